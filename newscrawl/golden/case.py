"""One golden case on disk: `<corpus>/<portal>/<case>/{page.html.gz, page.toml, expected.json}`.

Loads, validates and writes; the schema of `page.toml` is closed, so that a misspelt key cannot switch a check off.
Reads no page: what a case says is compared in `check`.
"""

import gzip
import json
import re
import tomllib
import zlib
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from newscrawl.errors import GoldenError

ARTICLE, LISTING = "article", "listing"
PAGE, ABOUT, EXPECTED = "page.html.gz", "page.toml", "expected.json"

_KEYS: dict[str, type | tuple[type, ...]] = {
    "url": str, "status": int, "fetched_at": datetime, "kind": str, "content_type": str, "why": str, "reviewed": bool,
    "null_ok": dict,
}  # fmt: skip
_REQUIRED = ("url", "fetched_at", "kind", "why", "reviewed")
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Case:
    """A golden case. `fetched_at` (aware) is the clock of the reading; `null_ok` gives a reason per field that the page
    does not hold; `why` says what the case is in the corpus for."""

    folder: Path
    url: str
    fetched_at: datetime
    kind: str
    why: str
    reviewed: bool = False
    status: int = 200
    content_type: str | None = None
    null_ok: dict[str, str] = field(default_factory=dict)

    @property
    def portal(self) -> str:
        """The portal's id: the name of the folder above."""
        return self.folder.parent.name

    @property
    def name(self) -> str:
        """The case's own name."""
        return self.folder.name

    @property
    def id(self) -> str:
        """`<portal>/<case>`, what `golden check` takes."""
        return f"{self.portal}/{self.name}"

    def body(self) -> bytes:
        """The page's bytes. Raises `GoldenError` when there is no page yet or it is torn."""
        path = self.folder / PAGE
        try:
            return gzip.decompress(path.read_bytes())
        except FileNotFoundError:
            raise GoldenError(
                f"{self.id}: {PAGE} is missing; save a page of the portal and run `newscrawl golden add {self.portal} "
                f"PAGE --url URL --case {self.name}`"
            ) from None
        except (OSError, EOFError, zlib.error) as error:
            raise GoldenError(f"{self.id}: {PAGE} cannot be read: {error}") from error

    def expected(self) -> dict[str, Any]:
        """The expected record or listing. Raises `GoldenError` when missing, unreadable or empty."""
        try:
            found = json.loads((self.folder / EXPECTED).read_text(encoding="utf-8"))
        except FileNotFoundError:
            raise GoldenError(f"{self.id}: {EXPECTED} is missing; a case without expectation proves nothing") from None
        except ValueError as error:
            raise GoldenError(f"{self.id}: {EXPECTED}: {error}") from error
        if not isinstance(found, dict) or not found:
            raise GoldenError(f"{self.id}: {EXPECTED} must be an object with the expected fields")
        return found

    def accepted(self) -> "Case":
        """The same case, reviewed."""
        return replace(self, reviewed=True)


def load_case(folder: Path) -> Case:
    """The case in a folder. Raises `GoldenError` naming file and key for anything missing, unknown or wrong."""
    where = f"{folder.parent.name}/{folder.name}/{ABOUT}"
    try:
        data = tomllib.loads((folder / ABOUT).read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise GoldenError(f"{where} is missing") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise GoldenError(f"{where}: {error}") from error
    _check(data, where)
    return Case(folder, **data)


def _check(data: dict[str, Any], where: str) -> None:
    """The closed schema. Raises `GoldenError`."""
    for key, value in data.items():
        if key not in _KEYS:
            raise GoldenError(f"{where}: unknown key `{key}`; known: {', '.join(_KEYS)}")
        if not isinstance(value, _KEYS[key]) or (isinstance(value, bool) and _KEYS[key] is int):
            raise GoldenError(f"{where}: `{key}` has the wrong type ({type(value).__name__})")
    for key in _REQUIRED:
        if key not in data:
            raise GoldenError(f"{where}: key `{key}` is missing")
    if data["kind"] not in (ARTICLE, LISTING):
        raise GoldenError(f"{where}: kind {data['kind']!r} is neither {ARTICLE} nor {LISTING}")
    if data["fetched_at"].tzinfo is None:
        raise GoldenError(f"{where}: fetched_at has no offset; relative times and missing years hang on it")
    for name, reason in data.get("null_ok", {}).items():
        if not isinstance(reason, str) or not reason.strip():
            raise GoldenError(f"{where}: null_ok.{name}: say why the page does not hold it")


def save_case(case: Case, *, page: bytes | None = None, expected: dict[str, Any] | None = None) -> None:
    """Writes `page.toml`, and page and expectation where given. The gzip member carries no time: same bytes again."""
    case.folder.mkdir(parents=True, exist_ok=True)
    if page is not None:
        (case.folder / PAGE).write_bytes(gzip.compress(page, 9, mtime=0))
    if expected is not None:
        text = json.dumps(expected, ensure_ascii=False, indent=1)
        (case.folder / EXPECTED).write_text(text + "\n", encoding="utf-8")
    (case.folder / ABOUT).write_text(_toml(case), encoding="utf-8")


def _toml(case: Case) -> str:
    lines = [f"url = {quoted(case.url)}"]
    if case.status != 200:
        lines.append(f"status = {case.status}")
    lines += [f"fetched_at = {case.fetched_at.isoformat()}", f"kind = {quoted(case.kind)}"]
    if case.content_type:
        lines.append(f"content_type = {quoted(case.content_type)}")
    lines += [f"why = {quoted(case.why)}", f"reviewed = {str(case.reviewed).lower()}"]
    if case.null_ok:
        lines += ["", "[null_ok]", *(f"{name} = {quoted(why)}" for name, why in case.null_ok.items())]
    return "\n".join(lines) + "\n"


def quoted(text: str) -> str:
    """A text as a TOML basic string; JSON's escapes are a part of TOML's."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def check_name(name: str) -> str:
    """The name, when a case may have it: lower-case words joined by hyphens. Raises `GoldenError` otherwise."""
    if not _NAME.fullmatch(name):
        raise GoldenError(f"{name!r} is no name for a case: lower-case letters, digits and hyphens")
    return name
