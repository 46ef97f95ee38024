// The server's own rules, compiled to WebAssembly, say while one types what they will find. They stop nobody: what the
// server answers is what holds.
// @ts-check
import { element, icon, word } from "./words.js";

/**
 * What the server knows of the family: `CheckFacts` in Sources/Web/Pages/Forms/CheckData.swift.
 * @typedef {object} Facts
 * @property {boolean} kk whether the family has a usable KK number, which is not in the page
 * @property {string} today yyyymmdd
 * @property {number[]} provinces that a NIK may begin with
 * @property {number} residence kabupaten as four digits
 * @property {string} limits greatest age, smallest age of a head
 * @property {Record<string, { title: string, severity: "error" | "warning" | "notice", evidence: Record<string, string> }>} words
 * @property {{ relation: number, birth: string, sex: number, here: boolean }[]} members
 * @property {number} position of who is written of; one more than the last for somebody new
 * @property {string[]} kept fields that stay as they are when left empty, as masked numbers do
 */
/** @typedef {Record<string, string>} Values names and what is typed; a field that the form lacks is missing */
/** @typedef {{ code: string, field: string, tone: "bad" | "warn" | "info", title: string, evidence: string }} Finding */

/** A number that says nothing about anybody, where the real one is not in the page. */
const someKK = "1000000000000001";
const tones = /** @type {const} */ ({ error: "bad", warning: "warn", notice: "info" });
const icons = { bad: "no", warn: "alert", info: "info" };

/**
 * `1987-05-12` of `12-05-1987`, `12/5/1987`, `12.05.1987`; anything else as it is.
 * @param {string} text
 */
export function isoDate(text) {
  const parts = text.trim().match(/^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/);
  return parts ? `${parts[3]}-${parts[2].padStart(2, "0")}-${parts[1].padStart(2, "0")}` : text.trim();
}

/**
 * The family as Wasm/CaseText.swift describes it.
 * @param {Facts} facts
 * @param {Values} values
 */
export function caseText(facts, values) {
  /** @param {string} text a sign that parts fields is as odd as any other */
  const clean = (text) => text.trim().replace(/[|\n]/g, "#");
  const known = facts.members[facts.position] ?? { relation: 0, birth: "", sex: 0, here: true };
  const kk = values.kk === undefined || isKept(facts, values, "kk") ? (facts.kk ? someKK : "") : clean(values.kk);
  const lines = [`${kk}|${facts.today}|${facts.provinces.join(",")}|ymd|${facts.residence}|${facts.limits}`];
  const people = [...facts.members];
  people[facts.position] = known;
  people.forEach((member, place) => {
    if (place !== facts.position) {
      lines.push(`|ANGGOTA|${member.birth}|${member.sex}|${member.relation}|IBU||${member.here ? "" : "x"}`);
      return;
    }
    const birth = values.tanggal_lahir === undefined ? known.birth : isoDate(values.tanggal_lahir);
    const sex = values.jenis_kelamin === undefined ? known.sex : values.jenis_kelamin || 0;
    const relation = values.hubungan === undefined ? known.relation : values.hubungan || 0;
    const mother = clean(values.ibu_kandung ?? "IBU");
    lines.push(
      [clean(values.nik ?? ""), clean(values.nama ?? "NAMA"), clean(birth), sex, relation, mother, "", ""].join("|"),
    );
  });
  return lines.join("\n");
}

/**
 * Where a rule is told: the name of a field, or nothing for the top of the form.
 * @param {string} code
 */
export function fieldOf(code) {
  if (code === "H01" || code === "H02" || code === "H04") return "";
  if (code === "H03") return "hubungan";
  return { N: "nik", A: "nama", M: "ibu_kandung", B: "tanggal_lahir", J: "jenis_kelamin", K: "kk" }[code[0]] ?? "";
}

/**
 * What is to be shown of the verdicts `member:CODE:detail …`: only what the form can mend, and nothing that hangs on a
 * number that is not in the page.
 * @param {string} verdicts
 * @param {Facts} facts
 * @param {Values} values
 * @returns {Finding[]}
 */
export function findings(verdicts, facts, values) {
  /** @type {Finding[]} */
  const found = [];
  for (const verdict of verdicts === "?" ? [] : verdicts.split(" ").filter(Boolean)) {
    const [member, code, detail] = verdict.split(":");
    if (member !== "-1" && Number(member) !== facts.position) continue;
    const words = facts.words[code];
    const field = fieldOf(code);
    const needed = code === "B06" || code === "J02" ? [field, "nik"] : [field || "hubungan"];
    if (!words || needed.some((name) => values[name] === undefined || isKept(facts, values, name))) continue;
    // Without its KK number nothing is known of the number itself, nor whether a NIK is the same.
    if (code === "N08" && values.kk === undefined) continue;
    const evidence = words.evidence[detail] ?? words.evidence["0"] ?? "";
    found.push({ code, field, tone: tones[words.severity], title: words.title, evidence });
  }
  return found;
}

/**
 * @param {Facts} facts
 * @param {Values} values
 * @param {string} name
 */
const isKept = (facts, values, name) => facts.kept.includes(name) && !values[name]?.trim();

/** @type {Promise<(text: string) => string> | undefined} */
let rules;

/** The rules, fetched when somebody begins to type. */
function loadRules() {
  rules ??= WebAssembly.instantiateStreaming(fetch(new URL("./rules.wasm", import.meta.url)), {})
    .then(({ instance }) => judge(/** @type {any} */ (instance.exports)));
  return rules;
}

/**
 * @param {{ memory: WebAssembly.Memory, allocate: (count: number) => number, release: (start: number) => void,
 *   checkFamily: (start: number, count: number) => number }} module
 * @returns {(text: string) => string}
 */
export function judge({ memory, allocate, release, checkFamily }) {
  return (text) => {
    const bytes = new TextEncoder().encode(text);
    const start = allocate(bytes.length);
    new Uint8Array(memory.buffer, start, bytes.length).set(bytes);
    const answer = checkFamily(start, bytes.length);
    // The call may have made the memory grow, and with it the buffer: look at it afresh.
    const length = new DataView(memory.buffer).getUint32(answer, true);
    const words = new TextDecoder().decode(new Uint8Array(memory.buffer, answer + 4, length));
    release(answer);
    release(start);
    return words;
  };
}

let timer = 0;
let isListening = false;

export function listen() {
  if (isListening) return;
  isListening = true;
  document.addEventListener("input", ({ target }) => {
    const data = document.getElementById("aturan");
    const form = data?.closest("form");
    if (!form || !(target instanceof Node) || !form.contains(target)) return;
    if (target instanceof HTMLElement) target.dataset.touched = "1";
    clearTimeout(timer);
    timer = setTimeout(() => void check(form, JSON.parse(data?.textContent ?? "{}")), 150);
  });
}

/**
 * @param {HTMLFormElement} form
 * @param {Facts} facts
 */
async function check(form, facts) {
  try {
    const values = typed(form);
    const found = findings((await loadRules())(caseText(facts, values)), facts, values);
    for (const name of ["", ...Object.keys(values)]) {
      // Nobody is told that a field is empty before they came to it.
      const isNew = name !== "" && !values[name] && !field(form, name)?.dataset.touched;
      show(form, name, isNew ? [] : found.filter((finding) => finding.field === name));
    }
  } catch {
    // An old browser, or a line that broke: the server checks anyway.
    rules = undefined;
  }
}

/**
 * @param {HTMLFormElement} form
 * @returns {Values}
 */
function typed(form) {
  /** @type {Values} */
  const values = {};
  for (const name of ["nik", "kk", "nama", "ibu_kandung", "tanggal_lahir", "jenis_kelamin", "hubungan"]) {
    const input = form.elements.namedItem(name);
    if (input && "value" in input && typeof input.value === "string") values[name] = input.value;
  }
  return values;
}

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 */
function field(form, name) {
  const found = form.elements.namedItem(name);
  const first = found instanceof RadioNodeList ? found[0] : found;
  return first instanceof HTMLElement ? first : null;
}

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 * @param {Finding[]} found
 */
function show(form, name, found) {
  const id = `${name || "keluarga"}-f`;
  let place = document.getElementById(id);
  if (!place) {
    if (found.length === 0) return;
    place = element("div", { class: "findings", id, "aria-live": "polite", title: word("checked") });
    const input = name ? field(form, name) : null;
    if (input) {
      (input.closest(".field") ?? form).append(place);
      input.setAttribute("aria-describedby", `${input.getAttribute("aria-describedby") ?? ""} ${id}`.trim());
    } else {
      form.prepend(place);
    }
  }
  const said = found.map(({ code }) => code).join(" ");
  if (place.dataset.said === said) return;
  place.dataset.said = said;
  place.replaceChildren(...found.map(({ code, tone, title, evidence }) =>
    element(
      "p",
      { class: tone },
      icon(icons[tone]),
      element("span", {}, title, " ", element("code", {}, code), " ", element("small", { class: "soft block" }, evidence)),
    )
  ));
}
