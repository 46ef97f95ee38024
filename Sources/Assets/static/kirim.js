// Sends what happened in a meeting, in its order, whenever somebody answers; the server says what it took, what it had
// already, and what it did not take.
// @ts-check
import { batch, decides, sendable, Store } from "./antrean.js";

/** @import { Happening, Meeting } from "./antrean.js" */
/** @typedef {Meeting & { rapat: string, akun: number, kirim: string, kunci?: string, masuk: string, sesi: number, alasan: Record<string, string> }} Page */

const patience = 20_000;
const longestWait = 15_000;

export class Sending {
  /** @type {Happening[]} */
  waiting = [];
  isCut = false;
  isTroubled = false;
  /** The session is over: the page can send no more, and another one will. */
  isEnded = false;
  isSending = false;
  wait = 1000;
  most = 50;
  others = 0;
  timer = 0;
  store = new Store("", "");
  /** @type {Promise<unknown>} */
  saving = Promise.resolve();

  /**
   * @param {Page} page
   * @param {string} key of the page's forms
   * @param {() => void} changed
   */
  constructor(page, key, changed) {
    this.page = page;
    this.key = key;
    this.changed = changed;
    /** @type {Meeting} */
    this.base = page;
    this.highest = page.terakhir;
  }

  async begin() {
    this.store = await Store.open(this.page.akun, this.page.rapat, this.page.kunci);
    const { own, others } = await this.store.all();
    // What was pressed while the store opened comes after it.
    this.waiting.unshift(...own);
    this.others = others;
    this.highest = Math.max(this.highest, ...this.waiting.map((one) => one.nomor));
    this.changed();
    addEventListener("online", () => void this.send());
    void this.send();
  }

  unsent() {
    return this.waiting.filter((one) => !one.tolak);
  }

  /**
   * Writes it down on the device, shows it, and sends it.
   * @param {Happening} one
   */
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
    await this.saving;
    for (let some = batch(this.waiting, this.most); some.length; some = batch(this.waiting, this.most)) {
      const isTaken = await this.attempt(some);
      this.changed();
      if (!isTaken) break;
    }
    this.isSending = false;
    this.changed();
  }

  /** @param {Happening[]} some @returns {Promise<boolean>} whether to go on */
  async attempt(some) {
    try {
      const answer = await fetch(this.page.kirim, {
        method: "POST",
        headers: {
          accept: "application/json",
          "content-type": "application/json",
          "x-tepat-key": this.key,
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
    if (some.length === 1) some[0].tolak = words || "?";
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
      // What was decided on the same name later takes its place; of a note nothing does.
      const later = this.waiting.slice(this.waiting.indexOf(one) + 1);
      if (decides(one) && later.some((other) => decides(other) && other.usulan === one.usulan)) done.add(id);
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

  /** @param {Happening[]} some */
  async drop(some) {
    this.waiting = this.waiting.filter((one) => !some.includes(one));
    this.changed();
    await this.saving;
    await this.store.remove(some);
    void this.send();
  }
}
