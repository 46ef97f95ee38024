// A form keeps itself while it is written: on the server, and without a connection in this window until there is one.
// @ts-check
import { address, fill, pairs } from "./fields.js";
import { element, word } from "./words.js";

/** Milliseconds after the last key. */
const pause = 1500;
const prefix = "draf:";

/** @typedef {{ save: () => Promise<void>, stop: () => Promise<void>, flush: () => void }} Keeper */
/** @type {Map<HTMLFormElement, Keeper>} */
const keepers = new Map();

export function listen() {
  document.addEventListener("input", (event) => {
    if (event.target instanceof Element) schedule(event.target.closest("form"));
  });
  document.addEventListener("tepat:trouble", (event) => {
    if (event.target instanceof HTMLFormElement) void keepers.get(event.target)?.save();
  });
  for (const name of ["submit", "tepat:saved"]) {
    document.addEventListener(name, ({ target }) => {
      if (!(target instanceof HTMLFormElement)) return;
      void keepers.get(target)?.stop();
      if (name === "tepat:saved") forget(key(target));
      // Whoever leaves a shared computer leaves nothing on it.
      if (target.getAttribute("action") === "/keluar") for (const kept of keptHere()) forget(kept);
    });
  }
  addEventListener("online", () => {
    for (const [form, keeper] of keepers) if (form.dataset.unsaved) void keeper.save();
  });
  addEventListener("pagehide", () => {
    for (const keeper of keepers.values()) keeper.flush();
  });
}

export function enhance() {
  for (const [form, keeper] of keepers) {
    if (form.isConnected) continue;
    void keeper.stop();
    keepers.delete(form);
  }
  const { account } = document.body.dataset;
  for (const kept of account ? keptHere() : []) if (!kept.startsWith(`${prefix}${account}:`)) forget(kept);
  for (const form of document.querySelectorAll("form[data-draft]")) {
    if (!(form instanceof HTMLFormElement) || keepers.has(form)) continue;
    keepers.set(form, keeper(form));
    restore(form);
  }
}

/**
 * No more is kept of this form, and nothing of it is on its way: a late draft would outlive what is saved now.
 * @param {HTMLFormElement} form
 */
export async function settle(form) {
  await keepers.get(form)?.stop();
}

/** @type {WeakMap<HTMLFormElement, number>} */
const timers = new WeakMap();

/** @param {HTMLFormElement | null} form */
function schedule(form) {
  const keeper = form && keepers.get(form);
  if (!keeper) return;
  clearTimeout(timers.get(form));
  timers.set(form, setTimeout(() => void keeper.save(), pause));
}

/**
 * @param {HTMLFormElement} form
 * @returns {Keeper}
 */
function keeper(form) {
  const line = element("p", { class: "small soft", "aria-live": "polite" });
  form.append(line);
  const body = () => new URLSearchParams([...pairs(form), ["_jalan", address(form)]]);
  const to = form.dataset.draft ?? "";

  /** @param {string} words @param {boolean} isLost */
  const keepHere = (words, isLost) => {
    try {
      sessionStorage.setItem(key(form), JSON.stringify(pairs(form).filter(([name]) => name !== "_kunci")));
    } catch {
      // A window that may keep nothing: leaving is warned of all the same.
    }
    if (isLost) form.dataset.unsaved = "1";
    line.replaceChildren(words);
  };

  /** @type {Promise<unknown>} */
  let underWay = Promise.resolve();
  const save = () => (underWay = send());

  const send = async () => {
    timers.delete(form);
    try {
      const answer = await fetch(to, { method: "POST", body: body(), headers: { accept: "application/json" } });
      if (answer.status === 401) return ended();
      if (!answer.ok) return keepHere(word("draftHere"), true);
      const { saved_at: at } = await answer.json();
      delete form.dataset.unsaved;
      forget(key(form));
      line.replaceChildren(word("draftSaved", clock(new Date(at), document.documentElement.lang)));
    } catch {
      keepHere(word("draftHere"), true);
    }
  };

  const ended = () => {
    keepHere(word("sessionEnded"), false);
    line.append(" ", element("a", { href: `/masuk?ke=${encodeURIComponent(address(form))}` }, word("signIn")));
  };

  return {
    save: async () => {
      await save();
    },
    stop: async () => {
      clearTimeout(timers.get(form));
      timers.delete(form);
      await Promise.race([underWay, new Promise((done) => setTimeout(done, 3000))]);
    },
    // What was typed last is still sent while the page goes away.
    flush: () => {
      if (timers.has(form) && !form.dataset.saved) navigator.sendBeacon(to, body());
    },
  };
}

/** @param {HTMLFormElement} form */
function restore(form) {
  const kept = sessionStorage.getItem(key(form));
  if (!kept) return;
  fill(form, JSON.parse(kept));
  form.querySelector("p[aria-live]")?.replaceChildren(word("draftRestored"));
  schedule(form);
}

/** @param {HTMLFormElement} form */
const key = (form) => `${prefix}${document.body.dataset.account ?? ""}:${address(form)}`;

/** @param {string} name */
const forget = (name) => sessionStorage.removeItem(name);

const keptHere = () => Object.keys(sessionStorage).filter((name) => name.startsWith(prefix));

/**
 * `10.21`, in English `10:21`.
 * @param {Date} time
 * @param {string} language
 */
export function clock(time, language) {
  const minutes = String(time.getMinutes()).padStart(2, "0");
  return `${time.getHours()}${language === "en" ? ":" : "."}${minutes}`;
}
