// What happened in a meeting and is not sent yet.
import assert from "node:assert/strict";
import { test } from "node:test";
import { batch, content, fault, hindrance, isTyped, newID, replay, sendable, Store } from "../../Sources/Assets/static/antrean.js";
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
  assert.equal(content(now.nama[0]), "|tolak|MAMPU||ya|Masih miskin");
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
  const second = decided("2", "A", "tolak", { kira: "c1|setuju||||", dilihat: "a0" });
  const ours = meeting();
  Object.assign(ours.nama[0], { putusan: "setuju", isi: "c1", tanda: "a1" });
  assert.equal(sendable(second, ours).dilihat, "a1");
  const theirs = meeting();
  Object.assign(theirs.nama[0], { putusan: "tunda", tanda: "a2" });
  assert.equal(sendable(second, theirs).dilihat, "a0");
  // Nor on that of another content that was put in its place.
  const rewritten = meeting();
  Object.assign(rewritten.nama[0], { putusan: "setuju", isi: "c2", tanda: "a3" });
  assert.equal(sendable(second, rewritten).dilihat, "a0");
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

const hall = (kuorum, more = {}) => {
  const base = meeting();
  return replay({ ...base, tahap: "diundang", ...more, kuorum: { ...base.kuorum, ...kuorum } }, []);
};
const present = (more = {}) => [{ ...meeting().tamu[0], keadaan: "hadir", ...more }];

test("what the tata tertib forbid is not opened: no quorum, nobody there, the end of waiting, an element that is missing", () => {
  assert.equal(hindrance(hall({}), 0), "noQuorum");
  assert.equal(hindrance(hall({ hadir: 2 }), 0), "");
  assert.equal(hindrance(hall({ undangan: 0, perlu: 1 }), 0), "noQuorum");
  assert.equal(hindrance(hall({ tunggu: 0 }), 0), "callSecond");
  assert.equal(hindrance(hall({ hadir: 2, sampai: 5 }, { tahap: "ditunda" }), 6), "callSecond");
  assert.equal(hindrance(hall({ hadir: 2, sampai: 5 }, { tahap: "ditunda" }), 5), "");
  // A second meeting: its own quorum, or whoever is there.
  assert.equal(hindrance(hall({}, { sesi: 2 }), 0), "noQuorum");
  assert.equal(hindrance(hall({ siapa_pun: true }, { sesi: 2 }), 0), "nobodyThere");
  assert.equal(hindrance(hall({ siapa_pun: true }, { sesi: 2, tamu: present() }), 0), "");
  const minta = [{ unsur: "rt_rw", paling: 2, kata: "{} RT/RW" }, { ciri: "perempuan", paling: 1, kata: "{} perempuan" }];
  assert.equal(hindrance(hall({ hadir: 2, minta }), 0), "");
  assert.equal(hindrance(hall({ hadir: 2, minta, ketat: true }), 0), "elementLacks");
  assert.deepEqual(hall({ minta }, { tamu: present({ unsur: "rt_rw" }) }).kuorum.belum, ["1 RT/RW"]);
});

test("a meeting that is put off without a line waits as long as the tata tertib give, from when it was put off", () => {
  const off = { id: "1", pada: 1000, nomor: 5, apa: "tunda_rapat" };
  const base = { ...meeting(), tahap: "diundang" };
  assert.deepEqual([replay(base, [off]).tahap, replay(base, [off]).kuorum.sampai], ["ditunda", 1000 + 3_600_000]);
});

test("words that the server would refuse are known: too many bytes, or a number of somebody", () => {
  assert.equal(fault("x".repeat(300)), "");
  assert.equal(fault("é".repeat(151)), "tooLong");
  assert.equal(fault("x".repeat(301), 2000), "");
  assert.equal(fault("NIK 990206-150775.0001 salah"), "noNumbers");
  assert.equal(fault("telepon 0812 3456 7890"), "");
});

test("what stood there before is somebody's words as well, and lies on no device without a key", () => {
  assert.equal(isTyped(decided("1", "A", "setuju", { kira: "c1|||||" })), false);
  assert.equal(isTyped(decided("1", "A", "setuju", { kira: "c1|tolak|MAMPU||ya|" })), false);
  for (const kira of ["c1|tolak|MAMPU|Punya sawah||", "c1|setuju|||ya|RT 5", "c1|tolak|LAIN||kata||"]) {
    assert.equal(isTyped({ id: "1", pada: 1, nomor: 5, apa: "urungkan", usulan: "A", kira }), true, kira);
  }
});

const page = () => ({ ...meeting(), rapat: "R", akun: 1, kirim: "/", masuk: "/", alasan: {} });
const answers = (status, body) => () => Promise.resolve({ ok: status < 300, status, json: () => Promise.resolve(body) });

test("signed in again, the same account goes on with the new key; another one does not", async () => {
  const told = { ...meeting(), terakhir: 9, akun: 1, kunci: "baru" };
  const sending = new Sending(page(), "lama", () => {});
  globalThis.fetch = answers(401, {});
  assert.equal(await sending.look(), false);
  assert.equal(sending.isEnded, true);
  globalThis.fetch = answers(200, { ...told, akun: 2 });
  assert.equal(await sending.look(), false);
  assert.deepEqual([sending.isEnded, sending.key, sending.base.terakhir], [true, "lama", 4]);
  globalThis.fetch = answers(200, told);
  assert.equal(await sending.look(), true);
  assert.deepEqual([sending.isEnded, sending.key, sending.base.terakhir], [false, "baru", 9]);
});

test("an answer that is older than what is known changes nothing", async () => {
  const sending = new Sending(page(), "", () => {});
  globalThis.fetch = answers(200, { ...meeting(), tahap: "diundang", terakhir: 3, akun: 1, kunci: "k" });
  assert.equal(await sending.look(), true);
  assert.equal(sending.base.tahap, "berlangsung");
});

test("what is pressed before the device is read comes after what lies there, and is kept with it", async () => {
  const sending = new Sending(page(), "", () => {});
  const kept = [];
  const { open } = Store;
  Store.open = () => Promise.resolve({
    isSafe: true,
    all: () => Promise.resolve({ own: [decided("0", "A", "setuju", { nomor: 8 })], lost: 2, others: 0 }),
    add: (one) => Promise.resolve(kept.push([one.id, one.nomor])),
  });
  sending.isEnded = true;
  sending.saving = sending.open();
  sending.add(decided("1", "B", "tunda"));
  await sending.saving;
  Store.open = open;
  assert.deepEqual(sending.waiting.map((one) => [one.id, one.nomor]), [["0", 8], ["1", 9]]);
  assert.deepEqual([kept, sending.lost], [[["1", 9]], 2]);
});
