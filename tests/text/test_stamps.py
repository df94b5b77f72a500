"""Stamps: one table for every written form and every trap of the reading rules, section 3."""

from __future__ import annotations

import datetime as dt

import pytest

from newscrawl.text.stamps import LOCAL, Precision, Stamp, read_stamp

SEEN = dt.datetime(2021, 6, 21, 13, 25, 40, tzinfo=LOCAL)  # a Monday
T = "2021-06-21T10:00:00+07:00"

# printed → (record form, precision)
FORMS = [
    # label, bar, zone
    ("Cập nhật ngày: 21/06/2021 | 10:00 GMT+7", T, "minute"),
    ("Cập nhật ngày: 24/04/2015 05:21:36", "2015-04-24T05:21:36+07:00", "second"),
    ("Cập nhật lúc: 21/06/2021 10:00", T, "minute"),
    ("CẬP NHẬT: 21/06/2021 10:00", T, "minute"),
    ("cập nhật ngày 16/01/2019 - 21:19", "2019-01-16T21:19:00+07:00", "minute"),
    ("• Cập nhật: Thứ sáu, 12/4/2024 | 1:17:16 PM", "2024-04-12T13:17:16+07:00", "second"),
    ("Cập nhật: 20:45, 07/10/2018 (GMT+7)", "2018-10-07T20:45:00+07:00", "minute"),
    ("Ngày cập nhật: 21/06/2021", "2021-06-21", "day"),
    ("Lần cập nhật cuối: 21/06/2021 10:00", T, "minute"),
    ("Sửa lần cuối: 21-06-2021 10:00", T, "minute"),
    ("Ngày đăng: 21/06/2021 10:00", T, "minute"),
    ("Đăng lúc: 10:00 21/06/2021", T, "minute"),
    ("Ngày xuất bản: 21/06/2021 | 10:00", T, "minute"),
    ("Xuất bản lúc: 15:28, 19/07/2024", "2024-07-19T15:28:00+07:00", "minute"),
    ("Đăng ngày 21 tháng 6 năm 2021", "2021-06-21", "day"),
    # weekday in front
    ("Thứ hai, 21/06/2021 - 10:00", T, "minute"),
    ("Thứ Hai, 21/06/2021, 10:00 (GMT+7)", T, "minute"),
    ("Thứ Hai, ngày 21/06/2021 | 10:00", T, "minute"),
    ("Chủ Nhật, 18/01/2026, 21:21 (GMT+7)", "2026-01-18T21:21:00+07:00", "minute"),
    ("Chủ nhật, 21/06/2015, 08:25 [GMT+7]", "2015-06-21T08:25:00+07:00", "minute"),
    ("Thứ 7, 01/01/2022 | 16:18:49", "2022-01-01T16:18:49+07:00", "second"),
    ("Thứ 4, 01/12/2021 | 11:51:00 [GMT +7]", "2021-12-01T11:51:00+07:00", "second"),
    ("Thứ 6, 02/10/2026 18:38 [(GMT +7)]", "2026-10-02T18:38:00+07:00", "minute"),
    ("T7, 19/06/2021 10:00", "2021-06-19T10:00:00+07:00", "minute"),
    ("T2 21/06/2021 10:00", T, "minute"),
    ("CN, 20/06/2021 10:00", "2021-06-20T10:00:00+07:00", "minute"),
    ("Thứ sáu: 15:00 ngày 09/02/2024", "2024-02-09T15:00:00+07:00", "minute"),
    ("Thứ năm, 11:01, 18/09/2025", "2025-09-18T11:01:00+07:00", "minute"),
    ("Thứ Năm, 5 Tháng Năm, 2022", "2022-05-05", "day"),
    ("Thứ Tư, 20/08/2014, 05:45 (GMT+7)", "2014-08-20T05:45:00+07:00", "minute"),
    ("Thứ Sáu, 16/12/2005 10:49 SA", "2005-12-16T10:49:00+07:00", "minute"),
    ("Thứ bẩy 19/06/2021", "2021-06-19", "day"),
    # written out
    ("Thứ Hai, ngày 21 tháng 6 năm 2021", "2021-06-21", "day"),
    ("Ngày 5 Tháng 7, 2018 | 02:15 PM", "2018-07-05T14:15:00+07:00", "minute"),
    ("NGÀY 21 THÁNG 6, 2021 | 10:00", T, "minute"),
    ("21 Tháng Sáu, 2021", "2021-06-21", "day"),
    ("Tháng Sáu 21, 2021", "2021-06-21", "day"),
    ("Tháng 6 21, 2021", "2021-06-21", "day"),
    ("5 Tháng Mười Một, 2021", "2021-11-05", "day"),
    ("5 Tháng Mười Hai, 2021 10:00", "2021-12-05T10:00:00+07:00", "minute"),
    ("5 Tháng Mười, 2021", "2021-10-05", "day"),
    ("Tháng Mười 2, 2021", "2021-10-02", "day"),
    ("Tháng Một 10, 2021", "2021-01-10", "day"),
    ("5 Tháng 10, 2021", "2021-10-05", "day"),
    ("5 Tháng 1, 2021", "2021-01-05", "day"),
    ("7 Tháng Bảy, 2021", "2021-07-07", "day"),
    ("3 Tháng Ba, 2021", "2021-03-03", "day"),
    ("ngày 5 tháng năm năm 2021", "2021-05-05", "day"),
    ("21 thg 6, 2021", "2021-06-21", "day"),
    ("21 Th6, 2021", "2021-06-21", "day"),
    ("Th6 21, 2021", "2021-06-21", "day"),
    ("21 tháng 6 năm 2021 lúc 10 giờ 00", T, "minute"),
    # time first and separators
    ("10:00 | 21/06/2021", T, "minute"),
    ("10:00 - 21/06/2021", T, "minute"),
    ("10:00' - 21/06/2021", T, "minute"),
    ("10:00’ – 21/06/2021", T, "minute"),
    ("19:48, 05/09/2020", "2020-09-05T19:48:00+07:00", "minute"),
    ("15:39 13/04/2025", "2025-04-13T15:39:00+07:00", "minute"),
    ("10:00 ngày 21-06-2021", T, "minute"),
    ("10:00 · 21/06/2021", T, "minute"),
    ("10:00 / 21/06/2021", T, "minute"),
    ("10:00 — 21/06/2021", T, "minute"),
    ("10:00-21/06/2021", T, "minute"),
    ("08:14, 27/08/2018", "2018-08-27T08:14:00+07:00", "minute"),
    # date first and separators
    ("21/06/2023 05:49", "2023-06-21T05:49:00+07:00", "minute"),
    ("21-06-2021 10:00 (GMT+7)", T, "minute"),
    ("21.06.2021 | 10:00", T, "minute"),
    ("21/06/2021 lúc 10:00", T, "minute"),
    ("21/06/2021 10:00 UTC+7", T, "minute"),
    ("21/06/2021   10:00 (GMT+07:00)", T, "minute"),
    ("21/06/2021 10:00 ICT", T, "minute"),
    ("21/06/2021 10:00 GMT + 7", T, "minute"),
    ("21/06/2021 10:00 Asia/Ho_Chi_Minh", T, "minute"),
    ("21/06/2021 10:00 (giờ Việt Nam)", T, "minute"),
    ("(21/06/2021 10:00)", T, "minute"),
    ("21 / 06 / 2021 - 10 : 00", T, "minute"),
    ("21/6/2021", "2021-06-21", "day"),
    ("21/06/2021", "2021-06-21", "day"),
    ("21/06/21 10:00", T, "minute"),
    ("05-7-18", "2018-07-05", "day"),
    ("10:00:00 21/6/2021", T, "second"),
    ("21/6/2021, 10:00:00", T, "second"),
    ("5/7/2018 8:00", "2018-07-05T08:00:00+07:00", "minute"),
    ("15-01-2024 13:04", "2024-01-15T13:04:00+07:00", "minute"),
    ("02-12-2020 | 16:31:31", "2020-12-02T16:31:31+07:00", "second"),
    # hours in words
    ("10h00 ngày 21/6/2021", T, "minute"),
    ("lúc 10h00' ngày 21/6/2021", T, "minute"),
    ("10 giờ 00 phút, ngày 21-6-2021", T, "minute"),
    ("20 giờ 21 phút 39 giây ngày 21/10/2020", "2020-10-21T20:21:39+07:00", "second"),
    ("7h ngày 21/6/2021", "2021-06-21T07:00:00+07:00", "hour"),
    ("7 giờ 21/6/2021", "2021-06-21T07:00:00+07:00", "hour"),
    ("12h33 Tháng Chín 10, 2021", "2021-09-10T12:33:00+07:00", "minute"),
    ("10 giờ 21 tháng 6 năm 2021", "2021-06-21T10:00:00+07:00", "hour"),
    ("10g30 ngày 21-6-2021", "2021-06-21T10:30:00+07:00", "minute"),
    ("2 giờ chiều 21/6/2021", "2021-06-21T14:00:00+07:00", "hour"),
    # twelve-hour clocks
    ("21/06/2021 10:00:00 SA", T, "second"),
    ("21/06/2021 02:15:00 CH", "2021-06-21T14:15:00+07:00", "second"),
    ("21/06/2021 12:05:00 SA", "2021-06-21T00:05:00+07:00", "second"),
    ("21/06/2021 12:05:00 CH", "2021-06-21T12:05:00+07:00", "second"),
    ("21/06/2021 12:05 AM", "2021-06-21T00:05:00+07:00", "minute"),
    ("21/06/2021 22:00 PM", "2021-06-21T22:00:00+07:00", "minute"),
    ("21/06/2021 13:00 CH", "2021-06-21T13:00:00+07:00", "minute"),
    ("21/06/2021 02:15 p.m.", "2021-06-21T14:15:00+07:00", "minute"),
    ("04/08/2017 04:07:00 PM", "2017-08-04T16:07:00+07:00", "second"),
    # section, author or button around it
    ("Thời sự - 15:27, 02/03/2026", "2026-03-02T15:27:00+07:00", "minute"),
    ("Văn hóa, thể thao - 15:27, 02/03/2026", "2026-03-02T15:27:00+07:00", "minute"),
    ("Thời sự - Ngày đăng : 08:14, 27/08/2018", "2018-08-27T08:14:00+07:00", "minute"),
    ("NGUYỄN ĐIỆN NGỌC | 02/02/2021 - 12:30", "2021-02-02T12:30:00+07:00", "minute"),
    ("Nhóm phóng viên| 23/10/2017 17:30", "2017-10-23T17:30:00+07:00", "minute"),
    ("Thời sự 07:22 25/02/2020 Điện tử", "2020-02-25T07:22:00+07:00", "minute"),
    ("Thứ Bảy, 18/12/2021, 21:07 [GMT+7]\n   In bài này\n.", "2021-12-18T21:07:00+07:00", "minute"),
    ("Thứ 4, 01/12/2021 | 11:51:00 [GMT +7] A\xa0 A", "2021-12-01T11:51:00+07:00", "second"),
    ("Sáng tạo - 10:00, 21/06/2021", T, "minute"),
    ("Ba Lan | Thế giới | 21/06/2021 10:00", T, "minute"),
    ("Chuyển đổi số - 10:00, 21/06/2021", T, "minute"),
    ("21/06/2021 10:00 | Anh Biên", T, "minute"),
    ("21/06/2021 10:00 - Thời sự", T, "minute"),
    ("21/06/2021 10:00 - Lượt xem: 1.005", T, "minute"),
    ("21/06/2021 10:00 | 1,005 lượt xem", T, "minute"),
    ("21/06/2021 10:00 • 12 bình luận", T, "minute"),
    ("Thứ Hai, 21/06/2021 10:00 (12/5 ÂL)", T, "minute"),
    # English editions
    ("June 21, 2021 - 10:00", T, "minute"),
    ("Monday, June 21, 2021, 10:00 (GMT+7)", T, "minute"),
    ("Update: 02-12-2020 | 16:31:31", "2020-12-02T16:31:31+07:00", "second"),
    ("Last updated: June 21st, 2021 at 10:00 AM", T, "minute"),
    ("21 June 2021", "2021-06-21", "day"),
    ("Mon Jun 21 2021 10:00:00 GMT+0700 (Indochina Time)", T, "second"),
    ("Mon Jun 21 10:00:00 ICT 2021", T, "second"),
    ("May 5, 2021", "2021-05-05", "day"),
    # months
    ("Tháng 6/2021", "2021-06", "month"),
    ("Tháng Sáu năm 2021", "2021-06", "month"),
    ("09/2020", "2020-09", "month"),
    ("2020-09", "2020-09", "month"),
    # machine forms
    ("2021-06-21T10:00:00+07:00", T, "second"),
    ("2021-06-21T10:00:00+0700", T, "second"),
    ("2021-06-21T10:00:00 +07:00", T, "second"),
    ("2021-06-21T10:00:00+7:00", T, "second"),
    ("2021-06-21T10:00:00+07", T, "second"),
    ("2021-06-21T10:00:00.123+07:00", T, "second"),
    ("2026-03-07T08:52:11.000 +07:00", "2026-03-07T08:52:11+07:00", "second"),
    ("2021-06-21T10:00:00+07:00[Asia/Ho_Chi_Minh]", T, "second"),
    ("2021-06-21T10:00:00", T, "second"),
    ("2021-06-21T10:00", T, "minute"),
    ("2021-06-21 10:00:00", T, "second"),
    ("2021/06/21 10:00", T, "minute"),
    ("2021-06-21", "2021-06-21", "day"),
    ("2021-06-21T03:00:00Z", T, "second"),
    ("2021-06-21T03:00:00.000000Z", T, "second"),
    ("2021-06-21T03:00:00+00:00", T, "second"),
    ("2021-06-21T12:00:00+09:00", T, "second"),
    ("2021-06-20T20:00:00-07:00", T, "second"),
    ("20210621T100000+0700", T, "second"),
    ("Mon, 21 Jun 2021 10:00:00 GMT+7", T, "second"),
    ("Mon, 21 Jun 2021 10:00:00 +0700", T, "second"),
    ("Mon, 21 Jun 2021 03:00:00 GMT", T, "second"),
    ("Mon, 21 Jun 21 10:00:00 +0700", T, "second"),
    ("21 Jun 2021 10:00 +0700", T, "minute"),
    ("/Date(1624244400000)/", T, "second"),
    ("/Date(1624244400000+0700)/", T, "second"),
    (r"\/Date(1624244400000)\/", T, "second"),
    ("1624244400", T, "second"),
    ("1624244400000", T, "second"),
    # characters
    ("Thứ hai, 21/06/2021", "2021-06-21", "day"),
    ("Chu\u0309 nha\u0323\u0302t, 20/06/2021", "2021-06-20", "day"),
    ("21/06/2021\u00a0\u00a010:00", T, "minute"),
    ("２１/０６/２０２１ １０：００", T, "minute"),
    ("\u200b21/06/2021\ufeff 10:00", T, "minute"),
    ("Ðăng lúc: 10:00 21/06/2021", T, "minute"),
    ("\t 21/06/2021 \r\n  10:00  ", T, "minute"),
    # what stands before and behind in the same node
    ("21/06/2021 10:00 | 1005 lượt xem", "2021-06-21T10:00:00+07:00", "minute"),
    ("10:00 21/06/2021 1005 views", "2021-06-21T10:00:00+07:00", "minute"),
    ("21/06/2021 10:00 | 1.2K lượt xem", "2021-06-21T10:00:00+07:00", "minute"),
    ("21/06/2021 10:00 | 12 nghìn lượt xem", "2021-06-21T10:00:00+07:00", "minute"),
    ("21/06/2021 10:00 | 1 005 lượt xem", "2021-06-21T10:00:00+07:00", "minute"),
    ("21/06/2021 10:00 - Đã xem 1.005 lần", "2021-06-21T10:00:00+07:00", "minute"),
    ("21/06/2021 10:00 | 1.005", "2021-06-21T10:00:00+07:00", "minute"),
    ("\uf017 21/06/2021 10:00", "2021-06-21T10:00:00+07:00", "minute"),
    ("🕒 10:00 21/06/2021", "2021-06-21T10:00:00+07:00", "minute"),
    ("21/06/2021 10:00 👁 1.005", "2021-06-21T10:00:00+07:00", "minute"),
    ("1.005 lượt xem | 21/06/2021 10:00", "2021-06-21T10:00:00+07:00", "minute"),
    ("Lượt xem: 1.005 | 21/06/2021 10:00", "2021-06-21T10:00:00+07:00", "minute"),
    ("Covid-19 | 21/06/2021 10:00", "2021-06-21T10:00:00+07:00", "minute"),
    ("Thể thao 24h - 10:00, 21/06/2021", "2021-06-21T10:00:00+07:00", "minute"),
    ("Chuyển đổi số 4.0 | 10:00, 21/06/2021", "2021-06-21T10:00:00+07:00", "minute"),
    ("SEA Games 31 - 15:27, 02/03/2026", "2026-03-02T15:27:00+07:00", "minute"),
    ("Thời sự 10h - 21/06/2021", "2021-06-21T10:00:00+07:00", "hour"),
    ("Thời sự: 10:00, 21/06/2021", "2021-06-21T10:00:00+07:00", "minute"),
    ("Bài, ảnh: Anh Biên | 21/06/2021 10:00", "2021-06-21T10:00:00+07:00", "minute"),
    ("Đăng bởi Anh Biên lúc 10:00 21/06/2021", "2021-06-21T10:00:00+07:00", "minute"),
    ("Posted by admin on June 21, 2021", "2021-06-21", "day"),
    ("Bài đăng ngày 21/06/2021 10:00", "2021-06-21T10:00:00+07:00", "minute"),
    ("Bài viết được cập nhật lúc 10:00 21/06/2021", "2021-06-21T10:00:00+07:00", "minute"),
    ("Lần cuối cập nhật: 21/06/2021", "2021-06-21", "day"),
    ("21/06/2021&nbsp;10:00", "2021-06-21T10:00:00+07:00", "minute"),
    ("10:00h ngày 21/06/2021", "2021-06-21T10:00:00+07:00", "minute"),
    ("10:00 giờ Việt Nam, 21/06/2021", "2021-06-21T10:00:00+07:00", "minute"),
    ("10h:00 21/06/2021", "2021-06-21T10:00:00+07:00", "minute"),
]

NOT_STAMPS = [
    # sentences, documents, licences, places
    "Chỉ thị 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị",
    "Theo Chỉ thị ngày 15/5/2016",
    "Giấy phép số 789/GP-BTTTT, do Bộ Thông Tin và Truyền Thông cấp ngày 02-12-2021",
    "Số giấy phép: 789/GP-BVHTTDL, cấp ngày 01/12/2021",
    "Giấy phép - 21/06/2021",
    "Quyết định ban hành - 21/06/2021",
    "Lễ hội khai mạc lúc 10h00 ngày 21/6/2021.",
    "10h00 ngày 21/6/2021, tại Hà Nội",
    "Ngày 21/6/2021 - Ngày Báo chí cách mạng",
    "Hà Nội, ngày 21 tháng 6 năm 2021",
    "Tính đến ngày 21/6/2021",
    "Từ 21/06/2021 đến 25/06/2021",
    "21/06/2021 - 25/06/2021",
    "10:00 - 11:30, 21/06/2021",
    "10:00-11:30 21/06/2021",
    "lần thứ năm",
    "Thứ năm",
    "Đăng ký - 21/06/2021",
    "Sinh ngày 21/06/1990",
    "Bây giờ là 10:00, 21/06/2021",
    "Hôm nay, 21/06/2021",
    # lunar
    "Mùng 5 tháng Giêng",
    "5 tháng Giêng 2021",
    "21 tháng Chạp, 2021",
    "(12/5 ÂL)",
    "12/5 âm lịch",
    "ngày 12 tháng 5 năm Tân Sửu",
    "Âm lịch: 12/05/2021",
    # sentinels
    "0001-01-01T00:00:00",
    "01/01/1970 07:00",
    "01/01/1970 07:00:00",
    "1970-01-01T00:00:00Z",
    "1900-01-01",
    "01/01/1900",
    "1/1/0001 12:00:00 AM",
    "0000-00-00 00:00:00",
    "--/--/----",
    "Cập nhật: --/--/----",
    "/Date(-62135596800000)/",
    "/Date(0)/",
    "9999-12-31T23:59:59",
    # impossible
    "31/04/2021 10:00",
    "29/02/2021",
    "30 tháng 2 năm 2021",
    "32/01/2021",
    "13/13/2021",
    "04/31/2021",
    "21/06/2021 24:00",
    "21/06/2021 25:10",
    "21/06/2021 10:60",
    "2021-02-30T10:00:00+07:00",
    "Tháng 13/2021",
    # no stamp at all
    "",
    " ",
    "|",
    "1,005",
    "1.005",
    "1.234.567",
    "2021",
    "12.5",
    "0912345678",
    "0912 345 678",
    "1900571545",
    "1800 1234",
    "024-3826-1234",
    "10:00",
    "Cập nhật",
    "Ngày đăng:",
    "N/A",
    "null",
    "(2016-2020)",
    "T6/2021",
    "21/06",  # no capture time, so no year
    "20 giờ 21 phút 39 giây ngày 21/10",
    "3 giờ trước",
    "Hôm qua, 14:30",
    "vừa xong",
    "x" * 300 + " 21/06/2021",
    "18/10 - 21/06/2021",
    "Giá vàng 21/6 - 10:00, 21/06/2021",
    "Từ 8 đến 10 | 21/06/2021 đến hết ngày",
    "10:00 21/06 2021 lượt",
]


@pytest.mark.parametrize(("printed", "value", "precision"), FORMS)
def test_every_catalogued_form(printed: str, value: str, precision: str) -> None:
    found = read_stamp(printed)
    assert found is not None
    assert (found.isoformat(), found.precision) == (value, precision)


@pytest.mark.parametrize("printed", NOT_STAMPS)
def test_what_is_no_stamp(printed: str) -> None:
    assert read_stamp(printed) is None


RELATIVE = [
    ("vừa xong", "2021-06-21T13:25:00+07:00", "minute"),
    ("Vừa mới đăng", "2021-06-21T13:25:00+07:00", "minute"),
    ("30 giây trước", "2021-06-21T13:25:00+07:00", "minute"),
    ("5 phút trước", "2021-06-21T13:20:00+07:00", "minute"),
    ("45 phút trước đây", "2021-06-21T12:40:00+07:00", "minute"),
    ("3 giờ trước", "2021-06-21T10:25:00+07:00", "hour"),
    ("Khoảng 3 giờ trước", "2021-06-21T10:25:00+07:00", "hour"),
    ("cách đây 3 giờ", "2021-06-21T10:25:00+07:00", "hour"),
    ("một giờ trước", "2021-06-21T12:25:00+07:00", "hour"),
    ("1 giờ 20 phút trước", "2021-06-21T12:05:00+07:00", "minute"),
    ("15 giờ trước", "2021-06-20T22:25:00+07:00", "hour"),
    ("2 ngày trước", "2021-06-19", "day"),
    ("1 tuần trước", "2021-06-14", "day"),
    ("2 tuần trước", "2021-06-07", "day"),
    ("1 tháng trước", "2021-05", "month"),
    ("7 tháng trước", "2020-11", "month"),
    ("3 hours ago", "2021-06-21T10:25:00+07:00", "hour"),
    ("an hour ago", "2021-06-21T12:25:00+07:00", "hour"),
    ("Cập nhật: 5 phút trước", "2021-06-21T13:20:00+07:00", "minute"),
    ("Thời sự | 3 giờ trước", "2021-06-21T10:25:00+07:00", "hour"),
    ("Hôm qua, 14:30", "2021-06-20T14:30:00+07:00", "minute"),
    ("Hôm qua lúc 14:30", "2021-06-20T14:30:00+07:00", "minute"),
    ("14:30 hôm qua", "2021-06-20T14:30:00+07:00", "minute"),
    ("Hôm qua", "2021-06-20", "day"),
    ("Hôm kia 08:00", "2021-06-19T08:00:00+07:00", "minute"),
    ("Hôm nay lúc 8:05", "2021-06-21T08:05:00+07:00", "minute"),
    ("Hôm nay, 8h05", "2021-06-21T08:05:00+07:00", "minute"),
    ("21/06", "2021-06-21", "day"),
    ("22/06 10:00", "2020-06-22T10:00:00+07:00", "minute"),
    ("21/10 lúc 10:00", "2020-10-21T10:00:00+07:00", "minute"),
    ("21 thg 6 lúc 10:00", T, "minute"),
    ("31 tháng 12", "2020-12-31", "day"),
    ("20 giờ 21 phút 39 giây ngày 21/10", "2020-10-21T20:21:39+07:00", "second"),
    ("29/02 10:00", "2020-02-29T10:00:00+07:00", "minute"),
    ("ngày 20-6", "2021-06-20", "day"),
    ("Jun 20 at 10:00", "2021-06-20T10:00:00+07:00", "minute"),
]


@pytest.mark.parametrize(("printed", "value", "precision"), RELATIVE)
def test_forms_that_need_the_capture_time(printed: str, value: str, precision: str) -> None:
    found = read_stamp(printed, seen_at=SEEN)
    assert found is not None
    assert (found.isoformat(), found.precision) == (value, precision)
    assert read_stamp(printed) is None


def test_the_capture_time_counts_in_local_time() -> None:
    seen = dt.datetime(2021, 6, 20, 18, 30, tzinfo=dt.UTC)  # 01:30 of the 21st in Vietnam
    found = read_stamp("Hôm qua, 14:30", seen_at=seen)
    assert found is not None
    assert found.isoformat() == "2021-06-20T14:30:00+07:00"
    found = read_stamp("3 giờ trước", seen_at=seen)
    assert found is not None
    assert found.isoformat() == "2021-06-20T22:30:00+07:00"
    naive = read_stamp("3 giờ trước", seen_at=dt.datetime(2021, 6, 21, 13, 25))  # noqa: DTZ001 - the naive case itself
    assert naive is not None
    assert naive.isoformat() == "2021-06-21T10:25:00+07:00"


@pytest.mark.parametrize(
    "printed", ["2 năm trước", "10-12", "vài giờ trước", "ít phút trước", "3 giờ trước khi mất", "31/04"]
)
def test_relative_traps(printed: str) -> None:
    assert read_stamp(printed, seen_at=SEEN) is None


@pytest.mark.parametrize("where", ["body", "caption", "footer", "comment", "clock"])
@pytest.mark.parametrize("printed", ["21/06/2021 10:00", "Cập nhật ngày: 21/06/2021 | 10:00 GMT+7", "3 giờ trước"])
def test_places_that_never_hold_the_stamp(printed: str, where: str) -> None:
    assert read_stamp(printed, seen_at=SEEN, where=where) is None


@pytest.mark.parametrize("where", ["head", "tail", "meta", "feed", None, "an unknown word"])
def test_places_that_do(where: str | None) -> None:
    found = read_stamp("21/06/2021 10:00", where=where)
    assert found is not None
    assert found.isoformat() == T


MACHINE_ONLY = [
    ("20210621", "2021-06-21"),
    ("20210621100000", T),
    ("202106211000", T),
    ("1900571545", "2030-03-24T15:32:25+07:00"),
]


@pytest.mark.parametrize(("value", "expected"), MACHINE_ONLY)
def test_bare_digits_only_where_machines_write(value: str, expected: str) -> None:
    found = read_stamp(value, where="meta")
    assert found is not None
    assert found.isoformat() == expected
    assert read_stamp(value) is None


# value, visible, seen_at → answer, rule
ZONES = [
    ("2021-06-21T10:00:00Z", "21/06/2021 10:00", None, T, "utc-false-as-printed"),
    ("2021-06-21T10:00:31Z", "10:00 | 21/06/2021", None, "2021-06-21T10:00:31+07:00", "utc-false-as-printed"),
    ("2021-06-21T10:00:00+00:00", "Thứ Hai, 21/06/2021, 10:00 (GMT+7)", None, T, "utc-false-as-printed"),
    ("Mon, 21 Jun 2021 10:00:00 GMT", "21/06/2021 10:00", None, T, "utc-false-as-printed"),
    ("2021-06-21T03:00:00Z", "21/06/2021 10:00", None, T, "utc-true-as-printed"),
    (
        "2021-12-01T04:51:00.000000Z",
        "Thứ 4, 01/12/2021 | 11:51:00 [GMT +7]",
        None,
        "2021-12-01T11:51:00+07:00",
        "utc-true-as-printed",
    ),
    ("2021-06-21T13:00:00Z", None, SEEN, "2021-06-21T13:00:00+07:00", "utc-false-after-capture"),
    ("2021-06-21T10:00:00Z", None, SEEN, T, "utc-false-after-capture"),
    ("2021-06-21T03:00:00Z", None, SEEN, T, "utc-believed"),
    ("2021-06-21T03:00:00Z", None, None, T, "utc-believed"),
    ("2021-06-21T03:00:00Z", "20/06/2021 08:12", None, T, "utc-believed"),
    ("2021-06-21T03:00:00Z", "không rõ", None, T, "utc-believed"),
    ("2021-06-20T18:00:00Z", "21/06/2021", None, "2021-06-21T01:00:00+07:00", "utc-true-as-printed"),
    ("2021-06-20T18:00:00Z", "20/06/2021", None, "2021-06-20T18:00:00+07:00", "utc-false-as-printed"),
    ("2021-06-21T10:00:00Z", "Đăng: 20/06/2021 08:00 - Cập nhật: 21/06/2021 10:00", None, T, "utc-false-as-printed"),
    ("2021-06-21T10:00:00+07:00", "21/06/2021 17:00", None, T, "printed-offset"),
    ("2021-06-21T10:00:00", "21/06/2021 17:00", None, T, "no-zone-is-local"),
]


@pytest.mark.parametrize(("value", "visible", "seen", "expected", "rule"), ZONES)
def test_true_and_false_zones(
    value: str, visible: str | None, seen: dt.datetime | None, expected: str, rule: str
) -> None:
    found = read_stamp(value, visible=visible, seen_at=seen, where="meta")
    assert found is not None
    assert (found.isoformat(), found.zone_rule) == (expected, rule)


# value, keyword arguments → answer, month first?
ORDERS = [
    ("6/21/2021 10:00:00 AM", {}, T, True),
    ("06/21/2021 10:00", {}, T, True),
    ("6/5/2021 10:00:00 AM", {}, "2021-05-06T10:00:00+07:00", False),
    ("9/11/2021 3:29:47 PM", {}, "2021-11-09T15:29:47+07:00", False),
    ("9/11/2021 3:29:47 PM", {"visible": "11/09/2021 15:29"}, "2021-09-11T15:29:47+07:00", True),
    ("9/11/2021 3:29:47 PM", {"visible": "09/11/2021 15:29"}, "2021-11-09T15:29:47+07:00", False),
    ("9/11/2021 3:29:47 PM", {"visible": "12/12/2021 15:29"}, "2021-11-09T15:29:47+07:00", False),
    ("9/11/2021 3:29:47 PM", {"date_order": "mdy"}, "2021-09-11T15:29:47+07:00", True),
    ("9/5/2026 1:30:00 PM", {"date_order": "mdy"}, "2026-09-05T13:30:00+07:00", True),
    ("21/06/2021 10:00", {"date_order": "mdy"}, T, False),
    ("Saturday, 6/5/2021 10:00", {}, "2021-06-05T10:00:00+07:00", True),
    ("Thứ Bảy, 6/5/2021 10:00", {}, "2021-06-05T10:00:00+07:00", True),
    ("Thứ Năm, 6/5/2021 10:00", {}, "2021-05-06T10:00:00+07:00", False),
    ("5/5/2021 10:00", {"date_order": "mdy"}, "2021-05-05T10:00:00+07:00", False),
]


@pytest.mark.parametrize(("value", "given", "expected", "swapped"), ORDERS)
def test_day_before_month(value: str, given: dict[str, str], expected: str, swapped: bool) -> None:
    found = read_stamp(value, **given)  # type: ignore[arg-type]
    assert found is not None
    assert (found.isoformat(), "month-first" in found.flags) == (expected, swapped)


def test_a_contradicting_weekday_is_kept_and_flagged() -> None:
    found = read_stamp("Thứ ba, 21/06/2021 - 10:00")
    assert found is not None
    assert found.isoformat() == T
    assert found.flags == ("weekday-mismatch",)
    found = read_stamp("Chủ nhật, 21/06/2021")
    assert found is not None
    assert found.isoformat() == "2021-06-21"
    assert "weekday-mismatch" in found.flags
    found = read_stamp("Thứ hai, 21/06/2021 - 10:00")
    assert found is not None
    assert found.flags == ()


def test_a_stamp_after_the_capture_is_kept_and_flagged() -> None:
    found = read_stamp("22/06/2021 10:00", seen_at=SEEN)
    assert found is not None
    assert found.flags == ("after-seen",)
    found = read_stamp("22/06/2021", seen_at=SEEN)
    assert found is not None
    assert found.flags == ("after-seen",)


URLS = [
    ("https://baovidu.vn/channel/5301/202009/mot-bai-viet-5698714/", "2020-09", "month"),
    ("https://baovidu.vn/thoi-su/202405/mot-bai-viet-b180e1a/", "2024-05", "month"),
    ("https://baovidu.vn/2009/6/77280", "2009-06", "month"),
    (
        "https://img.baovidu.vn/file/e7837c02876411cd0187645a2551379f/122023/1_20231212092258.jpg",
        "2023-12-12T09:22:58+07:00",
        "second",
    ),
    ("https://img.baovidu.vn/file/e7837c02876411cd0187645a2551379f/122023/anh.jpg", "2023-12", "month"),
    ("https://vidu.vn/mot-bai-viet-20230428100929278.htm", "2023-04-28T10:09:29+07:00", "second"),
    ("https://vidu.vn/mot-bai-viet-2026030707011493.htm", "2026-03-07T07:01:14+07:00", "second"),
    ("https://vidu.vn/mot-bai-viet-196250414092848101.htm", "2025-04-14T09:28:48+07:00", "second"),
    ("https://vidu.vn/den-10-4-2026-102260225114245203.htm?x=1", "2026-02-25T11:42:45+07:00", "second"),
    ("https://vidu.vn/mot-bai-viet-19620250414092848101.htm", "2025-04-14T09:28:48+07:00", "second"),
    ("https://baovidu.org.vn/mot-bai-viet/d20220607082731436.htm", "2022-06-07T08:27:31+07:00", "second"),
    ("https://baovidu.org.vn/mot-bai-viet/d2023032215063906.htm", "2023-03-22T15:06:39+07:00", "second"),
    ("https://vd.1cdn.vn/2021/07/22/anh.jpg", "2021-07-22", "day"),
    ("https://vidu.vn/image/news/2023/20230512/fckimage/anh.jpg", "2023-05-12", "day"),
]


@pytest.mark.parametrize(("url", "value", "precision"), URLS)
def test_dates_in_addresses(url: str, value: str, precision: str) -> None:
    found = read_stamp(url, where="url")
    assert found is not None
    assert (found.isoformat(), found.precision) == (value, precision)
    assert read_stamp(url) is None


@pytest.mark.parametrize(
    "url",
    [
        "https://baovidu.vn/11/193923/Mot-bai-viet.aspx",
        "https://baovidu.vn/12/201411/Mot-bai-viet.aspx",
        "https://baovidu.vn/ban-doc/don-doc-so-ra-ngay-29-8-1048744",
        "https://baovidu.vn/thoi-su/202413/mot-bai-viet/",
        "https://vidu.vn/mot-bai-viet-20231328100929278.htm",
        "https://baovidu.vn/mot-bai-viet-post123456.html",
        "https://baovidu.vn/mot-bai-viet-a196670.html",
        "https://baovidu.vn/2021",
        "",
    ],
)
def test_addresses_without_a_date(url: str) -> None:
    assert read_stamp(url, where="url") is None


def test_the_record_form() -> None:
    day = dt.date(2021, 6, 1)
    assert Stamp(day, Precision.MONTH).isoformat() == "2021-06"
    assert Stamp(day, Precision.DAY).isoformat() == "2021-06-01"
    assert Stamp(dt.datetime(2021, 6, 1, 7, tzinfo=LOCAL), Precision.HOUR).isoformat() == "2021-06-01T07:00:00+07:00"
