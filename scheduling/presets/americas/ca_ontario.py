"""Ontario: the Employment Standards Act."""

from scheduling.presets.preset import Preset
from scheduling.presets.read_in_december import unverified

CA_ONTARIO = Preset(
    "ca_ontario",
    "Ontario, Employment Standards Act, 2000",
    (
        unverified("daily rest", 11, "hours", "section 18(1)", "rest between duties"),
        unverified("weekly rest", 24, "hours", "section 18(4)", "weekly rest"),
        unverified("longest week", 48, "hours", "section 17(1)", "hours in a calendar week", mode="should"),
        unverified("break", 30, "minutes", "section 20", "break in a shift", mode="should", beyond_minutes=300),
        unverified(
            "longest work without a break", 5, "hours", "section 20", "longest work without a break", mode="should"
        ),
        unverified("overtime after a week", 44, "hours", "section 22"),
        unverified("overtime rate", 1.5, "times pay", "section 22"),
        unverified("holiday pay", 50, "% on top", "section 24(2): premium pay, beside public holiday pay"),
        unverified("leave", 10, "days", "section 33: two weeks, three after five years"),
    ),
    (
        "Information technology professionals are under no limits of hours, rest, meals or overtime (O. Reg."
        " 285/01): set"
        " the law only for people who are none, or read its rules as the house's own.",
        "Days of more than 8 h or the usual day, and weeks of more than 48 h, need a written agreement (section 17),"
        " so the"
        " longest week is a should.",
        "Weekly rest may be 48 h in two weeks (section 18(4)); the rule asks for 24 h in each.",
        "The 11 h of a day do not hold for people on call who are called in (section 18(2)), and between shifts 8 h"
        " are the"
        " least (section 18(3)).",
        "Averaging agreements (section 22(2)), and time off in place of overtime pay.",
        "Public holiday pay of a day off, or a substitute day (sections 26 to 30), is plain pay and not counted.",
    ),
    left_to_house=("rest after nights", "days in a row", "nights in a row", "hours in seven days"),
    averages="calendar weeks",
)
