"""Addresses to keys: every known form gives one, variants of one article give the same, other pages give none."""

import json
from pathlib import Path

import pytest

from newscrawl.extract.page import Page
from newscrawl.families import bind
from newscrawl.portals import Status, load_portal, load_portals, portal_for

ATLAS = Path(__file__).resolve().parents[2] / ".." / "shared" / "portals" / "atlas.jsonl"

# (portal, its id for the article, addresses of one article in the shapes of the atlas; slugs are ours)
SAME = [
    (
        "bao_can_tho",
        "196670",
        [
            "https://baocantho.com.vn/cau-moi-qua-song-hau-a196670.html",
            "http://www.baocantho.com.vn/cau-moi-qua-song--a196670.html?utm_source=zalo#box",
            "https://m.baocantho.com.vn/print/cau-moi-qua-song-hau-a196670.html",
            "https://baocantho.com.vn/index.php/cau-moi-qua-song-hau-a196670.html",
        ],
    ),
    ("bao_can_tho", "hau-giang-142279", ["https://baohaugiang.com.vn/thoi-su/nho-on-nguoi-!-142279.html"]),
    ("bao_can_tho", "soc-trang-67c01d9", ["https://baosoctrang.org.vn/van-hoa/202411/ngay-hoi-67c01d9/"]),
    (
        "bao_nghe_an",
        "10232982",
        [
            "https://baonghean.vn/mua-gat-som-10232982.html",
            "https://baonghean.vn/mua-gat-som-o-yen-thanh-10232982.html?fbclid=1",
            "https://baonghean.vn/print/10232982.html",
            "https://baonghean.vn/amp/mua-gat-som-10232982.html",
        ],
    ),
    ("bao_nghe_an", "en-10129889", ["https://baonghean.vn/en/mua-gat-som-10129889.html"]),
    ("bao_nghe_an", "post263070", ["https://baonghean.vn/mua-gat-som-post263070.html"]),
    (
        "bao_gia_lai",
        "127004",
        [
            "https://baogialai.com.vn/ca-phe-vao-vu-post127004.html",
            "https://m.baogialai.com.vn/ca-phe-vao-vu-post127004.amp",
            "https://baogialai.com.vn/ca-phe-vao-vu-post127004.html/amp",
        ],
    ),
    ("bao_gia_lai", "binh-dinh-222823", [
        "https://baobinhdinh.vn/viewer.aspx?macm=39&macmp=39&mabb=222823",
        "http://www.baobinhdinh.com.vn/viewer.aspx?mabb=222823&macm=6&macmp=6",
    ]),
    ("bao_gia_lai", "binh-dinh-77280", ["https://baobinhdinh.vn/chinhtri-xahoi/2009/6/77280"]),
    ("bao_dak_lak", "5431505", [
        "https://baodaklak.vn/kinh-te/202511/duong-sat-qua-tinh-5431505/",
        "https://baodaklak.vn/kinh-te/202511/duong-sat-qua-tinh-5431505",
    ]),
    ("bao_dak_lak", "5718804", ["http://baodaklak.vn/channel/3491/202101/chang-duong-5718804/"]),
    ("bao_dak_lak", "phu-yen-64112", [
        "https://baophuyen.vn/95/64112/don-nha-don-tet.html",
        "https://baophuyen.vn/95/64112/don-nha-don-tet/",
    ]),
    ("bao_dong_nai", "ea65435", ["https://baodongnai.com.vn/xa-hoi/202504/lam-sach-noi-minh-o-ea65435/"]),
    ("bao_dong_nai", "binh-phuoc-99817", ["https://baobinhphuoc.com.vn/news/200/99817/duong-rung-mua-kho"]),
    ("bao_khanh_hoa", "news-8076691", ["https://news.baokhanhhoa.vn/socio_politic/201804/sea-fair-opens-8076691"]),
    ("bao_khanh_hoa", "ninh-thuan-49334", ["http://baoninhthuan.com.vn/diendan/49334p25c151/trong-nho.htm"]),
    ("bao_da_nang", "3345131", ["https://baodanang.vn/mo-don-dang-ky-3345131.html"]),
    ("bao_da_nang", "cu-3976756", ["https://baodanang.vn/channel/5433/202406/lam-bao-dien-tu-3976756"]),
    ("bao_da_nang", "en-3282905", ["https://en.baodanang.vn/circus-artist-3282905.html"]),
    ("bao_da_nang", "3021001", ["https://baoquangnam.vn/print/3021001.html", "https://baodanang.vn/tet-3021001.html"]),
    ("bao_tay_ninh", "141537", ["https://baotayninh.vn/mo-rong-thi-truong-141537.html"]),
    ("bao_tay_ninh", "a103284", [
        "https://baotayninh.vn/hop-mat-dau-xuan-a103284.html",
        "https://www.baotayninh.vn/index.php/-op-mat-dau-xuan-a103284.html",
    ]),
    ("bao_thanh_hoa", "116119", [
        "https://baothanhhoa.vn/mua-san-moi-bien-116119.htm",
        "https://baothanhhoa.vn/doi-song-xa-hoi/mua-san-moi-bien/116119.htm",
        "https://baothanhhoa.vn/print/2162ab91c4b2597e4a001ed30666a/116119.htm",
    ]),
    ("bao_bac_ninh", "294056", ["https://baobacninhtv.vn/ve-que-xem-hoi-postid294056.bbg"]),
    ("bao_bac_ninh", "413098", ["https://baobacgiang.vn/bg2/moi-nhat/diem-den-mua-thu-postid413098.bbg"]),
    ("bao_bac_ninh", "en-old-quarter-opens", ["https://en.baobacninhtv.vn/old-quarter-opens.bbg"]),
    ("bao_bac_giang", "371838", ["https://baobacgiang.vn/bg/suc-khoe/371838/song-khoe-moi-ngay.html"]),
    ("bao_son_la", "51YnYvXDR", ["https://baosonla.vn/thoi-su/le-hoi-ca-phe-51YnYvXDR.html"]),
    ("bao_ninh_binh", "20220607082731436", ["https://baoninhbinh.org.vn/hai-nam-sinh/d20220607082731436.htm"]),
    ("bao_ninh_binh", "ha-nam-21238", ["https://baohanam.com.vn/amp.aspx?itemid=21238"]),
    ("bao_dien_bien", "ban-lang-vao-xuan", ["https://baodienbienphu.vn/tin-bai/xa-hoi/ban-lang-vao-xuan/"]),
    ("bao_lai_chau", "xa-hoi/rung-phong-ho-keu-cuu", [
        "https://baolaichau.vn/xa-hoi/rung-phong-ho-keu-cuu",
        "http://www.baolaichau.vn/x%C3%A3-h%E1%BB%99i/r%E1%BB%ABng-ph%C3%B2ng-h%E1%BB%99-k%C3%AAu-c%E1%BB%A9u",
        "https://baolaichau.vn/xã-hội/rừng-phòng-hộ-kêu-cứu/",
    ]),
    ("bao_vinh_long", "0ef5d8d", ["https://baovinhlong.com.vn/kinh-te/202501/don-xuan-0ef5d8d/"]),
    ("bao_vinh_long", "dong-khoi-117157", [
        "https://baodongkhoi.vn/hoi-sach-16072023-a117157.html",
        "https://dongkhoi.baovinhlong.vn/hoi-sach-16072023-a117157.html",
    ]),
    ("bao_dong_thap", "ap-bac-817720", ["https://baoapbac.vn/ban-doc/201810/don-doc-817720/index.htm"]),
    ("bao_dong_thap", "cu-132223", ["https://baodongthap.vn/chinh-tri/tham-chuc-mung-132223.aspx"]),
    ("bao_lao_cai", "yen-bai-193923", ["http://baoyenbai.com.vn/11/193923/Mua-vang-Mu-Cang-Chai.aspx"]),
    ("bao_hung_yen", "thai-binh-142791", ["http://ww.baothaibinh.com.vn/tin-tuc/9/142791/mua-roi-nuoc"]),
    ("bao_ha_noi", "592454", [
        "http://hanoimoi.com.vn/Tin-tuc/Thieu-nhi/592454/so-hoan-hao-la-gi",
        "https://hanoimoi.vn/so-hoan-hao-la-gi-592454.html",
    ]),
    ("bao_ha_tinh", "tv-31120", ["https://baohatinh.vn/tv/tham-nong-cau-31120.html"]),
    ("bao_cao_bang", "Phongsuanh-170", ["https://baocaobang.vn/Phongsuanh/170.bcb"]),
    ("bao_dak_nong", "214697", [
        "https://baodaknong.vn/mang-set-bao-in-214697.html", "https://baodaknong.org.vn/thoi-su/x-y-214697.html",
    ]),
    ("bao_lam_dong", "214697", ["https://baodaknong.vn/mang-set-bao-in-214697.html"]),
    ("bao_can_tho", "196670", [
        "https://baocantho.com.vn/cau-moi-a196670.html?x=1", "https://m.baocantho.com.vn/cau-moi-a196670.html.amp?ref=zalo",
    ]),
    ("bao_dak_lak", "2582a00", ["https://baodaklak.vn/kinh-te/202605/cau-moi-2582a00/?x=1&y"]),
    ("bao_binh_dinh", "222823", ["https://baobinhdinh.vn/viewer.aspx?macm=39&macmp=39&mabb=222823&x=1"]),
]  # fmt: skip


@pytest.mark.parametrize(("portal", "site_id", "urls"), SAME, ids=[f"{p}-{i}" for p, i, _ in SAME])
def test_variants_of_an_article_have_one_key(portal: str, site_id: str, urls: list[str]) -> None:
    bound = bind(load_portal(portal))
    assert [bound.article_key(url) for url in urls] == [f"{portal}:{site_id}"] * len(urls)


def test_a_listing_names_an_article_once_whatever_links_to_its_comments() -> None:
    bound, url = bind(load_portal("bao_can_tho")), "https://baocantho.com.vn/cau-moi-a196670.html"
    page = Page(
        f'<h2><a href="{url}">Cầu mới</a></h2><h3><a href="{url}?binh-luan=1">12</a></h3>'.encode(),
        "https://baocantho.com.vn/thoi-su/",
    )
    assert [link.url for link in bound.list_links(page)] == [url]


@pytest.mark.parametrize(
    ("portal", "url"),
    [
        ("bao_nghe_an", "https://baonghean.vn/thoi-su"),
        ("bao_nghe_an", "https://baonghean.vn/bau-cu-event12345.html"),
        ("bao_nghe_an", "https://baonghean.vn/tiem-chung-ptag.html"),
        ("bao_nghe_an", "https://baonghean.vn/rss/thoi-su"),
        ("bao_gia_lai", "https://baogialai.com.vn/tac-gia/minh-ly-209.html"),
        ("bao_gia_lai", "https://baogialai.com.vn/doan-ket-tag128367.html"),
        ("bao_can_tho", "https://baocantho.com.vn/thoi-su/can-tho/"),
        ("bao_can_tho", "https://baocantho.com.vn/tim-kiem/an-giang-a12.html"),
        ("bao_can_tho", "https://baocantho.com.vn/thoi-su?p=2"),
        ("bao_can_tho", "https://tuoitre.vn/cau-moi-a196670.html"),
        ("bao_dak_lak", "https://baodaklak.vn/khoa-hoc-cong-nghe/?paged=3"),
        ("bao_kon_tum", "https://www.baokontum.com.vn/xa-hoi-8.html?page=492"),
        ("bao_tra_vinh", "https://www.baotravinh.vn/anh-dep-tra-vinh-9020/tag.html"),
        ("bao_son_la", "https://baosonla.vn/thoi-su-chinh-tri.html"),
        ("bao_son_la", "https://baosonla.vn/bao-son-la-60-nam/trang-2.html"),
        ("bao_lai_chau", "https://baolaichau.vn/xa-hoi"),
        ("bao_lai_chau", "https://baolaichau.vn/chinh-tri/xay-dung-dang"),
        ("bao_phu_tho", "https://baophutho.vn/topic/bao-tang-bao-chi-viet-nam-6446"),
        ("bao_tay_ninh", "https://baotayninh.vn/print/news/67850"),
        ("bao_dong_thap", "http://www.baodongthap.com.vn/newslist/4AE0F99B9/p2/Van_hoa.aspx"),
        ("bao_ha_noi", "http://hanoimoi.com.vn/Danh-muc-tin/188/Tai-chinh"),
    ],
)
def test_other_pages_have_no_key(portal: str, url: str) -> None:
    assert bind(load_portal(portal)).article_key(url) is None


@pytest.mark.skipif(not ATLAS.is_file(), reason="the atlas does not lie beside the checkout")
def test_every_example_of_the_atlas_is_an_article() -> None:
    portals = load_portals()
    unread = []
    count = 0
    for line in ATLAS.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        then = next(p for p in portals if p.province == row["province_code_63"])
        now = next(p for p in portals if p.status is Status.ACTIVE and p.province_2025 == row["province_code_34"])
        for pattern in row.get("article_url_patterns", []):
            for url in pattern.get("examples", []):
                count += 1
                readers = [then, now, portal_for(url)]
                unread += [(p.id if p else None, url) for p in readers if p is None or not bind(p).article_key(url)]
    assert unread == []
    assert count > 200
