"""Starts a command, waits for its end or stops it, and says what it used.

    python -I -S launch.py SECONDS COMMAND [ARGUMENT ...]

The usage is the last line of standard error, as JSON. A process of its own and a small one: the peak of
memory of a new process begins with that of the one that started it.
"""

import json
import os
import signal
import sys
import time


def main(patience: float, command: list[str]) -> None:
    begun = time.monotonic()
    child = os.fork()
    if child == 0:
        os.setsid()
        os.execvp(command[0], command)

    def stop(*_: object) -> None:
        os.killpg(child, signal.SIGKILL)

    signal.signal(signal.SIGALRM, stop)
    signal.signal(signal.SIGTERM, stop)
    signal.setitimer(signal.ITIMER_REAL, patience)
    _, status, usage = os.wait4(child, 0)
    signal.setitimer(signal.ITIMER_REAL, 0)
    said = {
        "code": os.waitstatus_to_exitcode(status), "seconds": time.monotonic() - begun,
        "cpu": usage.ru_utime + usage.ru_stime, "peak_mb": usage.ru_maxrss // 1024,
    }  # fmt: skip
    sys.stderr.write("\n" + json.dumps(said) + "\n")


if __name__ == "__main__":
    main(float(sys.argv[1]), sys.argv[2:])
