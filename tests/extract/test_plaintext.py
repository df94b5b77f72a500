"""Text dumps of articles: the reference article where it lies beside the checkout, and dumps of our own."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscrawl.extract import read_plaintext
from newscrawl.pipelines import read_record
from tests.extract import pages as p

REFERENCE = Path(__file__).resolve().parents[3] / "shared" / "reference" / "daknong-2021.txt"
DUMP = "\n\n".join(
    (p.HEADLINE, "Cập nhật ngày: 21/06/2025 | 10:05 GMT+7", p.SAPO, *p.BODY, p.AUTHOR, "1,005\nViết bình luận mới")
)


def test_the_reference_article():
    if not REFERENCE.exists():
        pytest.skip("shared/reference/daknong-2021.txt is not beside the checkout")
    record = read_record(read_plaintext(REFERENCE.read_bytes()))
    assert record.headline == "Nhân rộng các mô hình điển hình làm theo lời Bác"
    assert (record.updated_at, record.published_at) == ("2021-06-21T10:00:00+07:00", None)
    assert (record.authors, record.view_count, record.url) == (["Anh Biên"], 1005, None)
    assert record.key == "text:d0a957027954578e"
    assert record.sapo is not None
    assert record.sapo.startswith("Việc triển khai sâu rộng")
    assert record.body is not None
    paragraphs = record.body.split("\n\n")
    assert len(paragraphs) == 10
    assert record.subheads == [paragraphs[0], paragraphs[6]]
    assert "15.237" in record.body
    assert "“tự diễn biến”" in record.body
    assert "\u00a0" not in record.body
    assert "  " not in record.body
    assert not any(word in record.body for word in ("Anh Biên", "1,005", "Viết bình luận"))


@pytest.mark.parametrize(
    ("why", "data"),
    [
        ("plain", DUMP.encode()),
        ("windows line ends", DUMP.replace("\n", "\r\n").encode()),
        ("byte order mark", b"\xef\xbb\xbf" + DUMP.encode()),
        ("one paragraph a line", DUMP.replace("\n\n", "\n").encode()),
        ("many blank lines", DUMP.replace("\n\n", "\n \n\t\n\n").encode()),
        ("blanks around lines", DUMP.replace("\n\n", "  \n\n   ").encode()),
    ],
)
def test_shapes_of_a_dump(why, data):
    record = read_record(read_plaintext(data))
    assert record.headline == p.HEADLINE, why
    assert record.updated_at == p.ISO, why
    assert record.sapo == p.SAPO, why
    assert record.body == "\n\n".join(p.BODY), why
    assert record.subheads == [p.BODY[2]], why
    assert (record.authors, record.view_count) == ([p.AUTHOR], 1005), why


def test_wrapped_lines_are_joined():
    wrapped = p.BODY[0][:72].rsplit(" ", 1)[0]
    rest = p.BODY[0][len(wrapped) + 1 :]
    data = f"{p.HEADLINE}\n\n{p.SAPO}\n\n{wrapped}\n{rest}\n\n{p.BODY[1]}\n\n{p.BODY[3]}\n\n{p.BODY[4]}"
    record = read_record(read_plaintext(data.encode()))
    assert record.body.split("\n\n")[0] == p.BODY[0]


def test_a_byline_below_the_headline():
    data = "\n\n".join((p.HEADLINE, p.AUTHOR, "21/06/2025 10:05", p.SAPO, *p.BODY))
    record = read_record(read_plaintext(data.encode()))
    assert (record.authors, record.published_at) == ([p.AUTHOR], p.ISO)
    assert record.body == "\n\n".join(p.BODY)


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\xff\xfe\x00", bytes(range(256)), "Chỉ một dòng".encode()])
def test_poor_input(data):
    article = read_plaintext(data)
    assert article.key is not None
    assert article.key.startswith("text:")
    assert article.url is None


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_nothing_raises(data):
    read_plaintext(data)
