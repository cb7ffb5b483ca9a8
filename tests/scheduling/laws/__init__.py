"""The laws that make the readings of a rule one rule; every rule of the catalogue keeps them.

Each law lists the rules that it could not compare, with the reason, and fails when that list is no longer true.
"""
