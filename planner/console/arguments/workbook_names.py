"""Names, days and duties that a user types, looked up in the workbook."""

from datetime import date
from difflib import get_close_matches

from planner.domain.clean_text import clean
from planner.domain.errors import RotacastError
from planner.domain.inputs import Inputs
from planner.domain.roster.flexible_shift import code_spans


def find_person(inputs: Inputs, name: str) -> str:
    """Return the name of a person of the workbook.

    Raises
    ------
    RotacastError
        When nobody has it; the message names similar ones.
    """
    wanted = clean(name)
    found = [known for known in inputs.person if known.casefold() == wanted.casefold()]
    if not found:
        near = get_close_matches(wanted, inputs.person, 3, 0.5)
        raise RotacastError(f"nobody is called '{wanted}'" + (f"; did you mean {' or '.join(near)}?" if near else ""))
    return found[0]


def check_planned(inputs: Inputs, day: date) -> date:
    """Return a day that the plan contains.

    Raises
    ------
    RotacastError
        When the plan does not contain it.
    """
    if not inputs.horizon.first_day <= day <= inputs.horizon.last_day:
        raise RotacastError(f"{day} is not planned; accepted: {inputs.horizon.first_day} to {inputs.horizon.last_day}")
    return day


def find_duty(inputs: Inputs, text: str) -> str:
    """Return the code of a shift or tier, or "off".

    Raises
    ------
    RotacastError
        When there is no such duty.
    """
    codes = {code.casefold(): code for code in (*inputs.shift, *inputs.tier, "off")}
    if text.casefold() not in codes:
        known = (*code_spans(inputs.shifts), *inputs.tier, "off")
        raise RotacastError(f"'{text}' is not a duty; accepted: {', '.join(known)}")
    return codes[text.casefold()]
