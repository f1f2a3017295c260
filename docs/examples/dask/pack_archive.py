#!/usr/bin/env python3
"""Turns an archive of reports into one pack with the help of a Dask cluster.

Every partition of the archive goes through `npm run pack -- --part -` on some worker; the parts are joined here by `pack -- --merge`. The pack is byte for
byte the one that a single process would write: records are finished one by one, and joining sorts them by id.

    dask-scheduler --scheduler-file cluster.json &
    dask-worker --scheduler-file cluster.json &          # on as many machines as there are, each with this project and node
    ./pack_archive.py --cluster cluster.json --project /path/to/second-source archive.jsonl > archive.pack.json

A worker that dies takes nothing along: Dask gives its partitions to another. A record that is no report fails the whole run with its line's reason, as the
single process would say it.
"""
import argparse
import itertools
import os
import subprocess
import sys
import tempfile

from distributed import Client, as_completed

# A worker that is killed while it holds a partition must not make Dask take the partition for the culprit at once.
RETRIES = 3
# Options of the join, passed on as they are.
HEAD = ("id", "title", "revision", "split")


def partitions(path, size):
    """Runs of `size` lines of a file; nothing but one run is held in memory."""
    with open(path, encoding="utf-8") as archive:
        while lines := list(itertools.islice(archive, size)):
            yield "".join(lines)


def pack_command(project, *arguments):
    """The engine's own command, without npm's start-up."""
    return ["node", "--import", "tsx", os.path.join(project, "scripts", "pack.ts"), *arguments]


def finish_part(records, project, registers):
    """Runs on a worker: report records in, finished records out, one a line."""
    arguments = [word for register in registers for word in ("--register", register)]
    done = subprocess.run(
        pack_command(project, *arguments, "--part", "-"), input=records, capture_output=True, encoding="utf-8", cwd=project, check=False
    )
    if done.returncode != 0:
        bad = [line for line in done.stdout.splitlines() if '"error":' in line]
        raise ValueError("\n".join(bad[:10]) or done.stderr)
    return done.stdout


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("archive", help="report records, one JSON object a line")
    parser.add_argument("--cluster", required=True, help="scheduler file or address")
    parser.add_argument("--project", required=True, help="this project, at the same path on every worker")
    parser.add_argument("--register", action="append", default=[], help="a pack whose officials may speak")
    parser.add_argument("--size", type=int, default=1000, help="reports of one partition")
    for option in HEAD:
        parser.add_argument(f"--{option}", help="as for `npm run pack`")
    given = parser.parse_args()
    head = [word for option in HEAD if getattr(given, option) for word in (f"--{option}", getattr(given, option))]
    cluster = {"scheduler_file": given.cluster} if os.path.exists(given.cluster) else {"address": given.cluster}
    with Client(**cluster) as client, tempfile.TemporaryDirectory() as folder:
        futures = [
            client.submit(finish_part, records, given.project, given.register, retries=RETRIES, pure=False)
            for records in partitions(given.archive, given.size)
        ]
        parts = []
        for future in as_completed(futures):
            parts.append(os.path.join(folder, f"{len(parts)}.jsonl"))
            with open(parts[-1], "w", encoding="utf-8") as part:
                part.write(future.result())
            future.release()
            print(f"{len(parts)} of {len(futures)} partitions", file=sys.stderr, flush=True)
        merged = subprocess.run(pack_command(given.project, *head, "--merge", *sorted(parts)), cwd=given.project, check=False)
    sys.exit(merged.returncode)


if __name__ == "__main__":
    main()
