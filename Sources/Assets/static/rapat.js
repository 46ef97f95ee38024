// A meeting on a wall goes on without a line and without a server: every key, tap and form is written down on the device
// first, shown at once, and sent in its order whenever somebody answers.
// @ts-check
import { content, fault, hindrance, newID, replay } from "./antrean.js";
import { Told } from "./kabar.js";
import { Sending } from "./kirim.js";
import { Picture } from "./layar.js";
import { element } from "./words.js";

/** @import { Happening, Page } from "./rapat.d.ts" */

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
  /** Was refused, and stands in its form again. @type {Happening | null} */
  mended = null;

  /** @param {HTMLElement} root @param {Page} page */
  constructor(root, page) {
    this.root = root;
    this.now = replay(page, []);
    this.picture = new Picture(root, page.alasan);
    this.one = this.picture.one.bind(this.picture);
    this.word = this.picture.word.bind(this.picture);
    this.here = Number(this.one("#bagian-nama article")?.dataset.nomor ?? 0);
    const key = root.querySelector("[name=_kunci]");
    this.sending = new Sending(page, key instanceof HTMLInputElement ? key.value : "", () => this.draw());
    this.told = new Told(this.picture, this.sending, this);
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
    this.root.addEventListener("input", ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      // Whoever writes one down has heard it.
      if (target.name === "isi_keberatan" && target.value) this.one("[name=keberatan]:not(:checked)")?.click();
      if (target.name !== "keberatan" || !target.checked) return;
      this.picture.openDetails();
      setTimeout(() => this.one("#isi_keberatan")?.focus());
    });
    addEventListener("beforeunload", (event) => {
      const { isCut, store, waiting } = this.sending;
      // Without a line the page does not come again.
      const isLost = (isCut || !navigator.onLine) && (this.now.tahap === "berlangsung" || waiting.length);
      if (isLost || waiting.length && !store.isSafe) event.preventDefault();
    });
  }

  // What people do

  /** @param {MouseEvent} event */
  click(event) {
    this.sending.touched = Date.now();
    const target = event.target instanceof Element ? event.target : null;
    // The second half of a double click would be of the next name.
    if (event.detail > 1 && target?.closest("#rapat form button")) return event.preventDefault();
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
    this.sending.touched = Date.now();
    const { target } = event;
    if (event.key !== "Enter") return;
    if (event.repeat) return event.preventDefault();
    if (!(target instanceof HTMLInputElement) || target.form?.dataset.apa !== "putusan") return;
    event.preventDefault();
    event.stopPropagation();
    if (this.picture.chosen) target.form.requestSubmit(this.picture.chosen);
    else this.one("#putusan button")?.focus();
  }

  /** @param {string} what @param {HTMLFormElement} form @param {HTMLButtonElement | null} button */
  act(what, form, button) {
    this.picture.clear();
    const data = new FormData(form);
    /** @param {string} name */
    const typed = (name) => String(data.get(name) ?? "").trim();
    const hinders = () => hindrance(this.now, Date.now());
    switch (what) {
      case "putusan": return this.decide(form, typed, button);
      case "urungkan": return this.undo();
      case "catatan":
        if (!typed("catatan")) return this.picture.wrong(form, "noteNeeded", "catatan");
        if (this.isWrong(form, "catatan", typed("catatan"), 2000)) return;
        this.record({ apa: "catatan", usulan: this.item()?.usulan, keterangan: typed("catatan") });
        this.replace("catatan");
        return form.reset();
      case "kehadiran":
        if (button && Number(button.value) > 0) this.record({ apa: button.name, tamu: Number(button.value) });
        return this.one(`[data-tamu="${button?.value}"] button:not([hidden])`)?.focus();
      case "tamu_baru": return this.welcome(form, typed, data.getAll("termasuk"));
      case "buka":
        return void this.ifPossible(form, hinders, () => {
          this.record({ apa: "buka" });
          this.show("nama");
        });
      case "tunda_rapat":
        if (this.isWrong(form, "sebab", typed("sebab"))) return;
        return void this.ifPossible(form, () => !hinders() ? "openIt" : this.now.kuorum.tunggu ? "" : "callSecond", () =>
          this.record({ apa: "tunda_rapat", keterangan: typed("sebab") }));
      case "tutup":
        if (typed("yakin") !== "ya") return this.picture.wrong(form, "sureNeeded", "yakin");
        return void this.ifPossible(form, () => this.now.nama.some((item) => !item.putusan) ? "stillUndecided" : "", () =>
          this.record({ apa: "tutup" }));
    }
  }

  // What cannot be as the meeting stands here may be as it stands on the server.
  /** @param {HTMLFormElement} form @param {() => string} hinders @param {() => void} then */
  async ifPossible(form, hinders, then) {
    if (hinders()) await this.sending.look();
    const why = hinders();
    if (!why) return then();
    this.picture.clear();
    this.picture.wrong(form, why, "", this.now.kuorum.belum?.join(", "));
  }

  /** @param {HTMLFormElement} form @param {string} field @param {string} text @param {number} [most] */
  isWrong(form, field, text, most = 300) {
    const why = fault(text, most);
    if (why) this.picture.wrong(form, why, field, most);
    return why !== "";
  }

  /** @param {HTMLFormElement} form @param {(name: string) => string} typed @param {HTMLButtonElement | null} button */
  decide(form, typed, button) {
    const item = this.item();
    if (!item || !button) return;
    const putusan = button.value;
    const isNo = putusan !== "setuju";
    const alasan = isNo ? typed("alasan") : "";
    this.picture.choose(isNo ? button : null);
    if (isNo && !alasan) return this.picture.wrong(form, "reasonNeeded", "alasan");
    if (alasan === "LAIN" && typed("keterangan").length < 3) return this.picture.wrong(form, "explain", "keterangan");
    for (const field of ["keterangan", "isi_keberatan"]) if (this.isWrong(form, field, typed(field))) return;
    const keberatan = typed("keberatan") === "ya";
    const isi_keberatan = keberatan ? typed("isi_keberatan") : "";
    let keterangan = typed("keterangan");
    // What was said of a no stays with it.
    if (!isNo && item.putusan !== putusan && keterangan === item.keterangan) keterangan = "";
    this.history.push(item.nomor);
    this.record({ apa: "putusan", usulan: item.usulan, putusan, alasan, keterangan, keberatan, isi_keberatan });
    this.replace("putusan");
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

  /** @param {HTMLFormElement} form @param {(name: string) => string} typed @param {FormDataEntryValue[]} more */
  welcome(form, typed, more) {
    const [nama, jabatan, unsur] = ["nama_tamu", "jabatan", "unsur"].map(typed);
    if (!nama) return this.picture.wrong(form, "nameNeeded", "nama_tamu");
    if (!unsur) return this.picture.wrong(form, "elementNeeded", "unsur");
    if (this.isWrong(form, "nama_tamu", nama, 120) || this.isWrong(form, "jabatan", jabatan, 80)) return;
    const tamu_baru = { nama, jabatan, unsur, perempuan: more.includes("perempuan"), miskin: more.includes("miskin") };
    this.record({ apa: "hadir", tamu: 0, tamu_baru });
    form.reset();
    this.one("#nama_tamu")?.focus();
  }

  /** @param {Omit<Happening, "id" | "pada" | "nomor">} what */
  record(what) {
    const one = { sesi: this.sending.base.sesi, ...what, id: newID(), pada: Date.now(), nomor: 0 };
    const shown = this.now.nama.find((item) => item.usulan === what.usulan);
    const stands = this.sending.base.nama.find((item) => item.usulan === what.usulan);
    if (shown && stands && what.apa !== "catatan") Object.assign(one, { kira: content(shown), dilihat: stands.tanda });
    this.sending.add(one);
  }

  /** What was refused goes again, over what stands there now. @param {Happening[]} all */
  again(...all) {
    for (const one of all) this.record({ ...one, tolak: undefined });
    void this.sending.drop(all);
  }

  /** Or stands in its form again. @param {Happening} one */
  mend(one) {
    const item = this.now.nama.find((item) => item.usulan === one.usulan);
    if (!item) return this.again(one);
    this.goTo(item.nomor);
    this.mended = one;
    const note = this.one("#catatan");
    const isNote = one.apa === "catatan";
    if (isNote && note instanceof HTMLTextAreaElement) {
      note.closest("details")?.setAttribute("open", "");
      note.value = one.keterangan ?? "";
    } else {
      this.picture.fill({ ...item, ...one, nomor: item.nomor });
      this.picture.openDetails();
      this.picture.choose(this.one(`#putusan [value=${one.putusan}]`));
    }
    this.picture.wrong(this.one(`form[data-apa=${one.apa}]`), one.tolak ?? "", isNote ? "catatan" : "keterangan");
  }

  /** Another took the place of what was refused. @param {string} what */
  replace(what) {
    if (this.mended?.apa === what) void this.sending.drop([this.mended]);
  }

  /** @param {string} name @param {string} value */
  say(name, value) {
    this.voice.textContent = this.word(name, value);
  }

  // What is seen

  item(number = this.here) {
    return this.now.nama.find((item) => item.nomor === number);
  }

  /** @param {string} view */
  show(view) {
    for (const part of this.picture.every(".layar")) part.hidden = part.id !== `bagian-${view}`;
    for (const link of this.picture.every("nav a[data-view]")) {
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
    const item = this.item(number);
    const names = this.one("#nama-nama");
    if (!item || !(names instanceof HTMLTemplateElement)) return;
    const fresh = names.content.querySelector(`[data-nomor="${number}"]`)?.cloneNode(true);
    if (!(fresh instanceof HTMLElement)) return;
    this.one("#bagian-nama article")?.replaceWith(fresh);
    this.here = number;
    this.mended = null;
    this.picture.choose(null);
    this.picture.clear();
    this.picture.fill(item);
    this.picture.lead(item, this.now.nama);
    this.show("nama");
    this.draw();
    const title = fresh.querySelector("h2");
    title?.setAttribute("tabindex", "-1");
    title?.focus({ preventScroll: true });
  }

  draw() {
    this.now = replay(this.sending.base, this.sending.waiting);
    this.picture.draw(this.now, this.here, this.undoable());
    this.told.draw();
  }
}
