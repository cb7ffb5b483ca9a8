"""The Skills sheet: a row per person, a column per skill."""

from dataclasses import replace
from typing import Annotated, Any

from pydantic import ConfigDict

from planner.workbook.cells.kind import Unreadable
from planner.workbook.cells.numbers import number
from planner.workbook.cells.words import text
from planner.workbook.sheets.sheet import Column, Reference, Row, Sheet

SLOWEST = 0.05
"""Who works at a twentieth of the usual speed needs a day for what takes others half an hour."""

_SPEED = number(0, 1.5, "1 = fully proficient, empty = no", "0.##")


def _speed(value: object) -> float:
    speed: float = _SPEED.read(value)
    if 0 < speed < SLOWEST:
        raise Unreadable(f"a speed of {speed:g}", f"{SLOWEST:g} to 1.5, or empty for a skill that the person has not")
    return speed


PROFICIENCY = Column(
    "one column per skill",
    replace(_SPEED, read=_speed),
    "Speed: 1 works a ticket in the minutes of the Handling sheet, 0.5 needs twice as long, empty: not at all.",
    1,
    defines=("skill",),
)


class SkillsRow(Row):
    """Who can do what: a row per person and a column per skill, headed by the skill's name."""

    model_config = ConfigDict(extra="allow")

    __pydantic_extra__: dict[str, Annotated[float, PROFICIENCY]]

    name: Annotated[str, Column("Name", text(22), "A name of the People sheet.", "Ana Prado", Reference(("person",)))]

    def proficiencies(self) -> dict[str, float]:
        """Return the skills the person holds, with their speed."""
        held: dict[str, Any] = self.__pydantic_extra__
        return {skill: speed for skill, speed in held.items() if speed > 0}


SKILLS = Sheet("Skills", SkillsRow, required=True, unique=("name",), more=PROFICIENCY)
