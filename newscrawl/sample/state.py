"""What exists on the sample site at the moment: the articles by number, and the changes made to them since it began.

Articles are made when asked for; only changed ones are kept. Numbers: 0 is the newest of the first set, N-1 the
oldest, -1, -2, … were added later. No pages and no addresses here.
"""

from collections import OrderedDict, defaultdict
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import cached_property

from newscrawl.errors import UsageError
from newscrawl.sample import prose
from newscrawl.sample.corpus import edited_at, make_article, published_at, section_for
from newscrawl.sample.model import SampleArticle, SampleBlock, SampleSection
from newscrawl.sample.templates.base import Template

_CORRECTION = "Tòa soạn đã đối chiếu lại số liệu trong bài với cơ quan cung cấp thông tin"
_KEPT = 1_500
"""Articles kept in memory (about 10 kB each)."""


class SampleState:
    """The corpus with its changes. `now` is the fixed reference moment; changes happen a minute apart after it."""

    def __init__(self, template: Template, articles: int, seed: int, now: datetime) -> None:
        if not 0 <= articles <= prose.MAX_ARTICLES:
            raise UsageError(f"--articles must lie between 0 and {prose.MAX_ARTICLES}, not {articles}")
        self.template = template
        self.seed = seed
        self.now = now
        self.first = articles
        self.added = 0
        self.changed: dict[int, SampleArticle] = {}
        self.touched: dict[int, datetime] = {}
        self.gone: dict[int, int] = {}
        self.generation = 0
        self._made: OrderedDict[int, SampleArticle] = OrderedDict()

    def exists(self, number: int) -> bool:
        """Whether the site ever had this article."""
        return -self.added <= number < self.first

    @property
    def numbers(self) -> list[int]:
        """Numbers of the articles that stand on the site now, newest first."""
        return [n for n in range(-self.added, self.first) if n not in self.gone]

    def article(self, number: int) -> SampleArticle:
        """The article as it stands now. Raises `UsageError` for a number that never existed."""
        if (changed := self.changed.get(number)) is not None:
            return changed
        if (made := self._made.get(number)) is not None:
            self._made.move_to_end(number)
            return made
        if not self.exists(number):
            raise UsageError(f"the sample has no article {number}; it has {-self.added} to {self.first - 1}")
        made = make_article(
            number,
            province=self.template.portal.province,
            seed=self.seed,
            now=self.now,
            sections=self.template.sections,
        )
        self._made[number] = made
        if len(self._made) > _KEPT:
            self._made.popitem(last=False)
        return made

    @cached_property
    def _first_sections(self) -> dict[SampleSection, list[int]]:
        """Section → numbers of the first set, without making the articles."""
        found: dict[SampleSection, list[int]] = defaultdict(list)
        for number in range(self.first):
            theme = prose.theme_of(number, self.seed, self.template.portal.province)
            found[section_for(number, theme.topic, self.template.sections)].append(number)
        return found

    @cached_property
    def _first_days(self) -> dict[date, tuple[list[int], datetime]]:
        """Day of publication → numbers of the first set, and the last edit among them, without making the articles."""
        found: dict[date, tuple[list[int], datetime]] = {}
        for number in range(self.first):
            at = published_at(number, self.now, self.seed)
            changed = edited_at(number, at, self.seed) or at
            numbers, last = found.get(at.date(), ([], changed))
            numbers.append(number)
            found[at.date()] = (numbers, max(last, changed))
        return found

    def changed_on(self, day: date, numbers: Sequence[int]) -> datetime:
        """The last printed edit among a day's articles, later ones included: what a sitemap index says of a child."""
        late = [self.article(n).modified for n in numbers if n < 0 or n in self.touched]
        if day in self._first_days:
            late.append(self._first_days[day][1])
        return max(late)

    def in_section(self, section: SampleSection | None) -> list[int]:
        """Numbers of a section's articles, newest first; of all for None."""
        if section is None:
            return self.numbers
        later = [n for n in range(-self.added, 0) if self.article(n).section == section]
        return [n for n in (*later, *self._first_sections.get(section, ())) if n not in self.gone]

    def by_day(self) -> dict[date, list[int]]:
        """Day → numbers of the articles published on it, newest day first."""
        days: dict[date, list[int]] = defaultdict(list)
        for number in range(-self.added, 0):
            days[published_at(number, self.now, self.seed).date()].append(number)
        for day, (numbers, _) in self._first_days.items():
            days[day].extend(numbers)
        kept = {day: [n for n in numbers if n not in self.gone] for day, numbers in days.items()}
        return {day: kept[day] for day in sorted(kept, reverse=True) if kept[day]}

    def page(self, section: SampleSection | None, page: int, size: int) -> tuple[Sequence[SampleArticle], int]:
        """The articles of one listing page (from 1), and how many there are in all."""
        numbers = self.in_section(section)
        start = max(0, page - 1) * size
        return [self.article(n) for n in numbers[start : start + size]], len(numbers)

    def changed_at(self, number: int) -> datetime:
        """When the article's page last changed (a raised counter counts)."""
        return self.touched.get(number) or self.article(number).modified

    # ── changes ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def _tick(self) -> datetime:
        self.generation += 1
        return self.now + timedelta(minutes=10 * self.added + self.generation)

    def _keep(self, article: SampleArticle, at: datetime) -> SampleArticle:
        self.changed[article.number] = article
        self.touched[article.number] = at
        return article

    def edit(self, number: int, text: str | None = None, *, move_stamp: bool = True) -> SampleArticle:
        """Another first paragraph (and a later "Cập nhật" unless `move_stamp` is False); the rest stays."""
        article, at = self.article(number), self._tick()
        text = text or f"{_CORRECTION} lúc {at:%H} giờ {at:%M}."
        blocks = (SampleBlock(text), *article.blocks[1:])
        return self._keep(article.with_changes(blocks=blocks, **(self._stamped(article, at) if move_stamp else {})), at)

    def retitle(self, number: int, headline: str) -> SampleArticle:
        """Another headline under the same address."""
        at = self._tick()
        return self._keep(self.article(number).with_changes(headline=headline), at)

    def move_stamp(self, number: int) -> SampleArticle:
        """A later "Cập nhật" and nothing else."""
        article, at = self.article(number), self._tick()
        return self._keep(article.with_changes(**self._stamped(article, at)), at)

    @staticmethod
    def _stamped(article: SampleArticle, at: datetime) -> dict[str, object]:
        moved = max(at, article.modified + timedelta(minutes=1))
        return {"updated": moved, "stamps": "both" if article.stamps == "published" else article.stamps}

    def raise_views(self, number: int, by: int = 17) -> SampleArticle:
        """A higher counter and nothing else."""
        article, at = self.article(number), self._tick()
        return self._keep(article.with_changes(view_count=(article.view_count or 0) + by), at)

    def remove(self, number: int, status: int = 404) -> None:
        """The article's address answers 404 or 410 from now on, and nothing links to it."""
        self.article(number)
        self._tick()
        self.gone[number] = status

    def restore(self, number: int) -> None:
        """A removed article is back."""
        self._tick()
        self.gone.pop(number, None)

    def add(self, count: int = 1) -> list[SampleArticle]:
        """So many new articles, each later than everything before; newest last in the answer."""
        if self.first + self.added + count > prose.MAX_ARTICLES:
            raise UsageError(
                f"the sample can write {prose.MAX_ARTICLES} articles, not {self.first + self.added + count}"
            )
        self._tick()
        start = self.added + 1
        self.added += count
        return [self.article(-n) for n in range(start, self.added + 1)]
