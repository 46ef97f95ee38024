#!/usr/bin/env python3
"""Links persons of one file with Splink on DuckDB.

    splink_run.py FILE.csv --clusters CLUSTERS.csv [--pairs PAIRS.csv] [--threshold 0.9999] [--lowest 0.9]

FILE: the columns that generate.py writes. PAIRS: id_a,id_b,probability, from `--lowest` on. Prints one line of JSON:
seconds of wall and CPU, greatest resident set, pairs.

The threshold is the best of a file with another seed, never of the one that is measured. The model is in splink_model.py.
"""
import argparse
import json
import os
import resource
import sys
import time

import duckdb
from splink import DuckDBAPI, Linker, SettingsCreator, block_on

from splink_model import BLOCKS, SIBLINGS, TRAINING, TWINS, chances, comparisons

HERE = os.path.dirname(os.path.abspath(__file__))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("--clusters")
    parser.add_argument("--pairs")
    parser.add_argument("--threshold", type=float, default=0.9999)
    parser.add_argument("--lowest", type=float, default=0.9)
    parser.add_argument("--memory", default="8GB")
    parser.add_argument("--weights", help="writes the trained model here")
    options = parser.parse_args()
    begun = time.time()
    database = duckdb.connect()
    database.execute(f"SET memory_limit = '{options.memory}'; SET preserve_insertion_order = false")
    database.execute("SET VARIABLE file = ?", [options.file])
    with open(os.path.join(HERE, "prepare.sql"), encoding="utf-8") as file:
        database.execute(file.read())
    say(begun, "read")
    linker = trained(database, begun)
    if options.weights:
        linker.misc.save_model_to_json(options.weights, overwrite=True)
    scored = linker.inference.predict(threshold_match_probability=options.lowest)
    say(begun, "scored")
    database.execute(f"""CREATE TABLE pairs AS
        SELECT unique_id_l AS id_a, unique_id_r AS id_b, match_probability AS probability
        FROM {scored.physical_name} WHERE NOT coalesce({TWINS} OR {SIBLINGS}, false)""")
    pairs = database.execute("SELECT count(*) FROM pairs WHERE probability >= ?", [options.threshold]).fetchall()[0][0]
    if options.pairs:
        database.execute(f"COPY pairs TO '{options.pairs}' (HEADER)")
    if options.clusters:
        clustered(database, options)
    say(begun, "written")
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(json.dumps({"seconds": round(time.time() - begun, 1), "cpu": round(used.ru_utime + used.ru_stime, 1),
                      "mebibytes": used.ru_maxrss // 1024, "pairs": pairs}))


def say(begun, words):
    print(f"{time.time() - begun:6.1f} s  {words}", file=sys.stderr, flush=True)


def trained(database, begun):
    api = DuckDBAPI(database)
    settings = SettingsCreator(
        link_type="dedupe_only", comparisons=comparisons(chances(database)), retain_matching_columns=True,
        blocking_rules_to_generate_predictions=[block_on(*block) for block in BLOCKS],
        additional_columns_to_retain=["region", "day", "serial"], em_convergence=0.001)
    linker = Linker(api.register("persons"), settings, log_level="WARNING")
    linker.training.estimate_probability_two_random_records_match(
        [block_on("nik", "birth_date"), block_on("sounds", "birth_date", "mother_sounds")], recall=0.6)
    linker.training.estimate_u_using_random_sampling(max_pairs=2e6, seed=1)
    say(begun, "u")
    for block in TRAINING:
        linker.training.estimate_parameters_using_expectation_maximisation(
            block_on(*block), estimate_without_term_frequencies=True)
        say(begun, f"trained by {block}")
    return linker


def clustered(database, options):
    """Connected components; Splink's own carry every column along, which nobody needs here."""
    database.execute("CREATE TABLE edges AS SELECT id_a, id_b FROM pairs WHERE probability >= ?", [options.threshold])
    database.execute("""CREATE TABLE nodes AS
        SELECT id, id AS cluster FROM (SELECT id_a AS id FROM edges UNION SELECT id_b FROM edges)""")
    database.execute("CREATE TABLE ways AS SELECT id_a, id_b FROM edges UNION ALL SELECT id_b, id_a FROM edges")
    while True:
        database.execute("""CREATE OR REPLACE TABLE further AS
            SELECT nodes.id, least(any_value(nodes.cluster), min(other.cluster)) AS cluster
            FROM nodes JOIN ways ON ways.id_a = nodes.id JOIN nodes AS other ON other.id = ways.id_b GROUP BY nodes.id""")
        changed = database.execute("""SELECT count(*) FROM nodes JOIN further USING (id)
            WHERE nodes.cluster <> further.cluster""").fetchall()[0][0]
        database.execute("DROP TABLE nodes; ALTER TABLE further RENAME TO nodes")
        if changed == 0:
            break
    database.execute(f"COPY nodes TO '{options.clusters}' (HEADER)")


if __name__ == "__main__":
    main()
