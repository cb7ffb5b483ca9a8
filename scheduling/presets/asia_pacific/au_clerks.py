"""Australia: National Employment Standards and the Clerks award."""

from datetime import date

from scheduling.presets.preset import Figure, Preset

AS_OF = date(2025, 12, 1)

AU_CLERKS = Preset(
    "au_clerks",
    "Australia, Fair Work Act 2009 and Clerks - Private Sector Award (MA000002)",
    (
        Figure(
            "daily rest", 10, "hours", "award: after overtime, taken for every duty", "rest between duties", as_of=AS_OF
        ),
        Figure("longest day", 10, "hours", "award: ordinary hours", "longest shift", mode="should", as_of=AS_OF),
        Figure(
            "average week",
            38,
            "hours",
            "Act, section 62",
            "average weekly hours",
            mode="should",
            verified=False,
            as_of=AS_OF,
        ),
        Figure("averaging period", 4, "weeks", "award: 152 h in 28 days", verified=False, as_of=AS_OF),
        Figure("break", 30, "minutes", "award", "break in a shift", mode="should", beyond_minutes=300, as_of=AS_OF),
        Figure("notice", 7, "days", "award: change of roster", rule="notice", verified=False, as_of=AS_OF),
        Figure("overtime after a week", 38, "hours", "Act, section 62", verified=False, as_of=AS_OF),
        Figure("overtime after a day", 10, "hours", "award: ordinary hours", as_of=AS_OF),
        Figure("overtime rate", 1.5, "times pay", "award: the first two hours", verified=False, as_of=AS_OF),
        Figure("higher rate after a day", 12, "hours", "award: beyond two hours", verified=False, as_of=AS_OF),
        Figure("higher rate", 2, "times pay", "award: beyond two hours", verified=False, as_of=AS_OF),
        Figure("leave", 20, "days", "Act, section 87: four weeks, five for shiftworkers", as_of=AS_OF),
    ),
    (
        "Reasonable hours above 38 a week are allowed (section 62), so the average is a should.",
        "Overtime above 10 hours a day is allowed, so the longest day is a should.",
        "Penalty rates of evenings, Saturdays, Sundays and public holidays.",
        "Overtime counts by the week of 38 h although the award averages over four weeks: the cost is an upper bound.",
        "The right to disconnect (section 333M), and rates of standby and call-back.",
    ),
    averages="calendar weeks",
    leave="counted",
)
