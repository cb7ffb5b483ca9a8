"""Dates and numbers for planners."""

from datetime import date

from forecasting.history.wording import amount, day_list, percent


def test_runs_of_days_are_drawn_together() -> None:
    """Three days in a row are one span, a day apart stands alone."""
    days = [date(2016, 3, 27), date(2016, 3, 25), date(2016, 3, 26), date(2016, 4, 21)]
    assert day_list(days) == "Fri 25 Mar 2016 to Sun 27 Mar 2016, Thu 21 Apr 2016"


def test_long_lists_are_cut() -> None:
    """After five spans the rest is counted."""
    assert day_list([date(2016, 3, day) for day in range(1, 15, 2)]).endswith(" and 2 more")


def test_numbers() -> None:
    """Small shares and amounts keep one digit, large ones none."""
    assert (percent(0.123), percent(0.0042), percent(0.0)) == ("12%", "0.4%", "0%")
    assert (amount(12.3), amount(1.23)) == ("12", "1.2")
