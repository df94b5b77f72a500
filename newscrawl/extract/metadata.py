"""What a page says about itself in machine form: JSON-LD and `<meta>`, as candidates with the rule that found them.

Second in trust after the rules of portal and family, first where there is no profile. Values are handed on raw: times
unparsed, names unsplit. What metadata is known to lie about (the paper's own name as author, a truncated description)
is left out here, because it is a property of the source and not of the text.
"""

import re
from collections.abc import Callable, Iterable

from newscrawl.extract import jsonld
from newscrawl.extract.jsonld import Thing
from newscrawl.extract.page import Page, collapse
from newscrawl.items import Block, Body, RawField
from newscrawl.text import fold_key

_META: dict[str, tuple[str, ...]] = {
    "headline": ("og:title", "twitter:title", "title"),
    "sapo": ("og:description", "description", "twitter:description"),
    "published": (
        "article:published_time", "pubdate", "datepublished", "article:published", "publishdate", "dc.date.issued",
        "og:article:published_time", "its_publication",
    ),
    "updated": (
        "article:modified_time", "datemodified", "og:updated_time", "article_updatetime", "last-modified", "lastmod",
    ),
    "byline": ("dable:author", "article:author", "author"),
    "section": ("article:section", "channel", "its_section"),
    "tags": ("news_keywords", "keywords", "article:tag"),
}  # fmt: skip
_JSON_LD: dict[str, tuple[str, ...]] = {
    "headline": ("headline", "name"),
    "sapo": ("description",),
    "published": ("datePublished", "dateCreated"),
    "updated": ("dateModified",),
    "tags": ("keywords",),
}
_META_FIRST = frozenset({"headline", "sapo", "published"})
"""Fields where meta goes before JSON-LD: Tuổi Trẻ's JSON-LD cuts seconds off and escapes text twice (2026-03-07).
For `updated` JSON-LD goes first: VnExpress' `lastmod` repeats the publication time (2026-03-07)."""
_TEXT = 300
_SITE_SUFFIX = re.compile(r"\s+[-|–—»]\s+(?P<site>[^-|–—»]{2,60})$")
_OWN_WORDS = frozenset(
    [
        "admin",
        "administrator",
        "webmaster",
        "editor",
        "root",
        "mediatech",
        "vnpt",
        "bbt",
        "toasoan",
        "'toa",
        "soan'",
        "user",
        "test",
        "nukeviet",
        "tac gia",
        "an danh",
        "super user",
        "bien tap vien",
    ]
)
_ADDRESS = re.compile(r",\s*(?:Hà Nội|TP\.?\s?HCM|TP\.? Hồ Chí Minh|Hồ Chí Minh|Đà Nẵng)\s*$", re.IGNORECASE)
"""Quân đội nhân dân names its office's street as a person (public capture of 2026-10)."""
_SITE_WORDS = re.compile(r"\bbao dien tu\b|\bvnpt\b|\bonline\b|^tin tuc$|\btin tuc 24h\b")
"""Keywords of the whole site, which many pages repeat instead of their own (Phú Yên, Cần Thơ's listings)."""
_HOUSES = ("toa soan", "tap chi ", "dai pt", "dai phat thanh")
_HOME = frozenset({"trang chu", "home", "trangchu", "trang nhat", "homepage"})


def candidates(page: Page, name: str) -> list[RawField]:
    """Candidates of one field from the page's metadata, most trusted first; [] when it says nothing."""
    if name == "byline":
        return _authors(page)
    if name == "section":
        return _sections(page)
    if name == "comment_count":
        return _counts(page, ("commentCount",))
    if name == "view_count":
        return _counts(page, ())
    if name not in _META:
        return []
    meta = _from_meta(page, name)
    linked = from_json_ld(page, name)
    return meta + linked if name in _META_FIRST else linked + meta


def _from_meta(page: Page, name: str) -> list[RawField]:
    values = page.meta
    found = [RawField(text, f"meta:{key}") for key in _META[name] if (text := values.get(key))]
    if name in {"headline", "sapo"}:
        return [RawField(text, f.rule) for f in found if (text := without_site(page, f.text))]
    return found


def from_json_ld(page: Page, name: str) -> list[RawField]:
    """Candidates of one field from the article's JSON-LD object."""
    thing = page.article
    if thing is None or name not in _JSON_LD:
        return []
    if name == "tags":
        return (
            [RawField(", ".join(texts), "json-ld:keywords")]
            if (texts := jsonld.texts_of(thing.get("keywords")))
            else []
        )
    return [RawField(text, f"json-ld:{key}") for key in _JSON_LD[name] if (text := jsonld.text_of(thing.get(key)))]


def declares_article(page: Page) -> bool:
    """Whether the page calls itself an article: og:type, a publication time, or an article object in its JSON-LD."""
    if page.meta.get("og:type", "").lower() == "article" or "article:published_time" in page.meta:
        return True
    return any(not jsonld.ARTICLE_TYPES.isdisjoint(jsonld.types_of(thing)) for thing in page.json_ld)


def without_site(page: Page, title: str) -> str:
    """A title without the paper's name behind the last dash or bar, when that is the paper's name indeed."""
    text = jsonld.unescape(title).strip()
    found = _SITE_SUFFIX.search(text, max(0, len(text) - 70))
    if found is None:
        return text
    site = fold_key(found["site"]).replace(" ", "")
    known = [key.replace(" ", "") for key in page.paper_keys]
    if any(name and len(site) > 3 and (site in name or name in site) for name in known):
        return text[: found.start()].rstrip()
    return text


def _authors(page: Page) -> list[RawField]:
    """Persons named as authors. Organisations, addresses, login names and the paper's own name are nobody."""
    thing = page.article or {}
    found: list[RawField] = []
    for key in ("author", "creator"):
        names = [name for name in persons(thing[key]) if may_be_author(page, name)] if key in thing else []
        if names:
            found.append(RawField("; ".join(names), f"json-ld:{key}"))
    for key in _META["byline"]:
        if printed := page.meta.get(key):
            names = [part.strip() for part in jsonld.unescape(printed).split(";")]
            if all(may_be_author(page, name) for name in names):
                found.append(RawField("; ".join(names), f"meta:{key}"))
    return found


def persons(value: object) -> list[str]:
    """Names of a JSON-LD author value (string, object, list of either); organisations left out."""
    items = value if isinstance(value, list) else [value]
    names: list[str] = []
    for item in items:
        if isinstance(item, dict) and "organization" in "".join(jsonld.types_of(item)):
            continue
        names.extend(jsonld.texts_of(item))
    return list(dict.fromkeys(names))


def is_nobody(name: str) -> bool:
    """Whether an author value is a login ("longantv", Tây Ninh 2026-10-02), a role of the CMS or a newspaper's name."""
    folded = fold_key(name)
    if folded in _OWN_WORDS or _ADDRESS.search(name) or (" " not in name.strip() and name.islower()):
        return True
    paper = name.strip().casefold().startswith("báo ") or (folded.startswith("bao ") and name.isascii())
    return (paper or folded.startswith(_HOUSES)) and len(folded.split()) > 2


def may_be_author(page: Page, name: str) -> bool:
    """Whether a name may be a person's, and not what CMSs put in its place: the paper, a login, an address."""
    text = name.strip()
    if not text or len(text) > 120 or "://" in text or "@" in text or (" " not in text and ".vn" in text.lower()):
        return False
    if is_nobody(text):
        return False
    folded = fold_key(text)
    squeezed = folded.replace(" ", "")
    for own in page.paper_keys:  # whole words: "Bảo Hân" is no part of "Báo Hànộimới"
        if squeezed == own.replace(" ", "") or (len(squeezed) > 5 and f" {folded} " in f" {own} "):
            return False
    return True


def _sections(page: Page) -> list[RawField]:
    """The narrowest section named: the breadcrumb's last step before the article itself, then metas."""
    thing = page.article or {}
    found: list[RawField] = []
    if crumbs := jsonld.breadcrumb(page.json_ld):
        title = fold_key(jsonld.text_of(thing.get("headline")) or page.meta.get("og:title", ""))
        steps = (
            crumb for crumb in reversed(crumbs) if (key := fold_key(crumb)) not in _HOME and (not title or key != title)
        )
        if (last := next(steps, None)) is not None:
            found.append(RawField(last, "json-ld:breadcrumb"))
    if text := jsonld.text_of(thing.get("articleSection")):
        found.append(RawField(_last_part(jsonld.texts_of(thing.get("articleSection")), text), "json-ld:articleSection"))
    metas = ((key, page.meta.get(key)) for key in _META["section"])
    found.extend(RawField(jsonld.unescape(text), f"meta:{key}") for key, text in metas if text)
    return found


def _last_part(parts: list[str], text: str) -> str:
    """ "Kinh doanh, Tài chính" names two levels, the narrowest last (Dân Trí, 2026-03-07)."""
    if len(parts) > 1:
        return parts[-1]
    return text.rpartition(", ")[2] or text


def _counts(page: Page, keys: Iterable[str]) -> list[RawField]:
    """Counters of the JSON-LD: plain properties, and `interactionStatistic` of the fitting kind."""
    thing = page.article
    if thing is None:
        return []
    found = [RawField(text, f"json-ld:{key}") for key in keys if (text := jsonld.text_of(thing.get(key)))]
    wanted = "comment" if found or "commentCount" in keys else "view"
    return found + interactions(thing, wanted)


def interactions(thing: Thing, wanted: str) -> list[RawField]:
    """Counts of `interactionStatistic`: `wanted` is "view" (ReadAction, ViewAction, WatchAction) or "comment"."""
    kinds: Callable[[str], bool] = (
        (lambda k: "comment" in k)
        if wanted == "comment"
        else (lambda k: any(w in k for w in ("view", "read", "watch")))
    )
    statistics = thing.get("interactionStatistic")
    found: list[RawField] = []
    for item in statistics if isinstance(statistics, list) else [statistics]:
        if isinstance(item, dict):
            kind = item.get("interactionType") or ""
            label = str(kind.get("@type", "")) if isinstance(kind, dict) else str(kind)
            count = jsonld.text_of(item.get("userInteractionCount"))
            if count and kinds(label.lower()):
                found.append(RawField(count, "json-ld:interactionStatistic"))
    return found


def tag_list(page: Page) -> tuple[list[str], str | None]:
    """Tags of the metas (keywords, article:tag) and their rule; [] and None when there are none."""
    metas = [raw if raw.rule != "meta:article:tag" else _every_tag(page) for raw in _from_meta(page, "tags")]
    for raw in metas + from_json_ld(page, "tags"):
        tags = [part.strip() for part in jsonld.unescape(raw.text).split(",")]
        tags = list(dict.fromkeys(tag for tag in tags if tag))
        if tags and not any(_SITE_WORDS.search(fold_key(tag)) for tag in tags):
            return tags, raw.rule
    return [], None


def _every_tag(page: Page) -> RawField:
    """`article:tag` is one meta per tag by its specification, and one meta for all of them at Tuổi Trẻ."""
    contents = (node.attributes.get("content") or "" for node in page.all('meta[property="article:tag"]'))
    return RawField(", ".join(content.strip() for content in contents if content.strip()), "meta:article:tag")


def article_body(page: Page) -> Body | None:
    """The text that the JSON-LD repeats, for pages whose own text a script puts in; None when it is only a summary."""
    thing = page.article or {}
    text = jsonld.text_of(thing.get("articleBody"))
    if len(text) < _TEXT:
        return None
    lines = (collapse(line) for line in re.split(r"\s*\n\s*|<br\s*/?>|</p>", text))
    plain = (collapse(re.sub(r"<[^>]{1,200}>", " ", line)) for line in lines)
    return Body([Block(line) for line in plain if line], [], "json-ld:articleBody")
