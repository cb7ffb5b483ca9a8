"""What settings mean."""

from dataclasses import replace

import pytest

from tests.builders import world


@pytest.mark.parametrize(
    ("words", "share"), [("on average", 0.0), ("in 8 of 10 months", 0.8), ("in 5 of 10 months", 0.5)]
)
def test_the_words_of_the_sheet_are_a_share_of_months(words: str, share: float) -> None:
    """On average asks for no month in particular."""
    assert replace(world().settings, targets_are_kept=words).months_to_keep == share
