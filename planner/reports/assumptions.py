"""The page of assumptions: what went in, what made the plan, and what its numbers mean."""

from dataclasses import fields

from planner.domain.outcome.plan import Plan
from planner.domain.wording import say_count
from planner.reports.measures.wording import say_list, say_minutes, say_share
from planner.reports.page import Column, Page, Scalar, Table, Text
from planner.reports.parts.changed_classes import changed_lines
from planner.reports.parts.data_quality import data_quality
from planner.reports.parts.last_night import last_night_lines
from planner.reports.parts.levels import levels_table
from planner.reports.parts.patterns import patterns_table
from planner.reports.parts.rules_in_force import laws_text, rules_table
from planner.reports.parts.verdict import solver_sentence

GLOSSARY = (
    "Promise: the share of tickets that get their response in time, from simulating this very rota on possible months.",
    "Low, high: 8 of 10 simulated months fall between them.",
    "People needed at once: those who must be there for work that cannot wait until somebody is free (rule floors).",
    "Hours needed before work falls due: work on tickets that can wait, between two times (rule windows).",
    "Hours short: people missing of those needed at once, times how long they are missing.",
    "Productive: on duty, less breaks, absence and meetings, times the occupancy cap and the person's speed.",
    "Must: a rule that makes a plan unfit to publish when broken. Should: weighed against other rules.",
    "Gap: by how much a better rota could still be better, in the weights of the Rules sheet; 0% is the best there is.",
)
"""What the words of the report mean."""


def assumptions(plan: Plan) -> Page:
    """Everything the plan stands on."""
    made = plan.provenance
    headline = f"{made.origin}, seed {made.seed}."
    return Page(
        headline,
        (
            Text("What went in", _inputs(plan)),
            _service(plan),
            *patterns_table(plan.assessment.patterns),
            _settings(plan),
            rules_table(plan.assessment.rules),
            *laws_text(plan.assessment.laws),
            Text("How the rota was found", _found(plan)),
            levels_table(plan.solved),
            Text("Data quality", data_quality(plan.inputs, plan.forecast)),
            _made_with(plan),
            Text("What the words mean", GLOSSARY),
        ),
    )


def _inputs(plan: Plan) -> tuple[str, ...]:
    inputs = plan.inputs
    return (
        f"{say_count(len(inputs.people), 'person', 'people')}, {say_count(len(inputs.skills), 'skill')}, "
        f"{say_count(len(inputs.shift_rows), 'shift')}, {say_count(len(inputs.tiers), 'on-call tier')}.",
        f"{say_count(len(inputs.leave), 'leave row')}, {say_count(len(inputs.wishes), 'wish', 'wishes')}, "
        f"{say_count(len(inputs.fixed), 'fixed duty', 'fixed duties')}, "
        f"{say_count(len(inputs.previous), 'duty', 'duties')} of the month before.",
        f"Tickets from {say_list(inputs.settings.ticket_files) or 'nowhere'}; forecast by {plan.forecast.model}, "
        f"because {plan.forecast.reason}.",
        *changed_lines(plan.forecast),
        *last_night_lines(inputs),
    )


def _found(plan: Plan) -> tuple[str, ...]:
    solved = plan.solved
    rounds = f"the need was raised in {say_count(len(plan.rounds), 'round')}" if plan.rounds else "nothing was added"
    first = solved.first_legal_seconds
    after = "at once, or later" if plan.provenance.deterministic else f"after {first or 0:.0f} s"
    legal = "none was found" if first is None else after
    return (
        f"{solver_sentence(solved)} The first rota that keeps every must-rule: {legal}.",
        f"The promise comes from {plan.promise.replications:,} simulated months of this rota; "
        f"{rounds} after simulating.",
    )


def _service(plan: Plan) -> Table:
    columns = (
        Column("Priority", width=30),
        Column("Promise", width=32),
        Column("Clock", width=20),
        Column("Out of hours", width=28),
        Column("Handling minutes", width=30),
    )
    rows = []
    for target in plan.inputs.service:
        minutes = [h.minutes for h in plan.inputs.handling if h.priority == target.priority]
        spread = f"{min(minutes):g} to {max(minutes):g} by skill" if minutes else "from the tickets"
        promise = f"{say_share(target.attainment)} within {say_minutes(target.response_minutes)}"
        rows.append((target.priority, promise, target.clock, target.out_of_hours, spread))
    return Table("What was promised", columns, tuple(rows))


def _settings(plan: Plan) -> Table:
    settings = plan.inputs.settings
    rows = tuple((_label(f.name), _shown(getattr(settings, f.name))) for f in fields(settings))
    return Table("Settings", (Column("Setting", width=30), Column("Value", width=32)), rows)


def _label(name: str) -> str:
    return name.replace("_", " ").capitalize()


def _shown(value: object) -> Scalar:
    if isinstance(value, tuple):
        return "; ".join(map(str, value))
    return value if isinstance(value, int | float) else str(value)


def _made_with(plan: Plan) -> Table:
    made = plan.provenance
    rows: list[tuple[Scalar, ...]] = [(f"version of {name}", version) for name, version in made.versions.items()]
    rows += [(f"seconds for the {stage}", f"{seconds:.1f}") for stage, seconds in made.seconds.items()]
    rows += [(f"option: {name}", value) for name, value in made.options.items()]
    rows.append(("simulated months", str(plan.promise.replications)))
    rows.append(("sample paths", str(plan.inputs.settings.sample_paths)))
    return Table("Made with", (Column("What", width=30), Column("Value", width=32)), tuple(rows))
