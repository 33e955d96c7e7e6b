"""What charts show, as plain numbers: exposure and sales of things, ranked, split, compared."""
