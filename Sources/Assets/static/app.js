// Everything works without this file; it only makes the same things quicker.
// @ts-check

/** @param {string} id */
const byId = (id) => document.getElementById(id);

// "/" goes to the search box, unless somebody is writing.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target;
  if (target instanceof HTMLElement && target.closest("input, select, textarea, [contenteditable]")) return;
  const box = byId("q");
  if (!box) return;
  event.preventDefault();
  box.focus();
});

// The account menu closes on Escape and on a click elsewhere.
const menu = document.querySelector("details.me");
if (menu instanceof HTMLDetailsElement) {
  document.addEventListener("click", (event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
}

// A second click on a button that sends something does nothing.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.method !== "post") return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "1";
  event.submitter?.setAttribute("aria-busy", "true");
});
// A page that the browser kept for its back button can be used again.
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) {
    if (form instanceof HTMLFormElement) delete form.dataset.sent;
    for (const button of form.querySelectorAll("[aria-busy]")) button.removeAttribute("aria-busy");
  }
});

// Regions are suggested while one types a name or a code.
for (const field of document.querySelectorAll("input[data-suggest]")) {
  if (field instanceof HTMLInputElement && field.list) suggest(field, field.list);
}

/**
 * @param {HTMLInputElement} field
 * @param {HTMLElement} list
 */
function suggest(field, list) {
  let timer = 0;
  let asked = "";
  field.addEventListener("focus", () => field.select());
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const text = field.value.trim();
      if (text.length < 2 || text === asked) return;
      asked = text;
      try {
        const answer = await fetch(`${field.dataset.suggest}?q=${encodeURIComponent(text)}`, {
          headers: { accept: "application/json" },
        });
        if (!answer.ok || field.value.trim() !== text) return;
        /** @type {{code: string, name: string}[]} */
        const regions = await answer.json();
        list.replaceChildren(...regions.map(({ code, name }) => {
          const option = document.createElement("option");
          option.value = `${code} ${name}`;
          return option;
        }));
      } catch {
        // Without a connection the field still takes a code or a name.
      }
    }, 200);
  });
}
