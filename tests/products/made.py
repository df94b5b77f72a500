"""Made archives for the tests of products: whole records of the dataclasses, committed as a run commits them."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import orjson

from newscrawl.archive.commit import commit
from newscrawl.archive.layout import ArchiveLayout, PortalPaths
from newscrawl.archive.ledger import Ledger
from newscrawl.archive.segments import SegmentWriter
from newscrawl.exporters import encode
from newscrawl.items import Article, Event, Image, Provenance, RawField, ViewObservation

PORTAL = "bao_vidu"
RUNS = [f"202611{day:02}T045300Z-00aa" for day in range(1, 29)]
"""Run ids, one a day."""

BODY = 'Sáng sớm, chợ nổi đã đông.\n\nHàng “đặc sản”, giá 1,5 triệu; "nói thách" thì không.\n\nChiều về, nước rút.'
WHOLE = Article(
    portal=PORTAL,
    key=f"{PORTAL}:1",
    url="https://baovidu.vn/cho-noi-1.html",
    canonical_url="https://baovidu.vn/cho-noi-1.html",
    province="92",
    province_2025="92",
    section="Kinh tế",
    headline="Chợ nổi vào mùa, nhà vườn phấn khởi",
    sapo="Nước lên, ghe về.",
    body=BODY,
    subheads=["Chiều về, nước rút."],
    byline="Bài, ảnh: Lê Thị Hạnh",
    authors=["Lê Thị Hạnh", "H'Nar Niê"],
    photo=["Lê Thị Hạnh"],
    credit="TTXVN",
    dateline="Thứ hai, 21/06/2021 | 10:00",
    published_at="2021-06-21T10:00:00+07:00",
    updated_at="2021-06-22T00:30:15+07:00",
    published_precision="minute",
    updated_precision="second",
    view_count=1005,
    comment_count=0,
    tags=["chợ nổi", "trái cây"],
    images=[Image("https://baovidu.vn/a.jpg", "Ghe, xuồng\nvà người", None), Image("https://baovidu.vn/b.jpg")],
    language="vi",
    version=1,
    change="new",
    content_digest="ab" * 32,
    fetched_at="2026-11-01T04:53:01Z",
    first_seen_at="2026-11-01T04:53:01Z",
    issues=["time.weekday", "updated.conflict"],
    raw={"published": RawField("Thứ hai, 21/06/2021 | 10:00", "vidu:stamp")},
    provenance=Provenance(
        run_id=RUNS[0], newscrawl="0.1.0", family="onecms", warc={"file": "warc/x.warc.gz", "offset": 7}, status=200,
        robots={"file": "warc/x.warc.gz", "offset": 0}, rules={"published": "vidu:stamp"},
    ),
)  # fmt: skip
"""A record that holds every field."""


def article(number: int, **changes: Any) -> bytes:
    """A line like `WHOLE`, with its own key and address."""
    url = f"https://baovidu.vn/bai-{number}.html"
    own: dict[str, Any] = {"key": f"{PORTAL}:{number}", "url": url, "canonical_url": url}
    return encode(replace(WHOLE, **(own | changes)))


def view(number: int, count: int, at: str = "2026-11-01T04:53:01Z") -> bytes:
    return orjson.dumps(ViewObservation(f"{PORTAL}:{number}", f"https://baovidu.vn/bai-{number}.html", count, at))


def event(number: int, at: str = "2026-11-02T04:53:01Z") -> bytes:
    return orjson.dumps(Event(f"{PORTAL}:{number}", f"https://baovidu.vn/bai-{number}.html", "gone", 404, None, at))


def put(
    root: Path,
    run: int = 0,
    *,
    articles: Iterable[bytes] = (),
    views: Iterable[bytes] = (),
    events: Iterable[bytes] = (),
    portal: str = PORTAL,
) -> PortalPaths:
    """Commits one run's lines."""
    paths = ArchiveLayout(root).portal(portal)
    paths.home.mkdir(parents=True, exist_ok=True)
    with Ledger.open(paths) as ledger:
        for stream, lines in (("articles", articles), ("views", views), ("events", events)):
            writer = SegmentWriter(paths, stream, RUNS[run])
            for line in lines:
                writer.append(line)
            commit(ledger, writer.close())
    return paths


def lines(folder: Path, stream: str) -> list[dict[str, Any]]:
    """All records of a JSON Lines export's stream, in the order of files and lines."""
    found = sorted((folder / stream).rglob("*.jsonl"))
    return [orjson.loads(line) for path in found for line in path.read_bytes().splitlines()]


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of a folder with its bytes."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}
