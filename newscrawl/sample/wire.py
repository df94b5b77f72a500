"""Requests and answers of the sample, as plain values: what `site` decides and `server` writes. No sockets here."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from urllib.parse import parse_qsl

_REASONS = {
    200: "OK", 301: "Moved Permanently", 302: "Found", 304: "Not Modified", 400: "Bad Request", 403: "Forbidden",
    404: "Not Found", 405: "Method Not Allowed", 410: "Gone", 429: "Too Many Requests", 500: "Internal Server Error",
    503: "Service Unavailable",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Request:
    """One request: `target` is path and query as sent, header names are lower case."""

    method: str
    target: str
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def path(self) -> str:
        """The path alone."""
        return self.target.partition("?")[0]

    @property
    def query(self) -> dict[str, str]:
        """The query's fields; the last of a name wins."""
        return dict(parse_qsl(self.target.partition("?")[2], keep_blank_values=True))

    @property
    def host(self) -> str:
        """The Host header without port, lower case; "" when missing."""
        return self.headers.get("host", "").rpartition(":")[0].lower() or self.headers.get("host", "").lower()

    @property
    def wants_gzip(self) -> bool:
        """Whether the client takes gzip."""
        return "gzip" in self.headers.get("accept-encoding", "")


@dataclass(slots=True)
class Response:
    """One answer. `stall`: seconds of silence before it; `cut`: bytes of the body before the connection drops."""

    status: int
    body: bytes = b""
    content_type: str = "text/html; charset=utf-8"
    headers: list[tuple[str, str]] = field(default_factory=list)
    stall: float = 0.0
    cut: int | None = None

    def head(self, *, keep_alive: bool) -> bytes:
        """Status line and headers, ready to send. No Date and no Server: same request, same bytes."""
        lines = [f"HTTP/1.1 {self.status} {_REASONS.get(self.status, 'Unknown')}"]
        if self.status != 304:
            lines.append(f"Content-Type: {self.content_type}")
        lines.append(f"Content-Length: {len(self.body)}")
        lines += [f"{name}: {value}" for name, value in self.headers]
        lines.append("Connection: keep-alive" if keep_alive else "Connection: close")
        return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


@dataclass(frozen=True, slots=True)
class Seen:
    """One line of the request log. `conditional`: If-None-Match or If-Modified-Since was sent."""

    method: str
    host: str
    target: str
    status: int
    size: int
    conditional: bool

    @property
    def path(self) -> str:
        """The path alone."""
        return self.target.partition("?")[0]


def http_date(moment: datetime) -> str:
    """A moment as HTTP prints it."""
    return format_datetime(moment.astimezone(UTC), usegmt=True)


def not_modified(request: Request, etag: str, changed: datetime) -> bool:
    """Whether a conditional request gets a 304: If-None-Match first, else If-Modified-Since (RFC 9110, 13.2.2)."""
    if (wanted := request.headers.get("if-none-match")) is not None:
        return wanted.strip() == "*" or etag in [tag.strip().removeprefix("W/") for tag in wanted.split(",")]
    if (since := request.headers.get("if-modified-since")) is not None:
        try:
            return changed.replace(microsecond=0) <= parsedate_to_datetime(since)
        except (TypeError, ValueError):
            return False
    return False
