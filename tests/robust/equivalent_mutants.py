"""Mutants that change nothing that anybody can observe, each with the reason; the script looks at every entry."""

from collections.abc import Mapping

EQUIVALENT: Mapping[str, Mapping[str, str]] = {}
"""For the file of a rule, the change as the script shows it, and why nobody can see it."""
