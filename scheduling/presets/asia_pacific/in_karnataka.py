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
        Figure("days in a week", 6, "days", "weekly day off", "days in a calendar week", verified=False, as_of=AS_OF),
        Figure("overtime allowance", 50, "hours a quarter", "overtime", verified=False, as_of=AS_OF),
        Figure("overtime after a week", 48, "hours", "overtime", verified=False, as_of=AS_OF),
        Figure("overtime after a day", 9, "hours", "overtime", verified=False, as_of=AS_OF),
        Figure("overtime rate", 2, "times pay", "overtime", verified=False, as_of=AS_OF),
    ),
    (
        "Exemptions granted to information-technology companies and their conditions.",
        "Women's night work needs written consent, transport and a rest room.",
        "The length of breaks: set it on the Shifts sheet as the establishment's order says.",
        "Overtime above 48 hours a week is allowed, 50 hours in a quarter, so the longest week is a should; a plan"
        " counts only its own days.",
        "The Occupational Safety, Health and Working Conditions Code, in force since 21 November 2025, does not reach"
        " offices yet: they stay under the state's Act until rules are notified.",
    ),
)  # fmt: skip
