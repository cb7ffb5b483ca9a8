"""A plan of published days keeps those before today and those within notice, worked out by hand."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from planner.archive.published_days import PublishedDays
from planner.console.arguments.keep_published import keep_published, published_lines
from planner.domain.errors import RotacastError
from planner.domain.roster.people import Fixed, Leave
from planner.domain.roster.rota import Rota
from planner.domain.roster.rules import RuleSetting
from tests.builders import MONDAY, rota, world

DAYS = [MONDAY + timedelta(days=i) for i in range(5)]
PUBLISHED = PublishedDays(tuple(DAYS), rota("Ann E E E E E\nBob L - L L X"))


def notice(days: int, whom: str = "everyone") -> RuleSetting:
    """Return a row of the Rules sheet that sets the days of notice."""
    return RuleSetting("notice", "should", days, whom)


def cells(rows: tuple[Fixed, ...]) -> set[str]:
    """Write fixed cells as person, day of the month, and duty or off; nothing else may be added to them."""
    held = {(row.person, row.day): row.duty for row in rows if row.is_held}
    return {f"{row.person} {row.day.day} {held.get((row.person, row.day), 'off')}" for row in rows}


def test_days_before_today_and_days_of_notice_stay() -> None:
    """On Tuesday, Ann is due a day of notice and keeps two days; Bob is due none and keeps Monday alone."""
    inputs = world("Ann Bob", days=5, rules=(notice(1), notice(0, "Bob")))
    kept = keep_published(inputs, PUBLISHED, DAYS[1])
    assert cells(kept.fixed) == {"Ann 1 E", "Ann 2 E", "Bob 1 L"}


def test_what_changed_since_wins() -> None:
    """A row of Fixed stands, a day on leave has no duty, a day off stays off, and an unknown duty is left out."""
    leave = (Leave("Ann", DAYS[1], DAYS[1], "SICK"),)
    typed = (Fixed("Ann", DAYS[0], "L"),)
    inputs = world("Ann Bob", days=5, rules=(notice(0),), leave=leave, fixed=typed)
    kept = keep_published(inputs, PUBLISHED, DAYS[4] + timedelta(days=1)).fixed
    assert cells(kept) == {
        "Ann 1 L", "Ann 3 E", "Ann 4 E", "Ann 5 E", "Bob 1 L", "Bob 2 off", "Bob 3 L", "Bob 4 L", "Bob 5 off",
    }  # fmt: skip


def test_without_published_days_today_is_refused() -> None:
    """The message says what to do."""
    with pytest.raises(RotacastError, match="none of them is published, so leave it out"):
        keep_published(world(days=5), PublishedDays((), Rota.of(())), DAYS[1])
    with pytest.raises(RotacastError, match="accepted: a day of the plan"):
        keep_published(world(days=5), PUBLISHED, DAYS[4] + timedelta(days=9))


def test_the_planner_reads_how_many_published_duties_are_others() -> None:
    """Ann loses Tuesday and Bob has an early in place of a late: two duties of two people; day 6 is not published."""
    inputs, made = world("Ann Bob", days=6), rota("Ann E - E E E E\nBob E - L L - E")
    known = replace(PUBLISHED, rota=rota("Ann E E E E E\nBob L - L L -"))
    first, second = published_lines(known, made, inputs, Path("team.rota.xlsx"))
    assert first == "\nMon 1 to Fri 5 Jun are published, and this new rota has 2 other duties for 2 people there."
    assert "rotacast repair team.rota.xlsx" in second
    assert not list(published_lines(known, known.rota, inputs, Path("team.rota.xlsx")))
