"""A longer or larger instance made of a public one: its horizon several times over, its staff several times.

python -m tests.benchmarks.nrp_longer INSTANCE.txt OUT.txt [--times 6] [--teams 2]

Limits over the whole horizon grow with it, cover with the staff; so the best rota of the made one costs at most
`times * teams` times as much as the best of the given one.
"""

from dataclasses import replace

from tests.benchmarks.instance import Contract, Instance
from tests.benchmarks.nrp_made import write_made


def main() -> None:
    """Write it."""
    write_made("nrp_longer", longer, teams=1)


def longer(instance: Instance, times: int, teams: int) -> Instance:
    """Return an instance so many times over, with so many times its staff."""
    shifts = [day * instance.days for day in range(times)]
    names = [(contract, _named(contract.name, team)) for team in range(teams) for contract in instance.staff]

    def requests(asked: list[tuple[str, int, str, int]]) -> list[tuple[str, int, str, int]]:
        everywhere = [(name, shift + day, code, w) for shift in shifts for name, day, code, w in asked]
        return [(_named(name, team), *rest) for team in range(teams) for name, *rest in everywhere]  # type: ignore[misc]

    return Instance(
        instance.days * times,
        instance.minutes,
        instance.forbidden,
        [_times(contract, name, times) for contract, name in names],
        {
            name: {s + day for s in shifts for day in instance.off[c.name]}
            for c, name in names
            if c.name in instance.off
        },
        requests(instance.on_requests),
        requests(instance.off_requests),
        [(s + day, code, teams * need, *prices) for s in shifts for day, code, need, *prices in instance.cover],  # type: ignore[misc]
    )


def _named(name: str, team: int) -> str:
    return f"{name}_{team}" if team else name


def _times(contract: Contract, name: str, times: int) -> Contract:
    return replace(
        contract,
        name=name,
        most_of={code: times * most for code, most in contract.most_of.items()},
        most_minutes=times * contract.most_minutes,
        least_minutes=times * contract.least_minutes,
        most_weekends=times * contract.most_weekends,
    )


if __name__ == "__main__":
    main()
