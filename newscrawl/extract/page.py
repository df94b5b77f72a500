"""A page in memory: bytes, address and headers, decoded and parsed once, and the small queries everything else uses.

Parsed by lexbor (selectolax): the HTML5 algorithm of browsers, so a stray `</html>` before `<head>` or a second
document inside the article costs nothing, and at 0.4 of the time of `lxml.html` (measured 2026-11-23 on nine real
pages, 138–508 kB). No network, no clock, no portal: selectors come from `families` and `portals`.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import lru_cache

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from newscrawl.errors import PortalError
from newscrawl.extract.addresses import Base
from newscrawl.extract.fonts import decode_runs
from newscrawl.extract.jsonld import Thing, article_of, read_things
from newscrawl.extract.lazy import lazy
from newscrawl.extract.nesting import flatten
from newscrawl.extract.paper import keys_of_paper, names_of_paper
from newscrawl.text.decode import decode

Node = LexborNode

_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_:.\-]+)""", re.IGNORECASE)
_HEAD_BYTES = 4096
_FEW_METAS = 4
_HEADING = re.compile(r"(?:[\w.#* >+~-]*[\s>+~])?h1(?:[.#][\w-]+)*")
_BLANK = LexborHTMLParser("")
_OF_TREE = (
    "tree",
    "headings",
    "meta",
    "json_ld",
    "article",
    "paper_names",
    "paper_keys",
    "canonical",
    "base_url",
    "_base",
)
_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


class Page:
    """One fetched page.

    `body` are the bytes after content decoding, `url` the address asked for (None for a file of unknown origin),
    `headers` the response headers (any case), `seen_at` the capture time (aware), None when unknown.
    """

    def __init__(
        self,
        body: bytes,
        url: str | None = None,
        *,
        headers: Mapping[str, str] | None = None,
        status: int = 200,
        seen_at: datetime | None = None,
    ) -> None:
        self.body = body
        self.url = url
        self.headers = {k.lower(): v for k, v in (headers or {}).items()}
        self.status = status
        self.seen_at = seen_at
        self.unchecked = False
        self._font_notes: tuple[str, ...] = ()
        self._firsts: dict[str, Node | None] = {}

    @lazy
    def _decoded(self) -> tuple[str, tuple[str, ...]]:
        return decode(self.body, charset=self.charset)

    @property
    def text(self) -> str:
        """The page as text; see `notes` for what had to be done to get it."""
        return self._decoded[0]

    @property
    def notes(self) -> tuple[str, ...]:
        """Codes of what decoding did, runs under legacy fonts included; empty for plain UTF-8."""
        return self._font_notes if self.unchecked else (*self._decoded[1], *self._font_notes)

    @lazy
    def charset(self) -> str | None:
        """The declared charset: HTTP header first, then the first kilobytes of the page; None when undeclared."""
        return _charset_of(self.headers.get("content-type", "")) or _charset_in(self.body[:_HEAD_BYTES])

    @lazy
    def digest(self) -> str:
        """sha256 of the bytes, in hexadecimal digits."""
        return hashlib.sha256(self.body).hexdigest()

    @lazy
    def tree(self) -> LexborHTMLParser:
        """The parsed page. Bytes that nothing declares not to be UTF-8 are parsed as they stand (`unchecked`)."""
        utf8 = self.charset in (None, "utf-8", "utf8") and not self.body.startswith(_BOMS)
        self.unchecked = utf8 and "_decoded" not in self.__dict__
        if utf8 and (self.unchecked or not self._decoded[1]):
            tree = LexborHTMLParser(flatten(self.body))
        else:
            tree = LexborHTMLParser(flatten(self.text.encode("utf-8", "replace")))
        self._font_notes = decode_runs(tree)
        return tree

    def check(self) -> bool:
        """Decodes an `unchecked` page in earnest. True when that gave another text: everything read of it is void.

        Decoding costs as much as a third of the parse, and says nothing new of a page whose fields hold toned
        Vietnamese letters and no replacement character; whoever reads a page asks for it where that does not hold.
        """
        if not self.unchecked:
            return False
        self.unchecked = False
        if not self._decoded[1]:
            return False
        for name in _OF_TREE:
            self.__dict__.pop(name, None)
        self._firsts.clear()
        return True

    def fill(self, node: Node, markup: str) -> None:
        """Puts markup, in one `<div>`, behind what a node of the parsed page holds. Scripts that print text need it."""
        holder = LexborHTMLParser(f"<div>{markup}</div>").css_first("div")
        if holder is not None:
            node.insert_child(holder)
            self._firsts.clear()
            self.__dict__.pop("headings", None)

    def first(self, css: str) -> Node | None:
        """The first node that a selector matches, in page order. Raises `PortalError` for a bad selector.

        Answers are remembered: several fields ask for the same node, and a look through a page costs 10 to 20 µs.
        """
        try:
            return self._firsts[css]
        except KeyError:
            pass
        try:
            if _asks_for_heading(css):
                found = next((n for h in self.headings if (n := h.css_first(css)) is not None), None)
            else:
                found = self.tree.css_first(css)
        except SelectolaxError as error:
            raise PortalError(f"selector {css!r} is not valid CSS: {error}") from error
        self._firsts[css] = found
        return found

    @lazy
    def headings(self) -> list[Node]:
        """Every `<h1>`, in page order: few, so that what names them is looked for in them alone."""
        return self.tree.css("h1")

    def all(self, css: str, within: Node | None = None) -> list[Node]:
        """Every node that a selector matches, in page order. Raises `PortalError` for a bad selector."""
        try:
            return (within or self.tree).css(css)
        except SelectolaxError as error:
            raise PortalError(f"selector {css!r} is not valid CSS: {error}") from error

    def once(self, css: str, within: Node | None = None) -> list[Node]:
        """As `all`, but a node that several selectors of a list match is given once, not once for each of them."""
        return list({node.mem_id: node for node in self.all(css, within)}.values())

    def each(self, css: str) -> Iterator[Node]:
        """Every node that a selector matches; the first is found without looking for the others."""
        found = self.first(css)
        if found is not None:
            yield found
            yield from self.all(css)[1:]

    def matches(self, css: str) -> bool:
        """Whether any node matches."""
        return self.first(css) is not None

    @lazy
    def meta(self) -> dict[str, str]:
        """`<meta>` contents by lower-case name, property or itemprop; the first that is not empty wins."""
        found: dict[str, str] = {}
        head = self.tree.head
        nodes = head.css("meta[content]") if head is not None else []
        if len(nodes) < _FEW_METAS:  # a stray </html> puts them into the body (Tây Ninh, 2026-10-02)
            nodes = self.tree.css("meta[content]")
        for node in nodes:
            attributes = node.attributes
            name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
            content = attributes.get("content")
            if name and content and content.strip():
                found.setdefault(name.strip().lower(), content.strip())
        return found

    @lazy
    def json_ld(self) -> list[Thing]:
        """Every JSON-LD object of the page, arrays and `@graph` opened; broken ones as far as they can be read."""
        scripts = self.tree.css('script[type="application/ld+json"]')
        return read_things([script.text(deep=True) for script in scripts])

    @lazy
    def article(self) -> Thing | None:
        """The JSON-LD object that describes the page's article."""
        return article_of(self.json_ld)

    @lazy
    def paper_names(self) -> list[str]:
        """What the newspaper calls itself on this page."""
        return names_of_paper(self.meta, self.json_ld)

    @lazy
    def paper_keys(self) -> list[str]:
        """The folded forms of its names and of its host."""
        return keys_of_paper(self.paper_names, self.base_url)

    @lazy
    def base_url(self) -> str | None:
        """What relative links stand against: the page's address.

        `<base href>` is honoured only when it lies on the root: Báo Cần Thơ's points into its template folder, and
        its own scripts rewrite the links (capture of 2026-01-08). A file of unknown origin stands against the address
        that it names for itself.
        """
        return self.url or self.meta.get("og:url")

    @lazy
    def _base(self) -> Base:
        return Base(self.base_url or "")

    def absolute(self, href: str | None) -> str | None:
        """An absolute http(s) address without fragment, or None for scripts, mail addresses and empty links."""
        return self._base.join(href) if href else None

    @lazy
    def canonical(self) -> str | None:
        """`<link rel=canonical>`, absolute; None when missing."""
        node = self.tree.css_first('link[rel="canonical"]')
        return self.absolute(node.attributes.get("href")) if node is not None else None


@lru_cache(maxsize=1024)
def _asks_for_heading(css: str) -> bool:
    """Whether a selector, of plain names and combinators, can match nothing but `<h1>`. A bad one is an error here."""
    _BLANK.css_first(css)
    return all(_HEADING.fullmatch(part.strip()) for part in css.split(","))


@lru_cache(maxsize=256)
def _charset_of(content_type: str) -> str | None:
    return _charset_in(content_type.encode("utf-8", "replace"))


def _charset_in(data: bytes) -> str | None:
    found = _CHARSET.search(data)
    return found.group(1).decode("ascii").lower() if found else None


def text_of(node: Node) -> str:
    """All text below a node, in page order, as it stands (not cleaned)."""
    return node.text(deep=True)


_SPACES = re.compile(r"[\t\r\n\f][ \t\r\n\f]*| [ \t\r\n\f]+")


def collapse(text: str) -> str:
    """Runs of HTML white space as one blank. No-break spaces stay: a byte A0 is half a letter in broken text."""
    if "  " in text or "\n" in text or "\t" in text or "\r" in text or "\f" in text:
        text = _SPACES.sub(" ", text)
    return text.strip(" ")


def attribute(node: Node, name: str) -> str | None:
    """An attribute's value, None when missing or empty."""
    value = node.attributes.get(name)
    return value if value and value.strip() else None


def ancestors(node: Node) -> Iterator[Node]:
    """A node's parents, nearest first."""
    parent = node.parent
    while parent is not None:
        yield parent
        parent = parent.parent
