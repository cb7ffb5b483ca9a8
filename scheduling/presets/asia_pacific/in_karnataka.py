"""Karnataka, India: the state's Shops and Commercial Establishments Act."""

from datetime import date

from scheduling.presets.preset import Figure, Preset

AS_OF = date(2023, 1, 1)

IN_KARNATAKA = Preset(
    "in_karnataka",
    "Karnataka, Shops and Commercial Establishments Act 1961",
    (
        Figure("longest day", 10, "hours", "9 h, 10 h with overtime", "longest shift", verified=False, as_of=AS_OF),
        Figure("longest presence", 12, "hours", "spread-over", "longest presence", verified=False, as_of=AS_OF),
        Figure(
            "longest week", 48, "hours", "ordinary week", "hours in a calendar week",
            mode="should", verified=False, as_of=AS_OF,
        ),
        Figure(
            "break", 60, "minutes", "section 9", "break in a shift",
            mode="should", beyond_minutes=300, verified=False, as_of=AS_OF,
        ),
        Figure(
            "longest work without a break", 5, "hours", "section 9", "longest work without a break",
            mode="should", verified=False, as_of=AS_OF,
        ),
        Figure("days in a week", 6, "days", "weekly day off", "days in a calendar week", verified=False, as_of=AS_OF),
        Figure("overtime after a week", 48, "hours", "overtime", verified=False, as_of=AS_OF),
        Figure("overtime after a day", 9, "hours", "overtime", verified=False, as_of=AS_OF),
        Figure("overtime rate", 2, "times pay", "overtime", verified=False, as_of=AS_OF),
    ),
    (
        "Exemptions granted to information-technology companies and their conditions.",
        "Women's night work needs written consent, transport and a rest room.",
        "When in a shift the break is taken: it is read as one, in the middle.",
        "Overtime above 48 hours a week is allowed, so the longest week is a should. No rule reads that it is at most"
        " 50 hours in three months: add up the overtime of the Fairness page over your plans.",
        "The spread of a day is from the first start to the last end and includes rest (section 10).",
        "The Occupational Safety, Health and Working Conditions Code, in force since 21 November 2025, does not reach"
        " offices yet: they stay under the state's Act until rules are notified.",
    ),
)  # fmt: skip
