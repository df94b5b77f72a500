"""Articles made by hand for the stage tests; every text here is ours."""

from datetime import UTC, datetime
from typing import Any

from newscrawl.items import Article, Block, Body, Image, Printed, RawField

SEEN = datetime(2026, 11, 23, 4, 53, tzinfo=UTC)
"""11:53 on 23 November 2026 in Vietnam."""

URL = "https://baovidu.vn/kinh-te/vu-ca-phe-som-o-xa-ven-ho-48213.html"
HEADLINE = "Vụ cà phê sớm ở xã ven hồ"
SAPO = "Mưa dứt sớm hơn mọi năm, bà con xã ven hồ bắt tay vào vụ hái khi sương còn đọng trên lá."
PARAGRAPHS = (
    "Từ bốn giờ sáng, con đường đất dẫn lên đồi đã có tiếng xe máy cày nối nhau lên rẫy.",
    "Cả xã có 15.237 cây cà phê đến kỳ thu, phần lớn nằm trên hai triền đồi phía đông.",
    "Hợp tác xã cho biết giá thu mua nhích lên từng ngày, người trồng vì thế chưa vội bán.",
)
BODY = "\n\n".join(PARAGRAPHS)


def article(printed: Printed | None = None, **changes: Any) -> Article:
    return Article(**({"url": URL, "printed": printed or page()} | changes))


def raw(text: str, rule: str = "onecms:made") -> RawField:
    return RawField(text, rule)


def body(*texts: str, images: list[Image] | None = None, rule: str = "onecms:body", protected: bool = False) -> Body:
    """Blocks from texts; one that begins with `# ` is a sub-heading."""
    blocks = [Block(text.removeprefix("# "), heading=text.startswith("# ")) for text in texts]
    return Body(blocks, images or [], rule, protected=protected)


def page(**changes: Any) -> Printed:
    """A printed page; a field may be given as one text, as a RawField or as a list of RawFields."""
    known = {"body", "tags", "seen_at", "hints", "expects", "absent", "date_order", "notes"}
    fields: dict[str, list[RawField]] = {}
    for name, value in ({"headline": HEADLINE, "sapo": SAPO} | changes).items():
        if name in known or value is None:
            continue
        values = value if isinstance(value, list) else [value]
        fields[name] = [v if isinstance(v, RawField) else raw(v) for v in values]
    own = {name: value for name, value in changes.items() if name in known}
    return Printed(fields=fields, **({"body": body(*PARAGRAPHS), "seen_at": SEEN} | own))


def rich() -> list[Article]:
    """Pages of every kind that the stages distinguish, for the tests that hold them to their declarations."""
    picture = Image("https://baovidu.vn/anh/1.jpg", "Hái cà phê trên triền đồi. Ảnh: Lê Thu", "Ảnh: Lê Thu")
    return [
        article(page(dateline="Cập nhật ngày: 21/06/2021 | 10:00 GMT+7")),
        article(
            page(
                dateline="Thứ Hai, 23/11/2026 08:15 | Cập nhật: 23/11/2026 09:40",
                published="2026-11-23T08:15:00Z",
                updated="2026-11-23T09:40:00Z",
                section=["Kinh tế"],
                byline="Anh Biên",
                view_count="1.005 lượt xem",
                comment_count="3 bình luận",
                tags=["cà phê", " cà phê ", "Tây Nguyên"],
                notes=("decoded:windows-1258", "mojibake"),
                body=body("# Vào vụ", *PARAGRAPHS, "Anh Biên", "1,005", "Viết bình luận mới", images=[picture]),
                expects=frozenset({"headline", "sapo", "body", "byline", "updated", "view_count"}),
            ),
            canonical_url="https://baokhac.vn/vu-ca-phe-som-48213.html",
        ),
        article(
            page(
                headline=raw("{title}", "meta:og:title"),
                sapo=None,
                byline="Ph0ng vi3n",
                dateline="hôm nào đó 45/77/2026",
                published="99/99/9999",
                view_count="nhiều 12x lượt",
                body=body(rule="thanhhoa:body", protected=True),
            )
        ),
        article(page(headline=None, sapo=None, body=None, seen_at=None), url=None),
        article(
            page(headline=None, body=body("Ngắn."), hints={"published": "Mon, 23 Nov 2026 01:00:00 GMT"}),
            url=None,
            key=None,
        ),
        article(page(body=None), key="bao_vidu:48213", portal="bao_vidu"),
    ]
