"""The legend of the Rota sheet: what each code means, and the paid hours behind it on each day."""

from dataclasses import replace
from datetime import date

from planner.domain.grid_notation import LOCK, OFF, out_sign
from planner.domain.inputs import Inputs
from planner.domain.instants import clock, hours
from planner.domain.outcome.plan import Plan
from planner.domain.roster.flexible_shift import describe_choice
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
    """Write a line for each duty code, with its paid hours on each day; the totals at the right add these hours up.

    A flexible row of the Shifts sheet has one line; those of its shifts below it are hidden.
    """
    inputs = plan.inputs
    pen.put(layout.legend_row, 1, "Legend, with the paid hours of each duty on each day", SECTION)
    for code in layout.legend_codes:
        row = layout.legend_of(code)
        pen.put(row, at.NAME, _name(inputs, code), _MEANING)
        pen.put(row, at.TEAM, code, replace(_CODE, fill=duty_fill(inputs, code)))
        pen.put(row, at.SKILLS, describe_duty(inputs, code), _MEANING)
        pen.put(row, at.CONTRACT, "", _MEANING)
        pen.sheet.row_dimensions[row].hidden = code in inputs.shift and bool(inputs.shift[code].variant_of)
        for day in inputs.horizon.days:
            pen.put(row, layout.day_column(day), _paid_hours(plan, code, day), _HOURS)
    leave = ", ".join(f"{code} {kind}" if code != kind else code for code, kind in leave_codes(inputs).items())
    out = out_sign(layout.duty_codes)
    signs = f"{OFF} off   L+P shift L and on call P   {LOCK} locked   {out} not with the team   leave: {leave}"
    signs += "   red frame: a must-rule is broken, see Problems   red fill: too little rest after the day before"
    pen.put(layout.last_row - 1, 1, signs, _SIGNS)


def _name(inputs: Inputs, code: str) -> str:
    if code in inputs.tier:
        return f"{inputs.tier[code].name} on call"
    return inputs.shift[inputs.codes_named(code)[0]].name or code


def _paid_hours(plan: Plan, code: str, day: date) -> float | str:
    """Return the paid hours of a duty of a day; nothing for a flexible row, whose shifts differ in them."""
    inputs = plan.inputs
    if code not in inputs.tier and code not in inputs.shift:
        return ""
    runs = code in inputs.tier or inputs.runs(inputs.shift[code], day)
    return paid_minutes(inputs, code, day) / 60 if runs or plan.rota else 0


def describe_duty(inputs: Inputs, code: str) -> str:
    """Return the times of a shift by its own clock, or when a tier is called and how soon it answers.

    Of a flexible row they are all starts and lengths, and how one of them is typed.
    """
    if code in inputs.tier:
        tier = inputs.tier[code]
        return f"{tier.hours}, from {clock(tier.handover_minute)}, responds in {tier.respond_minutes} min"
    its = [inputs.shift[each] for each in inputs.codes_named(code)]
    shift = its[0]
    rest = f", {shift.break_minutes} min break" if shift.spread_break else ""
    there = f" {shift.zone}" if shift.zone not in ("", inputs.settings.time_zone) else ""
    times = " and ".join(f"{clock(start)}-{clock(end)}" for start, end in shift.times)
    if shift.code != code:
        return f"{describe_choice(its)}{there}{rest}; {shift.code} is {times}"
    return f"{times}{there}{rest}, {hours(shift.length - shift.break_minutes)}"
