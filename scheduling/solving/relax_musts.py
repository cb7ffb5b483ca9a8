"""Musts that clash: which of them to relax, that is, to price far above all else instead of keeping them."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Requirement
from planner.domain.rota import Rota
from scheduling.checking.check import check_people, check_rota
from scheduling.conflicts.case import Case
from scheduling.conflicts.lens import of_person
from scheduling.model.initial_rota import clashes, decided, musts_clash
from scheduling.model.soft_limits import KEPT, MUST_WEIGHT, MayBreak
from scheduling.rules.rule import LEVELS, Rule

Must = tuple[str, str]
"""A must by its rule and person; the person of a rule about the team is ""."""


@dataclass(frozen=True)
class RelaxedRules:
    """The rules in force with some musts relaxed.

    A must of a person is relaxed as a should of a very high weight, in `rules`; a must of the team by its name in
    `may_break`. `musts` are all that are relaxed.
    """

    rules: tuple[Rule, ...]
    may_break: MayBreak = KEPT
    musts: frozenset[Must] = frozenset()

    @property
    def clash(self) -> bool:
        """Whether any must is relaxed, which is so only where musts clash."""
        return bool(self.musts)


def relax_fixed_duties(inputs: Inputs, requirement: Requirement, rules: Sequence[Rule]) -> RelaxedRules:
    """Relax every must that a person's fixed duties break in any rota.

    The checker goes first, which costs nothing; the proof follows only for people whose fixed duties break a must.
    """
    fixed = {(row.person, row.day) for row in inputs.fixed}
    breaches = check_people(inputs, requirement, decided(inputs), {name for name, _ in fixed})
    suspects = {b.person for b in breaches if b.mode == "must" and (b.person, b.day) in fixed}
    return relax_musts(rules, set(_clashing_alone(inputs, requirement, [n for n in inputs.person if n in suspects])))


def relax_clashing_musts(
    inputs: Inputs, requirement: Requirement, rules: Sequence[Rule], hint: Rota | None, *, proven: bool = False
) -> RelaxedRules:
    """Find a set of musts to relax so that a rota exists; none where some rota may keep every must.

    A hint that keeps every must shows that nothing clashes. The first of these sets that leaves a rota is taken: the
    musts that the hint breaks; those that clash for one person alone; these and all musts of the team, so that what
    nobody can cover becomes a gap. `proven`: it is known that no rota keeps every must.
    """
    broken = [] if hint is None else [b for b in check_rota(inputs, requirement, hint) if b.mode == "must"]
    if not proven and ((hint is not None and not broken) or not musts_clash(inputs, requirement, rules)):
        return RelaxedRules(tuple(rules))
    team = {rule.name for rule in rules if rule.mode == "must" and rule.of_team}
    hinted = {(b.rule, b.person) for b in broken}
    ask_each = not hinted or bool(team & {name for name, _ in hinted})
    alone = set(_clashing_alone(inputs, requirement, inputs.person)) if ask_each else set()
    for musts in (hinted, alone, alone | {(name, "") for name in team}):
        relaxed = relax_musts(rules, musts)
        if relaxed.clash and not musts_clash(inputs, requirement, relaxed.rules, relaxed.may_break):
            return relaxed
    found, _ = clashes(inputs, requirement, rules, decided(inputs) if hint is None else hint)
    return relax_musts(rules, {(name, str(part)) for name, at in found for part in at})


def relax_musts(rules: Iterable[Rule], musts: Collection[Must]) -> RelaxedRules:
    """Return the rules with some musts relaxed; a rule of several people is split where only some of them need it."""
    found: list[Rule] = []
    of_team: set[str] = set()
    for rule in rules:
        people = tuple(name for name in rule.people if (rule.name, name) in musts)
        if rule.mode == "must" and rule.of_team and any(name == rule.name for name, _ in musts):
            of_team.add(rule.name)
        if rule.mode != "must" or rule.of_team or not people:
            found.append(rule)
            continue
        weight = MUST_WEIGHT * LEVELS["legal"] // LEVELS[rule.level]
        found.append(replace(rule, people=people, mode="should", weight=weight))
        if len(people) < len(rule.people):
            found.append(replace(rule, people=tuple(name for name in rule.people if name not in people)))
    return RelaxedRules(tuple(found), MayBreak(frozenset(of_team)), frozenset(musts))


def _clashing_alone(inputs: Inputs, requirement: Requirement, people: Iterable[str]) -> Iterator[Must]:
    """Yield the musts that clash for one person alone: those that the person's own nearest rota breaks."""
    whole = Case.of(inputs, requirement)
    for name in people:
        alone = of_person(whole, name)
        if alone.clashes():
            nearest = alone.softened().nearest()
            for breach in check_people(alone.inputs, requirement, nearest or decided(alone.inputs), (name,)):
                if breach.mode == "must":
                    yield breach.rule, name
