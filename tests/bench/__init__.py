"""Benchmarks that anyone can run: ratios in one run, never a timed test."""
