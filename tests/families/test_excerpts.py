"""The excerpts of real pages, read through the families and the stages: defects kept, nothing of the boxes around."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from newscrawl.extract.page import Page
from newscrawl.families import bind
from newscrawl.items import Article
from newscrawl.pipelines import read_record
from newscrawl.portals import portal_for

EXCERPTS = Path(__file__).resolve().parents[2] / ".." / "shared" / "captures" / "excerpts"
pytestmark = pytest.mark.skipif(not EXCERPTS.is_dir(), reason="the captures do not lie beside the checkout")


def article(name: str, url: str) -> Article:
    page = Page((EXCERPTS / name).read_bytes(), url, seen_at=datetime(2026, 10, 2, tzinfo=UTC))
    portal = portal_for(url)
    assert portal is not None
    return read_record(bind(portal).extract(page))


def test_nghe_an() -> None:
    found = article("baonghean.vn/10230827.excerpt.html", "https://baonghean.vn/benh-vien-10230827.html")
    assert found.key == "bao_nghe_an:10230827"
    assert found.headline == "Bệnh viện Đa khoa thành phố Vinh tiêm vắc-xin Covid-19 an toàn cho cộng đồng"
    assert (found.published_at, found.updated_at) == ("2021-09-11T15:29:00+07:00", None)
    assert found.authors == ["Đinh Nguyệt"]
    assert found.section == "Sức khỏe"
    assert found.tags == ["Bệnh viện ĐKTP Vinh", "tiêm chủng"]
    assert found.body is not None
    assert found.body.startswith("Tiếp tục thực hiện")
    assert found.body.count("\n\n") == 2
    assert "Điểm tiêm chủng" not in found.body
    assert (found.images[0].caption or "").startswith("Điểm tiêm chủng")
    assert "Bài liên quan" not in found.body


def test_tay_ninh_takes_no_clock_and_no_login() -> None:
    found = article("baotayninh.vn/88701.excerpt.html", "https://baotayninh.vn/voi-bien-chung-88701.html")
    assert found.key == "bao_tay_ninh:88701"
    assert found.published_at == "2021-12-01T11:51:00+07:00"
    assert found.authors == ["Tạ Nguyên"]
    assert found.section == "Y tế sức khỏe"
    assert found.subheads == ["Cần có phương án dự phòng", "Nguyên tắc phòng bệnh vẫn là 5K"]
    assert found.sapo is not None
    assert found.sapo.startswith("Theo các chuyên gia, hiện chưa có những thông tin đầy đủ về mức độ")
    assert found.body is not None
    assert "G20" not in found.body
    assert "TTXVN" not in found.body


def test_an_giang() -> None:
    found = article("baoangiang.com.vn/a367201.excerpt.html", "https://baoangiang.com.vn/ngoay-tai-a367201.html")
    assert found.key == "bao_an_giang:367201"
    assert found.headline == "Lý do không nên ngoáy tai thường xuyên"
    assert found.published_at == "2023-06-30T14:50:00+07:00"
    assert (found.authors, found.credit) == ([], "Vietnamnet")
    assert found.section == "Bác sĩ của bạn"
    assert found.tags == ["ngoáy tai", "An Giang"]
    assert found.body is not None
    assert found.body.startswith("Tôi hay có thói quen")
    assert "Theo Vietnamnet" not in found.body


def test_phu_yen_names_no_placeholder() -> None:
    url = "https://phuyen.baodaklak.vn/suc-khoe/201105/dung-mang-chat-ung-thu-vao-nha-29664bc/"
    found = article("phuyen.baodaklak.vn/64112.excerpt.html", url)
    assert found.key == "bao_dak_lak:29664bc"
    assert found.headline == "Đừng mang chất ung thư vào nhà"
    assert found.published_at == "2011-05-15T10:30:00+07:00"
    assert (found.authors, found.credit) == ([], "DTO")
    assert found.section == "Sức khỏe"
    assert found.body is not None
    assert "Việt Nam cam kết" not in found.body
    assert "Ảnh có tính minh họa" not in found.body
