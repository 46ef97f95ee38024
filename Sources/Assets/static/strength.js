// How good a new password is, by the rule that the server goes by (PasswordRule.swift). The server decides.
// @ts-check

/** @type {Promise<Set<string>> | undefined} */
let common;

/** Fetched when somebody begins to type a new password. */
function commonWords() {
  common ??= fetch(new URL("./sandi-umum.txt", import.meta.url)).then((answer) => answer.text())
    .then((text) => new Set(text.split("\n").map(folded)));
  return common;
}

/**
 * `p4$$w0rd` is `password`.
 * @param {string} text
 */
function folded(text) {
  /** @type {Record<string, string>} */
  const same = { 0: "o", 1: "i", "!": "i", 3: "e", 4: "a", "@": "a", 5: "s", $: "s", 7: "t" };
  return [...text.toLowerCase()].map((letter) => same[letter] ?? letter).join("");
}

/**
 * How many characters a guesser would have to guess.
 * @param {string} password
 * @param {Set<string>} common
 * @param {Set<string>} own words of the account, folded
 */
export function worth(password, common, own) {
  const plain = [...password.toLowerCase()];
  const letters = plain.map(folded);
  const seen = new Set();
  let worth = 0;
  for (let at = 0; at < letters.length;) {
    const ownWord = longest(letters, at, own);
    const word = ownWord || longest(letters, at, common);
    if (word) {
      const isNumber = plain.slice(at, at + word.length).every((letter) => /\p{N}/u.test(letter));
      if (!ownWord && !seen.has(word)) worth += isNumber ? 1 : 4;
      seen.add(word);
      at += word.length;
    } else {
      const step = at > 0 ? Math.abs((plain[at].codePointAt(0) ?? 0) - (plain[at - 1].codePointAt(0) ?? 0)) : 9;
      if (/[\p{L}\p{N}]/u.test(plain[at]) && step > 1) worth += 1;
      at += 1;
    }
  }
  return worth;
}

/**
 * @param {string[]} letters
 * @param {number} start
 * @param {Set<string>} words
 */
function longest(letters, start, words) {
  for (let length = Math.min(24, letters.length - start); length >= 4; length -= 1) {
    const piece = letters.slice(start, start + length).join("");
    if (words.has(piece)) return piece;
  }
  return "";
}

export function listen() {
  document.addEventListener("input", async ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const meter = document.querySelector(`[data-strength="${target.id}"]`);
    if (!(meter instanceof HTMLElement)) return;
    const own = new Set((meter.dataset.own ?? "").split(" ").map(folded));
    const value = worth(target.value, await commonWords(), own);
    const length = [...target.value].length;
    const isGood = length >= 12 && length <= 128 && value >= 8 && new Set(target.value).size >= 5;
    const bar = meter.querySelector("progress");
    if (bar) bar.value = isGood ? 100 : Math.min(90, Math.min(length / 12, value / 8) * 90);
    const words = meter.querySelector("span");
    const say = isGood ? meter.dataset.good : length < 12 ? meter.dataset.short : meter.dataset.weak;
    if (words) words.textContent = say ?? "";
    meter.hidden = length === 0;
  });
}

export function enhance() {}
