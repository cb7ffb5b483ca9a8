"""Leave as it is written."""

from planner.domain.leave_notation import WrittenLeave, read_leave, write_leave


def test_parts_of_days_are_read_with_and_without_a_kind() -> None:
    """Half days and hours; words that only end alike are kinds of leave."""
    assert read_leave("AL") == WrittenLeave("AL")
    assert read_leave("AL am") == WrittenLeave("AL", "am")
    assert read_leave("sl PM") == WrittenLeave("sl", "pm")
    assert read_leave("pm") == WrittenLeave("AL", "pm")
    assert read_leave("4 h") == WrittenLeave("AL", "hours", 240)
    assert read_leave("TR 1.5h") == WrittenLeave("TR", "hours", 90)
    assert read_leave("Exam") == WrittenLeave("Exam")


def test_what_is_written_is_read() -> None:
    """All parts, with the code of a kind."""
    parts = (WrittenLeave("AL"), WrittenLeave("AL", "am"), WrittenLeave("SL", "pm"), WrittenLeave("AL", "hours", 90))
    for leave in parts:
        assert read_leave(write_leave(*leave)) == leave
