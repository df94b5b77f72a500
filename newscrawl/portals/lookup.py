"""Which portal an address belongs to, when hosts moved and several profiles list the same one.

Knows hosts only; whether the address is an article is a family's business.
"""

from functools import cache

from newscrawl.portals.loader import load_portals
from newscrawl.portals.model import Portal, Status
from newscrawl.urls import canonical_host

_ORDER = {Status.ACTIVE: 1, Status.ARCHIVE: 2, Status.GONE: 3}


def portal_for(url: str) -> Portal | None:
    """The profile that reads an address or host; None for a host that no profile lists.

    Of several, an archive that keeps its hosts (`standalone`) comes first, then the active portal that took the host
    over, then archives, then what is gone; `m.`, `www.` and `amp.` are ignored.
    """
    return _by_host().get(canonical_host(url))


@cache
def _by_host() -> dict[str, Portal]:
    found: dict[str, Portal] = {}
    for portal in sorted(load_portals(), key=_rank, reverse=True):
        for domain in portal.domains:
            found[canonical_host(domain)] = portal
    return found


def _rank(portal: Portal) -> tuple[int, str]:
    return (0 if portal.standalone else _ORDER[portal.status], portal.id)
