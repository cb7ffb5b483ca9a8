"""Rows that look wrong beside all the others: dates far away, numbers that several tickets share, copied tables."""

from collections.abc import Iterator, Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from planner.domain.instants import DAY, local
from planner.domain.tickets.demand import NEVER
from planner.domain.visible_text import visible
from planner.domain.wording import say_count

FAR_AWAY = "opened far from all other tickets"

FAR_DAYS = 60
"""A gap before or after which tickets may be far away has at least this many days."""

_TIMES_USUAL = 10
_FEW = 3
_FEW_SHARE = 0.01
_MOST_SHARE = 0.1
_MOST_NAMED = 3
_COPIED = 0.5


def far_away(table: pd.DataFrame, zone: str) -> tuple[NDArray[np.bool_], list[str]]:
    """Tell which tickets were opened far from the bulk, and name some.

    Far is a few tickets (3, or 1 in 100) beyond a gap of 60 days or more that is ten times as long as any gap of the
    others.
    """
    opened = table["opened"].to_numpy()
    counted = np.flatnonzero((opened != NEVER) & (table["left_out"] == "").to_numpy())
    order = counted[np.argsort(opened[counted], kind="stable")]
    first, last = _bulk(opened[order])
    odd = np.zeros(len(table), bool)
    odd[order[:first]] = odd[order[last:]] = True
    named = [_named(table.iloc[at], zone) for at in np.flatnonzero(odd)[:_MOST_NAMED]]
    if not named:
        return odd, []
    count = int(odd.sum())
    are = say_count(count, "ticket is", "tickets are")
    return odd, [f"{are} {FAR_AWAY} and left out: {'; '.join(named)}. Is the year right?"]


def _bulk(opened: NDArray[np.int64]) -> tuple[int, int]:
    """Return the slice of sorted instants that stays."""
    count = len(opened)
    most = min(max(_FEW, int(_FEW_SHARE * count)), int(_MOST_SHARE * count))
    gaps = np.diff(opened)
    return _cut_off(gaps, most), count - _cut_off(gaps[::-1], most)


def _cut_off(gaps: NDArray[np.int64], most: int) -> int:
    """Return how many tickets at the start lie beyond a gap that is far longer than any of those that stay."""
    inner = gaps[: len(gaps) - most]
    if not most or len(inner) <= most:
        return 0
    longest = np.maximum.accumulate(inner[::-1])[::-1]
    far = inner[:most] > np.maximum(FAR_DAYS * DAY, _TIMES_USUAL * longest[1 : most + 1])
    return int(np.flatnonzero(far)[-1]) + 1 if far.any() else 0


def _named(row: "pd.Series[str]", zone: str) -> str:
    at = f"{local(int(row['opened']), zone):%Y-%m-%d %H:%M}"
    return f"ticket '{visible(str(row['id']))}' of {at}" if row["id"] else f"one of {at}"


def shared_ids(table: pd.DataFrame, zone: str) -> Iterator[str]:
    """Yield a question when tickets opened at different times have the same number: they count as different ones."""
    counted = table[(table["id"] != "") & (table["opened"] != NEVER)]
    shared = counted[counted["id"].duplicated(keep=False)]
    if shared.empty:
        return
    one = shared[shared["id"] == shared["id"].iloc[0]]
    times = " and ".join(f"{local(int(at), zone):%Y-%m-%d %H:%M}" for at in one["opened"].iloc[:2])
    one_id = visible(str(one["id"].iloc[0]))
    numbers = say_count(shared["id"].nunique(), "ticket number stands", "ticket numbers stand")
    yield (
        f"{numbers} for several tickets, such as '{one_id}' of {times}: they count as different tickets. Is that "
        "column the number of the ticket?"
    )


def copied_tables(table: pd.DataFrame, names: Sequence[str]) -> Iterator[str]:
    """Yield a question for every table without ticket numbers whose rows stand in an earlier table too."""
    bare = table[(table["id"] == "") & (table["opened"] != NEVER)]
    if bare["source"].nunique() < 2:
        return
    keys = ["opened", "written_priority", "group", "resolved"]
    repeated = bare.duplicated(keys, keep="first")
    for source, rows in bare.groupby("source"):
        share = float(repeated[rows.index].mean())
        if share > _COPIED:
            yield (
                f"{names[int(str(source))]} repeats {share:.0%} of the rows of the tables before it and has no ticket "
                "numbers: are they counted twice?"
            )
