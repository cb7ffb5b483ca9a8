"""How each on-call tier is shared."""

from planner.domain.roster.on_call_tier import Tier
from planner.reports.measures.on_call_load import on_call_figures
from tests.builders import rota, world
from tests.plans import plan


def test_those_without_a_turn_count() -> None:
    """Ann has three days, Bob one, Cid none: the fewest is none, and Ann has more than half."""
    made = plan(world("Ann Bob Cid", days=4, tiers=(Tier("Primary", "P"),)), rota("Ann P P P -\nBob - - - P"))
    (figure,) = on_call_figures(made)
    assert (figure.people, figure.most_days, figure.fewest_days, figure.none) == (2, 3, 0, 1)
    assert figure.finding == (
        "Ann has 3 of the 4 days on call for Primary (75%); 1 more person may be called and has no turn"
    )


def test_half_of_the_turns_is_no_finding() -> None:
    """Two people with two days each share evenly."""
    made = plan(world("Ann Bob", days=4, tiers=(Tier("Primary", "P"),)), rota("Ann P P - -\nBob - - P P"))
    assert on_call_figures(made)[0].finding == ""
