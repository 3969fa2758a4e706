"""A slow link: a TCP proxy in a process of its own that delays and paces what passes.

    python -m bench.speed.proxy HOST PORT SECONDS_OF_DELAY BITS_PER_SECOND

Prints the port that it listens on. The delay is that of one way; the rate is that of each direction of all
connections together, as on one line.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from contextlib import suppress

CHUNK = 64 * 1024


class Line:
    """One direction of the link: bytes leave at its rate, and arrive later by its delay."""

    def __init__(self, delay: float, bits_per_second: float) -> None:
        self.delay = delay
        self.bytes_per_second = bits_per_second / 8
        self.free_at = 0.0

    def arrives(self, size: int) -> float:
        """When so many bytes that are sent now have arrived."""
        now = asyncio.get_running_loop().time()
        self.free_at = max(self.free_at, now) + size / self.bytes_per_second
        return self.free_at + self.delay


async def carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, line: Line) -> None:
    """Passes bytes on until the end; what is under way is bounded, as a window is."""
    under_way: asyncio.Queue[tuple[float, bytes] | None] = asyncio.Queue(maxsize=64)

    async def deliver() -> None:
        while (item := await under_way.get()) is not None:
            at, data = item
            await asyncio.sleep(max(0.0, at - asyncio.get_running_loop().time()))
            writer.write(data)
            await writer.drain()

    delivering = asyncio.create_task(deliver())
    with suppress(ConnectionError):
        while data := await reader.read(CHUNK):
            await under_way.put((line.arrives(len(data)), data))
            await asyncio.sleep(max(0.0, line.free_at - asyncio.get_running_loop().time()))
    await under_way.put(None)
    with suppress(ConnectionError):
        await delivering
    writer.close()


def handler(
    host: str, port: int, there: Line, back: Line
) -> Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        far_reader, far_writer = await asyncio.open_connection(host, port)
        await asyncio.gather(carry(reader, far_writer, there), carry(far_reader, writer, back))

    return serve


async def main(host: str, port: int, delay: float, bits_per_second: float) -> None:
    lines = Line(delay, bits_per_second), Line(delay, bits_per_second)
    server = await asyncio.start_server(handler(host, port, *lines), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    async with server:
        await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2]), float(sys.argv[3]), float(sys.argv[4])))
