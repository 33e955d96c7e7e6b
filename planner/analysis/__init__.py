"""From presence and noticing to exposure, metrics and the report."""
