"""The best steps one after the other: each the best of many candidates, of which few are planned.

All candidates are simulated on few months with a rota that is there; the best of them are planned, and the best plan is
the start of the next step.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from planner.domain.inputs import Inputs
from planner.domain.outcome.plan import Plan
from planner.domain.outcome.promise import Promise
from planner.domain.outcome.search import Found, Tried
from planner.domain.progress import Progress, Step
from planner.domain.roster.rota import Rota
from planner.reports.parts.scenario_sentences import what_it_buys
from planner.studies.scenarios import World
from planner.studies.search.judgement import SIEVED, Judge
from planner.studies.tasks import RunTasks

PLANNED = 3
"""Candidates of each step that are planned."""


@dataclass(frozen=True)
class Candidate:
    """A changed desk under a name, with a rota of today by which it is simulated before any is planned."""

    name: str
    inputs: Inputs
    rota: Rota


Candidates = Callable[[Inputs, Rota], Sequence[Candidate]]
"""All that could be done next to a desk with a rota."""


@dataclass(frozen=True)
class BestSteps:
    """A search for some steps that buy most service."""

    question: str
    candidates: Candidates
    judge: Judge
    run: RunTasks
    progress: Progress
    done: Callable[[Found], None]

    def find(self, steps: int) -> Found:
        """Return the best steps, each with what it buys."""
        base = at = self.judge.base
        taken: list[str] = []
        tried: list[Tried] = []
        found = Found(self.question, "Nothing could be tried.", (), (), base)
        for number in range(1, steps + 1):
            best = self._step(at, number, taken, tried)
            if best is None or self.progress.stop.is_set():
                break
            name, at = best
            taken.append(name)
            found = Found(self.question, _answer(base, at, taken), CERTAINTY, tuple(tried), base)
            self.done(found)
        return replace(found, tried=tuple(tried))

    def _step(self, at: Plan, number: int, taken: Sequence[str], tried: list[Tried]) -> tuple[str, Plan] | None:
        sieve = _Sieve(self.judge, at.inputs)
        options = self.candidates(at.inputs, at.rota)
        self.progress.tell(Step("search", f"step {number}: {len(options)} candidates are simulated"))
        worth = [(each, _worth(sieve(each, self.progress))) for each in options]
        worth.sort(key=lambda pair: pair[1])
        plans: list[tuple[str, Plan]] = []
        chosen = [World.beside(at, each.name, each.inputs) for each, _ in worth[:PLANNED]]
        for (name, *_), plan, why in self.run(self.judge.planner, chosen, self.progress):
            self.progress.tell(Step("search", f"step {number}: {name}", share=len(plans) / len(chosen)))
            label = " + ".join((*taken, name))
            if plan is None:
                tried.append(Tried(label, False, "unknown", why))
            else:
                plans.append((name, plan))
                says = what_it_buys(self.judge.base, plan)
                tried.append(Tried(label, self.judge.keeps(plan), "planned", says, plan))
        for each, (short, _, _) in worth[PLANNED:]:
            says = f"misses targets by {100 * short:.1f} points in all on {SIEVED} months of today's rota"
            tried.append(Tried(" + ".join((*taken, each.name)), short == 0, "simulated", says))
        return min(plans, key=lambda pair: (len(pair[1].broken_musts), _worth(pair[1].promise)), default=None)


@dataclass(frozen=True)
class _Sieve:
    """The promise of a candidate on few months."""

    judge: Judge
    inputs: Inputs

    def __call__(self, candidate: Candidate, _progress: Progress) -> Promise:
        """Simulate a candidate."""
        return self.judge.simulated(candidate.inputs, candidate.rota, SIEVED)


CERTAINTY = (
    f"All candidates were simulated on {SIEVED} months; the best {PLANNED} of each step were planned, and the best "
    "plan was taken. A candidate that was only simulated could do better with a rota of its own.",
)


def _worth(promise: Promise) -> tuple[float, float, float]:
    """Return what candidates are ordered by: targets missed, then the worst margin, then the sum of all shares."""
    rows = [row for row in promise.rows if not row.skill]
    margins = [row.promised - row.target_share for row in rows]
    return promise.shortfall, -min(margins, default=0.0), -sum(row.promised for row in rows)


def _answer(base: Plan, at: Plan, taken: Sequence[str]) -> str:
    return f"{' and '.join(taken)}: {what_it_buys(base, at)}."
