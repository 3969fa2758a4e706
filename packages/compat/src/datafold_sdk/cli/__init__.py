"""The `datafold` command: Twofold's command group under the published name.

As published, and unlike `twofold`, DATAFOLD_HOST wins over `--host`: who sets it for a job whose scripts
carry another address must not have the key sent to that other address.
"""

from twofold.cli import command_group

__all__ = ["manager"]

manager = command_group(published=True)
