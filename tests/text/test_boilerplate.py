"""Furniture of a page: whole lines only, and never in the body (rules section 6)."""

from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscrawl.text import is_boilerplate


def _lines(listed: str) -> list[str]:
    return listed.split("|")


LISTED = _lines(
    "Viết bình luận mới|Viết bình luận|Gửi bình luận|Bình luận (3)|Bình luận (0)|Ý kiến bạn đọc|Ý kiến bạn đọc (12)"
    "|Ý kiến của bạn|Tin liên quan|Tin liên quan:|TIN LIÊN QUAN|Tin cùng chuyên mục|Tin bài khác|Các tin khác"
    "|Các tin khác...|Tin mới hơn|Tin cũ hơn|Có thể bạn quan tâm|Bài đọc tiếp|Bài liên quan|Đọc thêm|Xem thêm"
    "|Xem thêm >>|>> Xem thêm|Xem thêm »|[Đọc thêm]|Đọc nhiều|Tin mới nhất|Chia sẻ|Chia sẻ:|Chia sẻ bài viết"
    "|In bài viết"
    "|In trang|Gửi email|Lưu bài|Quay lại|Về đầu trang|Trở về đầu trang|Từ khóa|Từ khoá:|Tags|Tags:|A- A A+|Cỡ chữ"
    "|Nghe đọc bài|Facebook Twitter Zalo|Họ và tên|Họ và tên (*)|Email|Email:|Nội dung|Mã xác nhận|Gửi|Hủy|Huỷ|Thích"
    "|Theo dõi Báo Đắk Nông trên Google News|Đăng nhập"
)
BELONGING = _lines(
    "Vui lòng nhập họ tên|Vui lòng nhập nội dung bình luận|Vui lòng nhập mã xác nhận!|Vui lòng nhập email hợp lệ"
    "|Vui lòng đăng nhập để gửi bình luận|Xin vui lòng gõ tiếng Việt có dấu|Mời bạn nhập nội dung bình luận"
    "|Gửi bài viết cho bạn bè|Gửi bài viết cho tòa soạn|Gửi bài viết này cho bạn bè|In bài này|Bản in"
    "|Chia sẻ lên Facebook"
    "|Chia sẻ qua Zalo|Chia sẻ Facebook Twitter|Sao chép liên kết|Tin đã đưa|Các tin đã đưa|Tin đã đăng|Các tin đã đăng"
    "|Tin đã đưa ngày 20/6|Các bài viết khác|Bài viết liên quan|Tin, bài liên quan|Bài cùng chủ đề|Tin nổi bật"
    "|(Xem thêm)|...Xem thêm|Lên đầu trang ↑|Vui lòng nhập lý do|In nội dung này|Tin đã đưa cùng ngày"
    "|Theo dõi Báo và phát thanh, truyền hình Lâm Đồng trên Google News"
    "|Theo dõi Báo và Phát thanh - Truyền hình Đắk Lắk trên Google News"
    "|Hãy là người đầu tiên bình luận|Tin lien quan|VIET BINH LUAN|Video liên quan|Viết bình luận mới (5)"
)
NOTICES = _lines(
    "Bản quyền thuộc Báo Đắk Nông|© Bản quyền thuộc về Báo Gia Lai điện tử"
    '|® Ghi rõ nguồn "Báo Đắk Nông" khi phát hành lại thông tin từ website này'
    "|Vui lòng ghi rõ nguồn baodaknong.vn khi sử dụng lại|Đề nghị ghi rõ nguồn khi trích dẫn"
    "|(*) Không sao chép dưới mọi hình thức khi chưa có sự đồng ý bằng văn bản của Báo Đắk Nông"
    "|Cấm sao chép dưới mọi hình thức nếu không có sự chấp thuận bằng văn bản|Giấy phép số 123/GP-BTTTT ngày 12/3/2020"
    "|Giấy phép số: 290/GP-BTTTT do Bộ Thông tin và Truyền thông cấp ngày 6/7/2023|Đường dây nóng: 0261 123 456"
    "|Bản quyền thuộc TTXVN|Bản quyền thuộc VOV|Bản quyền thuộc Hội Nhà báo tỉnh Đắk Nông"
    "|Bản quyền thuộc Văn phòng Tỉnh ủy"
    "|Đường dây nóng (24/7): 0905 123 456"
    "|Tổng Biên tập: Nguyễn Văn Lâm|Cơ quan chủ quản: Tỉnh ủy Đắk Nông|Copyright © 2021 Báo Đắk Nông"
)
TEXT = _lines(
    "Chia sẻ với phóng viên, ông Y Thinh cho biết|Chia sẻ niềm vui với bà con, chị H’Mai rơm rớm nước mắt."
    "|Chia sẻ yêu thương|Chia sẻ để cùng tiến bộ|Tin liên quan đến vụ việc sẽ được cập nhật"
    "|Tin liên quan đến vụ cháy rừng"
    "|Từ khóa của năm là chuyển đổi số|Từ khóa học này, nhiều em trưởng thành"
    "|Ý kiến bạn đọc về dự thảo luật rất phong phú"
    "|Ý kiến của bạn đọc gửi về nhiều|Xem thêm các gian hàng, du khách còn được thưởng thức cà phê|Xem thêm một vở kịch"
    "|Bản quyền thuộc về tác giả, theo Luật Sở hữu trí tuệ|Bản quyền thuộc về nhạc sĩ sau nhiều năm|Nguồn nước"
    "|Ảnh hưởng"
    "|Đọc nhiều sách giúp trẻ mở mang|Bình luận về kết quả, ông Lâm nói"
    "|Gửi bài viết cho Báo Đắk Nông, ông mong được đăng"
    "|Gửi con đi học xa|Gửi niềm tin vào Đảng|Giấy phép số 12 của doanh nghiệp đã hết hạn từ năm 2020."
    "|Giấy phép số 05/GP-UBND cấp cho mỏ đá đã bị thu hồi|Đường dây nóng tiếp nhận tin báo của người dân đã hoạt động"
    "|Quay lại với nghề cũ|Theo dõi diễn biến dịch bệnh trên địa bàn|In dấu chân Bác|In sâu trong tâm trí"
    "|Nội dung cuộc họp"
    "|Thích ứng an toàn|Lưu giữ nét đẹp|Tin đã lan nhanh khắp xóm|Tin mới nhất về cơn bão số 3"
    "|Các tin khác nhau lan truyền"
    "|Có thể bạn quan tâm đến điều đó|Email của doanh nghiệp bị tấn công"
    "|Vui lòng nhập hàng đúng hạn là lời nhắn của chủ vườn"
    "|Không sao chép mô hình nơi khác khi chưa hiểu rõ|Ghi rõ nguồn gốc khi bán hàng là yêu cầu bắt buộc"
    "|Hủy bỏ quyết định"
    "|Về đầu trang trại|Địa chỉ đỏ|Địa chỉ: nơi gửi trọn niềm tin|Huy|Thích Thanh Lâm|Anh Biên|1,005|1.005 lượt xem"
)


@pytest.mark.parametrize("line", [*LISTED, *BELONGING])
def test_furniture(line: str) -> None:
    for where in ("tail", "head", "footer", None):
        assert is_boilerplate(line, where=where)
    assert is_boilerplate(f"  {normalize('NFD', line)}\u00a0")
    for where in ("body", "section", "headline"):
        assert not is_boilerplate(line, where=where)


@pytest.mark.parametrize("line", NOTICES)
def test_notices(line: str) -> None:
    assert is_boilerplate(line)
    assert is_boilerplate(line, where="footer")
    assert not is_boilerplate(line, where="body")


@pytest.mark.parametrize("line", TEXT)
def test_text_that_begins_like_furniture(line: str) -> None:
    for where in ("tail", "body", "head", None):
        assert not is_boilerplate(line, where=where)


def test_footer_needs_less_proof() -> None:
    line = "Giấy phép số 12/GP do cơ quan có thẩm quyền cấp"
    assert is_boilerplate(line, where="footer")
    assert not is_boilerplate(line, where="tail")


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200), st.sampled_from(["tail", "body", "footer", None, "x"]))
def test_nothing_raises(text: str, where: str | None) -> None:
    found = is_boilerplate(text, where=where)
    assert not (found and where == "body")


@pytest.mark.parametrize("line", [*LISTED, *BELONGING])
def test_a_sentence_around_a_phrase_is_text(line: str) -> None:
    assert not is_boilerplate(f"{line.strip(':.>» ')} là chuyện được bà con trong xã nhắc lại nhiều lần suốt tuần qua.")


@pytest.mark.parametrize("unit", [" ", ".", "xin vui lòng ", "Tin liên quan ", "(", "\ud800", "ghi rõ nguồn "])
def test_a_megabyte_is_answered_at_once(unit: str) -> None:
    assert not is_boilerplate(unit * (1_000_000 // len(unit)))
