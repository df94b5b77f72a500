"""Names of the provinces by code: 63 units until 30 June 2025, 34 since.

Facts only; which portal belongs to which province stands in the profiles.
"""

from typing import Final, NamedTuple


class Province(NamedTuple):
    """A unit of the 63-unit system and the unit of the 34-unit system that it is part of now."""

    code: str
    name: str
    code_2025: str
    name_2025: str


PROVINCES: Final = (
    Province("01", "Hà Nội", "01", "Hà Nội"),
    Province("02", "Hà Giang", "08", "Tuyên Quang"),
    Province("04", "Cao Bằng", "04", "Cao Bằng"),
    Province("06", "Bắc Kạn", "19", "Thái Nguyên"),
    Province("08", "Tuyên Quang", "08", "Tuyên Quang"),
    Province("10", "Lào Cai", "15", "Lào Cai"),
    Province("11", "Điện Biên", "11", "Điện Biên"),
    Province("12", "Lai Châu", "12", "Lai Châu"),
    Province("14", "Sơn La", "14", "Sơn La"),
    Province("15", "Yên Bái", "15", "Lào Cai"),
    Province("17", "Hòa Bình", "25", "Phú Thọ"),
    Province("19", "Thái Nguyên", "19", "Thái Nguyên"),
    Province("20", "Lạng Sơn", "20", "Lạng Sơn"),
    Province("22", "Quảng Ninh", "22", "Quảng Ninh"),
    Province("24", "Bắc Giang", "24", "Bắc Ninh"),
    Province("25", "Phú Thọ", "25", "Phú Thọ"),
    Province("26", "Vĩnh Phúc", "25", "Phú Thọ"),
    Province("27", "Bắc Ninh", "24", "Bắc Ninh"),
    Province("30", "Hải Dương", "31", "Hải Phòng"),
    Province("31", "Hải Phòng", "31", "Hải Phòng"),
    Province("33", "Hưng Yên", "33", "Hưng Yên"),
    Province("34", "Thái Bình", "33", "Hưng Yên"),
    Province("35", "Hà Nam", "37", "Ninh Bình"),
    Province("36", "Nam Định", "37", "Ninh Bình"),
    Province("37", "Ninh Bình", "37", "Ninh Bình"),
    Province("38", "Thanh Hóa", "38", "Thanh Hóa"),
    Province("40", "Nghệ An", "40", "Nghệ An"),
    Province("42", "Hà Tĩnh", "42", "Hà Tĩnh"),
    Province("44", "Quảng Bình", "44", "Quảng Trị"),
    Province("45", "Quảng Trị", "44", "Quảng Trị"),
    Province("46", "Thừa Thiên Huế", "46", "Huế"),
    Province("48", "Đà Nẵng", "48", "Đà Nẵng"),
    Province("49", "Quảng Nam", "48", "Đà Nẵng"),
    Province("51", "Quảng Ngãi", "51", "Quảng Ngãi"),
    Province("52", "Bình Định", "52", "Gia Lai"),
    Province("54", "Phú Yên", "66", "Đắk Lắk"),
    Province("56", "Khánh Hòa", "56", "Khánh Hòa"),
    Province("58", "Ninh Thuận", "56", "Khánh Hòa"),
    Province("60", "Bình Thuận", "68", "Lâm Đồng"),
    Province("62", "Kon Tum", "51", "Quảng Ngãi"),
    Province("64", "Gia Lai", "52", "Gia Lai"),
    Province("66", "Đắk Lắk", "66", "Đắk Lắk"),
    Province("67", "Đắk Nông", "68", "Lâm Đồng"),
    Province("68", "Lâm Đồng", "68", "Lâm Đồng"),
    Province("70", "Bình Phước", "75", "Đồng Nai"),
    Province("72", "Tây Ninh", "80", "Tây Ninh"),
    Province("74", "Bình Dương", "79", "Hồ Chí Minh"),
    Province("75", "Đồng Nai", "75", "Đồng Nai"),
    Province("77", "Bà Rịa - Vũng Tàu", "79", "Hồ Chí Minh"),
    Province("79", "Hồ Chí Minh", "79", "Hồ Chí Minh"),
    Province("80", "Long An", "80", "Tây Ninh"),
    Province("82", "Tiền Giang", "82", "Đồng Tháp"),
    Province("83", "Bến Tre", "86", "Vĩnh Long"),
    Province("84", "Trà Vinh", "86", "Vĩnh Long"),
    Province("86", "Vĩnh Long", "86", "Vĩnh Long"),
    Province("87", "Đồng Tháp", "82", "Đồng Tháp"),
    Province("89", "An Giang", "91", "An Giang"),
    Province("91", "Kiên Giang", "91", "An Giang"),
    Province("92", "Cần Thơ", "92", "Cần Thơ"),
    Province("93", "Hậu Giang", "92", "Cần Thơ"),
    Province("94", "Sóc Trăng", "92", "Cần Thơ"),
    Province("95", "Bạc Liêu", "96", "Cà Mau"),
    Province("96", "Cà Mau", "96", "Cà Mau"),
)

NAMES: Final = {province.code: province.name for province in PROVINCES}
"""Names of the 63 units by code."""
NAMES_2025: Final = {province.code_2025: province.name_2025 for province in PROVINCES}
"""Names of the 34 units by code."""
