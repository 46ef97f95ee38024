// The meter of new passwords judges as the server does (SignInLimitTests.swift has the same passwords).
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { worth } from "../../Sources/Assets/static/strength.js";

const file = new URL("../../Sources/Assets/data/sandi-umum.txt", import.meta.url);
const fold = (text) => text.replace(/[01!34@5$7]/g, (letter) => ({ 0: "o", 1: "i", "!": "i", 3: "e", 4: "a", "@": "a", 5: "s", $: "s", 7: "t" })[letter]);
const common = new Set(readFileSync(file, "utf8").split("\n").map(fold));
const own = new Set(["operator", "derati", "operator.derati", "yuliana", "puspita"]);

test("common words, names and sequences are worth little", () => {
  for (const password of ["indonesia2024!", "P4ssw0rd-2024", "kucing123456", "abcdefghijkl", "Derati.Derati"]) {
    assert.ok(worth(password, common, own) < 8, password);
  }
});

test("words that have nothing to do with each other are worth enough", () => {
  for (const password of ["siti nurhaliza", "kopi susu di teras", "w7#kq9!zr2mx"]) {
    assert.ok(worth(password, common, own) >= 8, password);
  }
});
