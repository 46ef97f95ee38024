// Sends what happened in a meeting, in its order, whenever somebody answers; the server says what it took, what it had
// already, and what it did not take.
// @ts-check
import { batch, decides, sendable, Store } from "./antrean.js";

/** @import { Answer, Happening, Meeting, Page } from "./rapat.d.ts" */

const patience = 20_000;
const longestWait = 15_000;
/** For so long after somebody was here it is asked what others write. */
const idle = 30 * 60_000;

export class Sending {
  /** @type {Happening[]} */
  waiting = [];
  isCut = false;
  isTroubled = false;
  /** The session is over: it goes on when the same account is signed in again. */
  isEnded = false;
  isSending = false;
  wait = 1000;
  most = 50;
  others = 0;
  lost = 0;
  touched = Date.now();
  timer = 0;
  store = new Store("", "");
  /** @type {Promise<unknown>} */
  saving = Promise.resolve();

  /** @param {Page} page @param {string} key of the page's forms @param {() => void} changed */
  constructor(page, key, changed) {
    this.page = page;
    this.key = key;
    this.changed = changed;
    /** @type {Meeting} */
    this.base = page;
    this.highest = page.terakhir;
  }

  async begin() {
    this.saving = this.open();
    await this.saving;
    this.changed();
    addEventListener("online", () => void this.send());
    document.addEventListener("visibilitychange", () => void this.poll());
    setInterval(() => void this.poll(), longestWait);
    void this.send();
  }

  async open() {
    try {
      this.store = await Store.open(this.page.akun, this.page.rapat, this.page.kunci);
      const { own, lost, others } = await this.store.all();
      this.highest = Math.max(this.page.terakhir, ...own.map((one) => one.nomor));
      // What was pressed while the store opened comes after it.
      for (const one of this.waiting) one.nomor = ++this.highest;
      this.waiting.unshift(...own);
      [this.lost, this.others] = [lost, others];
    } catch {
      this.store.isSafe = false;
    }
  }

  async poll() {
    const isOver = this.base.tahap === "ditutup" && !this.isEnded;
    if (document.hidden || isOver || this.isSending || Date.now() - this.touched > idle) return;
    if ((this.isEnded || !this.unsent().length) && await this.look()) await this.send();
  }

  /** How the meeting stands by now, and the key of the session, if it is that of whose page this is. */
  async look() {
    try {
      const answer = await fetch(`${this.page.kirim}?sesudah=${this.base.terakhir}`, {
        headers: { accept: "application/json" },
        cache: "no-store",
        signal: AbortSignal.timeout(patience / 4),
      });
      const body = await answer.json();
      this.isCut = false;
      const isOurs = answer.ok && body.akun === this.page.akun;
      if (answer.status < 404) this.isEnded = !isOurs;
      if (isOurs) this.key = body.kunci;
      if (isOurs && !this.isSending && body.terakhir >= this.base.terakhir) this.stand(body);
      return isOurs;
    } catch {
      this.isCut = true;
      return false;
    } finally {
      this.changed();
    }
  }

  unsent() {
    return this.waiting.filter((one) => !one.tolak);
  }

  /** Writes it down on the device, shows it, and sends it. @param {Happening} one */
  add(one) {
    one.nomor = ++this.highest;
    this.waiting.push(one);
    this.changed();
    this.saving = this.saving.then(async () => {
      await this.store.add(one);
      this.highest = Math.max(this.highest, one.nomor);
      void this.send();
    });
  }

  async send() {
    if (this.isSending || this.isEnded) return;
    this.isSending = true;
    clearTimeout(this.timer);
    for (let isTaken = true; isTaken;) {
      const saving = this.saving;
      await saving;
      if (saving !== this.saving) continue;
      const some = batch(this.waiting, this.most);
      if (!some.length) break;
      isTaken = await this.attempt(some);
      this.changed();
    }
    this.isSending = false;
    this.changed();
  }

  /** @param {Happening[]} some @returns {Promise<boolean>} whether to go on */
  async attempt(some) {
    try {
      const answer = await fetch(this.page.kirim, {
        method: "POST",
        headers: { accept: "application/json", "content-type": "application/json", "x-tepat-key": this.key },
        body: JSON.stringify({ peristiwa: some.map((one) => sendable(one, this.base)), sesudah: this.base.terakhir }),
        signal: AbortSignal.timeout(patience),
      });
      const body = await answer.json();
      this.isCut = false;
      if (answer.status === 401 || answer.status === 403) {
        // Whoever signed in again in another window goes on here.
        this.isEnded = true;
        return await this.look() && this.later(false);
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

  /** All of it was refused: one by one it is seen which. @param {Happening[]} some @param {string} words */
  refuse(some, words) {
    if (some.length === 1) some[0].tolak = words || "?";
    this.most = 1;
    return true;
  }

  /** @param {Answer} answer @param {Happening[]} some */
  async take(answer, some) {
    this.most = 50;
    const done = new Set([...answer.diterima, ...answer.sudah]);
    for (const { id, kata } of answer.ditolak) {
      const one = some.find((one) => one.id === id);
      if (!one) continue;
      // What was decided on the same name later takes its place; of a note nothing does.
      const later = this.waiting.slice(this.waiting.indexOf(one) + 1);
      if (decides(one) && later.some((other) => decides(other) && other.usulan === one.usulan)) done.add(id);
      else one.tolak = kata;
    }
    const gone = some.filter((one) => done.has(one.id));
    this.waiting = this.waiting.filter((one) => !done.has(one.id));
    this.stand(answer);
    await this.store.remove(gone);
    if (some.some((one) => done.has(one.id) || one.tolak)) return true;
    return this.later(true);
  }

  /** @param {Meeting} answer */
  stand({ terakhir, tahap, sesi, kuorum, tamu, nama }) {
    const told = new Map(nama.map((item) => [item.usulan, item]));
    const known = this.base.nama.map((item) => told.get(item.usulan) ?? item);
    this.base = { terakhir, tahap, sesi, kuorum, tamu, nama: known };
    this.highest = Math.max(this.highest, terakhir);
  }

  /** @param {Happening[]} some */
  async drop(some) {
    this.waiting = this.waiting.filter((one) => !some.includes(one));
    this.changed();
    await this.saving;
    await this.store.remove(some);
    void this.send();
  }
}
