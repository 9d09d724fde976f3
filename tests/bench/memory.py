#!/usr/bin/env python3
"""How much memory `clean()` takes at its peak, as a multiple of its input.

    python tests/bench/memory.py [WORD ...] [--corpus CORPUS]

Each input is cleaned in a process of its own, which has cleaned a small text and a small
page before: what rules and words take is not counted. Peak is the highest resident size
the system saw (`ru_maxrss`) less the size just before `clean()`, input included; the
input counts in bytes of UTF-8. The shapes are those of shapes.py at a hundredth to a tenth
of their size, and articles of real shape of 1, 3 and 10 MB. Prints and asserts nothing.
"""
