"""Columns of dates and times, understood as whole columns."""

import pandas as pd
import pytest

from planner.domain.instants import iso
from planner.domain.tickets.demand import NEVER
from planner.files.tickets.values.times import Times, is_day_first, read_times, split_times


def times(*texts: str, zone: str = "UTC", day_first: bool = True) -> Times:
    """Read a column of texts."""
    return read_times(split_times(pd.Series(texts, dtype="str")), zone, day_first)


@pytest.mark.parametrize(
    "text",
    [
        "2026-02-25 22:17",
        "2026-02-25 22:17:30",
        "2026-02-25T22:17:30",
        "2026-02-25T22:17:00Z",
        "2026-02-25T23:17:00.000+01:00",
        "2026-02-25 17:17:00-0500",
        "25/2/2026 22:17",
        "25.02.2026 22:17",
        "25/Feb/26 10:17 PM",
        "25-Feb-2026 22:17",
        "25. Februar 2026 22:17",
        "Feb 25, 2026 10:17 PM",
        "Feb 25, 2026, 10:17 p.m.",
        "2026/02/25 22:17",
        "46078.928472",
        "1772057820",
        "1772057820000",
        " 2026-02-25 22:17 ",
    ],
)
def test_the_same_moment_in_many_words(text: str) -> None:
    """Every way that exports write 25 February 2026, 22:17 UTC, gives that moment."""
    assert iso(int(times(text).at[0]), "UTC") == "2026-02-25T22:17+00:00"


def test_month_first_and_noon() -> None:
    """American dates and the two twelves of their clock."""
    read = times("2/25/2026 12:05 AM", "2/25/2026 12:05 PM", day_first=False)
    assert [iso(int(at), "UTC")[:16] for at in read.at] == ["2026-02-25T00:05", "2026-02-25T12:05"]


def test_placeholders_are_nothing_and_words_are_unread() -> None:
    """Rule 5: what stands for nothing is no time and no fault; other words are counted as unread."""
    read = times("?", "-", "N/A", "(empty)", "", "soon", "2026-02-30 08:00", "2026-02-25 25:00")
    assert set(read.at) == {NEVER}
    assert read.unread.tolist() == [False] * 5 + [True] * 3


def test_a_column_may_mix_forms() -> None:
    """Rows that look unlike the first are taken apart one by one."""
    read = times("2026-02-25 22:17", "25/Feb/26 10:17 PM", "2026-02-25T22:17:00Z")
    assert len(set(read.at.tolist())) == 1


def test_dates_without_a_time_are_counted() -> None:
    """Midnight is assumed, and the planner told."""
    read = times("2026-02-25", "2026-02-25 08:00")
    assert (iso(int(read.at[0]), "UTC")[:16], read.dates_only.tolist()) == ("2026-02-25T00:00", [True, False])


def test_zones_and_clock_changes() -> None:
    """Rule 3: local times are localised; in London 25 October 2026 has 01:30 twice, 29 March has none."""
    read = times("2026-10-25 01:30", "2026-03-29 01:30", "2026-07-01 12:00", zone="Europe/London")
    assert [iso(int(at), "UTC")[11:16] for at in read.at] == ["00:30", "01:30", "11:00"]
    assert (read.repeated, read.skipped) == (1, 1)


@pytest.mark.parametrize(
    ("texts", "day_first"),
    [
        (["3/4/2026 08:00", "13/4/2026 08:00"], True),
        (["3/4/2026 08:00", "4/13/2026 08:00"], False),
        (["3/4/2026 08:00"], None),
        (["3.4.2026 08:00"], True),
        (["3/3/2026 08:00", "2026-04-03 08:00"], True),
    ],
)
def test_the_order_of_day_and_month(texts: list[str], day_first: bool | None) -> None:
    """Rule 2: a number above 12 tells; dots and equal numbers leave no doubt; nothing else does."""
    assert is_day_first([split_times(pd.Series(texts, dtype="str"))]) is day_first


def test_mixed_orders_are_refused() -> None:
    """Rule 2: no reading fits a column with both 13/4 and 4/13."""
    with pytest.raises(ValueError, match=r"the day first \(13/4/2026\), others the month \(4/13/2026\)"):
        is_day_first([split_times(pd.Series(["13/4/2026 08:00", "4/13/2026 08:00"], dtype="str"))])
