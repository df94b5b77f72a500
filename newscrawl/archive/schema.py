"""The ledger's tables and what each is for. `DERIVED` ones are rebuilt from the files of the archive; the others are
working memory whose loss costs requests, never records. No queries here.
"""

VERSION = 1
"""Kept in SQLite's user_version; a ledger with a higher one belongs to a newer newscrawl and is left alone."""

APPLICATION_ID = 0x4E574352
"""'NWCR', in SQLite's application_id, so that a foreign database is not taken for a ledger."""

TABLES = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- derived: committed segments; seq is the order of commitment and never goes back, whatever the clock does;
-- first_at and last_at are the times of the earliest and the latest record in it
CREATE TABLE segments (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, stream TEXT NOT NULL, run_id TEXT NOT NULL,
    n INTEGER NOT NULL, lines INTEGER NOT NULL, plain_bytes INTEGER NOT NULL, size INTEGER NOT NULL,
    sha256 TEXT NOT NULL, first_at INTEGER, last_at INTEGER);

-- derived: the latest version of each article; times in seconds since 1970
CREATE TABLE articles (
    key TEXT PRIMARY KEY, url TEXT, version INTEGER NOT NULL, change TEXT, content_digest TEXT,
    published_at TEXT, updated_at TEXT, first_seen_at INTEGER NOT NULL, fetched_at INTEGER NOT NULL,
    checked_at INTEGER NOT NULL, revisit_due INTEGER, view_count INTEGER, warc_file TEXT, warc_start INTEGER,
    segment INTEGER NOT NULL REFERENCES segments (seq), line INTEGER NOT NULL);
CREATE INDEX articles_url ON articles (url);
CREATE INDEX articles_due ON articles (revisit_due) WHERE revisit_due IS NOT NULL;
CREATE INDEX articles_place ON articles (segment, line);
CREATE INDEX articles_fetched ON articles (fetched_at);

-- derived: the latest reading of each counter, and what became of addresses
CREATE TABLE views (key TEXT PRIMARY KEY, view_count INTEGER NOT NULL, observed_at INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE events (
    key TEXT NOT NULL, kind TEXT NOT NULL, observed_at INTEGER NOT NULL, url TEXT NOT NULL, status INTEGER,
    target TEXT, PRIMARY KEY (key, kind, observed_at)) WITHOUT ROWID;

-- derived: complete WARC files, and the latest good capture of each address with the record that holds its payload;
-- settled: its page was read and found unchanged, or the server said so (see index)
CREATE TABLE warcs (
    name TEXT PRIMARY KEY, run_id TEXT NOT NULL, n INTEGER NOT NULL, records INTEGER NOT NULL, size INTEGER NOT NULL,
    sha256 TEXT NOT NULL, origin TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE captures (
    url TEXT PRIMARY KEY, fetched_at INTEGER NOT NULL, etag TEXT, last_modified TEXT, digest TEXT NOT NULL,
    body_id TEXT NOT NULL, body_url TEXT NOT NULL, body_date TEXT NOT NULL, file TEXT NOT NULL,
    start INTEGER NOT NULL, record_id TEXT NOT NULL, settled INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX captures_digest ON captures (digest);

-- derived: run reports as written to runs/<run_id>.json
CREATE TABLE runs (run_id TEXT PRIMARY KEY, report TEXT NOT NULL) WITHOUT ROWID;

-- working memory: addresses still to fetch, per scope (update, or one backfill)
CREATE TABLE frontier (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, scope TEXT NOT NULL, url TEXT NOT NULL, kind TEXT NOT NULL, key TEXT,
    state TEXT NOT NULL, source TEXT, date_hint TEXT, lastmod TEXT, note TEXT, attempts INTEGER NOT NULL DEFAULT 0,
    added_at INTEGER NOT NULL, next_due INTEGER, reason TEXT, UNIQUE (scope, url));
CREATE INDEX frontier_next ON frontier (scope, state, seq);

-- working memory: what each source answered, robots.txt in force, what a host was asked today, first 404s
CREATE TABLE sources (
    url TEXT PRIMARY KEY, checked_at INTEGER NOT NULL, answer TEXT NOT NULL, etag TEXT, last_modified TEXT,
    digest TEXT, note TEXT) WITHOUT ROWID;
CREATE TABLE robots (
    host TEXT PRIMARY KEY, fetched_at INTEGER NOT NULL, status INTEGER, digest TEXT, file TEXT, start INTEGER,
    record_id TEXT) WITHOUT ROWID;
CREATE TABLE budget (
    host TEXT NOT NULL, day TEXT NOT NULL, requests INTEGER NOT NULL, bytes INTEGER NOT NULL,
    PRIMARY KEY (host, day)) WITHOUT ROWID;
CREATE TABLE gone (
    key TEXT PRIMARY KEY, url TEXT NOT NULL, status INTEGER, target TEXT, first_at INTEGER NOT NULL,
    run_id TEXT NOT NULL, times INTEGER NOT NULL) WITHOUT ROWID;
"""

DERIVED = ("articles", "views", "events", "segments", "warcs", "captures", "runs")
"""Tables that a rebuild gives back exactly."""

WORKING = ("frontier", "sources", "robots", "budget", "gone")
"""Tables that start empty after a rebuild."""
