"""The open project: document, history, signals."""
