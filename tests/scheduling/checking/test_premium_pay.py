"""Pay on top by law, worked by hand."""

from dataclasses import replace
from datetime import date

from planner.domain.outcome.premium_pay import PremiumPay
from planner.domain.roster.on_call_tier import Tier
from scheduling.checking.premium_pay import premium_pay, premium_pay_of
from tests.builders import MONDAY, person, rota, world
from tests.scheduling.presets.judge import month


def test_a_brazilian_night_of_seven_hours_is_paid_as_eight_and_a_fifth() -> None:
    """22:00 to 05:00 are 7 h: 8 hours of 52.5 minutes at 1.2 are 9.6 hours of pay; 2.6 more at 10 are 26."""
    inputs, plan = month("br_clt", "22-05")
    inputs = replace(inputs, people=(person("Ann", cost_per_hour=10.0),))
    found = premium_pay_of(inputs, plan, "Ann")
    assert found is not None
    assert (found.night, round(found.amount, 1)) == (420, 26.0)


def test_standby_in_brazil_is_paid_by_a_third() -> None:
    """A day on call of 24 h at 12 an hour is 8 h of pay, 96; standby that counts as work is none."""
    for counts, minutes, amount in (("call-outs", 1440, 96.0), ("all", 0, 0.0)):
        tier = Tier("Primary", "P", turn="day", counts_as_work=counts)  # type: ignore[arg-type]
        people = (person("Ann", cost_per_hour=12.0),)
        inputs = world(labour_law="br_clt", people=people, tiers=(tier,))
        found = premium_pay_of(inputs, rota("Ann P"), "Ann")
        assert found is not None
        assert (found.standby, round(found.amount - 12 * 0.3714 * found.night / 60)) == (minutes, amount)


def test_a_night_into_a_holiday_is_a_holiday_from_midnight() -> None:
    """Romania: 22:00 to 06:00 into Tuesday, a holiday: 8 h of night and 6 h of holiday."""
    inputs, plan = month("ro_codul_muncii", "22-06")
    inputs = replace(inputs, people=(person("Ann", cost_per_hour=10.0),), holidays={date(2026, 6, 2): "A holiday"})
    assert premium_pay_of(inputs, plan, "Ann") == PremiumPay(night=480, holiday=360, amount=10 * (8 * 0.25 + 6))


def test_only_laws_that_pay_pay() -> None:
    """Germany leaves the rate to what is fair; Bob has a law of his own that pays."""
    people = (person("Ann"), person("Bob", rule_set="ph_labor_code", cost_per_hour=10.0))
    inputs = world(labour_law="de_arbzg", people=people, holidays={MONDAY: "A holiday"})
    found = premium_pay(inputs, rota("Ann E\nBob E"))
    assert list(found) == ["Bob"]
    assert found["Bob"] == PremiumPay(holiday=450, amount=75.0)
