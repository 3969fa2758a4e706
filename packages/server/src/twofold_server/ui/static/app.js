// Enhancements only: every page works without this file.
"use strict";

const announce = (text) => {
  const status = document.getElementById("announcer");
  if (status) status.textContent = text;
};

// Copy buttons are hidden until there is a script that can serve them.
const showCopyButtons = (root) => {
  for (const button of root.querySelectorAll("button[data-copy]")) button.hidden = false;
};

document.addEventListener("click", async (event) => {
  const button = event.target.closest("button[data-copy]");
  if (!button) return;
  const source = document.getElementById(button.dataset.copy);
  button.dataset.label ??= button.textContent;
  const say = (text) => {
    announce(text);
    button.textContent = text;
    setTimeout(() => { button.textContent = button.dataset.label; }, 2500);
  };
  try {
    await navigator.clipboard.writeText(source.textContent);
    say("Copied");
  } catch {
    // Without HTTPS there is no clipboard to write to; copying what is selected works there, too.
    getSelection().selectAllChildren(source);
    say(document.execCommand("copy") ? "Copied" : "Selected: press Ctrl+C");
  }
});

// A box that carries data-refresh asks for its page again and stops when it comes back without the attribute.
const refresh = async () => {
  const box = document.querySelector("[data-refresh]");
  if (!box) return;
  // Only a control that is being used holds the box back; a link or a region that was clicked gets its focus again.
  const held = box.contains(document.activeElement) ? document.activeElement : null;
  const busy = document.hidden || (held && held.matches("input, select, textarea, button, summary"));
  if (!busy) {
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" }, redirect: "error" });
      if (answer.ok) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const fresh = page.getElementById(box.id);
        if (fresh) {
          const twin = held && [...fresh.querySelectorAll("a, [tabindex]")].find((it) =>
            held.href ? it.href === held.href : it.getAttribute("aria-label") === held.getAttribute("aria-label"));
          box.replaceWith(fresh);
          if (twin) twin.focus({ preventScroll: true });
          document.title = page.title;
          showCopyButtons(fresh);
          if (!fresh.hasAttribute("data-refresh")) announce(document.title);
        }
      }
    } catch { /* the server is away; the next round asks again */ }
  }
  scheduleRefresh();
};
const scheduleRefresh = () => {
  const box = document.querySelector("[data-refresh]");
  if (box) setTimeout(refresh, 1000 * Number(box.dataset.refresh));
};

// j and k walk over the rows that differ.
document.addEventListener("keydown", (event) => {
  if (event.key !== "j" && event.key !== "k") return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
  const rows = [...document.querySelectorAll("tr[data-difference]")];
  if (!rows.length) return;
  const now = rows.findIndex((row) => row.classList.contains("current"));
  const next = Math.min(rows.length - 1, Math.max(0, now + (event.key === "j" ? 1 : -1)));
  if (now >= 0) rows[now].classList.remove("current");
  rows[next].classList.add("current");
  rows[next].scrollIntoView({ block: "nearest" });
  announce(`Row ${next + 1} of ${rows.length} on this page`);
});

// A menu closes when the reader turns elsewhere.
const closeMenus = (except) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) if (menu !== except) menu.open = false;
};
document.addEventListener("click", (event) => closeMenus(event.target.closest("details.menu")));
document.addEventListener("keydown", (event) => { if (event.key === "Escape") closeMenus(null); });

// Selects that filter a list act at once; their button is for pages without a script.
document.addEventListener("change", (event) => {
  if (event.target.matches("select[data-submit]")) event.target.form.requestSubmit();
});
for (const button of document.querySelectorAll("[data-no-script]")) button.hidden = true;

// Destructive forms ask once more.
document.addEventListener("submit", (event) => {
  const question = event.target.dataset.confirm;
  if (question && !confirm(question)) event.preventDefault();
});

showCopyButtons(document);
scheduleRefresh();
