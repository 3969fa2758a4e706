"""The comment as it was posted, rendered without trusting a character of it.

Comments carry names that come from databases and branches. Raw HTML is shown as text, except the few bare
tags that a forge folds details with; images are not loaded, links only lead to http and https addresses.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from markupsafe import Markup

_ALLOWED_TAG = re.compile(
    r"(</?(?:details|summary|sub|sup|b|br|p|table|thead|tbody|tr|th|td|strong|em|code)\s*/?>)"
)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


class _Renderer(RendererHTML):
    """Escapes raw HTML, tag by tag, unless it is one of the bare tags above."""

    def html_block(self, tokens: Sequence[Token], idx: int, _options: OptionsDict, _env: EnvType) -> str:
        return _bare_tags(tokens[idx].content)

    def html_inline(self, tokens: Sequence[Token], idx: int, _options: OptionsDict, _env: EnvType) -> str:
        return _bare_tags(tokens[idx].content)

    def th_open(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return self._aligned(tokens, idx, options, env)

    def td_open(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        return self._aligned(tokens, idx, options, env)

    def _aligned(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        """Alignment as a class: the content security policy takes no style attributes."""
        style = tokens[idx].attrs.pop("style", "")
        if style == "text-align:right":
            tokens[idx].attrSet("class", "num")
        return self.renderToken(tokens, idx, options, env)

    def link_open(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
        tokens[idx].attrSet("rel", "noreferrer noopener")
        return self.renderToken(tokens, idx, options, env)


def _bare_tags(text: str) -> str:
    """Entities are read before everything is escaped again, so that ``&lt;`` stays one character."""
    without_comments = _COMMENT.sub("", text)
    parts = _ALLOWED_TAG.split(without_comments)
    return "".join(part if index % 2 else escapeHtml(unescape(part)) for index, part in enumerate(parts))


def _only_web(url: str) -> bool:
    return url.lower().startswith(("http://", "https://"))


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True}, renderer_cls=_Renderer).enable("table").disable("image")
    any_parser: Any = parser
    any_parser.validateLink = _only_web
    return parser


_PARSER = _parser()


def render_markdown(text: str) -> Markup:
    """Safe HTML of a comment's markdown."""
    return Markup(_PARSER.render(text))  # noqa: S704 the renderer above escapes everything it does not know
