"""The next plan starts where the last one stopped."""

from datetime import date

from planner.domain.roster.rota import Assignment
from planner.domain.roster.rules import LedgerLine
from planner.handover.next_month import next_month
from tests.builders import person, rota, world

JUNE = date(2026, 6, 1)


def test_a_month_follows_a_month() -> None:
    """After June comes July, 31 days, and the plan's name moves on with it."""
    inputs = world("Ann", days=30, first=JUNE, plan_name="Desk, June 2026")
    month = next_month(inputs, rota("Ann  E"))
    assert (month.first_day, month.last_day) == (date(2026, 7, 1), date(2026, 7, 31))
    assert month.plan_name == "Desk, July 2026"


def test_four_weeks_follow_four_weeks() -> None:
    """A plan that is no calendar month is followed by as many days."""
    month = next_month(world("Ann", days=28, first=JUNE), rota("Ann  E"))
    assert (month.first_day, month.last_day) == (date(2026, 6, 29), date(2026, 7, 26))


def test_the_tail_reaches_back_seventeen_weeks() -> None:
    """Duties of the months before stay as long as an averaging period may ask for them."""
    old = (Assignment("Ann", date(2026, 3, 4), "E"), Assignment("Ann", date(2026, 3, 3), "E"))
    month = next_month(world("Ann", days=30, first=JUNE, previous=old), rota("Ann  E - N"))
    assert [a.day for a in month.previous] == [date(2026, 3, 4), JUNE, date(2026, 6, 3)]


def test_burdens_are_added_to_the_ledger() -> None:
    """Two nights on the ledger since January and three in June are five since January."""
    before = (LedgerLine("Ann", "nights", 2, date(2026, 1, 1)),)
    month = next_month(world("Ann", days=30, first=JUNE, ledger=before), rota("Ann  N N N"))
    assert LedgerLine("Ann", "nights", 5, date(2026, 1, 1)) in month.ledger


def test_the_balance_of_a_contract_by_the_year_is_carried_on() -> None:
    """June has 22 workdays of 8 h; Ann works three of 7.5 h, so 153.5 h less: 10 h over become 144 h under.

    Bob's contract is by the week: he has no balance.
    """
    before = (LedgerLine("Ann", "balance", 10, date(2026, 1, 1)),)
    people = (person("Ann", minutes_a_year=2088 * 60), person("Bob"))
    month = next_month(world(people=people, days=30, first=JUNE, ledger=before), rota("Ann  E E E"))
    assert [line for line in month.ledger if line.measure == "balance"] == [
        LedgerLine("Ann", "balance", -144, date(2026, 1, 1))
    ]


def test_whoever_has_left_is_left_out() -> None:
    """Bob's last day is in June: no row, no duty and no burden of his goes on; Cid, who starts in August, stays."""
    people = (
        person("Ann"),
        person("Bob", last_day=date(2026, 6, 12)),
        person("Cid", first_day=date(2026, 8, 3)),
    )
    month = next_month(world("Ann", days=30, first=JUNE, people=people), rota("Ann  E\nBob  N"))
    assert month.gone == {"Bob"}
    assert {a.person for a in month.previous} == {"Ann"}
    assert {line.person for line in month.ledger} == {"Ann", "Cid"}


def test_who_was_spared_has_a_row_as_well() -> None:
    """Bob had no night in two months: his row says so since the day on which Ann's began, and so does next month's."""
    inputs = world("Ann Bob", days=30, first=JUNE)
    for month_number in (1, 2):
        month = next_month(inputs, rota("Ann  N N", inputs.horizon.first_day))
        found = {line.person: line for line in month.ledger if line.measure == "nights"}
        assert found["Ann"] == LedgerLine("Ann", "nights", 2 * month_number, JUNE)
        assert found["Bob"] == LedgerLine("Bob", "nights", 0, JUNE)
        inputs = world("Ann Bob", days=31, first=date(2026, 7, 1), ledger=month.ledger)


def test_somebody_new_counts_from_the_month_in_which_they_came() -> None:
    """Ann and Bob have rows since January; Cid, who came in June, has rows since June."""
    before = tuple(LedgerLine(name, "nights", 6, date(2026, 1, 1)) for name in ("Ann", "Bob"))
    month = next_month(world("Ann Bob Cid", days=30, first=JUNE, ledger=before), rota("Ann  E\nCid  N N"))
    assert LedgerLine("Cid", "nights", 2, JUNE) in month.ledger
    assert LedgerLine("Bob", "weekends", 0, date(2026, 1, 1)) in month.ledger
