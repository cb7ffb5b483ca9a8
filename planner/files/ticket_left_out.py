"""Rows of an export that are no work arriving: children, merged, spam, duplicates, and what machines open and close."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from planner.domain.demand import NEVER
from planner.files.ticket_times import PLACEHOLDERS

REASONS = {
    "spam": ("spam", "junk", "suspended"),
    "duplicate": ("duplicate", "closed - duplicate", "closed/duplicate"),
    "merged into another": ("merged", "closed by merge", "closed_by_merge", "merged into another ticket"),
    "deleted": ("deleted",),
}
"""Why a ticket is left out, and the states, resolutions or tags that say so."""

MACHINES = frozenset({"monitoring", "event", "event management", "alert", "alarm", "api monitoring", "system alert"})
"""Channels on which machines open tickets."""

SELF_CLOSED_MINUTES = 5
"""A ticket a machine opened that was resolved within this many minutes had nobody working on it."""


def left_out(
    status: "pd.Series[str]", parent: "pd.Series[str]", channel: "pd.Series[str]", minutes: NDArray[np.int64]
) -> NDArray[np.object_]:
    """Return for each row why it is left out, "" when it is not; `minutes` is resolved minus opened or `NEVER`."""
    reasons = np.full(len(status), "", dtype=object)
    codes, texts = pd.factorize(status.astype("object"))
    reasons[:] = np.array([_reason(str(text)) for text in texts], dtype=object)[codes]
    codes, texts = pd.factorize(parent.astype("object"))
    child = np.array([str(text).strip().casefold() not in PLACEHOLDERS for text in texts])[codes]
    reasons[child & (reasons == "")] = "child of another ticket"
    codes, texts = pd.factorize(channel.astype("object"))
    machine = np.array([str(text).strip().casefold() in MACHINES for text in texts])[codes]
    quick = (minutes != NEVER) & (minutes <= SELF_CLOSED_MINUTES)
    reasons[machine & quick & (reasons == "")] = f"opened by a machine and closed within {SELF_CLOSED_MINUTES} minutes"
    return reasons


def _reason(text: str) -> str:
    words = {word.strip() for word in text.casefold().replace(";", ",").split(",")}
    words |= {word for entry in words for word in entry.split()} if "," in text or "_" in text else set()
    return next((reason for reason, marks in REASONS.items() if words & set(marks)), "")
