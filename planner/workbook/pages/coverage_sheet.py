"""The Coverage sheet: people on duty against people required, hour by hour, live with the grid of the rota."""

from collections.abc import Iterator
from datetime import date, timedelta

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from planner.domain.day_after import day_after, shifts_of_day_after
from planner.domain.outcome.plan import Plan
from planner.reports.measures.cover import Cover, duty_spans
from planner.reports.parts.call_out_cost import call_out_cost_lines
from planner.reports.parts.last_night import last_night_lines
from planner.workbook.excel.cell_writer import CellWriter, LiveFormula
from planner.workbook.excel.formulas import count_present, has_any
from planner.workbook.excel.highlight import highlight
from planner.workbook.excel.print_setup import print_wide, stamp
from planner.workbook.excel.style import BOX, HEADLINE, SECTION, SMALL, TITLE, Style
from planner.workbook.pages.coverage_layout import FIRST_BLOCK, PARTS, CoverageLayout
from planner.workbook.pages.rota_layout import SHEET as ROTA
from planner.workbook.pages.rota_layout import RotaLayout

_NUMBER = Style(size=9, align="center", border=BOX)
_TIME = Style(size=9, align="right", ink="52606D")
_DATE = Style(size=8, bold=True, align="center", fill="band", border=BOX, form="d")
_HEADINGS = {
    "gap": "people on duty minus people needed at once",
    "on duty": "people on duty (follows the Rota sheet)",
    "required": "people needed at once",
}


def draw_coverage(sheet: Worksheet, plan: Plan, covers: tuple[Cover, ...], rota: RotaLayout) -> CellWriter:
    """Draw the sheet; numbers of people on duty are formulas over the grid of the rota.

    Of skills that people share only the hours for which something is asked are shown, the others' rows are hidden.
    """
    pen = CellWriter(sheet)
    layout = CoverageLayout(plan.inputs, tuple(cover.group for cover in covers))
    pen.put(1, 1, "Coverage", TITLE)
    pen.put(
        2,
        1,
        "Below 0: people needed at once are missing. 0: just enough. Above 0: people for work that can wait.",
        HEADLINE,
    )
    pen.put(
        3,
        1,
        " ".join(
            (
                "People above 0 are to spare only where no such work falls due, see Requirement. Each number is the"
                " least of its interval and follows the Rota sheet.",
                *last_night_lines(plan.inputs),
                *call_out_cost_lines(plan),
            )
        ),
        SMALL,
    )
    for cover in covers:
        _block(pen, plan, cover, layout, rota)
    width = len(plan.inputs.horizon.days)
    for part in PARTS:
        pen.widths([7, *([4.2] * width), 3], layout.label_column(part))
    sheet.freeze_panes = f"B{FIRST_BLOCK}"
    last = layout.first_row(covers[-1].group) + len(layout.grid.times)
    print_wide(sheet, f"A1:{get_column_letter(width + 1)}{last}", stamp(plan), one_page=len(covers) <= 2)
    return pen


def _block(pen: CellWriter, plan: Plan, cover: Cover, layout: CoverageLayout, rota: RotaLayout) -> None:
    group, grid, days = cover.group, layout.grid, plan.inputs.horizon.days
    tables = {
        "on duty": grid.table(cover.on_duty, min),
        "required": grid.table(cover.required, max),
    }
    single = len(group.skills) == 1 and not group.grade  # of other groups only what is asked for is worth a number
    formulas = _Presence(plan, cover, layout, rota)
    for part in PARTS:
        column = layout.label_column(part)
        pen.put(layout.block_row(group), column, f"{group.label.replace(';', ' or ')}: {_HEADINGS[part]}", SECTION)
        pen.across(layout.first_row(group) - 1, column + 1, days, _DATE)
        for row, time in enumerate(grid.times):
            pen.put(layout.first_row(group) + row, column, time, _TIME)
    for row in range(len(grid.times)):
        at = layout.first_row(group) + row
        pen.sheet.row_dimensions[at].hidden = not (single or any(tables["required"][row]))
        for offset, day in enumerate(days):
            on_duty, required = tables["on duty"][row][offset], tables["required"][row][offset]
            if on_duty is None or required is None or not (required or single):
                continue
            there, asked = layout.cell(group, "on duty", row, day), layout.cell(group, "required", row, day)
            pen.put(at, layout.column("required", day), required, _NUMBER)
            pen.put(at, layout.column("on duty", day), LiveFormula(formulas.of(row, day), on_duty), _NUMBER)
            pen.put(at, layout.column("gap", day), LiveFormula(f"{there}-{asked}", on_duty - required), _NUMBER)
    _colour(pen.sheet, layout, cover)


class _Presence:
    """The formulas that count who is on duty in an interval, from the grid of the rota."""

    def __init__(self, plan: Plan, cover: Cover, layout: CoverageLayout, rota: RotaLayout) -> None:
        self.inputs, self.cover, self.layout, self.rota = plan.inputs, cover, layout, rota
        self.members = f"{ROTA}!{_absolute(rota.column_cells(rota.marker_column(cover.group)))}"
        self.after, self.like = day_after(self.inputs), shifts_of_day_after(self.inputs)
        self.spans = {(code, day): duty_spans(self.inputs, code, day) for day in rota.days for code in rota.duty_codes}
        self.spans |= {(code, self.after): duty_spans(self.inputs, code, self.after) for code in self.like}
        self.parts = tuple(self._parts())

    def of(self, row: int, day: date) -> str:
        """Return the formula of a cell: the fewest group members on duty at any moment of its intervals."""
        counts = dict.fromkeys(
            count_present(self.members, duties) + away
            for interval in self.layout.grid.intervals(row, day)
            for duties, away in self._stretches(interval, day)
        )
        return next(iter(counts)) if len(counts) == 1 else f"MIN({','.join(counts)})"

    def _stretches(self, interval: int, day: date) -> list[tuple[tuple[tuple[str, str], ...], str]]:
        """Return for every stretch of an interval in which nobody comes or goes the duties that cover it.

        Beside them is what takes off the people who are on leave in that part of their shift.
        """
        horizon = self.inputs.horizon
        start = int(horizon.starts[interval])
        end = min(start + horizon.interval_minutes, horizon.end)
        counted = {*self.inputs.shift, *self.cover.tiers[interval]}
        near = [day + timedelta(days=offset) for offset in (-2, -1, 0, 1)]
        here = [
            (code, each, a, b)
            for each in near
            for code in self.rota.duty_codes
            if code in counted
            for a, b in self.spans.get((code, each), ())
            if a < end and b > start
        ]
        edges = {cut for _, _, a, b in (*here, *self.parts) for cut in (a, b)}
        cuts = sorted({start, *(cut for cut in edges if start < cut < end)})
        return [
            (
                tuple(self._duties([(code, each) for code, each, a, b in here if a <= cut < b])),
                "".join(self._away(cut)),
            )
            for cut in cuts
        ]

    def _duties(self, there: list[tuple[str, date]]) -> Iterator[tuple[str, str]]:
        """Yield the cells of a day and those of the codes; shifts of a flexible row that follow each other are one.

        Otherwise the formula of an interval would be longer than Excel takes.
        """
        runs: list[list[tuple[str, date]]] = []
        for code, day in there:
            if runs and self._follows(runs[-1][-1], (code, day)):
                runs[-1].append((code, day))
            else:
                runs.append([(code, day)])
        for run in runs:
            (first, day), (last, _) = run[0], run[-1]
            codes = self._code(first) if first == last else f"{self._code(first)}:{self.rota.code_cell(last)}"
            yield self._column(first, day), codes

    def _follows(self, one: tuple[str, date], other: tuple[str, date]) -> bool:
        """Tell whether two duties of one day are shifts of a flexible row on lines next to each other."""
        rows = [self.inputs.shift[code].variant_of if code in self.inputs.shift else "" for code, _ in (one, other)]
        if not rows[0] or rows[0] != rows[1] or self._column(*one) != self._column(*other):
            return False
        return self.rota.legend_of(other[0]) == self.rota.legend_of(one[0]) + 1

    def _away(self, cut: int) -> Iterator[str]:
        """Yield what takes off each member who is on leave at an instant of their shift."""
        for (name, code), day, a, b in self.parts:
            if a <= cut < b:
                cell = f"{ROTA}!{self.rota.cell(name, self._shown(code, day))}"
                yield f"-{has_any((cell,), self._code(code))}"

    def _parts(self) -> Iterator[tuple[tuple[str, str], date, int, int]]:
        """Yield the parts of shifts that members have on leave."""
        members = {person.name for person in self.inputs.people if self.cover.group.has_member(person)}
        for name, day in self.inputs.part_leave:
            for code in self.inputs.shift if name in members else ():
                if (code, day) not in self.spans:
                    continue
                there = self.inputs.presences(name, code, day)
                for first, last in self.inputs.stretches(code, day):
                    within = [(a, b) for a, b in there if first <= a and b <= last] or [(last, last)]
                    for start, end in within:
                        yield from (((name, code), day, a, b) for a, b in ((first, start), (end, last)) if a < b)

    def _code(self, code: str) -> str:
        return f"{ROTA}!{self.rota.code_cell(code)}"

    def _column(self, code: str, day: date) -> str:
        return f"{ROTA}!{self.rota.column_cells(self.rota.day_column(self._shown(code, day)))}"

    def _shown(self, code: str, day: date) -> date:
        """Return the day of the grid with the people of a shift; another day stands for the day after the plan."""
        return self.like[code] if day == self.after else day


def _absolute(cells: str) -> str:
    return ":".join(f"${part}" for part in cells.split(":"))


def _colour(sheet: Worksheet, layout: CoverageLayout, cover: Cover) -> None:
    """Shade gaps by what they mean; where nobody is required a surplus means nothing."""
    days, group = layout.inputs.horizon.days, cover.group
    last = len(layout.grid.times) - 1
    first_cell, last_cell = layout.cell(group, "gap", 0, days[0]), layout.cell(group, "gap", last, days[-1])
    asked = layout.cell(group, "required", 0, days[0])
    cells = f"{first_cell}:{last_cell}"
    highlight(sheet, cells, f"{first_cell}<0", "bad", bold=True)
    highlight(sheet, cells, f"{asked}=0", ink="B8C0C8", last=True)
    highlight(sheet, cells, f'AND({first_cell}=0,{first_cell}<>"")', "good")
    highlight(sheet, cells, f'AND({first_cell}>0,{first_cell}<>"")', "warn")
