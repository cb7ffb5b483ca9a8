"""What laws of the European Union share: figures and sentences of the Working Time Directive."""

from scheduling.presets.preset import Figure

STANDBY_THAT_IS_WORK = Figure(
    "standby that is work", 10, "minutes", "a rule of thumb from C-518/15, C-344/19, C-580/19",
    "standby that is work", mode="should", verified=False,
)  # fmt: skip

CALL_OUTS = (
    'A call-out is work and interrupts the daily rest. The rule "rest after call-outs" keeps room for the usual'
    " call-outs, and in the simulation a call-out moves the next shift; it is off until you set it on the Rules sheet."
)

WEEKS_THAT_MEET = (
    "Weekly rests that meet on Sunday at midnight: 48 h count for both weeks, with the daily rest counted twice."
)

DAYS_IN_A_ROW = (
    "The law sets no number of days in a row: up to 12 follow from the weekly rest (C-306/16). The house's own rule"
    ' "days in a row" stays.'
)

AUTUMN_NIGHT = (
    "On the night when the clock goes back a night shift is an hour longer: all its hours count in every limit."
)
