"""Sentences on scenarios."""

from dataclasses import replace

from planner.domain.outcome.plan import Plan
from planner.domain.tickets.service_targets import ServiceTarget
from planner.reports.parts.scenario_sentences import scenario_sentences
from tests.builders import rota, world
from tests.plans import plan

INPUTS = world(days=1, service=(ServiceTarget("P1", 15, 0.9),))


def _plan(people: str, kept: tuple[int, ...]) -> Plan:
    made = plan(INPUTS, rota(people))
    share = sum(kept) / (100 * len(kept))
    rows = tuple(
        replace(row, promised=share, by_month=tuple((100, good) for good in kept)) for row in made.promise.rows
    )
    return replace(made, promise=replace(made.promise, rows=rows))


def test_a_promise_that_falls_is_told_with_its_range() -> None:
    """Months of 96, 95 and 97 of 100 fall by 4, 5 and 6: 5 points, and t(2) x 1/sqrt(3) = 2.5 to either side."""
    base = _plan("Ann E\nBob L", (96, 95, 97))
    fewer = _plan("Ann E", (92, 90, 91))
    _, sentence = scenario_sentences({"as it is": base, "One fewer": fewer})
    assert sentence.startswith(
        "One fewer: P1 response falls from 96.0 to 91.0% (-5.0, range -7.5 to -2.5): kept; -1 head, -8 h, +0 EUR; "
        "every target is kept; the rota can be published"
    )


def test_a_promise_that_is_lost_is_told_first() -> None:
    """The target of 90% is missed."""
    base, fewer = _plan("Ann E\nBob L", (96, 95, 97)), _plan("Ann E", (86, 84, 85))
    _, sentence = scenario_sentences({"as it is": base, "One fewer": fewer})
    assert "P1 response falls from 96.0 to 85.0%" in sentence
    assert ": not kept; " in sentence
    assert "P1 response below target" in sentence


def test_no_difference_is_said_to_be_none() -> None:
    """Up in one month and down in another."""
    base, other = _plan("Ann E", (96, 95, 97)), _plan("Bob E", (97, 94, 97))
    _, sentence = scenario_sentences({"as it is": base, "Another": other})
    assert sentence.startswith(
        "Another: no difference in any promise that 3 months can show; the same heads, hours and cost;"
    )
