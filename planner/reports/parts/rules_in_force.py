"""The rules in force with who decided them, and what labour laws leave open, on pages and on the terminal."""

from collections.abc import Iterator, Sequence

from planner.domain.outcome.breach import Breach
from planner.domain.outcome.rule_in_force import NOT_ADVICE, USUAL, LawInForce, RuleInForce
from planner.domain.roster.rules import WEIGHTS
from planner.reports.page import Cell, Column, Table, Text

_WORDS = {weight: word for word, weight in WEIGHTS.items()}


def rules_table(rules: Sequence[RuleInForce]) -> Table:
    """Return a row for each rule and setting: for whom it holds, who decided, and what a law asks beyond it."""
    columns = (
        Column("Rule", width=30),
        Column("Setting", width=32),
        Column("For whom", width=20),
        Column("Decided by", width=28),
        Column("The law asks for more", width=30),
    )
    rows = tuple((r.rule, say_setting(r), r.whom, r.origin, Cell(r.looser, "warn" if r.looser else "")) for r in rules)
    note = "A row of the Rules sheet goes before a labour law, and a law before the usual setting (rotacast rules)."
    return Table("Rules in force", columns, rows or (("none", "", "", "", ""),), note)


def say_setting(rule: RuleInForce) -> str:
    """Write mode, number and weight of a rule: should, 3 weekends, strong."""
    weight = f", {_WORDS.get(rule.weight, f'weight {rule.weight}')}" if rule.mode == "should" else ""
    return f"{rule.setting}{weight}"


def who_decided(rules: Sequence[RuleInForce], breach: Breach) -> str:
    """Write which row or which article of a law set the rule of a breach; nothing of a usual setting."""
    origins = (
        rule.origin
        for rule in rules
        if (rule.rule, rule.mode) == (breach.rule, breach.mode) and (not breach.person or breach.person in rule.people)
    )
    origin = next(origins, USUAL)
    return "" if origin == USUAL else f"set by {origin}"


def laws_text(laws: Sequence[LawInForce]) -> tuple[Text, ...]:
    """Return for each law what it says nothing of and what of it was not checked; nothing without a law."""
    return tuple(Text(f"What {law.title} leaves open", tuple(_open(law))) for law in laws)


def _open(law: LawInForce) -> Iterator[str]:
    yield f"{law.name} holds for {law.whom}. {NOT_ADVICE}"
    if law.silent:
        yield f"{law.name} sets nothing for these rules, so they are the house's to set: {'; '.join(law.silent)}."
    yield from (f"Not checked: {sentence}" for sentence in law.not_checked)


def looser_lines(rules: Sequence[RuleInForce]) -> tuple[str, ...]:
    """Return a line for each rule whose row asks for less than the labour law."""
    return tuple(f"{r.rule} is {r.setting} for {r.whom} by {r.origin}: {r.looser}" for r in rules if r.looser)
