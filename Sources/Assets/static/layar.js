// Draws a meeting as it stands, over what the server drew.
// @ts-check
import { content } from "./antrean.js";
import { element, icon } from "./words.js";

/** @import { Item, Meeting } from "./rapat.d.ts" */

const looks = /** @type {Record<string, [string, string]>} */ ({ setuju: ["good", "ok"], tolak: ["bad", "no"], tunda: ["warn", "wait"] });

export class Picture {
  /** What was drawn last of each number. @type {Map<number, string>} */
  drawn = new Map();
  /** The button that waits for a reason. @type {HTMLElement | null} */
  chosen = null;

  /** @param {HTMLElement} root @param {Record<string, string>} reasons */
  constructor(root, reasons) {
    this.root = root;
    this.reasons = reasons;
  }

  /** @param {string} selector @returns {HTMLElement | null} */
  one(selector) {
    return this.root.querySelector(selector);
  }

  /** @param {string} selector @returns {HTMLElement[]} */
  every(selector) {
    return [...document.querySelectorAll(selector)].filter((part) => part instanceof HTMLElement);
  }

  /** @param {string} name or the words @param {...(string | number)} values for `{}` or `{1}`, `{2}` */
  word(name, ...values) {
    const text = this.root.dataset[name] ?? name;
    return values.reduce((/** @type {string} */ text, value, place) => {
      return text.replace(place === 0 && text.includes("{}") ? "{}" : `{${place + 1}}`, () => String(value));
    }, text);
  }

  /** @param {{ alasan?: string, keterangan?: string, keberatan?: boolean, isi_keberatan?: string }} one */
  told(one) {
    const dissent = one.keberatan ? [this.word("disputed"), one.isi_keberatan] : [];
    return [this.reasons[one.alasan ?? ""], one.keterangan, ...dissent].filter(Boolean).join(" · ");
  }

  /** @param {Meeting} now @param {number} here @param {Item | undefined} last what would be taken back */
  draw(now, here, last) {
    for (const item of now.nama) {
      const state = content(item);
      if (this.drawn.get(item.nomor) === state) continue;
      this.drawn.set(item.nomor, state);
      this.drawItem(item);
    }
    for (const cell of this.every(".cells li")) {
      if (Number(cell.dataset.nomor) === here) cell.setAttribute("aria-current", "step");
      else cell.removeAttribute("aria-current");
    }
    this.drawCounts(now);
    this.drawStanding(now.nama.find((item) => item.nomor === here), last);
    this.drawQuorum(now);
    this.drawWaiting(now);
    this.drawGuests(now);
    for (const part of this.every("[data-when]")) part.hidden = !part.dataset.when?.split(" ").includes(now.tahap);
  }

  /** @param {Item} item */
  drawItem(item) {
    const [tone, sign] = looks[item.putusan] ?? ["", ""];
    const words = item.putusan ? this.word(item.putusan) : this.word("undecided");
    const cell = this.one(`.cells li[data-nomor="${item.nomor}"]`);
    if (cell) {
      if (tone) cell.className = tone;
      else cell.removeAttribute("class");
      cell.replaceChildren(
        ...(tone
          ? [icon(sign), element("span", { class: "vh" }, this.word("cell", item.nomor, words))]
          : [element("span", {}, String(item.nomor))]),
      );
    }
    const row = this.one(`[data-daftar] li[data-nomor="${item.nomor}"]`);
    const told = row?.querySelector("[data-putusan]");
    const why = row?.querySelector("[data-alasan]");
    const dissent = row?.querySelector("[data-sanggah]");
    if (told) [told.textContent, told.className] = [words, tone || "soft"];
    if (why) why.textContent = this.reasons[item.alasan] ?? "";
    dissent?.toggleAttribute("hidden", !item.keberatan);
  }

  /** @param {Meeting} now */
  drawCounts(now) {
    for (const place of this.every("[data-jumlah]")) {
      place.textContent = String(now.nama.filter((item) => item.putusan === place.dataset.jumlah).length);
    }
    const left = now.nama.filter((item) => !item.putusan).length;
    this.one("[data-sisa]")?.toggleAttribute("hidden", left === 0);
    this.one("[data-lengkap]")?.toggleAttribute("hidden", left > 0);
    this.one(".cells")?.setAttribute("aria-label", this.word("progress", now.nama.length - left, now.nama.length));
  }

  /** @param {Item | undefined} item @param {Item | undefined} last */
  drawStanding(item, last) {
    const place = this.one("[data-tercatat]");
    if (place) {
      place.hidden = !item?.putusan;
      if (item?.putusan) {
        const [tone, sign] = looks[item.putusan] ?? ["info", "draft"];
        const tag = element("span", { class: `tag ${tone}` }, icon(sign), this.word(item.putusan));
        place.replaceChildren(tag, element("span", {}, this.told(item)));
      }
    }
    const button = this.one("form[data-apa=urungkan] button.link");
    if (button) button.hidden = !last;
    const words = button?.querySelector("[data-kata]");
    if (words && last) words.textContent = this.word("undo", last.nomor, this.word(last.putusan).toLowerCase());
  }

  /** @param {Meeting} now */
  drawQuorum(now) {
    const { undangan, hadir, perlu, perempuan, miskin, belum } = now.kuorum;
    const isReached = hadir >= perlu;
    const lacks = belum?.length ? this.word("lacks", belum.join(", ")) : "";
    for (const panel of this.every("[data-kuorum]")) {
      panel.querySelector("[data-cukup]")?.toggleAttribute("hidden", !isReached);
      panel.querySelector("[data-kurang]")?.toggleAttribute("hidden", isReached);
      for (
        const [name, words] of Object.entries({
          judul: this.word(isReached ? "reached" : "missed"),
          hitung: this.word("count", hadir, undangan, perlu),
          orang: this.word("heads", perempuan, miskin),
          belum: lacks,
        })
      ) {
        const place = panel.querySelector(`[data-${name}]`);
        if (place) place.textContent = words;
      }
      panel.querySelector("[data-belum]")?.toggleAttribute("hidden", !lacks);
      panel.querySelectorAll("rect").forEach((box, place) => {
        box.setAttribute("class", place >= hadir ? "" : place < perlu ? "v" : "w");
      });
    }
  }

  /** @param {Meeting} now */
  drawWaiting({ tahap, kuorum: { sampai } }) {
    const place = this.one("[data-menunggu]");
    if (!place) return;
    place.hidden = tahap !== "ditunda" || !sampai;
    const until = new Date(sampai ?? 0).toLocaleTimeString("id", { timeStyle: "short" });
    place.textContent = this.word("waitsUntil", until);
  }

  /** @param {Meeting} now */
  drawGuests(now) {
    const list = this.one("#tamu");
    const blank = this.one("#tamu-baru");
    if (!list || !(blank instanceof HTMLTemplateElement)) return;
    const ids = new Set(now.tamu.map((guest) => guest.id ?? String(guest.nomor)));
    for (const row of list.children) if (row instanceof HTMLElement && !ids.has(row.dataset.tamu ?? "")) row.remove();
    for (const guest of now.tamu) {
      const id = guest.id ?? String(guest.nomor);
      let row = list.querySelector(`[data-tamu="${id}"]`);
      if (!row) {
        row = /** @type {HTMLElement} */ (blank.content.firstElementChild?.cloneNode(true));
        row.setAttribute("data-tamu", id);
        row.querySelector("b")?.replaceChildren(guest.nama);
        row.querySelector("small")?.replaceChildren(guest.tentang);
        for (const button of row.querySelectorAll("button")) {
          button.value = String(guest.nomor);
          button.querySelector(".vh")?.replaceChildren(`: ${guest.nama}`);
        }
        list.append(row);
      }
      row.setAttribute("data-keadaan", guest.keadaan);
      for (const part of row.querySelectorAll("[data-bila]")) {
        part.toggleAttribute("hidden", part.getAttribute("data-bila") !== guest.keadaan);
      }
      for (const button of row.querySelectorAll("button")) {
        const isHere = guest.keadaan === "hadir";
        button.hidden = guest.nomor === 0 || (button.name === "hadir") === isHere;
      }
    }
    this.one("[data-kosong]")?.toggleAttribute("hidden", now.tamu.length > 0);
  }

  // Forms

  /** @param {Element | null} form @param {string} name @param {string} [field] @param {string | number} [value] */
  wrong(form, name, field = "", value = "") {
    form?.prepend(element("p", { class: "error", role: "alert", "data-salah": "" }, icon("no"), this.word(name, value)));
    const place = form?.querySelector(`[name="${field}"]`);
    if (place?.closest("[data-rinci]")) this.openDetails();
    if (place instanceof HTMLElement) place.focus();
  }

  /** What was wrong is wrong no more. */
  clear() {
    for (const old of this.root.querySelectorAll("[data-salah]")) old.remove();
  }

  /** @param {HTMLElement | null} button */
  choose(button) {
    for (const other of this.every("#putusan button")) other.removeAttribute("aria-pressed");
    button?.setAttribute("aria-pressed", "true");
    this.chosen = button;
  }

  openDetails() {
    this.one("[data-rinci]")?.setAttribute("open", "");
  }

  /** @param {Item} item */
  fill(item) {
    for (const field of this.root.querySelectorAll("form[data-apa=putusan] input")) {
      if (!(field instanceof HTMLInputElement)) continue;
      if (field.name === "alasan") field.checked = field.value === item.alasan;
      if (field.name === "keberatan") field.checked = item.keberatan;
      if (field.name === "keterangan" || field.name === "isi_keberatan") field.value = field.defaultValue = item[field.name];
    }
    this.one("[data-rinci]")?.removeAttribute("open");
    const legend = this.one("#putusan legend");
    if (legend) legend.textContent = this.word("vote", item.nomor);
  }

  /** @param {Item} item @param {Item[]} all */
  lead(item, all) {
    for (const [selector, step] of Object.entries({ "[data-previous]": -1, "[data-next]": 1 })) {
      const link = this.one(selector);
      const other = all[all.findIndex((one) => one.nomor === item.nomor) + step];
      if (!link) continue;
      link.hidden = !other;
      if (other) link.setAttribute("href", `?nama=${other.nomor}`);
      else link.removeAttribute("href");
    }
  }
}
