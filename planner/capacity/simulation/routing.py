"""Routing: who can take which work in which order, as flat arrays."""

from collections.abc import Mapping, Sequence

import numpy as np

from planner.capacity.service.class_terms import ClassTerms
from planner.capacity.simulation.ticket_kernel import NOBODY, Routing
from planner.domain.inputs import Inputs


def routing_of(inputs: Inputs, terms: Sequence[ClassTerms], rests: Mapping[str, int]) -> Routing:
    """Return the routing of people, classes and tiers.

    For a skill, people with the fewest other skills are asked first, then the fastest. Priorities rank as they stand on
    the Service sheet. A tier without skills takes any work. `rests` are the minutes of unbroken rest before a shift
    that people are owed after a call-out of a tier whose call-outs count as work.
    """
    skills = inputs.skills
    held = np.array([[p.skills.get(k, 0.0) for k in skills] for p in inputs.people]).reshape(
        len(inputs.people), len(skills)
    )
    prefer, grade = _preferences(held)
    rank = np.array([t.rank for t in terms], np.int64)
    return Routing(
        proficiency=held,
        prefer=prefer,
        grade=grade,
        skill=np.array([skills.index(t.skill) for t in terms], np.int64),
        rank=rank,
        live=np.array([t.live for t in terms], np.bool_),
        on_call=np.array([t.target.out_of_hours == "on call" for t in terms], np.bool_),
        by_rank=np.argsort(rank, kind="stable").astype(np.int64),
        respond=np.array([t.respond_minutes for t in inputs.tiers], np.float64),
        escalate=np.array([-1 if t.escalate_minutes is None else t.escalate_minutes for t in inputs.tiers], np.float64),
        tier_skills=np.array([[not t.skills or k in t.skills for k in skills] for t in inputs.tiers], np.bool_).reshape(
            len(inputs.tiers), len(skills)
        ),
        interrupts=np.array([t.counts_as_work != "no" for t in inputs.tiers], np.bool_),
        rest=np.array([rests.get(p.name, 0) for p in inputs.people], np.float64),
    )


def _preferences(held: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return for each skill the people in the order in which they are asked, and equal grades for equal preference."""
    people, skills = held.shape
    prefer = np.full((skills, people), NOBODY, np.int64)
    grade = np.zeros((skills, people), np.int64)
    breadth = (held > 0).sum(axis=1)
    for skill in range(skills):
        keys = sorted((int(breadth[p]), -held[p, skill], p) for p in range(people) if held[p, skill] > 0)
        grades = {key: number for number, key in enumerate(sorted({key[:2] for key in keys}))}
        for place, key in enumerate(keys):
            prefer[skill, place] = key[2]
            grade[skill, place] = grades[key[:2]]
    return prefer, grade
