"""Other libraries doing the nearest thing to our record of a page, where they are installed; the missing are left out.

Each is called as its own documentation calls it, with metadata where it offers them, on the same bytes.
"""

import io
import logging
import sys
from collections.abc import Callable

from benchmarks.timing import installed
from newscrawl.cli.extracting import Job

Reader = Callable[[Job], object]


def readers() -> dict[str, Reader]:
    """Name to function, for every peer that can be imported here."""
    logging.disable(logging.WARNING)  # peers complain about single pages; the results are what counts
    known: dict[str, tuple[str, Callable[[], dict[str, Reader]]]] = {
        "trafilatura": ("trafilatura", _trafilatura),
        "newspaper4k": ("newspaper", _newspaper),
        "news-please": ("newsplease", _newsplease),
        "fundus": ("fundus", _fundus),
        "readability": ("readability", _readability),
    }
    found: dict[str, Reader] = {}
    for module, make in known.values():
        if not installed(module):
            continue
        try:
            found |= make()
        except ImportError as error:  # installed, but not beside the versions that others brought
            sys.stderr.write(f"{module} is left out: {error}\n")
    return found


def _trafilatura() -> dict[str, Reader]:
    from trafilatura import bare_extraction  # noqa: PLC0415

    return {
        "trafilatura_fast": lambda job: bare_extraction(job.body, url=job.url, fast=True, with_metadata=True),
        "trafilatura": lambda job: bare_extraction(job.body, url=job.url, with_metadata=True),
    }


def _newspaper() -> dict[str, Reader]:
    from newspaper import Article  # noqa: PLC0415

    def read(job: Job) -> object:
        article = Article(job.url or "http://example.invalid/", language="vi", fetch_images=False)
        article.download(input_html=job.body.decode("utf-8", "replace"))
        article.parse()
        return article

    return {"newspaper4k": read}


def _newsplease() -> dict[str, Reader]:
    from newsplease import NewsPlease  # noqa: PLC0415

    return {
        "news_please": lambda job: NewsPlease.from_html(
            job.body.decode("utf-8", "replace"), url=job.url, fetch_images=False
        )
    }


def _fundus() -> dict[str, Reader]:
    """fundus has no generic reading and no parser for these papers: what it does for every page of one it knows.

    Version 0.5.7 can be imported beside curl_cffi 0.13, not beside 0.16, which took a name away that it wants.
    """
    from fundus.parser import BaseParser, attribute  # noqa: PLC0415
    from fundus.parser.utility import (  # noqa: PLC0415
        extract_article_body_with_selector,
        generic_author_parsing,
        generic_date_parsing,
    )
    from lxml.cssselect import CSSSelector  # noqa: PLC0415

    paragraphs = CSSSelector("p")

    class Parser(BaseParser):  # type: ignore[misc]
        """The four attributes of fundus' own tutorial."""

        @attribute
        def title(self) -> object:
            return self.precomputed.meta.get("og:title")

        @attribute
        def body(self) -> object:
            return extract_article_body_with_selector(self.precomputed.doc, paragraph_selector=paragraphs)

        @attribute
        def authors(self) -> object:
            return generic_author_parsing(self.precomputed.ld.bf_search("author"))

        @attribute
        def publishing_date(self) -> object:
            return generic_date_parsing(self.precomputed.ld.bf_search("datePublished"))

    parser = Parser()
    return {"fundus": lambda job: parser.parse(job.body.decode("utf-8", "replace"), "suppress")}


def _readability() -> dict[str, Reader]:
    from readability import Document  # noqa: PLC0415

    def read(job: Job) -> object:
        document = Document(io.BytesIO(job.body).read().decode("utf-8", "replace"), url=job.url)
        return document.title(), document.summary()

    return {"readability": read}
