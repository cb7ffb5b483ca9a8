"""Australia: National Employment Standards and the Clerks award."""

from datetime import date

from scheduling.presets.preset import Figure, Preset

AS_OF = date(2025, 12, 1)

AU_CLERKS = Preset(
    "au_clerks",
    "Australia, Fair Work Act 2009 and Clerks - Private Sector Award (MA000002)",
    (
        Figure(
            "daily rest",
            10,
            "hours",
            "award, clauses 22 and 30: after overtime, read for every duty",
            "rest between duties",
            as_of=AS_OF,
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
        Figure(
            "higher rate after overtime of a day",
            2,
            "hours",
            "award, clause 21.4: Monday to Saturday",
            verified=False,
            as_of=AS_OF,
        ),
        Figure(
            "higher rate for overtime on a Sunday",
            2,
            "times pay",
            "award, clause 21.4: all day",
            verified=False,
            as_of=AS_OF,
        ),
        Figure("higher rate", 2, "times pay", "award, clause 21.4", verified=False, as_of=AS_OF),
        Figure("night starts", 19, "o'clock", "award, clause 25: shifts that end later", verified=False, as_of=AS_OF),
        Figure("night ends", 7, "o'clock", "award, clause 25", verified=False, as_of=AS_OF),
        Figure("night that makes a night duty", 3, "hours", "not set: as usual", verified=False, as_of=AS_OF),
        Figure("night pay", 15, "% on top", "award, clause 31: shiftwork", verified=False, as_of=AS_OF),
        Figure("Saturday pay", 50, "% on top", "award, clause 31: shiftwork", verified=False, as_of=AS_OF),
        Figure("Sunday pay", 50, "% on top", "award, clause 31: shiftwork", verified=False, as_of=AS_OF),
        Figure("holiday pay", 150, "% on top", "award, clause 31: 250% of pay", verified=False, as_of=AS_OF),
        Figure("leave", 20, "days", "Act, section 87: four weeks, five for shiftworkers", as_of=AS_OF),
    ),
    (
        "Reasonable hours above 38 a week are allowed (section 62), so the average is a should.",
        "Overtime above 10 hours a day is allowed, so the longest day is a should.",
        "The ten hours of rest are due after overtime only. They are read for every duty and replace the usual 11 h,"
        " unless a row of the Rules sheet sets another number.",
        "Overtime counts by the week of 38 h. Where hours are averaged over four weeks (152 h), less is overtime.",
        "All overtime of a public holiday costs 250%; it is counted as that of any other day.",
        "An afternoon or night shift has 15% for all its hours, a permanent night shift 30%; the hours from 19:00 to"
        " 7:00 are counted with 15%. Rates of nights, weekends and holidays are added; the award pays one of them.",
        "The right to disconnect (section 333M), and rates of standby and call-back.",
    ),
    averages="calendar weeks",
    leave="counted",
    premiums="no overtime",
)
