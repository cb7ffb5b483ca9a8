"""The Rules sheet: its rows, drop-down and sentences come from the catalogue of rules."""

from collections.abc import Iterator
from typing import Annotated

from planner.domain.roster.rules import EVERYONE, WEIGHTS, RowMode, RuleSetting
from planner.workbook.cells.kind import Kind, Unreadable
from planner.workbook.cells.numbers import amount, within
from planner.workbook.cells.words import choice, read_text, text
from planner.workbook.sheets.sheet import Column, Objection, Reference, Row, Sheet
from scheduling.rule.rule import Rule
from scheduling.rules import RULES
from scheduling.rules.hours.cost_of_hours import CostOfHours
from scheduling.rules.rest.rest_between_duties import RestBetweenDuties

BY_NAME = {rule.name: rule for rule in RULES}


def _weight(value: object) -> int:
    if isinstance(value, str) and read_text(value).casefold() in WEIGHTS:
        return WEIGHTS[read_text(value).casefold()]
    found = within(amount(value), 1, 100)
    if not found.is_integer():
        raise Unreadable(f"{found:g} is not a whole number")
    return int(found)


_RULE = Kind("a rule of the catalogue", read_text, "@", 34, tuple(BY_NAME))
_LIMIT = Kind("a number in the unit of the rule", amount, width=9)
_WEIGHT = Kind("strong, normal, mild, or a whole number from 1 to 100", _weight, "General", 9, tuple(WEIGHTS))


class RuleRow(Row):
    """How hard each rule is, its number and for whom; the narrower row wins, and any row wins against a labour law."""

    rule: Annotated[str, Column("Rule", _RULE, "The name of the rule.", RestBetweenDuties.name, Reference(("rule",)))]
    applies_to: Annotated[
        str,
        Column(
            "Applies to",
            text(18, EVERYONE),
            "everyone, or the name of a person, team, grade or rule set.",
            EVERYONE,
            Reference(("person", "team", "grade", "rule set"), (EVERYONE,)),
        ),
    ] = EVERYONE
    limit: Annotated[
        float | None, Column("Limit", _LIMIT, "Its number; empty: that of the labour law, or else the usual one.", 11)
    ] = None
    mode: Annotated[
        RowMode,
        Column(
            "Mode",
            choice("must", "should", "off", "usual", width=9),
            "must: kept if any rota can keep it; should: each breach costs; off: not used; usual: by law, or usual.",
            "must",
        ),
    ]
    weight: Annotated[
        int | None, Column("Weight", _WEIGHT, "How much breaking a should counts; empty: the usual weight.", "normal")
    ] = None
    unit: Annotated[str, Column("Unit", text(10), "What the limit counts; not read.", "hours", shared="left out")] = ""
    meaning: Annotated[
        str, Column("What it means", text(90), "The rule in a sentence; not read.", shared="left out")
    ] = ""

    def objections(self) -> Iterator[Objection]:
        """The limit is one the rule takes and can be kept, and a rule about the team is set for everyone."""
        rule = BY_NAME.get(self.rule)
        if rule is None:
            return
        if self.limit is not None:
            try:
                rule.read_limit(self.limit)
            except ValueError as refusal:
                low, high = rule.show_limit(rule.least), rule.show_limit(rule.most)
                yield "limit", str(refusal), f"{low:g} to {high:g} {rule.unit}" if rule.unit else "an empty cell"
        if rule is CostOfHours and self.mode == "must" and not self.limit:
            yield "mode", "a must that the hours cost nothing", "should, or the most that they may cost in Limit"
        if rule.of_team and self.applies_to != EVERYONE:
            yield "applies_to", f"'{self.applies_to}': {rule.name} is about the team as a whole", EVERYONE

    def setting(self) -> RuleSetting:
        """Return the setting, its limit as the rule holds it (hours as minutes)."""
        rule = BY_NAME[self.rule]
        limit = None if self.limit is None else rule.read_limit(self.limit)
        weight = rule.default_weight if self.weight is None else self.weight
        return RuleSetting(self.rule, self.mode, limit, self.applies_to, weight)


def default_rows() -> tuple[dict[str, object], ...]:
    """Return a row for every rule of the catalogue that decides nothing: a labour law or the usual setting does."""
    return tuple(
        {
            "Rule": rule.name,
            "Applies to": EVERYONE,
            "Limit": None,
            "Mode": "usual",
            "Weight": None,
            "Unit": rule.unit or None,
            "What it means": f"{rule.sentence()} Usual: {say_usual(rule)}.",
        }
        for rule in RULES
    )


def say_usual(rule: type[Rule]) -> str:
    """Write the usual mode and number of a rule: must, 11 hours."""
    number = f", {rule.show_limit(rule.default):g} {rule.unit}" if rule.unit else ""
    return f"{rule.default_mode}{number}{' a month' if rule.per_month else ''}"


RULES_SHEET = Sheet("Rules", RuleRow, unique=("rule", "applies_to"))
