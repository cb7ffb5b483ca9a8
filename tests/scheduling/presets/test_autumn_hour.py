"""The hour of the autumn night."""

from datetime import date

from planner.domain.roster.shifts import Shift
from scheduling.facts.duties import shift_duty
from scheduling.presets.autumn_hour import autumn_hour
from tests.builders import world

NIGHT = (Shift("N", 22 * 60, 6 * 60, kind="night"),)


def test_france_leaves_it_out_and_germany_counts_it() -> None:
    """22:00 to 06:00 on 24 October 2026 lasts 9 h; on other nights and in spring no hour is added."""
    for law, added in (("fr_code_travail", 60), ("de_arbzg", 0), ("", 0)):
        inputs = world(labour_law=law, time_zone="Europe/Paris", shifts=NIGHT)
        assert autumn_hour(inputs, "Ann", shift_duty(inputs, "N", date(2026, 10, 24))) == added
        assert autumn_hour(inputs, "Ann", shift_duty(inputs, "N", date(2026, 10, 23))) == 0
        assert autumn_hour(inputs, "Ann", shift_duty(inputs, "N", date(2026, 3, 28))) == 0
