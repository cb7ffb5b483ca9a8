"""Changes to the published rota."""

from planner.domain.roster.on_call_tier import Tier
from scheduling.rules.wishes.changes_to_the_published import ChangesToThePublished
from tests.builders import rota, world
from tests.scheduling.judge import amounts, said

PUBLISHED = rota("Ann E E - N+P\nBob L L L -")
DESK = world(tiers=(Tier("primary", "P"),), published=PUBLISHED)


def test_the_published_rota_itself_changes_nothing() -> None:
    """A rota that equals the published one has no breach."""
    assert amounts(ChangesToThePublished, DESK, PUBLISHED) == []


def test_another_shift_is_one_change_and_a_swap_of_two_is_two() -> None:
    """Ann's early becomes a late, and Ann's and Bob's Tuesday are traded: three duties of two people."""
    assert said(ChangesToThePublished, DESK, "Ann L L - N+P\nBob L E L -") == [
        "3 duties of 2 people differ from the published rota; the most is 0"
    ]


def test_on_call_counts_beside_the_shift() -> None:
    """Ann keeps the night and gives the turn to Bob: one duty taken away, one given."""
    assert amounts(ChangesToThePublished, DESK, "Ann E E - N\nBob L L L P") == [2]


def test_only_what_is_beyond_the_number_is_a_breach() -> None:
    """With two changes allowed the third is the breach."""
    assert amounts(ChangesToThePublished, DESK, "Ann L L - N+P\nBob L E L -", limit=2) == [1]


def test_without_a_published_rota_there_is_nothing_to_change() -> None:
    """A first plan is bound to nothing."""
    assert amounts(ChangesToThePublished, world(), "Ann E E E") == []


def test_one_duty_differs() -> None:
    """Ann's early of Monday becomes a late."""
    assert said(ChangesToThePublished, DESK, "Ann L E - N+P\nBob L L L -") == [
        "1 duty of 1 person differs from the published rota; the most is 0"
    ]
