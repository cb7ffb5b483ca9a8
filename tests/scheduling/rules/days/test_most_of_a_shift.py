"""Most of a shift."""

from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.pattern import Pattern, cycle
from scheduling.rules.days.most_of_a_shift import MostOfAShift
from scheduling.rules.runs.follow_the_pattern import FollowThePattern
from tests.builders import FLEXIBLE, MONDAY, SHIFTS, person, world
from tests.scheduling.judge import amounts, said


def test_codes_kinds_and_tiers_are_counted() -> None:
    """Ann may have two earlies, one duty of kind night and no turn in tier P."""
    ann = person("Ann", most={"E": 2, "night": 1, "P": 0})
    tiers = (Tier("Primary", "P", turn="day"),)
    assert said(MostOfAShift, world(people=(ann,), tiers=tiers), "Ann E E E+P N - N -") == [
        "Ann has E 3 times; the most is 2",
        "Ann has P 1 time; the most is 0",
        "Ann has night 2 times; the most is 1",
    ]


def test_without_a_number_anything_goes() -> None:
    """Nothing on the People sheet, nothing to keep."""
    assert amounts(MostOfAShift, world(), "Ann E E E E E E E") == []


def test_a_share_of_weekdays() -> None:
    """Two of four Mondays and no Friday: the third Monday and a night that starts on Friday are one too many each."""
    ann = person("Ann", most={"Mondays": 2, "Fridays": 0})
    week = "E - - - N - -"
    inputs = world(days=28, people=(ann,))
    assert said(MostOfAShift, inputs, f"Ann {week} E - - - - - - E") == [
        "Ann works on 1 Friday; the most is 0",
        "Ann works on 3 Mondays; the most is 2",
    ]
    assert amounts(MostOfAShift, inputs, "Ann E - - - - - - - - - - - - - E") == []


def test_every_other_friday_is_a_pattern() -> None:
    """A cycle of two weeks that leaves all open but one Friday: the second one is off, and so is each other one."""
    ann = person("Ann", pattern="Every other Friday", pattern_from=MONDAY)
    own = Pattern("Every other Friday", cycle("any*4 - any*9"))
    inputs = world(days=28, people=(ann,), patterns=(own,))
    assert said(FollowThePattern, inputs, "Ann - - - - E - - - - - - E - - - - - - E") == [
        "Ann has E on Fri 5 Jun where Every other Friday has off",
        "Ann has E on Fri 19 Jun where Every other Friday has off",
    ]


def test_shifts_of_a_flexible_row_are_counted_together() -> None:
    """F twice at most: the third is one too many, whatever its times; F6-10 has a number of its own."""
    ann = person("Ann", most={"F": 2, "F6-10": 0})
    inputs = world(people=(ann,), shifts=(*SHIFTS, *FLEXIBLE))
    assert said(MostOfAShift, inputs, "Ann F6-10 F6:30-11 E F6:30-11 - - -") == [
        "Ann has F 3 times; the most is 2",
        "Ann has F6-10 1 time; the most is 0",
    ]


def test_a_pattern_of_a_flexible_row_takes_any_of_its_shifts() -> None:
    """Four days of F and three off: each start will do, an early will not."""
    ann = person("Ann", pattern="Ours", pattern_from=MONDAY)
    inputs = world(people=(ann,), shifts=(*SHIFTS, *FLEXIBLE), patterns=(Pattern("Ours", cycle("F*4 -*3")),))
    assert said(FollowThePattern, inputs, "Ann F6-10 F6:30-11 E F6-10:30 - - -") == [
        "Ann has E on Wed 3 Jun where Ours has F"
    ]
