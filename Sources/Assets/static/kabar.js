// Tells what is not sent yet, and what the server did not take: there somebody chooses what is right.
// @ts-check
import { decides } from "./antrean.js";
import { element, icon } from "./words.js";

/** @import { Happening } from "./antrean.js" */
/** @import { Sending } from "./kirim.js" */
/** @import { Picture } from "./layar.js" */

export class Told {
  noted = "";

  /**
   * @param {Picture} picture
   * @param {Sending} sending
   * @param {(one: Happening) => void} again
   */
  constructor(picture, sending, again) {
    this.picture = picture;
    this.sending = sending;
    this.again = again;
  }

  draw() {
    const { waiting, isEnded, isTroubled, isCut, store, others } = this.sending;
    const count = this.sending.unsent().length;
    const line = document.querySelector("[data-sync]");
    if (line) {
      const state = count === 0 ? "terkirim" : "menunggu";
      if (line.getAttribute("data-sync") !== `${state}${count}`) {
        line.setAttribute("data-sync", `${state}${count}`);
        line.replaceChildren(icon(count ? "offline" : "sent"), count ? this.picture.word("unsent", count) : this.picture.word("allSent"));
      }
    }
    const refused = waiting.filter((one) => one.tolak);
    const parts = [];
    if (isEnded && count) parts.push(["bad", "ended", count]);
    else if (isTroubled && count) parts.push(["warn", "trouble", count]);
    else if (isCut && count) parts.push(["warn", "cut", count]);
    if (!store.isSafe && count) parts.push(["bad", "notKept", ""]);
    if (others) parts.push(["warn", "others", others]);
    const state = JSON.stringify([parts, refused.map((one) => [one.id, one.tolak])]);
    if (state === this.noted) return;
    this.noted = state;
    const notes = parts.map(([tone, name, value]) => {
      const text = element("p", {}, this.picture.word(String(name), value), " ");
      if (name === "ended") text.append(element("a", { href: this.sending.page.masuk }, this.picture.word("signIn")));
      return element("div", { class: `note ${tone}`, role: "status", "data-kabar": String(name) }, icon("offline"), text);
    });
    const place = document.getElementById("bentrok");
    place?.replaceChildren(...notes, ...(refused.length ? [this.conflicts(refused)] : []));
    if (place) place.hidden = notes.length + refused.length === 0;
  }

  /** @param {Happening[]} refused */
  conflicts(refused) {
    const list = element("ul", { class: "stack tight" });
    for (const one of refused) list.append(this.conflict(one));
    const title = element("b", {}, this.picture.word("refused"));
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
    const some = refused.filter((one) => !decides(one) || !items.get(one.usulan ?? "")?.putusan);
    if (some.length < 2) return [];
    const button = element("button", { type: "button", class: "btn alt" }, this.picture.word("allAgain", some.length));
    button.addEventListener("click", () => {
      for (const one of some) this.again(one);
      void this.sending.drop(some);
    });
    return [element("p", { class: "row" }, button)];
  }

  /** @param {Happening} one */
  conflict(one) {
    const item = one.usulan && one.apa !== "catatan" ? this.sending.base.nama.find((item) => item.usulan === one.usulan) : undefined;
    const row = element("li", { "data-ditolak": one.id });
    const ours = this.describe(one);
    if (item) {
      const stands = [this.picture.word(item.putusan || "undecided"), this.picture.told(item)].filter(Boolean).join(" · ");
      row.append(element("p", {}, element("b", {}, this.picture.word("cell", item.nomor, one.tolak ?? ""))));
      row.append(element("p", {}, this.picture.word("stands", stands)), element("p", {}, this.picture.word("ours", ours)));
    } else {
      row.append(element("p", {}, element("b", {}, one.tolak ?? "")), element("p", {}, this.picture.word("ours", ours)));
    }
    const keep = element("button", { type: "button", class: "btn alt" }, this.picture.word(item ? "keepTheirs" : "drop"));
    const again = element("button", { type: "button", class: "btn alt" }, this.picture.word(item ? "takeOurs" : "again"));
    keep.addEventListener("click", () => void this.sending.drop([one]));
    // It is kept anew before it goes.
    again.addEventListener("click", () => {
      this.again(one);
      void this.sending.drop([one]);
    });
    row.append(element("p", { class: "row" }, keep, again));
    return row;
  }

  /** @param {Happening} one */
  describe(one) {
    const names = { hadir: "came", pulang: "left", batal_hadir: "notCame", buka: "opens", tunda_rapat: "putOff", tutup: "closes", catatan: "note", urungkan: "undecided" };
    const what = one.putusan ? this.picture.word(one.putusan) : this.picture.word(names[/** @type {keyof names} */ (one.apa)] ?? "");
    const guest = one.tamu_baru?.nama ?? this.sending.base.tamu.find((guest) => guest.nomor === one.tamu)?.nama;
    return [what, guest, this.picture.told(one)].filter(Boolean).join(" · ");
  }
}
