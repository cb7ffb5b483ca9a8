"""The vocabulary of the house: frozen facts, no solver, no Excel; every other room may import it, it imports none."""
