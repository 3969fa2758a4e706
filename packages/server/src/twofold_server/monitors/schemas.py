"""Alerts on the wire."""

from __future__ import annotations

import math
import re
from datetime import datetime
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag, field_validator, model_validator

from twofold_server.errors import WrongField
from twofold_server.notifications.schemas import MAX_TARGETS, NotificationOut, Target
from twofold_server.worker.schedule import Cron

MAX_QUERY = 100_000
_CLOCK = re.compile(r"([01]\d|2[0-3]):([0-5]\d)(:00(\.0+)?)?(Z|\+00:00)?")


class Threshold(BaseModel):
    """The band in which a check is fine, its ends included.

    Without ``column`` the number of rows is measured, with it that column's least and greatest value.
    """

    model_config = ConfigDict(extra="forbid")

    type: Literal["absolute"]
    min: float | None = None
    max: float | None = None
    column: str | None = Field(None, max_length=200)

    @model_validator(mode="after")
    def _is_a_band(self) -> Self:
        bounds = [bound for bound in (self.min, self.max) if bound is not None]
        if not bounds:
            raise ValueError("a threshold needs min, max or both")
        if not all(math.isfinite(bound) for bound in bounds):
            raise ValueError("min and max must be finite numbers")
        if self.min is not None and self.max is not None and self.min > self.max:
            raise WrongField("min", "min must not be greater than max")
        self.column = (self.column or "").strip() or None
        return self


class HourInterval(BaseModel):
    model_config = ConfigDict(extra="forbid")

    every: Literal["hour"]
    type: Literal["hourly"] = "hourly"

    def cron(self) -> str:
        return "0 * * * *"


class DayInterval(BaseModel):
    """``hour`` (0 to 23) or ``utc_at`` (``06:30``), in UTC; midnight without either."""

    model_config = ConfigDict(extra="forbid")

    every: Literal["day"]
    hour: int | None = Field(None, ge=0, le=23)
    utc_at: str | None = None
    type: Literal["daily"] = "daily"

    @model_validator(mode="after")
    def _is_one_moment(self) -> Self:
        if self.hour is not None and self.utc_at is not None:
            raise ValueError("a daily schedule has an hour or utc_at, not both")
        if self.utc_at is not None and not _CLOCK.fullmatch(self.utc_at):
            raise WrongField("utc_at", "this is no time of day in UTC to the minute, such as 06:30")
        return self

    def cron(self) -> str:
        found = _CLOCK.fullmatch(self.utc_at or "")
        hour, minute = (int(found[1]), int(found[2])) if found else (self.hour or 0, 0)
        return f"{minute} {hour} * * *"


class IntervalSchedule(BaseModel):
    model_config = ConfigDict(extra="forbid")

    interval: Annotated[HourInterval | DayInterval, Field(discriminator="every")]

    def cron(self) -> str | None:
        return self.interval.cron()


class CronSchedule(BaseModel):
    """Five fields, in UTC."""

    model_config = ConfigDict(extra="forbid")

    type: Literal["crontab"]
    cron_: str = Field(alias="cron", max_length=150)

    @field_validator("cron_")
    @classmethod
    def _is_cron(cls, value: str) -> str:
        return Cron(" ".join(value.split())).expression

    def cron(self) -> str | None:
        return self.cron_


class NoneSchedule(BaseModel):
    """Only by hand, or by a program."""

    model_config = ConfigDict(extra="forbid")

    type: Literal["none"]

    def cron(self) -> str | None:
        return None


def _kind_of_schedule(value: Any) -> str:
    """Which of the three is meant, so that a complaint is about that one."""
    if isinstance(value, IntervalSchedule) or (isinstance(value, dict) and "interval" in value):
        return "interval"
    kind = value.get("type") if isinstance(value, dict) else getattr(value, "type", None)
    return str(kind)


Schedule = Annotated[
    Annotated[IntervalSchedule, Tag("interval")]
    | Annotated[CronSchedule, Tag("crontab")]
    | Annotated[NoneSchedule, Tag("none")],
    Discriminator(_kind_of_schedule),
]


def stored(schedule: Schedule) -> dict[str, Any]:
    """As it is kept and given back."""
    return schedule.model_dump(exclude_none=True, by_alias=True)


class AlertForm(BaseModel):
    """``POST /api/v1/alerts``."""

    model_config = ConfigDict(extra="forbid")

    name: str = Field(min_length=1, max_length=200)
    data_source_id: int
    query: str = Field(min_length=1, max_length=MAX_QUERY)
    threshold: Threshold
    schedule: Schedule = Field(default_factory=lambda: NoneSchedule(type="none"))
    notifications: list[Target] = Field(default_factory=list, max_length=MAX_TARGETS)
    paused: bool = False

    @field_validator("name")
    @classmethod
    def _one_line(cls, value: str) -> str:
        return one_line(value)


class AlertPatch(BaseModel):
    """A subset of the form; fields that are not sent stay."""

    model_config = ConfigDict(extra="forbid")

    name: str | None = Field(None, min_length=1, max_length=200)
    data_source_id: int | None = None
    query: str | None = Field(None, min_length=1, max_length=MAX_QUERY)
    threshold: Threshold | None = None
    schedule: Schedule | None = None
    notifications: list[Target] | None = Field(None, max_length=MAX_TARGETS)
    paused: bool | None = None

    @field_validator("name")
    @classmethod
    def _one_line(cls, value: str | None) -> str | None:
        return None if value is None else one_line(value)


def one_line(value: str) -> str:
    """A name without line ends, control characters and blanks around it; raises ``ValueError`` when nothing
    is left.
    """
    name = " ".join("".join(sign if sign.isprintable() else " " for sign in value).split())
    if not name:
        raise ValueError("the name is empty")
    return name


class Moment(BaseModel):
    """The published form of a moment."""

    value: str
    """``2024-01-02T03:04:05.000000+00:00``: microseconds and offset always."""


class AlertOut(BaseModel):
    id: int
    name: str
    data_source_id: int
    query: str
    threshold: dict[str, Any]
    schedule: dict[str, Any]
    notifications: list[dict[str, Any]]
    paused: bool
    state: Literal["ok", "triggered", "failed", "created"]
    last_run: Moment | None
    last_triggered: Moment | None
    next_run: Moment | None
    created_by: int | None
    created_at: datetime
    updated_at: datetime
    url: str


class CreatedOut(BaseModel):
    id: int


class ResultOut(BaseModel):
    """One check. ``status`` is ``done`` or ``failed`` at its end."""

    id: int
    alert_id: int
    status: Literal["queued", "processing", "done", "failed"]
    trigger: str
    triggered: bool | None
    reason: str
    rows: int | None
    values: int | None
    """Rows with a value in the column."""
    min: str | None
    max: str | None
    """Exact, as text."""
    error: dict[str, Any] | None
    due_at: datetime | None
    created_at: datetime
    started_at: datetime | None
    finished_at: datetime | None


class ResultPageOut(BaseModel):
    count: int
    results: list[ResultOut]


class CheckForm(BaseModel):
    """``POST …/checks``: nothing to say."""


class AlertNotificationsOut(BaseModel):
    notifications: list[NotificationOut]
