"""Rules about which days are worked: weekends, Sundays, holidays, days in a week.

They import `facts`, `model` and `scheduling.rules.rule`.
"""
