"""Work that can wait: the least constant staff that meets every due time, and how a backlog rolls on.

Jobs are (release, due, work) in hours; one person does an hour of work in an hour, and work can be divided.
"""

from collections.abc import Callable, Sequence

Job = tuple[float, float, float]
OpenHours = Callable[[float, float], float]
"""Hours in which people work between two times."""


def around_the_clock(start: float, end: float) -> float:
    """Return the hours between two times when work never stops."""
    return end - start


def daily_hours(opens: float, closes: float) -> OpenHours:
    """Return the hours of work between two times when people work every day from `opens` to `closes` (hours)."""

    def worked_by(at: float) -> float:
        days, hour = divmod(at, 24)
        return days * (closes - opens) + min(max(hour - opens, 0.0), closes - opens)

    return lambda start, end: worked_by(end) - worked_by(start)


def least_staff(jobs: Sequence[Job], open_hours: OpenHours = around_the_clock) -> float:
    """Return the least constant number of people that does all work in time.

    The most over spans of (work released at or after the start and due by the end) / open hours of the span: the
    processor-demand criterion (Horn 1974; Baruah, Rosier and Howell 1990).

    Raises
    ------
    ValueError
        When work falls due before anybody is there.
    """
    most = 0.0
    for start in sorted({release for release, _, _ in jobs}):
        for end in sorted({due for _, due, _ in jobs if due > start}):
            work = sum(amount for release, due, amount in jobs if release >= start and due <= end)
            hours = open_hours(start, end)
            if work > 0 and hours <= 0:
                raise ValueError(f"work released from {start} h on and due by {end} h has no open hours")
            most = max(most, work / hours) if work > 0 else most
    return most


def roll_forward(backlog: float, arrivals: Sequence[float], capacity: Sequence[float]) -> tuple[float, ...]:
    """Return the backlog after each period, max(0, before + arrivals - capacity) (Lindley's recursion)."""
    found = []
    for came, done in zip(arrivals, capacity, strict=True):
        backlog = max(0.0, backlog + came - done)
        found.append(backlog)
    return tuple(found)
