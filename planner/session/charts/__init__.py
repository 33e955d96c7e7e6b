"""Charts in pixels and words: what window, files and command line show of a report."""
