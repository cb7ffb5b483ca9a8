"""The legend of the Rota sheet: what each code means, and the paid hours behind it on each day."""

from dataclasses import replace

from planner.domain.grid_notation import LOCK, OFF, out_sign
from planner.domain.inputs import Inputs
from planner.domain.instants import clock, hours
from planner.domain.outcome.plan import Plan
from planner.reports.measures.grid_cell import leave_codes
from planner.reports.measures.load import paid_minutes
from planner.workbook.excel.cell_writer import CellWriter
from planner.workbook.excel.style import BOX, GREY_INK, SECTION, Style
from planner.workbook.pages import rota_layout as at
from planner.workbook.pages.colours import duty_fill
from planner.workbook.pages.rota_layout import RotaLayout

_CODE = Style(bold=True, size=9, align="center", border=BOX)
_MEANING = Style(size=9, border=BOX)
_HOURS = Style(size=8.5, ink=GREY_INK, align="center", form="0.##;-0.##;;")
_SIGNS = Style(size=9)


def write_legend(pen: CellWriter, plan: Plan, layout: RotaLayout) -> None:
    """Write a line for each duty code, with its paid hours on each day; the totals at the right add these hours up."""
    inputs = plan.inputs
    pen.put(layout.legend_row, 1, "Legend, with the paid hours of each duty on each day", SECTION)
    for code in layout.duty_codes:
        row = layout.legend_of(code)
        pen.put(row, at.NAME, _name(inputs, code), _MEANING)
        pen.put(row, at.TEAM, code, replace(_CODE, fill=duty_fill(inputs, code)))
        pen.put(row, at.SKILLS, describe_duty(inputs, code), _MEANING)
        pen.put(row, at.CONTRACT, "", _MEANING)
        for day in inputs.horizon.days:
            runs = code in inputs.tier or inputs.runs(inputs.shift[code], day)
            paid = paid_minutes(inputs, code, day) / 60 if runs or plan.rota else 0
            pen.put(row, layout.day_column(day), paid, _HOURS)
    leave = ", ".join(f"{code} {kind}" if code != kind else code for code, kind in leave_codes(inputs).items())
    out = out_sign(layout.duty_codes)
    signs = f"{OFF} off   L+P shift L and on call P   {LOCK} locked   {out} not with the team   leave: {leave}"
    signs += "   red frame: a must-rule is broken, see Problems   red fill: too little rest after the day before"
    pen.put(layout.last_row - 1, 1, signs, _SIGNS)


def _name(inputs: Inputs, code: str) -> str:
    return inputs.shift[code].name or code if code in inputs.shift else f"{inputs.tier[code].name} on call"


def describe_duty(inputs: Inputs, code: str) -> str:
    """Return the times of a shift by its own clock, or when a tier is called and how soon it answers."""
    if code in inputs.tier:
        tier = inputs.tier[code]
        return f"{tier.hours}, from {clock(tier.handover_minute)}, responds in {tier.respond_minutes} min"
    shift = inputs.shift[code]
    rest = f", {shift.break_minutes} min break" if shift.spread_break else ""
    there = f" {shift.zone}" if shift.zone not in ("", inputs.settings.time_zone) else ""
    times = " and ".join(f"{clock(start)}-{clock(end)}" for start, end in shift.times)
    return f"{times}{there}{rest}, {hours(shift.length - shift.break_minutes)}"
