"""A server that speaks MySQL's protocol and is not what it says, for tests of what it gets."""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager


def packet(number: int, body: bytes) -> bytes:
    return struct.pack("<I", len(body))[:3] + bytes([number]) + body


_SAYS = 0xF7FF
"""What this server says it can do: everything older but TLS, which is the bit 0x800."""
GREETING = (
    b"\x0a5.5.5-10.11.19-MariaDB\0" + struct.pack("<I", 7) + b"12345678\0"
    + struct.pack("<H", _SAYS) + b"\x2d" + struct.pack("<HH", 2, 0x000F) + b"\x15" + bytes(10)
    + b"123456789012\0" + b"mysql_native_password\0"
)  # fmt: skip
"""The first packet of a server of this kind, which offers plug-in log-ins and no TLS."""
OK = b"\x00\x00\x00\x02\x00\x00\x00"


class RogueServer:
    """Speaks just enough of the protocol to ask for what it should not get; keeps all that it receives."""

    def __init__(self, *, ask_in_the_clear: bool = False) -> None:
        self.ask_in_the_clear = ask_in_the_clear
        self.received = b""
        self.commands: list[bytes] = []
        self.asked = False

    def _read(self, connection: socket.socket) -> tuple[int, bytes] | None:
        head = self._exactly(connection, 4)
        if head is None:
            return None
        body = self._exactly(connection, head[0] | head[1] << 8 | head[2] << 16)
        return None if body is None else (head[3], body)

    def _exactly(self, connection: socket.socket, size: int) -> bytes | None:
        found = b""
        while len(found) < size:
            part = connection.recv(size - len(found))
            if not part:
                return None
            found += part
        self.received += found
        return found

    def talk(self, connection: socket.socket) -> None:
        connection.sendall(packet(0, GREETING))
        login = self._read(connection)
        assert login is not None
        if self.ask_in_the_clear:
            connection.sendall(packet(login[0] + 1, b"\xfemysql_clear_password\0"))
            self.asked = True
            while self._read(connection) is not None:
                pass
            return
        connection.sendall(packet(login[0] + 1, OK))
        while (command := self._read(connection)) is not None:
            self.commands.append(command[1])
            if command[1].startswith(b"\x03SET "):
                connection.sendall(packet(1, OK))
                continue
            if command[1].startswith(b"\x01"):
                return
            connection.sendall(packet(1, b"\xfb/etc/passwd"))  # LOCAL INFILE: send me that file
            self.asked = True


@contextmanager
def rogue(server: RogueServer) -> Iterator[int]:
    """The port at which it listens for one connection after another."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.1)
        done = threading.Event()

        def serve() -> None:
            while not done.is_set():
                try:
                    connection, _ = listener.accept()
                except TimeoutError:
                    continue
                connection.settimeout(10)
                with connection:
                    server.talk(connection)

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield listener.getsockname()[1]
        finally:
            done.set()
            thread.join()
