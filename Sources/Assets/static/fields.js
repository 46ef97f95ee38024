// A form as names and values, and back.
// @ts-check

/** @typedef {[string, string][]} Pairs */

/**
 * What the browser would send.
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} [button] the one that was pressed
 * @returns {Pairs}
 */
export function pairs(form, button = null) {
  /** @type {Pairs} */
  const result = [];
  for (const [name, value] of new FormData(form)) if (typeof value === "string") result.push([name, value]);
  if (button instanceof HTMLButtonElement && button.name) result.push([button.name, button.value]);
  return result;
}

/**
 * Puts kept values back. Only fields that are there are filled; the form's secret is of this page.
 * @param {HTMLFormElement} form
 * @param {Pairs} kept
 */
export function fill(form, kept) {
  /** @type {Map<string, string[]>} */
  const values = new Map();
  for (const [name, value] of kept) values.set(name, [...(values.get(name) ?? []), value]);
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio")) {
      field.checked = values.get(field.name)?.includes(field.value) ?? false;
    } else if (
      field instanceof HTMLInputElement || field instanceof HTMLSelectElement || field instanceof HTMLTextAreaElement
    ) {
      const value = values.get(field.name)?.shift();
      if (field.name !== "_kunci" && value !== undefined) field.value = value;
    }
  }
}

/** @param {HTMLFormElement} form */
export function address(form) {
  const url = new URL(form.getAttribute("action") || location.href, location.href);
  return url.pathname + url.search;
}
