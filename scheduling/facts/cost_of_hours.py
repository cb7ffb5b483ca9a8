"""What the paid hours of duties cost, in minutes at the mean cost of the people."""

from statistics import fmean

from planner.domain.inputs import Inputs


class CostOfHours:
    """The cost of paid minutes by the People sheet.

    Costs are whole minutes at the mean cost per hour of the people who have one, so that an hour of a person at the
    mean is an hour, in every currency.
    """

    def __init__(self, inputs: Inputs) -> None:
        self._rate = {person.name: person.cost_per_hour for person in inputs.people}
        costs = [rate for rate in self._rate.values() if rate]
        self.mean = fmean(costs) if costs else 0.0

    def of(self, person: str, minutes: int) -> int:
        """Return what some paid minutes of a person cost."""
        return round(minutes * self._rate[person] / self.mean) if self.mean else 0

    def of_amount(self, amount: int) -> int:
        """Return an amount of the plan's currency in the same minutes."""
        return round(amount * 60 / self.mean) if self.mean else 0

    def amount(self, minutes: int) -> float:
        """Return minutes at the mean cost as an amount of the plan's currency."""
        return minutes / 60 * self.mean
