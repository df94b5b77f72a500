"""Short cuts of the readers: each must answer as the long way does, on any string."""

import re
import sys
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscrawl.text import (
    byline_forms,
    byline_line,
    byline_runin,
    counts,
    legacy,
    phrases,
    read_byline,
    read_dateline,
    read_stamp,
    stamp_line,
    stamp_url,
    tail,
)

SIGNS = st.sampled_from(
    [
        *' .,:;()[]|·•-–/0123456789ABĐđ“”"',
        *("\n", "\t", "  ", "\u00a0", "\u2007", "\u202f", "\u200b", "\u3000", "１", "５", "．", "：", "o\u0301"),
        *("Theo ", "theo ", "THEO ", "heo ", "A.", "Đ.", "K.", "ſ.", "ı.", "Mai Anh", "Lò Hương", "(Theo TTXVN)"),
        *("lượt xem", "Lượt xem: ", "1.005", "1 005", "12,5", "bình luận", "Bình luận (3)", "Ảnh: ", "Tin, ảnh: "),
        *("Chia sẻ", "Xem thêm", "ghi rõ nguồn", "Năm 2028 không còn điểm trắng trên địa bàn."),
        "Kết thúc buổi làm việc, các bên sẽ gặp lại.",
    ]
)
LINES = st.lists(SIGNS, max_size=14).map("".join)


@settings(max_examples=500)
@given(LINES)
def test_a_hint_is_only_searched_where_one_can_be(line: str) -> None:
    if line[-1:] in '.”"':
        hinted = byline_runin._HINT.search(line) is not None
        assert byline_runin._is_hinted(line) == hinted


@settings(max_examples=500)
@given(LINES)
def test_a_counter_line_is_made_plain_as_before(line: str) -> None:
    long_way = normalize("NFC", line).translate({0xFF10 + digit: 0x30 + digit for digit in range(10)})
    long_way = long_way.translate({0xFF0C: ",", 0xFF0E: ".", 0xFF1A: ":"})
    assert counts._plain(line) == re.sub("[ \u00a0\u2007\u2009\u202f]", " ", long_way).strip().lower()


@settings(max_examples=500)
@given(LINES)
def test_pieces_of_a_counter_line_need_no_second_look_at_their_blanks(line: str) -> None:
    plain = counts._plain(line)
    for piece in counts._PIECES.split(plain):
        if plain.isprintable():
            assert counts._SPACE.sub(" ", piece).strip() == piece.strip()


@settings(max_examples=500)
@given(LINES)
def test_what_is_no_furniture_is_told_by_its_end(line: str) -> None:
    bare = tail.tidy(line)
    if not tail._is_furniture(bare):
        assert tail._reads_on(bare) == tail._is_text(bare)


@settings(max_examples=300)
@given(st.lists(LINES, max_size=8))
def test_paragraphs_are_put_back_as_they_were(paragraphs: list[str]) -> None:
    _, lines = tail._lines(paragraphs)
    body = tail._join(lines, [])
    while paragraphs and not paragraphs[-1].strip():
        paragraphs = paragraphs[:-1]
    assert body == [text.rstrip("\n") for text in paragraphs]


@given(st.lists(st.sampled_from(["ViÖt", "Nam", "®¹i", "héi", "§¶ng", "Vieät", "caùc", "café", "Müller"]), max_size=8))
def test_few_words_are_no_evidence_for_any_table(words: list[str]) -> None:
    if len(words) < legacy.MIN_WORDS:
        assert legacy.detect(words) is None
        assert all(legacy.score(words, name).valid < legacy.MIN_WORDS for name in legacy.CANDIDATES)


@settings(max_examples=500)
@given(LINES)
def test_a_tidy_line_is_as_it_was_made_sign_by_sign(line: str) -> None:
    long_way = re.sub("[\u00ad\u200b-\u200f\u2060\ufeff]", "", normalize("NFC", line))
    assert byline_line.tidy(line) == " ".join(long_way.split())


def test_the_spaces_beside_a_phrase_are_all_there_are() -> None:
    every = {chr(code) for code in range(sys.maxunicode + 1) if chr(code).isspace()}
    assert set(phrases._SPACES) == every
    assert not [space for space in every if space != " " and space.isprintable()]


@settings(max_examples=500)
@given(LINES)
def test_a_phrase_is_stripped_as_by_expressions(line: str) -> None:
    left = re.compile(r"^[\s.…<«‹◄←↑↓>»›▶►•·*+|\[\](){}\-–—→⇒▪■●◆✍💬🔗👉🖨©®]+")
    right = re.compile(r"[\s.…:>»›▶►•·*|\[\]{}\-–—→⇒↑↓▼▾!]+$")
    bare = right.sub("", left.sub("", line))
    if re.fullmatch(r"[^(]*\)", bare):
        bare = bare[:-1]
    elif line.rstrip().endswith(")") and "(" in bare and not bare.endswith(")"):
        bare += ")"
    assert phrases.strip_line(line) == right.sub("", phrases._COUNTER.sub("", bare))


ISO = st.from_regex(stamp_line._ISO, fullmatch=True)


@settings(max_examples=500)
@given(ISO | st.tuples(ISO, st.sampled_from(["", "Z", "+", "0", " ", "-05:00", ".5", "+15:00"])).map("".join))
def test_an_iso_stamp_is_what_the_grammar_makes_of_it(line: str) -> None:
    assert list(stamp_line.read_parts(line)) == stamp_line._Reader(line).read()


LABEL_WORDS = byline_forms._WORDS.split("|")
LABELLED = st.lists(
    st.sampled_from([*LABEL_WORDS, *(word.upper() for word in LABEL_WORDS)])
    | SIGNS
    | st.sampled_from([", ", " và ", ":"]),
    max_size=9,
).map("".join)


@settings(max_examples=500)
@given(LABELLED)
def test_labels_are_found_wherever_one_of_their_words_stands(line: str) -> None:
    ahead = byline_forms._ONE[: byline_forms._ONE.index("(?:")]
    plain = byline_forms.LABEL.pattern.replace(ahead, "")
    assert len(plain) < len(byline_forms.LABEL.pattern)
    assert byline_forms.LABEL.findall(line) == re.findall(plain, line, re.IGNORECASE)
    assert byline_forms._LABEL_WORDS.findall(line) == re.findall(byline_forms._WORDS, line, re.IGNORECASE)


@settings(max_examples=500)
@given(LABELLED | st.tuples(LINES, st.sampled_from(LABEL_WORDS), st.sampled_from(["", ")", "))", " "])).map("".join))
def test_a_role_behind_a_name_is_searched_where_one_ends_the_line(line: str) -> None:
    tidy = byline_line.tidy(line)
    match = byline_forms._LAST.match(tidy)
    if match is not None and match[2].lower() in byline_forms._BEHIND:
        assert tidy.rstrip(")").rpartition(" ")[2].lower() in byline_forms._ENDS_BEHIND


DIGITS = st.text("0129", min_size=1, max_size=19)
PATHS = st.lists(
    DIGITS
    | st.sampled_from(["/", "-", "_", "/d", ".htm", ".html", ".jpg", "/file/", "2021", "202106", "20210621", "a", "?"]),
    max_size=10,
).map("".join)


@settings(max_examples=800)
@given(PATHS)
def test_no_address_with_a_date_is_passed_over(path: str) -> None:
    read = [pattern.search(path) for _, pattern in stamp_url._forms()]
    assert not any(read) or stamp_url._ANY_DATE.search(path)


@settings(max_examples=200)
@given(LINES, st.sampled_from([None, "head", "tail", "meta", "caption", "body"]))
def test_what_was_asked_before_is_answered_alike(line: str, where: str | None) -> None:
    def answers() -> tuple[object, ...]:
        return read_byline(line, where=where), read_dateline(line), read_stamp(line, where=where, visible=line)

    first = answers()
    assert answers() == first
    for remembered in ("bylines._read_again", "stamps._read_stamp", "stamps._read_dateline", "stamp_line.read_parts"):
        module, name = remembered.split(".")
        getattr(sys.modules[f"newscrawl.text.{module}"], name).cache_clear()
    assert answers() == first


@pytest.mark.parametrize("size", [1_001, 5_000])
def test_what_is_too_long_to_be_read_is_not_remembered(size: int) -> None:
    held = [sys.modules["newscrawl.text.stamps"]._read_stamp, sys.modules["newscrawl.text.stamps"]._read_dateline]
    held.append(sys.modules["newscrawl.text.bylines"]._read_again)
    before = [cache.cache_info().misses for cache in held]
    line = "21/06/2021 " * size
    assert (read_stamp(line), read_stamp(line, where="meta"), read_dateline(line).published) == (None, None, None)
    read_byline(line)
    assert [cache.cache_info().misses for cache in held] == before
