"""Every setting of the server, from the environment (prefix ``TWOFOLD_``)."""

from __future__ import annotations

from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """One instance per process, made by the command line and handed out by ``app.py``."""

    model_config = SettingsConfigDict(env_prefix="TWOFOLD_", extra="ignore")

    data_dir: Path = Field(Path("twofold-data"), description="Where the server keeps everything it owns.")
    database_url: SecretStr | None = Field(
        None, description="Metadata database: `postgresql://…`; default: SQLite in the data directory."
    )
    listen: str = Field("127.0.0.1", description="Address the web process listens on; `0.0.0.0` for all.")
    port: int = Field(8080, ge=1, le=65535, description="Port the web process listens on.")
    workers: int = Field(2, ge=0, le=64, description="Worker processes that `up` starts.")
    base_url: str = Field(
        "",
        description="Public address; every link in comments and statuses starts with it. Default: the one "
        "given to `bootstrap --url`, else `http://127.0.0.1:<port>`.",
    )
    trusted_proxies: list[str] = Field(
        default_factory=list,
        description="Addresses of reverse proxies whose `X-Forwarded-For` is believed, for the audit log and "
        "the throttle. It never changes a link.",
    )
    show_keys_once: bool = Field(
        False, description="Show API keys only when they are made and keep no copy to view them again."
    )
    metrics_public: bool = Field(
        False, description="`/metrics` without a key; otherwise it needs one with the permission `admin`."
    )
    master_key: SecretStr | None = Field(
        None,
        description="Master key (base64 of 32 bytes) that encrypts secrets; default: `master.key` in the "
        "data directory, made on first start.",
    )
    file_roots: list[Path] | None = Field(
        None, description="Folders that file data sources may read; default: `files/` in the data directory."
    )
    wheel_dir: Path | None = Field(
        None,
        description="Folder with the wheels that `/simple/` offers; default: `wheels/` in the data directory "
        "where there is one, else what `make install` built.",
    )
    allowed_private_cidrs: list[str] = Field(
        default_factory=list, description="Private networks that forges and webhook destinations may be in."
    )
    forge_ca_file: Path | None = Field(
        None,
        description="PEM file with the certificates of authorities that forges of your own use, beside the "
        "public ones. Certificates are always checked.",
    )
    webhook_secret_overlap_hours: float = Field(
        24.0, ge=0, description="How long a webhook secret is still believed after it was replaced."
    )
    waiting_run_hours: float = Field(
        24.0, gt=0, description="How long a CI run waits for its tables before it is cancelled as expired."
    )
    max_webhook_bytes: int = Field(25 * 1024**2, description="Largest webhook body.")
    max_body_bytes: int = Field(8 * 1024**2, description="Largest body of any other request.")
    max_artifacts_bytes: int = Field(512 * 1024**2, description="Largest upload of dbt artifacts.")
    dbt_artifacts_days: float = Field(
        90.0,
        description="Days that dbt artifacts are kept; an integration's newest production build always is.",
    )
    session_hours: float = Field(24 * 7, description="How long a log-in lasts.")
    secure_cookies: bool | None = Field(
        None, description="Send cookies over HTTPS only; default: yes when the base URL is HTTPS."
    )
    lease_seconds: float = Field(
        30.0, description="How long a worker may be silent before its job is handed on."
    )
    heartbeat_seconds: float = Field(5.0, description="How often a worker says that it lives.")
    poll_seconds: float = Field(0.2, description="How often an idle worker looks for a job.")
    max_recoveries: int = Field(
        3, description="Times a job is handed on after a worker died, before it fails."
    )
    source_connections: int = Field(4, description="Connection budget of a data source that sets none.")
    diff_memory_bytes: int = Field(
        512 * 1024**2, description="What one diff may hold before it spills to disk."
    )
    diff_timeout_seconds: float = Field(3600.0, description="Statement time-out in the compared databases.")
    kept_rows: int = Field(10_000_000, description="Differing rows kept per diff; counts stay exact beyond.")
    kept_bytes: int = Field(2 * 1024**3, description="Bytes of differing rows kept per diff.")
    rows_retention_days: int = Field(
        90,
        ge=0,
        le=36_500,
        description="Days that differing rows are kept where the data source does not say; counts stay.",
    )
    audit_retention_days: int = Field(730, ge=1, le=36_500, description="Days that the audit log is kept.")
    delivery_retention_days: int = Field(
        90, ge=1, le=36_500, description="Days that the outcomes of webhook deliveries are kept."
    )
    source_test_retention_days: int = Field(
        90,
        ge=1,
        le=36_500,
        description="Days that connection tests are kept; the newest of each data source stays.",
    )
    source_tests_per_minute: int = Field(
        20, ge=1, description="Connection tests that an organization may start in a minute."
    )
    source_test_seconds: float = Field(
        5.0,
        ge=0,
        description="How long a connection test waits for a host, and how soon at the earliest it says that "
        "one was not reached: all failures take the same time.",
    )
    guess_wait_seconds: float = Field(
        60.0,
        gt=0,
        description="How long a request for the key of a table waits; a search ends at half of it.",
    )
    smtp_host: str = Field("", description="Mail server that takes the server's e-mail; empty: none is sent.")
    smtp_port: int = Field(587, ge=1, le=65535, description="Its port; with 465 TLS comes first.")
    smtp_username: str = Field("", description="Name to log in to the mail server with; empty: no log-in.")
    smtp_password: SecretStr = Field(SecretStr(""), description="Password for it.")
    smtp_starttls: bool = Field(
        True, description="Encrypt the connection before anything is sent (STARTTLS), or send nothing."
    )
    smtp_from: str = Field("", description="Sender of the server's e-mail.")
    alert_timeout_seconds: float = Field(
        300.0, gt=0, description="Statement time-out of the queries of alerts."
    )
    source_lock_wait_seconds: float = Field(5.0, description="How long a locked database file is waited for.")

    @field_validator("base_url")
    @classmethod
    def _plain_url(cls, value: str) -> str:
        parts = urlsplit(value)
        if value and (
            parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment
        ):
            raise ValueError("must be an http:// or https:// address without query and fragment")
        return value.rstrip("/")

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if not self.base_url:
            self.base_url = f"http://127.0.0.1:{self.port}"
            self.model_fields_set.discard("base_url")
        return self

    @property
    def has_own_base_url(self) -> bool:
        """Whether the public address was set, and not only derived from the port."""
        return "base_url" in self.model_fields_set

    @property
    def cookies_are_secure(self) -> bool:
        """Whether cookies are for HTTPS only."""
        return self.base_url.startswith("https:") if self.secure_cookies is None else self.secure_cookies

    @property
    def database(self) -> str:
        """The metadata database's URL."""
        if self.database_url is not None:
            return self.database_url.get_secret_value()
        return f"sqlite:///{self.data_dir.absolute() / 'twofold.db'}"

    @property
    def results_dir(self) -> Path:
        return self.data_dir / "results"

    @property
    def roots(self) -> list[Path]:
        return self.file_roots if self.file_roots is not None else [self.data_dir / "files"]
