// Sending a form: once, and never for nothing. The answer of a refused form takes the place of the page; where there is
// no answer the page stays, and the same thing can be sent again: its `_aksi` sees to it that nothing happens twice.
// @ts-check
import { settle } from "./drafts.js";
import { pairs } from "./fields.js";
import { element, icon, word } from "./words.js";

/** Longer than any answer takes, also on a slow line. */
const patience = 60_000;

export function listen() {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== "post" || event.defaultPrevented) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "1";
    event.submitter?.setAttribute("aria-busy", "true");
    if (!form.matches(".edit")) return;
    event.preventDefault();
    void send(form, event.submitter);
  });
  // A page that the browser kept for its back button can be used again.
  addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sent]")) if (form instanceof HTMLFormElement) release(form);
  });
  addEventListener("beforeunload", (event) => {
    if (document.querySelector("form[data-unsaved]:not([data-saved])")) event.preventDefault();
  });
}

/** What is wrong is what is read first; else what became of the form before. */
export function enhance() {
  const summary = document.querySelector("main .note[role=alert][tabindex]") ?? document.querySelector("main [data-focus]");
  if (summary instanceof HTMLElement) summary.focus();
}

/** @param {HTMLFormElement} form */
function release(form) {
  delete form.dataset.sent;
  for (const button of form.querySelectorAll("[aria-busy]")) button.removeAttribute("aria-busy");
}

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} button
 */
async function send(form, button) {
  form.querySelector("[data-trouble]")?.remove();
  const body = new URLSearchParams(pairs(form, button));
  await settle(form);
  const to = button?.getAttribute("formaction") ?? form.getAttribute("action") ?? location.href;
  let answer, text;
  try {
    answer = await fetch(to, {
      method: "POST",
      body,
      headers: { accept: "text/html", "x-tepat-script": "1" },
      signal: AbortSignal.timeout(patience),
    });
    text = await answer.text();
  } catch {
    return trouble(form, button, word("notSent"));
  }
  const place = answer.headers.get("x-tepat-location");
  if (place) {
    form.dataset.saved = "1";
    form.dispatchEvent(new CustomEvent("tepat:saved", { bubbles: true }));
    return go(place);
  }
  const page = new DOMParser().parseFromString(text, "text/html");
  if (answer.ok || answer.status === 409 || answer.status === 422) return show(page);
  const words = [...page.querySelectorAll("main h1, main p:not(.row)")].map((part) => part.textContent?.trim());
  // What the server knows the reason of it says itself; 507: the disk is full.
  const isTold = answer.status < 500 || answer.status === 503 || answer.status === 507;
  trouble(form, button, isTold && words.length ? words.join(". ") : word("serverTrouble"));
}

/** @param {string} place */
function go(place) {
  const to = new URL(place, location.href);
  const isHere = to.pathname + to.search === location.pathname + location.search;
  location.assign(to);
  // A place on this very page would only be scrolled to.
  if (isHere && to.hash) location.reload();
}

/** @param {Document} page */
function show(page) {
  document.title = page.title;
  document.body.replaceWith(page.body);
  scrollTo(0, 0);
  document.getElementById("isi")?.focus();
  document.dispatchEvent(new CustomEvent("tepat:page"));
}

/**
 * Says that nothing was saved, and offers to try again.
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} button
 * @param {string} words
 */
function trouble(form, button, words) {
  release(form);
  const again = element("button", { type: "button", class: "btn alt" }, word("sendAgain"));
  again.addEventListener("click", () => form.requestSubmit(button));
  form.append(
    element(
      "div",
      { class: "note warn", role: "alert", "data-trouble": "" },
      icon("offline"),
      element("div", { class: "row" }, element("p", {}, words), again),
    ),
  );
  form.dispatchEvent(new CustomEvent("tepat:trouble", { bubbles: true }));
}
