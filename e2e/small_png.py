"""Pictures of screens at a third of their bytes: a palette of 256 colours instead of three bytes a pixel.

Written by hand, so that taking pictures needs no more tools than looking at the screens does.
"""
import struct
import zlib
from collections import Counter

MAGIC = b"\x89PNG\r\n\x1a\n"


def small_png(png):
    """The same picture of at most 256 colours. `png`: as a browser writes it, 8 bits of red, green and blue."""
    width, height, depth, kind = struct.unpack(">IIBB", png[16:26])
    if (depth, kind) not in ((8, 2), (8, 6)):
        raise ValueError(f"a PNG of kind {kind} with {depth} bits")
    step = 3 if kind == 2 else 4
    packed = b"".join(body for name, body in chunks(png) if name == b"IDAT")
    rows = unfiltered(zlib.decompress(packed), width * step, step)
    pixels = [[bytes(row[at:at + 3]) for at in range(0, len(row), step)] for row in rows]
    palette = [colour for colour, _ in Counter(pixel for row in pixels for pixel in row).most_common(256)]
    number = {colour: place for place, colour in enumerate(palette)}
    body = bytearray()
    for row in pixels:
        body.append(0)
        for pixel in row:
            if pixel not in number:
                number[pixel] = nearest(pixel, palette)
            body.append(number[pixel])
    return MAGIC + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)) + \
        chunk(b"PLTE", b"".join(palette)) + chunk(b"IDAT", zlib.compress(bytes(body), 9)) + chunk(b"IEND", b"")


def chunks(png):
    at = len(MAGIC)
    while at < len(png):
        length, name = struct.unpack(">I4s", png[at:at + 8])
        yield name, png[at + 8:at + 8 + length]
        at += length + 12


def chunk(name, body):
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def nearest(pixel, palette):
    return min(range(len(palette)), key=lambda place: sum((a - b) ** 2 for a, b in zip(pixel, palette[place])))


def unfiltered(data, width, step):
    """The rows of a picture, each `width` bytes; `step` bytes are one pixel."""
    rows, above = [], bytearray(width)
    for start in range(0, len(data), width + 1):
        kind, row = data[start], bytearray(data[start + 1:start + 1 + width])
        for at in range(width) if kind else ():
            left = row[at - step] if at >= step else 0
            up = above[at]
            if kind == 1:
                add = left
            elif kind == 2:
                add = up
            elif kind == 3:
                add = (left + up) // 2
            else:
                add = paeth(left, up, above[at - step] if at >= step else 0)
            row[at] = (row[at] + add) & 255
        rows.append(row)
        above = row
    return rows


def paeth(left, up, corner):
    guess = left + up - corner
    return min((left, up, corner), key=lambda value: abs(guess - value))
