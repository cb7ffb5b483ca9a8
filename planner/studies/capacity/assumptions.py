"""The assumptions of the Capacity sheet, each answered with the value that holds for a skill, a month or a day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from planner.domain.capacity.assumption import MONTHS, USUAL, Assumption, AssumptionName
from planner.domain.capacity.outlook import AssumptionUsed

_MONTH_OF_YEAR = 12


@dataclass(frozen=True)
class Assumptions:
    """The rows of the Capacity sheet; what has no row has its usual value."""

    rows: tuple[Assumption, ...] = ()

    def rows_of(self, name: AssumptionName) -> tuple[Assumption, ...]:
        """Return the rows of one assumption."""
        return tuple(row for row in self.rows if row.name == name)

    def value(self, name: AssumptionName, *whom: str) -> float:
        """Return the value for the first of some skills, priorities or months that has a row, else that for all."""
        by_name = {row.applies_to: row.value for row in self.rows_of(name)}
        return next((by_name[each] for each in (*whom, "") if each in by_name), USUAL.get(name, 0.0))

    def has(self, name: AssumptionName) -> bool:
        """Tell whether an assumption has a row for all."""
        return any(not row.applies_to for row in self.rows_of(name))

    def weeks(self, name: AssumptionName, skill: str) -> timedelta:
        """Return a length of time for a skill."""
        return timedelta(days=round(7 * self.value(name, skill)))

    def leave_share(self, day: date) -> float:
        """Return the share of a year's leave that falls into the month of a day.

        Months without a row share what the rows leave over evenly.
        """
        typed = {row.applies_to: row.value for row in self.rows_of("share of leave") if row.applies_to}
        month = MONTHS[day.month - 1]
        if month in typed:
            return typed[month]
        return max(0.0, 1 - sum(typed.values())) / (_MONTH_OF_YEAR - len(typed))

    def changes(self, name: AssumptionName, names: Sequence[str], day: date) -> Iterator[Assumption]:
        """Yield the rows of a change that holds on a day for a class with these names (priority, skill)."""
        for row in self.rows_of(name):
            if (not row.applies_to or row.applies_to in names) and (row.start is None or row.start <= day):
                yield row

    def used(self) -> Iterator[AssumptionUsed]:
        """Yield every assumption with a value of its own, and the usual ones, in words."""
        for name in USUAL:
            if not self.has(name):
                yield AssumptionUsed(name, say_value(name, USUAL[name]), "usual value; the Capacity sheet changes it")
        for row in self.rows:
            whom = f" ({row.applies_to})" if row.applies_to else ""
            since = f" from {row.start}" if row.start else ""
            yield AssumptionUsed(f"{row.name}{whom}", say_value(row.name, row.value) + since, "Capacity sheet")


_UNITS = {
    "hiring lead time": "weeks",
    "ramp-up": "weeks",
    "leave days a year": "days",
    "gap left open": "heads",
    "response target": "min",
}
_MONEY = ("cost of a head a year", "cost of a hire")
_CHANGES = ("growth a year", "volume change", "handle time change")


def say_value(name: str, value: float) -> str:
    """Write the value of an assumption in its unit."""
    if name in _UNITS:
        return f"{value:g} {_UNITS[name]}"
    if name in _MONEY:
        return f"{value:,.0f}"
    return f"{value:+.1%}" if name in _CHANGES else f"{value:.1%}"
