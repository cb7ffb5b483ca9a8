"""A heat map shows what it is given, once for each stretch of equal values."""

from datetime import date

from planner.reports.page import Heat
from planner.web.heat_drawing import DAY_HEIGHT, TOP, HeatDrawing, HeatMaps

DAYS = (date(2026, 6, 1), date(2026, 6, 6))
HEAT = Heat("Network", DAYS, ("00:00", "06:00", "12:00", "18:00"), ((1, 0), (1, 0), (-2, 5), (None, 5)))


def test_equal_values_are_one_stretch() -> None:
    """Each day is cut where its value changes; no value is no stretch."""
    found = [(each.y, each.height, each.level) for each in HeatDrawing(HEAT).stretches]
    half, quarter = DAY_HEIGHT / 2, DAY_HEIGHT / 4
    assert found == [
        (TOP, half, "spare"),
        (TOP + half, quarter, "short"),
        (TOP, half, "enough"),
        (TOP + half, half, "plenty"),
    ]


def test_what_is_missing_is_written_and_told() -> None:
    """The number stands in the stretch, and the sentence names the worst time."""
    drawn = HeatDrawing(HEAT)
    assert [each.text for each in drawn.stretches] == ["", "-2", "", ""]
    assert drawn.sentence == "1 time is short of people, the worst -2 on Mon 1 Jun at 12:00."
    assert [free for *_, free in drawn.days] == [False, True]


def test_maps_with_trouble_come_first() -> None:
    """The worst map is first, the others keep their order, and all beyond six are folded."""
    calm = [Heat(f"calm {n}", DAYS, ("00:00",), ((0, 1),)) for n in range(7)]
    maps = HeatMaps.of([*calm, HEAT])
    assert [each.title for each in maps.shown] == ["Network", *(f"calm {n}" for n in range(5))]
    assert [each.title for each in maps.folded] == ["calm 5", "calm 6"]
