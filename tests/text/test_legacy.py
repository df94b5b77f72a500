"""The byte tables and what is built on them: decoding inverts encoding for every table, with the charset named."""

import json
from pathlib import Path
from unicodedata import normalize

import pytest
from ftfy import fix_encoding
from hypothesis import given, settings
from hypothesis import strategies as st

from newscrawl.text.decode import decode, decode_text, repair_text
from newscrawl.text.labels import first_face, font_encoding, has_capital_face, legacy_charset
from newscrawl.text.legacy import decode_bytes, detect, marked_words, score
from newscrawl.text.legacy_tables import byte_table, vni_pairs, vni_single
from newscrawl.text.lost_bytes import fill_gaps
from newscrawl.text.mojibake import fix_mojibake
from newscrawl.text.syllables import is_syllable
from newscrawl.text.viqr import decode_viqr

SHARED = Path(__file__).resolve().parents[3] / "shared" / "vietnamese" / "legacy_tables.json"
OURS = {"cp1258": "windows-1258", "vni_windows": "vni"}
NAMES = ("tcvn3", "tcvn5712-1", "viscii", "vps", "vni", "windows-1258")
TONES = "\u0300\u0301\u0303\u0309\u0323"
VOWELS = "aăâeêioôơuưy"
LETTERS = [normalize("NFC", v + t) for v in VOWELS for t in ("", *TONES)] + ["đ"]
ALPHABET = [*LETTERS, *(letter.upper() for letter in LETTERS), *"bcghklmnpqrstvx", *"BCGHKLMNPQRSTVX"]


def encoder(name: str) -> dict[str, bytes]:
    """letter → bytes; a letter of two codes takes the first."""
    if name == "vni":
        table = {letter: chr(code).encode("latin-1") for code, letter in vni_single().items()}
        pairs = {letter: pair.encode("latin-1") for pair, letter in reversed(vni_pairs().items())}
        return pairs | table
    return {letter: bytes([code]) for code, letter in reversed(list(enumerate(byte_table(name)))) if letter > "\x7f"}


def encode(text: str, name: str) -> bytes | None:
    """`text` in the table; None if it cannot write it. windows-1258 writes a base and a tone (half composed)."""
    table = encoder(name)
    out = bytearray()
    for letter in text:
        if letter in table:
            out += table[letter]
        elif letter.isascii():
            out += letter.encode()
        elif name == "windows-1258":
            parts = normalize("NFD", letter)
            tone = [part for part in parts if part in TONES]
            base = normalize("NFC", "".join(part for part in parts if part not in TONES))
            if base not in table and not base.isascii():
                return None
            out += table.get(base, base.encode("ascii", "replace")) + b"".join(table[part] for part in tone)
        else:
            return None
    return bytes(out)


def writable(name: str) -> list[str]:
    return [letter for letter in ALPHABET if encode(letter, name) is not None]


@pytest.mark.parametrize("name", ["tcvn3", "tcvn5712-1", "viscii", "vps", "vni_windows", "cp1258"])
def test_tables_are_the_shared_ones(name):
    if not SHARED.exists():
        pytest.skip("../shared/vietnamese/legacy_tables.json is not beside the checkout")
    table = json.loads(SHARED.read_text(encoding="utf8"))[name]
    for code, letter in table.items():
        assert decode_bytes(bytes.fromhex(code), OURS.get(name, name)) == normalize("NFC", letter), code


@pytest.mark.parametrize("name", ["viscii", "vps", "vni", "tcvn5712-1", "windows-1258"])
def test_every_letter_has_a_code(name):
    assert len([letter for letter in writable(name) if not letter.isascii()]) == 134


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=80, deadline=None)
@given(data=st.data())
def test_decoding_inverts_encoding(name, data):
    word = st.lists(st.sampled_from(writable(name)), min_size=1, max_size=7).map("".join)
    text = " ".join(data.draw(st.lists(word, min_size=1, max_size=12)))
    coded = encode(text, name)
    try:
        coded.decode("utf-8")
    except UnicodeDecodeError:
        # TCVN3 has no toned capitals, so a word half in capitals is raised: rule 1.5
        expected = text if name not in ("tcvn3", "vps") else decode_bytes(coded, name)
        assert expected.lower() == text.lower()
        assert decode_text(coded, charset=name) == expected


SYLLABLES = [
    "đắk",
    "nông",
    "phát",
    "triển",
    "bền",
    "vững",
    "nghị",
    "quyết",
    "trung",
    "ương",
    "khóa",
    "mười",
    "hai",
    "quyển",
    "ngoằn",
    "ngoèo",
    "khuỷu",
    "rượu",
    "ủy",
    "ban",
    "xuất",
]


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=60, deadline=None)
@given(
    words=st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=10),
    shape=st.sampled_from((str.lower, str.title, str.upper)),
)
def test_sentences_in_a_named_table(name, words, shape):
    text = shape(" ".join(words))
    coded = encode(text, name)
    if coded is not None:
        assert decode_text(coded, charset=name) == text
        assert decode_text(coded, charset=OURS.get(name, name).upper()) == text


@pytest.mark.parametrize("name", NAMES)
def test_a_sentence_in_an_unnamed_table(name):
    text = "nhân rộng các mô hình điển hình làm theo lời bác, đẩy mạnh tuyên truyền"
    coded = encode(text, name)
    found = "tcvn3" if name == "tcvn5712-1" else name  # the same codes for small letters
    assert decode(coded) == (text, (f"decoded:{found}",))
    assert repair_text(coded.decode("latin-1")) == text
    assert decode_text(coded.decode("latin-1").encode()) == text
    assert detect(marked_words(coded.decode("latin-1"))) == found


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("vps", "Sở Tài chính Hà Tĩnh thông báo sẽ bán"),  # in another table "Sế Tài chính Hà Tỉnh thông báo sẻ bán"
        ("viscii", "năm 2026 dự kiến tăng mạnh nhờ gỡ"),  # "nồm dủ kiên tồng mếnh nhả gị"
        ("vps", "- Chiều 7-1, Sở Văn hóa, Thể thao và"),  # "ChiẾu", "ThỀ"
    ],
)
def test_of_readings_that_are_all_syllables_the_one_of_frequent_words_is_taken(name, text):
    assert decode(encode(text, name)) == (text, (f"decoded:{name}",))


def test_scores_of_other_languages_are_low():
    french = "été même à là où ça garçon naïve fenêtre château forêt hôtel".encode("latin-1").decode("latin-1")
    assert max(score(marked_words(french), name).share for name in ("windows-1252", *NAMES)) <= 0.5


LABELS = [
    ("windows-1258", "windows-1258"),
    ("CP1258", "windows-1258"),
    (' "viscii" ', "viscii"),
    ("x-viet-vps", "vps"),
    ("VNI", "vni"),
    ("TCVN-5712", "tcvn5712-1"),
    ("tcvn3", "tcvn3"),
    ("csVIQR", "viqr"),
    ("utf-8", None),
    ("x-user-defined", None),
    ("", None),
    (None, None),
]


@pytest.mark.parametrize(("label", "name"), LABELS)
def test_labels(label, name):
    assert legacy_charset(label) == name


FACES = [
    (".VnTime", "tcvn3", False),
    (".VnTimeH", "tcvn3", True),
    (".VnArial NarrowH", "tcvn3", True),
    (".vntimeh", "tcvn3", True),
    (".VnEnglish", "tcvn3", False),
    ("VNI-Times", "vni", False),
    ("VNI Times", "vni", False),
    ("vni-helve", "vni", False),
    ("VPS Times", "vps", False),
    ("Times New Roman", None, False),
    ("Vnexpress Sans", None, False),
    ("Verdana", None, False),
]


@pytest.mark.parametrize(("face", "name", "capitals"), FACES)
def test_faces(face, name, capitals):
    assert (font_encoding(face), has_capital_face(face)) == (name, capitals)
    assert first_face(("Arial", f"'{face}', serif")) == (None if name is None else (name, capitals))


GOOD = [
    "đắk",
    "nghiêng",
    "giếng",
    "gì",
    "quý",
    "quyển",
    "khuỷu",
    "ngoằn",
    "hòa",
    "hoà",
    "thủy",
    "thuỷ",
    "ươm",
    "yêu",
    "ỷ",
    "quốc",
    "xoong",
    "rượu",
    "thuở",
    "khuya",
]
BAD = ["céng", "hßa", "viöt", "đăc", "cê", "ngê", "ghà", "kà", "hóac", "đuờng", "trương̃", "strong", "q"]


@pytest.mark.parametrize("word", GOOD)
def test_syllables(word):
    assert is_syllable(word)
    assert is_syllable(word.upper())


@pytest.mark.parametrize("word", BAD)
def test_no_syllables(word):
    assert not is_syllable(word)


def garble(text: str, times: int, *, latin1: bool) -> str:
    for _ in range(times):
        text = "".join(chr(byte) if latin1 else byte_table("windows-1252")[byte] for byte in text.encode())
    return text


@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize("latin1", [True, False])
@settings(max_examples=60, deadline=None)
@given(words=st.lists(st.sampled_from([*SYLLABLES, "“tự", "biến”", "M’nông", "Ƀuôn", "1.005"]), min_size=1, max_size=8))
def test_mojibake_is_undone(times, latin1, words):
    text = " ".join(["Đảng", *words])
    assert fix_mojibake(garble(text, times, latin1=latin1)) == text
    assert fix_mojibake(text) == text


FTFY = [
    "Nhân rộng các mô hình điển hình",
    "ĐẠI HỘI ĐẢNG BỘ TỈNH",
    "“tự diễn biến” – 2021…",
    "R’lấp, giá 5.000₫",
    "Hay quá 👍",
]


@pytest.mark.parametrize("text", FTFY)
def test_as_good_as_ftfy(text):
    for times in (1, 2):
        garbled = garble(text, times, latin1=False)
        assert fix_mojibake(garbled) == fix_encoding(garbled) == text


def test_noncharacters_in_the_text_stay():
    assert fill_gaps("a\ufdd5b") == "a\ufdd5b"


VIQR = [
    ("Co^.ng ho`a", "Cộng hòa"),
    ("DDa('k No^ng", "Đắk Nông"),
    ("ddu+o+.c", "được"),
    ("Vie^.t Nam.", "Việt Nam."),
    ("o+? dda^u?", "ở đâu?"),
    ("tu+. do, ha.nh phu'c.", "tự do, hạnh phúc."),
    ("bo^. Co^ng an", "bộ Công an"),
    ("Nguye^~n Va(n A.", "Nguyễn Văn A."),
    ("(Vie^.t Nam)", "(Việt Nam)"),
    ("address, add", "address, add"),
    ("QDD-TTg", "QĐ-TTg"),
    ("a\\. d\\d", "a. dd"),
]


@pytest.mark.parametrize(("given", "expected"), VIQR)
def test_viqr(given, expected):
    assert decode_viqr(given) == expected
