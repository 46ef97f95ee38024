// Everything works without these files; they only make the same things quicker. One file, one idea.
// @ts-check
import * as drafts from "./drafts.js";
import * as forms from "./forms.js";
import * as keys from "./keys.js";
import * as listfile from "./listfile.js";
import * as menus from "./menus.js";
import * as print from "./print.js";
import * as select from "./select.js";
import * as strength from "./strength.js";
import * as suggest from "./suggest.js";

const parts = [forms, drafts, keys, listfile, menus, print, select, strength, suggest];

for (const part of parts) part.listen();
enhance();
// A refused form came back and stands in the place of the page.
document.addEventListener("tepat:page", enhance);

/** What has to be done anew for each page. */
function enhance() {
  for (const part of parts) part.enhance();
  // Fetched only where a file is picked.
  if (document.querySelector("form[data-upload]")) void import("./upload.js").then(({ enhance }) => enhance());
  // Fetched only where a meeting is run.
  if (document.getElementById("rapat-isi")) void import("./rapat.js").then(({ enhance }) => enhance());
  // Only where a meeting left something here.
  if (localStorage.getItem("rapat-menunggu")) void import("./sisa.js").then(({ enhance }) => enhance());
  // Fetched only where there is a form that the rules can judge.
  if (document.getElementById("aturan")) void import("./check.js").then(({ listen }) => listen());
}
