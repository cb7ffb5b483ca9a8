"""How people and on-call tiers are known in other systems."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Contact:
    """The `id` of a person, or of a tier's schedule, in a system such as PagerDuty; e-mail and phone of a person."""

    name: str
    system: str
    id: str = ""
    email: str = ""
    phone: str = ""
