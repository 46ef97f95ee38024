// What a draft is told by.
import assert from "node:assert/strict";
import { test } from "node:test";
import { clock } from "../../Sources/Assets/static/drafts.js";

test("the time is written as the language writes it", () => {
  assert.equal(clock(new Date(2026, 10, 21, 9, 5), "id"), "9.05");
  assert.equal(clock(new Date(2026, 10, 21, 16, 20), "en"), "16:20");
});
