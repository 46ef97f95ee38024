"""What the programs measured, kept beside them: a section for each, so that one can be run without the others."""
import os
import re

from engines import HERE, say


def keep(engine, title, by, text):
    """Puts a section into the results of an engine, in the place of the one that was there."""
    path = os.path.join(HERE, "results-postgresql.md" if engine == "postgresql" else "results.md")
    sections = {}
    if os.path.exists(path):
        with open(path) as file:
            parts = re.split(r"^## (.*)\n", file.read(), flags=re.MULTILINE)
        sections = dict(zip(parts[1::2], parts[2::2]))
    sections[title] = f"\nWritten by `{by}`.\n\n{text.strip()}\n\n"
    heading = "# Results on PostgreSQL" if engine == "postgresql" else "# Results"
    with open(path, "w") as file:
        file.write(f"{heading}\n\nWritten by the programs beside it; do not edit.\n\n")
        file.write("".join(f"## {title}\n{body}" for title, body in sections.items()).rstrip() + "\n")
    say(f"written to {path}")
