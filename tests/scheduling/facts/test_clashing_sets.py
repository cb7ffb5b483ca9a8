"""Pairs that clash, gathered into sets."""

from itertools import product
from random import Random

from scheduling.facts.clashing_sets import clashing_sets


def test_the_sets_hold_every_clash_and_nothing_else() -> None:
    """Multiplied out again, the sets of any pairs are these pairs."""
    for seed in range(50):
        dice = Random(seed)
        clashes = {first: [then for then in "abcdef" if dice.random() < 0.4] for first in range(6)}
        found = {pair for firsts, thens in clashing_sets(clashes) for pair in product(firsts, thens)}
        assert found == {(first, then) for first, thens in clashes.items() for then in thens}


def test_firsts_with_the_same_clashes_make_one_pair_of_sets() -> None:
    """Nested clashes, as of later and later ends with starts, make one pair of sets for each size."""
    clashes = {"ends at 20": "a", "ends at 21": "ab", "ends at 22": "ab", "ends at 23": "abc"}
    assert [(len(firsts), sorted(thens)) for firsts, thens in clashing_sets(clashes)] == [
        (4, ["a"]), (3, ["a", "b"]), (1, ["a", "b", "c"]),
    ]  # fmt: skip
