"""Rows of a weekly rest: never against a rota that the checker passes, silent about few that it does not pass."""

from datetime import date, timedelta

import numpy as np
import pytest

from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.rota import Assignment, Rota
from planner.domain.roster.rules import RuleSetting
from planner.domain.roster.shifts import Shift
from scheduling.checking.active_rules import rules_in_force
from scheduling.checking.check import check_rota
from scheduling.checking.desk import Desk
from scheduling.columns.translation.readable_model import ReadableModel
from scheduling.columns.translation.translate import Translation, translate
from tests.builders import MONDAY, SHIFTS, rota, world

OFFICE = Shift("O", 9 * 60, 17 * 60, "Office", 30, kind="office")


def desk(hours: int, first: date = MONDAY, **facts: object) -> Inputs:
    """Return two weeks of one person who needs a weekly rest, at work on all days of the week before but the last."""
    rules = (RuleSetting("weekly rest", "must", limit=hours * 60),)
    before = tuple(
        Assignment("Ann", first - timedelta(days=day), code)
        for day, code in ((1, "L"), (3, "E"), (4, "E"), (5, "L"), (6, "L"), (7, "L"))
    )
    settings = {"rules": rules, "previous": before, "shifts": (*SHIFTS, OFFICE), **facts}
    return world("Ann", days=14, first=first, **settings)


def translated(inputs: Inputs, cautious: bool = True) -> Translation:
    """Return a translation of the weekly rest alone, to make a rota or for a bound."""
    rules = [rule for rule in rules_in_force(inputs) if rule.name == "weekly rest"]
    return translate(ReadableModel(inputs, Requirement(), rules), Rota() if cautious else None)


def broken(translation: Translation, made: Rota) -> bool:
    """Tell whether a rota breaks a row."""
    problem = translation.problem
    return bool(problem.rows.prices(problem.activity(translation.cells(made))).any())


def passes(inputs: Inputs, made: Rota) -> bool:
    """Tell whether the checker finds the weekly rests of a rota."""
    return not any(breach.rule == "weekly rest" for breach in check_rota(Desk.of(inputs, Requirement()), made))


def drawn(inputs: Inputs, random: np.random.Generator) -> Rota:
    """Return a rota that works five or six days of every week."""
    codes = random.choice(["E", "L", "N", "O", ""], len(inputs.horizon.days), p=[0.3, 0.25, 0.1, 0.15, 0.2])
    pairs = zip(inputs.horizon.days, codes.tolist(), strict=True)
    return Rota.of(Assignment("Ann", day, code) for day, code in pairs if code)


def judged(inputs: Inputs) -> list[tuple[bool, bool]]:
    """Return of many rotas whether the checker passes them and whether they break a row."""
    translation, random = translated(inputs), np.random.default_rng(5)
    return [(passes(inputs, made), broken(translation, made)) for made in (drawn(inputs, random) for _ in range(600))]


@pytest.mark.parametrize("hours", [35, 48])
@pytest.mark.parametrize("first", [MONDAY, date(2026, 3, 26), date(2026, 10, 17)])
def test_a_rota_that_the_checker_passes_breaks_no_row(hours: int, first: date) -> None:
    """In weeks that the plan cuts and across changes of the clock as well."""
    found = [short for good, short in judged(desk(hours, first, time_zone="Europe/London")) if good]
    assert len(found) > 20
    assert not any(found)


@pytest.mark.parametrize(("hours", "share"), [(35, 0.99), (48, 0.9)])
def test_few_rotas_that_the_checker_does_not_pass_break_no_row(hours: int, share: float) -> None:
    """Of 48 h more than of 35 h lie across Sunday midnight, too far outside the week."""
    found = [short for good, short in judged(desk(hours)) if not good]
    assert len(found) > 100
    assert np.mean(found) > share


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Ann E E E E E E -  E E E E - - -", False),
        ("Ann E E L - E E E  E E - - E E E", True),  # the only day off lies between a late and an early shift: 33 h
        ("Ann E E L - L E E  E E - - E E E", False),  # 40 h
        ("Ann E L - E E L -  E E - - E E E", True),  # both are 33 h
        ("Ann E L - E E - -  E E - - E E E", False),
        ("Ann E E E E E E E  E E - - E E E", True),
    ],
)
def test_a_week_of_short_days_off_only_breaks_a_row(text: str, short: bool) -> None:
    """By hand."""
    inputs = desk(35)
    assert broken(translated(inputs), rota(text)) == short == (not passes(inputs, rota(text)))


def test_a_short_day_off_may_follow_a_shift_of_last_month() -> None:
    """Off on Monday the 1st, after a late shift of the Sunday before."""
    inputs = desk(35)
    assert broken(translated(inputs), rota("Ann - E E E E E E  E E - - E E E"))
    assert not broken(translated(inputs), rota("Ann - O E E E E E  E E - - E E E"))


def test_a_week_that_last_month_has_spoilt_is_not_asked_for() -> None:
    """Nights from Monday to Saturday end on Sunday at 07:00, the plan's first day: no 35 h are left in that week."""
    first = date(2026, 6, 7)
    nights = tuple(Assignment("Ann", first - timedelta(days=day), "N") for day in range(1, 8))
    inputs = desk(35, first, previous=nights)
    for text in ("Ann - E E E E E - - E E E - - -", "Ann N E E E E - - - E E E - - -"):
        assert passes(inputs, rota(text, first))
        assert not broken(translated(inputs), rota(text, first))


def test_there_is_no_row_where_a_rest_needs_no_day_off() -> None:
    """From an early shift to the next day's night lie 31 h; a rota is made with a long day off in each week anyway."""
    assert len(translated(desk(30), cautious=False).problem.rows) == 0
    assert broken(translated(desk(30)), rota("Ann E E E N N N N  E E E - - E E"))


def many_kinds() -> Inputs:
    """Return a desk with shifts of eight hours that start at every full hour up to 16:00."""
    return desk(35, shifts=tuple(Shift(f"F{hour}", 60 * hour, 60 * (hour + 8)) for hour in range(17)), previous=())


def judged_kinds(cautious: bool) -> list[tuple[bool, bool]]:
    """Return of many rotas of many kinds whether the checker passes them and whether they break a row."""
    inputs, random = many_kinds(), np.random.default_rng(7)
    translation, found = translated(inputs, cautious), []
    for _ in range(400):
        duties = random.choice(["", *inputs.shift], 14, p=[0.2, *[0.8 / 17] * 17])
        made = Rota.of(
            Assignment("Ann", day, str(code)) for day, code in zip(translation.days, duties, strict=True) if code
        )
        found.append((passes(inputs, made), broken(translation, made)))
    return found


def test_rows_of_many_kinds_of_shift_are_enough_for_a_legal_rota() -> None:
    """Of the rotas that break no cautious row nearly all pass; those with three short days off in a week may not."""
    kept = [good for good, short in judged_kinds(cautious=True) if not short]
    assert len(kept) > 40
    assert np.mean(kept) > 0.98


def test_rows_of_many_kinds_of_shift_for_a_bound_admit_every_legal_rota() -> None:
    """And they still find some of the others."""
    found = judged_kinds(cautious=False)
    assert not any(short for good, short in found if good)
    assert any(short for good, short in found if not good)


def test_many_kinds_of_shift_make_no_more_rows_than_a_few() -> None:
    """Seventeen kinds of shift could be short in sixteen ways a day, whose pairs would make thousands of rows."""
    assert len(translated(many_kinds()).problem.rows) < 500
