"""What was found out about a rota, on the Data sheet: refused wishes with what holds them, overtime, premium pay."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from planner.domain.outcome.overtime import Overtime
from planner.domain.outcome.plan import Plan
from planner.domain.outcome.premium_pay import PremiumPay
from planner.domain.outcome.refusal import Refusal
from planner.workbook.stored.data_table import DataTable, Row, table
from planner.workbook.stored.instants import day_of

PREMIUM_COLUMNS = 7
"""The columns of premium pay in results of earlier versions."""

REFUSED, OVERTIME, PREMIUM = "tblRefusedWishes", "tblOvertime", "tblPremiumPay"


def assessment_tables(plan: Plan) -> tuple[DataTable, ...]:
    """Return the tables of what was found out about a rota."""
    overtime = ((name, o.daily, o.seventh_day, o.weekly, o.higher, o.premium) for name, o in plan.overtime.items())
    paid = (
        (name, p.night, p.saturday, p.sunday, p.holiday, p.standby, p.amount, p.for_standby)
        for name, p in plan.premium_pay.items()
    )
    return (
        table(REFUSED, "Person, Date, Wish, Instead, Reason", _refused(plan.refusals)),
        table(
            OVERTIME, "Person, Daily minutes, Seventh day minutes, Weekly minutes, Higher minutes, Premium", overtime
        ),
        table(PREMIUM, "Person, Night, Saturday, Sunday, Holiday, Standby minutes, Amount, For standby", paid),
    )


def _refused(refusals: Sequence[Refusal]) -> Iterator[Row]:
    """Yield a row for each reason of a wish, and one without a reason where nothing speaks against it."""
    for refusal in refusals:
        for reason in refusal.reasons or (None,):
            yield refusal.person, refusal.day, refusal.wish, refusal.instead, reason


def refusals_of(tables: Mapping[str, Sequence[Row]]) -> tuple[Refusal, ...]:
    """Return the refused wishes that were written."""
    found: dict[Refusal, list[str]] = {}
    for person, day, wish, instead, reason in tables.get(REFUSED, ()):
        reasons = found.setdefault(Refusal(str(person), day_of(day), str(wish), str(instead)), [])
        if reason is not None:
            reasons.append(str(reason))
    return tuple(replace(refusal, reasons=tuple(reasons)) for refusal, reasons in found.items())


def overtime_of(tables: Mapping[str, Sequence[Row]]) -> Mapping[str, Overtime]:
    """Return the overtime that was written, by person."""
    return {
        str(name): Overtime(_whole(daily), _whole(seventh), _whole(weekly), _whole(higher), float(str(premium)))
        for name, daily, seventh, weekly, higher, premium in tables.get(OVERTIME, ())
    }


def premium_pay_of(tables: Mapping[str, Sequence[Row]]) -> Mapping[str, PremiumPay]:
    """Return the premium pay that was written, by person."""
    return {
        str(name): PremiumPay(
            _whole(night),
            _whole(sat),
            _whole(sun),
            _whole(holiday),
            _whole(standby),
            float(str(amount)),
            float(str(for_standby or 0)),
        )
        for name, night, sat, sun, holiday, standby, amount, for_standby in map(_premium, tables.get(PREMIUM, ()))
    }


def _premium(row: Row) -> Row:
    """Return a row with what is paid for standby, which results of earlier versions do not have."""
    return row if len(row) > PREMIUM_COLUMNS else (*row, None)


def _whole(value: object) -> int:
    return int(str(value))
