"""Names that belong together."""

from planner.domain.connected_groups import connected_groups


def test_ties_that_share_a_name_connect_their_groups() -> None:
    """a-c and c-d are one group, b stays alone, e and f are another; groups stand in the order of their first name."""
    assert connected_groups("abcdef", ["ac", "fe", "cd"]) == (("a", "c", "d"), ("b",), ("e", "f"))


def test_without_ties_every_name_is_alone() -> None:
    """Empty ties connect nothing; without names there are no groups."""
    assert connected_groups("ab", [[], []]) == (("a",), ("b",))
    assert connected_groups("", []) == ()
