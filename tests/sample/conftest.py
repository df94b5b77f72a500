"""What the sample's tests share: portals made by hand (so that no profile is needed) and a plain GET."""

import gzip
from urllib.parse import urlsplit

import pytest

from newscrawl.portals.model import Evidence, Layout, Portal, Source, Status
from newscrawl.sample import SampleSite
from newscrawl.sample.wire import Request, Response


def make_portal(host: str, family: str, province: str = "67", sources: tuple[Source, ...] = ()) -> Portal:
    return Portal(
        id="bao_mau",
        name="Báo Mẫu",
        province=province,
        province_2025=province,
        family=family,
        domains=(host,),
        status=Status.ACTIVE,
        evidence=Evidence.INFERRED,
        layouts=(Layout(name="present", family=family),),
        sources=sources,
    )


def get(site: SampleSite, url: str, **headers: str) -> Response:
    parts = urlsplit(url)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    wanted = {"host": parts.netloc or site.portal.host, "accept-encoding": "gzip"}
    wanted.update({name.replace("_", "-"): value for name, value in headers.items()})
    return site.handle(Request("GET", target, wanted))


def body_of(response: Response) -> bytes:
    zipped = ("Content-Encoding", "gzip") in response.headers
    return gzip.decompress(response.body) if zipped else response.body


@pytest.fixture
def daknong() -> SampleSite:
    return SampleSite(make_portal("baodaknong.org.vn", "database-image"), 100)
