"""One spelling per address: host, path and query with everything removed that does not choose the page.

Identity, not fetching: a canonical address names an article, the address printed on the page is what is asked for.
Only variants that every CMS shares are folded here (scheme, m., AMP, tracking, `/index.php/`, `/print/` before a named
page); what one CMS alone does stands in its family's `article_url`. No network, nothing raises.
"""

import ipaddress
import re
import unicodedata
from functools import lru_cache
from urllib.parse import quote, unquote_to_bytes, urlsplit

_PREFIXES = ("www.", "ww.", "m.", "amp.", "mobile.")
_SAFE = "/:@!$&'()*+,;=~-._?%"
_PLAIN = re.compile(r"[A-Za-z0-9/:@!$&()*+,;=~._?-]*")
_ESCAPES = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_TRACKING = re.compile(
    r"(?:utm_|vn_(?:source|medium|campaign|term|zone|topic)|pk_|mtm_|_hs).*|fbclid|gcl(?:id|src)|dclid|[gw]braid|msclkid|"
    r"yclid|zarsrc|gidzl|igshi?d?|mc_[ce]id|_g[al]|fb_?(?:comment_id|ref|source)|ref_(?:src|url)|spref|usqp|outputtype|"
    r"amp(?:_js_v|_gsa)?|jsessionid",
    re.IGNORECASE,
)
"""Query names that never choose a page; `zarsrc` and `gidzl` are Zalo's."""
_AMP_BEHIND = re.compile(r"(?<=[^/])(\.html?)[./]amp/?$", re.IGNORECASE)
_AMP_END = re.compile(r"(?<=[^/])\.amp(?:\.html?)?/?$", re.IGNORECASE)
_AMP_FOLDER = re.compile(r"(?<=[^/])/amp/?$", re.IGNORECASE)
_AMP_FIRST = re.compile(r"^(?:/amp)+(?=/.)", re.IGNORECASE)
_PRINT = re.compile(r"^/print/(?=[^/]*[a-z][^/]*-a?\d[^/]*$)", re.IGNORECASE)
_INDEX = re.compile(r"^/index\.php(?=/.)", re.IGNORECASE)
_SESSION = re.compile(r";jsessionid=[^/?]*", re.IGNORECASE)


@lru_cache(maxsize=8192)
def canonical_host(url_or_host: str) -> str:
    """The host in lower case without port and without `www.`, `ww.`, `m.`, `amp.`; "" when there is none.

    Takes an address or a bare host. `ww.` is a real misspelling of Tây Ninh's and Bắc Giang's links.
    """
    host = _host(url_or_host)
    while host.startswith(_PREFIXES):
        rest = host.split(".", 1)[1]
        if "." not in rest:
            break
        host = rest
    return host


@lru_cache(maxsize=8192)
def canonical_url(url: str) -> str:
    """https, canonical host, normalised path and query; no fragment, tracking, AMP or default port.

    A port other than 80 and 443 stays. An address that cannot be split comes back stripped, as it is.
    """
    url = url.strip()
    parts = _split(url)
    if parts is None or not parts[1]:
        return url
    scheme, netloc, path, query = parts
    host = canonical_host(netloc)
    port = netloc.rpartition(":")[2] if re.search(r":\d+$", netloc) else ""
    if port and port not in ("80", "443"):
        host = f"{host}:{port}"
    if scheme not in ("http", "https", ""):
        return url
    return f"https://{host}{_path(path)}{_query(query)}"


@lru_cache(maxsize=8192)
def path_of(url: str) -> str:
    """Path plus query of the canonical address, beginning with `/`: what `article_url` patterns are matched against.

    Non-ASCII letters are percent-encoded UTF-8 of the NFC text with upper-case digits, whatever spelling came in.
    """
    parts = _split(url.strip())
    if parts is None:
        return "/"
    return f"{_path(parts[2])}{_query(parts[3])}"


def _split(url: str) -> tuple[str, str, str, str] | None:
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return parts.scheme.lower(), parts.netloc, parts.path, parts.query


def _host(url_or_host: str) -> str:
    text = url_or_host.strip()
    if "//" not in text[:10]:
        text = "//" + text
    parts = _split(text)
    if parts is None:
        return ""
    host = parts[1].rpartition("@")[2].lower()
    if host.startswith("["):
        return host.partition("]")[0] + "]"
    return host.partition(":")[0].rstrip(".")


def _path(path: str) -> str:
    path = _encode(_SESSION.sub("", path))
    path = re.sub(r"/{2,}", "/", path if path.startswith("/") else "/" + path)
    path = _PRINT.sub("/", _AMP_FIRST.sub("", _INDEX.sub("", path)))
    return _without_amp(path) if "amp" in path.lower() else path


def _without_amp(path: str) -> str:
    while (shorter := _AMP_FOLDER.sub("", _AMP_END.sub(".html", _AMP_BEHIND.sub(r"\1", path)))) != path:
        path = shorter  # again: `.html.amp/amp` has two of them
    return path


def _query(query: str) -> str:
    pairs = query.replace("&amp;", "&").split("&")
    kept = [_encode(pair) for pair in pairs if pair and not _TRACKING.fullmatch(pair.partition("=")[0])]
    return "?" + "&".join(kept) if kept else ""


def _encode(text: str) -> str:
    """Unreserved characters plain, everything else that is not ASCII punctuation as upper-case UTF-8 escapes."""
    if _PLAIN.fullmatch(text):
        return text
    decoded = unicodedata.normalize("NFC", _ESCAPES.sub(_unescape, text))
    return quote(_LONE_PERCENT.sub("%25", decoded), safe=_SAFE)


def _unescape(found: re.Match[str]) -> str:
    raw = unquote_to_bytes(found.group())
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return found.group().upper()
    return "".join(c if c.isalnum() or c in "-._~" or not c.isascii() else f"%{ord(c):02X}" for c in text)


def is_loopback(url: str) -> bool:
    """Whether an address lies on this machine (127.0.0.0/8, ::1, localhost)."""
    host = urlsplit(url).hostname or ""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
