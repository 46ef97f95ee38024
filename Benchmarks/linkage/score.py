#!/usr/bin/env python3
"""Holds links against the truth: pairwise precision, recall and F1, and the recall by what is wrong with a copy.

    score.py --truth TRUTH.csv --clusters CLUSTERS.csv
    score.py --truth TRUTH.csv --pairs PAIRS.csv [--threshold 0.9] [--closed] [--between]

TRUTH: id,person and maybe kind. CLUSTERS: id,cluster; a row that stands in none is alone, and any two of one are a pair.
PAIRS: id_a,id_b,probability and more; `--closed` takes what is linked over others as linked as well, as clusters do.
`--between` counts, in truth and links, only pairs of an original and a copy (FEBRL4: they are in two files).

A pair of two copies has what is wrong with either.
"""
import argparse
import json

import numpy as np
import polars as pl


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--truth", required=True)
    parser.add_argument("--clusters")
    parser.add_argument("--pairs")
    parser.add_argument("--threshold", type=float, default=0.0)
    parser.add_argument("--closed", action="store_true")
    parser.add_argument("--between", action="store_true")
    parser.add_argument("--json", action="store_true", help="one line of JSON in place of the table")
    options = parser.parse_args()
    truth = Truth(options.truth, options.between)
    if options.clusters:
        links = truth.pairs_of_clusters(options.clusters)
    else:
        links = truth.pairs(options.pairs, options.threshold)
        links = truth.closed(links) if options.closed else links
    result = truth.score(links)
    print(json.dumps(result) if options.json else told(result))


class Truth:
    """Rows are numbered in the order of their ids as texts; a pair is one number, smaller row x rows + larger row."""

    def __init__(self, path, between=False):
        table = pl.read_csv(path, infer_schema_length=0).sort("id")
        self.ids = table["id"]
        self.person = table["person"].rank("dense").to_numpy().astype(np.int64)
        self.kinds, self.bits = kinds(table)
        self.side = table["id"].str.ends_with("-org").to_numpy() if between else None

    def rows(self, ids):
        """The row of each id."""
        found = self.ids.search_sorted(ids)
        known = self.ids.gather(found.clip(0, len(self.ids) - 1)) == ids
        if not known.all():
            raise SystemExit(f"an id that the truth does not have: {ids.filter(~known)[0]}")
        return found.to_numpy().astype(np.int64)

    def pairs(self, path, threshold):
        table = pl.scan_csv(path, infer_schema_length=0)
        if threshold > 0:
            table = table.filter(pl.col("probability").cast(pl.Float64) >= threshold)
        table = table.select("id_a", "id_b").collect()
        return self.numbers(self.rows(table["id_a"]), self.rows(table["id_b"]))

    def pairs_of_clusters(self, path):
        table = pl.read_csv(path, infer_schema_length=0, columns=["id", "cluster"])
        return self.together(self.rows(table["id"]), table["cluster"].rank("dense").to_numpy().astype(np.int64))

    def closed(self, links):
        """With all pairs that links lead to over others."""
        first, second = np.divmod(links, len(self.person))
        group = np.arange(len(self.person))
        while True:
            least = np.minimum(group[first], group[second])
            before = group.copy()
            np.minimum.at(group, first, least)
            np.minimum.at(group, second, least)
            group = group[group]
            if (group == before).all():
                return self.together(np.arange(len(group)), group)

    def together(self, rows, group):
        """All pairs of rows of the same group."""
        sort = np.lexsort((rows, group))
        rows, group = rows[sort], group[sort]
        found, step = [np.empty(0, np.int64)], 1
        while True:
            same = np.flatnonzero(group[step:] == group[:-step]) if step < len(group) else []
            if len(same) == 0:
                return np.concatenate(found)
            found.append(self.numbers(rows[same], rows[same + step]))
            step += 1

    def numbers(self, first, second):
        keep = first != second
        if self.side is not None:
            keep &= self.side[first] != self.side[second]
        first, second = first[keep], second[keep]
        return np.unique(np.minimum(first, second) * len(self.person) + np.maximum(first, second))

    def score(self, links):
        true = self.together(np.arange(len(self.person)), self.person)
        first, second = np.divmod(links, len(self.person))
        right = int((self.person[first] == self.person[second]).sum())
        precision, recall = right / max(1, len(links)), right / max(1, len(true))
        found = np.isin(true, links, assume_unique=True)
        first, second = np.divmod(true, len(self.person))
        wrong = self.bits[first] | self.bits[second]
        by_kind = {}
        for bit, name in enumerate(self.kinds):
            those = (wrong >> np.uint64(bit)) & np.uint64(1) == 1
            by_kind[name] = [int(found[those].sum()), int(those.sum())]
        return {"rows": len(self.person), "true": len(true), "linked": len(links), "right": right, "precision": precision,
                "recall": recall, "f1": 2 * right / max(1, len(true) + len(links)), "kinds": by_kind}


def kinds(table):
    """What can be wrong, and for each row which of it is, as bits."""
    if "kind" not in table.columns:
        return [], np.zeros(table.height, np.uint64)
    kind = table["kind"].fill_null("")
    names = sorted({part for text in kind.unique() for part in text.split("+") if part})
    each = {text: sum(1 << names.index(part) for part in text.split("+") if part) for text in kind.unique()}
    return names, kind.replace_strict(each, return_dtype=pl.UInt64).to_numpy()


def told(result):
    lines = [f"{result['rows']:,} rows, {result['true']:,} true pairs, {result['linked']:,} linked,"
             f" {result['right']:,} of them right",
             f"precision {result['precision']:.4f}  recall {result['recall']:.4f}  F1 {result['f1']:.4f}"]
    for name, (found, there) in result["kinds"].items():
        lines.append(f"  {name:16} {found / max(1, there):.4f}  of {there:,}")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
