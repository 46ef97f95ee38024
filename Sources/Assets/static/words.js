// What scripts say, and where they say it.
// @ts-check

/**
 * A text that the server put into the page, in the page's language.
 * @param {string} name
 * @param {string} [value] in the place of `{}`
 */
export function word(name, value = "") {
  return (document.getElementById("kata")?.dataset[name] ?? "").replace("{}", value);
}

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} content
 */
export function element(tag, attributes, ...content) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...content);
  return made;
}

/**
 * One of the icons at the top of the page.
 * @param {string} name
 */
export function icon(name) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  made.setAttribute("class", "i");
  made.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#${name}`);
  made.append(use);
  return made;
}
