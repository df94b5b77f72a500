"""`python -m newscrawl.sample PORTAL`: serves a sample until interrupted; its address is the first line printed.

With `--watch` it also ends when its standard input closes, so that no child outlives its parent. No Scrapy here.
"""

import argparse
import asyncio
import signal
import sys
import threading
from datetime import datetime

from newscrawl.errors import NewscrawlError
from newscrawl.portals import load_portal
from newscrawl.sample.model import VIETNAM
from newscrawl.sample.server import SampleServer
from newscrawl.sample.site import DEFAULT_SEED, SampleSite


def _moment(value: str) -> datetime:
    moment = datetime.fromisoformat(value)
    return moment if moment.tzinfo else moment.replace(tzinfo=VIETNAM)


def _arguments(argv: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m newscrawl.sample", description="Serve a portal's sample on 127.0.0.1.")
    parser.add_argument("portal", help="portal id, e.g. bao_dak_nong")
    parser.add_argument("--articles", type=int, default=100)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--seed", type=int, default=DEFAULT_SEED)
    parser.add_argument("--now", type=_moment, help="the moment of the newest article, ISO 8601")
    parser.add_argument("--trap", action="append", default=[], help="a trap by name, may be repeated")
    parser.add_argument("--crawl-delay", type=float)
    parser.add_argument("--watch", action="store_true", help="end when standard input closes")
    return parser.parse_args(argv)


async def _serve(server: SampleServer, *, watch: bool) -> None:
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, server.stop)
    serving = asyncio.ensure_future(server.serve())
    await asyncio.to_thread(server.wait_ready)
    print(server.url, flush=True)
    if watch:
        threading.Thread(target=_until_closed, args=(server,), daemon=True).start()
    await serving


def _until_closed(server: SampleServer) -> None:
    """Blocks on standard input until its other end is gone, then stops the server."""
    while sys.stdin.read(4096):
        pass
    server.stop()


def main(argv: list[str] | None = None) -> int:
    """Runs the server; 0 after an interrupt, 2 for bad arguments or a taken port."""
    options = _arguments(sys.argv[1:] if argv is None else argv)
    try:
        site = SampleSite(
            load_portal(options.portal),
            options.articles,
            seed=options.seed,
            now=options.now,
            traps=options.trap,
            crawl_delay=options.crawl_delay,
        )
        asyncio.run(_serve(SampleServer(site, options.port), watch=options.watch))
    except NewscrawlError as error:
        print(f"{error}", file=sys.stderr)
        return error.exit_code
    return 0


if __name__ == "__main__":
    sys.exit(main())
