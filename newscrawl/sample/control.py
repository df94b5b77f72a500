"""The sample's control addresses under `/__sample__/`, for tests that have the site in another process. Loopback only.

`server` refuses them from elsewhere; they are never linked and never logged. Answers are JSON.
"""

import json
from collections.abc import Callable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from newscrawl.errors import UsageError
from newscrawl.sample.wire import Request, Response

if TYPE_CHECKING:
    from newscrawl.sample.site import SampleSite

PREFIX = "/__sample__/"


def handle(site: "SampleSite", request: Request) -> Response:
    """Carries out one control request: POST changes, GET reads. Bad arguments answer 400 with a plain message."""
    name = request.path.removeprefix(PREFIX)
    table = _CHANGES if request.method == "POST" else _VIEWS
    action = table.get(name)
    if action is None:
        return _json(404, {"error": f"no such control address; POST {', '.join(_CHANGES)}; GET {', '.join(_VIEWS)}"})
    try:
        return _json(200, action(site, request.query))
    except (UsageError, ValueError) as error:
        return _json(400, {"error": str(error)})


def _json(status: int, value: Any) -> Response:
    body = json.dumps(value, ensure_ascii=False, default=str).encode("utf-8")
    return Response(status, body, "application/json; charset=utf-8")


def _number(query: dict[str, str]) -> int:
    return int(query.get("number", "0"))


def _edit(site: "SampleSite", query: dict[str, str]) -> Any:
    return site.expected(site.edit(_number(query), query.get("text"), move_stamp=query.get("stamp", "1") != "0"))


def _remove(site: "SampleSite", query: dict[str, str]) -> Any:
    site.remove(_number(query), int(query.get("status", "404")))
    return {"articles": len(site)}


def _restore(site: "SampleSite", query: dict[str, str]) -> Any:
    site.restore(_number(query))
    return {"articles": len(site)}


def _add(site: "SampleSite", query: dict[str, str]) -> Any:
    return [site.expected(a) for a in site.add(int(query.get("count", "1")))]


def _traps(site: "SampleSite", query: dict[str, str]) -> Any:
    site.set_traps(name for name in query.get("names", "").split(",") if name)
    return sorted(site.traps)


def _forget(site: "SampleSite", _query: dict[str, str]) -> Any:
    site.requests.clear()
    return []


def _requests(site: "SampleSite", _query: dict[str, str]) -> Any:
    return [asdict(seen) for seen in site.requests]


def _articles(site: "SampleSite", query: dict[str, str]) -> Any:
    numbers = site.state.numbers[int(query.get("from", "0")) :][: int(query.get("count", "1000"))]
    return [{"number": n, **site.expected(site.article(n))} for n in numbers]


def _state(site: "SampleSite", _query: dict[str, str]) -> Any:
    return {
        "portal": site.portal.id,
        "host": site.portal.host,
        "articles": len(site),
        "now": site.state.now.isoformat(),
        "traps": sorted(site.traps),
        "requests": len(site.requests),
    }


_Action = Callable[["SampleSite", dict[str, str]], Any]
_CHANGES: dict[str, _Action] = {
    "edit": _edit,
    "retitle": lambda site, q: site.expected(site.retitle(_number(q), q["headline"])),
    "stamp": lambda site, q: site.expected(site.move_stamp(_number(q))),
    "views": lambda site, q: site.expected(site.raise_views(_number(q), int(q.get("by", "17")))),
    "remove": _remove,
    "restore": _restore,
    "add": _add,
    "traps": _traps,
    "forget": _forget,
}
_VIEWS: dict[str, _Action] = {"requests": _requests, "articles": _articles, "state": _state}
