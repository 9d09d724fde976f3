"""Thin layers over the public API, one for each engine that needs more than Arrow."""
