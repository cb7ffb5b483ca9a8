"""Forecasts of ticket volume: expected arrivals and sample paths per priority, skill and hour.

The entry point is `forecast.forecast_demand`.

It imports `planner.domain` only, and it is the only package that knows statsmodels.
"""
