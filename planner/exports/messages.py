"""A message for the team's channel: what is new in this version, and who is on call when."""

import json
from collections.abc import Iterator

from planner.archive.changes import CellChange, changed_cells
from planner.domain.instants import local
from planner.domain.wording import say_count
from planner.exports.release import Release
from planner.reports.measures.wording import say_day

MOST_CHANGES = 20
"""Changed days that a message lists; the rest is counted."""


def slack_message(release: Release) -> dict[str, bytes]:
    """Return slack.json: a message of Slack's Block Kit (chat.postMessage, incoming webhooks)."""
    blocks = [{"type": "header", "text": {"type": "plain_text", "text": _title(release)[:150]}}]
    for heading, lines in _parts(release):
        text = "\n".join((f"*{_slack(heading)}*", *(f"• {_slack(line)}" for line in lines)))
        blocks.append({"type": "section", "text": {"type": "mrkdwn", "text": text[:3000]}})
    return {"slack.json": json.dumps({"text": _title(release), "blocks": blocks}, ensure_ascii=False).encode()}


def teams_message(release: Release) -> dict[str, bytes]:
    """Return teams.json: a message with an Adaptive Card 1.4, as Microsoft Teams' incoming webhooks take it."""
    body = [{"type": "TextBlock", "size": "Large", "weight": "Bolder", "wrap": True, "text": _title(release)}]
    for heading, lines in _parts(release):
        body.append({"type": "TextBlock", "weight": "Bolder", "wrap": True, "text": heading})
        body += [{"type": "TextBlock", "wrap": True, "spacing": "None", "text": f"- {line}"} for line in lines]
    card = {"type": "AdaptiveCard", "version": "1.4", "body": body}
    content = {"contentType": "application/vnd.microsoft.card.adaptive", "content": card}
    return {"teams.json": json.dumps({"type": "message", "attachments": [content]}, ensure_ascii=False).encode()}


def _title(release: Release) -> str:
    return f"{release.inputs.settings.plan_name or release.team}: version {release.version.number}"


def _parts(release: Release) -> Iterator[tuple[str, list[str]]]:
    yield "Days", [f"{say_day(release.version.draft.first_day)} to {say_day(release.version.draft.last_day)}"]
    for tier in release.inputs.tiers:
        turns = release.of_tier(tier)
        handovers = [t for i, t in enumerate(turns) if i == 0 or turns[i - 1].person != t.person]
        if handovers:
            yield f"On call: {tier.name}", [_turn(release, t.start, t.person) for t in handovers]
    if release.earlier:
        changed = changed_cells(release.earlier[-1].rota, release.version.rota)
        lines = [_change(change) for change in changed[:MOST_CHANGES]]
        if len(changed) > MOST_CHANGES:
            lines.append(f"and {say_count(len(changed) - MOST_CHANGES, 'more day')}")
        yield f"Changed since version {release.earlier[-1].number}", lines or ["nothing"]


def _turn(release: Release, start: int, person: str) -> str:
    at = local(start, release.zone)
    return f"from {say_day(at.date())} {at:%H:%M}: {person}"


def _change(change: CellChange) -> str:
    before, after = ("+".join(codes) or "off" for codes in (change.before, change.after))
    return f"{change.person}, {say_day(change.day)}: {before} is now {after}"


def _slack(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
