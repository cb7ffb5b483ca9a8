"""A desk: the people and the work of a plan with the rules that hold for them, resolved once."""

from dataclasses import dataclass, replace
from functools import cached_property

from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Requirement
from scheduling.checking.active_rules import Decided, decide_rules
from scheduling.facts.skill_pools import Names, skill_pools
from scheduling.rule.rule import Rule


@dataclass(frozen=True, eq=False)
class Desk:
    """What a rota is made for and checked against.

    `decided` are all rules, those that are off too, each with what decides it. `skill_pools` are the groups of people
    who share no work with each other.
    """

    inputs: Inputs
    requirement: Requirement
    decided: tuple[Decided, ...]
    skill_pools: tuple[Names, ...]

    @classmethod
    def of(cls, inputs: Inputs, requirement: Requirement) -> "Desk":
        """Resolve the rules of a desk and find its skill pools."""
        pools = skill_pools(inputs)
        return cls(inputs, requirement, decide_rules(inputs, pools), pools)

    def requiring(self, requirement: Requirement) -> "Desk":
        """Return the same desk with another requirement."""
        return replace(self, requirement=requirement)

    @cached_property
    def settings(self) -> tuple[Decided, ...]:
        """The rules in force, each with what decides it."""
        return tuple(decided for decided in self.decided if decided[0].mode != "off")

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """The rules in force."""
        return tuple(rule for rule, _ in self.settings)
