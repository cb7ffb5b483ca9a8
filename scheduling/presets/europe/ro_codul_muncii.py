"""Romania: the Codul muncii."""

from scheduling.presets.europe.directive import AUTUMN_NIGHT, CALL_OUTS, STANDBY_THAT_IS_WORK
from scheduling.presets.preset import Preset
from scheduling.presets.read_in_december import unverified, verified

RO_CODUL_MUNCII = Preset(
    "ro_codul_muncii",
    "Romania, Codul muncii (Legea 53/2003)",
    (
        verified("daily rest", 12, "hours", "article 135(1)", "rest between duties"),
        verified("weekly rest", 48, "hours", "article 137(1)", "weekly rest"),
        unverified("longest day", 12, "hours", "article 115(2)", "longest shift"),
        verified("average week", 48, "hours", "article 114(1): overtime included", "average weekly hours"),
        unverified("averaging period", 17, "weeks", "article 114(2): four months"),
        verified("night starts", 22, "o'clock", "article 125(1)"),
        verified("night ends", 6, "o'clock", "article 125(1)"),
        verified("night that makes a night duty", 3, "hours", "article 125(2)"),
        unverified("night workers' average week", 48, "hours", "article 125(4): 8 h a day", "night workers' average"),
        unverified("night averaging period", 13, "weeks", "article 125(4): three months"),
        verified("overtime after a week", 40, "hours", "articles 112(1), 120(1)"),
        verified("overtime rate", 1.75, "times pay", "article 123(2), where no time off is given"),
        unverified("night pay", 25, "% on top", "article 126: three hours of night or more", beyond_minutes=179),
        unverified("holiday pay", 100, "% on top", "article 142(2), where no day off is given"),
        STANDBY_THAT_IS_WORK,
        verified("leave", 20, "days", "article 145(1)"),
    ),
    (
        "Between shifts 8 h of rest are allowed (article 135(2)), and a day of 12 h has 24 h of rest after it (article"
        " 115(2)): the rule asks for 12 h each time.",
        "Overtime is first made up for by time off within 90 days (article 122); the rate is for what is not.",
        "Days of more than 6 h have a meal break whose length the agreement or the house sets (article 134).",
        "Night workers have an hour less a day without less pay, or 25% on top (article 126): the pay is counted.",
        "Weekly rest on other days than Saturday and Sunday has a supplement by agreement (article 137(3)).",
        CALL_OUTS,
        AUTUMN_NIGHT,
    ),
)
