// Regions are suggested while one types a name or a code. Without a connection the field still takes either.
// @ts-check

export function listen() {}

export function enhance() {
  for (const field of document.querySelectorAll("input[data-suggest]")) {
    if (field instanceof HTMLInputElement && field.list && !field.dataset.suggests) suggest(field, field.list);
  }
}

/**
 * @param {HTMLInputElement} field
 * @param {HTMLElement} list
 */
function suggest(field, list) {
  field.dataset.suggests = "1";
  let timer = 0;
  let asked = "";
  const ask = async () => {
    const text = field.value.trim();
    if (text.length < 2 || text === asked) return;
    asked = text;
    const everywhere = field.dataset.all ? "&semua=1" : "";
    try {
      const answer = await fetch(`${field.dataset.suggest}?q=${encodeURIComponent(text)}${everywhere}`, {
        headers: { accept: "application/json" },
      });
      if (!answer.ok || field.value.trim() !== text) return;
      /** @type {{code: string, name: string}[]} */
      const regions = await answer.json();
      list.replaceChildren(...regions.map(({ code, name }) => {
        const option = document.createElement("option");
        option.value = `${code} ${name}`;
        return option;
      }));
    } catch {
      asked = "";
    }
  };
  field.addEventListener("focus", () => field.select());
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), 200);
  });
}
