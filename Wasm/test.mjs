// Runs every case of Tests/RulesTests/Cases/families.txt through the rules as a browser would: as WebAssembly, and
// through the very functions that pages use.
//
//     Wasm/build && node Wasm/test.mjs .build-wasm/rules.wasm Sources/Assets/static/rules.wasm
import { readFileSync } from "node:fs";
import { judge } from "../Sources/Assets/static/check.js";

/** @param {string} text */
function* cases(text) {
  let name, heading = "", lines = [];
  for (const line of text.split("\n")) {
    if (line.startsWith("## ")) heading = line.slice(3);
    else if (line.startsWith("# ")) [name, lines] = [`${heading}: ${line.slice(2)}`, []];
    else if (line.startsWith("=") && name) {
      yield { name, family: lines.join("\n"), expected: line.slice(1).trim() };
      name = undefined;
    } else lines.push(line);
  }
}

const all = [...cases(readFileSync(new URL("../Tests/RulesTests/Cases/families.txt", import.meta.url), "utf8"))];

/**
 * @param {string} path of the compiled rules
 * @returns {Promise<number>} failures
 */
async function run(path) {
  const { instance } = await WebAssembly.instantiate(readFileSync(path), {});
  const { memory } = /** @type {any} */ (instance.exports);
  const verdicts = judge(/** @type {any} */ (instance.exports));
  let failures = 0;
  for (const { name, family, expected } of all) {
    const found = verdicts(family);
    if (found === expected) continue;
    failures += 1;
    console.error(`${name}\n  expected ${expected || "nothing"}\n  found    ${found || "nothing"}`);
  }

  // A page judges as long as it is open: what is given back has to be used again.
  const before = memory.buffer.byteLength;
  const family = "9902010101100001|20260615|99\n" + "|||0|0||\n".repeat(20);
  for (let round = 0; round < 20_000; round += 1) verdicts(family);
  if (memory.buffer.byteLength > before + 65_536) {
    failures += 1;
    console.error(`memory grew from ${before} to ${memory.buffer.byteLength} bytes`);
  }
  console.log(`WebAssembly: ${path}: ${all.length} cases, ${failures} failures`);
  return failures;
}

const paths = process.argv.slice(2);
let failures = all.length === 0 || paths.length === 0 ? 1 : 0;
for (const path of paths) failures += await run(path);
process.exit(failures === 0 ? 0 : 1);
