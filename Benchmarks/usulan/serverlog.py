"""What the server itself says of requests, by the log it writes: whole milliseconds of each."""
import os
import re

LINE = re.compile(rb'"method":"(GET|HEAD|POST)","route":"([^"]*)","status":(\d{3}),"ms":(\d+)')


class ServerLog:
    def __init__(self, path):
        self.path, self.offset = path, os.path.getsize(path)

    def times(self):
        """By method and pattern, of what was asked since."""
        found = {}
        with open(self.path, "rb") as file:
            file.seek(self.offset)
            for line in file:
                if match := LINE.search(line):
                    found.setdefault((match[1].decode(), match[2].decode()), []).append(int(match[4]))
        return found


def writes(times):
    return [one for (method, route), some in times.items() if method == "POST" and not route.startswith("/masuk") for one in some]


def reads(times):
    return [one for (method, _), some in times.items() if method != "POST" for one in some]
