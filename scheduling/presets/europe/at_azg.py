"""Austria: the Arbeitszeitgesetz and the Arbeitsruhegesetz."""

from scheduling.presets.europe.directive import AUTUMN_NIGHT, CALL_OUTS, DAYS_IN_A_ROW, STANDBY_THAT_IS_WORK
from scheduling.presets.preset import Preset
from scheduling.presets.read_in_december import unverified

AT_AZG = Preset(
    "at_azg",
    "Austria, Arbeitszeitgesetz (AZG) and Arbeitsruhegesetz (ARG)",
    (
        unverified("daily rest", 11, "hours", "AZG §12(1)", "rest between duties"),
        unverified("weekly rest", 36, "hours", "ARG §§3, 4", "weekly rest"),
        unverified("longest day", 12, "hours", "AZG §9(1)", "longest shift"),
        unverified("longest week", 60, "hours", "AZG §9(1)", "hours in a calendar week"),
        unverified("average week", 48, "hours", "AZG §9(4)", "average weekly hours"),
        unverified("averaging period", 17, "weeks", "AZG §9(4)"),
        unverified("break", 30, "minutes", "AZG §11(1)", "break in a shift", mode="should", beyond_minutes=360),
        unverified("night starts", 22, "o'clock", "AZG §12a"),
        unverified("night ends", 5, "o'clock", "AZG §12a"),
        unverified("night that makes a night duty", 3, "hours", "AZG §12a"),
        unverified("notice", 14, "days", "AZG §19c(2)", "notice", mode="should"),
        unverified("overtime after a day", 8, "hours", "AZG §§3, 6"),
        unverified("overtime after a week", 40, "hours", "AZG §§3, 6"),
        unverified("overtime rate", 1.5, "times pay", "AZG §10"),
        unverified("holiday pay", 100, "% on top", "ARG §9(5): paid beside the pay of the day"),
        STANDBY_THAT_IS_WORK,
        unverified("leave", 25, "days", "UrlG §2: five weeks"),
    ),
    (
        "Shift plans (§4a), four long days (§4(8)) and collective agreements spread the 8 h and 40 h: with them less is"
        " overtime, and the count here is an upper bound.",
        "Work on weekends and public holidays needs an exception (ARG §§10 to 18): write it down.",
        "The rest is Sunday with 36 h, or another 36 h with a whole weekday in its place (ARG §§3, 4).",
        "Standby: at most 10 days a month and none on two of the weekly rests a month (§20a, ARG §6a).",
        "The eleventh and twelfth hour of a day are of a person's own will (§7(6)); agreements may shorten rest to 8"
        " h.",
        "Pay of nights and Sundays, and 38.5 h a week, are matters of collective agreements.",
        DAYS_IN_A_ROW,
        CALL_OUTS,
        AUTUMN_NIGHT,
    ),
)
