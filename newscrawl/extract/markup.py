"""What tags, classes and attributes mean to the reading of an article's body: tables, no logic of a page.

Classes are hints in many spellings (Vietnamese without accents, English, vendors' names); each pattern says where it
was met. Matching is on `class id type` of one element, lower case.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

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
)
"""Captions: `figcaption.PhotoCMS_Caption` (VCCorp), `td.image_desc` (ONECMS), `p.pCaption`, `p.Image` (VnExpress),
`p.wp-caption-text` (Tây Ninh)."""
AUTHOR = re.compile(
    r"(?:^|[\s_-])(?:p?author|tac-?gia|but-?danh|byline|source|nguon|signature)(?:$|[\s_-])|author-?(?:name|info|bot)"
)
"""Bylines that stand in the body: `p.author.ignore` (An Giang), `p.pAuthor` (dhcn), `div.author` (Tây Ninh)."""
_ALIGN = re.compile(r"text-align\s*:\s*(right|center|end)", re.IGNORECASE)
_NO_DISPLAY = re.compile(r"display\s*:\s*none", re.IGNORECASE)
ASIDE_CLASS = re.compile(r"(?:text|align)-?(?:right|end)(?:$|\s)")
CENTRE_CLASS = re.compile(r"(?:text|align)-?(?:center|middle)(?:$|\s)|(?:^|\s)(?:center|t-?center)(?:$|\s)")


@dataclass(frozen=True, slots=True)
class Kind:
    """What an element's names say: a box that is no text, a caption, a byline, right- or centre-aligned."""

    names: str = ""
    box: bool = False
    caption: bool = False
    author: bool = False
    side: str | None = None


PLAIN = Kind()


@lru_cache(maxsize=4096)
def kind_of(names: str) -> Kind:
    """The patterns above on one element's names; a page repeats few names, a portal the same ones on every page."""
    if not names:
        return PLAIN
    side = "right" if ASIDE_CLASS.search(names) else "center" if CENTRE_CLASS.search(names) else None
    return Kind(names, bool(BOX.search(names)), bool(CAPTION.search(names)), bool(AUTHOR.search(names)), side)


def hint(attributes: Mapping[str, str | None]) -> str:
    """`class id type` of an element, lower case: what the patterns above are matched on."""
    parts = [attributes.get("class"), attributes.get("id"), attributes.get("type"), attributes.get("data-module")]
    return " ".join(part for part in parts if part).lower()


def alignment(attributes: Mapping[str, str | None], kind: Kind) -> str | None:
    """ "right", "center" or None (anything else), from style, align attribute or class."""
    style = attributes.get("style")
    if style and (found := _ALIGN.search(style)) is not None:
        return "center" if found.group(1).lower() == "center" else "right"
    align = (attributes.get("align") or "").lower()
    return align if align in {"right", "center"} else kind.side


def hidden(attributes: Mapping[str, str | None]) -> bool:
    """Whether the element is not shown by its own declaration."""
    style = attributes.get("style")
    return "hidden" in attributes or bool(style and _NO_DISPLAY.search(style))


def is_bold_style(style: str | None) -> bool:
    """Whether an inline style sets bold type."""
    if not style or "font-weight" not in style.lower():
        return False
    weight = style.lower().partition("font-weight")[2].lstrip(" :").partition(";")[0].strip()
    return weight.startswith(("bold", "600", "700", "800", "900"))
