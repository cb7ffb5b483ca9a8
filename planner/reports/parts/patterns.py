"""The rotation patterns that people follow, as a table and as the note on a name."""

from collections.abc import Sequence

from planner.domain.outcome.followed_pattern import FollowedPattern
from planner.domain.wording import say_count
from planner.reports.measures.wording import say_day
from planner.reports.page import Column, Table


def patterns_table(patterns: Sequence[FollowedPattern]) -> tuple[Table, ...]:
    """Return a row for each person who follows a pattern; nothing where nobody does."""
    columns = (
        Column("Name", width=30),
        Column("Crew", width=32),
        Column("Pattern", width=20),
        Column("Starts", width=28),
        Column("Offset", "whole", width=10),
        Column("Offset chosen by", width=20),
        Column("Days that differ", "whole", width=14),
    )
    rows = tuple(
        (one.person, one.crew, one.pattern, say_day(one.start), one.offset, _by(one), one.differing) for one in patterns
    )
    note = "The offset counts the days of the cycle that are over on the day on which the pattern starts."
    return (Table("Rotation patterns", columns, rows, note),) if rows else ()


def pattern_note(one: FollowedPattern) -> str:
    """Return in a sentence which pattern a person follows from which day of its cycle."""
    crew = f" with crew {one.crew}" if one.crew else ""
    differing = f"; {say_count(one.differing, 'day')} differ" if one.differing else ""
    offset = f"offset {one.offset}, chosen by {_by(one)}"
    return f"{one.pattern}{crew} from {say_day(one.start)}, {offset}{differing}"


def _by(one: FollowedPattern) -> str:
    return "the planning" if one.chosen else "the People sheet"
