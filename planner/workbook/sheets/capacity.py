"""The Capacity sheet: a row for each assumption about the months ahead, with the sentence that stands beside it."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Annotated

from planner.domain.capacity.assumption import MONTHS, USUAL, Assumption, AssumptionName
from planner.workbook.cells.kind import Kind, Unreadable
from planner.workbook.cells.numbers import number, share, whole
from planner.workbook.cells.times import calendar_day, duration
from planner.workbook.cells.words import choice, text
from planner.workbook.excel.grid import is_empty
from planner.workbook.sheets.sheet import Column, Objection, Reference, Row, Sheet

_MONEY = number(0, 10**9, number_format="#,##0")
_CHANGE = share(-1, 5)

ASSUMPTIONS: Mapping[AssumptionName, tuple[Kind, str]] = {
    "growth a year": (
        share(-0.9, 5),
        "How much more tickets a year later, such as 0.1; for a skill, a priority or all. Empty: as the record shows.",
    ),
    "volume change": (_CHANGE, "More or fewer tickets for good from a day on, such as -0.3 when a bot answers them."),
    "handle time change": (_CHANGE, "More or less work on a ticket from a day on, such as -0.1 with a new tool."),
    "response target": (
        duration(1, 60 * 24 * 60),
        "A new response target of a priority from a day on, such as 1 h. Empty: as on the Service sheet.",
    ),
    "attrition a year": (share(0, 0.9), "The share of people who leave in a year; for a skill or all."),
    "hiring lead time": (whole(0, 156, "weeks"), "Weeks from the start of hiring to the first day at work."),
    "ramp-up": (whole(0, 104, "weeks"), "Weeks from the first day at work until somebody new does all of the work."),
    "leave days a year": (
        number(0, 60, "days"),
        "Days of leave that a person takes in a year, part-timers in proportion.",
    ),
    "share of leave": (
        share(0, 1),
        "The share of a year's leave that is taken in a month, such as 0.2 in August. Empty: the months share evenly.",
    ),
    "shrinkage": (
        share(0, 0.8),
        "Paid time lost besides leave and the Plan sheet's absence and meetings, as a share; for a month or all.",
    ),
    "rostering efficiency": (
        share(0.2, 1),
        "The share of rostered hours that the work can ask. Empty: measured from a real rota.",
    ),
    "cost of a head a year": (_MONEY, "What one person costs in a year. Empty: Cost per hour on the People sheet."),
    "cost of a hire": (_MONEY, "What it costs once to hire a person."),
    "gap left open": (number(0, 5, "heads"), "A smaller gap than this, in heads, is left to overtime."),
    "how sure": (
        share(0.05, 0.95),
        "The share of futures in which there shall be enough people; 0.5 is the most likely.",
    ),
}
"""What each assumption takes, and its sentence, in the order of the sheet."""

BY_MONTH = ("share of leave", "shrinkage")
"""The assumptions that can be made for a month."""

CHANGES = ("volume change", "handle time change", "response target", "growth a year")
"""The assumptions that can begin on a day."""


class CapacityRow(Row):
    """Assumptions about the months ahead for rotacast capacity; without a value the usual or measured one holds."""

    setting: Annotated[
        AssumptionName,
        Column("Setting", choice(*ASSUMPTIONS, width=24), "The name of the assumption.", "growth a year"),
    ]
    applies_to: Annotated[
        str,
        Column(
            "Applies to",
            text(),
            "A skill, a priority or a month; empty: all.",
            "Network",
            Reference(("skill", "priority"), MONTHS),
        ),
    ] = ""
    value: Annotated[
        object,
        Column(
            "Value",
            Kind("see beside it", lambda value: value, width=14),
            "Its value; may be empty.",
            0.1,
            shared="kept",
        ),
    ] = None
    start: Annotated[date | None, Column("From", calendar_day(), "From this day on; empty: from the first month.")] = (
        None
    )
    meaning: Annotated[
        str, Column("What it means", text(90), "What the assumption does; not read.", shared="left out")
    ] = ""

    def objections(self) -> Iterator[Objection]:
        """The value is one that the assumption takes, and it applies to what it can."""
        if not is_empty(self.value):
            yield from self._unreadable()
        month = self.applies_to in MONTHS
        if month and self.setting not in BY_MONTH:
            yield "applies_to", f"{self.setting} of a month", "a skill, a priority or an empty cell"
        if self.applies_to and not month and self.setting in BY_MONTH:
            yield "applies_to", f"{self.setting} of '{self.applies_to}'", "a month such as August, or an empty cell"
        if self.start and self.setting not in CHANGES:
            yield "start", f"{self.setting} from a day on", "an empty cell"
        if self.setting in ("response target", "share of leave") and not self.applies_to and not is_empty(self.value):
            yield "applies_to", f"{self.setting} of all", "a month" if self.setting in BY_MONTH else "a priority"

    def _unreadable(self) -> Iterator[Objection]:
        kind, _ = ASSUMPTIONS[self.setting]
        try:
            kind.read(self.value)
        except Unreadable as refusal:
            yield "value", f"{self.setting}: {refusal.found}", refusal.accepted or kind.accepted

    def assumption(self) -> Assumption | None:
        """Return the assumption, None where the row leaves it as it usually is."""
        if is_empty(self.value):
            return None
        return Assumption(
            self.setting, float(ASSUMPTIONS[self.setting][0].read(self.value)), self.applies_to, self.start
        )


CAPACITY = Sheet("Capacity", CapacityRow, unique=("setting", "applies_to", "start"))


def usual_rows() -> list[dict[str, object]]:
    """Return a row for each assumption with its usual value, empty where it is measured or changes nothing."""
    return [
        {"Setting": name, "Value": USUAL.get(name), "What it means": meaning}
        for name, (_, meaning) in ASSUMPTIONS.items()
    ]
