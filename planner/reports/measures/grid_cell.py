"""What stands in a cell of the rota grid: "L", "L+P", "L+AL am", "-" for off, a leave code; a trailing "!" locks it."""

from datetime import date

from planner.domain.grid_notation import JOIN, LOCK, OFF, OUT, is_reserved_code, out_sign
from planner.domain.inputs import Inputs
from planner.domain.leave_notation import USUAL, write_leave
from planner.domain.roster.rota import Rota


def grid_cell(inputs: Inputs, rota: Rota, name: str, day: date) -> str:
    """Return the text of a person's day."""
    codes = rota.duties(name, day)
    order = [*inputs.shift, *inputs.tier]
    leave, part = inputs.on_leave.get((name, day)), inputs.part_leave.get((name, day))
    if codes or part:
        shifts = [code for code in codes if code not in inputs.tier]
        tiers = [code for code in codes if code in inputs.tier]
        away = [write_leave(leave_code(inputs, part.kind), part.part, part.minutes_a_day)] if part else []
        ordered = [
            sorted(these, key=lambda code: order.index(code) if code in order else -1) for these in (shifts, tiers)
        ]
        text = JOIN.join((*ordered[0], *away, *ordered[1]))
    elif leave:
        text = leave_code(inputs, leave.kind)
    else:
        text = OFF if inputs.person[name].employed(day) else out_sign(order)
    return text + LOCK if (name, day) in {(fixed.person, fixed.day) for fixed in inputs.fixed} else text


def leave_code(inputs: Inputs, kind: str) -> str:
    """Return how a kind of leave is written in the grid: short, and unlike any duty code."""
    words = kind.split()
    short = kind.upper() if len(kind) <= 4 and len(words) == 1 else "".join(word[0] for word in words).upper()
    short = short if len(short) > 1 else kind[:2].upper()
    taken = {code.upper() for code in (*inputs.shift, *inputs.tier)}
    return f"({short})" if short in taken or short == OUT.upper() or is_reserved_code(short) else short


def leave_codes(inputs: Inputs) -> dict[str, str]:
    """Return the kinds of leave by their code in the grid: those of the Leave sheet and the usual three."""
    kinds = dict.fromkeys((*(leave.kind for leave in inputs.leave), "AL", "SL", "TR"))
    return {leave_code(inputs, kind): kind for kind in kinds}


def choices(inputs: Inputs) -> tuple[str, ...]:
    """Return all that may be typed into a cell, in the order of the drop-down."""
    shifts, tiers = tuple(inputs.shift), tuple(inputs.tier)
    both = tuple(f"{shift}+{tier}" for tier in tiers for shift in shifts)
    leave = tuple(leave_codes(inputs))
    return (
        *shifts,
        OFF,
        *tiers,
        *both,
        *leave,
        *(f"{code} {half}" for code in (leave_code(inputs, USUAL),) for half in ("am", "pm")),
    )
