"""Where heavy sums run: here, one part at a time or on both cores."""
