"""Typed events of the people, skills and days of a workbook."""

from datetime import timedelta

import pytest

from planner.console.arguments.option_types import TypedEvent
from planner.console.arguments.typed_events import events_typed
from planner.domain.errors import RotacastError
from planner.repair.events import Absent, Leaver, Needed, Starter, Unwanted
from tests.builders import MONDAY, rota, world
from tests.plans import plan

TUESDAY = MONDAY + timedelta(days=1)
LATER = MONDAY + timedelta(days=30)
MADE = plan(world("Ann Bob", days=3), rota("Ann E - -\nBob - E E"))


def event(name: str, other: str = "") -> TypedEvent:
    """Return an event of Tuesday, of one person from 08:00 to 10:00 where it is a need."""
    return TypedEvent(name, TUESDAY, TUESDAY, other, 1, 480, 600)


def test_events_come_in_a_fixed_order_with_the_names_of_the_workbook() -> None:
    """Capitals do not matter; a starter has the skills of the colleague and begins on the day."""
    typed = {
        "need": (event("", "DESK"),),
        "unwanted": (event("BOB"),),
        "starter": (event("Eve", "ann"),),
        "leaver": (event("ann"),),
        "absent": (event("bob"),),
    }
    absent, leaver, starter, unwanted, needed = events_typed(MADE, (), typed, MONDAY)
    assert absent == Absent("Bob", TUESDAY, TUESDAY)
    assert leaver == Leaver("Ann", TUESDAY)
    assert isinstance(starter, Starter)
    assert (starter.person.name, starter.person.first_day, starter.like) == ("Eve", TUESDAY, "Ann")
    assert starter.person.skills == MADE.inputs.person["Ann"].skills
    assert unwanted == Unwanted("Bob", TUESDAY)
    assert needed == Needed(TUESDAY, 480, 600, frozenset({"desk"}), 1)


@pytest.mark.parametrize(
    ("option", "typed", "said"),
    [
        ("absent", event("Bobb"), "did you mean Bob?"),
        ("absent", TypedEvent("Bob", MONDAY, LATER), "is not planned; accepted"),
        ("starter", event("bob", "Ann"), "is on the People sheet already"),
        ("need", event("", "welding"), "is not a skill of the workbook; accepted: desk"),
        ("unwanted", TypedEvent("Bob", MONDAY, MONDAY), "it has been worked and stays as it is"),
        ("swap", event("Ann", "Ann"), "there is nothing to trade"),
    ],
)
def test_events_that_cannot_be_are_refused(option: str, typed: TypedEvent, said: str) -> None:
    """On Tuesday, unknown names, days that are not planned or were worked, and swaps of nothing are refused."""
    with pytest.raises(RotacastError) as refusal:
        list(events_typed(MADE, (), {option: (typed,)}, TUESDAY))
    assert said in str(refusal.value)
