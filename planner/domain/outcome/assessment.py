"""The assessment of a finished rota."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from planner.domain.outcome.breaches import Breaches
from planner.domain.outcome.conflict import Conflict, WorkbookRow
from planner.domain.outcome.followed_pattern import FollowedPattern
from planner.domain.outcome.overtime import Overtime
from planner.domain.outcome.premium_pay import PremiumPay
from planner.domain.outcome.refusal import Refusal
from planner.domain.outcome.rule_in_force import LawInForce, RuleInForce


@dataclass(frozen=True)
class Assessment:
    """All that is known about a rota besides its service.

    `conflicts` are sets of rows of the workbook that no rota can keep together, `bounds` are demands that no rota of
    these people can meet, `refusals` are the refused wishes with their reasons. `overtime` is that of the people whose
    labour law pays any, `premium_pay` what their laws pay on top for nights, weekends, holidays and standby.
    `least_rest` maps a person to the minutes between two duties that are a must. `rules` are the rules in force with
    who decided them, `laws` the labour laws behind them, `patterns` the rotation patterns of the people who follow one.
    """

    breaches: Breaches = field(default_factory=Breaches)
    conflicts: tuple[Conflict, ...] = ()
    bounds: tuple[WorkbookRow, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    overtime: Mapping[str, Overtime] = field(default_factory=dict)
    premium_pay: Mapping[str, PremiumPay] = field(default_factory=dict)
    least_rest: Mapping[str, int] = field(default_factory=dict)
    rules: tuple[RuleInForce, ...] = ()
    laws: tuple[LawInForce, ...] = ()
    patterns: tuple[FollowedPattern, ...] = ()
