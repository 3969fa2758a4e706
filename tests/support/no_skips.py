"""A pytest plugin: a test that is skipped, or expected to fail, is a failure."""

from __future__ import annotations

from collections.abc import Generator

import pytest

_SAID = "No test may be left out ({}). Make what it needs available, or take the test away."


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Outermost of all, since pytest itself turns expected failures into skips here."""
    report = yield
    if report.skipped or hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = _SAID.format(getattr(report, "wasxfail", "") or report.longrepr)
        report.__dict__.pop("wasxfail", None)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """A whole file that skips itself."""
    report = yield
    if report.skipped:
        report.outcome = "failed"
        report.longrepr = _SAID.format(report.longrepr)
    return report
