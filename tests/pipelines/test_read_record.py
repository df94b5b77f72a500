"""All reading stages in their order, from what a page printed to the finished record."""

import copy
from typing import Any

import orjson
import pytest
from scrapy.exceptions import DropItem

from newscrawl.exporters import encode
from newscrawl.items import Article, Image, Printed, exported_fields
from newscrawl.pipelines import read_record

from .made import BODY, HEADLINE, PARAGRAPHS, SAPO, article, body, page, raw, rich

MERGED = "https://baovidu.vn/kinh-te/vu-ca-phe-48213.html"


def read(printed: Printed | None = None, **changes: Any) -> Article:
    return read_record(article(printed, **changes))


def test_two_stamps_byline_count_and_pictures() -> None:
    pictures = [Image("https://baovidu.vn/1.jpg", "Đồi cà phê vào vụ", "Ảnh: Lê Thu")]
    done = read(
        page(
            dateline="Thứ Hai, 23/11/2026 08:15 | Cập nhật: 23/11/2026 09:40",
            published="2026-11-23T08:15:00Z",
            body=body("# Vào vụ", *PARAGRAPHS, "Anh Biên", "1,005", "Viết bình luận mới", images=pictures),
            tags=["cà phê"],
            section="Kinh tế",
        ),
        key="bao_vidu:48213",
        portal="bao_vidu",
    )
    assert done.headline == HEADLINE
    assert done.sapo == SAPO
    assert done.body == f"Vào vụ\n\n{BODY}"
    assert done.subheads == ["Vào vụ"]
    assert (done.authors, done.photo, done.byline) == (["Anh Biên"], ["Lê Thu"], "Anh Biên")
    assert done.published_at == "2026-11-23T08:15:00+07:00"
    assert done.updated_at == "2026-11-23T09:40:00+07:00"
    assert done.view_count == 1005
    assert (done.section, done.tags) == ("Kinh tế", ["cà phê"])
    assert done.images == pictures
    assert done.key == "bao_vidu:48213"
    assert done.issues == []
    assert done.printed is None


def test_only_an_update_stamp() -> None:
    done = read(page(dateline="Cập nhật ngày: 21/06/2021 | 10:00 GMT+7", byline="Anh Biên"))
    assert (done.published_at, done.updated_at) == (None, "2021-06-21T10:00:00+07:00")
    assert done.issues == ["published.missing"]


def test_a_count_of_the_tail_is_read_by_the_views_stage() -> None:
    done = read(page(body=body(*PARAGRAPHS, "Anh Biên", "1,005", "Viết bình luận mới")))
    assert done.view_count == 1005
    assert done.provenance.rules["view_count"] == "onecms:body/tail"


@pytest.mark.parametrize(
    ("name", "field", "issue"),
    [
        ("headline", "headline", "headline.missing"),
        ("sapo", "sapo", "sapo.missing"),
        ("byline", "byline", "authors.missing"),
        ("dateline", "published", "published.missing"),
    ],
)
def test_a_missing_field_with_and_without_declaration(name: str, field: str, issue: str) -> None:
    whole = {"byline": "Anh Biên", "dateline": "20/11/2026 08:15"}
    assert read(page(**whole), key="bao_vidu:1").issues == []
    lacking = whole | {name: None}
    assert read(page(**lacking), key="bao_vidu:1").issues == [issue]
    assert read(page(**lacking, absent=frozenset({field})), key="bao_vidu:1").issues == []


def test_a_protected_body_keeps_headline_sapo_and_time() -> None:
    done = read(page(body=body(protected=True, rule="thanhhoa:body"), dateline="20/11/2026 08:15", byline="Anh Biên"))
    assert (done.headline, done.sapo, done.body) == (HEADLINE, SAPO, None)
    assert done.published_at == "2026-11-20T08:15:00+07:00"
    assert done.issues == ["body.protected"]


def test_template_text_is_passed_over() -> None:
    done = read(page(headline=[raw("{title}", "meta:og:title"), raw("Vụ mới", "generic:h1")], byline="Anh Biên"))
    assert done.headline == "Vụ mới"
    assert "template.unfilled" in done.issues


def test_the_digest_is_stable_against_times_and_counters() -> None:
    def digest(**printed: Any) -> str | None:
        return read(page(**printed)).content_digest

    still = digest(byline="Anh Biên")
    assert digest(byline="Anh Biên", dateline="Cập nhật: 23/11/2026 09:40", view_count="7 lượt xem") == still
    assert (
        digest(byline="Anh Biên", dateline="3 giờ trước", published="2026-11-20", comment_count="3 bình luận") == still
    )
    assert digest(byline="Anh Biên", body=body(*PARAGRAPHS, "1.005 lượt xem")) == still
    assert digest(byline="Lê Thu") != still
    assert digest(byline="Anh Biên", body=body(*PARAGRAPHS[:2])) != still


def test_reading_twice_gives_the_same_bytes() -> None:
    for number in range(len(rich())):
        lines = []
        for made in (rich()[number], copy.deepcopy(rich()[number])):
            try:
                lines.append(encode(read_record(made)))
            except DropItem:
                lines.append(b"dropped")
        assert lines[0] == lines[1]


def test_a_line_holds_the_declared_fields_in_order_and_nothing_else() -> None:
    line = orjson.loads(encode(read(page(byline="Anh Biên"))))
    assert list(line) == list(exported_fields(Article))
    assert "printed" not in line
    assert line["schema"] == 1
    assert line["view_count"] is None


def test_a_line_is_utf8_without_escapes_and_without_newlines() -> None:
    data = encode(read(page(headline="Vụ cà phê “sớm”", body=body(*PARAGRAPHS))))
    assert "Vụ cà phê “sớm”".encode() in data
    assert b"\\u" not in data
    assert b"\n" not in data


def test_a_lone_surrogate_costs_no_record() -> None:
    line = orjson.loads(encode(Article(headline="Vụ \ud800 mùa", tags=["\udfff"], images=[Image("u", "\ud800")])))
    assert line["headline"] == "Vụ \ufffd mùa"
    assert line["tags"] == ["\ufffd"]
    assert line["images"][0]["caption"] == "\ufffd"


def test_an_empty_page_is_dropped_not_raised() -> None:
    with pytest.raises(DropItem):
        read_record(Article(printed=Printed()))


def test_an_article_without_its_working_half_is_judged_by_what_it_holds() -> None:
    done = read_record(Article(key="bao_vidu:1", headline="Vụ mới", url=MERGED))
    assert done.headline == "Vụ mới"
    assert "body.missing" in done.issues
