"""Measurements of newscrawl, each a module: `python -m benchmarks.<name>`. Loopback only; newscrawl runs without it.

Every number is a median over interleaved passes in one run, and every claim a ratio to something measured beside it: an
absolute time says more about the machine than about the code. What came out stands in docs/performance.md.
"""
