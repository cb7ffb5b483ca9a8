"""What stands in a cell of the rota grid: "L", "L+P", "P", "-" for off, a leave code; a trailing "!" locks it."""

from datetime import date

from planner.domain.grid_notation import LOCK, OFF, OUT, is_reserved_code, out_sign
from planner.domain.inputs import Inputs
from planner.domain.roster.rota import Rota


def grid_cell(inputs: Inputs, rota: Rota, name: str, day: date) -> str:
    """Return the text of a person's day."""
    codes = rota.duties(name, day)
    order = [*inputs.shift, *inputs.tier]
    leave = inputs.on_leave.get((name, day))
    if codes:
        text = "+".join(sorted(codes, key=lambda code: order.index(code) if code in order else len(order)))
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
    return (*shifts, OFF, *tiers, *both, *leave_codes(inputs))
