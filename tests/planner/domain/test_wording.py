"""Counts in sentences."""

from planner.domain.wording import agree, say_count


def test_the_noun_goes_with_its_count() -> None:
    """One is singular, none and more are plural, and thousands have their comma."""
    assert [say_count(n, "night") for n in (0, 1, 1204)] == ["0 nights", "1 night", "1,204 nights"]
    assert [say_count(n, "person", "people") for n in (1, 2)] == ["1 person", "2 people"]


def test_the_verb_goes_with_its_count() -> None:
    """One day is due, no day or three days are due."""
    assert [agree(n, "is", "are") for n in (0, 1, 3)] == ["are", "is", "are"]
