"""Which listing, feed or sitemap an address asks for: the profile's source forms turned into patterns.

Forms hold `{page}`, `{date}`, `{year}`, `{month}`, `{month:02}` (see `portals.model.Source`). Page 1 of a listing is
also served without its page parameter, as the sites do. No content here.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from newscrawl.portals.model import Source
from newscrawl.sample.model import SampleSection
from newscrawl.sample.templates.base import Template
from newscrawl.text import fold_key

_FIELDS = {
    "{page}": r"(?P<page>\d+)", "{date}": r"(?P<date>\d{4}-\d\d-\d\d)", "{year}": r"(?P<year>\d{4})",
    "{month}": r"(?P<month>\d{1,2})", "{month:02}": r"(?P<month>\d\d)",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Route:
    """A pattern over path and query, and what stands there. `form` is the absolute form of its later pages."""

    kind: str
    pattern: re.Pattern[str]
    form: str
    section: SampleSection | None = None
    mdy: bool = False
    headers: tuple[tuple[str, str], ...] = ()


def target_of(url: str) -> str:
    """Path and query of an absolute address."""
    parts = urlsplit(url)
    return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")


def compile_form(target: str) -> re.Pattern[str]:
    """A form's pattern; a trailing slash of the path is optional, as servers have it."""
    pieces = re.split(r"(\{page\}|\{date\}|\{year\}|\{month(?::02)?\})", target)
    body = "".join(_FIELDS.get(piece) or re.escape(piece) for piece in pieces)
    path, mark, query = body.partition(re.escape("?"))
    return re.compile(f"^{path.removesuffix('/')}/?{mark}{query}$")


def first_page(target: str) -> str | None:
    """The address of a listing's first page without its page parameter, None when the form has none."""
    if "{page}" not in target:
        return None
    path, mark, query = target.partition("?")
    if "{page}" in query:
        kept = "&".join(p for p in query.split("&") if "{page}" not in p)
        return path + (mark + kept if kept else "")
    before, _, after = path.partition("{page}")
    suffix = "." + after.rpartition(".")[2] if "." in after else ""
    stem = before.rpartition("/")[0]
    first = stem + suffix if suffix and len(stem) > 1 else stem or "/"
    return first + (mark + query if query else "")


def routes_of(template: Template) -> list[Route]:
    """All routes of a portal: its profile's sources first, then the family's own forms."""
    by_name = {fold_key(s.name): s for s in template.sections}
    found: list[Route] = []
    for source in template.portal.sources:
        section = by_name.get(fold_key(source.section)) if source.section else None
        found.extend(_of_source(source, section, template))
    for form in template.all_paths:
        found.extend(_listing(template.base + form, None))
    for section in template.sections:
        url = template.section_url(section)
        found.extend(_listing(url + template.next_form, section, bare=url))
        found.append(_plain("rss", template.base + template.rss_forms[1].format(slug=section.slug), section))
    found.append(_plain("rss", template.base + template.rss_forms[0], None))
    found.append(_plain("index", f"{template.base}/sitemap.xml", None))
    found.append(_plain("child", template.base + template.sitemap_child, None))
    found.extend(_listing(f"{template.base}/?page={{page}}", None))
    return found


def _plain(kind: str, url: str, section: SampleSection | None) -> Route:
    return Route(kind, compile_form(target_of(url)), url, section)


def _listing(form: str, section: SampleSection | None, bare: str | None = None) -> Iterable[Route]:
    """The later pages, and the first one without a number."""
    target = target_of(form)
    yield Route("listing", compile_form(target), form, section)
    first = target_of(bare) if bare else first_page(target)
    if first is not None:
        yield Route("listing", compile_form(first), form, section)


def _of_source(source: Source, section: SampleSection | None, template: Template) -> Iterable[Route]:
    if source.kind == "listing":
        more = template.next_form.replace("?", "&") if "?" in source.url else template.next_form
        form = source.url if "{page}" in source.url else source.url + more
        yield from _listing(form, section, bare=None if "{page}" in source.url else source.url)
    elif source.kind == "rss":
        yield Route("rss", compile_form(target_of(source.url)), source.url, section, mdy=source.date_order == "mdy")
    elif source.kind == "api":
        yield Route("api", compile_form(target_of(source.url)), source.url, section, headers=source.headers)
    elif source.kind == "sitemap":
        dated = "{" in source.url
        news = not dated and source.reach == "recent"
        kind = "child" if dated else ("newest" if news else "index")
        yield Route(kind, compile_form(target_of(source.url)), source.url, section)


def child_form(template: Template) -> str:
    """The absolute form of the sitemap index's children: the profile's when it declares one, else the family's."""
    for source in template.portal.sources:
        if source.kind == "sitemap" and "{" in source.url:
            return source.url
    return template.base + template.sitemap_child
