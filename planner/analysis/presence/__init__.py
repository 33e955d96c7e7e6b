"""How long each visit was where: one module per evidence."""
