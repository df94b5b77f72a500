"""Listing pages in the markup of many sites, read without a profile: the list, the whole list, nothing else; the next page."""

# ruff: noqa: E501 - one line says it

import pytest

from newscrawl.extract.generic import reads_like_article
from newscrawl.extract.listing import generic_links, looks_like_article
from newscrawl.extract.page import Page
from newscrawl.extract.paging import generic_next
from tests.extract.sites.listings import LISTINGS, Listing


@pytest.mark.parametrize("listing", LISTINGS, ids=lambda listing: listing.name)
def test_links_and_next_page(listing: Listing) -> None:
    page = Page(listing.html.encode(), listing.url)
    assert tuple(link.url for link in generic_links(page)) == listing.links
    assert generic_next(page) == listing.next_page


@pytest.mark.parametrize("listing", LISTINGS, ids=lambda listing: listing.name)
def test_a_listing_is_no_article(listing: Listing) -> None:
    assert not looks_like_article(listing.url)
    assert not reads_like_article(Page(listing.html.encode(), listing.url))
