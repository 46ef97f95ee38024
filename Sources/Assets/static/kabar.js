// Tells what is not sent yet, and what the server did not take: there somebody chooses what is right.
// @ts-check
import { decides } from "./antrean.js";
import { element, icon } from "./words.js";

/** @import { Handles, Happening } from "./rapat.d.ts" */
/** @import { Sending } from "./kirim.js" */
/** @import { Picture } from "./layar.js" */

export class Told {
  noted = "";

  /** @param {Picture} picture @param {Sending} sending @param {Handles} wall */
  constructor(picture, sending, wall) {
    this.picture = picture;
    this.sending = sending;
    this.wall = wall;
    this.word = picture.word.bind(picture);
  }

  draw() {
    const { waiting, isEnded, isTroubled, isCut, store, others, lost } = this.sending;
    const count = this.sending.unsent().length;
    const line = document.querySelector("[data-sync]");
    if (line && line.getAttribute("data-sync") !== String(count)) {
      line.setAttribute("data-sync", String(count));
      line.replaceChildren(icon(count ? "offline" : "sent"), this.word(count ? "unsent" : "allSent", count));
    }
    const refused = waiting.filter((one) => one.tolak);
    const parts = [];
    if (isEnded && count) parts.push(["bad", store.isSafe ? "ended" : "endedHere", count]);
    else if (isTroubled && count) parts.push(["warn", "trouble", count]);
    else if (isCut && count) parts.push(["warn", "cut", count]);
    if (!store.isSafe && waiting.length) parts.push(["bad", "notKept", ""]);
    if (lost) parts.push(["bad", "lost", lost]);
    if (others) parts.push(["warn", "others", others]);
    const state = JSON.stringify([parts, refused.map((one) => [one.id, one.tolak])]);
    if (state === this.noted) return;
    this.noted = state;
    const notes = parts.map(([tone, name, value]) => {
      const text = element("p", {}, this.word(String(name), value), " ");
      // In another window: this one keeps what it has.
      if (String(name).startsWith("ended")) {
        text.append(element("a", { href: this.sending.page.masuk, target: "_blank" }, this.word("signIn")));
      }
      return element("div", { class: `note ${tone}`, role: "status", "data-kabar": String(name) }, icon("offline"), text);
    });
    const place = document.getElementById("bentrok");
    place?.replaceChildren(...notes, ...(refused.length ? [this.conflicts(refused)] : []));
    if (place) place.hidden = notes.length + refused.length === 0;
  }

  /** @param {Happening[]} refused */
  conflicts(refused) {
    const list = element("ul", { class: "stack tight" }, ...refused.map((one) => this.conflict(one)));
    const title = element("b", {}, this.word("refused"));
    const all = this.allAgain(refused);
    return element("div", { class: "note bad", role: "alert", "data-kabar": "ditolak" }, icon("alert"), element("div", {}, title, list, ...all));
  }

  /**
   * Of a meeting that could not open all that followed was refused as well: once it can, all goes again, in its order.
   * Where something else is on record somebody chooses.
   * @param {Happening[]} refused
   */
  allAgain(refused) {
    const items = new Map(this.sending.base.nama.map((item) => [item.usulan, item]));
    const some = refused.filter((one) => !this.isOver(one) && (!decides(one) || !items.get(one.usulan ?? "")?.putusan));
    if (some.length < 2) return [];
    const button = this.button(this.word("allAgain", some.length), () => this.wall.again(...some));
    return [element("p", { class: "row" }, button)];
  }

  /** @param {string} words @param {() => void} then */
  button(words, then) {
    const made = element("button", { type: "button", class: "btn alt" }, words);
    made.addEventListener("click", then);
    return made;
  }

  /** It happened in a session that did not come about. @param {Happening} one */
  isOver(one) {
    return one.sesi !== undefined && one.sesi < this.sending.base.sesi;
  }

  /** @param {Happening} one */
  conflict(one) {
    const item = one.usulan && one.apa !== "catatan" ? this.sending.base.nama.find((item) => item.usulan === one.usulan) : undefined;
    const why = one.tolak ?? "";
    const row = element("li", { "data-ditolak": one.id });
    row.append(element("p", {}, element("b", {}, item ? this.word("cell", item.nomor, why) : why)));
    if (item) {
      const stands = [this.word(item.putusan || "undecided"), this.picture.told(item)].filter(Boolean).join(" · ");
      row.append(element("p", {}, this.word("stands", stands)));
    }
    row.append(element("p", {}, this.word("ours", this.describe(one))));
    const keep = this.button(this.word(item ? "keepTheirs" : "drop"), () => void this.sending.drop([one]));
    // Perhaps it was for its words that it was refused.
    const mends = one.keterangan || one.isi_keberatan;
    const again = this.button(this.word(item ? "takeOurs" : "again"), () => mends ? this.wall.mend(one) : this.wall.again(one));
    row.append(element("p", { class: "row" }, keep, ...(this.isOver(one) ? [] : [again])));
    return row;
  }

  /** @param {Happening} one */
  describe(one) {
    const what = this.word(one.putusan || one.apa);
    const guest = one.tamu_baru?.nama ?? this.sending.base.tamu.find((guest) => guest.nomor === one.tamu)?.nama;
    return [what, guest, this.picture.told(one)].filter(Boolean).join(" · ");
  }
}
