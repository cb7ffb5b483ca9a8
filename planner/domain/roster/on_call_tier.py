"""On-call tiers and their turns."""

from dataclasses import dataclass
from typing import Literal

Turn = Literal["day", "week"]
StandbyHours = Literal["always", "out of hours"]
CountsAsWork = Literal["no", "call-outs", "all"]


@dataclass(frozen=True)
class Tier:
    """An on-call tier: in each turn it is filled by `people` people who hold one of its skills.

    A turn lasts a day or a week from the handover (`handover_minute` after local midnight, of `handover_weekday` for a
    week). `code` marks it in the rota grid; `gap_days` is the least number of days between two turns of one person;
    `calls_a_night` is the expected number of calls between 22:00 and 07:00; None estimates it from the tickets.
    """

    name: str
    code: str
    skills: frozenset[str] = frozenset()
    turn: Turn = "week"
    handover_weekday: int = 0
    handover_minute: int = 9 * 60
    hours: StandbyHours = "always"
    respond_minutes: int = 30
    people: int = 1
    gap_days: int = 0
    counts_as_work: CountsAsWork = "call-outs"
    escalate_minutes: int | None = None
    calls_a_night: float | None = None
