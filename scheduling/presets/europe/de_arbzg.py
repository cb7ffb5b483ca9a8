"""Germany: the Arbeitszeitgesetz."""

from scheduling.presets.preset import Figure, Preset

DE_ARBZG = Preset(
    "de_arbzg",
    "Germany, Arbeitszeitgesetz (ArbZG)",
    (
        Figure("daily rest", 11, "hours", "§5(1)", rule="rest between duties"),
        Figure("weekly rest", 35, "hours", "§11(4) with §5", rule="weekly rest"),
        Figure("longest day", 10, "hours", "§3", rule="longest shift"),
        Figure("average week", 48, "hours", "§3: 8 h a working day, Monday to Saturday", rule="average weekly hours"),
        Figure("averaging period", 24, "weeks", "§3"),
        Figure("break", 30, "minutes", "§4", "break in a shift", mode="should", beyond_minutes=360),
        Figure("break", 45, "minutes", "§4", "break in a shift", mode="should", beyond_minutes=540),
        Figure("night starts", 23, "o'clock", "§2(3)", verified=False),
        Figure("night ends", 6, "o'clock", "§2(3)", verified=False),
        Figure("night that makes a night duty", 121, "minutes", "§2(4): more than two hours", verified=False),
        Figure("longest night", 10, "hours", "§6(2)", rule="longest night shift"),
        Figure("night workers' average week", 48, "hours", "§6(2): 8 h a working day", "night workers' average"),
        Figure("night averaging period", 4, "weeks", "§6(2): one month or four weeks"),
        Figure("free Sundays", 15, "Sundays a year", "§11(1)", "free Sundays", limit=1),
        Figure("substitute for a Sunday", 14, "days", "§11(3)", "day off for a Sunday"),
        Figure("substitute for a holiday", 56, "days", "§11(3)", "day off for a holiday"),
        Figure(
            "standby that is work",
            10,
            "minutes",
            "a rule of thumb from C-518/15, C-344/19, C-580/19",
            "standby that is work",
            mode="should",
            verified=False,
        ),
        Figure("notice", 4, "days", "§12 TzBfG, for work on demand only"),
        Figure("leave", 20, "days", "§3 BUrlG: 24 working days, four weeks"),
    ),
    (
        "Work on Sundays and public holidays is forbidden (§9) unless there is a ground: for keeping data networks and"
        " computer systems running §10(1) no. 14, only for what cannot be done on weekdays. Write the ground down.",
        "The 15 free Sundays are for a year; the rule asks for the plan's share of them and ignores earlier months.",
        "Whether 48 nights a year make a night worker: the rule counts anybody with a night in the period as one.",
        "Whether breaks have parts of at least 15 minutes and nobody works more than 6 h without one (§4).",
        "On the night when the clock goes back a night shift is an hour longer, and counts as long as it lasts.",
        "Weekly rests that meet on Sunday at midnight: 48 h count for both weeks, with the daily rest counted twice.",
        "Collective agreements under §7, and works-council consent to the rota (§87 BetrVG).",
        "One day off that serves a Sunday and a holiday: each rule gives every one of its own days a day off.",
        "A substitute day before the Sunday: the law accepts it, but the rule counts only days after the Sunday.",
    ),
)
