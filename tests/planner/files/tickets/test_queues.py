"""Which skill the tickets of a group need."""

from planner.domain.tickets.queues import Queue
from planner.files.tickets.queues import skills_alike, skills_of_groups


def test_queues_decide() -> None:
    """The Queues sheet wins, then a group named like a skill; others are unknown, empty is not ours."""
    queues = [Queue("Group 70", "desk"), Queue("Facilities", "")]
    groups = ["group  70", "Facilities", "NET", "Other"]
    assert skills_of_groups(groups, queues, ["desk", "net"]) == {
        "group  70": "desk",
        "Facilities": "",
        "NET": "net",
        "Other": None,
    }


def test_one_skill_and_no_queues() -> None:
    """A team of one skill needs no Queues sheet."""
    assert skills_of_groups(["", "A"], [], ["desk"]) == {"": "desk", "A": "desk"}
    assert skills_of_groups(["A"], [], ["desk", "net"]) == {"A": None}


def test_a_skill_is_suggested_by_common_words() -> None:
    """A plural and further words do no harm; a group between two skills, or with no word of one, gets none."""
    groups = ["Cloud Platform", "Networks", "Network and Platform", "Facilities", "", "DNS"]
    assert skills_alike(groups, ["Platform", "Network", "DN"]) == {"Cloud Platform": "Platform", "Networks": "Network"}
