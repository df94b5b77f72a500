import html
import re
import shutil
from pathlib import Path

import pytest

from newscrawl.products import report_plots as plots
from newscrawl.products.report_data import gather, lag_hours
from newscrawl.products.report_html import Markup, escape, link, table

from .browser import Browser
from .conftest import PORTAL, Sample, newscrawl

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine (apt-get install chromium)")


@pytest.fixture(scope="module")
def page(sample: Sample, tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("matplotlib")
    out = tmp_path_factory.mktemp("report") / "report.html"
    ran = newscrawl("archive", "report", "--archive", sample.folder, "--out", out)
    assert ran.code == 0, ran.err
    assert ran.lines == [{"out": str(out), "portals": 1, "bytes": out.stat().st_size}]
    return out


def test_the_numbers(sample: Sample):
    report = gather(sample.paths, lambda _name: None)
    assert sum(report.per_day.values()) == 10
    assert report.name == "Báo Đắk Nông"
    assert report.growth[-1][1] == 570
    assert [one.last - one.first for one in report.top] == [500, 70]
    assert all(one.headline and one.url for one in report.top)
    assert report.coverage is not None
    assert report.coverage.total.missing == 3
    assert report.issues["page.gone"] == 1
    assert len(report.runs) == 2


def test_the_page_holds_what_was_promised(page: Path):
    text = page.read_text("utf-8")
    for title in (
        "Articles per day", "Update lag", "Fields over runs", "Rules over runs", "View-count growth",
        "Held and missing per month",
    ):  # fmt: skip
        assert f"<h3>{title}</h3>" in text
        assert f"Numbers of “{title}”" in text
    assert text.count("<svg") == text.count('<svg role="img" aria-label="') == text.count("<details>")
    assert "570 views were counted" in text
    assert "10 of 13 known articles are held (76.9%); missing: 1 gone, 2 pending." in text
    assert "Crawled from the built-in sample portal" in text
    assert 'class="verdict ok">ok' in text


def test_nothing_is_loaded_and_nothing_runs(page: Path):
    text = page.read_text("utf-8")
    assert "default-src &#x27;none&#x27;" in text or "default-src 'none'" in text
    assert not re.findall(r"<script|<link (?!rel=\"icon\")|<iframe|<object|<img|@import|@font-face|javascript:", text)
    assert not [u for u in re.findall(r"(?:src|xlink:href)=|url\((?!#)", text) if u]
    hrefs = re.findall(r'href="([^"]*)"', text)
    assert {h.partition(":")[0] for h in hrefs if not h.startswith("#")} <= {"https", "data"}
    ids = re.findall(r' id="([^"]+)"', text)
    assert len(ids) == len(set(ids))
    used = {h[1:] for h in hrefs if h.startswith("#")} | set(re.findall(r"url\(#([^)]+)\)", text))
    assert used <= set(ids)


def test_withheld_articles_are_a_number_only(sample: Sample, page: Path):
    text = page.read_text("utf-8")
    assert html.escape(sample.withheld_headline) not in text
    assert sample.withheld.partition(":")[2] not in re.sub(r"<svg.*?</svg>", "", text, flags=re.DOTALL)
    assert "<dt>withheld</dt><dd>1</dd>" in text


def test_no_path_of_the_machine(sample: Sample, page: Path):
    assert str(sample.folder) not in page.read_text("utf-8")


def test_the_same_archive_gives_the_same_bytes(sample: Sample, page: Path):
    before = page.read_bytes()
    ran = newscrawl("archive", "report", PORTAL, "--archive", sample.folder, "--out", page, "--replace")
    assert ran.code == 0
    assert page.read_bytes() == before


def test_a_file_in_the_way(sample: Sample, page: Path, tmp_path: Path):
    again = newscrawl("archive", "report", "--archive", sample.folder, "--out", page)
    assert (again.code, "--replace writes over it" in again.err) == (2, True)
    other = tmp_path / "other.html"
    other.write_text("<html>mine</html>")
    for words in ((), ("--replace",)):
        ran = newscrawl("archive", "report", "--archive", sample.folder, "--out", other, *words)
        assert (ran.code, "no report of newscrawl" in ran.err) == (2, True)
    assert other.read_text() == "<html>mine</html>"
    folder = newscrawl("archive", "report", "--archive", sample.folder, "--out", tmp_path)
    assert (folder.code, "a folder stands there" in folder.err) == (2, True)
    inside = newscrawl("archive", "report", "--archive", sample.folder, "--out", sample.folder / "r.html")
    assert (inside.code, "inside the archive" in inside.err) == (2, True)


def test_an_archive_without_runs_or_profile(sample: Sample, tmp_path: Path):
    """Captures of a portal without a profile: the page is made, and says what it cannot."""
    pytest.importorskip("matplotlib")
    home = tmp_path / "archive" / "khong_co_ho_so"
    shutil.copytree(sample.paths.home / "articles", home / "articles")
    out = tmp_path / "report.html"
    ran = newscrawl("archive", "report", "--archive", tmp_path / "archive", "--out", out)
    assert ran.code == 0, ran.err
    text = out.read_text("utf-8")
    assert "no coverage" in text
    assert "No run report." in text
    assert "Held and missing per month" not in text


@pytest.mark.slow
@needs_chromium
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize(("width", "height"), [(390, 844), (1280, 900)], ids=["phone", "desktop"])
def test_in_a_real_browser(page: Path, tmp_path: Path, width: int, height: int, dark: bool):
    assert CHROMIUM is not None
    with Browser(CHROMIUM, tmp_path / "profile") as browser:
        browser.open(page, width=width, height=height, dark=dark)
        assert browser.complaints() == []
        assert browser.value("innerWidth") == width
        assert browser.value("document.documentElement.scrollWidth") == width  # nothing to scroll sideways
        browser.value("document.querySelectorAll('details').forEach(d => d.open = true)")
        assert browser.value("document.documentElement.scrollWidth") == width
        assert browser.value("[...document.querySelectorAll('h1,h2')].map(h => h.textContent)") == [
            "News archive report", "The archive", "Báo Đắk Nông",
        ]  # fmt: skip
        drawn = browser.value("[...document.querySelectorAll('svg')].map(s => s.getBoundingClientRect().height)")
        assert len(drawn) == 6
        assert all(height > 80 for height in drawn)
        # ink and paper differ as text needs it, in either scheme: WCAG AA asks for 4.5
        for selector in ("body", "figcaption p", "a", ".verdict", "svg text", "summary"):
            assert browser.value(f"({CONTRAST})({selector!r})") >= 4.5, selector
        picture = tmp_path / "page.png"
        browser.screenshot(picture)
        assert picture.stat().st_size > 20_000


CONTRAST = """selector => {
  const light = colour => {
    const part = colour.match(/[\\d.]+/g).slice(0, 3).map(v => v / 255);
    const [r, g, b] = part.map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const node = document.querySelector(selector), style = getComputedStyle(node);
  const ink = light(node instanceof SVGElement ? style.fill : style.color);
  let ground = node;
  while (getComputedStyle(ground).backgroundColor === 'rgba(0, 0, 0, 0)') ground = ground.parentElement;
  const paper = light(getComputedStyle(ground).backgroundColor);
  return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
}"""


@pytest.mark.parametrize(
    ("published", "updated", "hours"),
    [
        ("2026-01-31T08:00:00+07:00", "2026-01-31T09:30:00+07:00", 1.5),
        ("2026-01-31T08:00:00+07:00", "2026-01-31T07:00:00+07:00", -1.0),
        ("2026-01-31", "2026-01-31T09:30:00+07:00", None),
        ("2026-01-31T08:00:00+07:00", None, None),
        ("2026-01-31T08:00:00+07:00", "2026-01", None),
    ],
)
def test_a_lag_needs_two_times_of_day(published, updated, hours):
    assert lag_hours({"published_at": published, "updated_at": updated}) == hours


def test_days_without_gaps_and_months_where_days_do_not_reach():
    assert plots.day_bins({"2026-01-30": 2, "2026-02-02": 1}) == {
        "2026-01-30": 2, "2026-01-31": 0, "2026-02-01": 0, "2026-02-02": 1,
    }  # fmt: skip
    assert plots.month_bins({"2026-01-30": 2, "2026-02-02": 1}) == {}
    old = {"2024-12-31": 1, "2026-01-05": 4}
    assert len(plots.day_bins(old)) == plots.DAYS
    months = plots.month_bins(old)
    assert (len(months), months["2024-12"], months["2025-06"], months["2026-01"]) == (14, 1, 0, 4)
    assert len(plots.month_bins({"1970-01-01": 1, "2026-01-05": 4})) == plots.MONTHS


def test_markup_is_escaped_once():
    evil = '<script>alert("x")</script>'
    assert "<script" not in table(["a"], [[evil]])
    assert "<script" not in link('https://baovidu.vn/?q="><script>', evil)
    assert link("javascript:alert(1)", "bài") == "bài"
    assert escape(Markup("<b>")) == "<b>"
    assert escape(1234) == "1,234"
    assert escape(None) == ""
