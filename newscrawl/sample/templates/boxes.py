"""Boxes around the text that any family prints in its own classes: lists of other articles, comments, heads.

Their headlines, dates and names are what a reader must not take for the article's.
"""

# ruff: noqa: E501 - markup is not wrapped

from collections.abc import Iterable

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
