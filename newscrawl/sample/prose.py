"""Writes Vietnamese news articles out of the stock of sentences: deterministic, ours, different in more than digits.

A headline is a number read in a mixed base (topic, pattern, subject, manner, place), so that no two of the first
`MAX_ARTICLES` are equal without anything being remembered. No dates are decided here but those inside the text.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from random import Random

from newscrawl.sample.stock import TOPICS, Topic, common
from newscrawl.sample.stock.people import GIVENS, MIDDLES, MINORITY, SURNAMES
from newscrawl.sample.stock.places import FALLBACK, PLACES, VILLAGES
from newscrawl.sample.stock.topic import HEADLINES, MANNERS, SUBJECTS

PLACES_EACH = 8
MAX_ARTICLES = len(TOPICS) * HEADLINES * SUBJECTS * MANNERS * PLACES_EACH
_STRIDE = 20_011
"""Prime to every factor of MAX_ARTICLES, so that neighbours differ in topic, pattern, subject, manner and place."""


@dataclass(frozen=True, slots=True)
class Theme:
    """What an article is about; a headline is its printed form."""

    topic: Topic
    headline: str
    what: str
    how: str
    place: str


@dataclass(frozen=True, slots=True)
class Draft:
    """The text of an article: `blocks` are (text, is a sub-heading)."""

    theme: Theme
    sapo: str
    blocks: tuple[tuple[str, bool], ...]
    captions: tuple[str, ...]


def places_of(province: str) -> tuple[str, str, tuple[str, ...]]:
    """Name, region and eight places of a province (63-unit code); those of Đắk Nông for an unknown code."""
    return PLACES.get(province) or PLACES[FALLBACK]


def theme_of(number: int, seed: int, province: str) -> Theme:
    """The theme with this number; different numbers modulo `MAX_ARTICLES` give different headlines."""
    index = (number * _STRIDE + seed * 7_919) % MAX_ARTICLES
    index, topic_no = divmod(index, len(TOPICS))
    index, what_no = divmod(index, SUBJECTS)
    index, place_no = divmod(index, PLACES_EACH)
    how_no, pattern_no = divmod(index, HEADLINES)
    topic = TOPICS[topic_no]
    what, how, place = topic.what[what_no], topic.how[how_no], places_of(province)[2][place_no]
    headline = topic.headlines[pattern_no].format(place=place, what=what, What=what[0].upper() + what[1:], how=how)
    return Theme(topic, headline[0].upper() + headline[1:], what, how, place)


def person(rng: Random, region: str) -> str:
    """A full name; about one in four from the minorities of the region."""
    if rng.random() < 0.25:
        return rng.choice(MINORITY[region][1])
    return f"{rng.choice(SURNAMES)} {rng.choice(MIDDLES)} {rng.choice(GIVENS)}"


def dotted(value: int) -> str:
    """A number with dots for thousands, as the text of an article prints it."""
    return f"{value:,}".replace(",", ".")


_NUMBERS = {"n": (3, 48), "n2": (2, 29)}


class _Slots(Mapping[str, str]):
    """The values of a paragraph's slots, drawn when asked for; people stay the same within a paragraph."""

    def __init__(self, rng: Random, theme: Theme, province: str, at: datetime) -> None:
        self._rng = rng
        self._name, self._region, _ = places_of(province)
        self._at = at
        self._fixed = {
            "place": theme.place,
            "prov": self._name,
            "what": theme.what,
            "What": theme.what[0].upper() + theme.what[1:],
            "how": theme.how,
            "unit": "địa bàn",
        }

    def __getitem__(self, key: str) -> str:
        found = self._fixed.get(key)
        if found is None:
            found = self._draw(key)
            if key in ("person", "village", "people", "org"):
                self._fixed[key] = found
        return found

    def _draw(self, key: str) -> str:
        rng = self._rng
        if (span := _NUMBERS.get(key)) is not None:
            return str(rng.randint(*span))
        match key:
            case "org":
                return rng.choice(common.ORGS)
            case "village":
                return rng.choice(VILLAGES[self._region])
            case "people":
                return rng.choice(MINORITY[self._region][0])
        return self._who(key) if key in ("who", "leader", "person") else self._amount(key)

    def _who(self, key: str) -> str:
        """Somebody by name, with what they are."""
        rng = self._rng
        title = {"who": rng.choice(common.FOLK), "leader": f"{rng.choice(common.LEADERS)} {self._fixed['place']}"}.get(
            key
        )
        name = person(rng, self._region)
        return f"{title} {name}" if title else name

    def _amount(self, key: str) -> str:
        """Figures with their sign, and years and days around the article's."""
        rng, at = self._rng, self._at
        return {
            "big": dotted(rng.randint(1_050, 48_900)),
            "pct": f"{rng.randint(31, 98)},{rng.randint(1, 9)}",
            "money": f"{rng.randint(2, 95)},{rng.randint(1, 9)} {rng.choice(('tỷ', 'tỷ', 'triệu'))} đồng",
            "year": str(at.year - rng.randint(4, 18)),
            "future": str(at.year + rng.randint(2, 9)),
            "month": f"tháng {at.month}",
            "date": f"{max(1, at.day - 1)}/{at.month}",
        }[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._fixed)

    def __len__(self) -> int:
        return len(self._fixed)


def _sentence(pattern: str, slots: _Slots) -> str:
    text = pattern.format_map(slots)
    return text[0].upper() + text[1:]


def write(number: int, seed: int, province: str, at: datetime) -> Draft:
    """The whole text of an article that appears at `at`: 8 to 14 paragraphs, up to three sub-headings, captions."""
    theme = theme_of(number, seed, province)
    rng = Random(f"{seed}:{number}:{province}")  # noqa: S311 - not a secret, a reproducible choice

    def slots() -> _Slots:
        return _Slots(rng, theme, province, at)

    sapo = _sentence(rng.choice(theme.topic.sapos) + rng.choice(common.SAPO_TAILS), slots())
    paragraphs = _paragraphs(rng, theme, slots)
    heads = rng.sample(theme.topic.subheads, rng.choice((0, 1, 2, 2, 2, 3)))
    blocks: list[tuple[str, bool]] = [(text, False) for text in paragraphs]
    places = sorted(rng.sample(range(1, len(blocks) - 1), len(heads)), reverse=True)
    for place, head in zip(places, heads, strict=True):
        blocks.insert(place, (head, True))
    captions = tuple(_sentence(c, slots()) for c in rng.sample(theme.topic.captions, rng.choice((1, 1, 2, 2, 3))))
    return Draft(theme, sapo, tuple(blocks), captions)


def _paragraphs(rng: Random, theme: Theme, make: Callable[[], _Slots]) -> list[str]:
    """Opening, matter of the topic mixed with general remarks, quotes, a document's date, closing."""
    count = rng.randint(8, 14)
    topical = rng.sample(theme.topic.sentences, len(theme.topic.sentences))
    general = rng.sample(common.GENERAL, 26)

    def join(*patterns: str) -> str:
        slots = make()
        return " ".join(_sentence(pattern, slots) for pattern in patterns)

    middle = [join(rng.choice(common.TRAPS), general.pop())]
    middle += [join(quote, topical.pop()) for quote in rng.sample(common.QUOTES, rng.randint(1, 3))]
    while len(middle) < count - 2:
        parts = [topical.pop(), general.pop()] if len(topical) > 1 else [general.pop(), general.pop()]
        if len(topical) > 3 and rng.random() < 0.4:
            parts.append(topical.pop())
        middle.append(join(*rng.sample(parts, len(parts))))
    rng.shuffle(middle)
    return [join(rng.choice(common.LEADS), topical.pop()), *middle, join(general.pop(), rng.choice(common.CLOSINGS))]
