"""Maharashtra, India: the state's Shops and Establishments Act as changed in 2025."""

from datetime import date

from scheduling.presets.preset import Figure, Preset

AS_OF = date(2025, 10, 1)

IN_MAHARASHTRA = Preset(
    "in_maharashtra",
    "Maharashtra, Shops and Establishments Act 2017 with the Ordinance of 2025",
    (
        Figure("longest day", 10, "hours", "Ordinance 2025", rule="longest shift", verified=False, as_of=AS_OF),
        Figure("longest presence", 12, "hours", "Ordinance 2025", "longest presence", verified=False, as_of=AS_OF),
        Figure(
            "longest week", 48, "hours", "Act 2017", "hours in a calendar week",
            mode="should", verified=False, as_of=AS_OF,
        ),
        Figure("days in a week", 6, "days", "Act 2017", "days in a calendar week", verified=False, as_of=AS_OF),
        Figure(
            "break", 30, "minutes", "Ordinance 2025", "break in a shift",
            mode="should", beyond_minutes=360, verified=False, as_of=AS_OF,
        ),
        Figure("overtime after a week", 48, "hours", "Act 2017", verified=False, as_of=AS_OF),
        Figure("overtime after a day", 9, "hours", "Act 2017", verified=False, as_of=AS_OF),
        Figure("overtime rate", 2, "times pay", "Act 2017", verified=False, as_of=AS_OF),
    ),
    (
        "The change of 2025 was an ordinance: check that it became an Act.",
        "Women's night work (21:30 to 07:00) needs written consent, transport and a rest room.",
        "The Occupational Safety, Health and Working Conditions Code, in force since 21 November 2025, does not reach"
        " offices yet: they stay under the state's Act until rules are notified.",
        "Overtime above 48 hours a week is allowed, so the longest week is a should. No rule reads that it is at most"
        " 144 hours in a quarter: add up the overtime of the Fairness page over your plans.",
        "The limits of hours hold for establishments with 20 or more workers since the Ordinance of 2025.",
        "The spread of a day, 12 hours, is from the first start to the last end and includes rest. Some read the ten"
        ' hours of a day as with rest too: then set "longest presence" to 10 hours.',
        "The substitute for a weekly day off that is worked.",
    ),
)  # fmt: skip
