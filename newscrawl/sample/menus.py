"""The menus of a page: sections, their sub-sections, places; the same again for telephones, and a shorter one at the foot.

Their links lead to sections only, never to an address of an article's form. Papers with few lists of their own get the
usual sections all the same, so that every page has about as many links as a real one (see `furniture`).
"""

# ruff: noqa: E501 - markup is not wrapped

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from urllib.parse import urlsplit

from newscrawl.sample.dress import Dress
from newscrawl.sample.model import SampleSection
from newscrawl.text import fold_key

_CHANNELS = (
    "Thời sự", "Chính trị", "Kinh tế", "Xã hội", "Pháp luật", "Văn hóa", "Thể thao", "Giáo dục", "Y tế", "Du lịch",
    "Môi trường", "Quốc tế", "Bạn đọc", "Chuyển đổi số",
)  # fmt: skip
_BELOW = ("Tin tức", "Sự kiện", "Góc nhìn", "Phóng sự", "Chính sách", "Hỏi đáp")
STEP = "    "
"""One step of the markup's indentation: white space is a tenth of Báo Cần Thơ's bytes."""
MENU_LINKS = 72
"""Links of the main menu and again of its mobile twin, whatever the number of sections."""
_LOCAL = 8
"""At least so many of them, in large menus, belong to places."""


def slug(name: str) -> str:
    """A name as it stands in an address."""
    return "-".join("".join(c if c.isalnum() else " " for c in fold_key(name)).split())


def below(href: str, name: str) -> str:
    """The address of a section's sub-section, in the form that the section's own address has."""
    piece = slug(name)
    if "?" in href:
        return f"{href}&amp;sub={piece}"
    last = urlsplit(href).path.rpartition("/")[2]
    if "." in last:
        stem, dot, extension = href.rpartition(".")
        return f"{stem}/{piece}{dot}{extension}"
    return f"{href}{piece}/" if href.endswith("/") else f"{href}/{piece}"


def link(href: str, name: str, of: str = "") -> str:
    """A link with a title; `of` is what it belongs to."""
    title = f"{of}: {name}" if of else name
    return f'<a href="{href}" title="{escape(title)}">{escape(name)}</a>'


def channels(sections: Sequence[SampleSection]) -> list[SampleSection]:
    """The portal's sections, and common ones up to fourteen: papers with few lists have the usual menu all the same."""
    found = {fold_key(section.name): section for section in sections[:18]}
    slugs = {section.slug for section in found.values()}
    for name in _CHANNELS:
        if len(found) < len(_CHANNELS) and slug(name) not in slugs:
            found.setdefault(fold_key(name), SampleSection(name, slug(name)))
    return list(found.values())


@dataclass(frozen=True, slots=True)
class Site:
    """What menus are made of: a section's address with `{slug}`, the sections, the province's places."""

    link: str
    sections: Sequence[SampleSection]
    places: Sequence[str]


def menu(site: Site, css: str, sub: str, links: int) -> str:
    """A menu of about `links` links in three levels; `css` and `sub` are the classes of its lists.

    Sections, below each its sub-sections, and below the last one the places, each with the first two sub-sections.
    """
    shown = channels(site.sections)
    each = min(len(_BELOW), max(1, (links - _LOCAL - len(shown)) // len(shown)))
    items = []
    for n, section in enumerate(shown, 1):
        href = site.link.format(slug=section.slug)
        rows = "".join(
            f'{STEP * 3}<li id="{css}-{n}-{k}" class="{sub}__item level2 cate-{100 * n + k}">{link(below(href, name), name, section.name)}</li>\n'
            for k, name in enumerate(_BELOW[:each], 1)
        )
        items.append(
            f'{STEP}<li id="{css}-{n}" class="{css}__item level1 has-child" data-cate="{100 * n}">\n{STEP * 2}<a class="{css}__link" href="{href}" title="{escape(section.name)}"><span>{escape(section.name)}</span></a>\n'
            f'{STEP * 2}<ul class="{sub}" style="display:none">\n{rows}{STEP * 2}</ul>\n{STEP}</li>\n'
        )
    left = links - len(shown) * (1 + each)
    return f'<ul class="{css}">\n{"".join(items)}{_places(site, css, sub, left)}</ul>\n'


def _places(site: Site, css: str, sub: str, links: int) -> str:
    """The item "Địa phương": places, and below each of them, as far as `links` goes, two sub-sections."""
    href = site.link.format(slug="dia-phuong")
    rows, left = [], links - 1
    for name in site.places:
        if left <= 0:
            break
        own, deeper = below(href, name), min(2, left - 1)
        inner = "".join(
            f'{STEP * 4}<li class="{sub}__item level3">{link(below(own, n), n, name)}</li>\n' for n in _BELOW[:deeper]
        )
        rows.append(
            f'{STEP * 3}<li class="{sub}__item level2">{link(own, name)}\n{STEP * 3}<ul class="{sub}__third">\n{inner}{STEP * 3}</ul></li>\n'
        )
        left -= 1 + deeper
    return (
        f'\t<li class="{css}__item has-mega"><a class="{css}__link" href="{href}"><span>Địa phương</span></a>\n'
        f'\t\t<div class="mega"><ul class="{sub}">\n{"".join(rows)}\t\t</ul></div>\n\t</li>\n'
    )


def menus(site: Site, dress: Dress) -> tuple[str, str, str]:
    """Main menu, mobile twin and the footer's menu."""
    return (
        menu(site, dress.nav, dress.sub, MENU_LINKS),
        menu(site, dress.mobile, f"{dress.mobile}-sub", MENU_LINKS),
        menu(site, dress.foot, f"{dress.foot}-sub", MENU_LINKS // 2),
    )
