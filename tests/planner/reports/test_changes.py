"""The page of changes."""

from datetime import timedelta

from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.people import Fixed, Leave
from planner.reports.changes import changes
from planner.reports.page import Table
from tests.builders import MONDAY, rota, world
from tests.plans import plan


def test_only_what_differs_is_listed_with_its_reason() -> None:
    """Ann falls ill on Tuesday and Bob takes her early over; Monday stays as it was."""
    tuesday = MONDAY + timedelta(days=1)
    inputs = world(days=2, published=rota("Ann E E\nBob L -"), leave=(Leave("Ann", tuesday, tuesday, "SL"),))
    (table,) = changes(plan(inputs, rota("Ann E -\nBob L E"))).blocks
    assert isinstance(table, Table)
    assert [row[:5] for row in table.rows] == [
        ("Ann", tuesday, "E", "off", "Ann is away (SL)"),
        ("Bob", tuesday, "off", "E", "takes Early (E) over from Ann, who is away (SL)"),
    ]


def test_an_override_of_a_week_on_call_says_that_the_rest_stays() -> None:
    """Ann is ill on Tuesday of her week: Bob has that day, and the reason says who has the others."""
    tuesday = MONDAY + timedelta(days=1)
    inputs = world(
        days=3, tiers=(Tier("Phone", "P"),), published=rota("Ann P P P"), leave=(Leave("Ann", tuesday, tuesday, "SL"),)
    )
    (table,) = changes(plan(inputs, rota("Ann P - P\nBob - P -"))).blocks
    assert isinstance(table, Table)
    assert [(row[0], row[4]) for row in table.rows] == [
        ("Ann", "Ann is away (SL)"),
        ("Bob", "takes Phone (P) over from Ann, who is away (SL); Ann keeps the rest of the turn"),
    ]


def test_a_day_that_makes_room_for_another_says_for_which() -> None:
    """Bob takes Ann's Tuesday night, so his Wednesday early goes to Cy; Ann's Monday was retyped by hand."""
    days = [MONDAY + timedelta(days=i) for i in range(3)]
    inputs = world(
        "Ann Bob Cy",
        days=3,
        published=rota("Ann E N -\nBob - - E\nCy - - -"),
        leave=(Leave("Ann", days[1], days[1], "SL"),),
        fixed=(Fixed("Ann", days[0], "off", "typed by the planner"),),
    )
    (table,) = changes(plan(inputs, rota("Ann - - -\nBob - N -\nCy - - E"))).blocks
    assert isinstance(table, Table)
    assert [(row[0], row[1], row[4]) for row in table.rows] == [
        ("Ann", days[0], "decided by hand: typed by the planner"),
        ("Ann", days[1], "Ann is away (SL)"),
        ("Bob", days[1], "takes Night (N) over from Ann, who is away (SL)"),
        ("Bob", days[2], "makes room for Tue 2 Jun, when Bob has Night (N): rest, days in a row or hours"),
        ("Cy", days[2], "takes Early (E) over from Bob"),
    ]


def test_a_first_rota_has_nothing_to_compare() -> None:
    """Without a published rota the page says so."""
    assert "first for these days" in changes(plan(world(days=1), rota("Ann E"))).headline
