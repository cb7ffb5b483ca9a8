"""The tickets of many months ahead: the calendar's pattern, the growth that the record shows, and how far it may stray.

It imports the rest of forecasting and the domain.
"""
