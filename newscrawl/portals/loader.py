"""Reads profiles from TOML into `Portal`; any unknown key, wrong type or bad value is a `PortalError`.

The schema is closed on purpose: a profile that could say anything would end as a small language. Values are checked
here, once; everything behind this module trusts the types.
"""

import hashlib
import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from newscrawl.errors import PortalError
from newscrawl.portals.model import (
    FIELD_NAMES,
    Evidence,
    Layout,
    Politeness,
    Portal,
    Rule,
    Source,
    Status,
)

PROFILES = Path(__file__).parent
SOURCE_KINDS = ("rss", "sitemap", "listing", "api")
SOURCE_HEADERS = frozenset({"x-requested-with", "accept"})
"""What a source may ask for beside its address. Nothing that says who asks: we are a named guest without a disguise."""
MAX_FLOOR = 0.98
"""Nothing is asserted at 1.0: one picture story without a sapo would fail a healthy run."""

_Word = TypeVar("_Word", Status, Evidence)

_TOP = {
    "id": str, "name": str, "province": str, "province_2025": str, "family": str, "domains": list, "status": str,
    "evidence": str, "article_url": (str, list), "sources": list, "fields": dict, "drop": list, "absent": dict,
    "floors": dict, "layouts": list, "politeness": dict, "notes": list, "standalone": bool,
}  # fmt: skip
_REQUIRED = ("id", "name", "province", "province_2025", "family", "domains", "status", "evidence")
_LAYOUT = {
    "name": str, "family": str, "match": str, "hosts": list, "prefix": str, "article_url": (str, list), "fields": dict,
    "drop": list,
}  # fmt: skip
_SOURCE = {"kind": str, "url": str, "section": str, "reach": str, "proved": bool, "date_order": str, "headers": dict}
_RULE = {"name": str, "css": str, "attr": str, "bare": bool}
_POLITENESS = {"delay": (int, float), "concurrency": int, "daily_budget": int, "off_peak": str}


@cache
def load_portals() -> tuple[Portal, ...]:
    """All profiles shipped with newscrawl, sorted by id. Raises `PortalError` on the first bad one."""
    return tuple(_read(path) for path in sorted(PROFILES.glob("*.toml")))


def load_portal(portal_id: str) -> Portal:
    """The profile with this id. Raises `PortalError` that names close matches when there is none."""
    path = PROFILES / f"{portal_id}.toml"
    if re.fullmatch(r"[a-z0-9_]+", portal_id) and path.is_file():
        return _read(path)
    known = [p.stem for p in PROFILES.glob("*.toml")]
    near = [k for k in sorted(known) if portal_id.removeprefix("bao_")[:4] in k][:5]
    hint = f" (did you mean {', '.join(near)}?)" if near else ""
    raise PortalError(f"unknown portal {portal_id!r}{hint}; `newscrawl portal list` shows all {len(known)}")


@cache
def _read(path: Path) -> Portal:
    return parse_portal(path.read_text(encoding="utf-8"), path)


def parse_portal(text: str, path: Path) -> Portal:
    """A `Portal` from a profile's text; `path` names the file in errors and gives the id it must carry."""
    where = path.name
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise PortalError(f"{where}: not valid TOML: {error}") from error
    _closed(data, _TOP, where)
    for key in _REQUIRED:
        if key not in data:
            raise PortalError(f"{where}: key `{key}` is missing")
    if data["id"] != path.stem:
        raise PortalError(f"{where}: `id` is {data['id']!r} but the file is named {path.stem!r}; they must agree")
    domains = _strings(data["domains"], f"{where}: domains")
    if not domains:
        raise PortalError(f"{where}: `domains` is empty; the present host comes first")
    return Portal(
        id=data["id"],
        name=data["name"],
        province=_code(data, "province", where),
        province_2025=_code(data, "province_2025", where),
        family=data["family"],
        domains=domains,
        status=_choice(Status, data["status"], f"{where}: status"),
        evidence=_choice(Evidence, data["evidence"], f"{where}: evidence"),
        layouts=_layouts(data, where),
        sources=tuple(_source(s, f"{where}: sources[{i}]") for i, s in enumerate(data.get("sources", []))),
        absent=_absent(data.get("absent", {}), f"{where}: absent"),
        floors=_floors(data.get("floors", {}), f"{where}: floors"),
        politeness=_politeness(data.get("politeness", {}), f"{where}: politeness"),
        notes=_strings(data.get("notes", []), f"{where}: notes"),
        standalone=data.get("standalone", False),
        digest=hashlib.sha256(text.encode()).hexdigest()[:16],
    )


def _closed(data: Mapping[str, Any], schema: Mapping[str, Any], where: str) -> None:
    for key, value in data.items():
        if key not in schema:
            raise PortalError(f"{where}: unknown key `{key}`; known here: {', '.join(sorted(schema))}")
        kinds = schema[key] if isinstance(schema[key], tuple) else (schema[key],)
        if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
            wanted = " or ".join(k.__name__ for k in kinds)
            raise PortalError(f"{where}: `{key}` must be {wanted}, not {type(value).__name__}")


def _strings(value: Any, where: str) -> tuple[str, ...]:
    items = [value] if isinstance(value, str) else value
    for item in items:
        if not isinstance(item, str) or not item.strip():
            raise PortalError(f"{where}: {item!r} is not a text")
    return tuple(items)


def _choice(kind: type[_Word], value: str, where: str) -> _Word:
    try:
        return kind(value)
    except ValueError:
        raise PortalError(f"{where}: {value!r} is none of {', '.join(kind)}") from None


def _code(data: Mapping[str, Any], key: str, where: str) -> str:
    if not re.fullmatch(r"\d{2}", data[key]):
        raise PortalError(f"{where}: `{key}` must be a two-digit province code, not {data[key]!r}")
    return str(data[key])


def _layouts(data: Mapping[str, Any], where: str) -> tuple[Layout, ...]:
    present = Layout(
        name="present",
        family=data["family"],
        article_url=_patterns(data.get("article_url", []), f"{where}: article_url"),
        fields=_rules(data.get("fields", {}), f"{where}: fields"),
        drop=_strings(data.get("drop", []), f"{where}: drop"),
    )
    former = []
    for i, entry in enumerate(data.get("layouts", [])):
        place = f"{where}: layouts[{i}]"
        if not isinstance(entry, dict):
            raise PortalError(f"{place}: must be a table")
        _closed(entry, _LAYOUT, place)
        for key in ("family", "match"):
            if key not in entry:
                raise PortalError(f"{place}: key `{key}` is missing")
        hosts = _strings(entry.get("hosts", []), f"{place}: hosts")
        for host in hosts:
            if host not in data["domains"]:
                raise PortalError(f"{place}: hosts: {host!r} is not among `domains`")
        former.append(
            Layout(
                name=str(entry.get("name") or entry["family"]),
                family=entry["family"],
                match=entry["match"],
                hosts=hosts,
                prefix=entry.get("prefix", ""),
                article_url=_patterns(entry.get("article_url", []), f"{place}: article_url"),
                fields=_rules(entry.get("fields", {}), f"{place}: fields"),
                drop=_strings(entry.get("drop", []), f"{place}: drop"),
            )
        )
    return (present, *former)


def _patterns(value: Any, where: str) -> tuple[str, ...]:
    patterns = _strings(value, where)
    for pattern in patterns:
        try:
            re.compile(pattern)
        except re.error as error:
            raise PortalError(f"{where}: {pattern!r} is no regular expression: {error}") from error
    return patterns


def _rules(data: Mapping[str, Any], where: str) -> dict[str, tuple[Rule, ...]]:
    rules: dict[str, tuple[Rule, ...]] = {}
    for name, entries in data.items():
        if name not in FIELD_NAMES:
            raise PortalError(f"{where}: unknown field `{name}`; known: {', '.join(FIELD_NAMES)}")
        if not isinstance(entries, list):
            raise PortalError(f"{where}.{name}: must be a list of tables like {{ name = …, css = … }}")
        rules[name] = tuple(_rule(entry, f"{where}.{name}[{i}]") for i, entry in enumerate(entries))
    return rules


def _rule(entry: Any, where: str) -> Rule:
    if not isinstance(entry, dict):
        raise PortalError(f"{where}: must be a table with `name` and `css`")
    _closed(entry, _RULE, where)
    for key in ("name", "css"):
        if key not in entry:
            raise PortalError(f"{where}: key `{key}` is missing")
    return Rule(**entry)


def _source(entry: Any, where: str) -> Source:
    if not isinstance(entry, dict):
        raise PortalError(f"{where}: must be a table")
    _closed(entry, _SOURCE, where)
    for key in ("kind", "url"):
        if key not in entry:
            raise PortalError(f"{where}: key `{key}` is missing")
    if entry["kind"] not in SOURCE_KINDS:
        raise PortalError(f"{where}: kind {entry['kind']!r} is none of {', '.join(SOURCE_KINDS)}")
    if entry.get("reach", "recent") not in ("recent", "full"):
        raise PortalError(f"{where}: reach {entry['reach']!r} is neither recent nor full")
    if not re.match(r"https?://[^/\s]+", entry["url"]):
        raise PortalError(f"{where}: url {entry['url']!r} is not absolute")
    return Source(**(entry | {"headers": _headers(entry.get("headers", {}), f"{where}.headers")}))


def _headers(data: Mapping[str, Any], where: str) -> tuple[tuple[str, str], ...]:
    for name, value in data.items():
        if name.lower() not in SOURCE_HEADERS:
            raise PortalError(f"{where}: {name!r} is none of {', '.join(sorted(SOURCE_HEADERS))}")
        if not isinstance(value, str) or not value.isprintable() or not value.strip():
            raise PortalError(f"{where}.{name}: {value!r} is not a text in one line")
    return tuple(data.items())


def _absent(data: Mapping[str, Any], where: str) -> dict[str, str]:
    for name, why in data.items():
        if not isinstance(why, str) or not why.strip():
            raise PortalError(f"{where}.{name}: say why and when it was seen")
    return dict(data)


def _floors(data: Mapping[str, Any], where: str) -> dict[str, float]:
    for name, share in data.items():
        if isinstance(share, bool) or not isinstance(share, int | float) or not 0 < share <= MAX_FLOOR:
            raise PortalError(f"{where}.{name}: {share!r} must be a share above 0 and at most {MAX_FLOOR}")
    return {name: float(share) for name, share in data.items()}


def _politeness(data: Mapping[str, Any], where: str) -> Politeness:
    _closed(data, _POLITENESS, where)
    for name in ("delay", "concurrency", "daily_budget"):
        if name in data and data[name] <= 0:
            raise PortalError(f"{where}.{name}: must be above 0")
    if "off_peak" in data and not re.fullmatch(r"\d{2}:\d{2}-\d{2}:\d{2}", data["off_peak"]):
        raise PortalError(f"{where}.off_peak: {data['off_peak']!r} must look like 22:00-05:00 (+07:00)")
    return Politeness(**data)
