"""Which duties a law treats as night work."""

from datetime import timedelta

from planner.domain.inputs import Inputs
from planner.domain.instants import DAY, instant, overlap
from planner.domain.local_calendar import LocalCalendar
from scheduling.facts.duties import Duty
from scheduling.presets.europe.uk_wtr import UK_WTR
from scheduling.presets.law_of import law_of


class NightWork:
    """Which duties are night work by the law of each person.

    Night is on the person's clock. A law that sets no night takes that of the UK: three hours in 23:00 to 06:00.
    """

    def __init__(self, inputs: Inputs) -> None:
        self._inputs = inputs
        self._minutes: dict[tuple[tuple[int, int], str, int, int], int] = {}

    def is_night_duty(self, person: str, duty: Duty) -> bool:
        """Tell whether enough of a duty lies in the night of the person's law to make it night work."""
        law = law_of(self._inputs, self._inputs.person[person])
        sets = law if law is not None and law.figure("night starts") else UK_WTR
        night = sets.required_figure("night starts").minutes, sets.required_figure("night ends").minutes
        local = self._inputs.local[person]
        key = night, local.zone, duty.start, duty.end
        if key not in self._minutes:
            self._minutes[key] = _at_night(night, local, duty)
        return self._minutes[key] >= sets.required_figure("night that makes a night duty").minutes


def _at_night(night: tuple[int, int], local: LocalCalendar, duty: Duty) -> int:
    """Return the most minutes of a duty that lie in one night."""
    opens, closes = night if night[0] < night[1] else (night[0], night[1] + DAY)
    zone, first = local.zone, local.day_of(duty.start)
    nights = (first + timedelta(days=i) for i in range(-1, 4))
    return max(overlap(duty.start, duty.end, instant(eve, opens, zone), instant(eve, closes, zone)) for eve in nights)
