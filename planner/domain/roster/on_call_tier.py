"""On-call tiers and their turns."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from planner.domain.instants import DAY

Turn = Literal["day", "week"]
StandbyHours = Literal["always", "out of hours"]
CountsAsWork = Literal["no", "call-outs", "all"]


@dataclass(frozen=True)
class Tier:
    """An on-call tier: in each turn it is filled by `people` people who hold one of its skills.

    A turn lasts a day or a week from the handover (`handover_minute` after local midnight, of `handover_weekday` for a
    week). `ends` are the minutes from the midnight of the handover day to the end of the days on call of each week,
    such as a weekend; None: somebody is always on call. `code` marks it in the rota grid; `gap_days` is the least
    number of days between two turns of one person; `calls_a_night` is the expected number of calls between 22:00 and
    07:00; None estimates it from the tickets.
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
    ends: int | None = None

    def week_start(self, day: date) -> date:
        """Return the handover day of the week to which a day on call belongs."""
        return day - timedelta(days=(day.weekday() - self.handover_weekday) % 7)

    def is_on_call(self, day: date) -> bool:
        """Tell whether somebody is on call from the handover time of a day on."""
        into = (day - self.week_start(day)).days * DAY + self.handover_minute
        return self.ends is None or into < self.ends

    def last_minute(self, day: date) -> int:
        """Return when the on-call day that starts on a day ends, in minutes after midnight of that day."""
        next_handover = DAY + self.handover_minute
        if self.ends is None:
            return next_handover
        left = self.ends - (day - self.week_start(day)).days * DAY
        return max(self.handover_minute, min(next_handover, left))
