"""Portugal: the Código do Trabalho."""

from scheduling.presets.europe.directive import CALL_OUTS, DAYS_IN_A_ROW, STANDBY_THAT_IS_WORK, WEEKS_THAT_MEET
from scheduling.presets.preset import Preset
from scheduling.presets.read_in_december import unverified, verified

PT_CODIGO_TRABALHO = Preset(
    "pt_codigo_trabalho",
    "Portugal, Código do Trabalho (Lei 7/2009)",
    (
        verified("daily rest", 11, "hours", "article 214", "rest between duties"),
        unverified("weekly rest", 35, "hours", "article 232 with 214: a day and the daily rest", "weekly rest"),
        unverified("longest day", 10, "hours", "article 203: 8 h; article 228: two of overtime", "longest shift"),
        unverified("average week", 48, "hours", "article 211: overtime included", "average weekly hours"),
        unverified("averaging period", 17, "weeks", "article 211: four months"),
        verified("break", 60, "minutes", "article 213(1)", "break in a shift", mode="should", beyond_minutes=300),
        verified(
            "longest work without a break", 5, "hours", "article 213(1)", "longest work without a break", mode="should"
        ),
        unverified("night starts", 22, "o'clock", "article 223, where nothing else is agreed"),
        unverified("night ends", 7, "o'clock", "article 223, where nothing else is agreed"),
        unverified("night that makes a night duty", 3, "hours", "article 224"),
        unverified("night workers' average week", 48, "hours", "article 224: 8 h a day", "night workers' average"),
        unverified("night averaging period", 17, "weeks", "article 224 with 207"),
        unverified("notice", 7, "days", "article 217: change of a schedule", "notice", mode="should"),
        verified("overtime after a day", 8, "hours", "article 203(1)"),
        verified("overtime after a week", 40, "hours", "article 203(1)"),
        unverified("overtime rate", 1.25, "times pay", "article 268: the first hour of a working day"),
        unverified("higher rate after overtime of a day", 1, "hours", "article 268"),
        unverified("higher rate", 1.375, "times pay", "article 268: the hours after the first"),
        unverified("night pay", 25, "% on top", "article 266"),
        STANDBY_THAT_IS_WORK,
        unverified("leave", 22, "days", "article 238"),
    ),
    (
        "Average hours (articles 204 to 206) allow days of up to 12 h by agreement: give the people a Rules row.",
        "Overtime beyond 100 hours a year has higher rates (50%, 75%; 100% on days of rest and public holidays,"
        " article 268"
        " as of 2023), and a public holiday worked has rest or 50% (article 269).",
        "Work of more than 6 h in one go is allowed on days of more than 10 h (article 213(1)).",
        "Compensatory rest for overtime (article 229), and agreements that replace pay for nights (article 266(2)).",
        "On the night when the clock goes back the extra hour breaks no limit of a day; it counts in averages and pay.",
        WEEKS_THAT_MEET,
        DAYS_IN_A_ROW,
        CALL_OUTS,
    ),
    autumn_hour="left out",
)
