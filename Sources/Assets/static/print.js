// The button that prints, there only where a script can.
// @ts-check

export function listen() {
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("[data-print]")) print();
  });
}

export function enhance() {
  for (const button of document.querySelectorAll("[data-print]")) button.removeAttribute("hidden");
}
