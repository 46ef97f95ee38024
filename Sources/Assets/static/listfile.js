// A small file is read into the field of a list, so that it can be looked at before it is sent.
// @ts-check

export function listen() {
  document.addEventListener("change", async ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const id = target.closest("[data-file-into]")?.getAttribute("data-file-into");
    const field = id ? document.getElementById(id) : null;
    const file = target.files?.[0];
    if (!(field instanceof HTMLTextAreaElement) || !file) return;
    field.value = await file.text();
    field.focus();
  });
}

export function enhance() {
  for (const part of document.querySelectorAll("[data-file-into]")) part.removeAttribute("hidden");
}
