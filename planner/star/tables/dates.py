"""The table of days."""

from collections.abc import Iterator
from datetime import date, timedelta

from planner.star.declaration import Row, StarTable, day, flag, text, whole
from planner.star.source import StarSource


def _rows(source: StarSource) -> Iterator[Row]:
    events = {each.day: each.name for each in source.inputs.calendar if not each.site}
    planned, holidays = set(source.horizon.days), source.inputs.holidays
    first, last = _span(source)
    for back in range((last - first).days + 1):
        at = first + timedelta(days=back)
        week = at.isocalendar()
        yield (
            at, at.year, (at.month + 2) // 3, at.month, f"{at:%Y-%m}", week.week, f"{week.year}-W{week.week:02d}",
            week.weekday, f"{at:%a}", week.weekday > 5, holidays.get(at), events.get(at), at in planned,
        )  # fmt: skip


def _span(source: StarSource) -> tuple[date, date]:
    """Return the first and last day that any table speaks of."""
    known = {*source.horizon.days, *source.plan.promise.open_by_day}
    known |= {breach.day for breach in source.plan.breaches if breach.day}
    if len(source.tickets):
        known |= {source.at(int(at)).date() for at in (source.tickets.opened[0], source.tickets.opened[-1])}
    return min(known), max(known)


DATES = StarTable(
    "dates",
    "a day, from the first ticket to the last planned day",
    (
        day("date", "the day, in the time zone of the plan", key=True, to=""),
        whole("year", "year", "the calendar year"),
        whole("quarter", "number 1 to 4", "the quarter of the year"),
        whole("month", "number 1 to 12", "the month of the year"),
        text("year_month", "year and month, such as 2026-06"),
        whole("iso_week", "number 1 to 53", "the week of the year by ISO 8601"),
        text("year_week", "year and week by ISO 8601, such as 2026-W23"),
        whole("weekday", "number 1 to 7", "the day of the week; 1 is Monday"),
        text("weekday_name", "the day of the week, such as Mon"),
        flag("is_weekend", "whether it is Saturday or Sunday"),
        text("holiday", "the public holiday of the plan's country; empty on other days"),
        text("event", "the line of the Calendar sheet; empty on other days"),
        flag("is_planned", "whether the day is part of the plan"),
    ),
    _rows,
)
