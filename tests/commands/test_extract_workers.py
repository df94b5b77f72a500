"""`newscrawl extract`: the same bytes for any number of workers, whole or cut or resumed, and slices that are sound."""

import gzip
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from newscrawl.archive import warcsplit
from newscrawl.archive.layout import ArchiveLayout
from newscrawl.archive.warc import WarcWriter
from newscrawl.archive.warcread import WarcSummary, read_responses
from newscrawl.cli.inputs import Inputs, Slice, SliceRead, work
from newscrawl.cli.resuming import cut_part, last_line
from newscrawl.errors import UsageError
from newscrawl.portals import load_portal
from newscrawl.sample.site import SampleSite
from newscrawl.sample.wire import Request
from tests.archive.made import RUN, exchange

PORTAL = "bao_dak_nong"
SLICE = 60_000


@pytest.fixture(scope="module")
def warc(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A WARC of ours: 24 pages of the sample, gzipped as served."""
    site = SampleSite(load_portal(PORTAL), articles=24)
    paths = ArchiveLayout(tmp_path_factory.mktemp("warc")).portal(PORTAL)
    writer = WarcWriter(paths, RUN, {"software": "newscrawl"})
    for number, article in enumerate(site.articles):
        url = site.url(article)
        answer = site.handle(Request("GET", "/" + url.split("/", 3)[3], {"accept-encoding": "gzip"}))
        recorded = writer.write(replace(exchange(number), url=url, body=answer.body))
    writer.close()
    return paths.path(recorded.file)


def lines(inputs: Inputs, size: int | None = None) -> list[bytes]:
    if size is None:
        found = inputs.outcomes()
    else:
        found = (o for t in inputs.tasks(size) for o in inputs.settle(work((t, inputs.after))))
    return [outcome.line for outcome in found if outcome.line is not None]


def test_slices_cover_the_file_and_begin_with_records(warc: Path) -> None:
    parts = warcsplit.slices(warc, SLICE)
    assert parts is not None
    assert len(parts) > 5
    assert (parts[0][0], parts[-1][1]) == (0, warc.stat().st_size)
    assert all(end == start for (_, end), (start, _) in pairwise(parts))
    whole = [stored.offset for stored in read_responses(warc)]
    found = []
    for start, end in parts:
        summary = WarcSummary()
        found += [stored.offset for stored in read_responses(warc, summary, start=start, end=end)]
        assert summary.torn is None
    assert found == whole


def test_the_same_lines_in_slices(warc: Path) -> None:
    one, many = Inputs([warc]), Inputs([warc])
    expected = lines(one)
    assert len(expected) == 24
    assert lines(many, SLICE) == expected
    assert (many.read, many.torn, many.lost) == (one.read, one.torn, one.lost) == (1, [], [])


@pytest.mark.parametrize("share", [0.02, 0.5, 0.97])
def test_a_cut_file_says_the_same_in_slices(warc: Path, tmp_path: Path, share: float) -> None:
    data = warc.read_bytes()
    cut = tmp_path / "cut.warc.gz"
    cut.write_bytes(data[: int(len(data) * share)])
    one, many = Inputs([cut]), Inputs([cut])
    assert lines(many, SLICE) == lines(one)
    assert (many.read, many.torn, many.lost) == (one.read, one.torn, one.lost)
    assert many.torn


def test_damage_in_the_middle_says_the_same_in_slices(warc: Path, tmp_path: Path) -> None:
    data = bytearray(warc.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 40] = b"\xff" * 40
    damaged = tmp_path / "damaged.warc.gz"
    damaged.write_bytes(data)
    one, many = Inputs([damaged]), Inputs([damaged])
    assert lines(many, SLICE) == lines(one)
    assert (many.read, many.torn, many.lost) == (one.read, one.torn, one.lost)


def test_a_place_that_only_looks_like_a_boundary(warc: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a WARC inside a WARC would make: the slice before it ends torn, and the file is read on without cuts."""
    parts = warcsplit.slices(warc, SLICE)
    assert parts is not None
    (_, first), (_, second), *_ = parts
    wrong = [(0, first), (first, second - 1000), (second - 1000, warc.stat().st_size)]
    monkeypatch.setattr("newscrawl.cli.inputs.slices", lambda _path, _size: wrong)
    inputs = Inputs([warc])
    assert lines(inputs, SLICE) == lines(Inputs([warc]))
    assert (inputs.torn, inputs.lost, inputs.read) == ([], [], 1)


@pytest.mark.parametrize("kind", ["plain", "one member"])
def test_files_that_cannot_be_cut(warc: Path, tmp_path: Path, kind: str) -> None:
    plain = gzip.decompress(warc.read_bytes())
    path = tmp_path / ("a.warc" if kind == "plain" else "a.warc.gz")
    path.write_bytes(plain if kind == "plain" else gzip.compress(plain))
    parts = warcsplit.slices(path, SLICE)
    assert parts is None or parts == [(0, path.stat().st_size)]
    assert lines(Inputs([path]), SLICE) == lines(Inputs([path]))


def test_a_missing_file_is_noted(tmp_path: Path) -> None:
    inputs = Inputs([tmp_path / "none.warc.gz"])
    assert lines(inputs) == []
    assert inputs.lost


@pytest.mark.parametrize("written", [0, 1, 13, 24])
@pytest.mark.parametrize("size", [None, SLICE])
def test_resuming_gives_the_same_lines(warc: Path, tmp_path: Path, written: int, size: int | None) -> None:
    expected = lines(Inputs([warc]))
    part = tmp_path / "out.jsonl.part"
    part.write_bytes(b"".join(line + b"\n" for line in expected[:written]) + b'{"torn')
    after = cut_part(tmp_path / "out.jsonl")
    assert part.read_bytes() == b"".join(line + b"\n" for line in expected[:written])
    assert expected[:written] + lines(Inputs([warc], after=after), size) == expected


def test_resuming_skips_the_files_before(warc: Path, tmp_path: Path) -> None:
    other = tmp_path / "b.warc.gz"
    other.write_bytes(warc.read_bytes())
    expected = lines(Inputs([warc, other]))
    place = (other.name, next(s.offset for s in read_responses(other) if s.offset is not None))
    assert lines(Inputs([warc, other], after=place)) == expected[25:]
    with pytest.raises(UsageError, match="--resume"):
        lines(Inputs([warc], after=place))


@pytest.mark.parametrize("line", [b'{"provenance": {"warc": null}}', b"[]", b'{"provenance": {"warc": {"file": "x"}}}'])
def test_a_line_without_a_place_cannot_be_resumed(tmp_path: Path, line: bytes) -> None:
    (tmp_path / "o.part").write_bytes(line + b"\n")
    with pytest.raises(UsageError, match="begin anew"):
        cut_part(tmp_path / "o")


def test_the_last_line_of_a_long_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newscrawl.cli.resuming._STEP", 7)
    path = tmp_path / "lines"
    for content, expected in (
        (b"", (b"", 0)),
        (b"torn", (b"", 0)),
        (b"one\n", (b"one", 4)),
        (b"one\ntwo long enough\nto", (b"two long enough", 20)),
        (b"\n", (b"", 1)),
    ):
        path.write_bytes(content)
        assert last_line(path) == expected


def test_a_slice_counts_its_records(warc: Path) -> None:
    done = work((Slice(warc, portal=PORTAL), None))
    assert isinstance(done, SliceRead)
    assert (done.records, len(done.outcomes), done.lost, done.torn) == (24 * 2 + 1, 24, [], None)
