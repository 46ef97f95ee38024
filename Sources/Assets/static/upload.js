// A file goes up in pieces: with a bar, a pause, and from where it was after a dropped line, a reload or a restart of
// the server. What counts is what the server says it has.
// @ts-check
import { element } from "./words.js";

const pieceSize = 1 << 20;
/** Of the beginning and the end of a file, by which it is known again. */
const sampleSize = 1 << 16;
const longestWait = 30_000;

export function enhance() {
  for (const form of document.querySelectorAll("form[data-upload]")) {
    if (!(form instanceof HTMLFormElement) || form.dataset.ready) continue;
    form.dataset.ready = "1";
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      event.stopPropagation();
      const input = form.querySelector("input[type=file]");
      const file = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
      if (!file) return input instanceof HTMLInputElement ? input.focus() : undefined;
      if (!form.dataset.busy) void new Sending(form, file).run();
    });
  }
}

/** An answer that trying again does not change. */
class Refused extends Error {}

class Sending {
  /**
   * @param {HTMLFormElement} form
   * @param {File} file
   */
  constructor(form, file) {
    this.form = form;
    this.file = file;
    this.received = 0;
    this.isPaused = false;
    /** @type {(() => void) | null} */
    this.wake = null;
    this.bar = element("progress", { max: String(file.size || 1), value: "0", "aria-label": file.name });
    this.words = element("p", { role: "status" });
    this.pause = element("button", { type: "button", class: "btn alt" }, this.word("pause"));
    this.pause.addEventListener("click", () => this.toggle());
    this.panel = element("div", { class: "stack tight", "data-sending-panel": "" }, this.bar, this.words, this.pause);
  }

  /** @param {string} name */
  word(name) {
    return (this.form.dataset[name] ?? "").replace("{}", this.share());
  }

  share() {
    const percent = this.file.size ? Math.floor((this.received * 1000) / this.file.size) / 10 : 0;
    return `${percent.toLocaleString(document.documentElement.lang)} %`;
  }

  async run() {
    this.form.dataset.busy = "1";
    for (const old of this.form.querySelectorAll("[data-sending-panel], [data-trouble]")) old.remove();
    this.form.append(this.panel);
    const online = () => this.wake?.();
    addEventListener("online", online);
    try {
      const begun = await this.insist(async () => this.begin(await probe(this.file)));
      this.take(begun.received);
      while (this.received < this.file.size) {
        await this.whilePaused();
        this.take((await this.insist(() => this.send(begun.id))).received);
      }
      this.say("checking");
      const place = await this.insist(() => this.finish(begun.id));
      location.assign(place);
    } catch (error) {
      this.panel.remove();
      const words = error instanceof Refused && error.message ? error.message : this.word("trouble");
      this.form.append(
        element("div", { class: "note bad", role: "alert", "data-trouble": "" }, element("p", {}, words)),
      );
    } finally {
      removeEventListener("online", online);
      delete this.form.dataset.busy;
    }
  }

  /** @param {number} received */
  take(received) {
    this.received = received;
    this.bar.value = received;
    this.say(this.isPaused ? "paused" : "sending");
  }

  /** @param {string} name */
  say(name) {
    this.words.textContent = this.word(name);
  }

  toggle() {
    this.isPaused = !this.isPaused;
    this.pause.textContent = this.word(this.isPaused ? "goOn" : "pause");
    if (this.isPaused) this.say("paused");
    else this.say("sending");
    this.wake?.();
  }

  async whilePaused() {
    while (this.isPaused) await new Promise((resolve) => (this.wake = () => resolve(null)));
  }

  /**
   * Tries until there is an answer: a line that drops and a server that starts again are waited for.
   * @template T
   * @param {() => Promise<T>} attempt
   * @returns {Promise<T>}
   */
  async insist(attempt) {
    for (let wait = 1000;; wait = Math.min(wait * 2, longestWait)) {
      try {
        return await attempt();
      } catch (error) {
        if (error instanceof Refused) throw error;
      }
      this.say("waiting");
      await new Promise((resolve) => {
        const timer = setTimeout(() => resolve(null), wait);
        this.wake = () => {
          clearTimeout(timer);
          resolve(null);
        };
      });
      this.wake = null;
      await this.whilePaused();
    }
  }

  key() {
    const input = this.form.querySelector("input[name=_kunci]");
    return input instanceof HTMLInputElement ? input.value : "";
  }

  /** @param {string} sidik */
  async begin(sidik) {
    const fields = { _kunci: this.key(), nama: this.file.name, ukuran: String(this.file.size), sidik };
    const { resume } = this.form.dataset;
    const body = new URLSearchParams(resume ? { ...fields, lanjut: resume } : fields);
    const answer = await this.ask(this.form.dataset.upload ?? "", { body });
    return /** @type {{ id: string, received: number }} */ (await answer.json());
  }

  /** @param {string} id */
  async send(id) {
    const body = this.file.slice(this.received, this.received + pieceSize);
    const answer = await this.ask(`${this.form.dataset.upload}/${id}/potongan?mulai=${this.received}`, {
      body,
      headers: { "content-type": "application/octet-stream", "x-tepat-key": this.key() },
    });
    return /** @type {{ received: number }} */ (await answer.json());
  }

  /** @param {string} id */
  async finish(id) {
    const answer = await this.ask(`${this.form.dataset.upload}/${id}/selesai`, {
      body: new URLSearchParams({ _kunci: this.key() }),
      headers: { "x-tepat-script": "1" },
    });
    return answer.headers.get("x-tepat-location") ?? location.pathname;
  }

  /**
   * @param {string} address
   * @param {{ body: BodyInit, headers?: Record<string, string> }} parts
   */
  async ask(address, { body, headers = {} }) {
    const answer = await fetch(address, {
      method: "POST",
      body,
      headers: { accept: "application/json", ...headers },
      signal: AbortSignal.timeout(120_000),
    });
    if (answer.ok) return answer;
    // A proxy whose server is away says so with these; the line comes back.
    if (answer.status >= 500 || answer.status === 429) throw new Error(String(answer.status));
    const problem = await answer.json().catch(() => ({}));
    throw new Refused(problem.detail ?? problem.title ?? "");
  }
}

/**
 * The same for the same file: its size, when it was written last, beginning and end. No secret hangs on it, so a short sum is enough.
 * @param {File} file
 */
export async function probe(file) {
  const ends = [file.slice(0, sampleSize), file.slice(Math.max(0, file.size - sampleSize))];
  let [low, high] = [0x811c9dc5, 0xcbf29ce4];
  for (const part of ends) {
    for (const byte of new Uint8Array(await part.arrayBuffer())) {
      low = Math.imul(low ^ byte, 0x01000193) >>> 0;
      high = Math.imul(high ^ byte ^ (low & 0xff), 0x01000193) >>> 0;
    }
  }
  return [file.size, file.lastModified || 0, low, high].map((number) => number.toString(16)).join("-");
}
