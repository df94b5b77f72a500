"""Boxes around the text that any family prints in its own classes: lists of other articles, comments, heads.

Their headlines, dates and names are what a reader must not take for the article's.
"""

# ruff: noqa: E501 - markup is not wrapped

from collections.abc import Iterable, Sequence

from newscrawl.sample.model import SampleArticle
from newscrawl.sample.templates.base import Template, attr, text


def link_items(
    template: Template, articles: Iterable[SampleArticle], *, tag: str = "h3", link: str = "", item: str = "item"
) -> str:
    """List items with a picture and a headline link in `tag`; `link` is the link's class."""
    css = f' class="{link}"' if link else ""
    rows = []
    for other in articles:
        url, title = template.url(other), attr(other.headline)
        picture = template.image_url(other, other.images[0]) if other.images else f"{template.base}/images/no-image.png"
        rows.append(
            f'<li class="{item}">\n<a class="thumb" href="{url}" title="{title}"><img class="lazy" src="{picture}" alt="{title}" width="160" height="107" /></a>\n'
            f'<{tag}><a{css} href="{url}" title="{title}">{text(other.headline)}</a></{tag}>\n</li>\n'
        )
    return "".join(rows)


def title_items(template: Template, articles: Iterable[SampleArticle], *, link: str = "") -> str:
    """List items with nothing but a headline link."""
    css = f' class="{link}"' if link else ""
    return "".join(
        f'<li><a{css} href="{template.url(a)}" title="{attr(a.headline)}">{text(a.headline)}</a></li>\n'
        for a in articles
    )


def comment_items(article: SampleArticle) -> str:
    """Readers' comments with their times."""
    return "".join(
        f'<div class="comment-item"><b class="comment-name">{text(c.name)}</b> <span class="comment-time">{c.at:%d/%m/%Y %H:%M}</span>'
        f'<p class="comment-text">{text(c.text)}</p><a class="like" href="javascript:void(0)">Thích (2)</a></div>\n'
        for c in article.comments
    )


def aside(template: Template, articles: Sequence[SampleArticle]) -> str:
    """The side column of every page: Tiêu điểm and Tin mới with pictures and times, Đọc nhiều with titles only.

    Its links lead to articles of the site but are no part of the list: what a crawler must not take for one.
    """
    dress, third = template.names, max(1, -(-len(articles) // 3))
    slot = f'<div class="{dress.slot}"><div class="{dress.slot}__in"><ins data-zone="side"></ins></div></div>\n'
    boxes = (
        ("Tiêu điểm", "".join(_side_row(template, a, a.sapo or "") for a in articles[:third])),
        ("Đọc nhiều", "".join(_side_title(template, a, n) for n, a in enumerate(articles[third : 2 * third], 1))),
        ("Tin mới", "".join(_side_row(template, a) for a in articles[2 * third :])),
    )
    return "".join(
        f'<div class="{dress.box}"><div class="{dress.title}"><span>{name}</span></div>\n<ul class="{dress.box}__list">\n{rows}</ul></div>\n{slot}'
        for name, rows in boxes
    )


def _side_row(template: Template, other: SampleArticle, told: str = "") -> str:
    dress, url, title = template.names, template.url(other), attr(other.headline)
    picture = template.image_url(other, other.images[0]) if other.images else f"{template.base}/images/no-image.png"
    tease = f'            <p class="{dress.row}__tease">{text(told)}</p>\n' if told else ""
    return (
        f'        <li class="{dress.row} clearfix">\n            <a class="{dress.thumb}" href="{url}" title="{title}"><img class="lazy" src="{picture}" onerror="this.src=\'{template.base}/images/300x220.jpg\'" alt="{title}" width="120" height="80" /></a>\n'
        f'            <{dress.head}><a class="{dress.link}" href="{url}" title="{title}">{text(other.headline)}</a></{dress.head}>\n            <span class="{dress.time}">{other.published:%d/%m/%Y %H:%M}</span>\n{tease}        </li>\n'
    )


def _side_title(template: Template, other: SampleArticle, place: int) -> str:
    dress = template.names
    return f'        <li class="{dress.row} rank-{place}"><b>{place}</b><a class="{dress.link}" href="{template.url(other)}" title="{attr(other.headline)}">{text(other.headline)}</a></li>\n'
