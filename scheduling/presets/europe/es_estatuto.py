"""Spain: the Estatuto de los Trabajadores."""

from scheduling.presets.europe.directive import (
    AUTUMN_NIGHT,
    CALL_OUTS,
    DAYS_IN_A_ROW,
    STANDBY_THAT_IS_WORK,
    WEEKS_THAT_MEET,
)
from scheduling.presets.preset import Preset
from scheduling.presets.read_in_december import unverified, verified

ES_ESTATUTO = Preset(
    "es_estatuto",
    "Spain, Estatuto de los Trabajadores (RDL 2/2015)",
    (
        verified("daily rest", 12, "hours", "article 34.3", "rest between duties"),
        verified("weekly rest", 36, "hours", "article 37.1: a day and a half", "weekly rest"),
        verified("longest day", 9, "hours", "article 34.3, where nothing else is agreed", "longest shift"),
        verified("average week", 40, "hours", "article 34.1: over the year", "average weekly hours", mode="should"),
        verified("averaging period", 52, "weeks", "article 34.1"),
        verified("break", 15, "minutes", "article 34.4", "break in a shift", mode="should", beyond_minutes=360),
        verified("night starts", 22, "o'clock", "article 36.1"),
        verified("night ends", 6, "o'clock", "article 36.1"),
        unverified("night that makes a night duty", 3, "hours", "article 36.1"),
        unverified(
            "night workers' average week", 44, "hours", "article 36.1: 5.5 days of 8 h", "night workers' average"
        ),
        unverified("night averaging period", 2, "weeks", "article 36.1: 15 days"),
        unverified("notice", 5, "days", "article 34.2: irregular hours", "notice", mode="should"),
        STANDBY_THAT_IS_WORK,
        unverified("leave", 22, "days", "article 38: 30 calendar days"),
    ),
    (
        "The year has 40 h a week on average and shorter agreements come first: the rule sees only the known weeks,"
        " so it"
        " is a should.",
        "Overtime is at most 80 h a year (article 35.2); its pay is agreed and at least plain pay, so no rate is set.",
        "Night workers do no overtime (article 36.1), and nobody is on nights for more than two weeks in a row"
        " unless of"
        " their own will (article 36.3).",
        "Pay for nights (article 36.2) and days off in place of public holidays are agreed.",
        "Weekly rest may be summed over two weeks, and for shift work over four (RD 1561/1995); daily and weekly"
        " rest may"
        ' not overlap by the courts: with 12 h and 36 h set "weekly rest" to 48 h.',
        WEEKS_THAT_MEET,
        DAYS_IN_A_ROW,
        CALL_OUTS,
        AUTUMN_NIGHT,
    ),
)
