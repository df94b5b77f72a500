"""The class names that a family's menus and boxes carry: where a page of the family was seen, its own ones.

Only names. None of them may be a name by which evidence finds a headline, sapo, stamp, author, body or list link (see
`tests/sample/test_selectors`): furniture that such a selector picked up would be our mistake, not the site's.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dress:
    """Classes of menus, side boxes and advertising slots; `head` is the heading element of a side box's rows."""

    nav: str = "nav-main"
    mobile: str = "m-nav"
    foot: str = "f-nav"
    sub: str = "sub-menu"
    column: str = "sidebar"
    box: str = "box-side"
    title: str = "box-side-title"
    row: str = "side-item"
    thumb: str = "side-thumb"
    head: str = "h4"
    link: str = "side-link"
    time: str = "side-time"
    slot: str = "ads-slot"
