// A meeting on a wall goes on without a line and without a server: every key, tap and form is written down on the device
// first, shown at once, and sent in its order whenever somebody answers.
// @ts-check
import { content, newID, replay } from "./antrean.js";
import { Told } from "./kabar.js";
import { Sending } from "./kirim.js";
import { Picture } from "./layar.js";
import { element, icon } from "./words.js";

/** @import { Happening, Item } from "./antrean.js" */
/** @import { Page } from "./kirim.js" */

export function enhance() {
  const root = document.getElementById("rapat");
  const data = document.getElementById("rapat-isi");
  if (!root || root.dataset.ready || !data?.textContent) return;
  root.dataset.ready = "1";
  void new Wall(root, JSON.parse(data.textContent)).begin();
}

class Wall {
  /** Numbers, in the order in which they were decided here. @type {number[]} */
  history = [];
  /** The button that waits for a reason. @type {HTMLElement | null} */
  chosen = null;

  /**
   * @param {HTMLElement} root
   * @param {Page} page
   */
  constructor(root, page) {
    this.root = root;
    this.now = replay(page, []);
    this.here = Number(this.one("#bagian-nama article")?.dataset.nomor ?? 0);
    const key = root.querySelector("[name=_kunci]");
    this.picture = new Picture(root, page.alasan);
    this.sending = new Sending(page, key instanceof HTMLInputElement ? key.value : "", () => this.draw());
    this.told = new Told(this.picture, this.sending, (one) => this.repeat(one));
    this.voice = element("p", { class: "vh", role: "status" });
    root.append(this.voice);
  }

  async begin() {
    this.listen();
    await this.sending.begin();
    // The page that was drawn knows nothing of what was decided here and is not sent.
    const item = this.item();
    const isWaiting = this.sending.waiting.some((one) => one.usulan === item?.usulan);
    if (item?.putusan && isWaiting && !this.one("#bagian-nama")?.hidden) this.goOn(item.nomor);
    this.root.dataset.siap = "1";
  }

  listen() {
    this.root.addEventListener("submit", (event) => {
      const form = event.target;
      if (!(form instanceof HTMLFormElement)) return;
      event.preventDefault();
      event.stopPropagation();
      if (form.dataset.ke !== undefined) return this.goTo(Number(new FormData(form).get("nama")));
      const button = event.submitter;
      this.act(form.dataset.apa ?? "", form, button instanceof HTMLButtonElement ? button : null);
    });
    document.addEventListener("click", (event) => this.click(event), true);
    this.root.addEventListener("keydown", (event) => this.press(event));
    this.root.addEventListener("change", ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.name !== "keberatan" || !target.checked) return;
      this.openDetails();
      setTimeout(() => this.one("#isi_keberatan")?.focus());
    });
    addEventListener("beforeunload", (event) => {
      const { isCut, store } = this.sending;
      if (this.sending.unsent().length && (isCut || !store.isSafe)) event.preventDefault();
    });
  }

  /** @param {string} selector @returns {HTMLElement | null} */
  one(selector) {
    return this.root.querySelector(selector);
  }

  /** @param {string} selector */
  every(selector) {
    return this.picture.every(selector);
  }

  /**
   * @param {string} name
   * @param {...(string | number)} values
   */
  word(name, ...values) {
    return this.picture.word(name, ...values);
  }

  // What people do

  /** @param {MouseEvent} event */
  click(event) {
    const target = event.target instanceof Element ? event.target : null;
    // The second half of a double click would decide on the next name.
    if (event.detail > 1 && target?.closest("#putusan button, #tamu button")) return event.preventDefault();
    const link = target?.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const number = link.dataset.nama ?? new URL(link.href, location.href).searchParams.get("nama");
    if (link.dataset.view) this.show(link.dataset.view);
    else if (this.root.contains(link) && number) this.goTo(Number(number));
    else return;
    event.preventDefault();
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    const { target } = event;
    if (event.key !== "Enter") return;
    if (event.repeat) return event.preventDefault();
    if (!(target instanceof HTMLInputElement) || target.form?.dataset.apa !== "putusan") return;
    event.preventDefault();
    event.stopPropagation();
    if (this.chosen) target.form.requestSubmit(this.chosen);
    else this.one("#putusan button")?.focus();
  }

  /**
   * @param {string} what
   * @param {HTMLFormElement} form
   * @param {HTMLButtonElement | null} button
   */
  act(what, form, button) {
    for (const old of this.root.querySelectorAll("[data-salah]")) old.remove();
    const data = new FormData(form);
    /** @param {string} name */
    const typed = (name) => String(data.get(name) ?? "").trim();
    switch (what) {
      case "putusan": return this.decide(form, typed, button);
      case "urungkan": return this.undo();
      case "catatan":
        if (!typed("catatan")) return this.wrong(form, "noteNeeded", "catatan");
        this.record({ apa: "catatan", usulan: this.item()?.usulan, keterangan: typed("catatan") });
        return form.reset();
      case "kehadiran":
        if (button && Number(button.value) > 0) this.record({ apa: button.name, tamu: Number(button.value) });
        return this.one(`[data-tamu="${button?.value}"] button:not([hidden])`)?.focus();
      case "tamu_baru": return this.welcome(form, typed, data.getAll("termasuk"));
      case "buka":
        // Of the second session the server knows what is enough.
        if (this.sending.page.sesi === 1 && this.now.kuorum.hadir < this.now.kuorum.perlu) return this.wrong(form, "noQuorum");
        this.record({ apa: "buka" });
        return this.show("nama");
      case "tunda_rapat": return this.record({ apa: "tunda_rapat", keterangan: typed("sebab") });
      case "tutup":
        if (this.now.nama.some((item) => !item.putusan)) return this.wrong(form, "stillUndecided");
        if (typed("yakin") !== "ya") return this.wrong(form, "sureNeeded", "yakin");
        this.record({ apa: "tutup" });
    }
  }

  /**
   * @param {HTMLFormElement} form
   * @param {(name: string) => string} typed
   * @param {HTMLButtonElement | null} button
   */
  decide(form, typed, button) {
    const item = this.item();
    if (!item || !button) return;
    const putusan = button.value;
    const alasan = putusan === "setuju" ? "" : typed("alasan");
    if (putusan !== "setuju" && !alasan) {
      this.choose(button);
      return this.wrong(form, "reasonNeeded", "alasan");
    }
    if (alasan === "LAIN" && typed("keterangan").length < 3) {
      this.choose(button);
      return this.wrong(form, "explain", "keterangan");
    }
    const isi_keberatan = typed("isi_keberatan");
    const keberatan = typed("keberatan") === "ya" || isi_keberatan !== "";
    this.history.push(item.nomor);
    this.record({ apa: "putusan", usulan: item.usulan, putusan, alasan, keterangan: typed("keterangan"), keberatan, isi_keberatan });
    this.say("taken", this.word("cell", item.nomor, this.word(putusan)));
    this.goOn(item.nomor);
  }

  /** @param {number} number after which the next is looked for that is not decided */
  goOn(number) {
    const open = this.now.nama.filter((item) => !item.putusan);
    const next = open.find((item) => item.nomor > number) ?? open[0];
    if (next) this.goTo(next.nomor);
    else this.show("selesai");
  }

  undo() {
    const item = this.undoable();
    if (!item) return;
    this.say("takenBack", this.word("cell", item.nomor, this.word(item.putusan)));
    this.history = this.history.filter((number) => number !== item.nomor);
    this.record({ apa: "urungkan", usulan: item.usulan });
    this.goTo(item.nomor);
  }

  /** The one decided last here; of a page just opened the one before. */
  undoable() {
    const decided = this.now.nama.filter((item) => item.putusan);
    const last = this.history.findLast((number) => decided.some((item) => item.nomor === number));
    return decided.find((item) => item.nomor === last) ?? decided.findLast((item) => item.nomor <= this.here) ?? decided.at(-1);
  }

  /**
   * @param {HTMLFormElement} form
   * @param {(name: string) => string} typed
   * @param {FormDataEntryValue[]} more
   */
  welcome(form, typed, more) {
    if (!typed("nama_tamu")) return this.wrong(form, "nameNeeded", "nama_tamu");
    if (!typed("unsur")) return this.wrong(form, "elementNeeded", "unsur");
    const [perempuan, miskin] = [more.includes("perempuan"), more.includes("miskin")];
    const tamu_baru = { nama: typed("nama_tamu"), jabatan: typed("jabatan"), unsur: typed("unsur"), perempuan, miskin };
    this.record({ apa: "hadir", tamu: 0, tamu_baru });
    form.reset();
    this.one("#nama_tamu")?.focus();
  }

  /** @param {Omit<Happening, "id" | "pada" | "nomor">} what */
  record(what) {
    const one = { ...what, id: newID(), pada: Date.now(), nomor: 0 };
    const shown = this.now.nama.find((item) => item.usulan === what.usulan);
    const stands = this.sending.base.nama.find((item) => item.usulan === what.usulan);
    if (shown && stands && what.apa !== "catatan") Object.assign(one, { kira: content(shown), dilihat: stands.tanda });
    this.sending.add(one);
  }

  /**
   * What was refused, over what stands there now.
   * @param {Happening} one
   */
  repeat({ id: _i, pada: _p, nomor: _n, tolak: _t, kira: _k, dilihat: _d, ...what }) {
    this.record(what);
  }

  /**
   * @param {HTMLFormElement} form
   * @param {string} name
   * @param {string} [field]
   */
  wrong(form, name, field = "") {
    form.prepend(element("p", { class: "error", role: "alert", "data-salah": "" }, icon("no"), this.word(name)));
    if (!field) return;
    const place = form.querySelector(`[name="${field}"]`);
    if (place?.closest("[data-rinci]")) this.openDetails();
    if (place instanceof HTMLElement) place.focus();
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

  /**
   * @param {string} name
   * @param {string} value
   */
  say(name, value) {
    this.voice.textContent = this.word(name, value);
  }

  // What is seen

  item() {
    return this.now.nama.find((item) => item.nomor === this.here);
  }

  /** @param {string} view */
  show(view) {
    for (const part of this.every(".layar")) part.hidden = part.id !== `bagian-${view}`;
    for (const link of this.every("nav a[data-view]")) {
      if (link.dataset.view === view) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    const address = new URL(location.href);
    address.search = view === "nama" && this.here ? `?nama=${this.here}` : `?tampil=${view}`;
    history.replaceState(null, "", address);
    document.getElementById("isi")?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }

  /** @param {number} number of the agenda */
  goTo(number) {
    const item = this.now.nama.find((item) => item.nomor === number);
    const names = this.one("#nama-nama");
    if (!item || !(names instanceof HTMLTemplateElement)) return;
    const fresh = names.content.querySelector(`[data-nomor="${number}"]`)?.cloneNode(true);
    if (!(fresh instanceof HTMLElement)) return;
    this.one("#bagian-nama article")?.replaceWith(fresh);
    this.here = number;
    this.choose(null);
    for (const old of this.root.querySelectorAll("[data-salah]")) old.remove();
    this.fill(item);
    this.show("nama");
    this.draw();
    const title = fresh.querySelector("h2");
    title?.setAttribute("tabindex", "-1");
    title?.focus({ preventScroll: true });
  }

  /** @param {Item} item */
  fill(item) {
    const form = this.one("form[data-apa=putusan]");
    if (!(form instanceof HTMLFormElement)) return;
    for (const field of form.querySelectorAll("input")) {
      if (field.name === "alasan") field.checked = field.value === item.alasan;
      if (field.name === "keberatan") field.checked = item.keberatan;
      if (field.name === "keterangan" || field.name === "isi_keberatan") field.value = item[field.name];
    }
    this.one("[data-rinci]")?.removeAttribute("open");
    const legend = form.querySelector("#putusan legend");
    if (legend) legend.textContent = this.word("vote", item.nomor);
    for (const [selector, step] of /** @type {[string, number][]} */ ([["[data-previous]", -1], ["[data-next]", 1]])) {
      const link = this.one(selector);
      const other = this.now.nama[this.now.nama.findIndex((one) => one.nomor === item.nomor) + step];
      if (!link) continue;
      link.hidden = !other;
      if (other) link.setAttribute("href", `?nama=${other.nomor}`);
      else link.removeAttribute("href");
    }
  }

  draw() {
    this.now = replay(this.sending.base, this.sending.waiting);
    this.picture.draw(this.now, this.here, this.undoable());
    this.told.draw();
  }
}
