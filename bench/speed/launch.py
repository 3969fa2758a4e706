"""Starts a command, waits for its end or stops it, and says what it used.

    python -I -S launch.py SECONDS MEGABYTES COMMAND [ARGUMENT ...]

The usage is the last line of standard error, as JSON. A process of its own and a small one: the peak of
memory of a new process begins with that of the one that started it.
"""

import ctypes
import json
import os
import signal
import sys
import time

LOOK_SECONDS = 0.25
PR_SET_PDEATHSIG = 1


def resident_mb(process: int) -> int:
    try:
        with open(f"/proc/{process}/statm") as file:
            pages = int(file.read().split()[1])
    except OSError:
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE") // 1024**2


def read_mb(process: int) -> "int | None":
    """What it asked the system to read, from files and sockets, also once it has ended."""
    try:
        with open(f"/proc/{process}/io") as file:
            return int(file.readline().split()[1]) // 1024**2
    except OSError:
        return None


def main(patience: float, most_mb: int, command: "list[str]") -> None:
    libc = ctypes.CDLL(None)
    begun = time.monotonic()
    child = os.fork()
    if child == 0:
        os.setsid()
        libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)  # where this process is killed, nothing stays behind
        os.execvp(command[0], command)
    why = ""

    def stop(*_: object) -> None:
        os.killpg(child, signal.SIGKILL)

    def look(*_: object) -> None:
        nonlocal why
        if time.monotonic() - begun > patience:
            why = why or "patience"
        elif resident_mb(child) > most_mb:
            why = why or "memory"
        if why:
            stop()

    signal.signal(signal.SIGALRM, look)
    signal.signal(signal.SIGTERM, stop)
    signal.setitimer(signal.ITIMER_REAL, min(LOOK_SECONDS, patience), LOOK_SECONDS)
    os.waitid(os.P_PID, child, os.WEXITED | os.WNOWAIT)
    seconds = time.monotonic() - begun
    signal.setitimer(signal.ITIMER_REAL, 0)
    read = read_mb(child)
    _, status, usage = os.wait4(child, 0)
    said = {
        "code": os.waitstatus_to_exitcode(status), "seconds": seconds, "stopped": why,
        "cpu": usage.ru_utime + usage.ru_stime, "peak_mb": usage.ru_maxrss // 1024, "read_mb": read,
    }  # fmt: skip
    sys.stderr.write("\n" + json.dumps(said) + "\n")


if __name__ == "__main__":
    main(float(sys.argv[1]), int(sys.argv[2]), sys.argv[3:])
