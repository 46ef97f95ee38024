// What a meeting's page could not send and left on this device is told on other pages of the meeting, and before signing
// out, which empties the device.
// @ts-check
import { asked, shelf, sign, Store } from "./antrean.js";
import { word } from "./words.js";

export async function enhance() {
  for (const place of document.querySelectorAll("[data-tertahan]")) {
    const [account, meeting] = place.getAttribute("data-tertahan")?.split(":") ?? [];
    const [own] = await counts(Number(account), meeting, place.hasAttribute("data-buang"));
    const text = place.querySelector("span");
    if (text) text.textContent = (text.textContent ?? "").replace("{}", String(own));
    place.toggleAttribute("hidden", own === 0);
  }
  const [, total] = await counts(0, "");
  if (!total) return localStorage.removeItem(sign);
  for (const form of document.querySelectorAll("form[action='/keluar']")) {
    if (form instanceof HTMLFormElement) form.onsubmit = () => confirm(word("unsentMeeting", String(total)));
  }
}

/**
 * How much of an account and meeting lies here, and how much of all.
 * @param {number} account
 * @param {string} meeting
 * @param {boolean} [drops] what was counted of it
 */
async function counts(account, meeting, drops = false) {
  const store = await Store.open(account, meeting, undefined);
  const read = store.db?.transaction(shelf, drops ? "readwrite" : "readonly").objectStore(shelf);
  if (!read) return [0, 0];
  const found = await Promise.all([asked(read.count(store.range())), asked(read.count())]);
  if (drops) read.delete(store.range());
  return found;
}
