"""One month under every law: a holiday, a clock change, nights, leave and a part-timer, worked by hand.

Four weeks from Monday 19 October 2026. The clock goes back on the night to 25 October in Europe and to 1 November in
North America; Monday 2 November is a public holiday. D is 08:00 to 16:30, L 14:00 to 22:30 and N 22:00 to 06:30, each
8 h with half an hour of break; X is 07:00 to 19:00, 11 h with an hour of break.

Ann works 40, 35, 8 and 60 h, in Europe 41 in the first week, as her second night lasts 9 h. After L on 27 October
she rests 9.5 h. She is on annual leave from 3 to 6 November. Bob works twelve D, 20 h a week by contract.
"""

from collections import Counter
from dataclasses import replace
from datetime import date
from typing import NamedTuple

import pytest

from planner.domain.inputs import Inputs
from planner.domain.outcome.overtime import Overtime
from planner.domain.outcome.premium_pay import PremiumPay
from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.people import Leave
from planner.domain.roster.shifts import Shift
from scheduling.checking.check import check_rota
from scheduling.checking.desk import Desk
from scheduling.checking.overtime import overtime_of
from scheduling.checking.premium_pay import premium_pay_of
from scheduling.presets import PRESETS
from scheduling.presets.preset import Preset
from tests.builders import person, rota, world

H = 60
FIRST = date(2026, 10, 19)
HOLIDAY = {date(2026, 11, 2): "A holiday"}
SHIFTS = (
    Shift("D", 8 * H, 16 * H + 30, "Day", 30, kind="day"),
    Shift("L", 14 * H, 22 * H + 30, "Late", 30, kind="late"),
    Shift("N", 22 * H, 6 * H + 30, "Night", 30, kind="night"),
    Shift("X", 7 * H, 19 * H, "Long", 60, kind="day"),
)
ROTA = """
Ann D D D - N N -  - L D D - X -  D - - - - - -  X X X X D D -
Bob D - D D - - -  D - D D - - -  D - D D - - -  D - D D - - -
"""


class Answer(NamedTuple):
    """What a law finds: how often each amount in minutes by rule, overtime in hours, and pay on top at 30 an hour.

    Overtime is that of days, of seventh days and of weeks, and the part at the higher rate. Pay on top is in minutes of
    nights, Saturdays, Sundays, holidays and standby, and then in money.
    """

    zone: str
    breaches: dict[str, dict[int, int]]
    overtime: tuple[int, int, int, int] | None = None
    pay: tuple[int, int, int, int, int, float] | None = None


REST_11 = {"rest between duties": {90: 1}}
REST_12 = {"rest between duties": {150: 1}}
LONG_10 = {"longest shift": {60: 5}}
SHORT_BREAKS = {"break in a shift": {30: 23}}
TOO_LONG_IN_ONE_GO = {"longest work without a break": {30: 5}}
WEEK_48 = {"hours in a calendar week": {12 * H: 1}}
# 24 days without leave at 40 h a week are 8228 minutes, and Ann works 144 h
AVERAGE_40 = 144 * H - 8228

KIT: dict[str, Answer] = {
    "eu_wtd": Answer("Europe/Rome", REST_11),
    "uk_wtr": Answer("Europe/London", REST_11),
    "ie_owta": Answer("Europe/Dublin", REST_11),
    # averages: 24 days and the holiday out are 156 h, more than 144
    "de_arbzg": Answer("Europe/Berlin", REST_11 | LONG_10),
    "at_azg": Answer("Europe/Vienna", REST_11, (16, 0, 8, 0), (0, 0, 0, 480, 0, 240.0)),
    # nights from 23:00: 395 and 455 minutes
    "ch_arg": Answer(
        "Europe/Zurich", REST_11 | {"hours in a calendar week": {15 * H: 1}}, (0, 0, 15, 0), (850, 0, 0, 0, 0, 42.5)
    ),
    # overtime: 6 h; 5 h beside 32 h of leave; 25 h, 17 of them beyond 43 h. The night of 9 h counts as 8 h
    "fr_code_travail": Answer(
        "Europe/Paris", REST_11 | LONG_10 | WEEK_48 | {"night workers' average": {AVERAGE_40: 1}}, (0, 0, 36, 17)
    ),
    "nl_atw": Answer("Europe/Amsterdam", REST_11 | {"night workers' average": {AVERAGE_40: 1}}),
    "es_estatuto": Answer(
        "Europe/Madrid", REST_12 | {"longest shift": {120: 5}, "average weekly hours": {AVERAGE_40: 1}}
    ),
    # the first hour of a day at 1.25, and then 2 h of five X and 7 h of the last Saturday at 1.375
    "pt_codigo_trabalho": Answer(
        "Europe/Lisbon", REST_11 | LONG_10 | SHORT_BREAKS | TOO_LONG_IN_ONE_GO, (16, 0, 8, 17),
        (480 + 540 + 28, 0, 0, 0, 0, 131.0),
    ),
    "pl_kodeks_pracy": Answer("Europe/Warsaw", REST_11 | {"hours between starts": {6 * H: 1}}, (16, 0, 8, 0)),
    # nights of 452 and 512 minutes, and L has less than three hours of night
    "ro_codul_muncii": Answer("Europe/Bucharest", REST_12, (0, 0, 21, 0), (964, 0, 0, 480, 0, 360.5)),
    "us_flsa": Answer("America/New_York", {}, (0, 0, 20, 0)),
    "us_california": Answer("America/Los_Angeles", {}, (15, 0, 8, 0)),
    "ca_federal": Answer(
        "America/Toronto", WEEK_48 | TOO_LONG_IN_ONE_GO, (15, 0, 8, 0), (0, 0, 0, 480, 0, 360.0)
    ),
    "ca_ontario": Answer(
        "America/Toronto", REST_11 | WEEK_48 | TOO_LONG_IN_ONE_GO, (0, 0, 16, 0), (0, 0, 0, 480, 0, 120.0)
    ),
    "br_clt": Answer(
        "America/Sao_Paulo", REST_11 | LONG_10 | SHORT_BREAKS, (15, 0, 4, 0), (818, 0, 0, 480, 0, 391.90)
    ),
    "in_maharashtra": Answer("Asia/Kolkata", LONG_10 | WEEK_48, (10, 0, 4, 0)),
    "in_karnataka": Answer(
        "Asia/Kolkata", LONG_10 | WEEK_48 | SHORT_BREAKS | TOO_LONG_IN_ONE_GO, (10, 0, 4, 0)
    ),
    "ph_labor_code": Answer("Asia/Manila", SHORT_BREAKS, (15, 0, 0, 0), (932, 0, 0, 480, 0, 286.6)),
    "sg_employment": Answer(
        "Asia/Singapore", {"break in a shift": {15: 23}}, (15, 0, 4, 0), (0, 0, 0, 480, 0, 240.0)
    ),
    # 143 h where 152 h less 32 h of leave are allowed; overtime of a day beyond two hours: 1, 6 and 6 h.
    # of the first Saturday's night two hours are overtime, so three quarters of it have pay on top
    "au_clerks": Answer(
        "Australia/Sydney",
        {"rest between duties": {30: 1}} | LONG_10 | {"average weekly hours": {23 * H: 1}},
        (5, 0, 20, 13),
        (1038, 1052, 275, 480, 0, 769.6),
    ),
}  # fmt: skip

every_law = pytest.mark.parametrize("law", PRESETS, ids=lambda law: law.name)


def kit(law: Preset) -> Inputs:
    """Return the month under a law."""
    people = (person("Ann", 40, cost_per_hour=30.0), person("Bob", 20, cost_per_hour=30.0))
    facts = {"time_zone": KIT[law.name].zone, "labour_law": law.name}
    leave = (Leave("Ann", date(2026, 11, 3), date(2026, 11, 6)),)
    return replace(world(days=28, first=FIRST, people=people, **facts), shifts=SHIFTS, leave=leave, holidays=HOLIDAY)


@every_law
def test_the_month_breaks_what_the_law_forbids(law: Preset) -> None:
    """Of the rules that the law sets, these are broken, each as often and by as many minutes; no other is."""
    found: dict[str, Counter[int]] = {}
    for breach in check_rota(Desk.of(kit(law), Requirement()), rota(ROTA, FIRST)):
        if law.figures_of(breach.rule):
            found.setdefault(breach.rule, Counter())[breach.amount] += 1
    assert found == KIT[law.name].breaches


@every_law
def test_the_month_costs_what_the_law_pays(law: Preset) -> None:
    """Ann's overtime, and her pay for nights, weekends and the holiday."""
    inputs, plan, answer = kit(law), rota(ROTA, FIRST), KIT[law.name]
    worked, paid = overtime_of(inputs, plan, "Ann"), premium_pay_of(inputs, plan, "Ann")
    assert (worked and replace(worked, premium=0.0)) == (
        answer.overtime and Overtime(*(H * h for h in answer.overtime))
    )
    assert (paid and replace(paid, amount=round(paid.amount, 1))) == (
        answer.pay and PremiumPay(*answer.pay[:5], amount=round(answer.pay[5], 1))
    )


def test_the_rates_of_overtime_in_money() -> None:
    """The clerks: 12 h at half on top and 13 h at the whole are 19 h of pay; Portugal: 7 h at 25% and 17 h at 37.5%."""
    by_law = {law.name: law for law in PRESETS}
    for name, on_top in (("au_clerks", 19.0), ("pt_codigo_trabalho", 7 * 0.25 + 17 * 0.375)):
        worked = overtime_of(kit(by_law[name]), rota(ROTA, FIRST), "Ann")
        assert worked is not None
        assert worked.premium == pytest.approx(30 * on_top)


def test_every_law_has_its_answer() -> None:
    """A new law is worked by hand too."""
    assert KIT.keys() == {law.name for law in PRESETS}
