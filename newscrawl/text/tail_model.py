"""What the end of an article is taken apart into. Containers only; the reading is in `tail`."""

from dataclasses import dataclass

from newscrawl.text.byline_line import Byline
from newscrawl.text.counts import Count

_NOBODY = Byline()


@dataclass(frozen=True, slots=True)
class Tail:
    """An article's paragraphs with its end taken apart.

    `body`: everything that is not listed in the other fields, in order and unchanged. `authors`, `photo`, `source`,
    `role`: what the byline says; `byline`: its lines as printed, joined by a line end, None without one. `views`,
    `comments`: None when not printed; `views_text` is the line that printed the count. `dropped`: the furniture, in the
    order of the page.
    """

    body: tuple[str, ...]
    authors: tuple[str, ...] = ()
    views: int | None = None
    photo: tuple[str, ...] = ()
    source: str | None = None
    role: str | None = None
    byline: str | None = None
    comments: int | None = None
    dropped: tuple[str, ...] = ()
    views_approx: bool = False
    views_text: str | None = None
    affiliation: str | None = None

    @property
    def credit(self) -> str | None:
        """The agency or source that the byline names."""
        return self.source


@dataclass(slots=True)
class Found:
    """What has been peeled so far; lists run from the end of the page upwards until `finish` turns them."""

    bylines: list[tuple[str, Byline]]
    dropped: list[str]
    kept: list[str]
    views: Count | None = None
    comments: Count | None = None
    bare: Count | None = None
    views_text: str | None = None
    bare_text: str | None = None
    furniture: bool = False


def finish(body: list[str], found: Found) -> Tail:
    """The result, with several byline lines made one and the page's order restored."""
    bylines = found.bylines[::-1]
    said = _together([byline for _, byline in bylines])
    views = found.views or found.bare
    return Tail(
        body=tuple(body),
        authors=said.authors,
        views=views.value if views else None,
        photo=said.photo,
        source=said.source,
        role=said.role,
        byline="\n".join([printed for printed, _ in bylines]) or None,
        comments=found.comments.value if found.comments else None,
        dropped=tuple(found.dropped[::-1]),
        views_approx=bool(views and views.approx),
        views_text=found.views_text or found.bare_text,
        affiliation=said.affiliation,
    )


def _together(bylines: list[Byline]) -> Byline:
    """What several lines say: all names once, and of everything else what the first says that says it."""
    if len(bylines) < 2:
        return bylines[0] if bylines else _NOBODY
    return Byline(
        authors=tuple(dict.fromkeys([name for byline in bylines for name in byline.authors])),
        photo=tuple(dict.fromkeys([name for byline in bylines for name in byline.photo])),
        source=next((byline.source for byline in bylines if byline.source), None),
        role=next((byline.role for byline in bylines if byline.role), None),
        affiliation=next((byline.affiliation for byline in bylines if byline.affiliation), None),
    )
