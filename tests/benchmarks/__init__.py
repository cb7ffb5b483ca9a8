"""Benchmarks, beside the peers; not in the default run."""
