"""Public and optional holidays."""

from datetime import date

from planner.domain.calendar import optional_holidays, public_holidays


def test_brazil_may_2016() -> None:
    """Brazil keeps Labour Day; Corpus Christi (26 May 2016) is only an optional holiday."""
    first, last = date(2016, 5, 1), date(2016, 5, 31)
    assert list(public_holidays("BR", "", first, last)) == [date(2016, 5, 1)]
    assert date(2016, 5, 26) in optional_holidays("BR", "", first, last)


def test_regions_have_their_own() -> None:
    """Scotland keeps 2 January, England does not."""
    days = date(2026, 1, 2), date(2026, 1, 2)
    assert public_holidays("GB", "SCT", *days)
    assert not public_holidays("GB", "ENG", *days)


def test_no_country_has_no_holidays() -> None:
    """Without a country nothing is assumed."""
    assert public_holidays("", "", date(2026, 1, 1), date(2026, 12, 31)) == {}
    assert optional_holidays("", "", date(2026, 1, 1), date(2026, 12, 31)) == {}
