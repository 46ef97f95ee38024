// Runs every case of Tests/RulesTests/Cases/families.txt through the rules as a browser would: as WebAssembly.
//
//     Wasm/build && node Wasm/test.mjs
import { readFileSync } from "node:fs";

const here = (path) => new URL(path, import.meta.url);
const { instance } = await WebAssembly.instantiate(readFileSync(here("../.build-wasm/rules.wasm")), {});
const { memory, allocate, release, checkFamily } = instance.exports;

/** The verdicts on a family written as Wasm/CaseText.swift describes. */
function verdicts(text) {
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
}

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

let count = 0, failures = 0;
for (const { name, family, expected } of cases(readFileSync(here("../Tests/RulesTests/Cases/families.txt"), "utf8"))) {
  count += 1;
  const found = verdicts(family);
  if (found === expected) continue;
  failures += 1;
  console.error(`${name}\n  expected ${expected || "nothing"}\n  found    ${found || "nothing"}`);
}

// A page judges as long as it is open: what is given back has to be used again.
const before = memory.buffer.byteLength;
const family = "9902010101100001|20260615|99\n" + "||||||\n".replace("||||||", "|||0|0||").repeat(20);
for (let round = 0; round < 20_000; round += 1) verdicts(family);
if (memory.buffer.byteLength > before + 65_536) {
  failures += 1;
  console.error(`memory grew from ${before} to ${memory.buffer.byteLength} bytes`);
}

console.log(`WebAssembly: ${count} cases, ${failures} failures`);
process.exit(failures === 0 && count > 0 ? 0 : 1);
