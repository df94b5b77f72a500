"""What tags, classes and attributes mean to the reading of an article's body: tables, no logic of a page.

Classes are hints in many spellings (Vietnamese without accents, English, vendors' names); each pattern says where it
was met. Matching is on `class id type` of one element, lower case.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

SKIPPED = frozenset(
    [
        "script",
        "style",
        "noscript",
        "iframe",
        "form",
        "button",
        "select",
        "option",
        "input",
        "textarea",
        "svg",
        "template",
        "nav",
        "video",
        "audio",
        "canvas",
        "object",
        "embed",
        "map",
        "dialog",
        "head",
        "title",
        "link",
        "meta",
        "-comment",
        "zone",
    ]
)
"""Never text of an article. `zone` is an ad slot of VCCorp's pages (Tuổi Trẻ, 2026-03-07)."""
BLOCKS = frozenset(
    [
        "p",
        "div",
        "section",
        "article",
        "main",
        "header",
        "footer",
        "aside",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "table",
        "tbody",
        "thead",
        "tfoot",
        "tr",
        "td",
        "th",
        "caption",
        "blockquote",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "figure",
        "figcaption",
        "center",
        "pre",
        "address",
        "details",
        "summary",
        "fieldset",
        "hr",
        "body",
        "html",
    ]
)
HEADINGS = frozenset({"h2", "h3", "h4", "h5"})
"""Not `h6`, which editors set captions in."""
BOLD = frozenset({"b", "strong"})
ITALIC = frozenset({"i", "em", "cite", "small"})

BOX = re.compile(
    r"relat(?:e|ed|es|ednews|edonenews|ion)(?![a-z])|related(?:one)?news|tin[-_]?lien|lien[-_]?quan|tinlienquan|tin[-_]?khac"
    r"|bai[-_]?(?:lien|khac|doc)|cung[-_]?chuyen[-_]?muc|same[-_]?cat|see[-_]?more|read[-_]?more|xem[-_]?them|tin_xemthem"
    r"|doc[-_]?them|(?:^|[\s_-])(?:ads?|adv|advs|adsense|advert\w*|banners?|qc|quangcao)(?:$|[\s_\d-])|adszone|ads-zone|rennab"
    r"|(?:^|[\s_-])(?:social|share|sharing|shares|fb-like|zalo-share)(?:$|[\s_-])|sharemxh|comments?(?:$|[\s_-])|binh[-_]?luan"
    r"|(?:^|[\s_-])(?:tags?|keywords?|tukhoa|tu-khoa)(?:$|[\s_-])|box[-_]?tag|breadcrumb|newsletter|toolbar|print[-_]?page"
    r"|(?:^|[\s_-])(?:audio|player|podcast|tts|videojs)(?:$|[\s_-])|audio-article|select-accent|rating|vote|(?:^|[\s_-])(?:poll|survey|quiz|toc|muc-?luc)(?:$|[\s_-])|table-of-contents|reaction"
    r"|onecms_load_view|(?:^|\s)amn_res|inread|inpage|(?:^|\s)(?:d-none|hidden|hide)(?:$|\s)|pagination|copyright"
    r"|donate|subscribe|fb-root|insert[-_]?link|inner-article|seo-suggest|suggest-link|link-inline|link-source|listnewsincontent|sda_|link-?content-?footer|box-?news|news-?other|othernews|more-?news"
)
"""Boxes that are no text of the article though they stand in its node. `d-none` and `hidden` hide a button there."""
CAPTION = re.compile(
    r"(?<!starname)(?<!no)caption|image[-_]?desc|img[-_]?desc|desc[-_]?im(?:g|age)|photo[-_]?(?:note|desc|info)|pic[-_]?(?:desc|note)"
    r"|chu[-_]?thich|picture[-_]?(?:desc|note)|image[-_]?note|^image\b|^t-?caption|note-?img|(?:^|\s)expnoedit|photocms_author"
    r"|(?:^|\s)note ignore"
)
"""Captions: `figcaption.PhotoCMS_Caption` (VCCorp), `td.image_desc` (ONECMS), `p.pCaption`, `p.Image` (VnExpress),
`p.wp-caption-text` (Tây Ninh), `p.note.ignore` (vdoc)."""
AUTHOR = re.compile(
    r"(?:^|[\s_-])(?:p?author|tac-?gia|but-?danh|byline|source|nguon|signature)(?:$|[\s_-])|author-?(?:name|info|bot)"
)
"""Bylines that stand in the body: `p.author.ignore` (An Giang), `p.pAuthor` (dhcn), `div.author` (Tây Ninh)."""
_ALIGN = re.compile(r"text-align\s*:\s*(right|center|end)", re.IGNORECASE)
_NO_DISPLAY = re.compile(r"display\s*:\s*none", re.IGNORECASE)
ASIDE_CLASS = re.compile(r"(?:text|align)-?(?:right|end)(?:$|\s)")
CENTRE_CLASS = re.compile(r"(?:text|align)-?(?:center|middle)(?:$|\s)|(?:^|\s)(?:center|t-?center)(?:$|\s)")


@dataclass(frozen=True, slots=True)
class Look:
    """What an element's attributes say: no text of the article, a caption, a byline; how its text is set."""

    names: str = ""
    hidden: bool = False
    """Not shown by its own declaration."""
    box: bool = False
    caption: bool = False
    author: bool = False
    side: str | None = None
    """ "right", "center" or None (anything else), from style, align attribute or class."""
    bold: bool = False
    italic: bool = False


PLAIN = Look()
_LOOKS: dict[tuple[tuple[str, str | None], ...], Look] = {}
_MOST_LOOKS, _LONG = 4096, 1_000
"""Looks that are remembered, and the characters of attributes up to which they are."""


def look_of(attributes: Mapping[str, str | None]) -> Look:
    """The patterns above on one element; a page repeats few attributes, a portal the same ones on every page.

    Remembered by all attributes together, which costs 0.2 µs; matching the patterns costs 10.
    """
    if not attributes:
        return PLAIN
    key = tuple(attributes.items())
    known = _LOOKS.get(key)
    if known is None:
        known = _judge(attributes)
        if sum(len(value) for value in attributes.values() if value) < _LONG:
            if len(_LOOKS) >= _MOST_LOOKS:
                _LOOKS.clear()
            _LOOKS[key] = known
    return known


def _judge(attributes: Mapping[str, str | None]) -> Look:
    names, style = hint(attributes), attributes.get("style") or ""
    return Look(
        names,
        hidden="hidden" in attributes or _NO_DISPLAY.search(style) is not None,
        box=BOX.search(names) is not None,
        caption=CAPTION.search(names) is not None,
        author=AUTHOR.search(names) is not None,
        side=_side(attributes, names, style),
        bold=_is_bold(style.lower()),
        italic="italic" in style.lower(),
    )


def hint(attributes: Mapping[str, str | None]) -> str:
    """`class id type` of an element, lower case: what the patterns above are matched on."""
    parts = [attributes.get("class"), attributes.get("id"), attributes.get("type"), attributes.get("data-module")]
    return " ".join([part for part in parts if part]).lower()


def _side(attributes: Mapping[str, str | None], names: str, style: str) -> str | None:
    if (found := _ALIGN.search(style)) is not None:
        return "center" if found.group(1).lower() == "center" else "right"
    align = (attributes.get("align") or "").lower()
    if align in {"right", "center"}:
        return align
    return "right" if ASIDE_CLASS.search(names) else "center" if CENTRE_CLASS.search(names) else None


def _is_bold(style: str) -> bool:
    """Whether an inline style (in lower case) sets bold type."""
    if "font-weight" not in style:
        return False
    weight = style.partition("font-weight")[2].lstrip(" :").partition(";")[0].strip()
    return weight.startswith(("bold", "600", "700", "800", "900"))
