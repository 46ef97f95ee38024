// What happened in a meeting and is not sent yet.
import assert from "node:assert/strict";
import { test } from "node:test";
import { batch, content, newID, replay, sendable } from "../../Sources/Assets/static/antrean.js";
import { Sending } from "../../Sources/Assets/static/kirim.js";

const blank = { putusan: "", alasan: "", keterangan: "", keberatan: false, isi_keberatan: "" };
const meeting = () => ({
  terakhir: 4,
  tahap: "berlangsung",
  sesi: 1,
  kuorum: { undangan: 3, hadir: 1, perlu: 2, perempuan: 0, miskin: 0, siapa_pun: false, ketat: false, tunggu: 60, minta: [] },
  nama: [{ ...blank, nomor: 1, usulan: "A", tanda: "a0" }, { ...blank, nomor: 2, usulan: "B", tanda: "b0" }],
  tamu: [{ nomor: 1, nama: "SITI", tentang: "", unsur: "bpd_lpm", keadaan: "belum", dihitung: true, perempuan: true, miskin: false }],
});
const decided = (id, usulan, putusan, more = {}) => ({ id, pada: 1, nomor: 5, apa: "putusan", usulan, putusan, ...more });

test("what waits is shown as if it were taken, and what was refused is not", () => {
  const waiting = [
    { id: "1", pada: 1, nomor: 5, apa: "hadir", tamu: 1 },
    decided("2", "A", "tolak", { alasan: "MAMPU", keberatan: true, isi_keberatan: "Masih miskin" }),
    decided("3", "B", "setuju", { tolak: "sudah diputuskan" }),
  ];
  const base = meeting();
  const now = replay(base, waiting);
  assert.equal(content(now.nama[0]), "tolak|MAMPU||ya|Masih miskin");
  assert.equal(now.nama[1].putusan, "");
  assert.deepEqual([now.kuorum.hadir, now.kuorum.perempuan, now.tamu[0].keadaan], [2, 1, "hadir"]);
  assert.deepEqual([base.nama[0].putusan, base.kuorum.hadir, base.tamu[0].keadaan], ["", 1, "belum"]);
});

test("whoever leaves was there; whoever was marked by mistake was not", () => {
  const came = { id: "1", pada: 1, nomor: 5, apa: "hadir", tamu: 1 };
  assert.equal(replay(meeting(), [came, { ...came, id: "2", apa: "pulang" }]).kuorum.hadir, 2);
  assert.equal(replay(meeting(), [came, { ...came, id: "3", apa: "batal_hadir" }]).kuorum.hadir, 1);
});

test("somebody who was not invited is seen at once and counts for no quorum", () => {
  const tamu_baru = { nama: "JOKO", jabatan: "", unsur: "warga", perempuan: false, miskin: true };
  const now = replay(meeting(), [{ id: "1", pada: 1, nomor: 5, apa: "hadir", tamu: 0, tamu_baru }]);
  assert.deepEqual([now.tamu.length, now.kuorum.hadir, now.kuorum.miskin], [2, 1, 1]);
});

test("a second decision on a name waits for the first", () => {
  const waiting = [decided("1", "A", "setuju"), decided("2", "B", "tunda"), decided("3", "A", "tolak"), decided("4", "B", "setuju")];
  assert.deepEqual(batch(waiting, 50).map((one) => one.id), ["1", "2"]);
  assert.deepEqual(batch(waiting, 1).map((one) => one.id), ["1"]);
  assert.deepEqual(batch(waiting.slice(2), 50).map((one) => one.id), ["3", "4"]);
});

test("it rests on what was seen: on the new mark of our own decision, never on that of somebody else's", () => {
  const second = decided("2", "A", "tolak", { kira: "setuju||||", dilihat: "a0" });
  const ours = meeting();
  Object.assign(ours.nama[0], { putusan: "setuju", tanda: "a1" });
  assert.equal(sendable(second, ours).dilihat, "a1");
  const theirs = meeting();
  Object.assign(theirs.nama[0], { putusan: "tunda", tanda: "a2" });
  assert.equal(sendable(second, theirs).dilihat, "a0");
  assert.deepEqual([sendable(second, ours).kira, sendable({ ...second, tolak: "x" }, ours).tolak], [undefined, undefined]);
});

test("names of events are 22 letters that differ", () => {
  assert.match(newID(), /^[A-Za-z0-9_-]{22}$/);
  assert.notEqual(newID(), newID());
});

test("a note that was refused stays, whatever is decided on the name later; a decision gives way to the next", async () => {
  const sending = new Sending({ ...meeting(), rapat: "R", akun: 1, kirim: "/", masuk: "/", alasan: {} }, "", () => {});
  const note = { id: "1", pada: 1, nomor: 5, apa: "catatan", usulan: "A", keterangan: "kata" };
  const wrong = decided("2", "A", "tolak", { nomor: 6, kira: "||||" });
  const next = decided("3", "A", "setuju", { nomor: 7, kira: "tolak||||" });
  sending.waiting = [note, wrong, next];
  const ditolak = [{ id: "1", kata: "ada NIK" }, { id: "2", kata: "alasan" }];
  assert.equal(await sending.take({ ...meeting(), diterima: [], sudah: [], ditolak }, [note, wrong]), true);
  assert.deepEqual(sending.waiting.map((one) => [one.id, one.tolak]), [["1", "ada NIK"], ["3", undefined]]);
});
