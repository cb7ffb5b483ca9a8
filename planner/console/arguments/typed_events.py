"""What a planner types of mishaps: "Ana Lima 2016-05-12..2016-05-16", "2 Network 2016-05-14 08:00-16:00"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from difflib import get_close_matches

from planner.domain.errors import RotacastError
from planner.domain.inputs import Inputs
from planner.domain.instants import DAY
from planner.repair.events import Absent, Leaver, Mishap, Needed, Starter, Unwanted

_DAYS = re.compile(r"(?P<name>.+?)\s+(?P<first>\d{4}-\d\d-\d\d)(?:\.\.(?P<last>\d{4}-\d\d-\d\d))?$")
_STARTER = re.compile(r"(?P<name>.+?)\s+(?P<day>\d{4}-\d\d-\d\d)\s+like\s+(?P<like>.+)$", re.IGNORECASE)
_SWAP = re.compile(r"(?P<name>.+?)\s+(?P<day>\d{4}-\d\d-\d\d)\s+(?P<colleague>.+)$")
_NEED = re.compile(
    r"(?P<least>\d+)\s+(?P<skill>.+?)\s+(?P<day>\d{4}-\d\d-\d\d)\s+(?P<start>\d?\d:\d\d)-(?P<end>\d?\d:\d\d)$"
)


def mishaps_asked(
    inputs: Inputs,
    absent: Iterable[str],
    leaver: Iterable[str],
    starter: Iterable[str],
    unwanted: Iterable[str],
    need: Iterable[str],
    today: date,
) -> Iterator[Mishap]:
    """Yield what was typed as mishaps.

    Raises
    ------
    RotacastError
        When a text cannot be read, or would change a day before `today`; it says what would be accepted.
    """
    for text in absent:
        name, first, last = _days(inputs, text)
        yield Absent(name, first, last)
    for text in leaver:
        name, first, _ = _days(inputs, text)
        yield Leaver(name, first)
    for text in starter:
        yield _starter(inputs, text)
    for text in unwanted:
        name, first, _ = _days(inputs, text)
        yield Unwanted(name, _still_to_come(first, today))
    for text in need:
        asked = _needed(inputs, text)
        _still_to_come(asked.day, today)
        yield asked


def swap_asked(inputs: Inputs, text: str, today: date) -> tuple[str, date, str]:
    """Return who wants to trade which day with whom.

    Raises
    ------
    RotacastError
        When the text cannot be read, or the day is before `today`; it says what would be accepted.
    """
    found = _SWAP.fullmatch(text.strip())
    if found is None:
        example = " ".join((inputs.people[0].name, str(inputs.horizon.first_day), inputs.people[-1].name))
        raise RotacastError(f"'{text}' not understood; accepted: a name, a day and a name, as in '{example}'")
    return (
        person_asked(inputs, found["name"]),
        _still_to_come(day_asked(inputs, found["day"]), today),
        person_asked(inputs, found["colleague"]),
    )


def _still_to_come(day: date, today: date) -> date:
    if day < today:
        raise RotacastError(f"{day} is before {today}, which is today here: it has been worked and stays as it is")
    return day


def _starter(inputs: Inputs, text: str) -> Starter:
    found = _STARTER.fullmatch(text.strip())
    if found is None:
        example = f"Ana Prado {inputs.horizon.first_day} like {inputs.people[0].name}"
        raise RotacastError(
            f"'{text}' not understood; accepted: a name, the first day, and a colleague whose contract, skills and "
            f"shifts are the same, as in '{example}'"
        )
    name, like = " ".join(found["name"].split()), inputs.person[person_asked(inputs, found["like"])]
    if name.casefold() in {known.casefold() for known in inputs.person}:
        raise RotacastError(f"'{name}' is on the People sheet already; a starter has a new name")
    first = day_asked(inputs, found["day"])
    return Starter(replace(like, name=name, id="", notes="", first_day=first, last_day=None), like.name)


def person_asked(inputs: Inputs, name: str) -> str:
    """Return the name of a person of the workbook.

    Raises
    ------
    RotacastError
        When nobody has it; near names are said.
    """
    wanted = " ".join(name.split())
    found = [known for known in inputs.person if known.casefold() == wanted.casefold()]
    if not found:
        near = get_close_matches(wanted, inputs.person, 3, 0.5)
        raise RotacastError(f"nobody is called '{wanted}'" + (f"; did you mean {' or '.join(near)}?" if near else ""))
    return found[0]


def day_asked(inputs: Inputs, text: str) -> date:
    """Return a planned day.

    Raises
    ------
    RotacastError
        When it is no date or not planned.
    """
    try:
        day = date.fromisoformat(text)
    except ValueError as wrong:
        raise RotacastError(f"'{text}' is no date; accepted: a day as {inputs.horizon.first_day}") from wrong
    if not inputs.horizon.first_day <= day <= inputs.horizon.last_day:
        raise RotacastError(f"{day} is not planned; accepted: {inputs.horizon.first_day} to {inputs.horizon.last_day}")
    return day


def _days(inputs: Inputs, text: str) -> tuple[str, date, date]:
    found = _DAYS.fullmatch(text.strip())
    if found is None:
        example = f"{inputs.people[0].name} {inputs.horizon.first_day}..{inputs.horizon.first_day}"
        raise RotacastError(f"'{text}' not understood; accepted: a name and a day or days, as in '{example}'")
    first = day_asked(inputs, found["first"])
    last = day_asked(inputs, found["last"]) if found["last"] else first
    if last < first:
        raise RotacastError(f"'{text}': the last day is before the first")
    return person_asked(inputs, found["name"]), first, last


def _needed(inputs: Inputs, text: str) -> Needed:
    found = _NEED.fullmatch(text.strip())
    skills = {skill.casefold(): skill for skill in inputs.skills}
    if found is None or found["skill"].casefold() not in skills:
        example = f"2 {inputs.skills[0]} {inputs.horizon.first_day} 08:00-16:00"
        raise RotacastError(f"'{text}' not understood; accepted: people, skill, day and hours, as in '{example}'")
    start, end = (_minute(found[side]) for side in ("start", "end"))
    end = end if end > start else end + DAY
    skill = frozenset({skills[found["skill"].casefold()]})
    return Needed(day_asked(inputs, found["day"]), start, end, skill, int(found["least"]))


def _minute(text: str) -> int:
    hour, minute = (int(part) for part in text.split(":"))
    if hour > 24 or minute > 59:
        raise RotacastError(f"'{text}' is no time of a day")
    return hour * 60 + minute


def duty_asked(inputs: Inputs, text: str) -> str:
    """Return the code of a shift or tier, or "off".

    Raises
    ------
    RotacastError
        When there is no such duty.
    """
    codes = {code.casefold(): code for code in (*inputs.shift, *inputs.tier, "off")}
    if text.casefold() not in codes:
        raise RotacastError(f"'{text}' is no duty; accepted: {', '.join(codes.values())}")
    return codes[text.casefold()]
