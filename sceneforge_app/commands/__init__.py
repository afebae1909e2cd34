"""The commands, one module each.

Heavy modules (renderer, database, formats) are imported inside the functions that need them:
`--help` then answers at once, and `doctor` works where a library does not load.
"""
