"""Ireland: the Organisation of Working Time Act."""

from scheduling.presets.europe.directive import (
    AUTUMN_NIGHT,
    CALL_OUTS,
    DAYS_IN_A_ROW,
    STANDBY_THAT_IS_WORK,
    WEEKS_THAT_MEET,
)
from scheduling.presets.preset import Preset
from scheduling.presets.read_in_december import unverified, verified

IE_OWTA = Preset(
    "ie_owta",
    "Ireland, Organisation of Working Time Act 1997",
    (
        verified("daily rest", 11, "hours", "section 11", "rest between duties"),
        verified("weekly rest", 35, "hours", "section 13(2): 24 h, preceded by the daily rest", "weekly rest"),
        unverified("average week", 48, "hours", "section 15", "average weekly hours"),
        unverified("averaging period", 17, "weeks", "section 15: four months"),
        verified("break", 15, "minutes", "section 12(1)", "break in a shift", mode="should", beyond_minutes=270),
        verified("break", 30, "minutes", "section 12(2)", "break in a shift", mode="should", beyond_minutes=360),
        verified("night starts", 0, "o'clock", "section 16(1)"),
        verified("night ends", 7, "o'clock", "section 16(1)"),
        verified("night that makes a night duty", 3, "hours", "section 16(1)"),
        verified("night workers' average week", 48, "hours", "section 16(2): 8 h in 24 h", "night workers' average"),
        verified("night averaging period", 8, "weeks", "section 16(2): two months"),
        unverified("notice", 1, "days", "section 17: 24 hours before the day", "notice", mode="should"),
        STANDBY_THAT_IS_WORK,
        unverified("leave", 20, "days", "section 19: four weeks"),
    ),
    (
        "Weekly rest may be two rests of 24 h in the week after (section 13(3)); the rule asks for one in each week.",
        "A rest of the week includes the Sunday unless the contract says otherwise (section 13(5)).",
        "Work on a Sunday is paid with an allowance that is reasonable (section 14): the law sets no rate. A public"
        " holiday"
        " is a paid day off, another day off or a day's pay (section 21).",
        "A night worker works half of the year's hours at night (section 16(1)); the rule counts anybody with a night.",
        "Whether night work is specially hazardous, which makes 8 h an absolute limit (section 16(2)(a)).",
        "A break at the end of the day is none (section 12(4)), and where breaks lie in a shift.",
        WEEKS_THAT_MEET,
        DAYS_IN_A_ROW,
        CALL_OUTS,
        AUTUMN_NIGHT,
    ),
)
