"""What is known about a finished rota besides the service it gives."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from planner.domain.outcome.breaches import Breaches
from planner.domain.outcome.conflict import Conflict, Stated
from planner.domain.outcome.overtime import Overtime
from planner.domain.outcome.refusal import Refusal


@dataclass(frozen=True)
class Assessment:
    """Everything that checks find out about a rota.

    `conflicts` are rows of the workbook that no rota can keep together, `bounds` what no rota of these people can give,
    `refusals` the refused wishes with their reasons, `overtime` that of the people whose labour law pays any,
    `least_rest` the minutes between two duties that are a must for each person.
    """

    breaches: Breaches = field(default_factory=Breaches)
    conflicts: tuple[Conflict, ...] = ()
    bounds: tuple[Stated, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    overtime: Mapping[str, Overtime] = field(default_factory=dict)
    least_rest: Mapping[str, int] = field(default_factory=dict)
