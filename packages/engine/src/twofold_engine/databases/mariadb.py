"""MariaDB: the same protocol, driver and SQL as MySQL, under its own name."""

from __future__ import annotations

from twofold_engine.databases.mysql import MySQLDatabase


class MariaDBDatabase(MySQLDatabase):
    name = "mariadb"
    title = "MariaDB"


DATABASE = MariaDBDatabase
