"""One article of our own writing, and furniture for building pages around it, for the replicas of this package.

Each replica follows what is known of one site's markup (captures, public configurations and public code, 2024-2026);
the text is the same everywhere so that a reading can be compared with it line by line. No sentence of a real page.
"""

# ruff: noqa: E501 - sentences stand on one line

from dataclasses import dataclass

HEADLINE = "Hồ Ea Mlang cạn sớm hai tháng, xã lập tổ giữ nước"
SAPO = (
    "Mực nước hồ Ea Mlang xuống sát đáy từ đầu tháng Hai, xã Ea Trang chia lịch bơm theo từng buôn và cử người canh "
    "cống suốt ngày đêm để giữ vườn cà phê."
)
P1 = (
    "Từ sau Tết, bà con buôn Kdruh phải thay nhau thức đêm kéo ống, bởi con suối chảy qua buôn chỉ còn lại vài vũng nước "
    "đọng giữa lòng đá."
)
P2 = (
    "Ông Y Bhiu Niê, tổ trưởng tổ giữ nước, cho biết mỗi hộ được bơm sáu giờ một lượt, hết lượt phải khóa van nhường cho "
    "hộ dưới dốc."
)
SUB1 = "Chia nước theo buôn"
P3 = (
    "Theo Nghị quyết số 08 ngày 12/1/2026 của Hội đồng nhân dân xã, phần tiền điện của ba trạm bơm được hỗ trợ một nửa "
    "cho tới khi có mưa."
)
P4 = '"Nước về được tới rẫy cuối buôn là mừng rồi, chứ như năm ngoái thì mất trắng", bà H’Nuen Mlô nói.'
SUB2 = "Đo lại từng giếng"
P5 = (
    "Trong tuần này, cán bộ khuyến nông đo lại độ sâu của 214 giếng đào; những giếng còn dưới hai mét nước được khuyên "
    "ngừng bơm vào buổi trưa."
)
P6 = (
    "Xã dự tính vét lòng hồ ngay trong mùa khô, kinh phí chừng 1,2 tỉ đồng, để mùa mưa tới hồ trữ thêm được khoảng một "
    "phần ba lượng nước hiện nay."
)
BODY = (P1, P2, SUB1, P3, P4, SUB2, P5, P6)
CAP1 = "Tổ giữ nước mở cống số hai lúc năm giờ sáng. Ảnh: H.N"
CAP2 = "Lòng hồ Ea Mlang nứt nẻ nhìn từ phía thân đập"
TAGS = ("hồ Ea Mlang", "hạn hán", "cà phê Đắk Lắk")
OTHER = "Chuyện khác hẳn: làng nghề dệt chiếu ven sông vào vụ Tết"
OTHER_SAPO = "Tóm tắt của một bài khác hẳn, kể chuyện dệt chiếu, không thuộc về bài đang đọc và không được lẫn vào."


@dataclass(frozen=True)
class Case:
    """A page and what a careful reader finds on it; what is None is not printed there."""

    name: str
    url: str
    html: str
    headline: str = HEADLINE
    sapo: str | None = SAPO
    body: tuple[str, ...] = BODY
    authors: tuple[str, ...] = ()
    credit: str | None = None
    published: str | None = None
    updated: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()


def ps(*texts: str, tag: str = "p", attrs: str = "") -> str:
    """Paragraphs, sub-headings as `<h2>`."""
    return "".join(
        f"<h2>{text}</h2>" if text in (SUB1, SUB2) and tag == "p" else f"<{tag}{attrs}>{text}</{tag}>" for text in texts
    )


def links(hrefs: dict[str, str], attrs: str = "") -> str:
    """Plain links."""
    return " ".join(f'<a href="{href}"{attrs}>{text}</a>' for href, text in hrefs.items())


def head(metas: str, *, title: str = HEADLINE, lang: str = "vi") -> str:
    """Document type, html and head."""
    return f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>{metas}</head>'


def og(
    *, site: str, url: str, kind: str = "article", description: str = SAPO, title: str = HEADLINE, extra: str = ""
) -> str:
    """The og: metas that nearly every site prints."""
    return (
        f'<meta name="description" content="{description}"><meta property="og:title" content="{title}">'
        f'<meta property="og:description" content="{description}"><meta property="og:type" content="{kind}">'
        f'<meta property="og:url" content="{url}"><meta property="og:site_name" content="{site}">'
        f'<link rel="canonical" href="{url}">{extra}'
    )
