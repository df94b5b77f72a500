"""Makes the sample's articles by number: text, times, signature, counters, pictures. Pure and repeatable.

An article is a function of (portal's province, seed, number, reference moment, sections): nothing is stored, so that a
corpus of 20,000 costs no memory. Changes made later live in `SampleSite`.
"""

import re
from datetime import datetime, timedelta
from functools import cache
from random import Random

from newscrawl.sample import prose
from newscrawl.sample.model import SampleArticle, SampleBlock, SampleComment, SampleImage, SampleSection, Signature
from newscrawl.sample.stock import TOPICS, Topic, common
from newscrawl.sample.stock.people import AGENCIES, INITIALS, MINORITY, PEN_NAMES
from newscrawl.text import fold_key

PER_DAY = 18
_OPENS, _CLOSES = timedelta(hours=5, minutes=30), timedelta(hours=21, minutes=40)
_SLUG_LENGTH = 100
"""Slugs are cut at 100 characters, wherever that falls (addresses of Báo Cần Thơ, capture of 2026-01-08)."""

DEFAULT_SECTIONS: tuple[SampleSection, ...] = tuple(
    SampleSection(name, slug)
    for name, slug in (
        ("Thời sự", "thoi-su"), ("Chính trị", "chinh-tri"), ("Kinh tế", "kinh-te"), ("Xã hội", "xa-hoi"),
        ("Pháp luật", "phap-luat"), ("Văn hóa", "van-hoa"), ("Thể thao", "the-thao"), ("Giáo dục", "giao-duc"),
        ("Y tế", "y-te"), ("Du lịch", "du-lich"),
        ("Khoa học - Công nghệ", "khoa-hoc-cong-nghe"), ("Môi trường", "moi-truong"),
    )
)  # fmt: skip


def slug_of(text: str, length: int = _SLUG_LENGTH) -> str:
    """ASCII words joined by hyphens, cut at `length` as the CMSs do."""
    return re.sub(r"[^a-z0-9]+", "-", fold_key(text)).strip("-")[:length]


def published_at(number: int, now: datetime, seed: int) -> datetime:
    """The moment of an article: `PER_DAY` a day in working hours, the newest up to `now`; added ones after it."""
    jitter = Random(f"at:{seed}:{number}").randrange(40)  # noqa: S311 - not a secret
    if number < 0:
        return (now + timedelta(minutes=-7 * number, seconds=jitter)).replace(microsecond=0)
    days, slot = divmod(number, PER_DAY)
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0) - timedelta(days=days)
    opens, closes = midnight + _OPENS, midnight + _CLOSES
    if days == 0 and now < closes:
        closes = now
        opens = opens if now > opens + timedelta(hours=2) else midnight - timedelta(hours=1)
    step = (closes - opens) / PER_DAY
    return (closes - slot * step - step * jitter / 60).replace(microsecond=0)


@cache
def _sections_by_topic(
    sections: tuple[SampleSection, ...],
) -> tuple[dict[str, SampleSection], tuple[SampleSection, ...]]:
    """The best section of each topic, by slug, and the sections that are no topic's best."""
    by_name = {fold_key(section.name): section for section in sections}
    best: dict[str, SampleSection] = {}
    for number, topic in enumerate(TOPICS):
        named = (by_name.get(fold_key(name)) for name in topic.sections)
        best[topic.slug] = next((s for s in named if s is not None), sections[number % len(sections)])
    return best, tuple(s for s in sections if s not in best.values())


def edited_at(number: int, published: datetime, seed: int) -> datetime | None:
    """The moment of an article's only edit, some hours after publication; None for four in ten."""
    rng = Random(f"edit:{seed}:{number}")  # noqa: S311 - not a secret
    return published + timedelta(minutes=rng.randint(6, 170)) if number % 100 != 59 and rng.random() < 0.6 else None


def section_for(number: int, topic: Topic, sections: tuple[SampleSection, ...]) -> SampleSection:
    """The section that fits a topic best; every third article goes to one that fits none, so that no list is empty."""
    best, others = _sections_by_topic(sections)
    if others and number % 3 == 1:
        return others[number // 3 % len(others)]
    return best[topic.slug]


def make_article(
    number: int, *, province: str, seed: int, now: datetime, sections: tuple[SampleSection, ...]
) -> SampleArticle:
    """The article with this number.

    One page in twenty (numbers 19, 39, 59, 79 modulo 100) lacks one thing: sapo, author, the "Cập nhật" stamp, count;
    number 99 modulo 100 prints a count of 0, which is not the same as none.
    """
    at = published_at(number, now, seed)
    draft = prose.write(number, seed, province, at)
    rng = Random(f"facts:{seed}:{number}")  # noqa: S311 - not a secret
    lack = number % 100
    updated = edited_at(number, at, seed)
    return SampleArticle(
        number=number,
        slug=slug_of(draft.theme.headline),
        headline=draft.theme.headline,
        sapo=None if lack == 19 else draft.sapo,
        blocks=tuple(SampleBlock(text, heading) for text, heading in draft.blocks),
        signature=_unsigned(number // 100) if lack == 39 else signature(rng, prose.places_of(province)[1]),
        section=section_for(number, draft.theme.topic, sections),
        tags=(draft.theme.place, *rng.sample(draft.theme.topic.tags, rng.randint(2, 3))),
        images=_images(rng, draft, number, at),
        comments=_comments(rng, at, prose.places_of(province)[1]),
        published=at,
        updated=updated,
        stamps="published" if lack == 59 else ("both" if updated and rng.random() < 0.45 else "updated"),
        view_count={79: None, 99: 0}.get(lack, _views(rng)),
    )


def _views(rng: Random) -> int:
    return int(rng.paretovariate(1.1) * 180) % 96_000 + 37


def signature(rng: Random, region: str) -> Signature:
    """A signed byline, in one of the forms that Vietnamese papers print."""
    first, second = rng.sample((*PEN_NAMES, *MINORITY[region][2]), 2)
    forms: tuple[tuple[int, Signature], ...] = (
        (50, Signature(first, (first,))),
        (9, Signature(f"Bài, ảnh: {first}", (first,), (first,))),
        (8, Signature(f"Tin, ảnh: {first}", (first,), (first,))),
        (7, Signature(f"Bài: {first} - Ảnh: {second}", (first,), (second,))),
        (7, Signature(f"{first} - {second}", (first, second))),
        (5, Signature(f"Bài và ảnh: {first.upper()}", (first.upper(),), (first.upper(),))),
        (5, Signature(f"{first} (tổng hợp)", (first,))),
        (4, Signature(f"CTV {first}", (first,))),
        (3, Signature(rng.choice(INITIALS), ())),
        (2, Signature(f"{first} (TTXVN)", (first,), (), "TTXVN")),
    )
    chosen = rng.choices([form for _, form in forms], [weight for weight, _ in forms])[0]
    return chosen if chosen.authors or chosen.printed is None else Signature(chosen.printed, (chosen.printed,))


def _unsigned(turn: int) -> Signature:
    agency = AGENCIES[turn % len(AGENCIES)]
    return (Signature(None), Signature("PV"), Signature(f"Theo {agency}", credit=agency))[turn % 3]


def _images(rng: Random, draft: prose.Draft, number: int, at: datetime) -> tuple[SampleImage, ...]:
    free = rng.sample(range(len(draft.blocks) - 1), len(draft.captions))
    stem = slug_of(draft.theme.topic.slug, 24)
    return tuple(
        SampleImage(f"{stem}-{abs(number)}-{i}-{at:%H%M%S}", caption, after)
        for i, (caption, after) in enumerate(zip(draft.captions, sorted(free), strict=True))
    )


def _comments(rng: Random, at: datetime, region: str) -> tuple[SampleComment, ...]:
    count = rng.choice((0, 0, 0, 1, 2))
    texts = rng.sample(common.COMMENTS, count)
    later = [at + timedelta(hours=rng.randint(2, 60)) for _ in texts]
    return tuple(SampleComment(prose.person(rng, region), text, when) for text, when in zip(texts, later, strict=True))
