"""What ``make_samples.py`` is made of; the program itself never imports it."""
