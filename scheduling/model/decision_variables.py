"""The decisions of a rota: one for each cell that can be filled at all."""

from collections.abc import Collection
from datetime import date

from ortools.sat.python import cp_model

from planner.domain.inputs import Inputs
from scheduling.facts.eligibility import shift_open, tier_open
from scheduling.model.musts import bound_by
from scheduling.rules.eligibility.available import Available
from scheduling.rules.on_call.on_call_available import OnCallAvailable
from scheduling.rules.on_call.on_call_skill import OnCallSkill
from scheduling.rules.rule import Rule

OpenCells = dict[tuple[str, date, str], cp_model.IntVar]
"""The decision of every person, day and duty code that is open; the days of an on-call turn share one."""


def open_cells(model: cp_model.CpModel, inputs: Inputs, rules: Collection[Rule]) -> OpenCells:
    """Make the decisions of a rota in a model.

    A cell that can never be filled (leave, not employed, a shift that is not theirs or does not run) has none unless
    the rule that closes it is no must. Each person and on-call turn is one, so a turn has the same people on all its
    days.
    """
    cells: OpenCells = {}
    away_is_off, skill_is_needed, away_is_no_call = (
        bound_by(kind, rules) for kind in (Available, OnCallSkill, OnCallAvailable)
    )
    for person in inputs.people:
        name = person.name
        for day in inputs.horizon.days:
            for shift in inputs.shifts:
                if name not in away_is_off or shift_open(inputs, person, shift, day):
                    cells[name, day, shift.code] = model.new_bool_var("")
        for tier in inputs.tiers:
            skilled = name not in skill_is_needed or tier_open(person, tier)
            for turn in inputs.turns(tier) if skilled else ():
                if name not in away_is_no_call or all(inputs.available(person, day) for day in turn):
                    held = model.new_bool_var("")
                    cells.update({(name, day, tier.code): held for day in turn})
    return cells
