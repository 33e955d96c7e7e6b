"""How pages of a shop are scored: what visitors reach, have in view, and look at."""
