// A meeting on a wall goes on without a line and without a server: every key, tap and form is written down on the device
// first, shown at once, and sent in its order whenever somebody answers.
// @ts-check
import { batch, content, newID, replay, sendable, Store } from "./antrean.js";
import { element, icon } from "./words.js";

/** @import { Happening, Item, Meeting } from "./antrean.js" */
/** @typedef {Meeting & { rapat: string, akun: number, kirim: string, kunci?: string, masuk: string, alasan: Record<string, string> }} Page */

const patience = 20_000;
const longestWait = 15_000;
const looks = /** @type {Record<string, [string, string]>} */ ({ setuju: ["good", "ok"], tolak: ["bad", "no"], tunda: ["warn", "wait"] });

export function enhance() {
  const root = document.getElementById("rapat");
  const data = document.getElementById("rapat-isi");
  if (!root || root.dataset.ready || !data?.textContent) return;
  root.dataset.ready = "1";
  void new Wall(root, JSON.parse(data.textContent)).begin();
}

class Wall {
  /** @type {Happening[]} */
  waiting = [];
  /** Numbers, in the order in which they were decided here. @type {number[]} */
  history = [];
  /** The button that waits for a reason. @type {HTMLElement | null} */
  chosen = null;
  isCut = false;
  isTroubled = false;
  isEnded = false;
  isSending = false;
  wait = 1000;
  most = 50;
  others = 0;
  timer = 0;
  noted = "";
  /** @type {Map<number, string>} */
  drawn = new Map();

  /**
   * @param {HTMLElement} root
   * @param {Page} page
   */
  constructor(root, page) {
    this.root = root;
    this.page = page;
    /** @type {Meeting} */
    this.base = page;
    this.now = replay(page, []);
    this.highest = page.terakhir;
    this.here = Number(this.one("#bagian-nama article")?.dataset.nomor ?? 0);
    this.saving = Promise.resolve();
    this.store = new Store("", "");
    this.voice = element("p", { class: "vh", role: "status" });
    root.append(this.voice);
  }

  async begin() {
    this.listen();
    this.store = await Store.open(this.page.akun, this.page.rapat, this.page.kunci);
    const { own, others } = await this.store.all();
    // What was pressed while the store opened comes after it.
    this.waiting.unshift(...own);
    this.others = others;
    this.highest = Math.max(this.highest, ...this.waiting.map((one) => one.nomor));
    this.draw();
    this.root.dataset.siap = "1";
    void this.send();
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
    addEventListener("online", () => void this.send());
    addEventListener("beforeunload", (event) => {
      if (this.unsent().length && (this.isCut || !this.store.isSafe)) event.preventDefault();
    });
  }

  /** @param {string} selector @returns {HTMLElement | null} */
  one(selector) {
    return this.root.querySelector(selector);
  }

  /** @param {string} selector @returns {HTMLElement[]} */
  every(selector) {
    return [...document.querySelectorAll(selector)].filter((part) => part instanceof HTMLElement);
  }

  /**
   * @param {string} name
   * @param {...(string | number)} values for `{}` or `{1}`, `{2}`
   */
  word(name, ...values) {
    const text = this.root.dataset[name] ?? "";
    return values.reduce((/** @type {string} */ text, value, place) => {
      return text.replace(place === 0 && text.includes("{}") ? "{}" : `{${place + 1}}`, () => String(value));
    }, text);
  }

  unsent() {
    return this.waiting.filter((one) => !one.tolak);
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
        if (this.now.kuorum.hadir < this.now.kuorum.perlu) return this.wrong(form, "noQuorum");
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
    const open = this.now.nama.filter((other) => !other.putusan);
    const next = open.find((other) => other.nomor > item.nomor) ?? open[0];
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

  /**
   * Writes it down on the device, shows it, and sends it.
   * @param {Omit<Happening, "id" | "pada" | "nomor">} what
   */
  record(what) {
    const one = { ...what, id: newID(), pada: Date.now(), nomor: ++this.highest };
    const shown = this.now.nama.find((item) => item.usulan === what.usulan);
    const stands = this.base.nama.find((item) => item.usulan === what.usulan);
    if (shown && stands && what.apa !== "catatan") Object.assign(one, { kira: content(shown), dilihat: stands.tanda });
    this.waiting.push(one);
    this.draw();
    this.saving = this.saving.then(async () => {
      await this.store.add(one);
      this.highest = Math.max(this.highest, one.nomor);
      void this.send();
    });
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

  // Sending

  async send() {
    if (this.isSending || this.isEnded) return;
    this.isSending = true;
    clearTimeout(this.timer);
    await this.saving;
    for (let some = batch(this.waiting, this.most); some.length; some = batch(this.waiting, this.most)) {
      const isTaken = await this.attempt(some);
      this.draw();
      if (!isTaken) break;
    }
    this.isSending = false;
    this.draw();
  }

  /** @param {Happening[]} some @returns {Promise<boolean>} whether to go on */
  async attempt(some) {
    try {
      const key = this.root.querySelector("[name=_kunci]");
      const answer = await fetch(this.page.kirim, {
        method: "POST",
        headers: {
          accept: "application/json",
          "content-type": "application/json",
          "x-tepat-key": key instanceof HTMLInputElement ? key.value : "",
        },
        body: JSON.stringify({ peristiwa: some.map((one) => sendable(one, this.base)), sesudah: this.base.terakhir }),
        signal: AbortSignal.timeout(patience),
      });
      const body = await answer.json();
      this.isCut = false;
      if (answer.status === 401 || answer.status === 403) {
        this.isEnded = true;
        return false;
      }
      if (answer.status >= 500 || answer.status === 429) return this.later(true);
      this.isTroubled = false;
      this.wait = 1000;
      if (answer.ok) return await this.take(body, some);
      return this.refuse(some, String(body.detail ?? ""));
    } catch {
      this.isCut = true;
      return this.later(false);
    }
  }

  /** @param {boolean} isTroubled */
  later(isTroubled) {
    this.isTroubled = isTroubled;
    this.timer = setTimeout(() => void this.send(), this.wait);
    this.wait = Math.min(this.wait * 2, longestWait);
    return false;
  }

  /**
   * All of it was refused: one by one it is seen which.
   * @param {Happening[]} some
   * @param {string} words
   */
  refuse(some, words) {
    if (some.length === 1) some[0].tolak = words || this.word("trouble");
    this.most = 1;
    return true;
  }

  /**
   * @param {Meeting & { diterima: string[], sudah: string[], ditolak: { id: string, kata: string }[] }} answer
   * @param {Happening[]} some
   */
  async take(answer, some) {
    this.most = 50;
    const done = new Set([...answer.diterima, ...answer.sudah]);
    for (const { id, kata } of answer.ditolak) {
      const one = some.find((one) => one.id === id);
      if (!one) continue;
      // What was decided on the same name later takes its place.
      const later = this.waiting.slice(this.waiting.indexOf(one) + 1);
      if (one.usulan && later.some((other) => other.usulan === one.usulan && other.kira !== undefined)) done.add(id);
      else one.tolak = kata;
    }
    const gone = some.filter((one) => done.has(one.id));
    this.waiting = this.waiting.filter((one) => !done.has(one.id));
    const told = new Map(answer.nama.map((item) => [item.usulan, item]));
    this.base = {
      terakhir: answer.terakhir,
      tahap: answer.tahap,
      kuorum: answer.kuorum,
      tamu: answer.tamu,
      nama: this.base.nama.map((item) => told.get(item.usulan) ?? item),
    };
    this.highest = Math.max(this.highest, answer.terakhir);
    await this.store.remove(gone);
    if (some.some((one) => done.has(one.id) || one.tolak)) return true;
    return this.later(true);
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
    this.now = replay(this.base, this.waiting);
    for (const item of this.now.nama) {
      const state = content(item);
      if (this.drawn.get(item.nomor) === state) continue;
      this.drawn.set(item.nomor, state);
      this.drawItem(item);
    }
    for (const cell of this.every(".cells li")) {
      if (Number(cell.dataset.nomor) === this.here) cell.setAttribute("aria-current", "step");
      else cell.removeAttribute("aria-current");
    }
    for (const part of this.every("[data-when]")) part.hidden = !part.dataset.when?.split(" ").includes(this.now.tahap);
    this.drawCounts();
    this.drawStanding();
    this.drawQuorum();
    this.drawGuests();
    this.drawSync();
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
    if (why) why.textContent = this.page.alasan[item.alasan] ?? "";
    dissent?.toggleAttribute("hidden", !item.keberatan);
  }

  drawCounts() {
    for (const place of this.every("[data-jumlah]")) {
      place.textContent = String(this.now.nama.filter((item) => item.putusan === place.dataset.jumlah).length);
    }
    const left = this.now.nama.filter((item) => !item.putusan).length;
    this.one("[data-sisa]")?.toggleAttribute("hidden", left === 0);
    this.one("[data-lengkap]")?.toggleAttribute("hidden", left > 0);
    this.one(".cells")?.setAttribute("aria-label", this.word("progress", this.now.nama.length - left, this.now.nama.length));
  }

  drawStanding() {
    const item = this.item();
    const place = this.one("[data-tercatat]");
    if (place) {
      place.hidden = !item?.putusan;
      if (item?.putusan) {
        const [tone, sign] = looks[item.putusan] ?? ["info", "draft"];
        const tag = element("span", { class: `tag ${tone}` }, icon(sign), this.word(item.putusan));
        place.replaceChildren(tag, element("span", {}, this.told(item)));
      }
    }
    const last = this.undoable();
    const button = this.one("form[data-apa=urungkan] button.link");
    if (button) button.hidden = !last;
    const words = button?.querySelector("[data-kata]");
    if (words && last) words.textContent = this.word("undo", last.nomor, this.word(last.putusan).toLowerCase());
  }

  /** @param {{ alasan?: string, keterangan?: string, keberatan?: boolean, isi_keberatan?: string }} one */
  told(one) {
    const dissent = one.keberatan ? [this.word("disputed"), one.isi_keberatan] : [];
    return [this.page.alasan[one.alasan ?? ""], one.keterangan, ...dissent].filter(Boolean).join(" · ");
  }

  drawQuorum() {
    const { undangan, hadir, perlu, perempuan, miskin, belum } = this.now.kuorum;
    const isReached = hadir >= perlu;
    for (const panel of this.every("[data-kuorum]")) {
      panel.querySelector("[data-cukup]")?.toggleAttribute("hidden", !isReached);
      panel.querySelector("[data-kurang]")?.toggleAttribute("hidden", isReached);
      for (
        const [name, words] of Object.entries({
          judul: this.word(isReached ? "reached" : "missed"),
          hitung: this.word("count", hadir, undangan, perlu),
          orang: this.word("heads", perempuan, miskin),
          belum,
        })
      ) {
        const place = panel.querySelector(`[data-${name}]`);
        if (place) place.textContent = words;
      }
      panel.querySelector("[data-belum]")?.toggleAttribute("hidden", !belum);
      panel.querySelectorAll("rect").forEach((box, place) => {
        box.setAttribute("class", place >= hadir ? "" : place < perlu ? "v" : "w");
      });
    }
  }

  drawGuests() {
    const list = this.one("#tamu");
    const blank = this.one("#tamu-baru");
    if (!list || !(blank instanceof HTMLTemplateElement)) return;
    const ids = new Set(this.now.tamu.map((guest) => guest.id ?? String(guest.nomor)));
    for (const row of list.children) if (row instanceof HTMLElement && !ids.has(row.dataset.tamu ?? "")) row.remove();
    for (const guest of this.now.tamu) {
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
    this.one("[data-kosong]")?.toggleAttribute("hidden", this.now.tamu.length > 0);
  }

  // What is not sent, and what was not taken

  drawSync() {
    const count = this.unsent().length;
    const line = document.querySelector("[data-sync]");
    if (line) {
      const state = count === 0 ? "terkirim" : "menunggu";
      if (line.getAttribute("data-sync") !== `${state}${count}`) {
        line.setAttribute("data-sync", `${state}${count}`);
        line.replaceChildren(icon(count ? "offline" : "sent"), count ? this.word("unsent", count) : this.word("allSent"));
      }
    }
    const refused = this.waiting.filter((one) => one.tolak);
    const parts = [];
    if (this.isEnded && count) parts.push(["bad", "ended", count]);
    else if (this.isTroubled && count) parts.push(["warn", "trouble", count]);
    else if (this.isCut && count) parts.push(["warn", "cut", count]);
    if (!this.store.isSafe && count) parts.push(["bad", "notKept", ""]);
    if (this.others) parts.push(["warn", "others", this.others]);
    const state = JSON.stringify([parts, refused.map((one) => [one.id, one.tolak])]);
    if (state === this.noted) return;
    this.noted = state;
    const notes = parts.map(([tone, name, value]) => {
      const text = element("p", {}, this.word(String(name), value), " ");
      if (name === "ended") text.append(element("a", { href: this.page.masuk }, this.word("signIn")));
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
    const title = element("b", {}, this.word("refused"));
    return element("div", { class: "note bad", role: "alert", "data-kabar": "ditolak" }, icon("alert"), element("div", {}, title, list));
  }

  /** @param {Happening} one */
  conflict(one) {
    const item = one.usulan && one.apa !== "catatan" ? this.base.nama.find((item) => item.usulan === one.usulan) : undefined;
    const row = element("li", { "data-ditolak": one.id });
    const ours = this.describe(one);
    if (item) {
      const stands = [this.word(item.putusan || "undecided"), this.told(item)].filter(Boolean).join(" · ");
      row.append(element("p", {}, element("b", {}, this.word("cell", item.nomor, one.tolak ?? ""))));
      row.append(element("p", {}, this.word("stands", stands)), element("p", {}, this.word("ours", ours)));
    } else {
      row.append(element("p", {}, element("b", {}, one.tolak ?? "")), element("p", {}, this.word("ours", ours)));
    }
    const keep = element("button", { type: "button", class: "btn alt" }, this.word(item ? "keepTheirs" : "drop"));
    const again = element("button", { type: "button", class: "btn alt" }, this.word(item ? "takeOurs" : "again"));
    keep.addEventListener("click", () => void this.drop(one));
    again.addEventListener("click", () => {
      const { id: _i, pada: _p, nomor: _n, tolak: _t, kira: _k, dilihat: _d, ...what } = one;
      void this.drop(one).then(() => this.record(what));
    });
    row.append(element("p", { class: "row" }, keep, again));
    return row;
  }

  /** @param {Happening} one */
  describe(one) {
    const names = { hadir: "came", pulang: "left", batal_hadir: "notCame", buka: "opens", tunda_rapat: "putOff", tutup: "closes", catatan: "note", urungkan: "undecided" };
    const what = one.putusan ? this.word(one.putusan) : this.word(names[/** @type {keyof names} */ (one.apa)] ?? "");
    const guest = one.tamu_baru?.nama ?? this.base.tamu.find((guest) => guest.nomor === one.tamu)?.nama;
    return [what, guest, this.told(one)].filter(Boolean).join(" · ");
  }

  /** @param {Happening} one */
  async drop(one) {
    this.waiting = this.waiting.filter((other) => other !== one);
    this.draw();
    await this.store.remove([one]);
    void this.send();
  }
}
