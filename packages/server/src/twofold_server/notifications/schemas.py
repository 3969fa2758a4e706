"""Destinations and targets on the wire."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

MAX_RECIPIENTS = 50
MAX_TARGETS = 20
Feature = Literal["notify_first_triggered_only", "disable_recovery_notifications", "notify_every_run"]
"""The published features; ``attach_csv`` is not among them, since an alert keeps no rows."""


class EmailTarget(BaseModel):
    """Every recipient gets a mail of their own."""

    model_config = ConfigDict(extra="forbid")

    type: Literal["email"] = "email"
    recipients: list[str] = Field(min_length=1, max_length=MAX_RECIPIENTS)
    features: list[Feature] | None = None


class WebhookTarget(BaseModel):
    """``integration``: the id of a webhook destination."""

    model_config = ConfigDict(extra="forbid")

    type: Literal["webhook"] = "webhook"
    integration: int
    features: list[Feature] | None = None


Target = Annotated[EmailTarget | WebhookTarget, Field(discriminator="type")]


class DestinationForm(BaseModel):
    """``POST /api/v1/notification_destinations``. Without a secret one is made, and shown once."""

    model_config = ConfigDict(extra="forbid")

    name: str = Field(min_length=1, max_length=200)
    url: str = Field(min_length=1, max_length=2000)
    headers: dict[str, str] = Field(default_factory=dict, max_length=20)
    secret: str | None = Field(None, min_length=16, max_length=200)


class DestinationPatch(BaseModel):
    """Fields that are not sent stay. ``headers`` replaces all of them."""

    model_config = ConfigDict(extra="forbid")

    name: str | None = Field(None, min_length=1, max_length=200)
    url: str | None = Field(None, min_length=1, max_length=2000)
    headers: dict[str, str] | None = Field(None, max_length=20)
    secret: str | None = Field(None, min_length=16, max_length=200)


class DestinationOut(BaseModel):
    """Never the address's path, the headers or the secret."""

    id: int
    name: str
    host: str
    created_at: datetime
    updated_at: datetime


class NewDestinationOut(DestinationOut):
    """With the secret, once."""

    secret: str


class NotificationOut(BaseModel):
    """One message to one receiver, and what became of it."""

    id: int
    channel: str
    receiver: str
    event: str
    state: Literal["queued", "sent", "failed"]
    error: str
    tries: int
    created_at: datetime
    finished_at: datetime | None
