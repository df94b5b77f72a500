"""Short cuts of the readers of bylines, counts and tails: each must answer as the long way does, on any string."""

import re
from unicodedata import normalize

from hypothesis import given, settings
from hypothesis import strategies as st

from newscrawl.text import byline_runin, counts, legacy, tail

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
        if not counts._OTHER_SPACE.search(plain):
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
