"""The command line. Command groups are imported on use, so that `--help` costs nothing but click.

Exit codes of every command: 0 done, 1 the work failed or was refused, 2 wrong use (options, key, input). One
command has another: `queries run` ends with 22 when its alert triggered or could not be checked.
"""

from ._group import command_group

__all__ = ["command_group", "main"]

main = command_group()
