"""France: the Code du travail."""

from scheduling.presets.europe.directive import CALL_OUTS, STANDBY_THAT_IS_WORK, WEEKS_THAT_MEET
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
        Figure("night starts", 21, "o'clock", "L3122-20, where nothing else is agreed"),
        Figure("night ends", 6, "o'clock", "L3122-20, where nothing else is agreed"),
        Figure("night that makes a night duty", 3, "hours", "L3122-5", verified=False),
        Figure("longest night", 8, "hours", "L3122-6", rule="longest night shift"),
        Figure("night workers' average week", 40, "hours", "L3122-7", "night workers' average"),
        Figure("night averaging period", 12, "weeks", "L3122-7"),
        STANDBY_THAT_IS_WORK,
        Figure("standby notice", 15, "days", "L3121-12, R3121-3", "notice", mode="should", verified=False),
        Figure("overtime after a week", 35, "hours", "L3121-27; Cass. soc., 23-14.455: with annual leave"),
        Figure("overtime rate", 1.25, "times pay", "L3121-36: the first eight hours", verified=False),
        Figure("higher rate after a week", 43, "hours", "L3121-36", verified=False),
        Figure("higher rate", 1.5, "times pay", "L3121-36: beyond eight hours", verified=False),
        Figure("leave", 25, "days", "L3141-3: five weeks", verified=False),
    ),
    (
        "Collective agreements: 12 h days (L3121-19), 46 h averages, night averages of 44 h, 9 h of rest (D3131-6).",
        "On the night when the clock goes back an eight-hour night lasts nine. It is read by the clock, so it breaks no"
        " limit of a day or night: no other shift could take the hour. The hour counts in weeks, averages and pay, and"
        " rest of the same length is due.",
        "The 15 days of notice are due for a programme of standby, one clear day in exceptional cases; the rule asks"
        " for them of shifts too, where a change of a schedule of several weeks has 7 days (L3121-47).",
        "Annual leave (kind AL) counts for the overtime of a week (Cass. soc., 10 September 2025, 23-14.455); public"
        " holidays that are not worked and other leave do not.",
        "Pay or time off for nights (L3122-8) and standby (L3121-9): the law asks for it and sets no rate.",
        WEEKS_THAT_MEET,
        CALL_OUTS,
        "Sunday rest and its exceptions (L3132-3 and following).",
        "Whether 270 h in a year make a night worker: the rule counts anybody with a night in the period as one.",
        "Rates of overtime that a collective agreement sets (at least 10%), and time off instead of pay.",
    ),
    averages="calendar weeks",
    autumn_hour="left out",
    overtime_leave="counted",
)
