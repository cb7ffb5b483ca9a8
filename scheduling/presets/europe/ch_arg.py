"""Switzerland: the Arbeitsgesetz and its first ordinance."""

from scheduling.presets.europe.directive import AUTUMN_NIGHT, CALL_OUTS
from scheduling.presets.preset import Preset
from scheduling.presets.read_in_december import unverified, verified

CH_ARG = Preset(
    "ch_arg",
    "Switzerland, Arbeitsgesetz (ArG) and ArGV 1",
    (
        unverified("daily rest", 11, "hours", "article 15a", "rest between duties"),
        unverified("weekly rest", 35, "hours", "articles 18 to 21: 24 h and the daily rest", "weekly rest"),
        unverified("days in a row", 6, "days", "ArGV 1, article 21(3)", "days in a row"),
        verified("longest presence", 14, "hours", "article 10(3): breaks and overtime included", "longest presence"),
        verified("longest week", 45, "hours", "article 9(1): offices", "hours in a calendar week", mode="should"),
        verified("break", 15, "minutes", "article 15(1)", "break in a shift", mode="should", beyond_minutes=330),
        verified("break", 30, "minutes", "article 15(1)", "break in a shift", mode="should", beyond_minutes=420),
        verified("break", 60, "minutes", "article 15(1)", "break in a shift", mode="should", beyond_minutes=540),
        unverified("night starts", 23, "o'clock", "articles 10, 16"),
        unverified("night ends", 6, "o'clock", "articles 10, 16"),
        unverified("night that makes a night duty", 1, "minutes", "article 16"),
        unverified("longest night", 9, "hours", "article 17a: within ten hours", "longest night shift"),
        unverified("notice", 14, "days", "ArGV 1, article 69", "notice", mode="should"),
        verified("overtime after a week", 45, "hours", "articles 9(1), 12"),
        verified("overtime rate", 1.25, "times pay", "article 13"),
        unverified("night pay", 10, "% on top", "article 17b(2): a tenth of the time, for 25 nights a year and more"),
        unverified("leave", 20, "days", "article 329a of the code of obligations: four weeks"),
    ),
    (
        "Overtime above 45 h is allowed, two hours a day and 170 h a year (article 12), so the longest week is a"
        " should. In"
        " offices its supplement is due from the 61st hour of a year; here it is counted from the first.",
        "Nights and Sundays need a permit (articles 17, 19) or a rule of ArGV 2 for the trade.",
        "Up to 24 nights a year have 25% of pay on top, up to six Sundays a year 50% (articles 17b, 19): who works"
        " fewer"
        " nights or Sundays costs more than is counted.",
        "The daily rest may be 8 h once a week if two weeks have 11 h on average; the rule asks for 11 h.",
        "The free half-day of a week (article 21), free Sundays (article 20, ArGV 1) and rest in place of Sundays.",
        "Standby: at most 7 days in four weeks, then two weeks without (ArGV 1, article 14); call-outs interrupt rest.",
        CALL_OUTS,
        AUTUMN_NIGHT,
    ),
    left_to_house=("rest after nights", "nights in a row", "hours in seven days"),
)
