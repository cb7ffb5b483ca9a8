"""Poland: the Kodeks pracy."""

from scheduling.presets.europe.directive import CALL_OUTS, DAYS_IN_A_ROW, STANDBY_THAT_IS_WORK, WEEKS_THAT_MEET
from scheduling.presets.preset import Preset
from scheduling.presets.read_in_december import unverified, verified

PL_KODEKS_PRACY = Preset(
    "pl_kodeks_pracy",
    "Poland, Kodeks pracy",
    (
        verified("daily rest", 11, "hours", "article 132 §1", "rest between duties"),
        verified("weekly rest", 35, "hours", "article 133 §1", "weekly rest"),
        verified("hours between starts", 24, "hours", "article 128 §3", "hours between starts", mode="should"),
        unverified("longest day", 12, "hours", "article 135: equivalent working time", "longest shift"),
        unverified("average week", 48, "hours", "article 131: overtime included", "average weekly hours"),
        verified("averaging period", 17, "weeks", "article 129 §1: at most four months"),
        # due when the day reaches six hours, not when it passes them
        verified("break", 15, "minutes", "article 134 §1", "break in a shift", mode="should", beyond_minutes=359),
        verified("break", 30, "minutes", "article 134 §1", "break in a shift", mode="should", beyond_minutes=540),
        unverified("night starts", 22, "o'clock", "article 151(7): eight hours from 21:00 to 7:00, here 22:00 to 6:00"),
        unverified("night ends", 6, "o'clock", "article 151(7)"),
        unverified("night that makes a night duty", 3, "hours", "article 151(7) §2"),
        unverified("free Sundays", 13, "Sundays a year", "article 151(12): one in four weeks", "free Sundays", limit=1),
        unverified("notice", 7, "days", "article 129 §3: a schedule is known a week ahead", "notice", mode="should"),
        verified("overtime after a day", 8, "hours", "article 129 §1"),
        verified("overtime after a week", 40, "hours", "article 129 §1: on average"),
        unverified("overtime rate", 1.5, "times pay", "article 151(1): on other days than nights, Sundays, holidays"),
        STANDBY_THAT_IS_WORK,
        unverified("leave", 20, "days", "article 154: 26 after ten years"),
    ),
    (
        "A start within 24 h of the last one is overtime of the first day; schedules with movable starts (article"
        " 140(1))"
        " allow it, so the rule is a should.",
        "Ordinary days have 8 h and 40 h a week on average; longer ones need equivalent working time (article 135),"
        " where"
        " the first eight hours are no limit of overtime.",
        "Overtime at night, on Sundays and public holidays has 100% on top in place of 50% (article 151(1)).",
        "An hour of night has 20% of the hourly minimum wage on top (article 151(8)): no share of a person's own pay.",
        "Night work of special danger is at most 8 h (article 151(7) §3), and breaks are part of working time.",
        "A day off for work on a Sunday or public holiday (article 151(11)), and the yearly limit of overtime.",
        WEEKS_THAT_MEET,
        DAYS_IN_A_ROW,
        CALL_OUTS,
    ),
)
