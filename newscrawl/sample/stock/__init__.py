"""The sample's stock of sentences: our own writing, by topic, with slots in braces that `prose` fills.

Data only. Nothing here is copied from a newspaper; people, cooperatives and figures are invented, places and kinds of
institutions are real so that the text looks like a provincial paper's. No logic, no randomness.
"""

from newscrawl.sample.stock.topic import Topic
from newscrawl.sample.stock.topics_economy import TOPICS as _ECONOMY
from newscrawl.sample.stock.topics_leisure import TOPICS as _LEISURE
from newscrawl.sample.stock.topics_life import TOPICS as _LIFE
from newscrawl.sample.stock.topics_public import TOPICS as _PUBLIC
from newscrawl.sample.stock.topics_travel import TOPICS as _TRAVEL

TOPICS: tuple[Topic, ...] = (*_ECONOMY, *_TRAVEL, *_LIFE, *_LEISURE, *_PUBLIC)
"""All topics; every one has the same number of headline patterns, subjects and manners (a test holds it)."""

__all__ = ["TOPICS", "Topic"]
