"""Why an article that the portal named is not in the archive: one code and one detail for each.

    gone         its address answered 404 or 410, or led elsewhere          detail: status, or the target
    unreadable   a page came that could not be read as the article          detail: issue code or status
    quarantined  it was read in a degraded run; its record is set aside     detail: run id
    unkept       a page came, and there is no record of it       detail: whether one was stored (else: outside a period)
    robots       robots.txt, as last stored, forbids its address            detail: why
    failed       every attempt failed, and it was given up                  detail: the last error
    pending      it waits in the ledger's frontier                          detail: the last error, if any
    never-asked  named, and nothing more is known

What was answered stands before what was planned, and what the portal forbids before what we failed at. Pure: files are
read elsewhere.
"""

from dataclasses import dataclass
from urllib.parse import urlsplit

from protego import Protego

from newscrawl.products.coverage_warc import Answer

REASONS = ("gone", "unreadable", "quarantined", "unkept", "robots", "failed", "pending", "never-asked")
"""Codes in the order in which they are tried."""

AGENT = "newscrawl"
"""The name that robots.txt rules are looked up for; the same as ROBOTSTXT_USER_AGENT in the settings."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """What the frontier says of an address: `state` pending, taken or failed; the last error and the attempts."""

    url: str
    state: str
    reason: str | None = None
    attempts: int = 0
    source: str | None = None
    date_hint: str | None = None
    lastmod: str | None = None


class Robots:
    """The stored robots.txt files of a portal's hosts, asked for one address after another."""

    def __init__(self, stored: dict[str, tuple[int, bytes]]) -> None:
        self._stored = stored
        self._rules: dict[str, Protego] = {}

    def forbids(self, url: str) -> str | None:
        """Why an address is forbidden, None when it is not (RFC 9309: a 4xx allows, a 5xx forbids everything)."""
        host = urlsplit(url).netloc
        if host not in self._stored:
            return None
        status, body = self._stored[host]
        if status >= 500:
            return f"robots.txt of {host} answered {status}"
        if status != 200:
            return None
        if host not in self._rules:
            self._rules[host] = Protego.parse(body.decode("utf-8", "replace"))
        return None if self._rules[host].can_fetch(url, AGENT) else f"robots.txt of {host} forbids it"


def reason_of(
    url: str, answer: Answer | None, quarantined: str | None, waiting: Waiting | None, robots: Robots
) -> tuple[str, str | None]:
    """(code, detail) of one missing article."""
    if quarantined is not None:
        return "quarantined", quarantined
    if answer is not None:
        return _answered(answer)
    forbidden = robots.forbids(url)
    if forbidden is not None:
        return "robots", forbidden
    if waiting is None:
        return "never-asked", None
    attempts = f" ({waiting.attempts} attempts)" if waiting.attempts else ""
    detail = f"{waiting.reason or 'interrupted'}{attempts}" if waiting.reason or attempts else None
    return ("failed" if waiting.state == "failed" else "pending"), detail


def _answered(answer: Answer) -> tuple[str, str | None]:
    if answer.status in (404, 410):
        return "gone", str(answer.status)
    if answer.target is not None:
        return "gone", f"moved to {answer.target}"
    if answer.outcome in ("gone", "moved", "page.soft-404"):
        return "gone", answer.outcome
    if answer.status >= 400:
        return "unreadable", f"status {answer.status}"
    if answer.outcome in ("stored", "unchanged"):
        return "unkept", "a record was stored then, and is not here now"
    return ("unkept", None) if answer.outcome is None else ("unreadable", answer.outcome)
