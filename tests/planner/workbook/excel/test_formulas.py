"""The formulas, as text that a planner can follow."""

from planner.workbook.excel import formulas


def test_shifts_are_counted_alone_on_call_or_locked() -> None:
    """L, L+P and L! are all a late; LL is not."""
    assert formulas.count_shifts("A1:B1", "$C$1") == (
        'COUNTIF(A1:B1,$C$1)+COUNTIF(A1:B1,$C$1&"+*")+COUNTIF(A1:B1,$C$1&"!")'
    )


def test_turns_are_counted_alone_or_beside_a_shift() -> None:
    """P, P!, L+P and L+P! are all a turn."""
    assert formulas.count_turns("A1:B1", "$C$1").count("COUNTIF") == 4


def test_nobody_can_be_on_a_duty_that_is_not_there() -> None:
    """Without any duty that covers an interval the count is 0 and no empty sum."""
    assert formulas.count_present("M", ()) == "0"
    assert formulas.count_present("M", (("A", "B"),)).startswith("SUMPRODUCT(M*((")


def test_several_codes_are_counted_in_one_formula() -> None:
    """The counts of a block of codes are added; a column of cells is looked up in a column of codes."""
    one, several = formulas.count_shifts("A1:B1", "$C$1"), formulas.count_shifts("A1:B1", "$C$1:$C$9")
    assert several == f"SUMPRODUCT({one.replace('$C$1', '$C$1:$C$9')})"
    found = formulas.count_present("M1:M2", (("A1:A2", "$C$1:$C$9"), ("A1:A2", "$C$10")))
    assert found.count("MATCH(") == found.count('UPPER("+"&$C$10') == 1
