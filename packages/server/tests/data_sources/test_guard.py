"""Where a data source may not point."""

from __future__ import annotations

from pathlib import Path

import pytest

from twofold_server.data_sources.guard import refusal, resolve
from twofold_server.data_sources.types import SOURCE_TYPES
from twofold_server.settings import Settings


def settings_with(folder: Path, **values: object) -> Settings:
    made = Settings.model_validate({"data_dir": folder / "data"} | values)
    (made.data_dir / "files").mkdir(parents=True)
    return made


def network(settings: Settings, host: str, *, port: int = 5432, dbname: str = "shop") -> str | None:
    options = {"host": host, "port": port, "dbname": dbname, "user": "u"}
    try:
        addresses = resolve(options)
    except OSError:
        addresses = []
    return refusal(settings, SOURCE_TYPES["pg"], options, addresses)


def file(settings: Settings, path: Path | str) -> str | None:
    return refusal(settings, SOURCE_TYPES["duckdb"], {"path": str(path)})


@pytest.mark.parametrize(
    "host",
    [
        "169.254.169.254",
        "2852039166",
        "0xa9fea9fe",
        "::ffff:169.254.169.254",
        "fd00:ec2::254",
        "100.100.100.200",
        "metadata.google.internal",
        "METADATA.google.internal.",
    ],
)
def test_a_cloud_metadata_service_is_refused_however_it_is_written(tmp_path: Path, host: str) -> None:
    assert "metadata" in (network(settings_with(tmp_path), host) or "")


@pytest.mark.parametrize(
    "host", ["", "a,b", "/var/run/postgresql", "host=x dbname=y", "h:5432", "a b", "[::1]", "h\x00", "-h"]
)
def test_a_host_is_one_name_or_one_address(tmp_path: Path, host: str) -> None:
    assert "one host name" in (network(settings_with(tmp_path), host) or "")


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "10.1.2.3", "db.internal.example", "::1", "db_1"])
def test_private_hosts_are_fine(tmp_path: Path, host: str) -> None:
    assert network(settings_with(tmp_path), host) is None


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "0", "2130706433", "127.9.9.9"])
def test_our_own_metadata_database_is_refused_under_all_its_names(tmp_path: Path, host: str) -> None:
    settings = settings_with(tmp_path, database_url="postgresql://twofold:pw@localhost:6543/meta")
    assert "its own data" in (network(settings, host, port=6543, dbname="meta") or "")
    assert network(settings, host, port=6543, dbname="shop") is None
    assert network(settings, host, port=5432, dbname="meta") is None


def test_files_inside_a_root_are_fine(tmp_path: Path) -> None:
    settings = settings_with(tmp_path)
    root = settings.data_dir / "files"
    for path in (root / "shop.duckdb", root / "sub/dir/*.parquet", "shop.duckdb"):
        assert file(settings, path) is None


def test_files_outside_every_root_are_refused(tmp_path: Path) -> None:
    settings = settings_with(tmp_path)
    root = settings.data_dir / "files"
    (root / "link").symlink_to("/etc")
    for path in ("/etc/passwd", root / "../../x", root / "link/passwd", "../twofold.db", "/*/passwd"):
        assert "outside the folders" in (file(settings, path) or ""), path


def test_our_own_data_is_refused_even_inside_a_root(tmp_path: Path) -> None:
    settings = settings_with(tmp_path, file_roots=[str(tmp_path), "/"])
    for name in ("twofold.db", "master.key", "results/diff-1-1.parquet", "*"):
        assert "own data" in (file(settings, settings.data_dir / name) or ""), name
    assert "own data" in (file(settings, str(tmp_path) + "/*/master.key") or "")
    assert file(settings, tmp_path / "elsewhere/shop.duckdb") is None


def test_the_files_folder_of_the_data_directory_stays_usable_beside_a_wider_root(tmp_path: Path) -> None:
    data = tmp_path / "data"
    settings = settings_with(tmp_path, file_roots=[str(tmp_path), str(data / "files")])
    assert file(settings, data / "files/shop.duckdb") is None
    assert "own data" in (file(settings, data / "master.key") or "")


def test_a_wildcard_does_not_lead_into_our_own_data(tmp_path: Path) -> None:
    settings = settings_with(tmp_path, file_roots=[str(tmp_path)])
    (tmp_path / "shop").mkdir()
    for pattern in ("da*/results/*.parquet", "d?ta/master.key", "shop/*/../../data/master.key"):
        assert file(settings, tmp_path / pattern), pattern
    assert file(settings, tmp_path / "shop/*.parquet") is None


def test_our_own_database_is_refused_wherever_its_file_lies(tmp_path: Path) -> None:
    meta = tmp_path / "shared" / "meta.db"
    settings = settings_with(
        tmp_path, database_url=f"sqlite:///{meta}", file_roots=[str(tmp_path / "shared")]
    )
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / "link.db").symlink_to(meta)
    for name in ("meta.db", "link.db", "*.db"):
        assert "own database" in (file(settings, tmp_path / "shared" / name) or ""), name
    assert file(settings, tmp_path / "shared" / "shop.db") is None


@pytest.mark.parametrize("suffix", ["", "-wal", "-journal", "-shm"])
def test_what_sqlite_writes_beside_our_database_is_ours_too(tmp_path: Path, suffix: str) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    url = f"sqlite:///{shared / 'meta.db'}"
    settings = settings_with(tmp_path, database_url=url, file_roots=[shared])
    assert "own database" in (file(settings, shared / f"meta.db{suffix}") or "")
    assert file(settings, shared / "other.db-wal") is None


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://u@/shop?host=db.internal.example&port=5433",
        "postgresql://u@/shop?host=db.internal.example:5433",
        "postgresql://u@/shop?host=other.example:5432&host=db.internal.example:5433",
        "postgresql://u@/shop?host=other.example,db.internal.example&port=5432,5433",
        "postgresql://shop@db.internal.example:5433",
        "postgresql://u@db.internal.example:5433/?dbname=shop",
        "postgresql://u@elsewhere.example:5433/shop?hostaddr=10.1.2.3",
    ],
)
def test_our_own_postgresql_is_known_however_its_address_is_written(tmp_path: Path, url: str) -> None:
    settings = settings_with(tmp_path, database_url=url)
    host = "10.1.2.3" if "hostaddr" in url else "db.internal.example"
    assert "its own data" in (network(settings, host, port=5433) or "")
    assert network(settings, host, port=5433, dbname="another") is None
    assert network(settings, "third.example", port=5433) is None


def test_our_own_postgresql_on_a_socket_is_this_machine(tmp_path: Path) -> None:
    settings = settings_with(tmp_path, database_url="postgresql://u@/shop?host=/var/run/postgresql")
    assert "its own data" in (network(settings, "127.0.0.1") or "")
