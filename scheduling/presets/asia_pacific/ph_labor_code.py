"""Philippines: the Labor Code."""

from scheduling.presets.preset import Preset
from scheduling.presets.read_in_december import unverified, verified

PH_LABOR_CODE = Preset(
    "ph_labor_code",
    "Philippines, Labor Code (Presidential Decree 442)",
    (
        verified("weekly rest", 24, "hours", "article 91", "weekly rest"),
        verified("days in a row", 6, "days", "article 91", "days in a row"),
        verified(
            "break", 60, "minutes", "article 85: a meal, read as one in more than five hours", "break in a shift",
            mode="should", beyond_minutes=300,
        ),
        unverified("night starts", 22, "o'clock", "article 86"),
        unverified("night ends", 6, "o'clock", "article 86"),
        unverified("night that makes a night duty", 1, "minutes", "article 86"),
        verified("overtime after a day", 8, "hours", "articles 83, 87"),
        verified("overtime rate", 1.25, "times pay", "article 87"),
        verified("night pay", 10, "% on top", "article 86"),
        unverified("holiday pay", 100, "% on top", "article 94: regular holidays"),
        unverified("leave", 5, "days", "article 95: after a year"),
    ),
    (
        "The Code sets no rest between two days of work: the usual one is the house's own.",
        "Work on a person's day of rest has 30% on top (article 93), which rest days are is not known here; so has a"
        " special holiday, where a regular one has 100%. All holidays of the calendar are counted as regular ones.",
        "Overtime on a holiday or day of rest has 30% on top of that day's rate, and night pay is on top of both.",
        "Compressed weeks (DOLE Advisory 02-04) allow days of up to 12 h without overtime: give the people a Rules"
        " row.",
        "Managers and field personnel are outside these articles (article 82).",
    ),
    left_to_house=("rest between duties", "rest after nights", "nights in a row", "hours in seven days"),
)  # fmt: skip
