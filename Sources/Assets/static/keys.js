// Working through a list without a mouse. A single key never changes anything but what is selected; all of them can be
// switched off in the dialog that "?" opens.
// @ts-check

const off = "tombol-mati";
const opened = "baris";

/** @typedef {{ do: "search" | "help" | "wait" | "select" | "next" | "previous" | "open" } | { do: "go", to: string }} Command */

/**
 * @param {string} key
 * @param {boolean} isGoing after `g`, which waits for a place
 * @returns {Command | null}
 */
export function command(key, isGoing) {
  if (isGoing) return /^[a-z]$/.test(key) ? { do: "go", to: key } : null;
  switch (key) {
    case "/": return { do: "search" };
    case "?": return { do: "help" };
    case "g": return { do: "wait" };
    case "j": return { do: "next" };
    case "k": return { do: "previous" };
    case "x": return { do: "select" };
    case "Enter": return { do: "open" };
    default: return null;
  }
}

/**
 * Which row comes next; stays where the list ends.
 * @param {number} count
 * @param {number} here -1 before the first
 * @param {number} step
 */
export function neighbour(count, here, step) {
  return here < 0 ? (step > 0 ? 0 : count - 1) : Math.min(count - 1, Math.max(0, here + step));
}

/**
 * Whether a key is text for what has the focus.
 * @param {Element} focus
 */
function isTyping(focus) {
  if (focus instanceof HTMLInputElement) return !["checkbox", "radio", "button", "submit"].includes(focus.type);
  return focus.closest("select, textarea, [contenteditable], dialog") !== null;
}

let goingUntil = 0;
/** @type {Element | null} */
let row = null;

export function listen() {
  document.addEventListener("keydown", (event) => {
    const focus = event.target;
    if (event.defaultPrevented || event.isComposing || event.altKey || !(focus instanceof Element)) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key === "Enter" && submit(focus)) event.preventDefault();
      return;
    }
    if (isTyping(focus) || isOff()) return;
    const isGoing = event.timeStamp < goingUntil;
    const wanted = command(event.key, isGoing);
    goingUntil = 0;
    const isDone = wanted ? act(wanted, focus, event.timeStamp) : !isGoing && (along(event.key, focus) || own(event.key));
    if (isDone) event.preventDefault();
  });
  document.addEventListener("focusin", ({ target }) => {
    if (target instanceof Element) row = target.closest("[data-row]") ?? row;
  });
  // Whoever comes back from a row comes back to it.
  document.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest("a[data-open]") : null;
    if (link) sessionStorage.setItem(opened, `${location.pathname} ${link.getAttribute("href")}`);
  });
}

export function enhance() {
  row = null;
  const label = document.querySelector("[data-keys-switch]");
  const box = label?.querySelector("input");
  if (label instanceof HTMLElement && box) {
    label.hidden = false;
    box.checked = !isOff();
    box.addEventListener("change", () => box.checked ? localStorage.removeItem(off) : localStorage.setItem(off, "1"));
  }
  const [visit] = performance.getEntriesByType("navigation");
  if (!(visit instanceof PerformanceNavigationTiming) || visit.type !== "back_forward") return;
  for (const link of document.querySelectorAll("a[data-open]")) {
    const name = `${location.pathname} ${link.getAttribute("href")}`;
    if (link instanceof HTMLElement && sessionStorage.getItem(opened) === name) return link.focus();
  }
}

const isOff = () => localStorage.getItem(off) !== null;

/**
 * @param {Command} wanted
 * @param {Element} focus
 * @param {number} now
 * @returns {boolean} whether it was done
 */
function act(wanted, focus, now) {
  switch (wanted.do) {
    case "search": return focusOn(document.getElementById("q"));
    case "help": {
      const dialog = document.getElementById("tombol");
      dialog?.togglePopover?.();
      return dialog !== null;
    }
    case "wait":
      goingUntil = now + 1500;
      return true;
    case "go": return click(document.querySelector(`a[data-go="${wanted.to}"]`));
    case "next": return move(1);
    case "previous": return move(-1);
    case "select": return click(here()?.querySelector("[data-select]") ?? null);
    case "open":
      if (toGrounds(focus)) return true;
      return focus.matches("a, button, summary, input") ? false : click(here()?.querySelector("[data-open]") ?? null);
  }
}

const rows = () => [...document.querySelectorAll("[data-row]")].filter((row) => row.getClientRects().length > 0);

/** The row that has the focus, or had it last. */
const here = () => row?.isConnected ? row : document.querySelector("[data-row]:has([aria-current])");

/** @param {number} step */
function move(step) {
  const all = rows();
  const current = here();
  if (all.length === 0) return !isWritten() && click(document.querySelector(step > 0 ? "a[data-next]" : "a[data-previous]"));
  const next = all[neighbour(all.length, current ? all.indexOf(current) : -1, step)];
  const target = next.querySelector("[data-open]") ?? next.querySelector("[data-select]");
  return focusOn(target instanceof HTMLElement ? target : null);
}

/**
 * From one row that has the focus the arrows lead to the next, and beyond the last they scroll as ever.
 * @param {string} key
 * @param {Element} focus
 */
function along(key, focus) {
  const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
  if (step === 0 || !focus.matches("[data-row] [data-open]")) return false;
  move(step);
  return document.activeElement !== focus;
}

/**
 * A page's own keys choose what they stand beside, or lead to it, and never press it.
 * @param {string} key
 */
function own(key) {
  if (!/^[a-z0-9]$/.test(key)) return false;
  const target = document.querySelector(`main [data-key~="${key}"]`);
  if (!(target instanceof HTMLElement) || target.getClientRects().length === 0) return false;
  if (target instanceof HTMLInputElement) target.click();
  return focusOn(target);
}

/**
 * After a choice: to what it rests on, as long as that is empty.
 * @param {Element} focus
 */
function toGrounds(focus) {
  if (!focus.matches("input[data-key]")) return false;
  const grounds = focus.closest("form")?.querySelector("input[required]:not([type]), textarea[required]");
  if (!(grounds instanceof HTMLInputElement || grounds instanceof HTMLTextAreaElement) || grounds.value.trim()) return false;
  return focusOn(grounds);
}

/** Whoever has written does not leave it by a single key. */
const isWritten = () =>
  [...document.querySelectorAll("main :is(form.edit, #bagian-nama [data-apa]) :is(input:not([type]), textarea)")].some((field) =>
    (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && field.value !== field.defaultValue
  );

/** @param {HTMLElement | null} target */
function focusOn(target) {
  target?.focus();
  target?.scrollIntoView({ block: "nearest" });
  return target !== null;
}

/** @param {Element | null} target */
function click(target) {
  if (target instanceof HTMLElement) target.click();
  return target !== null;
}

/**
 * By the button that has the focus, else by the first: on a wall, of several, by none.
 * @param {Element} focus
 */
function submit(focus) {
  const form = focus.closest("form");
  const all = [...form?.querySelectorAll("button:not([type=button], [disabled])") ?? []];
  const button = all.find((one) => one === focus) ?? (all[1] && form?.dataset.apa ? null : all[0]);
  if (!form || form.method !== "post" || !(button instanceof HTMLElement)) return false;
  form.requestSubmit(button);
  return true;
}
