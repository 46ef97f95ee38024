// What a form is told while it is being written, through the very rules that pages are served.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { caseText, fieldOf, findings, isoDate, judge } from "../../Sources/Assets/static/check.js";

const path = new URL("../../Sources/Assets/static/rules.wasm", import.meta.url);
const { instance } = await WebAssembly.instantiate(readFileSync(path), {});
const rules = judge(/** @type {any} */ (instance.exports));

const codes = [
  "N01", "N02", "N03", "N08", "K01", "K02", "K03", "A01", "A02", "M01", "B01", "B02", "B03", "B04", "B06", "J01", "J02",
  "H01", "H02", "H03", "H04",
];

/**
 * A man of 47 and his wife, on a usable KK.
 * @param {Partial<import("../../Sources/Assets/static/check.js").Facts>} [changes]
 * @returns {import("../../Sources/Assets/static/check.js").Facts}
 */
function family(changes = {}) {
  return {
    kk: true, today: "20261121", provinces: [99], residence: 1702, limits: "110,15",
    words: Object.fromEntries(
      codes.map((code) => [code, { title: `judul ${code}`, severity: "error", evidence: { 0: "bukti" } }]),
    ),
    members: [
      { relation: 1, birth: "1979-04-12", sex: 1, here: true },
      { relation: 2, birth: "1983-08-12", sex: 2, here: true },
    ],
    position: 1, kept: [], ...changes,
  };
}

const right = {
  nik: "9902065208830002", nama: "SITI NURHAYATI", tanggal_lahir: "1983-08-12", jenis_kelamin: "2", hubungan: "2",
  ibu_kandung: "AMINAH",
};

/**
 * @param {Record<string, string>} typed
 * @param {Parameters<typeof family>[0]} [changes]
 */
function told(typed, changes) {
  const facts = family(changes);
  return findings(rules(caseText(facts, typed)), facts, typed).map(({ field, code }) => `${field} ${code}`).sort();
}

test("a form without a fault is told nothing", () => assert.deepEqual(told(right), []));

test("each fault is told at its field", () => {
  assert.deepEqual(told({ ...right, nik: "99020652088300" }), ["nik N02"]);
  assert.deepEqual(told({ ...right, nik: "" }), ["nik N01"]);
  assert.deepEqual(told({ ...right, nama: "S1TI" }), ["nama A02"]);
  assert.deepEqual(told({ ...right, ibu_kandung: " " }), ["ibu_kandung M01"]);
  assert.deepEqual(told({ ...right, tanggal_lahir: "1983-02-30" }), ["tanggal_lahir B02"]);
  assert.deepEqual(told({ ...right, tanggal_lahir: "1983-08-13" }), ["tanggal_lahir B06"]);
  assert.deepEqual(told({ ...right, jenis_kelamin: "1" }), ["jenis_kelamin J02"]);
  assert.deepEqual(told({ ...right, hubungan: "" }), ["hubungan H03"]);
});

test("what concerns the whole family is told on top", () => {
  assert.deepEqual(told({ ...right, hubungan: "1" }), [" H02"]);
  assert.deepEqual(told({ ...right, hubungan: "2" }, { position: 0 }), [" H01"]);
  assert.deepEqual(
    told({ hubungan: "1", tanggal_lahir: "2016-01-01" }, { members: [], position: 0 }), [" H04"]);
});

test("an empty masked number says nothing of the number, nor of what hangs on it", () => {
  assert.deepEqual(told({ ...right, nik: "", tanggal_lahir: "1990-01-01" }, { kept: ["nik"] }), []);
  assert.deepEqual(told({ ...right, nik: "99", tanggal_lahir: "1990-01-01" }, { kept: ["nik"] }), ["nik N02"]);
  assert.deepEqual(told({ ...right, ibu_kandung: "" }, { kept: ["ibu_kandung"] }), []);
});

test("fields that the form lacks are taken as the register has them", () => {
  assert.deepEqual(told({ nama: "" }), ["nama A01"]);
  assert.deepEqual(told({ tanggal_lahir: "2030-01-01" }), ["tanggal_lahir B03"]);
});

test("a KK number is judged only where it is typed", () => {
  assert.deepEqual(told({ kk: "99020" }), ["kk K02"]);
  assert.deepEqual(told({ kk: "" }, { kept: ["kk"] }), []);
  assert.deepEqual(told({ ...right, kk: right.nik, nik: right.nik }).includes("nik N08"), true);
});

test("somebody new comes after the others", () => {
  assert.deepEqual(told({ ...right, hubungan: "3", nama: "" }, { position: 2 }), ["nama A01"]);
});

test("who has gone heads no family", () => {
  const members = [{ relation: 1, birth: "1979-04-12", sex: 1, here: false }, { relation: 2, birth: "", sex: 2, here: true }];
  assert.deepEqual(told(right, { members }), [" H01"]);
});

test("signs that part fields do not confuse the rules", () => {
  assert.deepEqual(told({ ...right, nama: "SITI|X\nY" }), ["nama A02"]);
});

test("dates are read as people write them", () => {
  assert.equal(isoDate("12-5-1987"), "1987-05-12");
  assert.equal(isoDate("12/05/1987"), "1987-05-12");
  assert.equal(isoDate(" 1987 "), "1987");
  assert.equal(isoDate("1987-05-12"), "1987-05-12");
});

test("an answer that cannot be read tells nothing", () => {
  assert.deepEqual(findings("?", family(), right), []);
  assert.equal(fieldOf("X99"), "");
});
