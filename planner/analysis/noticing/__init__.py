"""What can be noticed from where, one module per medium."""
