"""Stage 100: what is cleaned, what is kept as printed, and which issue says so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscrawl.items import Image
from newscrawl.pipelines.clean import CleanText
from newscrawl.text import clean_text, repair_text

from .made import article, body, page, raw


@pytest.mark.parametrize(
    ("printed", "clean", "issues"),
    [
        ("Vụ cà phê sớm", "Vụ cà phê sớm", []),
        ("Vụ cà\u00a0 phê  sớm ", "Vụ cà phê sớm", []),
        ("Vụ cà\nphê sớm", "Vụ cà phê sớm", []),
        ("Vu\u0323 ca\u0300 phe\u0302", "Vụ cà phê", []),
        ("Ðắk Nông vào vụ hái", "Đắk Nông vào vụ hái", ["text.look-alike"]),
        ("Ä\u0090áº¯k NÃ´ng vÃ o vá»¥", "Đắk Nông vào vụ", ["text.mojibake"]),
        ("Mất chữ \ufffd giữa câu", "Mất chữ \ufffd giữa câu", ["text.lost"]),
        ("“Hóa” hay “hoá”: giữ như báo in", "“Hóa” hay “hoá”: giữ như báo in", []),
        ("15.237 cây, 1,5 ha", "15.237 cây, 1,5 ha", []),
    ],
)
def test_a_headline(printed: str, clean: str, issues: list[str]) -> None:
    done = CleanText().process_item(article(page(headline=printed)))
    assert done.headline == clean
    assert done.issues == issues
    assert done.raw["headline"].text == printed


@pytest.mark.parametrize("text", ["{title}", "{{ title }}", "{ headline }"])
def test_template_text_is_no_headline(text: str) -> None:
    done = CleanText().process_item(article(page(headline=[raw(text, "meta:og:title"), raw("Vụ mới", "vdoc:h1")])))
    assert done.headline == "Vụ mới"
    assert done.raw["headline"].rule == "vdoc:h1"
    assert done.issues == ["template.unfilled"]


def test_braces_inside_a_headline_are_text() -> None:
    done = CleanText().process_item(article(page(headline="Tập hợp {1; 2} trong đề thi")))
    assert done.headline == "Tập hợp {1; 2} trong đề thi"
    assert done.issues == []


def test_the_first_candidate_that_holds_text_wins() -> None:
    done = CleanText().process_item(
        article(page(sapo=[raw(" \u200b ", "onecms:sapo"), raw("Lời dẫn.", "meta:description")]))
    )
    assert done.sapo == "Lời dẫn."
    assert done.provenance.rules["sapo"] == "meta:description"


def test_tags_are_cleaned_and_once_each() -> None:
    done = CleanText().process_item(article(page(tags=["cà  phê", "cà phê", "", " Tây Nguyên"])))
    assert done.tags == ["cà phê", "Tây Nguyên"]


def test_blocks_stay_apart_whatever_they_hold() -> None:
    text = body("Dòng một\nnối tiếp.", "# Giữa bài", "\u200b", "Đoạn\u00a0cuối.")
    done = CleanText().process_item(article(page(body=text)))
    assert done.printed is not None
    assert done.printed.body is not None
    assert [(b.text, b.heading) for b in done.printed.body.blocks] == [
        ("Dòng một nối tiếp.", False),
        ("Giữa bài", True),
        ("Đoạn cuối.", False),
    ]
    assert done.provenance.rules["body"] == "onecms:body"


def test_a_line_separator_inside_a_block_makes_no_new_block() -> None:
    done = CleanText().process_item(article(page(body=body("Một\u2028hai.", "Ba."))))
    assert done.printed is not None
    assert done.printed.body is not None
    assert [b.text for b in done.printed.body.blocks] == ["Một hai.", "Ba."]


def test_captions_and_credits() -> None:
    pictures = [
        Image("https://baovidu.vn/1.jpg", " Hái\u00a0 cà phê \n trên đồi ", " "),
        Image("https://baovidu.vn/2.jpg"),
    ]
    done = CleanText().process_item(article(page(body=body("Chữ.", images=pictures))))
    assert done.images == [
        Image("https://baovidu.vn/1.jpg", "Hái cà phê trên đồi", None),
        Image("https://baovidu.vn/2.jpg", None, None),
    ]


@pytest.mark.parametrize(
    ("note", "issue"),
    [
        ("decoded:tcvn3", "text.decoded"),
        ("mojibake", "text.mojibake"),
        ("replacement-character", "text.lost"),
        ("private-use", "text.private-use"),
        ("homoglyph", "text.homoglyph"),
        ("entity-left", "text.entities"),
    ],
)
def test_what_decoding_did_is_an_issue(note: str, issue: str) -> None:
    assert CleanText().process_item(article(page(notes=(note,)))).issues == [issue]


@pytest.mark.parametrize("note", ["composed", "entity", "invisible", "control", "declared-charset-wrong"])
def test_harmless_notes_are_none(note: str) -> None:
    assert CleanText().process_item(article(page(notes=(note,)))).issues == []


BLOCKS = st.lists(
    st.lists(
        st.sampled_from(["Đắk Nông", "vào vụ", " ", "\n", "\u00a0", "\u200b", "\u2028", "Ðà", "&amp;", "²", "."]),
        max_size=6,
    ).map("".join),
    max_size=5,
)


def one_way(text: str) -> str:
    return clean_text(repair_text(text))


@given(BLOCKS)
def test_blocks_that_need_nothing_are_left_alone(texts: list[str]) -> None:
    """All blocks cleaned as one text and given back line by line; each on its own when a line end came or went."""
    lines = [text.replace("\n", " ") for text in texts]
    cleaned = one_way("\n".join(lines)).split("\n")
    if len(cleaned) != len(lines):
        cleaned = [one_way(text).replace("\n", " ") for text in texts]
    done = CleanText().process_item(article(page(body=body(*texts))))
    assert done.printed is not None
    assert done.printed.body is not None
    assert [block.text for block in done.printed.body.blocks] == [text for text in cleaned if text]
