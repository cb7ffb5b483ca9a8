"""Which duty is night work in the eyes of a law."""

from datetime import timedelta

from planner.domain.inputs import Inputs
from planner.domain.instants import DAY, instant, overlap
from scheduling.duties import Duty
from scheduling.presets.law_of import law_of
from scheduling.presets.uk_wtr import UK_WTR


def is_night_duty(inputs: Inputs, person: str, duty: Duty) -> bool:
    """Tell whether so much of a duty lies in the night of the person's law that it is night work.

    Night is meant on the plan's clock. Where no law says so it is 23:00 to 06:00 and three hours of it, as in the UK.
    """
    law = law_of(inputs, inputs.person[person])
    says = law if law is not None and law.figure("night starts") else UK_WTR
    starts, ends = says.due("night starts").minutes, says.due("night ends").minutes
    zone = inputs.settings.time_zone
    nights = [duty.day + timedelta(days=i) for i in (-1, 0, 1)]
    spans = [(instant(day, starts, zone), instant(day, ends + DAY * (ends <= starts), zone)) for day in nights]
    enough = says.due("night that makes a night duty").minutes
    return any(overlap(duty.start, duty.end, *span) >= enough for span in spans)
