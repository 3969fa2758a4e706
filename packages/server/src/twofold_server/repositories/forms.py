"""The form of a connection, drawn by its provider: each forge asks in its own words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from twofold_server.repositories.models import Repository
from twofold_server.ui.forms import Field


@dataclass(frozen=True)
class ProviderForm:
    """``name``: as the forge is called; ``way``: how this connection speaks to it."""

    name: str
    way: str
    summary: str
    name_label: str = "Repository name"
    name_hint: str = "As owner/repo."
    token_label: str = ""
    token_hint: str = ""
    base_url_label: str = ""
    base_url_hint: str = ""
    secret_label: str = ""
    secret_hint: str = ""
    webhook_hint: str = ""


FORMS: dict[str, ProviderForm] = {
    "github": ProviderForm(
        name="GitHub",
        way="GitHub token",
        summary="One repository, with a personal access token and a webhook that you add by hand.",
        token_label="Token",  # noqa: S106 - a label
        token_hint="A fine-grained token of this repository with Contents: read, Metadata: read, Commit "  # noqa: S106
        "statuses: write, Pull requests: write.",
        base_url_label="API base URL",
        base_url_hint="Only for a GitHub Enterprise Server, as https://github.example.com/api/v3.",
        secret_label="Webhook secret",  # noqa: S106 - a label
        secret_hint="Leave it empty and one is made for you.",  # noqa: S106
        webhook_hint="In the repository on GitHub: Settings, Webhooks, Add webhook. Content type "
        "application/json; event Pull requests.",
    ),
    "gitlab": ProviderForm(
        name="GitLab",
        way="GitLab token",
        summary="One project, with a project access token; on gitlab.com or a server of your own.",
        name_label="Project Name",
        name_hint="The path after the host, as group/subgroup/project.",
        token_label="Access token",  # noqa: S106 - a label
        token_hint="A project access token with the scope api and the role Maintainer.",  # noqa: S106
        base_url_label="GitLab URL",
        base_url_hint="Only for a server of your own, as https://gitlab.example.com, with its path if any.",
        secret_label="Webhook secret token or signing token",  # noqa: S106 - a label
        secret_hint="Leave it empty and a secret token is made for you. A signing token (whsec_…) is better "  # noqa: S106
        "where your GitLab offers one.",
        webhook_hint="In the project on GitLab: Settings, Webhooks, Add new webhook. Trigger Merge request "
        "events; put the secret into Secret token.",
    ),
    "local": ProviderForm(
        name="Local",
        way="Local (no forge)",
        summary="No forge is told anything; statuses and comments stay here and are printed by the client.",
    ),
}


def form_of(provider: str) -> ProviderForm:
    """The form of a provider; one of another program's has its name and nothing to fill in."""
    return FORMS.get(provider) or ProviderForm(name=provider, way=provider, summary="")


def fields_of(provider: str, repository: Repository | None, typed: Mapping[str, str]) -> list[Field]:
    """``typed``: what was sent and refused; secrets are never drawn again. An App's connection has none."""
    if repository is not None and repository.app_id is not None:
        return []
    form = form_of(provider)
    known = repository.name if repository else ""
    fields = [
        Field("name", form.name_label, value=typed.get("name", known), hint=form.name_hint, required=True)
    ]
    if form.base_url_label:
        known = repository.base_url if repository else ""
        value = typed.get("base_url", known)
        fields.append(Field("base_url", form.base_url_label, "url", value, form.base_url_hint))
    if form.token_label:
        has_one = repository is not None and repository.token_encrypted is not None
        hint = "A token is stored; leave this empty to keep it." if has_one else form.token_hint
        fields.append(Field("token", form.token_label, "password", hint=hint, autocomplete="new-password"))
    if form.secret_label:
        has_one = repository is not None and repository.webhook_secret_encrypted is not None
        hint = "A secret is stored; leave this empty to keep it." if has_one else form.secret_hint
        fields.append(
            Field("webhook_secret", form.secret_label, "password", hint=hint, autocomplete="new-password")
        )
    return fields
