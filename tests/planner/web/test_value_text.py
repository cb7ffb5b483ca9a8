"""Values on the web page are written as a spreadsheet shows them."""

from datetime import date, datetime

import pytest

from planner.reports.page import Form, Scalar
from planner.web.value_text import value_text


@pytest.mark.parametrize(
    ("value", "form", "text"),
    [
        (1234.5, "whole", "1,235"),
        (2.5, "whole", "3"),
        (-2.5, "whole", "-3"),
        (1234.25, "hours", "1,234.3"),
        (0.9505, "share", "95.1%"),
        (1, "share", "100.0%"),
        (-34.4, "signed", "-34"),
        (12, "signed", "+12"),
        (-0.2, "signed", "0"),
        (-1.25, "points", "-1.3 pts"),
        (0.0, "points", "0.0 pts"),
        (107928.4, "money", "107,928"),
        (-0.01, "number", "0.0"),
        (None, "share", ""),
        ("none asked", "share", "none asked"),
        (date(2026, 6, 2), "day", "Tue 2 Jun 2026"),
        (datetime(2026, 6, 2, 9, 5), "moment", "Tue 2 Jun 2026 09:05"),
    ],
)
def test_a_value_is_written_as_excel_writes_it(value: Scalar, form: Form, text: str) -> None:
    """Halves go away from zero, a zero has no sign, and texts stay texts."""
    assert value_text(value, form) == text
