"""Wire types of repository connections."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, SecretStr, StringConstraints

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
BaseUrl = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)]
Secret = Annotated[SecretStr, Field(max_length=2000)]


class RepositoryIn(BaseModel):
    """Body of ``POST /api/v1/repositories``."""

    model_config = ConfigDict(extra="forbid")

    provider: Literal["local", "github", "gitlab"]
    name: Name = Field(description="`owner/repo`; on GitLab `group/subgroup/project`.")
    base_url: BaseUrl = Field(
        "",
        description="Address of a forge of your own: GitHub's API (`https://HOST/api/v3`), or where GitLab "
        "is (`https://HOST/prefix`); empty: the public one.",
    )
    token: Secret | None = Field(
        None, description="Token that may write statuses and comments. Never returned."
    )
    webhook_secret: Secret | None = Field(
        None,
        description="Secret of the webhook; left out: one is made and returned once. Never returned again. "
        "For GitLab, one that starts with `whsec_` is a signing token; any other is the secret token.",
    )


class RepositoryPatch(BaseModel):
    """Body of ``PATCH /api/v1/repositories/{id}``: what is left out stays; an empty secret removes it."""

    model_config = ConfigDict(extra="forbid")

    name: Name | None = None
    base_url: BaseUrl | None = None
    token: Secret | None = None
    webhook_secret: Secret | None = None


class RepositoryOut(BaseModel):
    """Secrets are never in it, only whether there is one."""

    id: int
    provider: str
    name: str
    base_url: str
    token_set: bool
    webhook_secret_set: bool
    previous_webhook_secret_until: datetime | None = Field(
        description="Until when the webhook secret before the present one is still believed; null: it is not."
    )
    app_id: int | None = Field(
        description="Our id of the App that the connection acts through; null: a token."
    )
    installation_id: str | None = Field(
        description="The forge's number of the App's installation; null with an App: not installed any more."
    )
    webhook_url: str | None = Field(description="Where the forge sends its deliveries; null: takes none.")
    created_at: datetime


class RepositoryCreated(RepositoryOut):
    webhook_secret: str | None = Field(
        None, description="The secret that was made for you; shown this once. Null: you gave your own."
    )


class ForgeCheckOut(BaseModel):
    """One step of testing a connection; ``detail`` says what was found, or what to change."""

    name: str
    ok: bool
    detail: str


class DeliveryOut(BaseModel):
    """One webhook delivery and what became of it."""

    id: int
    delivery_id: str
    event: str
    action: str
    pr_number: int | None
    outcome: str
    detail: str
    received_at: datetime
    handled_at: datetime | None


class DeliveryAccepted(BaseModel):
    """The answer to a forge: the delivery is safe with us; ``outcome`` may still be ``queued``."""

    delivery_id: str
    outcome: str
