"""What sells given how it is seen: elasticities, and what another plan would sell."""
