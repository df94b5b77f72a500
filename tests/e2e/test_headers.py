"""Sources that answer the site's own script only: their requests say what that script sends, no other request does."""

from warcio.archiveiterator import ArchiveIterator

API = "/list-post-by-category"


def test_the_load_more_of_cao_bang_is_asked_as_its_own_client_asks(served):
    portal = served("bao_cao_bang", articles=40)
    ran = portal.command("backfill", "--since", "2015-01-01")
    assert (ran.code, ran.result["new"]) == (0, 40)
    seen = [entry for entry in portal.site.view("requests") if entry["target"].startswith(API)]
    assert len(seen) >= 8
    assert {entry["status"] for entry in seen} == {200}
    sent = {}
    for path in portal.home.glob("warc/*/*/*.gz"):
        with path.open("rb") as file:
            for record in ArchiveIterator(file):
                if record.rec_type == "request":
                    url = record.rec_headers.get_header("WARC-Target-URI")
                    sent.setdefault(API in url, set()).add(record.http_headers.get_header("X-Requested-With"))
    assert sent == {True: {"XMLHttpRequest"}, False: {None}}
