"""The wishes of the Wishes sheet, the standing ones for the days of the plan."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from planner.domain.inputs import Inputs
from planner.domain.roster.people import Wish
from planner.workbook.sheets.wishes import NO_NIGHTS, WishRow

_LOOK_AHEAD = timedelta(days=7)
"""Wished days off so long after the plan still count: nothing of the plan should reach into them."""


def wishes_of(inputs: Inputs, rows: Iterable[WishRow]) -> tuple[Wish, ...]:
    """Return the wishes of some rows; no nights is one wish for each row of the Shifts sheet of the kind night.

    A standing wish becomes one for each run of days of the plan that it is for. It leaves out days on which the person
    is away, and days on which the shift that it asks for does not run.
    """
    nights = list(dict.fromkeys(f"not {shift.row}" for shift in inputs.shifts if shift.kind == "night"))
    return tuple(
        Wish(row.name, first, last, wish, row.strength)
        for row in rows
        for wish in (nights if row.wish == NO_NIGHTS else [row.wish])
        for first, last in _spans(inputs, row, wish)
    )


def _spans(inputs: Inputs, row: WishRow, wish: str) -> Iterator[tuple[date, date]]:
    if not row.is_standing and row.first_day:
        yield row.first_day, row.last_day or row.first_day
        return
    run: list[date] = []
    for day in _days(inputs, wish):
        if row.is_for(day) and _can_be(inputs, row.name, wish, day):
            run.append(day)
        elif run:
            yield run[0], run[-1]
            run = []
    if run:
        yield run[0], run[-1]


def _days(inputs: Inputs, wish: str) -> Iterator[date]:
    last = inputs.settings.last_day + (_LOOK_AHEAD if wish == "off" else timedelta())
    count = (last - inputs.settings.first_day).days + 1
    yield from (inputs.settings.first_day + timedelta(days=i) for i in range(count))


def _can_be(inputs: Inputs, name: str, wish: str, day: date) -> bool:
    shifts = [inputs.shift[code] for code in inputs.codes_named(wish) if code in inputs.shift]
    runs = not shifts or any(inputs.runs(shift, day) for shift in shifts)
    return runs and inputs.available(inputs.person[name], day)
