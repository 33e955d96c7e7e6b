"""The window: what is seen and touched; it changes the project through the document only."""
