"""What a disagreement of model and checker rests on, as text without names: enough to see it happen again."""

from collections.abc import Collection, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any

from planner.domain.inputs import Inputs
from planner.domain.roster.rules import EVERYONE
from planner.domain.tickets.demand import no_tickets
from scheduling.checking.agreement import Disagreement
from scheduling.presets import PRESETS

OURS = frozenset((
    "mode", "rule", "kind", "strength", "hours", "turn", "counts_as_work", "time_zone", "zone", "country", "region",
    "labour_law", "holiday_hours", "targets_are_kept", "part", "unit", "measure", "out_of_hours", "holidays", "wish",
    "days",
))  # fmt: skip
"""Fields that hold words of the program, codes of places or duties; every other text is replaced."""


class Aliases:
    """Another word for every text; the same text always gets the same word, numbered in order of appearance."""

    def __init__(self, kept: Collection[str]) -> None:
        self._words = {word: word for word in kept}
        self._counts: dict[str, int] = {}

    def number(self, kind: str, texts: Collection[str]) -> None:
        """Call these texts `kind 1`, `kind 2` and so on."""
        for text in texts:
            self._next(kind, text)

    def of(self, thing: Any, field: str = "") -> Any:
        """Return a fact with every text replaced."""
        if isinstance(thing, str):
            return thing if field in OURS else self._words.get(thing) or self._next("Text", thing)
        if is_dataclass(thing) and not isinstance(thing, type):
            own = ((each.name, getattr(thing, each.name)) for each in fields(thing))
            return replace(thing, **{name: self.of(value, name) for name, value in own})
        if isinstance(thing, Mapping):
            return {self.of(key, field): self.of(value, field) for key, value in thing.items()}
        if isinstance(thing, tuple):
            return tuple(self.of(each, field) for each in thing)
        if isinstance(thing, set | frozenset):
            return frozenset(self.of(each, field) for each in sorted(thing))
        return thing

    def _next(self, kind: str, text: str) -> str:
        if text not in self._words:
            self._counts[kind] = self._counts.get(kind, 0) + 1
            self._words[text] = f"{kind} {self._counts[kind]}"
        return self._words[text]


def disagreement_report(error: Disagreement) -> str:
    """Return the differences, inputs, requirement and rota of a disagreement, a line for each part.

    People, skills, teams and all other texts are numbered words. Tickets, contacts, notes, kinds of leave and cells of
    the workbook are left out.
    """
    inputs, need = error.desk.inputs, error.desk.requirement
    aliases = _aliases(error)
    lines = [
        f"{each.rule or 'objective'} {_shown(aliases.of(each.at))}: model {each.modelled}, checker {each.checked}"
        for each in error.differences
    ]
    solved = error.solved
    lines.append(f"status {solved.status}, objective {solved.objective}, bound {solved.bound}")
    hidden = aliases.of(_without_private_parts(inputs))
    parts = {each.name: getattr(hidden, each.name) for each in fields(hidden) if each.name != "tickets"}
    lines += [f"{name}: {value}" for name, value in parts.items() if value]
    lines += [f"rule: {aliases.of(rule)}" for rule in error.desk.rules]
    lines += [str(aliases.of(asked)) for asked in (*need.floors, *need.windows, need.productivity)]
    rota = sorted(solved.rota.assignments)
    lines += [f"duty: {aliases.of(each.person)} {each.day} {each.duty}" for each in rota]
    return "\n".join(lines)


def _aliases(error: Disagreement) -> Aliases:
    inputs = error.desk.inputs
    rules = {rule.name for rule in error.desk.rules}
    codes = {*inputs.shift, *inputs.tier}
    aliases = Aliases({"", EVERYONE, "off", *rules, *codes, *(preset.name for preset in PRESETS)})
    aliases.number("Person", list(inputs.person))
    aliases.number("Skill", inputs.skills)
    return aliases


def _without_private_parts(inputs: Inputs) -> Inputs:
    return replace(
        inputs, tickets=no_tickets(), contacts=(), places={}, queues=(), scenarios=(),
        settings=replace(inputs.settings, ticket_files=(), previous_rota=""),
        people=tuple(replace(person, notes="", id="") for person in inputs.people),
        fixed=tuple(replace(row, note="") for row in inputs.fixed),
        leave=tuple(replace(row, kind="") for row in inputs.leave),
    )  # fmt: skip


def _shown(at: tuple[object, ...]) -> str:
    return " ".join(each.isoformat() if isinstance(each, date) else str(each) for each in at)
