"""Where things stand on the Rota sheet: people down, days across, counts below and at the right."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from openpyxl.utils import get_column_letter

from planner.domain.grid_notation import NAME_HEADING
from planner.domain.inputs import Inputs
from planner.reports.measures.cover import Group, tail

SHEET = "Rota"
TITLE_ROW, INFO_ROW, HEADLINE_ROW, WEEK_ROW, WEEKDAY_ROW, DATE_ROW = 1, 2, 3, 4, 5, 6
FIRST_PERSON = 7
NAME, TEAM, SKILLS, CONTRACT = 1, 2, 3, 4
FACTS = (NAME_HEADING, "Team", "Skills", "Hours a week")
TOTALS = ("Due h", "Hours", "Diff", "Nights", "Week- ends", "Holi- days", "On call", "Wishes met", "of")
DAY_WIDTH = 4.1
"""The width of the column of a day, in characters."""
MOST_TAIL = 7
"""The most days of the previous month that the sheet shows."""


@dataclass(frozen=True)
class RotaLayout:
    """The addresses of one rota; `groups` are those whose presence is counted on the Coverage sheet.

    `rows` are the people from top to bottom, None for a row of the planner's own; by default all in their order.
    """

    inputs: Inputs
    groups: tuple[Group, ...]
    rows: tuple[str | None, ...] = ()

    @cached_property
    def tail_days(self) -> tuple[date, ...]:
        """The last days of the previous month that have a column: from the first with a known duty, at most 7."""
        known = [entry.day for entry in tail(self.inputs, MOST_TAIL)]
        first = self.inputs.horizon.first_day
        back = (first - min(known)).days if known else 0
        return tuple(first - timedelta(days=back - i) for i in range(back))

    @cached_property
    def days(self) -> tuple[date, ...]:
        """All days that have a column: the tail and the planned ones."""
        return (*self.tail_days, *self.inputs.horizon.days)

    @cached_property
    def first_day_column(self) -> int:
        """The column of the first planned day."""
        return CONTRACT + 1 + len(self.tail_days)

    @cached_property
    def last_day_column(self) -> int:
        """The column of the last planned day."""
        return self.first_day_column + len(self.inputs.horizon.days) - 1

    def day_column(self, day: date) -> int:
        """Return the column of a day, of the tail or planned."""
        return self.first_day_column + (day - self.inputs.horizon.first_day).days

    @cached_property
    def total_column(self) -> int:
        """The column of the first of the totals at the right."""
        return self.last_day_column + 1

    def marker_column(self, group: Group) -> int:
        """Return the hidden column that holds 1 for every member of a group."""
        return self.total_column + len(TOTALS) + 1 + self.groups.index(group)

    @cached_property
    def choices_column(self) -> int:
        """The hidden column of what may be typed into a cell."""
        return self.total_column + len(TOTALS) + 1 + len(self.groups)

    @cached_property
    def sorted_columns(self) -> int:
        """The last column that belongs to the people's rows: a filter up to here sorts all that is theirs."""
        return self.choices_column - 1

    @cached_property
    def own_column(self) -> int:
        """The column between the totals and the hidden columns: the first that is free for a planner's own."""
        return self.total_column + len(TOTALS)

    @cached_property
    def clashes_column(self) -> int:
        """The hidden column of pairs of shifts without enough rest between them."""
        return self.choices_column + 1

    @cached_property
    def last_person(self) -> int:
        """The row of the last person."""
        return FIRST_PERSON + len(self.order) - 1

    @cached_property
    def order(self) -> tuple[str | None, ...]:
        """The rows of the grid: those asked for, then everybody who is not among them."""
        return (*self.rows, *(person.name for person in self.inputs.people if person.name not in set(self.rows)))

    @cached_property
    def _rows(self) -> dict[str, int]:
        return {name: FIRST_PERSON + index for index, name in enumerate(self.order) if name is not None}

    def person_row(self, name: str) -> int:
        """Return the row of a person."""
        return self._rows[name]

    @cached_property
    def foot_row(self) -> int:
        """The row of the heading above the counts per day."""
        return self.last_person + 2

    @cached_property
    def counts(self) -> tuple[tuple[str, str, str], ...]:
        """The lines of counts per day: what is counted ("shift", "tier", "skill"), of which one, and the measure."""
        found: list[tuple[str, str, str]] = []
        for row, (shift, *_) in self.inputs.shift_rows.items():
            if shift.waits:
                continue
            measures = ["required", "planned", "gap"] if shift.least else ["planned"]
            found += [("shift", row, measure) for measure in measures]
        for tier in self.inputs.tiers:
            found += [("tier", tier.code, measure) for measure in ("required", "planned", "gap")]
        for skill in self.inputs.skills:
            found += [("skill", skill, measure) for measure in ("hours required", "hours on duty", "hours short")]
        return tuple(found)

    def count_row(self, what: str, which: str, measure: str) -> int:
        """Return the row of a line of counts."""
        return self.foot_row + 1 + self.counts.index((what, which, measure))

    @cached_property
    def legend_row(self) -> int:
        """The row of the heading above the legend."""
        return self.foot_row + len(self.counts) + 2

    @cached_property
    def duty_codes(self) -> tuple[str, ...]:
        """All duty codes in the order of the legend: shifts, then tiers."""
        return (*(shift.code for shift in self.inputs.shifts), *(tier.code for tier in self.inputs.tiers))

    @cached_property
    def legend_codes(self) -> tuple[str, ...]:
        """The codes of the lines of the legend: the duty codes, above those of a flexible row its own code."""
        shifts, rows = self.inputs.shift, self.inputs.shift_rows.items()
        lines = (code for row, its in rows for code in (*(() if row in shifts else (row,)), *(s.code for s in its)))
        return (*lines, *(tier.code for tier in self.inputs.tiers))

    def legend_of(self, code: str) -> int:
        """Return the row of a code in the legend."""
        return self.legend_row + 1 + self.legend_codes.index(code)

    @cached_property
    def last_row(self) -> int:
        """The last row of the printed page."""
        return self.legend_row + len(self.legend_codes) + 2

    @cached_property
    def rows_shown(self) -> int:
        """The rows of the printed page without the lines of the legend for the shifts of flexible rows."""
        return self.last_row - sum(bool(shift.variant_of) for shift in self.inputs.shifts)

    @cached_property
    def day_width(self) -> float:
        """The width of the column of a day: wider where codes hold the times of a flexible shift."""
        return max(
            DAY_WIDTH, 0.85 * max((len(shift.code) for shift in self.inputs.shifts if shift.variant_of), default=0)
        )

    def cell(self, person: str, day: date) -> str:
        """Return the address of a person's day, such as K12."""
        return f"{get_column_letter(self.day_column(day))}{self.person_row(person)}"

    def person_cells(self, name: str) -> str:
        """Return the planned days of a person as a range."""
        first, last = get_column_letter(self.first_day_column), get_column_letter(self.last_day_column)
        return f"${first}{self.person_row(name)}:${last}{self.person_row(name)}"

    def column_cells(self, column: int) -> str:
        """Return the rows of all people in a column as a range."""
        letter = get_column_letter(column)
        return f"{letter}${FIRST_PERSON}:{letter}${self.last_person}"

    def code_cell(self, code: str) -> str:
        """Return the cell of the legend that holds a duty code."""
        return f"${get_column_letter(TEAM)}${self.legend_of(code)}"

    def code_cells(self, code: str) -> str:
        """Return the cells of the legend with the duty codes that a code stands for."""
        codes = self.inputs.codes_named(code)
        return ":".join(dict.fromkeys((self.code_cell(codes[0]), self.code_cell(codes[-1]))))

    @cached_property
    def shift_codes(self) -> str:
        """The cells of the legend that hold the shift codes."""
        shifts = self.inputs.shifts
        return f"{self.code_cell(shifts[0].code)}:{self.code_cell(shifts[-1].code)}"

    @cached_property
    def all_codes(self) -> str:
        """The cells of the legend that hold all duty codes."""
        return f"{self.code_cell(self.duty_codes[0])}:{self.code_cell(self.duty_codes[-1])}"

    @cached_property
    def paid_hours(self) -> str:
        """The block of the legend with the paid hours of every duty on every planned day."""
        first, last = get_column_letter(self.first_day_column), get_column_letter(self.last_day_column)
        return f"${first}${self.legend_of(self.duty_codes[0])}:${last}${self.legend_of(self.duty_codes[-1])}"
