"""Which duty is night work in the eyes of a law."""

from datetime import date, timedelta
from functools import lru_cache

from planner.domain.inputs import Inputs
from planner.domain.instants import DAY, instant, overlap
from scheduling.facts.duties import Duty
from scheduling.presets.law_of import law_of
from scheduling.presets.uk_wtr import UK_WTR


def is_night_duty(inputs: Inputs, person: str, duty: Duty) -> bool:
    """Tell whether so much of a duty lies in the night of the person's law that it is night work.

    Night is meant on the plan's clock. Where no law says so it is 23:00 to 06:00 and three hours of it, as in the UK.
    """
    law = law_of(inputs, inputs.person[person])
    says = law if law is not None and law.figure("night starts") else UK_WTR
    night = says.due("night starts").minutes, says.due("night ends").minutes
    enough = says.due("night that makes a night duty").minutes
    return _at_night(night, inputs.settings.time_zone, duty.day, duty.start, duty.end) >= enough


@lru_cache(maxsize=20_000)
def _at_night(night: tuple[int, int], zone: str, day: date, start: int, end: int) -> int:
    """Return the most minutes of a duty of a day that lie in one night."""
    opens, closes = night if night[0] < night[1] else (night[0], night[1] + DAY)
    nights = (day + timedelta(days=i) for i in (-1, 0, 1))
    return max(overlap(start, end, instant(eve, opens, zone), instant(eve, closes, zone)) for eve in nights)
