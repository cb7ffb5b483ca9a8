"""United States, federal: the Fair Labor Standards Act."""

from scheduling.presets.preset import Figure, Preset

US_FLSA = Preset(
    "us_flsa",
    "United States, Fair Labor Standards Act (federal)",
    (
        Figure("overtime after a week", 40, "hours", "29 USC 207(a); 29 CFR 778.104"),
        Figure("overtime rate", 1.5, "times pay", "29 USC 207(a)"),
    ),
    (
        "Federal law sets no daily rest, no weekly rest and no longest day for adults; it sets what overtime costs.",
        "Whether somebody is exempt from overtime, as many computer employees are: 29 USC 213(a)(17), 29 CFR 541.400.",
        "The employer's fixed workweek of 168 hours; here it starts on Sunday.",
        "Whether standby is so restricted that it is work (29 CFR 785.17).",
        "State and city laws on scheduling and breaks.",
    ),
    left_to_house=(
        "rest between duties",
        "weekly rest",
        "rest after nights",
        "days in a row",
        "nights in a row",
        "hours in seven days",
    ),
    week_starts=6,
    averages="calendar weeks",
    leave="taken out",
)
