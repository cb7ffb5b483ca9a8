"""Counts with their nouns, as all sentences of the product write them."""


def say_count(count: int, thing: str, things: str = "") -> str:
    """Write a count with its noun: 1 night, 1,204 nights, 2 people."""
    return f"{count:,} {thing if count == 1 else things or thing + 's'}"


def agree(count: float, one: str, more: str) -> str:
    """Return the form of a word that goes with a count: 1 day is due, 3 days are due."""
    return one if count == 1 else more
