"""How fast the program is, beside what it is measured by: ``python -m benchmarks``."""
