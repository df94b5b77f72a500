"""Scrapy settings of the project: every changed value with its default and the reason. `-s NAME=VALUE` overrides any.

Settings of our own begin with NEWSCRAWL_. What a single portal needs differently stands in its profile's `[politeness]`
table, mapped in `newscrawl.spiders.configure`, never in `custom_settings` of a spider.
"""

from newscrawl import __version__
from newscrawl.items import Article, exported_fields

BOT_NAME = "newscrawl"
SPIDER_MODULES = ["newscrawl.spiders"]
COMMANDS_MODULE = "newscrawl.commands"

# --- A polite, named guest -----------------------------------------------------------------------------------------
# default "Scrapy/VERSION (+https://scrapy.org)". The contact is added by newscrawl.spiders.configure.
USER_AGENT = f"newscrawl/{__version__}"
# What robots.txt is asked for: the product token alone (RFC 9309, 2.2.1).
ROBOTSTXT_USER_AGENT = "newscrawl"
ROBOTSTXT_OBEY = True  # default False, template True
# default 0. Small provincial servers; Crawl-delay of robots.txt raises it, never lowers it.
DOWNLOAD_DELAY = 2.0
CONCURRENT_REQUESTS_PER_DOMAIN = 1  # default 8
CONCURRENT_REQUESTS = 8  # default 16: one portal a process, so its image and API hosts at most
DOWNLOAD_TIMEOUT = 60  # default 180: a stalled page is retried later, not waited for
DOWNLOAD_MAXSIZE = 32 << 20  # default 1 GB: no article page is larger; a sitemap may have 50 MB unpacked, 32 packed
DOWNLOAD_WARNSIZE = 8 << 20  # default 32 MB
# default adds 429: Retry-After is honoured by newscrawl.middlewares.politeness instead of hammering at once.
RETRY_HTTP_CODES = [500, 502, 504, 522, 524, 408]
COOKIES_ENABLED = False  # default True: an archive shows what a first-time reader sees
REFERRER_POLICY = "no-referrer"  # default sends the listing's address
DEFAULT_REQUEST_HEADERS = {
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Language": "vi,en;q=0.5",
    # gzip only, so that the stored WARC member stays cheap and every reader can open it (brotli breaks readers).
    "Accept-Encoding": "gzip",
}

# --- Doors that stay shut --------------------------------------------------------------------------------------------
TELNETCONSOLE_ENABLED = False  # default True
REMOTE_CONTROL_ENABLED = False  # default True: an HTTP port that runs Python

# --- The way of a response -------------------------------------------------------------------------------------------
DOWNLOAD_HANDLERS = {
    "http": "newscrawl.middlewares.handler.BaseUrlHandler",
    "https": "newscrawl.middlewares.handler.BaseUrlHandler",
    "ftp": None,
    "s3": None,
}
DOWNLOADER_MIDDLEWARES = {
    # default 100: ours reads the status (RFC 9309) and acts on Crawl-delay
    "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,
    "newscrawl.middlewares.robots.RobotsMiddleware": 100,
    # default 580: a <meta refresh> is part of the page that we archive
    "scrapy.downloadermiddlewares.redirect.MetaRefreshMiddleware": None,
    "scrapy.downloadermiddlewares.httpauth.HttpAuthMiddleware": None,  # default 300: no portal asks for a password
    "scrapy.downloadermiddlewares.cookies.CookiesMiddleware": None,  # default 700: off anyway, saves a call
    "scrapy.downloadermiddlewares.httpcache.HttpCacheMiddleware": None,  # default 900: the archive is the cache
    # default 50: addresses are chosen by the profile's own hosts, `owns`
    "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware": None,
    # default 590: ours unpacks gzip in one call
    "scrapy.downloadermiddlewares.httpcompression.HttpCompressionMiddleware": None,
    "newscrawl.middlewares.unpack.UnpackMiddleware": 590,
    # default 600: ours needs no RefererMiddleware
    "scrapy.downloadermiddlewares.redirect.RedirectMiddleware": None,
    "newscrawl.middlewares.redirects.RedirectsMiddleware": 600,
    # after retries (550) on the way back: 429/503 with Retry-After, budget, off-peak window
    "newscrawl.middlewares.politeness.PolitenessMiddleware": 560,
    # conditional GET: asks before the recorder, sees the 304 after it
    "newscrawl.middlewares.revisits.RevisitMiddleware": 610,
    # bytes as received: outside 590 (decompression) to 750, so that redirects, 304s and robots.txt pass
    "newscrawl.middlewares.recorder.RecorderMiddleware": 950,
}
SPIDER_MIDDLEWARES = {
    # default 700: we send no Referer, see newscrawl.middlewares.redirects
    "scrapy.spidermiddlewares.referer.RefererMiddleware": None,
    # default 25: marks first requests, which nothing here asks about
    "scrapy.spidermiddlewares.start.StartSpiderMiddleware": None,
    # default 1000: warns of copied metadata; ours is made anew for each request
    "scrapy.spidermiddlewares.metacopy.MetaCopyDetectionMiddleware": None,
    # default 800: every address we follow was chosen by a rule
    "scrapy.spidermiddlewares.urllength.UrlLengthMiddleware": None,
    # default 900: our paging has bounds of its own
    "scrapy.spidermiddlewares.depth.DepthMiddleware": None,
}
ITEM_PIPELINES = {
    "newscrawl.pipelines.clean.CleanText": 100,
    "newscrawl.pipelines.times.ReadTimes": 200,
    "newscrawl.pipelines.byline.ReadByline": 300,
    "newscrawl.pipelines.views.ReadViews": 400,
    "newscrawl.pipelines.identify.Identify": 500,
    "newscrawl.pipelines.judge.Judge": 600,
    "newscrawl.pipelines.version.Version": 700,
    "newscrawl.pipelines.store.Store": 800,
}
EXTENSIONS = {
    "scrapy.extensions.logstats.LogStats": None,  # default 0: newscrawl.extensions.progress says it better
    "newscrawl.extensions.coverage.CoverageExtension": 100,
    "newscrawl.extensions.commit.CommitExtension": 200,
    "newscrawl.extensions.progress.ProgressExtension": 300,
}

# --- What comes out --------------------------------------------------------------------------------------------------
# default None: every field of the item, ours that only the stages need among them.
FEED_EXPORT_FIELDS = list(exported_fields(Article))
FEED_EXPORT_ENCODING = "utf-8"  # default None: JSON with \u escapes
# default Scrapy's own JsonLinesItemExporter: ours writes the bytes of the archive's lines.
FEED_EXPORTERS = {
    "jsonl": "newscrawl.exporters.JsonLinesExporter",
    "jsonlines": "newscrawl.exporters.JsonLinesExporter",
    "jl": "newscrawl.exporters.JsonLinesExporter",
}

# --- Speed, measured in docs/performance.md ---------------------------------------------------------------------------
# default 100. Items are read in the callback's turn; more at once only adds tasks (half as many pages/s, 2026-11).
CONCURRENT_ITEMS = 1
# default 5 MB: bytes of answers that wait to be read, packed here. 20 pages, instead of 150, keep the reader as busy,
# take less memory, and are all that a kill makes fetch again.
SCRAPER_SLOT_MAX_ACTIVE_SIZE = 700_000
ASYNCIO_EVENT_LOOP = "uvloop.Loop"  # default None
# default True. Asyncio alone: our handler is aiohttp's, nothing needs Twisted's reactor.
TWISTED_REACTOR_ENABLED = False
# default True: it reads and parses the source of a callback again and again, since bound methods are forgotten at once.
WARN_ON_GENERATOR_RETURN_VALUE = False
# default adds Twisted's own errors and its TunnelError, which imports the whole Twisted client (0.2 s at every start).
RETRY_EXCEPTIONS = [
    "scrapy.exceptions.CannotResolveHostError",
    "scrapy.exceptions.DownloadConnectionRefusedError",
    "scrapy.exceptions.DownloadFailedError",
    "scrapy.exceptions.DownloadTimeoutError",
    "scrapy.exceptions.ResponseDataLossError",
    OSError,
]
DOWNLOADER_STATS = False  # default True: the run report counts requests and bytes
LOG_SHORT_NAMES = True  # default False

# --- Our own ----------------------------------------------------------------------------------------------------------
# Where archives lie when --archive is not given.
NEWSCRAWL_ARCHIVE = "output"
# An address or URL at which the operator can be reached; required for any host but loopback.
NEWSCRAWL_CONTACT = ""
# The handler below the base-url swap. aiohttp: a fifth more pages/s than Twisted's (measured 2026-11).
NEWSCRAWL_HTTP_HANDLER = "newscrawl.middlewares.handler.AiohttpHandler"
# Pages are read in a process beside the crawl (Linux), so that fetching goes on meanwhile; False: in the crawl's own.
NEWSCRAWL_READER_PROCESS = True
# Ages at which a known article is looked at again.
NEWSCRAWL_REVISITS = ["1h", "6h", "1d", "3d", "14d"]
# Known articles fetched again in every update, unconditionally, to prove that the layout still reads.
NEWSCRAWL_SENTINELS = 2
# Listing pages followed at most per source; beyond it paging counts as runaway.
NEWSCRAWL_MAX_PAGES = 200
# Seconds after which a run stops cleanly (verdict partial), as --deadline sets it; 0: none.
NEWSCRAWL_DEADLINE = 0
# Requests to one host a day; 0: no limit.
NEWSCRAWL_DAILY_BUDGET = 0
# The hours (+07:00) in which real hosts are crawled, such as "22:00-05:00"; empty: all day.
NEWSCRAWL_OFF_PEAK = ""
# A listing, feed or article answer asked to wait longer than this is given up for the run (verdict blocked).
NEWSCRAWL_MAX_RETRY_AFTER = 300
# Records of a run before floors are judged; fewer prove nothing.
NEWSCRAWL_MIN_SAMPLE = 20
# How far the share of a rule or of fallbacks may move between runs before it is an alarm.
NEWSCRAWL_SHARE_SHIFT = 0.25
# Folder for a Prometheus text file per portal, written after every run into an archive; empty: none.
NEWSCRAWL_METRICS = ""
# Address that gets the result as JSON when a run into an archive ends neither ok nor quiet; empty: none.
NEWSCRAWL_WEBHOOK = ""
# What the progress bar counts towards: a number of articles, 0 when it is not known, -1 for no progress at all.
NEWSCRAWL_PROGRESS = 0
