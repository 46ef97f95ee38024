// Buttons that print the page: there only where a script can do it.
// @ts-check

export function listen() {
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("[data-print]")) globalThis.print();
  });
}

export function enhance() {
  for (const button of document.querySelectorAll("[data-print]")) button.removeAttribute("hidden");
}
