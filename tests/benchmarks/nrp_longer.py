"""A longer or larger instance made of a public one: its horizon several times over, its staff several times.

python -m tests.benchmarks.nrp_longer INSTANCE.txt OUT.txt [--times 6] [--teams 2]

Limits over the whole horizon grow with it, cover with the staff; so the best rota of the made one costs at most
`times * teams` times as much as the best of the given one.
"""

import argparse
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from tests.benchmarks.instance import Contract, Instance, read_instance


def main() -> None:
    """Write it."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.nrp_longer")
    parser.add_argument("instance", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--times", type=int, default=1)
    parser.add_argument("--teams", type=int, default=1)
    arguments = parser.parse_args()
    made = longer(read_instance(arguments.instance), arguments.times, arguments.teams)
    arguments.out.write_text("\n".join(lines_of(made)) + "\n", encoding="utf-8")


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


def lines_of(instance: Instance) -> Iterator[str]:
    """Yield the lines of an instance in the public format."""
    yield from ("SECTION_HORIZON", str(instance.days), "", "SECTION_SHIFTS")
    for code, minutes in instance.minutes.items():
        yield f"{code},{minutes},{'|'.join(sorted(then for first, then in instance.forbidden if first == code))}"
    yield from ("", "SECTION_STAFF")
    for c in instance.staff:
        most = "|".join(f"{code}={number}" for code, number in c.most_of.items())
        numbers = (c.most_minutes, c.least_minutes, c.most_in_a_row, c.least_in_a_row, c.least_off_in_a_row)
        yield ",".join(map(str, (c.name, most, *numbers, c.most_weekends)))
    yield from ("", "SECTION_DAYS_OFF")
    for name, days in instance.off.items():
        yield ",".join(map(str, (name, *sorted(days))))
    for section, rows in (
        ("SECTION_SHIFT_ON_REQUESTS", instance.on_requests),
        ("SECTION_SHIFT_OFF_REQUESTS", instance.off_requests),
        ("SECTION_COVER", instance.cover),
    ):
        yield from ("", section)
        for row in rows:
            yield ",".join(map(str, row))


if __name__ == "__main__":
    main()
