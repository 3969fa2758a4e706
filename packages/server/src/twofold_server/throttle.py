"""Slows down guessing: a bounded count of recent failures per account and address.

The counts live in the process. With several web processes an attacker gets that many times the allowance,
which changes nothing for 238 random bits of a key and little for a password that Argon2id protects.
"""

from __future__ import annotations

import threading
import time
from collections import OrderedDict, deque
from collections.abc import Callable

MAX_BUCKETS = 10_000
"""Oldest buckets are forgotten first, so that an attacker with many addresses cannot fill the memory."""


class Throttle:
    """At most ``limit`` failures per ``window_seconds`` and bucket; safe for threads.

    A call may name another ``limit`` for its kind of bucket, always the same one.
    """

    def __init__(
        self, *, limit: int = 10, window_seconds: float = 60.0, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.limit = limit
        self.window_seconds = window_seconds
        self._clock = clock
        self._lock = threading.Lock()
        self._failures: OrderedDict[tuple[str, ...], deque[float]] = OrderedDict()

    def wait_seconds(self, *bucket: str, limit: int | None = None) -> float:
        """0 when another attempt is allowed, else the seconds until it is."""
        with self._lock:
            times = self._recent(bucket)
            if times is None or len(times) < (limit or self.limit):
                return 0.0
            return max(times[0] + self.window_seconds - self._clock(), 0.001)

    def fail(self, *bucket: str, limit: int | None = None) -> bool:
        """Counts a failure; True when this one used up the allowance."""
        with self._lock:
            times = self._recent(bucket)
            if times is None:
                times = self._failures[bucket] = deque(maxlen=limit or self.limit)
            times.append(self._clock())
            self._failures.move_to_end(bucket)
            while len(self._failures) > MAX_BUCKETS:
                self._failures.popitem(last=False)
            return len(times) == times.maxlen

    def succeed(self, *bucket: str) -> None:
        """Forgets a bucket's failures."""
        with self._lock:
            self._failures.pop(bucket, None)

    def _recent(self, bucket: tuple[str, ...]) -> deque[float] | None:
        times = self._failures.get(bucket)
        if times is None:
            return None
        oldest = self._clock() - self.window_seconds
        while times and times[0] <= oldest:
            times.popleft()
        if not times:
            del self._failures[bucket]
            return None
        return times
