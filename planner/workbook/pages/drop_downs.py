"""The hidden columns behind the Rota sheet: who is counted for which skill, what may be typed, which pairs clash."""

from datetime import timedelta
from itertools import product

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from planner.domain.inputs import Inputs
from planner.reports.measures.grid_cell import choices
from planner.workbook.excel.cell_writer import CellWriter
from planner.workbook.excel.style import SMALL
from planner.workbook.pages import rota_layout as at
from planner.workbook.pages.legend import describe_duty
from planner.workbook.pages.rota_layout import RotaLayout
from scheduling.checking.active_rules import rules_in_force
from scheduling.rules.rest.rest_between_duties import RestBetweenDuties


def write_drop_downs(pen: CellWriter, inputs: Inputs, layout: RotaLayout) -> None:
    """Write the hidden columns and put the drop-down on every planned cell."""
    for group in layout.groups:
        column = layout.marker_column(group)
        pen.put(at.DATE_ROW, column, f"in {group.label}", SMALL)
        for person in inputs.people:
            pen.put(layout.person_row(person.name), column, int(group.has_member(person)), SMALL)
    typed = choices(inputs)
    for column, title, texts in (
        (layout.choices_column, "codes", typed),
        (layout.clashes_column, "too little rest", _clashes(inputs)),
    ):
        pen.put(at.DATE_ROW, column, title, SMALL)
        for offset, text in enumerate(texts):
            pen.put(at.FIRST_PERSON + offset, column, text, SMALL)
    for column in range(layout.total_column + len(at.TOTALS) + 1, layout.clashes_column + 1):
        pen.sheet.column_dimensions[get_column_letter(column)].hidden = True
    _drop_downs(pen, inputs, layout, len(typed))


def _clashes(inputs: Inputs) -> tuple[str, ...]:
    """Return the pairs "N>E" of shifts on following days, shown in red, with less rest than most people's rule asks."""
    rests = [rule for rule in rules_in_force(inputs) if isinstance(rule, RestBetweenDuties)]
    least = max(rests, key=lambda rule: len(rule.people)).limit if rests else 0
    day = inputs.horizon.first_day
    return tuple(
        f"{one.code}>{other.code}"
        for one, other in product(inputs.shifts, repeat=2)
        if inputs.span(other.code, day + timedelta(days=1))[0] - inputs.span(one.code, day)[1]
        < least + inputs.travel_minutes(one.code, other.code)
    )


def _drop_downs(pen: CellWriter, inputs: Inputs, layout: RotaLayout, count: int) -> None:
    letter = get_column_letter(layout.choices_column)
    source = f"${letter}${at.FIRST_PERSON}:${letter}${at.FIRST_PERSON + count - 1}"
    drop_down = DataValidation("list", formula1=source, allow_blank=True, errorStyle="warning", showErrorMessage=True)
    drop_down.errorTitle, drop_down.error = "Not a known code", "The check will not know this code. Keep it anyway?"
    drop_down.promptTitle = "Duty"
    drop_down.prompt = "\n".join(f"{row} {describe_duty(inputs, row)}" for row in inputs.shift_rows)[:250]
    drop_down.showInputMessage = True
    first, last = get_column_letter(layout.first_day_column), get_column_letter(layout.last_day_column)
    drop_down.add(f"{first}{at.FIRST_PERSON}:{last}{layout.last_person}")
    pen.sheet.add_data_validation(drop_down)
