"""The words of eight languages."""

from collections import defaultdict

import pytest

from planner.files.tickets.languages import HEADERS, LANGUAGES, LENGTHS, MONTHS, PRIORITY_LEVELS
from planner.files.tickets.languages.language import Language, folded, folded_header


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.name)
def test_every_language_is_whole(language: Language) -> None:
    """It has twelve months, five levels of priority, and a header for everything a plan needs."""
    assert len(language.months) == 12
    assert set(language.priorities.values()) == {1, 2, 3, 4, 5}
    assert {"id", "opened", "resolved", "closed", "priority", "group", "date", "time"} <= set(language.headers)


def test_every_word_is_written_as_it_is_looked_up() -> None:
    """Headers and priorities are folded, so that capitals and accents never matter."""
    assert all(folded_header(word) == word for words in HEADERS.values() for word in words)
    assert all(folded_header(word) == word for words in LENGTHS.values() for word in words)
    assert all(folded(word) == word for word in PRIORITY_LEVELS)


def test_no_word_means_two_things() -> None:
    """A priority word or the beginning of a month means the same in every language that has it."""
    levels, months = defaultdict(set), defaultdict(set)
    for language in LANGUAGES:
        for word, level in language.priorities.items():
            levels[word].add(level)
        for month, stems in enumerate(language.months, 1):
            for stem in stems:
                months[stem].add(month)
    assert {word for word, found in levels.items() if len(found) > 1} == set()
    assert {stem for stem, found in months.items() if len(found) > 1} == set()
    assert set(MONTHS.values()) == set(range(1, 13))
