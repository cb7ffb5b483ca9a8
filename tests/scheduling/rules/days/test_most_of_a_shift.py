"""Most of a shift."""

from planner.domain.roster.on_call_tier import Tier
from scheduling.rules.days.most_of_a_shift import MostOfAShift
from tests.builders import person, world
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
