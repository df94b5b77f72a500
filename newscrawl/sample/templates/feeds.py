"""RSS feeds and sitemaps in the forms that the CMSs are known for. No family knowledge but what the template declares."""

# ruff: noqa: E501 - markup is not wrapped

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from email.utils import format_datetime

from newscrawl.sample.model import SampleArticle
from newscrawl.sample.templates.base import Template, attr, text

_NS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_NEWS = f'{_NS} xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"'


def rss(template: Template, url: str, title: str, articles: Sequence[SampleArticle], *, mdy: bool = False) -> str:
    """An RSS 2.0 feed, newest first; the description is picture and sapo in CDATA, as ONECMS prints it."""
    items = "".join(_item(template, a, mdy=mdy) for a in articles)
    built = format_datetime(articles[0].modified) if articles else ""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0">\n<channel>\n'
        f"<title>{text(title)} | {text(template.portal.name)}</title>\n<description>{text(title)}</description>\n<link>{text(url)}</link>\n"
        f"<pubDate>{built}</pubDate>\n<generator>{text(template.portal.name)}</generator>\n{items}</channel>\n</rss>\n"
    )


def _item(template: Template, article: SampleArticle, *, mdy: bool) -> str:
    url, at = template.url(article), article.published
    picture = (
        template.image_url(article, article.images[0]) if article.images else f"{template.base}/images/no-image.png"
    )
    when = f"{at.month}/{at.day}/{at.year} {at.hour % 12 or 12}:{at:%M:%S} {at:%p}" if mdy else format_datetime(at)
    return (
        f"<item>\n<title>{text(article.headline)}</title>\n"
        f'<description><![CDATA[<a href="{url}"><img src="{picture}" alt="{attr(article.headline)}" /></a><br/>{article.sapo or ""}]]></description>\n'
        f'<pubDate>{when}</pubDate>\n<link>{url}</link>\n<guid isPermaLink="true">{url}</guid>\n</item>\n'
    )


def urlset(template: Template, articles: Iterable[SampleArticle], *, news: bool = True) -> str:
    """A sitemap of articles with `lastmod` at +07:00, pictures and, with `news`, the news fields."""
    rows = []
    for article in articles:
        pictures = "".join(
            f"<image:image><image:loc>{template.image_url(article, i)}</image:loc><image:title><![CDATA[{i.caption}]]></image:title></image:image>\n"
            for i in article.images[:1]
        )
        fields = (
            f"<news:news><news:publication><news:name>{text(template.portal.name)}</news:name><news:language>vi</news:language></news:publication>"
            f"<news:publication_date>{article.published.isoformat()}</news:publication_date><news:title>{text(article.headline)}</news:title></news:news>\n"
            if news
            else ""
        )
        rows.append(
            f"<url>\n<loc>{template.url(article)}</loc>\n{fields}{pictures}<lastmod>{article.modified.isoformat()}</lastmod>\n"
            "<changefreq>daily</changefreq>\n<priority>0.9</priority>\n</url>\n"
        )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset {_NEWS}>\n{"".join(rows)}</urlset>\n'


def index(children: Iterable[tuple[str, datetime]]) -> str:
    """A sitemap index of (address, last change)."""
    rows = "".join(
        f"<sitemap><loc>{text(url)}</loc><lastmod>{at.isoformat()}</lastmod></sitemap>\n" for url, at in children
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex {_NS}>\n{rows}</sitemapindex>\n'


def fill(form: str, day: date) -> str:
    """A child's address from its form with `{date}`, `{year}`, `{month}` or `{month:02}`."""
    return form.format(date=day.isoformat(), year=day.year, month=day.month)
