"""The catalogue of rules on the terminal, the labour laws that set them, and the rules in force of a workbook."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console

from planner.domain.errors import RotacastError
from planner.domain.outcome.rule_in_force import NOT_ADVICE, LawInForce, RuleInForce
from planner.domain.wording import say_count
from planner.reports.parts.rules_in_force import laws_text, looser_lines, say_setting
from scheduling.checking.rule_reference import figure_rows, law_rows, rule_rows
from scheduling.presets import PRESETS


def show_rules() -> None:
    """Print every rule: its name, its default mode and number, its sentence and its source."""
    console = Console(highlight=False)
    for row in rule_rows():
        number = f", {row.default} {row.unit}" if row.unit else ""
        console.print(f"{row.name} ({row.mode}{number})", style="bold", markup=False)
        source = f" Source: {row.source}." if row.source else ""
        console.print(f"    {row.sentence}{source}", markup=False, soft_wrap=True)
    console.print(f"\nLabour laws: {', '.join(law.name for law in PRESETS)}; see --law NAME", markup=False)
    console.print("The rules in force of a workbook: rotacast rules FILE", markup=False)


def show_law(name: str) -> None:
    """Print the figures of a labour law, the rules they set, and what of it cannot be checked.

    Raises
    ------
    RotacastError
        When there is no preset of that name.
    """
    if name not in {law.name for law in PRESETS}:
        raise RotacastError(f"no labour law '{name}'; accepted: {', '.join(law.name for law in PRESETS)}")
    console = Console(highlight=False)
    for figure in figure_rows(name):
        sets = f" -> {figure.rule}" if figure.rule else ""
        console.print(f"{figure.item}: {figure.value} {figure.unit}{sets}", markup=False, soft_wrap=True)
        console.print(f"    {figure.source}, {figure.as_of}, {figure.verified}", markup=False, soft_wrap=True)
    for rule in next(law for law in PRESETS if law.name == name).left_to_house:
        console.print(f"left to the house: {rule}", markup=False, soft_wrap=True)
    for row in law_rows(name):
        console.print(f"not checked: {row.cannot_check}", markup=False, soft_wrap=True)
    console.print(NOT_ADVICE, markup=False, soft_wrap=True)


def show_rules_in_force(rules: Sequence[RuleInForce], laws: Sequence[LawInForce], person: str) -> None:
    """Print the rules that hold for everybody, or for one person, and what the laws behind them leave open."""
    console = Console(highlight=False)
    for rule in rules:
        whom = "" if person else f" for {rule.whom}"
        console.print(f"{rule.rule}: {say_setting(rule)}{whom}; {rule.origin}", markup=False, soft_wrap=True)
    for line in looser_lines(rules):
        console.print(f"less than the law: {line}", markup=False, soft_wrap=True)
    for text in laws_text(laws):
        console.print(f"\n{text.title}", style="bold", markup=False, soft_wrap=True)
        for line in text.lines:
            console.print(f"  {line}", markup=False, soft_wrap=True)


def rule_remarks(rules: Sequence[RuleInForce], laws: Sequence[LawInForce], source: Path) -> Iterator[str]:
    """Yield where rows ask for less than a law, which laws hold, and where to see what they leave open."""
    yield from (f"less than the law: {line}" for line in looser_lines(rules))
    for law in laws:
        unchecked = say_count(len(law.not_checked), "part")
        yield f"{law.title} holds for {law.whom}; {unchecked} of it cannot be checked on a rota. {NOT_ADVICE}"
    yield f"The rules in force, with who decided each: rotacast rules {source}"


def rule_values(rules: Sequence[RuleInForce]) -> list[dict[str, Any]]:
    """Return the rules in force as plain values for JSON."""
    return [
        {
            "rule": rule.rule,
            "mode": rule.mode,
            "number": rule.number,
            "unit": rule.unit,
            "weight": rule.weight,
            "people": list(rule.people),
            "decided_by": rule.origin,
            "law_asks_for_more": rule.looser,
        }
        for rule in rules
    ]
