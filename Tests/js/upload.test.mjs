// What a file is known again by.
import assert from "node:assert/strict";
import { test } from "node:test";
import { probe } from "../../Sources/Assets/static/upload.js";

/**
 * @param {string} text
 * @param {number} [lastModified]
 */
const file = (text, lastModified = 1000) => new File([text], "dtks.csv", { lastModified });

test("the same file is known again, another size, beginning, end or time of writing is another file", async () => {
  const body = "x".repeat(200_000);
  const known = await probe(file(`a${body}z`));
  assert.equal(await probe(file(`a${body}z`)), known);
  for (const other of [`b${body}z`, `a${body}y`, `a${body}xz`, ""]) assert.notEqual(await probe(file(other)), known);
  assert.notEqual(await probe(file(`a${body}z`, 2000)), known);
});
