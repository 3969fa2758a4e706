"""The style sheet of the HTML report. Contrast of text is at least 4.5 in both themes."""

STYLE = """\
:root {
  color-scheme: light dark;
  --bg: light-dark(#ffffff, #0f1318);
  --ink: light-dark(#1b1f24, #e6eaf0);
  --muted: light-dark(#59636e, #9aa5b1);
  --line: light-dark(#d5dae0, #2b333d);
  --source: light-dark(#8a4600, #ffc48a);
  --source-tint: light-dark(#fdeedd, #3a2711);
  --target: light-dark(#0a4f94, #9ccbff);
  --target-tint: light-dark(#e2f0ff, #10294a);
  --changed: light-dark(#6b5300, #ffe27a);
  --changed-tint: light-dark(#fff6c7, #3a3305);
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", monospace;
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--bg); color: var(--ink);
  font: 15px/1.5 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; font-variant-numeric: tabular-nums;
}
main { max-width: 76rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 0.5rem 0 1.5rem; text-wrap: balance; }
h2 { font-size: 1rem; margin: 0 0 0.5rem; }
section { margin-top: 2rem; }
p { margin: 0 0 0.5rem; }
.sides { margin: 0; display: flex; gap: 0.5rem; flex-wrap: wrap; }
.sides span { padding: 0.125rem 0.5rem; border-radius: 4px; }
.source { color: var(--source); }
.target { color: var(--target); }
.changed, .differs .sign { color: var(--changed); }
.sides .source, td.source { background: var(--source-tint); }
.sides .target, td.target { background: var(--target-tint); }
.facts {
  list-style: none; margin: 0; padding: 0; display: grid; gap: 0.75rem;
  grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr));
}
.facts li { border: 1px solid var(--line); border-radius: 6px; padding: 0.75rem 1rem; }
.facts li.equal { color: var(--muted); }
.facts li.differs { border-left: 4px solid var(--changed); }
.facts p { margin: 0; }
.scroll { overflow-x: auto; }
.scroll:focus-visible { outline: 2px solid var(--target); outline-offset: 2px; }
table { border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: 0.25rem 0.75rem; border-top: 1px solid var(--line); }
thead th { border-top: 0; font-weight: 600; white-space: nowrap; }
tbody th { font-weight: 400; }
.number { text-align: right; white-space: nowrap; }
.quiet, .quiet th { color: var(--muted); }
code, pre { font-family: var(--mono); font-size: 0.875em; white-space: pre-wrap; overflow-wrap: anywhere; }
pre { margin: 0 0 0.75rem; padding: 0.5rem 0.75rem; border: 1px solid var(--line); border-radius: 4px; }
mark { background: transparent; color: inherit; font-weight: 700; text-decoration: underline; }
.null { color: var(--muted); font-style: italic; }
.bar, .bar span { display: block; height: 0.5rem; border-radius: 2px; }
.bar { width: 12rem; margin-top: 0.5rem; background: var(--line); }
.bar span { background: var(--changed); }
summary { cursor: pointer; }
@media print { main { max-width: none; padding: 0; } .scroll { overflow: visible; } }
"""
