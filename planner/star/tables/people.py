"""The table of people."""

from collections.abc import Iterator

from planner.star.declaration import CURRENCY, Row, StarTable, day, number, text
from planner.star.source import StarSource


def _rows(source: StarSource) -> Iterator[Row]:
    for each in source.inputs.people:
        yield (
            each.name, each.id, each.team, each.grade, each.site, each.contract_minutes / 60, each.cost_per_hour,
            each.first_day, each.last_day, each.rule_set, ";".join(each.skills),
        )  # fmt: skip


PEOPLE = StarTable(
    "people",
    "a person of the People sheet",
    (
        text("person", "the name", key=True),
        text("id", "the ID of the People sheet"),
        text("team", "the team"),
        text("grade", "the grade"),
        text("site", "the site whose clock and holidays the person has; empty: those of the plan"),
        number("contract_hours", "hours a week", "the contract"),
        number("cost_per_hour", CURRENCY, "what an hour costs"),
        day("first_day", "the first day with the team; empty: before the plan", to=""),
        day("last_day", "the last day with the team; empty: after the plan", to=""),
        text("rule_set", "the rule set of the People sheet"),
        text("skills", "the skills, joined by a semicolon"),
    ),
    _rows,
)
