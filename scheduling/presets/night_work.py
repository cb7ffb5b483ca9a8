"""Which duties a law treats as night work."""

from datetime import timedelta

from planner.domain.inputs import Inputs
from planner.domain.instants import DAY, instant
from planner.domain.local_calendar import LocalCalendar
from scheduling.facts.duties import Duty
from scheduling.presets.europe.uk_wtr import UK_WTR
from scheduling.presets.law_of import law_of
from scheduling.presets.preset import Preset


class NightWork:
    """Which duties are night work by the law of each person.

    Night is on the person's clock. A law that sets no night takes that of the UK: three hours in 23:00 to 06:00.
    """

    def __init__(self, inputs: Inputs) -> None:
        self._inputs = inputs
        self._minutes: dict[tuple[str, str, int, int, tuple[int, int]], int] = {}

    def is_night_duty(self, person: str, duty: Duty) -> bool:
        """Tell whether enough of a duty lies in the night of the person's law to make it night work."""
        law = law_of(self._inputs, self._inputs.person[person])
        sets = law if law is not None and law.figure("night starts") else UK_WTR
        local = self._inputs.local[person]
        key = sets.name, local.zone, duty.start, duty.end, duty.gap
        if key not in self._minutes:
            self._minutes[key] = max(_by_night(sets, local, duty))
        return self._minutes[key] >= sets.required_figure("night that makes a night duty").minutes


def night_hours(law: Preset, local: LocalCalendar, duty: Duty) -> int:
    """Return the minutes of a duty that lie in the night of a law, which sets one."""
    return sum(_by_night(law, local, duty))


def _by_night(law: Preset, local: LocalCalendar, duty: Duty) -> list[int]:
    """Return the minutes of a duty in each of the nights around it."""
    opens, closes = law.required_figure("night starts").minutes, law.required_figure("night ends").minutes
    closes += DAY if closes < opens else 0
    zone, first = local.zone, local.day_of(duty.start)
    nights = (first + timedelta(days=i) for i in range(-1, 4))
    return [duty.minutes_in(instant(eve, opens, zone), instant(eve, closes, zone)) for eve in nights]
