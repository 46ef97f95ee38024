#!/usr/bin/env python3
"""Looks at documents as an archive and as a citizen would: every file is PDF/A-1b, every page has the size of its
sheet, letters of its own and the code that leads to the public page.

    e2e/pdfa_check.py FILE-OR-FOLDER...

Ends with 1 and says what is wrong with which page, or with 0. Needs what `scripts/install test` brings.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
# A4 and F4 in points.
SHEETS = {(595, 842): "A4", (609, 935): "F4"}
CODE = re.compile(r"^https?://\S+/([0-9A-HJKMNP-TV-Z]{20})$")


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def page_sizes(file):
    said = output("pdfinfo", "-f", "1", "-l", "99999", str(file))
    return [(round(float(width)), round(float(height)))
            for width, height in re.findall(r"^Page\s+\d+ size:\s+([\d.]+) x ([\d.]+)", said, re.M)]


def unembedded(file):
    """Names of fonts that the file does not carry."""
    lines = output("pdffonts", str(file)).splitlines()[2:]
    return [line.split()[0] for line in lines if line.split()[-5] != "yes"]


def codes(file, dpi=150):
    """For each page the texts of the QR codes on it, as a scanner of an office would see it."""
    with tempfile.TemporaryDirectory() as folder:
        output("pdftoppm", "-r", str(dpi), "-gray", str(file), f"{folder}/page")
        found = []
        for picture in sorted(pathlib.Path(folder).iterdir()):
            read = subprocess.run(["zbarimg", "-q", "--raw", str(picture)], capture_output=True, text=True)
            found.append(read.stdout.split())
        return found


def faults(file):
    said = subprocess.run([str(ROOT / "scripts/check-pdfa"), str(file)], capture_output=True, text=True)
    if said.returncode == 69:
        sys.exit(said.stderr)
    if said.returncode:
        yield " ".join((said.stdout + said.stderr).split())
    for font in unembedded(file):
        yield f"{font} is not in the file"
    for number, size in enumerate(page_sizes(file), start=1):
        if size not in SHEETS:
            yield f"page {number} is neither A4 nor F4: {size}"
    seen = set()
    for number, texts in enumerate(codes(file), start=1):
        matches = [CODE.match(text) for text in texts]
        if len(matches) != 1 or not matches[0]:
            yield f"page {number} has no code of a document, or more than one: {texts}"
        else:
            seen.add(matches[0][1])
    if len(seen) > 1:
        yield f"pages of several documents: {sorted(seen)}"


def assert_pdfa(file):
    found = list(faults(file))
    assert not found, f"{file}: {'; '.join(found)}"


def main(arguments):
    if not arguments:
        sys.exit(__doc__)
    files = []
    for argument in map(pathlib.Path, arguments):
        files += sorted(argument.rglob("*.pdf")) if argument.is_dir() else [argument]
    if not files:
        sys.exit("no documents there")
    failed = False
    for file in files:
        found = list(faults(file))
        print(f"{file}: {'well' if not found else ''}{'; '.join(found)}")
        failed = failed or bool(found)
    sys.exit(failed)


if __name__ == "__main__":
    main(sys.argv[1:])
