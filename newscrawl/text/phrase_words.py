"""The words of page furniture: list headings, buttons, form labels, social networks. Data only, lower case, NFC.

The list of rules section 6 and what belongs to it (its closing sentence). A phrase is compared as a whole line.
"""

from typing import Final


def _words(listed: str) -> tuple[str, ...]:
    return tuple(listed.split("|"))


# Headings after which a list of other things begins; the list goes with its heading (rules, section 6).
HEADINGS: Final = _words(
    "ý kiến bạn đọc|ý kiến độc giả|ý kiến phản hồi|bạn đọc bình luận|các bình luận|có thể bạn quan tâm"
    "|có thể bạn muốn xem|có thể bạn thích|có thể bạn muốn đọc|bạn có thể quan tâm|mời bạn đọc thêm|đọc thêm"
    "|xem thêm|đọc tiếp|bài đọc tiếp|xem tiếp|đọc nhiều|đọc nhiều nhất|xem nhiều|xem nhiều nhất|được quan tâm"
    "|quan tâm nhiều|được quan tâm nhất|cùng chuyên mục|cùng chủ đề|cùng tác giả|cùng sự kiện|chủ đề liên quan"
    "|sự kiện liên quan|liên quan|nổi bật|mới nhất|mới cập nhật|tin nóng|tin hot|tin nhanh|tiêu điểm|đừng bỏ lỡ"
    "|đáng chú ý|dòng sự kiện|từ khóa|từ khóa liên quan|từ khóa tìm kiếm|tags|tag|thẻ|chủ đề|related news"
    "|related articles|read more|most read|other news|latest news|video nổi bật|ảnh nổi bật|bình luận mới nhất"
    "|bình luận nổi bật|tất cả bình luận|mới nhất đọc nhiều|các bài khác|chuyên mục khác|thông tin liên quan"
    "|nội dung liên quan|tài liệu liên quan"
)

# Buttons, form labels and lines that stand alone.
BUTTONS: Final = _words(
    "viết bình luận mới|viết bình luận|gửi bình luận|bình luận|thêm bình luận|đăng bình luận|để lại bình luận"
    "|bình luận của bạn|ý kiến của bạn|ý kiến|viết ý kiến|gửi ý kiến|gửi ý kiến của bạn|gửi phản hồi|phản hồi"
    "|trả lời|ẩn bình luận|xem bình luận|xem thêm bình luận|xem tất cả bình luận|xem các bình luận"
    "|mới nhất quan tâm nhất|chưa có bình luận|chưa có bình luận nào|không có bình luận nào"
    "|hiện chưa có bình luận nào|hãy là người đầu tiên bình luận|hãy là người bình luận đầu tiên"
    "|trở thành người bình luận đầu tiên|chia sẻ|chia sẻ bài viết|chia sẻ ngay|chia sẻ cho bạn bè"
    "|chia sẻ với bạn bè|chia sẻ mạng xã hội|lan tỏa|share|print|comments|comment|in bài viết|in trang|in bài"
    "|in tin|in|bản in|bản để in|phiên bản in|phiên bản để in|xem bản in|lưu bài|lưu bài viết|lưu tin|đã lưu"
    "|bỏ lưu|gửi email|gửi mail|gửi qua email|gửi tin|gửi bài|gửi bài viết|gửi cho bạn bè|gửi tòa soạn|copy link"
    "|sao chép liên kết|sao chép link|sao chép|sao chép đường dẫn|đã sao chép|đánh dấu bài viết|báo lỗi|báo xấu"
    "|báo cáo vi phạm|tải về|tải xuống|quay lại|quay lại bài viết"
    "|hiện chưa có bình luận nào, hãy là người đầu tiên bình luận|trở lại|trở về|về trang chủ|trang chủ|về đầu trang"
    "|trở về đầu trang|trở lại đầu trang|quay lại đầu trang|lên đầu trang|đầu trang|cuối trang|trang trước"
    "|trang sau|trang tiếp|bài trước|bài sau|bài tiếp theo|bài trước đó|a- a a+|a a- a+|a+ a-|a- a+|a+ a a-"
    "|cỡ chữ|cỡ chữ a- a a+|cỡ chữ a a|cỡ chữ a- a+|kích thước chữ|cỡ chữ nhỏ|cỡ chữ lớn|tăng cỡ chữ|giảm cỡ chữ"
    "|chữ to|chữ nhỏ|nghe đọc bài|nghe bài viết|nghe đọc báo|nghe bài|nghe báo|nghe|nghe audio|đọc bài viết"
    "|đọc bài|giọng nam|giọng nữ|nghe tin|giọng đọc|họ và tên|họ tên|họ và tên của bạn|tên của bạn|email|e-mail"
    "|email của bạn|địa chỉ email|điện thoại|số điện thoại|tiêu đề|nội dung|nội dung bình luận|mã xác nhận"
    "|mã bảo vệ|mã bảo mật|mã captcha|captcha|nhập mã|đổi mã khác|gửi|gửi đi|hủy|huỷ|hủy bỏ|nhập lại|làm lại|xóa"
    "|thích|like|không thích|yêu thích|theo dõi|theo dõi trang|đăng nhập|đăng ký|đăng xuất|quên mật khẩu|tìm kiếm"
    "|danh mục|đóng|thu gọn|mở rộng|xem chi tiết|chi tiết|xem tất cả|tất cả|đánh giá bài viết|đánh giá|bình chọn"
    "|xếp hạng|bạn đọc đánh giá|quảng cáo|advertisement|tiếng việt có dấu|viết tiếng việt có dấu"
    "|xin vui lòng gõ tiếng việt có dấu|ý kiến của bạn sẽ được kiểm duyệt"
    "|bình luận sẽ được kiểm duyệt trước khi đăng|bình luận của bạn sẽ được kiểm duyệt"
    "|bình luận của bạn sẽ được duyệt trước khi đăng|gửi câu hỏi|liên hệ tòa soạn|đặt báo|báo in|đọc báo in|rss"
    "|sitemap|zalo oa|gửi tin bài"
    "|chưa có ý kiến|chưa có ý kiến nào|lưu tin này|back to top|mã kiểm tra|quay lại trang trước"
    "|email bài viết|theo dõi trên google news|google news|kết nối với chúng tôi|theo dõi chúng tôi|phóng to|thu nhỏ"
)

NETWORKS: Final = _words(
    "facebook|twitter|zalo|google|google+|youtube|tiktok|linkedin|pinterest|messenger|telegram|viber|whatsapp"
    "|instagram|email|print|link|copy|x|skype|threads|share|in"
)

# The first words of everything above, with and without accents: one set look-up answers for almost every body line.
NOTICE_STARTS: Final = _words(
    "báo|tạp|đài|website|trang|thiết|powered|designed|developed|toàn|mọi|bản|copyright|xin|vui|đề|yêu|khi|phải|cần"
    "|nhớ|bạn|ghi|không|cấm|nghiêm|phát|all|số|giấy|đường"
    "|hotline|điện|tel|fax|email|e|tòa|toà|địa|trụ|liên|phòng|quyền|phó|tổng|giám|chịu|cơ|các|những|một|xem|đọc"
    "|tin|bài|video|ảnh|chuyên|chủ|nội|gửi|chia|in|lưu|tải|đánh|copy|theo|hãy|mời|bấm|like|quan|truy|nhập|điền|gõ"
    "|viết|ban|con|còn|tối|giới|ý|bình|đăng"
)
