"""Germany: the Arbeitszeitgesetz."""

from scheduling.presets.europe.directive import AUTUMN_NIGHT, CALL_OUTS, STANDBY_THAT_IS_WORK, WEEKS_THAT_MEET
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
        Figure("longest work without a break", 6, "hours", "§4", "longest work without a break", mode="should"),
        Figure("night starts", 23, "o'clock", "§2(3)", verified=False),
        Figure("night ends", 6, "o'clock", "§2(3)", verified=False),
        Figure("night that makes a night duty", 121, "minutes", "§2(4): more than two hours", verified=False),
        Figure("longest night", 10, "hours", "§6(2)", rule="longest night shift"),
        Figure("night workers' average week", 48, "hours", "§6(2): 8 h a working day", "night workers' average"),
        Figure("night averaging period", 4, "weeks", "§6(2): one month or four weeks"),
        Figure("free Sundays", 15, "Sundays a year", "§11(1)", "free Sundays", limit=1),
        Figure("substitute for a Sunday", 14, "days", "§11(3)", "day off for a Sunday"),
        Figure("substitute for a holiday", 56, "days", "§11(3)", "day off for a holiday"),
        STANDBY_THAT_IS_WORK,
        Figure("notice", 4, "days", "§12 TzBfG, for work on demand only"),
        Figure("leave", 20, "days", "§3 BUrlG: 24 working days, four weeks"),
    ),
    (
        "Work on Sundays and public holidays is forbidden (§9) unless there is a ground: for keeping data networks and"
        " computer systems running §10(1) no. 14, only for what cannot be done on weekdays. Write the ground down.",
        "The 15 free Sundays are for a year; the rule asks for the plan's share of them and ignores earlier months.",
        "Whether 48 nights a year make a night worker: the rule counts anybody with a night in the period as one.",
        "Whether breaks have parts of at least 15 minutes (§4), and when in a shift they are taken.",
        AUTUMN_NIGHT,
        WEEKS_THAT_MEET,
        CALL_OUTS,
        "Collective agreements under §7, and works-council consent to the rota (§87 BetrVG).",
        "One day off that serves a Sunday and a holiday: each rule gives every one of its own days a day off.",
        "A public holiday from Monday to Saturday and a day of leave make up for no long days: averages leave them out"
        " (BVerwG, 9 May 2018, 8 C 13.17), so each such holiday takes 8 h off what may be"
        " worked.",
        "The coalition agreement of 2025 announces a weekly limit in place of the daily one of §3, and a draft for"
        " 2026: read §3 as it is in force when you plan.",
        "Work between 23:00 and 6:00 is paid with a fair supplement or days off (§6(5)); the law sets no rate.",
        "A substitute day before the Sunday: the law accepts it, but the rule counts only days after the Sunday.",
    ),
    holidays="taken out",
)
