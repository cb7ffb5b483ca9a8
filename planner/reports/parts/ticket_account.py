"""The account of the ticket exports in sentences: what came in, what is used, what is left out and why, what to ask."""

from collections.abc import Iterator

from planner.domain.tickets.demand import Reading
from planner.domain.wording import say_count

MOST_QUESTIONS = 3
"""Questions on the Summary; the Assumptions page has them all."""


def account_lines(reading: Reading) -> Iterator[str]:
    """Yield rows in and used, every reason for which rows are left out, and the questions to the planner.

    Nothing is yielded where the tickets were not read, as in a result that was read back.
    """
    if not reading.rows:
        return
    yield f"{say_count(reading.rows, 'row')} read, {say_count(reading.used, 'ticket')} used."
    yield from (f"{say_count(count, 'row')} left out: {reason}." for reason, count in reading.left_out)
    yield from (f"Question: {question}" for question in reading.questions)


def short_account(reading: Reading) -> tuple[str, ...]:
    """Return the account for a page with little room: one line, then the first questions."""
    lines = tuple(account_lines(reading))
    if not lines:
        return ()
    left_out = f" Left out: {'; '.join(f'{count:,} {reason}' for reason, count in reading.left_out)}."
    more = len(reading.questions) - MOST_QUESTIONS
    return (
        lines[0] + (left_out if reading.left_out else ""),
        *(f"Question: {question}" for question in reading.questions[:MOST_QUESTIONS]),
        *((f"{say_count(more, 'more question')}: see Data quality on the Assumptions page.",) if more > 0 else ()),
    )
