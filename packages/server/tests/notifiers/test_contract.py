"""What every channel promises, the in-memory twin included."""

from __future__ import annotations

import pytest

from twofold_server.notifiers import CHANNELS, NotifierError, open_notifier
from twofold_server.notifiers.memory import MemoryNotifiers


def test_channels_are_found_by_name_and_no_other_is() -> None:
    for opened in (open_notifier, MemoryNotifiers()):
        assert all(callable(opened(channel).deliver) for channel in CHANNELS)
        with pytest.raises(KeyError):
            opened("pigeon")


def test_the_error_says_whether_to_try_again() -> None:
    error = NotifierError("busy", transient=True, retry_after_seconds=3)
    assert (str(error), error.transient, error.retry_after_seconds) == ("busy", True, 3)
    assert NotifierError("no").transient is False
