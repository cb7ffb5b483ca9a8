"""Fair shares, and the laws that they keep on generated desks."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from ortools.sat.python import cp_model

from planner.domain.inputs import Inputs
from planner.domain.outcome.requirement import Requirement
from planner.domain.roster.on_call_tier import Tier
from planner.domain.roster.people import Leave
from planner.domain.roster.rota import Assignment, Rota
from planner.domain.roster.rules import CoverLine, LedgerLine
from planner.domain.roster.shifts import Shift
from planner.handover.burdens import new_ledger
from scheduling.model.rota_model import RotaModel
from scheduling.rule.fair_shares import fair_groups, fair_weights
from scheduling.rule.rule import Rule
from scheduling.rules.cover.shift_staffing import ShiftStaffing
from scheduling.rules.eligibility.one_duty_at_a_time import OneDutyAtATime
from scheduling.rules.fairness.fair_nights import FairNights
from scheduling.rules.fairness.fair_on_call import FairOnCall
from scheduling.rules.fairness.fair_weekends import FairWeekends
from tests.builders import MONDAY, SHIFTS, person, rota, world
from tests.scheduling.judge import amounts, breaches


def test_shares_follow_contract_hours_with_leave_credited() -> None:
    """Full time, half time, full time with two of five days on leave, and no contract."""
    people = (person("Ann"), person("Bob", 20), person("Cem"), person("Dee", 0))
    inputs = world(people=people, leave=(Leave("Cem", MONDAY, MONDAY.replace(day=2)),))
    assert fair_weights(inputs, [p.name for p in people]) == {"Ann": 10, "Bob": 5, "Cem": 6}


def test_nobody_is_given_a_weekend_only_to_make_the_shares_of_others_look_fair() -> None:
    """Ann brings six weekends: the more Bob and Cem had, the nearer hers came to a third of all. They get none."""
    inputs = world("Ann Bob Cem", days=14, ledger=(LedgerLine("Ann", "weekends", 6),))
    model = RotaModel(inputs, Requirement(), [FairWeekends(tuple(inputs.person), 1, "should")])
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    assert solver.solve(model.cp) == cp_model.OPTIMAL
    assert not [a for a in model.rota(solver).assignments if a.day.weekday() >= 5]


def solved(inputs: Inputs, *rules: Rule) -> Rota:
    """Return the best rota for some rules alone."""
    model, solver = RotaModel(inputs, Requirement(), rules), cp_model.CpSolver()
    solver.parameters.num_workers = 1
    assert solver.solve(model.cp) == cp_model.OPTIMAL
    return model.rota(solver)


def test_nights_even_out_within_three_months() -> None:
    """Ten nights a month for three equals, of whom Ann brings ten: she has none until Bob and Cem have ten as well."""
    inputs = world("Ann Bob Cem", days=10, shifts=(replace(SHIFTS[2], least=1, most=1),))
    people, counts = tuple(inputs.person), []
    ledger: tuple[LedgerLine, ...] = (LedgerLine("Ann", "nights", 10, MONDAY - timedelta(days=30)),)
    for month in range(3):
        first = MONDAY + timedelta(days=10 * month)
        settings = replace(inputs.settings, first_day=first, last_day=first + timedelta(days=9))
        inputs = replace(inputs, settings=settings, ledger=ledger)
        staffing = ShiftStaffing(people, mode="must")
        made = solved(inputs, FairNights(people, 0, "should"), staffing, OneDutyAtATime(people))
        ledger = tuple(new_ledger(inputs, made, people))
        counts.append([line.amount for line in ledger if line.measure == "nights"])
    assert counts[0][0] == 10
    assert counts[1] == [10, 10, 10]
    assert sorted(counts[2]) == [13, 13, 14]


WEEKS = timedelta(days=28)
JANUARY = date(2026, 1, 1)
COMPARING: tuple[type[Rule], ...] = (FairNights, FairWeekends, FairOnCall)


def generated(seed: int) -> tuple[Inputs, Rota]:
    """Return a desk of five with earlier months and leave, and a rota made by dice."""
    dice = Random(seed)
    names = ("Ann", "Bob", "Cem", "Dee", "Eve")
    people = tuple(person(name, dice.choice((20, 30, 40))) for name in names)
    measures = ("nights", "weekends", "on-call")
    inputs = world(
        people=people,
        days=14,
        tiers=(Tier("Primary", "P", turn="day"), Tier("Secondary", "S", turn="day")),
        leave=(Leave("Ann", MONDAY, MONDAY + timedelta(days=dice.randint(0, 6))),),
        ledger=tuple(LedgerLine(name, m, dice.randint(0, 9), JANUARY) for name in names for m in measures),
    )
    codes = ("E", "L", "N", "N", "P", "S")
    made = (Assignment(name, day, dice.choice(codes)) for name in names for day in inputs.horizon.days)
    return inputs, Rota.of(a for a in made if dice.random() < 0.7)


def judged(kind: type[Rule], inputs: Inputs, made: Rota) -> dict[str, int]:
    """Return how far each person is above the share, in tenths."""
    return {breach.person: breach.amount for breach in breaches(kind, inputs, made, 0)}


def test_permuting_people_permutes_their_shares() -> None:
    """The order of the People sheet changes nothing."""
    for seed in range(10):
        inputs, made = generated(seed)
        turned = replace(inputs, people=inputs.people[::-1], ledger=inputs.ledger[::-1])
        for kind in COMPARING:
            assert judged(kind, turned, made) == judged(kind, inputs, made) != {}


def test_nobody_is_compared_with_somebody_who_cannot_take_the_burden() -> None:
    """Colleagues of other shifts, with a most of 0, without a contract or in no tier change nobody's share."""
    office = Shift("O", 540, 1020, "Office", 60, days=frozenset(range(5)), kind="office")
    cannot = (
        person("Fay", shifts=frozenset("O"), on_call=frozenset()),
        person("Gus", most={"night": 0, "E": 0, "L": 0, "P": 0, "S": 0}),
        person("Hal", 0),
    )
    for seed in range(10):
        inputs, made = generated(seed)
        inputs = replace(inputs, shifts=(*inputs.shifts, office))
        more = replace(
            inputs, people=(*cannot, *inputs.people), ledger=(*inputs.ledger, LedgerLine("Gus", "nights", 9))
        )
        for kind in COMPARING:
            assert judged(kind, more, made) == judged(kind, inputs, made)


def test_a_month_in_which_all_did_their_share_changes_nobodys_standing() -> None:
    """Five equals with nine more of everything each stand as before."""
    for seed in range(10):
        inputs, made = generated(seed)
        inputs = replace(inputs, people=tuple(person(one.name) for one in inputs.people))
        more = replace(inputs, ledger=tuple(replace(line, amount=line.amount + 9) for line in inputs.ledger))
        for kind in COMPARING:
            assert judged(kind, more, made) == judged(kind, inputs, made)


def veterans() -> tuple[LedgerLine, ...]:
    """Return 20 nights since January of each of five people."""
    return tuple(LedgerLine(name, "nights", 20, JANUARY) for name in ("Ann", "Bob", "Cem", "Dee", "Eve"))


def test_a_newcomer_owes_nothing_for_months_before() -> None:
    """Of 28 nights Fay's share is about five, whether her First day says that she is new or the Ledger sheet does."""
    names = ("Ann", "Bob", "Cem", "Dee", "Eve")
    for first in (None, MONDAY):
        people = (*map(person, names), person("Fay", first_day=first))
        inputs = world(people=people, days=28, ledger=veterans())
        (group,) = fair_groups(inputs, [[p.name for p in people]], "nights")
        assert group.ahead("Fay", 10) == group.ahead("Ann", 10) == 0
        lines = [f"{name}{' -' * (5 * i)}{' N' * 5}" for i, name in enumerate((*names, "Fay"))]
        assert amounts(FairNights, inputs, "\n".join(lines)) == []
        assert amounts(FairNights, inputs, "Fay" + 19 * " N") == [149]


def test_the_months_of_each_person_begin_with_their_since() -> None:
    """Ann has 12 nights of three months, Bob 4 of the last one: both had the same a month."""
    since = (MONDAY - 3 * WEEKS, MONDAY - WEEKS)
    ledger = (LedgerLine("Ann", "nights", 12, since[0]), LedgerLine("Bob", "nights", 4, since[1]))
    (group,) = fair_groups(world(ledger=ledger), [("Ann", "Bob")], "nights")
    assert dict(group.share_before) == {"Ann": 12.0, "Bob": 4.0}


def test_somebody_who_is_away_is_due_less_and_not_unfair() -> None:
    """Six equals had 20 nights each; Fay is away two of four weeks: her fair share is half of the others'."""
    names = ("Ann", "Bob", "Cem", "Dee", "Eve", "Fay")
    ledger = (*veterans(), LedgerLine("Fay", "nights", 20, JANUARY))
    away = (Leave("Fay", MONDAY, MONDAY + timedelta(days=13)),)
    inputs = world(" ".join(names), 28, ledger=ledger, leave=away)
    nobody = "\n".join(f"{name} -" for name in names)
    assert amounts(FairNights, inputs, nobody, 0) == []
    lines = [f"{name}{' N' * (3 if name == 'Fay' else 5)}" for name in names]
    assert amounts(FairNights, inputs, "\n".join(lines)) == []


def test_what_nobody_can_be_spared_is_spread_evenly() -> None:
    """Nights need a skill of six of twelve people: 28 nights are 5, 5, 5, 5, 4, 4, and the other six have none."""
    people = tuple(person(f"P{i}", skills="desk" if i < 6 else "net") for i in range(12))
    line = CoverLine(1320, 1800, skill="net", least=1, mode="must")
    inputs = world(people=people, days=28, skills=("desk", "net"), shifts=(SHIFTS[0], SHIFTS[2]), cover=(line,))
    names = tuple(inputs.person)
    model = RotaModel(inputs, Requirement(), [FairNights(names, 0, "should")])
    for day in inputs.horizon.days:
        model.cp.add(model.heads(names[6:], day, "N") == 1)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    assert solver.solve(model.cp) == cp_model.OPTIMAL
    nights = [sum(a.duty == "N" for a in model.rota(solver).by_person.get(name, ())) for name in names]
    assert sorted(nights[6:]) == [4, 4, 5, 5, 5, 5]


def test_the_price_is_convex() -> None:
    """Among five of whom two are above their share, 8 and 8 nights cost less than 10 and 6."""
    inputs = world("Ann Bob Cem Dee Eve", days=16)

    def price(ann: int, bob: int) -> float:
        model = RotaModel(inputs, Requirement(), [FairNights(tuple(inputs.person), 0, "should")])
        model.fix(rota(f"Ann{' N' * ann}\nBob{' N' * bob}"))
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        assert solver.solve(model.cp) == cp_model.OPTIMAL
        return solver.objective_value * model.unit_price

    assert price(8, 8) <= price(9, 7) <= price(10, 6) <= price(12, 4) < price(13, 3)


def test_office_people_beside_a_desk_owe_no_weekends() -> None:
    """Four desk people have two weekends each, eight office people can have none: nobody is above the share."""
    office = Shift("O", 540, 1020, "Office", 60, days=frozenset(range(5)), kind="office")
    desk = [person(f"D{i}", shifts=frozenset("ELN")) for i in range(4)]
    people = (*desk, *(person(f"O{i}", shifts=frozenset("O")) for i in range(8)))
    inputs = world(people=people, days=28, shifts=(*SHIFTS, office))
    weekends = (" -" * 5 + " E E") * 2
    rows = [f"D{i}{' -' * (0 if i < 2 else 14)}{weekends}" for i in range(4)]
    assert amounts(FairWeekends, inputs, "\n".join(rows)) == []
