"""A comment's markdown becomes HTML without trusting a character of it."""

from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from twofold_server.ui.markdown import render_markdown

HARMLESS = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code", "hr", "br", "em"}
    | {"strong", "a", "table", "thead", "tbody", "tr", "th", "td", "details", "summary", "sub", "sup", "b"}
)
ATTRIBUTES = frozenset({"href", "rel", "title", "class", "start"})


class _Inspector(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def _tags(text: str) -> list[tuple[str, dict[str, str | None]]]:
    inspector = _Inspector()
    inspector.feed(render_markdown(text))
    return inspector.tags


def test_tables_and_folded_details_are_rendered() -> None:
    html = render_markdown(
        "<!-- marker -->\n**4 of 5 differ**\n\n| a | b |\n|---|--:|\n| `x` | 1 |\n\n"
        "<details><summary>More</summary>\n\ntext\n\n</details>\n"
    )
    assert "marker" not in html
    assert "<strong>4 of 5 differ</strong>" in html
    assert '<td class="num">1</td>' in html
    assert "<details><summary>More</summary>" in html


def test_entities_in_folded_details_are_neither_doubled_nor_trusted() -> None:
    html = render_markdown(
        "<details><summary><code>&lt;script&gt; &quot;x&quot;</code></summary>\n\ny\n\n</details>\n"
    )
    assert "<code>&lt;script&gt; &quot;x&quot;</code>" in html


def test_markup_scripts_images_and_foreign_schemes_are_text() -> None:
    hostile = (
        "<script>alert(1)</script> <img src=x onerror=alert(1)> <details onclick=alert(1)> <b style=x>\n\n"
        "![i](http://evil/p.png) [x](javascript:alert(1)) [y](data:text/html,1) [z](/settings) <https://ok.example>"
    )
    tags = _tags(hostile)
    assert {tag for tag, _ in tags} <= {"p", "a"}
    assert [attributes["href"] for tag, attributes in tags if tag == "a"] == [
        "http://evil/p.png",
        "https://ok.example",
    ]
    assert "&lt;script&gt;" in render_markdown(hostile)


@given(st.text(alphabet="<>/ab=\"'!-[]()|`*_\n &;:imgscriptdetailsonclick", max_size=200))
def test_no_text_makes_a_tag_or_attribute_we_did_not_choose(text: str) -> None:
    for tag, attributes in _tags(text):
        assert tag in HARMLESS
        assert set(attributes) <= ATTRIBUTES
        assert str(attributes.get("href", "http://")).startswith(("http://", "https://"))
