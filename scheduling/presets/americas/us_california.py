"""California: Labor Code and wage orders."""

from scheduling.presets.preset import Figure, Preset

US_CALIFORNIA = Preset(
    "us_california",
    "California, Labor Code 510-512, 551-556 and IWC Order 4-2001",
    (
        Figure("days in a week", 6, "days", "Labor Code 551, 552", rule="days in a calendar week"),
        Figure("break", 30, "minutes", "Labor Code 512", "break in a shift", mode="should", beyond_minutes=300),
        Figure(
            "break",
            60,
            "minutes",
            "Labor Code 512: a second 30 minutes",
            "break in a shift",
            mode="should",
            beyond_minutes=600,
        ),
        Figure("overtime after a week", 40, "hours", "Labor Code 510"),
        Figure("overtime after a day", 8, "hours", "Labor Code 510"),
        Figure("higher rate after a day", 12, "hours", "Labor Code 510"),
        Figure("overtime on a seventh day", 0, "hours", "Labor Code 510: every hour of the workweek's seventh day"),
        Figure("higher rate on a seventh day", 8, "hours", "Labor Code 510"),
        Figure("overtime rate", 1.5, "times pay", "Labor Code 510"),
        Figure("higher rate", 2, "times pay", "Labor Code 510"),
    ),
    (
        "Alternative workweeks (10 h days without overtime), meal waivers (shifts up to 6 h; second meal up to 12 h).",
        "The day of rest is not due when every day has at most 6 h or the week at most 30 h.",
        "The law sets no number of days in a row: 6 and 6 over two workweeks are lawful (Mendoza v Nordstrom, 2017)."
        ' The house\'s own rule "days in a row" stays.',
        "Paid rest of 10 minutes in every 4 h, reporting-time pay and split-shift pay (IWC Order 4).",
        "The employer's own workweek; here it starts on Sunday.",
        "Whether the employer controls standby enough to make it work (Mendiola, Augustus).",
    ),
    left_to_house=(
        "rest between duties",
        "weekly rest",
        "rest after nights",
        "nights in a row",
        "hours in seven days",
    ),
    week_starts=6,
    averages="calendar weeks",
)
