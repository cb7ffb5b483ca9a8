"""A desk: the people and the work of a plan with the rules that hold for them, resolved once."""

from dataclasses import dataclass, replace
from functools import cached_property

from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.rules import RuleSetting
from scheduling.checking.active_rules import settings_in_force
from scheduling.facts.skill_pools import Names, skill_pools
from scheduling.rule.rule import Rule


@dataclass(frozen=True, eq=False)
class Desk:
    """What a rota is made for and checked against.

    `settings` are the rules in force, each with the row that sets it (None: no row does, the rule has its defaults).
    `skill_pools` are the groups of people who share no work with each other.
    """

    inputs: Inputs
    requirement: Requirement
    settings: tuple[tuple[Rule, RuleSetting | None], ...]
    skill_pools: tuple[Names, ...]

    @classmethod
    def of(cls, inputs: Inputs, requirement: Requirement) -> "Desk":
        """Resolve the rules of a desk and find its skill pools."""
        pools = skill_pools(inputs)
        return cls(inputs, requirement, settings_in_force(inputs, pools), pools)

    def requiring(self, requirement: Requirement) -> "Desk":
        """Return the same desk with another requirement."""
        return replace(self, requirement=requirement)

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """The rules in force."""
        return tuple(rule for rule, _ in self.settings)
