"""Rules about which days are worked: weekends, Sundays, holidays, days in a week.

They import `facts`, `model`, `presets`, `columns.problem` and `scheduling.rule`.
"""
