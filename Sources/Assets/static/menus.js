// Menus and explanations that fold out close on Escape, and a menu on a click elsewhere. What is beside the matter is
// folded away on a phone. Strips of links that are wider than a phone begin with where one is.
// @ts-check

export function listen() {
  document.addEventListener("click", ({ target }) => {
    for (const menu of document.querySelectorAll("details.me[open]")) {
      if (menu instanceof HTMLDetailsElement && target instanceof Node && !menu.contains(target)) menu.open = false;
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !(event.target instanceof Element)) return;
    const menu = event.target.closest("details.me[open], details.help[open]");
    if (!(menu instanceof HTMLDetailsElement)) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
}

export function enhance() {
  if (matchMedia("(max-width: 59.99rem)").matches) {
    for (const fold of document.querySelectorAll("details[data-fold]")) if (fold instanceof HTMLDetailsElement) fold.open = false;
  }
  for (const here of document.querySelectorAll(":is(.nav,.tabs)>[aria-current]")) {
    const strip = here.parentElement;
    if (here instanceof HTMLElement && strip) strip.scrollLeft = here.offsetLeft - strip.offsetLeft - 16;
  }
}
