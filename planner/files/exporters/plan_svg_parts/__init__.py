"""The parts of the picture of a floor, by topic."""
