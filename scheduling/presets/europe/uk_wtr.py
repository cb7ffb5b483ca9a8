"""United Kingdom: the Working Time Regulations."""

from scheduling.presets.europe.directive import AUTUMN_NIGHT, CALL_OUTS, WEEKS_THAT_MEET
from scheduling.presets.preset import Figure, Preset

UK_WTR = Preset(
    "uk_wtr",
    "United Kingdom, Working Time Regulations 1998 (SI 1998/1833)",
    (
        Figure("daily rest", 11, "hours", "regulation 10", rule="rest between duties"),
        Figure("weekly rest", 35, "hours", "regulation 11: 24 h, not within the 11 h", "weekly rest", verified=False),
        Figure("average week", 48, "hours", "regulation 4", rule="average weekly hours"),
        Figure("averaging period", 17, "weeks", "regulation 4(3)"),
        Figure("break", 20, "minutes", "regulation 12", "break in a shift", mode="should", beyond_minutes=360),
        Figure("night starts", 23, "o'clock", "regulation 2, where nothing else is agreed"),
        Figure("night ends", 6, "o'clock", "regulation 2, where nothing else is agreed"),
        Figure("night that makes a night duty", 3, "hours", "regulation 2"),
        Figure(
            "night workers' average week", 48, "hours", "regulation 6(5): 8 h a day but rest days",
            "night workers' average", verified=False,
        ),
        Figure("night averaging period", 17, "weeks", "regulation 6(3)", verified=False),
        Figure("leave", 28, "days", "regulations 13 and 13A: 5.6 weeks"),
    ),
    (
        "The 48-hour average adds days worked after the period for days of leave in it, (A+B)/C; these lie after the"
        " plan, so the rule takes days of leave out and looks at as many days before the period instead.",
        "An individual opt-out from the 48 hours (regulation 5): give the person a Rules row of their own.",
        "Weekly rest taken as two days or 48 h in each fortnight (regulation 11(2)): set the rule by hand.",
        "Whether night work is specially hazardous, which makes 8 h an absolute limit (regulation 6(7)).",
        "People under 18 have 12 h of daily rest, 48 h of weekly rest and no nights: give them their own rule set.",
        WEEKS_THAT_MEET,
        "The law sets no number of days in a row: up to 12 follow from the weekly rest. The house's own rule stays.",
        CALL_OUTS,
        AUTUMN_NIGHT,
        "Compensatory rest at a change of shift (regulation 22): the rule asks for the full rest.",
    ),
)  # fmt: skip
