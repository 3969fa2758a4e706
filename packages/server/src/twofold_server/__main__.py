"""``python -m twofold_server``: the same as the command ``twofold-server``."""

from twofold_server.cli import main

if __name__ == "__main__":
    main(prog_name="twofold-server")
