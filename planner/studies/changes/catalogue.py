"""The catalogue of changes, and the inputs under a scenario."""

from collections.abc import Callable, Mapping, Sequence

from planner.domain.errors import Fault, InputFaults
from planner.domain.inputs import Inputs
from planner.domain.scenario import Change, ChangeKind, Scenario
from planner.studies.changes import demand, people, retraining, shift_sets, targets, terms

CHANGES: Mapping[ChangeKind, Callable[[Inputs, Change], Inputs]] = {
    "people": people.change_people,
    "skill": retraining.learn_skill,
    "grade": retraining.set_grade,
    "site": retraining.move_site,
    "contract hours": retraining.set_contract,
    "shifts worked": retraining.set_shifts_worked,
    "cost per hour": retraining.set_cost,
    "pay": retraining.raise_pay,
    "volume": demand.change_volume,
    "growth": demand.change_volume,
    "deflection": demand.deflect,
    "handle time": demand.change_handle_time,
    "automation": demand.automate,
    "response target": targets.set_response,
    "resolution target": targets.set_resolution,
    "attainment": targets.set_attainment,
    "clock": targets.set_clock,
    "out of hours": targets.set_out_of_hours,
    "shift set": shift_sets.run_shift_set,
    "nights on call": shift_sets.put_nights_on_call,
    "absence": terms.set_absence,
    "rule": terms.set_rule,
    "labour law": terms.set_law,
    "on-call turn": terms.set_turn,
    "on-call hours": terms.set_standby_hours,
    "on-call work": terms.set_counts_as_work,
    "on-call people": terms.set_people_on_call,
    "on-call response": terms.set_on_call_response,
    "on-call gap": terms.set_gap,
}
"""What each kind of change does to the inputs."""


def apply(scenario: Scenario, inputs: Inputs) -> Inputs:
    """Return the inputs under a scenario; its changes hold one after the other, in the order of the rows.

    Raises
    ------
    InputFaults
        When a change cannot be made.
    """
    for change in scenario.changes:
        inputs = CHANGES[change.kind](inputs, change)
    return inputs


def apply_each(scenarios: Sequence[Scenario], inputs: Inputs) -> Mapping[str, Inputs]:
    """Return the inputs under each scenario by its name.

    Raises
    ------
    InputFaults
        With the faults of all scenarios, when some change cannot be made.
    """
    worlds: dict[str, Inputs] = {}
    faults: list[Fault] = []
    for scenario in scenarios:
        try:
            worlds[scenario.name] = apply(scenario, inputs)
        except InputFaults as wrong:
            faults += wrong.faults
    if faults:
        raise InputFaults(tuple(faults))
    return worlds
