// Which key does what, and where a list ends.
import assert from "node:assert/strict";
import { test } from "node:test";
import { command, neighbour } from "../../Sources/Assets/static/keys.js";

test("single keys search, move, select, open and explain, and nothing else", () => {
  const does = Object.fromEntries(
    [..."abcdefghijklmnopqrstuvwxyz/?0123456789", "Enter", "Delete", "Backspace"]
      .map((key) => [key, command(key, false)?.do]).filter(([, what]) => what),
  );
  assert.deepEqual(does, {
    g: "wait", j: "next", k: "previous", x: "select", "/": "search", "?": "help", Enter: "open",
  });
});

test("after g a letter names a place, and any other key ends the waiting", () => {
  assert.deepEqual(command("b", true), { do: "go", to: "b" });
  assert.equal(command("Enter", true), null);
  assert.equal(command("?", true), null);
  // Nothing that could be more than a letter gets into a selector.
  assert.equal(command('"]', true), null);
});

test("moving stays within the list", () => {
  assert.equal(neighbour(3, -1, 1), 0);
  assert.equal(neighbour(3, -1, -1), 2);
  assert.equal(neighbour(3, 0, -1), 0);
  assert.equal(neighbour(3, 2, 1), 2);
  assert.equal(neighbour(3, 1, 1), 2);
});
