"""The account of the ticket exports in sentences."""

from planner.domain.tickets.demand import Reading
from planner.reports.parts.ticket_account import account_lines, short_account

READING = Reading(
    rows=100,
    collapsed=10,
    rejected=(("no priority", 3),),
    not_ours=7,
    questions=("first?", "second?", "third?", "fourth?", "fifth?"),
)


def test_the_lines_add_up() -> None:
    """A hundred rows are eighty tickets and twenty rows with a reason."""
    assert list(account_lines(READING))[:4] == [
        "100 rows read, 80 tickets used.",
        "3 rows left out: no priority.",
        "10 rows left out: another row of the same ticket.",
        "7 rows left out: group not ours.",
    ]


def test_the_short_form_has_every_reason() -> None:
    """On the Summary the reasons share a line, the first questions follow, and the others are counted."""
    lines = short_account(READING)
    assert lines[0].endswith("Left out: 3 no priority; 10 another row of the same ticket; 7 group not ours.")
    assert lines[1:] == (
        "Question: first?",
        "Question: second?",
        "Question: third?",
        "2 more questions: see Data quality on the Assumptions page.",
    )


def test_no_reading_no_account() -> None:
    """A result that was read back has no exports to speak of."""
    assert short_account(Reading()) == ()
