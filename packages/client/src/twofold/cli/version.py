"""`twofold version`."""

from importlib.metadata import version

import click


@click.command("version")
@click.pass_context
def show_version(ctx: click.Context) -> None:
    """Print the version of this client."""
    name = ctx.find_root().info_name or "twofold"
    client = version("twofold")
    if name == "datafold":
        click.echo(f"datafold {version('datafold-sdk')} (twofold {client})")
    else:
        click.echo(f"twofold {client}")
