"""Netherlands: the Arbeidstijdenwet."""

from scheduling.presets.europe.directive import AUTUMN_NIGHT, CALL_OUTS, STANDBY_THAT_IS_WORK, WEEKS_THAT_MEET
from scheduling.presets.preset import Preset
from scheduling.presets.read_in_december import unverified

NL_ATW = Preset(
    "nl_atw",
    "Netherlands, Arbeidstijdenwet",
    (
        unverified("daily rest", 11, "hours", "article 5:3", "rest between duties"),
        unverified("weekly rest", 36, "hours", "article 5:5", "weekly rest"),
        unverified("longest day", 12, "hours", "article 5:7", "longest shift"),
        unverified("longest week", 60, "hours", "article 5:7", "hours in a calendar week"),
        unverified("average week", 48, "hours", "article 5:7", "average weekly hours"),
        unverified("averaging period", 16, "weeks", "article 5:7"),
        unverified("break", 30, "minutes", "article 5:4", "break in a shift", mode="should", beyond_minutes=330),
        unverified("break", 45, "minutes", "article 5:4", "break in a shift", mode="should", beyond_minutes=600),
        unverified("night starts", 0, "o'clock", "article 1:7"),
        unverified("night ends", 6, "o'clock", "article 1:7"),
        unverified("night that makes a night duty", 61, "minutes", "article 1:7: more than one hour"),
        unverified("longest night", 10, "hours", "article 5:8", "longest night shift"),
        unverified("night workers' average week", 40, "hours", "article 5:8: from 16 nights", "night workers' average"),
        unverified("night averaging period", 16, "weeks", "article 5:8"),
        unverified("nights in a period", 36, "nights", "article 5:8: nights that end after 2:00", "nights in a period"),
        unverified("period of nights", 16, "weeks", "article 5:8"),
        unverified("nights in a row", 7, "nights", "article 5:8", "nights in a row"),
        unverified("rest after nights", 46, "hours", "article 5:8: after three nights or more", "rest after nights"),
        unverified("free Sundays", 13, "Sundays a year", "article 5:6", "free Sundays", limit=1),
        unverified("notice", 28, "days", "article 4:2", "notice", mode="should"),
        STANDBY_THAT_IS_WORK,
        unverified("leave", 20, "days", "article 7:634 of the civil code: four contract weeks"),
    ),
    (
        "The daily rest may be 8 h once in seven days, the weekly rest 72 h in 14 days in two parts: the rules ask"
        " for 11 h"
        " and 36 h each time.",
        "The average of 55 h over any four weeks (article 5:7).",
        "The average of 40 h is due for people with 16 nights or more in 16 weeks; the rule counts anybody with a"
        " night.",
        "After one or two nights that end after 2:00 a rest of 14 h is enough; the rule asks for 46 h after any night.",
        "A night of 12 h, five times in two weeks and 22 times a year (article 5:8), and 140 nights a year by"
        " agreement.",
        "Standby (article 5:9): 14 days in four weeks without it, none before and after a night shift.",
        "Work on Sundays needs the nature of the work or an agreement (article 5:6); the law sets no pay for it or"
        " nights.",
        WEEKS_THAT_MEET,
        CALL_OUTS,
        AUTUMN_NIGHT,
    ),
)
