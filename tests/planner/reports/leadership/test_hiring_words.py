"""Whom to hire by when, in sentences that a leader reads once."""

from dataclasses import replace
from datetime import date

from planner.reports.leadership.hiring_words import plain_outlook, remarks, say_month, verdict
from tests.planner.reports.leadership.outlooks import HIRE, outlook


def test_one_hire_is_one_sentence() -> None:
    """Skill, number, the day of the need and the day on which hiring begins."""
    assert verdict(outlook()) == "You need one more in IT2 by 1 November 2026; begin to hire by 3 July 2026."


def test_two_alike_are_counted() -> None:
    """Hires that are alike are told together."""
    assert verdict(outlook((HIRE, HIRE))).startswith("You need two more in IT2 by 1 November 2026")


def test_too_late_says_when_they_count() -> None:
    """Who should have been sought before counts later than needed."""
    late = replace(HIRE, late=True, begin=date(2026, 6, 20), counts=date(2026, 12, 5))
    said = "You need one more in IT2 by 1 November 2026; begin to hire now: that person counts in full from"
    assert verdict(outlook((late,))) == f"{said} 5 December 2026 only."


def test_many_hires_are_summed_up() -> None:
    """Four groups or more: how many in each skill by when, and when the first begins."""
    many = (*(replace(HIRE, needed=date(2026, 11, day)) for day in (1, 2, 3)), replace(HIRE, skill="IT1"))
    assert verdict(outlook(many)) == (
        "You need four more people by 3 November 2026: three in IT2, one in IT1; "
        "begin to hire the first by 3 July 2026."
    )


def test_nobody_to_hire_names_the_tightest_month() -> None:
    """Without a hire the sentence says until when, and where least is to spare."""
    calm = outlook(())
    calm = replace(calm, months=tuple(replace(month, there=9.0, with_hires=9.0) for month in calm.months))
    said = "The people you have are enough until 31 December 2026; the tightest month is Nov 2026 with"
    assert verdict(calm) == f"{said} 3.1 heads to spare."


def test_remarks_tell_range_and_open_gaps() -> None:
    """The range of the tightest month against the people, and a gap that stays open."""
    lines = remarks(outlook(()))
    assert lines[0].startswith("The need is 5.7 to 6.2 heads in Nov 2026 in 8 of 10 futures; at its upper end 0.2 more")
    assert lines[1].startswith("IT2: up to 0.9 heads are missing in 2 months from Nov 2026 to Dec 2026")
    assert len(remarks(outlook())) == 1


def test_a_month_that_begins_within_one() -> None:
    """A month from the 29th on says so."""
    assert say_month(date(2026, 10, 1)) == "Oct 2026"
    assert say_month(date(2026, 6, 29)) == "29 Jun 2026"


def test_plain_values_for_machines() -> None:
    """Days are ISO text, skills are lists."""
    plain = plain_outlook(outlook())
    assert plain["hires"][0]["begin"] == "2026-07-03"
    assert plain["hires"][0]["skills"] == ["IT1", "IT2"]
    assert plain["months"][0]["need"] == 3.0
