"""Counts of the Rota sheet that follow every retyped cell: per person at the right, per day below."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from openpyxl.utils import get_column_letter

from planner.domain.grid_notation import FOOT_HEADING
from planner.domain.inputs import Inputs
from planner.domain.outcome.plan import Plan
from planner.domain.roster.rota import Rota
from planner.reports.measures.cover import Cover, Group
from planner.reports.measures.load import Load, loads
from planner.reports.measures.wished_days import WishedDay, wished_days
from planner.workbook.excel.cell_writer import CellWriter, LiveFormula
from planner.workbook.excel.formulas import count_duties, count_shifts, count_turns, has_any, weigh_duties
from planner.workbook.excel.highlight import highlight
from planner.workbook.excel.style import BOX, INKS, SECTION, Style
from planner.workbook.pages import rota_layout as at
from planner.workbook.pages.coverage_layout import CoverageLayout
from planner.workbook.pages.rota_layout import RotaLayout

_COUNT = Style(size=9, align="center", border=BOX, form="0;-0;0")
_HOURS = Style(size=9, align="center", border=BOX, form="0.0;-0.0;0")
_DAY_HOURS = Style(size=9, align="center", border=BOX, form="[>=99.95]0;[<0.05]0;0.0")
"""Hours of one day: a hundred and more without decimals, as wide as the column is."""
_PLUS = Style(size=9, align="center", border=BOX, form="+0.0;-0.0;0")
_LABEL = Style(size=9, border=BOX)
_MEASURE = Style(size=9, border=BOX, ink="52606D")
_SHOWN = {"gap": "over (+), short (-)", "hours required": "hours needed at once"}
"""What the sheet calls a measure where its own name would mislead."""
_TOTAL_STYLES = (_HOURS, _HOURS, _PLUS, *([_COUNT] * 6))


def write_totals(pen: CellWriter, plan: Plan, layout: RotaLayout) -> None:
    """Write each person's hours, difference to the contract, nights, weekends, holidays, on call and wishes."""
    wishes = tuple(wished_days(plan.inputs))
    for name, load in loads(plan.inputs, plan.rota).items():
        row = layout.person_row(name)
        mine = tuple(wish for wish in wishes if wish.person == name)
        values = _totals(plan.inputs, layout, load, row, mine)
        for offset, (value, style) in enumerate(zip(values, _TOTAL_STYLES, strict=True)):
            pen.put(row, layout.total_column + offset, value, style)
    difference = get_column_letter(layout.total_column + 2)
    cells = f"{difference}{at.FIRST_PERSON}:{difference}{layout.last_person}"
    highlight(pen.sheet, cells, f"{difference}{at.FIRST_PERSON}<-8", bold=True, ink=INKS["bad"])
    highlight(pen.sheet, cells, f"{difference}{at.FIRST_PERSON}>8", bold=True, ink=INKS["warn"])


def _totals(
    inputs: Inputs, layout: RotaLayout, load: Load, row: int, wishes: tuple[WishedDay, ...]
) -> tuple[float | LiveFormula | str, ...]:
    cells = layout.person_cells(load.person.name)
    nights = [layout.code_cells(row) for row, (shift, *_) in inputs.shift_rows.items() if shift.kind == "night"]
    due, hours = (get_column_letter(layout.total_column + offset) for offset in (0, 1))
    away = "".join(_hours_away(inputs, layout, load.person.name))
    return (
        load.due_minutes / 60,
        LiveFormula(weigh_duties(cells, layout.all_codes, layout.paid_hours) + away, load.minutes / 60),
        LiveFormula(f"{hours}{row}-{due}{row}", load.over_minutes / 60),
        LiveFormula(_sum(count_shifts(cells, code) for code in nights), load.nights),
        LiveFormula(_sum(_weekends(layout, load)), load.weekends),
        LiveFormula(_sum(count_duties(c, layout.shift_codes) for c in _holidays(inputs, layout, load)), load.holidays),
        LiveFormula(_sum(count_turns(cells, layout.code_cell(tier.code)) for tier in inputs.tiers), load.on_call_days),
        LiveFormula(_sum(_wish(layout, wish) for wish in wishes), load.wishes_met) if wishes else "",
        load.wishes if wishes else "",
    )


def _hours_away(inputs: Inputs, layout: RotaLayout, name: str) -> Iterator[str]:
    """Yield for each shift of a day with leave of a part of it what takes the hours of leave off the paid hours."""
    for person, day in inputs.part_leave:
        for code in inputs.shift if person == name and day in inputs.horizon.days else ():
            lost = inputs.minutes_paid("", code, day) - inputs.minutes_paid(name, code, day)
            if lost:
                yield f"-{lost / 60:g}*{has_any((layout.cell(name, day),), layout.code_cell(code))}"


def _sum(terms: Iterable[str]) -> str:
    return "+".join(terms) or "0"


def _weekends(layout: RotaLayout, load: Load) -> list[str]:
    name, days = load.person.name, layout.inputs.horizon.days
    weekends = (
        tuple(layout.cell(name, day) for day in weekend if day in days)
        for weekend in layout.inputs.local[name].weekends(days)
    )
    return [has_any(cells, layout.shift_codes) for cells in weekends]


def _holidays(inputs: Inputs, layout: RotaLayout, load: Load) -> list[str]:
    theirs = inputs.local[load.person.name].holidays
    return [layout.cell(load.person.name, day) for day in inputs.horizon.days if day in theirs]


def _wish(layout: RotaLayout, wish: WishedDay) -> str:
    """Return the formula that is 1 when a wish is met."""
    cell = layout.cell(wish.person, wish.day)
    if wish.wanted.kind == "off":
        return f"(1-{has_any((cell,), layout.all_codes)})"
    if wish.wanted.kind == "work":
        return has_any((cell,), layout.shift_codes)
    has = has_any((cell,), layout.code_cells(wish.wanted.code))
    return f"(1-{has})" if wish.wanted.kind == "not duty" else has


def write_counts(pen: CellWriter, plan: Plan, covers: tuple[Cover, ...], layout: RotaLayout) -> None:
    """Write for each day what is required, planned and missing, per shift, tier and skill."""
    pen.put(layout.foot_row, 1, FOOT_HEADING, SECTION)
    hours = {cover.group: _SkillHours(plan.inputs, cover) for cover in covers}
    for what, which, measure in layout.counts:
        row = layout.count_row(what, which, measure)
        style = _DAY_HOURS if what == "skill" else _COUNT
        pen.put(row, at.NAME, _label(plan.inputs, what, which), _LABEL)
        pen.put(row, at.TEAM, "", _LABEL)
        pen.put(row, at.SKILLS, _SHOWN.get(measure, measure), _MEASURE)
        pen.put(row, at.CONTRACT, "", _LABEL)
        for day in plan.inputs.horizon.days:
            if what == "skill":
                group = Group(frozenset({which}))
                value: float | LiveFormula | str = hours[group].of(measure, day, layout)
            else:
                value = _duty_count(plan.inputs, plan.rota, layout, which, measure, day)
            pen.put(
                row, layout.day_column(day), value, replace(style, size=8.5, bold=measure in ("gap", "hours short"))
            )
        _row_total(pen, layout, row, _HOURS if what == "skill" else _COUNT, measure)
        _warn(pen, layout, row, measure)


def _label(inputs: Inputs, what: str, which: str) -> str:
    if what == "shift":
        return f"{inputs.shift_rows[which][0].name or which} ({which})"
    return f"{inputs.tier[which].name} on call ({which})" if what == "tier" else which


def _duty_count(
    inputs: Inputs, rota: Rota, layout: RotaLayout, code: str, measure: str, day: date
) -> float | LiveFormula | str:
    column = layout.day_column(day)
    letter = get_column_letter(column)
    what = "shift" if code in inputs.shift_rows else "tier"
    planned = sum(entry.duty in inputs.codes_named(code) for entry in rota.by_day.get(day, ()))
    if what == "shift":
        shift = inputs.shift_rows[code][0]
        required = shift.least if inputs.runs(shift, day) else 0
    else:
        tier = inputs.tier[code]
        required = tier.people if tier.is_on_call(day) else 0
    if measure == "required":
        return required
    if measure == "planned":
        count = count_shifts if what == "shift" else count_turns
        return LiveFormula(count(layout.column_cells(column), layout.code_cells(code)), planned)
    asked_row, planned_row = (layout.count_row(what, code, m) for m in ("required", "planned"))
    return LiveFormula(f"{letter}{planned_row}-{letter}{asked_row}", planned - required)


class _SkillHours:
    """Hours of a skill per day, summed over the Coverage sheet."""

    def __init__(self, inputs: Inputs, cover: Cover) -> None:
        self.inputs, self.group = inputs, cover.group
        self.layout = CoverageLayout(inputs, ())
        self.on_duty = self.layout.grid.table(cover.on_duty, min)
        self.required = self.layout.grid.table(cover.required, max)

    def of(self, measure: str, day: date, layout: RotaLayout) -> LiveFormula:
        """Return the hours of a day as a formula with its value."""
        coverage = CoverageLayout(self.inputs, layout.groups)
        share = self.inputs.horizon.interval_minutes / 60
        offset = (day - self.inputs.horizon.first_day).days
        there = [row[offset] or 0 for row in self.on_duty]
        asked = [row[offset] or 0 for row in self.required]
        if measure == "hours required":
            return LiveFormula(f"SUM({coverage.day_cells(self.group, 'required', day)})*{share:g}", sum(asked) * share)
        if measure == "hours on duty":
            return LiveFormula(f"SUM({coverage.day_cells(self.group, 'on duty', day)})*{share:g}", sum(there) * share)
        short = sum(max(0, a - t) for a, t in zip(asked, there, strict=True)) * share
        return LiveFormula(f'-SUMIF({coverage.day_cells(self.group, "gap", day)},"<0")*{share:g}', short)


def _row_total(pen: CellWriter, layout: RotaLayout, row: int, style: Style, measure: str) -> None:
    """Write the sum of a line; of what is over and short only what is short, since a surplus makes up for no gap."""
    first, last = get_column_letter(layout.first_day_column), get_column_letter(layout.last_day_column)
    days = layout.inputs.horizon.days
    values = [_now(pen, row, layout.day_column(day)) for day in days]
    cells = f"{first}{row}:{last}{row}"
    short = LiveFormula(f'SUMIF({cells},"<0")', sum(value for value in values if value < 0))
    total = short if measure == "gap" else LiveFormula(f"SUM({cells})", sum(values))
    pen.put(row, layout.total_column, total, replace(style, size=8.5))


def _now(pen: CellWriter, row: int, column: int) -> float:
    cell = pen.sheet.cell(row, column)
    return float(pen.stored.get(cell.coordinate, cell.value or 0))  # type: ignore[arg-type]


def _warn(pen: CellWriter, layout: RotaLayout, row: int, measure: str) -> None:
    first, last = get_column_letter(layout.first_day_column), get_column_letter(layout.last_day_column)
    missing = {"gap": "<0", "hours short": ">0"}.get(measure)
    if missing:
        highlight(pen.sheet, f"{first}{row}:{last}{row}", f"{first}{row}{missing}", "bad", bold=True)
