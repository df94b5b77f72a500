"""The ledger: an SQLite index over the segments and the memory of where a portal was left off. Truth is in the files.

WAL with synchronous=NORMAL: a power cut may lose the last transactions but not the file, and a lost one costs nothing,
because a segment is synced before its rows are written and an unknown segment is taken in at the next start. Measured
2026-11-23: FULL adds one fsync per commit and protects nothing that adoption does not.

This module opens, guards and reads; rows come in through `index`, addresses through `frontier`, the rest of the
working memory through `memory`. One process writes (see `lock`); reading beside it is safe.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import batched_compat as batched
from typing import Any, Self

from newscrawl.archive import schema
