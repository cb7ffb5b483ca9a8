"""The Skills sheet: a row per person, a column per skill."""

from typing import Annotated, Any

from pydantic import ConfigDict

from planner.workbook.cells.numbers import number
from planner.workbook.cells.words import text
from planner.workbook.sheets.sheet import Column, Reference, Row, Sheet

PROFICIENCY = Column(
    "one column per skill",
    number(0, 1.5, "1 = fully proficient, empty = no", "0.##"),
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
