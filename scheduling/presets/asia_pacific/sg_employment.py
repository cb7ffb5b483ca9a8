"""Singapore: the Employment Act."""

from scheduling.presets.preset import Preset
from scheduling.presets.read_in_december import unverified, verified

SG_EMPLOYMENT = Preset(
    "sg_employment",
    "Singapore, Employment Act 1968, Part 4",
    (
        verified("weekly rest", 30, "hours", "section 36(2): shift work", "weekly rest"),
        unverified("longest day", 12, "hours", "section 38: overtime included", "longest shift"),
        unverified("break", 45, "minutes", "section 38(1)", "break in a shift", mode="should", beyond_minutes=479),
        unverified(
            "longest work without a break", 6, "hours", "section 38(1)", "longest work without a break", mode="should"
        ),
        unverified("overtime after a day", 8, "hours", "section 38(1): 9 h in a week of five days"),
        unverified("overtime after a week", 44, "hours", "section 38(1)"),
        unverified("overtime rate", 1.5, "times pay", "section 38(4)"),
        unverified("holiday pay", 100, "% on top", "section 88: a day's pay"),
        unverified("leave", 7, "days", "section 88A: one more with each year"),
    ),
    (
        "Part 4 holds for workmen up to $4,500 and others up to $2,600 a month, and not for managers and executives"
        " (section"
        " 35): people who earn more have what their contract says.",
        "Overtime is at most 72 hours a month (section 38(5)): no rule reads it; see the overtime of the Fairness"
        " page.",
        "Work on a day of rest is paid with one or two days' pay (section 37); which days of rest are is not known"
        " here.",
        "Shifts of up to 12 h with 44 h a week on average over three weeks (section 40) have no overtime below that.",
        "Days of 9 h in a week of five days: overtime is counted after 8 h here.",
        "A roster of the days of rest is due before the month starts (section 36(4)).",
    ),
    left_to_house=(
        "rest between duties", "rest after nights", "days in a row", "nights in a row", "hours in seven days",
    ),
)  # fmt: skip
