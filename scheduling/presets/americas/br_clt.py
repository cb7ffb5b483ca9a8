"""Brazil: the Consolidação das Leis do Trabalho."""

from scheduling.presets.preset import Preset
from scheduling.presets.read_in_december import unverified, verified

BR_CLT = Preset(
    "br_clt",
    "Brazil, Consolidação das Leis do Trabalho (Decreto-Lei 5.452/1943)",
    (
        verified("daily rest", 11, "hours", "article 66", "rest between duties"),
        unverified("weekly rest", 35, "hours", "article 67 with 66: 24 h and the daily rest", "weekly rest"),
        verified("longest day", 10, "hours", "articles 58, 59: 8 h and two of overtime", "longest shift"),
        verified("break", 15, "minutes", "article 71 §1", "break in a shift", mode="should", beyond_minutes=240),
        verified("break", 60, "minutes", "article 71", "break in a shift", mode="should", beyond_minutes=360),
        verified("night starts", 22, "o'clock", "article 73 §2"),
        verified("night ends", 5, "o'clock", "article 73 §2"),
        verified("night that makes a night duty", 1, "minutes", "article 73"),
        verified("overtime after a day", 8, "hours", "article 58"),
        unverified("overtime after a week", 44, "hours", "Constitution, article 7 XIII"),
        unverified("overtime rate", 1.5, "times pay", "Constitution, article 7 XVI"),
        verified("night pay", 37.14, "% on top", "article 73: 20%, and an hour is 52 minutes and 30 seconds"),
        unverified("holiday pay", 100, "% on top", "Lei 605/1949, article 9, where no day off is given"),
        unverified("standby pay", 33.33, "% on top", "article 244 §2, read for standby by TST Súmula 428"),
        unverified("leave", 22, "days", "article 130: 30 calendar days"),
    ),
    (
        'Shifts of 12 h and rests of 36 h by agreement (article 59-A): set a row "longest shift" of 12 h.',
        "Six-hour shifts for people who rotate round the clock (Constitution, article 7 XIV), unless an agreement"
        " sets 8 h.",
        "Hours of night are shorter for the limits of a day too; here they are only paid.",
        "A bank of hours (article 59 §2) makes up for overtime by time off: with one, less is paid.",
        "Work after 5:00 that continues a night is paid as night (TST Súmula 60); it is not counted here.",
        "The weekly rest is preferably on Sunday, for women every second one (article 386), and Sundays need"
        " permission.",
        "On call by telephone without limits of place is no standby (Súmula 428); standby is at most 24 h in one go.",
    ),
    left_to_house=("rest after nights", "days in a row", "nights in a row", "hours in seven days"),
)
