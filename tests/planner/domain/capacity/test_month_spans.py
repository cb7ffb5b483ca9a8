"""Months ahead begin on the plan's day of the month."""

from datetime import date

from planner.domain.capacity.month_spans import month_spans


def test_calendar_months_from_the_first() -> None:
    """From 1 October on the months are October, November and so on, and they leave no day out."""
    spans = month_spans(date(2026, 10, 1), 5)
    assert [(span.first_day, span.last_day) for span in spans[:2]] == [
        (date(2026, 10, 1), date(2026, 10, 31)),
        (date(2026, 11, 1), date(2026, 11, 30)),
    ]
    assert spans[-1].last_day == date(2027, 2, 28)
    assert sum(len(span.days) for span in spans) == 31 + 30 + 31 + 31 + 28


def test_a_day_that_a_month_lacks() -> None:
    """A plan from 31 January goes on from 28 February and 31 March."""
    spans = month_spans(date(2026, 1, 31), 3)
    assert [span.first_day for span in spans] == [date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31)]
