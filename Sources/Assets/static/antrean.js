// What happened in a meeting and is not sent yet: in order, each once, kept on the device so that a closed page, a dead
// battery or a server that is away lose nothing. What people typed is kept under a key that only the page brings.
// @ts-check

/** @import { Happening, Item, Meeting, Guest } from "./rapat.d.ts" */

const stages = new Map([["buka", "berlangsung"], ["tunda_rapat", "ditunda"], ["tutup", "ditutup"]]);

/** @param {Happening} one */
export const decides = (one) => one.apa === "putusan" || one.apa === "urungkan";

/** @param {Item} item */
export function content(item) {
  return [item.isi, item.putusan, item.alasan, item.keterangan.trim(), item.keberatan ? "ya" : "", item.isi_keberatan.trim()].join("|");
}

/**
 * How the meeting stands once all that waits is taken.
 * @param {Meeting} base as the server last told it
 * @param {Happening[]} waiting
 * @returns {Meeting}
 */
export function replay(base, waiting) {
  const now = { ...base, kuorum: { ...base.kuorum }, nama: base.nama.map((item) => ({ ...item })), tamu: base.tamu.map((guest) => ({ ...guest })) };
  const items = new Map(now.nama.map((item) => [item.usulan, item]));
  const guests = new Map(now.tamu.map((guest) => [guest.nomor, guest]));
  for (const one of waiting) {
    if (one.tolak) continue;
    if (one.apa === "tunda_rapat" && now.tahap !== "ditunda") now.kuorum.sampai = one.pada + now.kuorum.tunggu * 60_000;
    now.tahap = stages.get(one.apa) ?? now.tahap;
    const item = decides(one) ? items.get(one.usulan ?? "") : undefined;
    if (item) {
      const { putusan = "", alasan = "", keterangan = "", keberatan = false, isi_keberatan = "" } = one;
      Object.assign(item, { putusan, alasan, keterangan, keberatan, isi_keberatan });
    }
    attend(now, guests, one);
  }
  now.kuorum.belum = lacking(now);
  return now;
}

/** Of whom the tata tertib ask for more than came. @param {Meeting} now */
function lacking({ tamu, kuorum }) {
  const came = tamu.filter((guest) => guest.keadaan !== "belum");
  return kuorum.minta.flatMap(({ unsur, ciri, paling, kata }) => {
    const lacks = paling - came.filter((guest) => ciri ? guest[ciri] : guest.unsur === unsur).length;
    return lacks > 0 ? [kata.replace("{}", String(lacks))] : [];
  });
}

// Why the tata tertib open no meeting as it stands, by name; empty: they do.
/** @param {Meeting} now @param {number} at */
export function hindrance({ tahap, tamu, kuorum }, at) {
  const { undangan, hadir, perlu, siapa_pun, ketat, tunggu, sampai = Infinity, belum = [] } = kuorum;
  const isEnough = siapa_pun ? tamu.some((guest) => guest.keadaan === "hadir") : undangan > 0 && hadir >= perlu;
  if (tahap === "ditunda" && at > sampai) return "callSecond";
  if (isEnough) return ketat && belum.length ? "elementLacks" : "";
  return siapa_pun ? "nobodyThere" : tunggu === 0 ? "callSecond" : "noQuorum";
}

// What the server would not take of words, by name.
/** @param {string} text @param {number} [most] bytes */
export function fault(text, most = 300) {
  if (new TextEncoder().encode(text.trim()).length > most) return "tooLong";
  return /\d{16}/.test(text.replace(/[ .-]|[^ -~]/g, "")) ? "noNumbers" : "";
}

/** @param {Meeting} now @param {Map<number, Guest>} guests @param {Happening} one */
function attend(now, guests, one) {
  const state = { hadir: "hadir", pulang: "pulang", batal_hadir: "belum" }[one.apa];
  if (!state) return;
  let guest = guests.get(one.tamu ?? 0);
  if (one.tamu_baru) {
    const { jabatan: tentang, ...who } = one.tamu_baru;
    guest = { ...who, nomor: 0, tentang, keadaan: "belum", dihitung: false, id: one.id };
    now.tamu.push(guest);
  }
  if (!guest) return;
  const change = Number(state !== "belum") - Number(guest.keadaan !== "belum");
  guest.keadaan = state;
  if (guest.dihitung) now.kuorum.hadir += change;
  if (guest.perempuan) now.kuorum.perempuan += change;
  if (guest.miskin) now.kuorum.miskin += change;
}

/**
 * What can be sent next, in order. Of one name one decision at a time: the second rests on what came of the first.
 * @param {Happening[]} waiting
 * @param {number} most
 */
export function batch(waiting, most) {
  const some = [];
  const names = new Set();
  for (const one of waiting) {
    if (one.tolak) continue;
    if (some.length === most || (decides(one) && names.has(one.usulan))) break;
    if (decides(one)) names.add(one.usulan);
    some.push(one);
  }
  return some;
}

/**
 * As it is sent: with the mark of what stands at the name, if that is what was seen there.
 * @param {Happening} one
 * @param {Meeting} base
 */
export function sendable(one, base) {
  const { kira, tolak: _, ...sent } = one;
  const item = base.nama.find((item) => item.usulan === one.usulan);
  if (item && decides(one) && content(item) === kira) sent.dilihat = item.tanda;
  return sent;
}

/** 22 letters that nobody else makes. */
export function newID() {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  return [...crypto.getRandomValues(new Uint8Array(22))].map((byte) => letters[byte & 63]).join("");
}

/** Whether anybody's words are in it, also those that stood there before. @param {Happening} one */
export function isTyped(one) {
  const [, , , words, , dissent, ...more] = (one.kira ?? "|||||").split("|");
  return Boolean(one.keterangan || one.isi_keberatan || one.tamu_baru || words || dissent || more.length);
}

export const shelf = "peristiwa";
/** Tells other pages to look here. */
export const sign = "rapat-menunggu";

/** Where it is kept. Without a store, or for typed words without a key, `isSafe` says that the page must stay open. */
export class Store {
  isSafe = true;
  /** @type {IDBDatabase | null} */
  db = null;
  /** @type {CryptoKey | null} */
  key = null;

  /** @param {number} account @param {string} meeting @param {string | undefined} key */
  static async open(account, meeting, key) {
    const store = new Store(`${account}:${meeting}`, `:${meeting}`);
    try {
      store.db = await opened();
      if (key && globalThis.crypto?.subtle) {
        const bytes = Uint8Array.from(key.match(/../g) ?? [], (pair) => parseInt(pair, 16));
        store.key = await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
      }
    } catch {
      store.isSafe = false;
    }
    return store;
  }

  /** @param {string} owner @param {string} meeting */
  constructor(owner, meeting) {
    this.owner = owner;
    this.meeting = meeting;
  }

  range() {
    return IDBKeyRange.bound([this.owner, 0], [this.owner, Infinity]);
  }

  /** What an earlier page left here, how much of it nobody can read, and how much other accounts did. */
  async all() {
    /** @type {Happening[]} */
    const own = [];
    if (!this.db) return { own, lost: 0, others: 0 };
    const read = this.db.transaction(shelf).objectStore(shelf);
    const [records, keys] = await Promise.all([asked(read.getAll(this.range())), asked(read.getAllKeys())]);
    for (const record of records) {
      const one = await this.read(record);
      if (one) own.push({ ...one, nomor: record.nomor });
    }
    const others = keys.filter((key) => Array.isArray(key) && String(key[0]).endsWith(this.meeting) && key[0] !== this.owner);
    return { own, lost: records.length - own.length, others: others.length };
  }

  /** @param {{ iv?: Uint8Array<ArrayBuffer>, isi?: ArrayBuffer, polos?: Happening }} record */
  async read({ iv, isi, polos }) {
    if (polos) return polos;
    if (!this.key || !iv || !isi) return null;
    try {
      const text = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, this.key, isi);
      return /** @type {Happening} */ (JSON.parse(new TextDecoder().decode(text)));
    } catch {
      return null;
    }
  }

  /** Keeps it under the next free number, in which other windows have their part. @param {Happening} one */
  async add(one) {
    if (!this.db || (!this.key && isTyped(one))) {
      this.isSafe = false;
      return;
    }
    try {
      const kept = await this.sealed(one);
      const change = this.db.transaction(shelf, "readwrite", { durability: "strict" });
      const store = change.objectStore(shelf);
      const keys = await asked(store.getAllKeys(this.range()));
      const last = keys.at(-1);
      if (Array.isArray(last)) one.nomor = Math.max(one.nomor, Number(last[1]) + 1);
      localStorage.setItem(sign, "1");
      store.put({ ...kept, dari: this.owner, nomor: one.nomor });
      await finished(change);
    } catch {
      this.isSafe = false;
    }
  }

  /** @param {Happening} one */
  async sealed(one) {
    if (!this.key) return { polos: one };
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const bytes = new TextEncoder().encode(JSON.stringify(one));
    return { iv, isi: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, this.key, bytes) };
  }

  /** @param {Happening[]} some */
  async remove(some) {
    if (!this.db || some.length === 0) return;
    try {
      const change = this.db.transaction(shelf, "readwrite");
      for (const one of some) change.objectStore(shelf).delete([this.owner, one.nomor]);
      await finished(change);
    } catch {
      // It is sent once more then, which changes nothing.
    }
  }
}

/** @returns {Promise<IDBDatabase>} */
function opened() {
  const asking = indexedDB.open("rapat", 1);
  asking.onupgradeneeded = () => asking.result.createObjectStore(shelf, { keyPath: ["dari", "nomor"] });
  return asked(asking);
}

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
export function asked(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** @param {IDBTransaction} change */
function finished(change) {
  return new Promise((resolve, reject) => {
    change.oncomplete = () => resolve(null);
    change.onabort = change.onerror = () => reject(change.error);
  });
}
