"""One POST to the operator's address about a run that ended neither ok nor quiet.

Gives up after a second try. The address may hold a secret, so that no message of ours repeats more than its host.
"""

import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from http.client import HTTPException
from typing import Any
from urllib.parse import urlsplit

import orjson

from newscrawl import __version__
from newscrawl.runs.closing import RESULT_KEYS

TIMEOUT = 10.0
PAUSE = 2.0
"""Seconds to wait for an answer, and before the second try."""


class WebhookError(Exception):
    """Raised when nobody took the message; the text names the host and the reason. Never ends a run."""


def message(report: Mapping[str, Any]) -> dict[str, Any]:
    """What is posted: the result line, the reasons, the start, and all of it in one sentence as `text`."""
    reasons = list(report.get("reasons", []))
    words = f"newscrawl {report['portal']}: {report['verdict']} (exit code {report['exit_code']})"
    return {
        "text": f"{words}: {'; '.join(reasons)}" if reasons else words,
        **{key: report[key] for key in RESULT_KEYS if key in report},
        "reasons": reasons,
        "started": report.get("started"),
    }


def post(url: str, report: Mapping[str, Any], *, timeout: float = TIMEOUT, pause: float = PAUSE) -> None:
    """Posts the message as JSON; tries twice when nobody answers or the server has trouble (5xx).

    Raises `WebhookError`. Redirects are not followed: the address is the operator's, and a POST would become a GET.
    """
    host = urlsplit(url).hostname
    if not url.startswith(("https://", "http://")) or not host:
        raise WebhookError("the webhook is no http or https address")
    request = urllib.request.Request(  # noqa: S310 - the scheme is checked above
        url,
        data=orjson.dumps(message(report)),
        headers={"Content-Type": "application/json", "User-Agent": f"newscrawl/{__version__}"},
    )
    for last in (False, True):
        why, again = _try(request, timeout)
        if why is None:
            return
        if last or not again:
            raise WebhookError(f"{host}: {why}")
        time.sleep(pause)


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: Any, **__: Any) -> None:
        """No redirect is followed; it ends as an HTTPError."""
        return


def _try(request: urllib.request.Request, timeout: float) -> tuple[str | None, bool]:
    """Why it failed (None: it did not), and whether trying again makes sense."""
    try:
        with urllib.request.build_opener(_Stay).open(request, timeout=timeout):
            return None, False
    except urllib.error.HTTPError as error:
        with error:  # it holds the connection
            return f"answered {error.code}", error.code >= 500
    except urllib.error.URLError as error:
        return str(error.reason), True
    except (OSError, HTTPException) as error:
        return str(error) or type(error).__name__, True
