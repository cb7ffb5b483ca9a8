"""European Union: the Working Time Directive."""

from scheduling.presets.europe.directive import (
    AUTUMN_NIGHT,
    CALL_OUTS,
    DAYS_IN_A_ROW,
    STANDBY_THAT_IS_WORK,
    WEEKS_THAT_MEET,
)
from scheduling.presets.preset import Figure, Preset

EU_WTD = Preset(
    "eu_wtd",
    "European Union, Directive 2003/88/EC (Working Time Directive)",
    (
        Figure("daily rest", 11, "hours", "article 3", rule="rest between duties"),
        Figure("weekly rest", 35, "hours", "articles 3 and 5; C-477/21", rule="weekly rest"),
        Figure("average week", 48, "hours", "article 6", rule="average weekly hours"),
        Figure("averaging period", 17, "weeks", "article 16(b): at most four months", verified=False),
        Figure(
            "break",
            20,
            "minutes",
            "article 4, length by national law",
            "break in a shift",
            mode="should",
            beyond_minutes=360,
        ),
        Figure("night starts", 0, "o'clock", "article 2(3)"),
        Figure("night ends", 7, "o'clock", "article 2(3)"),
        Figure("night that makes a night duty", 3, "hours", "article 2(4)"),
        Figure("night workers' average week", 48, "hours", "article 8: 8 h in 24 h", "night workers' average"),
        Figure("night averaging period", 17, "weeks", "article 16(c), by national law", verified=False),
        STANDBY_THAT_IS_WORK,
        Figure("leave", 20, "days", "article 7: four weeks"),
    ),
    (
        "National law may be stricter, and a collective agreement may set other periods (articles 16 to 19).",
        "An individual opt-out from the 48 hours (article 22): give the person a Rules row of their own.",
        "Whether night work is specially hazardous, which makes 8 h an absolute limit (article 8).",
        "Whether standby leaves enough freedom to count as rest: courts weigh response time and call-outs.",
        WEEKS_THAT_MEET,
        DAYS_IN_A_ROW,
        CALL_OUTS,
        AUTUMN_NIGHT,
        "Compensatory rest for daily rest missed at a change of shift (article 17): the rule asks for the full rest.",
    ),
)
