"""What a planner should know about the tickets of an export before trusting them."""

from collections.abc import Iterator

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from planner.domain.instants import local
from planner.domain.wording import say_count

BURST = 10
"""This many tickets of one group in one minute look made by a machine."""

GAP_DAYS = 7
"""Days without a single ticket that look like a lost part of the export."""

MOST_GAPS = 3
"""Gaps named, the longest."""


MISSED = 3
"""This many tickets that a day usually has and an edge of the export lacks make that day a partial one."""


def ticket_notes(
    opened: NDArray[np.int64], group: "pd.Series[str]", touches: NDArray[np.float64], zone: str
) -> Iterator[str]:
    """Yield notes on bursts, gaps, partial days at the ends, and hand-offs; `opened` is sorted."""
    yield from _bursts(opened, group)
    yield from _gaps(opened, zone)
    yield from _ends(opened, zone)
    known = touches[~np.isnan(touches)]
    if len(known) and known.mean() > 1.005:
        yield f"a ticket is touched {known.mean():.2f} times on average (hand-offs and reopens): minutes are per ticket"


def _bursts(opened: NDArray[np.int64], group: "pd.Series[str]") -> Iterator[str]:
    sizes = pd.Series(1, index=[opened, group.to_numpy()]).groupby(level=[0, 1]).size()
    large = sizes[sizes >= BURST]
    if len(large):
        yield (
            f"{say_count(len(large), 'burst')} of {BURST} or more tickets of one group in one minute, "
            f"{large.sum():,} tickets: made by a machine? The forecast takes them as they are"
        )


def _gaps(opened: NDArray[np.int64], zone: str) -> Iterator[str]:
    """Name the longest gaps, and count the others: a rare kind of ticket has nothing but gaps."""
    gaps = np.diff(opened)
    long = np.flatnonzero(gaps > GAP_DAYS * 1440)
    for index in sorted(long[np.argsort(-gaps[long], kind="stable")][:MOST_GAPS]):
        last, then = (local(int(at), zone).date() for at in opened[index : index + 2])
        yield f"no tickets between {last} and {then}: is a part of the export missing?"
    if len(long) > MOST_GAPS:
        yield f"{say_count(len(long) - MOST_GAPS, 'more gap')} of more than {GAP_DAYS} days without a ticket"


def _ends(opened: NDArray[np.int64], zone: str) -> Iterator[str]:
    """A first or last day is partial when that weekday usually has tickets where this one has none."""
    moments = (
        pd.Series(opened.astype("datetime64[m]").astype("datetime64[s]")).dt.tz_localize("UTC").dt.tz_convert(zone)
    )
    days, minutes = moments.dt.date, moments.dt.hour * 60 + moments.dt.minute
    for edge, silent, at in (
        ("first", minutes < minutes.iloc[0], moments.iloc[0]),
        ("last", minutes > minutes.iloc[-1], moments.iloc[-1]),
    ):
        alike = (moments.dt.day_of_week == at.weekday()) & (days != at.date())
        if (alike & silent).sum() >= MISSED * max(1, days[alike].nunique()):
            yield f"the {edge} day {at.date()} has its {edge} ticket at {at:%H:%M}: it may be partial"
