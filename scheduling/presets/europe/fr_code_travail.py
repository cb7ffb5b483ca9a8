"""France: the Code du travail."""

from scheduling.presets.preset import Figure, Preset

FR_CODE_TRAVAIL = Preset(
    "fr_code_travail",
    "France, Code du travail",
    (
        Figure("daily rest", 11, "hours", "L3131-1", rule="rest between duties"),
        Figure("weekly rest", 35, "hours", "L3132-2", rule="weekly rest"),
        Figure("days in a week", 6, "days", "L3132-1", rule="days in a calendar week"),
        Figure("longest day", 10, "hours", "L3121-18", rule="longest shift"),
        Figure("longest week", 48, "hours", "L3121-20", rule="hours in a calendar week"),
        Figure("average week", 44, "hours", "L3121-22", rule="average weekly hours"),
        Figure("averaging period", 12, "weeks", "L3121-22"),
        # due when the day reaches six hours, not when it passes them
        Figure(
            "break", 20, "minutes", "L3121-16", "break in a shift", mode="should", beyond_minutes=359, verified=False
        ),
        Figure("night starts", 21, "o'clock", "L3122-2, where nothing else is agreed"),
        Figure("night ends", 6, "o'clock", "L3122-2, where nothing else is agreed"),
        Figure("night that makes a night duty", 3, "hours", "L3122-5", verified=False),
        Figure("longest night", 8, "hours", "L3122-6", rule="longest night shift"),
        Figure("night workers' average week", 40, "hours", "L3122-7", "night workers' average"),
        Figure("night averaging period", 12, "weeks", "L3122-7"),
        Figure(
            "standby that is work",
            10,
            "minutes",
            "a rule of thumb from C-518/15, C-344/19, C-580/19",
            "standby that is work",
            mode="should",
            verified=False,
        ),
        Figure("standby notice", 15, "days", "R3121-3", verified=False),
        Figure("overtime after a week", 35, "hours", "L3121-27"),
        Figure("overtime rate", 1.25, "times pay", "L3121-36: the first eight hours", verified=False),
        Figure("higher rate after a week", 43, "hours", "L3121-36", verified=False),
        Figure("higher rate", 1.5, "times pay", "L3121-36: beyond eight hours", verified=False),
        Figure("leave", 25, "days", "L3141-3: five weeks", verified=False),
    ),
    (
        "Collective agreements: 12 h days (L3121-19), 46 h averages, night averages of 44 h, 9 h of rest (D3131-6).",
        "On the night when the clock goes back a night shift is an hour longer, and counts as long as it lasts.",
        "Weekly rests that meet on Sunday at midnight: 48 h count for both weeks, with the daily rest counted twice.",
        "Sunday rest and its exceptions (L3132-3 and following).",
        "Whether 270 h in a year make a night worker: the rule counts anybody with a night in the period as one.",
        "Rates of overtime that a collective agreement sets (at least 10%), and time off instead of pay.",
    ),
    averages="calendar weeks",
)
