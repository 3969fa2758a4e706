"""`twofold alerts`: what there is to run, and how it stands."""

import click

from ._connection import Connection, note, print_json

connected = click.make_pass_decorator(Connection, ensure=True)
_NEVER = "–"


@click.group()
def alerts() -> None:
    """List and show alerts."""


@alerts.command("list")
@click.option(
    "--limit", type=click.IntRange(1, 1000), default=100, show_default=True, help="Number of alerts."
)
@click.option("--json", "as_json", is_flag=True, help="Print the list as JSON.")
@connected
def list_alerts(connection: Connection, *, limit: int, as_json: bool) -> None:
    """List the alerts, newest first."""
    connection.as_json = as_json
    with connection.client() as client:
        found = client.alerts(limit=limit)
    if as_json:
        print_json([alert.to_json() for alert in found])
    elif not found:
        note("No alerts.")
    else:
        from ._tables import print_table

        print_table(
            ("alert", "name", "state", "last run", "link"),
            [
                (
                    str(alert.id),
                    alert.name,
                    alert.state or _NEVER,
                    alert.last_run.value if alert.last_run else _NEVER,
                    alert.url or _NEVER,
                )
                for alert in found
            ],
        )


@alerts.command()
@click.option("--id", "alert_id", type=click.IntRange(min=1), required=True, help="Id of the alert.")
@connected
def show(connection: Connection, *, alert_id: int) -> None:
    """Print one alert as JSON: query, threshold, schedule, state."""
    connection.as_json = True
    with connection.client() as client:
        print_json(client.get_alert(alert_id).to_json())
