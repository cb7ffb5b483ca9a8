"""Parts solved apart, each in a process of its own."""

import os
from dataclasses import replace
from threading import Event

import pytest

from planner.domain.instants import DAY
from planner.domain.outcome.plan import Solved
from planner.domain.outcome.requirement import Floor, Requirement
from planner.domain.progress import Progress, Step
from planner.domain.roster.people import Fixed
from planner.domain.roster.rota import Assignment, Rota
from scheduling.checking.check import check_rota
from scheduling.checking.desk import Desk
from scheduling.solving.decompose import Part
from scheduling.solving.run import Run
from scheduling.solving.solve import prepare, solve_rota
from scheduling.solving.solve_parts import combine, once_more, solve_parts
from tests.builders import MONDAY, person, world


def solved(name: str, status: str, objective: float, bound: float, first: float | None) -> Solved:
    """Return a part in which somebody works one early."""
    return Solved(Rota.of([Assignment(name, MONDAY, "E")]), status, objective, bound, 5.0, first)  # type: ignore[arg-type]


def run(limit: float, *, spent: float = 0.0, deterministic: bool = False) -> Run:
    """Return a run of which some seconds are spent."""
    started = Run.of(limit, deterministic, Progress())
    started.work.wait(spent)
    return started


def test_the_whole_is_the_sum_of_its_parts() -> None:
    """By hand: 10 + 7 is the objective, 10 + 4 the bound, and the rota is legal when the last part is."""
    both = combine([solved("Ann", "optimal", 10, 10, 1.0), solved("Bob", "feasible", 7, 4, 3.0)], 6.0)
    assert both.rota == Rota.of([Assignment("Ann", MONDAY, "E"), Assignment("Bob", MONDAY, "E")])
    assert (both.status, both.objective, both.bound, both.seconds) == ("feasible", 17, 14, 6.0)
    assert (both.first_legal_seconds, both.gap) == (3.0, pytest.approx(3 / 17))


def test_musts_that_clash_in_one_part_clash_in_the_whole() -> None:
    """No legal rota was found when one part has none; stopped is what one part was."""
    both = combine([solved("Ann", "stopped", 10, 2, 1.0), solved("Bob", "optimal", 7, 7, None)], 6.0)
    assert (both.first_legal_seconds, both.status) == (None, "stopped")


def by_name(desk: Desk, *, hint: Rota | None, seconds: float, **_: object) -> Solved:
    """Solve a part of one person, at once where nothing can be gained; better when there is a rota to start from.

    Ann might gain 2, Bob 5, of which a second go finds all, and Cem nothing.
    """
    (name,) = desk.inputs.person
    gain = 0 if hint is not None else {"Ann": 2, "Bob": 5, "Cem": 0}[name]
    made = solved(name, "feasible" if gain else "optimal", 10 + gain, 10, 0.0)
    return replace(made, seconds=0.9 * seconds if gain else 0.0)


def test_seconds_left_go_to_the_parts_whose_seconds_were_too_few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of 1,000 s Ann uses 300, Bob 315 and Cem none: the rest is for Ann and Bob once more from the rota they have."""
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    parts = [Part(world(name), Requirement()) for name in ("Ann", "Bob", "Cem")]
    made = solve_parts(by_name, parts, None, run(1000.0))
    assert (made.objective, made.bound, made.status) == (30, 30, "optimal")
    assert made.seconds == pytest.approx(615, abs=30)


def test_who_can_gain_most_goes_first_while_a_tenth_of_the_seconds_is_left() -> None:
    """Bob can gain 5 and Ann 2; Cem, who can gain 9, had enough seconds. Of 100 s, 9 are too few and 11 are enough."""
    ann, bob, cem = (Part(world(name), Requirement()) for name in ("Ann", "Bob", "Cem"))
    gains = {ann: 2, bob: 5, cem: 9}
    found = {part: solved(part.inputs.people[0].name, "feasible", 10 + gain, 10, 1.0) for part, gain in gains.items()}
    short = {ann, bob}
    assert once_more(short, found, run(100.0, spent=91.0)) == []
    assert once_more(short, found, run(100.0, spent=89.0)) == [bob]
    assert once_more(short, found, run(100.0, spent=89.0)) == [ann]
    assert once_more(short, found, run(100.0, spent=89.0)) == []


def test_a_deterministic_run_does_not_spend_seconds_that_are_left() -> None:
    """All three are solved once: 2 + 5 could be gained yet."""
    parts = [Part(world(name), Requirement()) for name in ("Ann", "Bob", "Cem")]
    made = solve_parts(by_name, parts, None, run(1000.0, deterministic=True))
    assert (made.objective, made.bound, made.status) == (37, 30, "feasible")


def test_a_desk_of_two_teams_is_solved_in_two_processes_and_stops_when_asked() -> None:
    """Asked to stop by the first step of the search: both teams' rotas come back, legal, and not proven."""
    people = tuple(person(f"{skill}{n}", skills=skill) for skill in ("desk", "net") for n in range(6))
    fixed = (Fixed("desk0", MONDAY, "E"), Fixed("net5", MONDAY, "N"))
    inputs = replace(world(days=27), people=people, skills=("desk", "net"), fixed=fixed)
    midnights = [inputs.horizon.midnight(day) for day in inputs.horizon.days]
    floors = (Floor(frozenset({skill}), at, at + DAY, 2, "x") for skill in inputs.skills for at in midnights)
    requirement = Requirement(tuple(floors))
    stop, steps = Event(), list[Step]()

    def stop_at_once(step: Step) -> None:
        steps.append(step)
        stop.set()

    prepare(inputs, Progress())
    made = solve_rota(Desk.of(inputs, requirement), seconds=600, progress=Progress(stop_at_once, stop))
    assert {step.message[:11] for step in steps} == {"part 1 of 2", "part 2 of 2"}
    assert made.status == "stopped"
    assert made.first_legal_seconds is not None
    assert [b for b in check_rota(Desk.of(inputs, requirement), made.rota) if b.mode == "must"] == []
    assert {Assignment(row.person, row.day, row.duty) for row in fixed} <= made.rota.assignments


def failing(desk: Desk, **_: object) -> Solved:
    """Fail for Bob: his process raises an error, or ends at once in the midst of the work."""
    if desk.inputs.person.get("Bob") is None:
        return solved("Ann", "optimal", 10, 10, 0.0)
    if len(desk.inputs.horizon.days) < 9:
        raise ValueError("nothing fits Bob")
    os._exit(3)


def test_an_error_in_a_process_is_raised_in_the_parent() -> None:
    """With the same type and message, and the trace of the process as a note."""
    parts = [Part(world(name), Requirement()) for name in ("Ann", "Bob")]
    with pytest.raises(ValueError, match="nothing fits Bob") as caught:
        solve_parts(failing, parts, None, run(1000.0))
    assert "in failing" in "".join(caught.value.__notes__)


def test_the_death_of_a_process_is_noticed() -> None:
    """A process that ends without an answer is an error, not a wait for ever."""
    parts = [Part(world("Ann"), Requirement()), Part(world("Bob", days=9), Requirement())]
    with pytest.raises(RuntimeError, match="part 2 of 2"):
        solve_parts(failing, parts, None, run(1000.0))
