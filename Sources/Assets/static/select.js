// One box for all boxes of a list, and how many are ticked.
//
// `data-all-rows` on a hidden box or on the label around it; `data-select` on the boxes; `data-count` where the number
// of ticked ones is said.
// @ts-check

export function listen() {
  document.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const group = target.closest("form") ?? document.body;
    if (target.closest("[data-all-rows]")) for (const box of boxes(group)) box.checked = target.checked;
    else if (!target.matches("[data-select]")) return;
    count(group);
  });
}

export function enhance() {
  for (const all of document.querySelectorAll("[data-all-rows]")) {
    if (all instanceof HTMLElement) all.hidden = false;
    count(all.closest("form") ?? document.body);
  }
}

/** @param {Element} group */
const boxes = (group) =>
  [...group.querySelectorAll("input[data-select]")].filter((box) => box instanceof HTMLInputElement && !box.disabled)
    .map((box) => /** @type {HTMLInputElement} */ (box));

/** @param {Element} group */
function count(group) {
  const all = boxes(group);
  const ticked = all.filter((box) => box.checked).length;
  for (const place of group.querySelectorAll("[data-count]")) place.textContent = String(ticked);
  const master = group.querySelector("input[data-all-rows], [data-all-rows] input");
  if (!(master instanceof HTMLInputElement)) return;
  master.checked = ticked > 0 && ticked === all.length;
  master.indeterminate = ticked > 0 && ticked < all.length;
}
