"""The Rota sheet: the grid of people and days that is read, edited, printed and read back."""

from dataclasses import replace
from datetime import date

from openpyxl.comments import Comment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from planner.domain.local_calendar import LocalCalendar
from planner.domain.outcome.plan import Plan
from planner.domain.roster.rota import Rota
from planner.reports.measures.cover import Cover, tail
from planner.reports.measures.grid_cell import grid_cell
from planner.reports.measures.wording import say_list
from planner.reports.parts.patterns import pattern_note
from planner.workbook.excel.cell_writer import CellWriter
from planner.workbook.excel.print_setup import STATUS, print_wide, stamp
from planner.workbook.excel.style import BOX, HEADER, HEADLINE, MARKED, SMALL, TITLE, WEEK_START, Style
from planner.workbook.pages import rota_layout as at
from planner.workbook.pages.colours import colour_grid
from planner.workbook.pages.counts import write_counts, write_totals
from planner.workbook.pages.drop_downs import write_drop_downs
from planner.workbook.pages.legend import write_legend
from planner.workbook.pages.rota_layout import RotaLayout

MOST_PEOPLE, MOST_ROWS = 39, 75
"""The most people and rows that one A3 page holds at a size of at least 6 points."""

_NAME = Style(bold=True, border=BOX)
_FACT = Style(size=8.5, border=BOX, ink="52606D")
_HOURS = Style(size=9, border=BOX, align="center")
_DAY = Style(size=9, border=BOX, align="center")
_WEEK = Style(bold=True, size=8.5, ink="52606D")
_WEEKDAY = Style(size=8.5, align="center", fill="band", border=BOX, form="ddd")
_DATE = Style(bold=True, align="center", fill="band", border=BOX, form="d")


def draw_rota(sheet: Worksheet, plan: Plan, covers: tuple[Cover, ...], layout: RotaLayout, headline: str) -> CellWriter:
    """Draw the grid with its counts below and at the right, all of them formulas."""
    pen = CellWriter(sheet)
    _heading(pen, plan, headline)
    _header(pen, plan, layout)
    _people(pen, plan, layout)
    write_totals(pen, plan, layout)
    write_counts(pen, plan, covers, layout)
    write_legend(pen, plan, layout)
    write_drop_downs(pen, plan.inputs, layout)
    colour_grid(sheet, plan.inputs, layout)
    _mark_breaches(sheet, plan, layout)
    _page(pen, plan, layout)
    return pen


def _heading(pen: CellWriter, plan: Plan, headline: str) -> None:
    settings = plan.inputs.settings
    first, last = settings.first_day, settings.last_day
    span = f"{first.day} {first:%B %Y} to {last.day} {last:%B %Y}"
    how = (
        "Retype a cell to change it, end it with ! to lock it (L!, -!), save. rotacast check says what that breaks, "
        "repair keeps every cell typed or locked, plan keeps the locked ones and starts from the others."
    )
    source = f"Times are {settings.time_zone}. {plan.provenance.origin}."
    pen.put(at.TITLE_ROW, 1, f"{settings.plan_name}: rota {span} · {STATUS}", TITLE)
    pen.put(at.INFO_ROW, 1, f"{how} {source}", SMALL)
    pen.put(at.HEADLINE_ROW, 1, headline, HEADLINE)
    if named := _holidays(plan):
        pen.put(at.WEEK_ROW, 1, f"Public holidays: {named}", SMALL)


def _holidays(plan: Plan) -> str:
    """Name the public holidays of the plan, since a note is not printed."""
    named = sorted((day, name) for day, name in plan.inputs.holidays.items() if day in plan.inputs.horizon.days)
    return say_list([f"{day.day} {day:%b} {name}" for day, name in named], 4)


def _header(pen: CellWriter, plan: Plan, layout: RotaLayout) -> None:
    """Write ISO weeks over weekdays over dates; weekends and holidays are shaded, a holiday's name is a note."""
    pen.across(at.DATE_ROW, 1, at.FACTS, HEADER)
    everywhere = LocalCalendar(plan.inputs.settings.time_zone, holidays=plan.inputs.holidays)
    for day in layout.days:
        column = layout.day_column(day)
        if day.weekday() == 0 or day in (layout.days[0], plan.inputs.horizon.first_day):
            pen.put(at.WEEK_ROW, column, f"W{day.isocalendar().week}", _WEEK)
        shade = _shade(everywhere, day) or "band"
        pen.put(at.WEEKDAY_ROW, column, day, replace(_WEEKDAY, fill=shade))
        pen.put(at.DATE_ROW, column, day, replace(_DATE, fill=shade))
        if day in plan.inputs.holidays:
            note = Comment(plan.inputs.holidays[day], "Rotacast", height=40, width=180)
            pen.sheet.cell(at.DATE_ROW, column).comment = note
    pen.across(at.DATE_ROW, layout.total_column, at.TOTALS, replace(HEADER, size=8.5, align="center"))


def _people(pen: CellWriter, plan: Plan, layout: RotaLayout) -> None:
    shown = Rota.of((*plan.rota.assignments, *tail(plan.inputs)))
    followed = {one.person: pattern_note(one) for one in plan.assessment.patterns}
    for person in plan.inputs.people:
        row = layout.person_row(person.name)
        pen.put(row, at.NAME, person.name, _NAME)
        if person.name in followed:
            note = Comment(followed[person.name], "Rotacast", height=60, width=240)
            pen.sheet.cell(row, at.NAME).comment = note
        pen.put(row, at.TEAM, person.team, _FACT)
        pen.put(row, at.SKILLS, ", ".join(person.skills), _FACT)
        pen.put(row, at.CONTRACT, person.contract_minutes / 60, _HOURS)
        for day in layout.days:
            pen.put(
                row, layout.day_column(day), grid_cell(plan.inputs, shown, person.name, day),
                _look(plan, layout, person.name, day),
            )  # fmt: skip


def _look(plan: Plan, layout: RotaLayout, name: str, day: date) -> Style:
    border = WEEK_START if day.weekday() == 0 or day == plan.inputs.horizon.first_day else BOX
    if day in layout.tail_days:
        return replace(_DAY, fill="tail", ink="8A94A0", border=border)
    return replace(_DAY, fill=_shade(plan.inputs.local[name], day), border=border)


def _shade(calendar: LocalCalendar, day: date) -> str:
    if day in calendar.holidays:
        return "holiday"
    return "weekend" if calendar.is_weekend(day) else ""


def _mark_breaches(sheet: Worksheet, plan: Plan, layout: RotaLayout) -> None:
    """Frame the cells of broken musts in red; the Problems sheet says what is wrong there."""
    for breach in plan.broken_musts:
        if breach.day in layout.days and breach.person in plan.inputs.person:
            sheet[layout.cell(breach.person, breach.day)].border = MARKED


def _fits(layout: RotaLayout) -> bool:
    """Tell whether the sheet can still be read on one page: from 40 people or too many rows on it takes several."""
    return len(layout.order) <= MOST_PEOPLE and layout.rows_shown <= MOST_ROWS


def _page(pen: CellWriter, plan: Plan, layout: RotaLayout) -> None:
    """Set widths, panes, print and filter.

    The sheet is not protected: in a protected one nobody can sort, group or insert rows, and every formula is written
    anew by each command.
    """
    sheet = pen.sheet
    pen.widths([25, 9, 30, 7, *([layout.day_width] * len(layout.days)), *([6.2] * len(at.TOTALS))])
    sheet.row_dimensions[at.TITLE_ROW].height = 24
    sheet.row_dimensions[at.DATE_ROW].height = 26
    sheet.freeze_panes = f"{get_column_letter(at.CONTRACT + 1)}{at.FIRST_PERSON}"
    sheet.auto_filter.ref = f"A{at.DATE_ROW}:{get_column_letter(layout.sorted_columns)}{layout.last_person}"
    last_column = layout.total_column + len(at.TOTALS) - 1
    print_wide(sheet, f"A1:{get_column_letter(last_column)}{layout.last_row}", stamp(plan), one_page=_fits(layout))
    sheet.print_title_rows = f"{at.TITLE_ROW}:{at.DATE_ROW}"
    sheet.print_title_cols = "A:D"
