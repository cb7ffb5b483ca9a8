"""Canada, federal: the Canada Labour Code."""

from scheduling.presets.preset import Preset
from scheduling.presets.read_in_december import unverified, verified

CA_FEDERAL = Preset(
    "ca_federal",
    "Canada, Canada Labour Code, Part III (federally regulated employers)",
    (
        unverified("daily rest", 8, "hours", "section 169.2", "rest between duties"),
        unverified("weekly rest", 24, "hours", "section 173: a full day", "weekly rest"),
        verified("longest week", 48, "hours", "section 171(1)", "hours in a calendar week"),
        unverified("break", 30, "minutes", "section 169.1", "break in a shift", mode="should", beyond_minutes=300),
        unverified(
            "longest work without a break", 5, "hours", "section 169.1", "longest work without a break", mode="should"
        ),
        unverified("notice", 4, "days", "section 173.01: 96 hours", "notice", mode="should"),
        verified("overtime after a day", 8, "hours", "section 169(1)"),
        verified("overtime after a week", 40, "hours", "section 169(1)"),
        verified("overtime rate", 1.5, "times pay", "section 174"),
        unverified("holiday pay", 150, "% on top", "section 197: one and a half times beside holiday pay"),
        unverified("leave", 10, "days", "section 184: two weeks, three after five years"),
    ),
    (
        "Only banks, telecommunications, transport and other federal trades are under the Code; others are under their"
        " province.",
        "Averaging and modified schedules (sections 169(2), 170, 172) allow longer days and weeks without overtime.",
        "A change of shift needs 24 hours of notice (section 173.1), and a schedule 96 hours; emergencies are"
        " excepted.",
        "Managers and some professionals are excepted (section 167), and classes of staff by regulation"
        " (SOR/2021-200).",
        "The weekly day of rest is Sunday where that is practicable (section 173).",
        "Night, Sunday and standby have no pay of their own in the Code.",
    ),
    left_to_house=("rest after nights", "days in a row", "nights in a row", "hours in seven days"),
    week_starts=6,
    averages="calendar weeks",
)
