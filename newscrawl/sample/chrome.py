"""Styles, scripts and icons of a page, its footer's lines and its comment form (for menus and tables see `furniture`).

Real pages measured 130 to 270 kB (captures of 2026: Báo Cần Thơ 162 kB, VietNamNet 138 kB, VnExpress 272 kB) and pack
to 25 to 40 kB. Everything here is generated from our own few patterns; nothing is taken from a site. Seeded, so the
same portal gets the same chrome. Knows nothing of articles.
"""

# ruff: noqa: E501 - markup is not wrapped

from random import Random

_WORDS = (
    "box", "item", "nav", "menu", "list", "wrap", "inner", "title", "desc", "thumb", "left", "right", "top", "bottom", "main", "side",
    "head", "foot", "row", "col", "card", "slide", "banner", "search", "login", "video", "photo", "audio", "event", "topic", "weather",
    "price", "date", "share", "print", "tag", "related", "hot", "new", "view", "mobile", "desk", "sticky", "popup", "close", "open",
)  # fmt: skip
_RULES = (
    "margin:{a}px {b}px;padding:{c}px;", "color:#{h};background:#{g};", "font-size:{a}px;line-height:1.{b};font-weight:{w}00;",
    "width:{p}%;float:left;position:relative;", "border-bottom:1px solid #{h};", "display:inline-block;vertical-align:middle;",
    "background:url(images/{n}-{a}.png) no-repeat {b}px -{c}px;", "height:{p}px;overflow:hidden;text-overflow:ellipsis;",
    "transition:all .{a}s ease-in-out;opacity:.{b};", "text-align:center;text-transform:uppercase;letter-spacing:.{a}px;",
)  # fmt: skip
_SCRIPTS = (
    "function {n}{a}(e){{var o=document.getElementById('{m}-{b}');if(!o)return false;o.style.display=(o.style.display=='none')?'block':'none';return {c};}}\n",
    "$('.{n}-{m}').on('click',function(){{var id=$(this).data('{n}');$('#{m}'+id).toggleClass('active-{a}');setTimeout(function(){{{n}Refresh({b});}},{c}00);}});\n",
    "var {n}_{a}={{speed:{b}00,pause:{c}000,items:{a},auto:true,el:'.{m}-{n}',next:'.{m}-next-{b}'}};\n",
    "if(window.innerWidth<{p}{b}){{var {m}{a}=document.querySelectorAll('.{n}-{m} img');for(var i=0;i<{m}{a}.length;i++){{{m}{a}[i].setAttribute('loading','lazy');}}}}\n",
    "try{{localStorage.setItem('{n}.{m}.{a}',JSON.stringify({{t:Date.now(),v:{b}{c}}}));}}catch(err){{console.log('{n}',err);}}\n",
)  # fmt: skip


def _values(rng: Random) -> dict[str, str]:
    return {
        "a": str(rng.randint(2, 30)), "b": str(rng.randint(1, 9)), "c": str(rng.randint(1, 24)), "p": str(rng.randint(20, 100)),
        "w": str(rng.randint(3, 9)), "h": f"{rng.randrange(1 << 24):06x}", "g": f"{rng.randrange(1 << 24):06x}",
        "n": rng.choice(_WORDS), "m": rng.choice(_WORDS),
    }  # fmt: skip


def styles(rng: Random, size: int) -> str:
    """A style element of about `size` characters."""
    rules: list[str] = []
    length = 0
    while length < size:
        values = _values(rng)
        rule = f".{values['n']}-{values['m']} .{rng.choice(_WORDS)}{values['b']}{{{rng.choice(_RULES).format_map(values)}}}\n"
        rules.append(rule)
        length += len(rule)
    return f"<style>\n{''.join(rules)}</style>\n"


def scripts(rng: Random, size: int) -> str:
    """A script element of about `size` characters: switches, sliders, lazy pictures."""
    lines: list[str] = []
    length = 0
    while length < size:
        line = rng.choice(_SCRIPTS).format_map(_values(rng))
        lines.append(line)
        length += len(line)
    return f'<script type="text/javascript">\n{"".join(lines)}</script>\n'


def icons(rng: Random, size: int) -> str:
    """Inline drawings of about `size` characters: the part of a page that packs badly."""
    drawings: list[str] = []
    length = 0
    while length < size:
        points = " ".join(f"l{rng.uniform(-9, 9):.2f},{rng.uniform(-9, 9):.2f}" for _ in range(22))
        drawing = f'<symbol id="i-{rng.choice(_WORDS)}-{rng.randrange(999)}" viewBox="0 0 24 24"><path d="M{rng.randint(1, 12)} {rng.randint(1, 12)}{points}z"/></symbol>\n'
        drawings.append(drawing)
        length += len(drawing)
    return f'<svg xmlns="http://www.w3.org/2000/svg" style="display:none">\n{"".join(drawings)}</svg>\n'


def footer_lines(name: str, host: str, province: str) -> tuple[str, ...]:
    """What stands at the foot of a paper's page: editor, licence with its date (a trap), address, telephone, rights."""
    return (
        f"Cơ quan chủ quản: Tỉnh ủy {province}",
        "Giấy phép hoạt động báo điện tử số 271/GP-BTTTT, cấp ngày 14/5/2018",
        "Phụ trách tòa soạn: (trang mẫu, không phải báo thật)",
        f"Địa chỉ: 12 đường Số Một, {province} - Điện thoại: (0261) 3.000.271",
        f"Email: toasoan@{host} - Đường dây nóng: 0900 000 271",
        f'® Ghi rõ nguồn "{name}" khi phát hành lại thông tin từ website này',
    )


def comment_form(rng: Random) -> str:
    """The form below an article, with the prompts that must never end in a body."""
    ident = rng.randrange(10_000, 99_999)
    return (
        f'<form class="frm-comment" id="frmComment{ident}" method="post" action="#" onsubmit="return false;">\n'
        '<input type="text" name="fullname" placeholder="Họ và tên" /><input type="text" name="email" placeholder="Email" />\n'
        '<textarea name="content" rows="5" placeholder="Ý kiến của bạn"></textarea>\n'
        f'<label>Mã xác nhận</label><img class="captcha" src="/captcha.ashx?id={ident}" alt="" />\n'
        '<button type="button" class="btn-send">Gửi bình luận</button><button type="reset">Hủy</button>\n</form>\n'
    )
