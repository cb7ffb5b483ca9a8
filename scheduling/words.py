"""How days and counts are written in a sentence."""

from datetime import date


def say_day(day: date) -> str:
    """Write a day as a planner reads it: Tue 2 Jun."""
    return f"{day:%a} {day.day} {day:%b}"


def say_count(count: int, thing: str) -> str:
    """Write a count with its noun: 1 night, 3 nights."""
    return f"{count} {thing if count == 1 or thing.endswith('people') else thing + 's'}"
