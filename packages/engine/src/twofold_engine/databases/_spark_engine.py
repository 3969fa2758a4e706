"""The one Spark of this process, and sessions of it that share nothing.

Java starts with the first session and ends with the process. Nothing listens but on the loopback interface,
and whoever connects there must know a secret of this process.
"""

from __future__ import annotations

import logging
import os
import re
import secrets
import signal
import subprocess
import sys
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from twofold_engine.errors import ConnectionFailed, NotSupported
from twofold_engine.limits import Limits
from twofold_engine.sql.spark import PROGRAMS

if TYPE_CHECKING:
    from pyspark import SparkContext
    from pyspark.sql import SparkSession

LEAST_MEMORY = 1024**3
"""With less, Java is busy with collecting garbage only."""
SHUFFLE_PARTITIONS_PER_THREAD = 16
JAVA_OPTIONS = "-Duser.timezone=UTC -Dfile.encoding=UTF-8"

SETTINGS = {
    "spark.sql.ansi.enabled": "true",
    "spark.sql.caseSensitive": "true",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.timeType.enabled": "true",
    "spark.sql.runSQLOnFiles": "false",  # a query names tables, never other files of this machine
    "spark.sql.variable.substitute": "false",  # ${x} in a text is no variable
    "spark.sql.files.ignoreCorruptFiles": "false",
    "spark.sql.files.ignoreMissingFiles": "false",
    # Dates before 1582 as they stand in the files, on the way in and out.
    "spark.sql.parquet.datetimeRebaseModeInRead": "CORRECTED",
    "spark.sql.parquet.datetimeRebaseModeInWrite": "CORRECTED",
    "spark.sql.parquet.int96RebaseModeInRead": "CORRECTED",
    "spark.sql.parquet.outputTimestampType": "TIMESTAMP_MICROS",
    "spark.sql.parquet.compression.codec": "snappy",
}
"""Of every session; they hold before its first statement runs."""

_lock = threading.Lock()


def context(limits: Limits, master: str = "") -> SparkContext:
    """The Spark of this process; another program's, if it has made one already.

    Raises ``NotSupported`` without pyspark, ``ConnectionFailed`` where Java does not start.
    """
    with _lock, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # pyspark warns of a newer pandas, which is not used here
        try:
            from pyspark import SparkContext
            from pyspark.errors import PySparkException
            from pyspark.java_gateway import launch_gateway
        except ImportError as problem:
            raise NotSupported(
                "The driver for spark is not installed.",
                hint="Install it, in a checkout of Twofold: pip install './packages/engine[spark]'.",
            ) from problem
        if SparkContext._active_spark_context is not None:
            return SparkContext._active_spark_context
        # It logs what a statement said, which may be a person's values; errors are told by exceptions.
        logging.getLogger("SQLQueryContextLogger").disabled = True
        configuration = _configuration(limits, master)
        try:
            # A Java that another program's Spark has left in this process would be used in any case.
            with _within_this_machine(master):
                gateway = SparkContext._gateway or launch_gateway(
                    configuration, {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
                )
            with _interrupts_kept():
                return SparkContext(conf=configuration, gateway=gateway)
        except (PySparkException, OSError) as problem:
            raise ConnectionFailed(
                "Spark could not be started.",
                hint="Install Java 17 or newer, and see that JAVA_HOME is not set or leads to it.",
            ) from problem


@contextmanager
def _interrupts_kept() -> Iterator[None]:
    """Spark would take Ctrl-C for itself, and end its jobs with an error: it is for the caller to stop us."""
    mine = threading.current_thread() is threading.main_thread()
    handler = signal.getsignal(signal.SIGINT)
    try:
        yield
    finally:
        if mine and handler is not None:
            signal.signal(signal.SIGINT, handler)


def started(limits: Limits, master: str) -> SparkContext:
    """The Spark of this process, made with this master where there is none yet; empty: whichever there is,
    else a local one.

    Raises ``NotSupported`` where this process has the Spark of another master; as ``context``.
    """
    if not master:
        found = context(limits)
    else:
        found = context(limits, master)
        if found.master != master:
            raise NotSupported(
                f"This process has a Spark already, with the master {found.master}.",
                hint="Name no master to use it, or compare in a process of its own.",
            )
    if found.master.startswith("local") and "PYSPARK_PYTHON" not in os.environ:
        found.pythonExec = sys.executable  # this machine's workers have what this process has
    return found


@contextmanager
def _within_this_machine(master: str) -> Iterator[None]:
    """Has a Java that starts meanwhile, and its workers here, be reached from this machine alone."""
    name = "SPARK_LOCAL_IP"
    if name in os.environ or (master and not master.startswith("local")):
        yield
        return
    os.environ[name] = "127.0.0.1"  # pyspark hands on no other environment
    try:
        yield
    finally:
        del os.environ[name]


def _configuration(limits: Limits, master: str) -> Any:
    from pyspark import SparkConf

    settings = {
        "spark.app.name": "twofold",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.catalogImplementation": "in-memory",
        "spark.master": master or f"local[{limits.threads}]",
    }
    if not master or master.startswith("local"):
        settings |= _of_this_machine(limits, master)
    found = SparkConf(loadDefaults=False)  # Java adds its own defaults, such as those of a cluster
    for name, value in settings.items():
        found.set(name, value)
    return found


def _of_this_machine(limits: Limits, master: str) -> dict[str, str]:
    limits.temp_dir.mkdir(parents=True, exist_ok=True)
    settings = {
        "spark.ui.enabled": "false",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.host": "127.0.0.1",
        "spark.authenticate": "true",
        "spark.driver.memory": f"{max(LEAST_MEMORY, limits.memory_bytes) // 1024**2}m",
        "spark.driver.extraJavaOptions": JAVA_OPTIONS,
        "spark.local.dir": str(limits.temp_dir),
        "spark.sql.shuffle.partitions": str(limits.threads * SHUFFLE_PARTITIONS_PER_THREAD),
    }
    of_processes = re.fullmatch(r"local-cluster\[\s*\d+\s*,\s*\d+\s*,\s*(\d+)\s*\]", master)
    if of_processes:
        settings |= {
            "spark.authenticate.secret": secrets.token_hex(16),
            "spark.executor.memory": f"{of_processes[1]}m",
        }
    return settings


def new_session(limits: Limits, warehouse: Path) -> SparkSession:
    """A session with a catalogue of its own, in memory, that begins empty."""
    started = context(limits)
    from pyspark.sql import SparkSession

    java = started._jvm
    assert java is not None
    options = java.java.util.HashMap()
    for name, value in SETTINGS.items():
        options.put(name, value)
    options.put("spark.sql.warehouse.dir", warehouse.as_uri())
    inner = SparkSession._get_j_spark_session_class(java)(started._jsc.sc(), options)
    session = SparkSession(started, inner)
    # The parser refuses these; what it might overlook finds no function of that name.
    registry = inner.sessionState().functionRegistry()
    option, identifier = java.scala.Option, java.org.apache.spark.sql.catalyst.FunctionIdentifier
    for name in sorted(PROGRAMS):
        registry.dropFunction(identifier(name, option.apply("builtin"), option.apply("system")))
    return session


def end_session(session: SparkSession) -> None:
    """Lets go of what Spark would keep of a session until the process ends."""
    from py4j.protocol import Py4JError

    with suppress(Py4JError, AttributeError):  # Java may have ended before
        listener = session._jsparkSession.sharedState().statusStore().listener()
        if listener.isDefined():
            session.sparkContext._jsc.sc().listenerBus().removeListener(listener.get())
