"""The entry: `python build.py PERINTAH …` (see `python build.py --help`, or `make help`)."""

import sys

from pipeline.cli import utama

if __name__ == "__main__":
    sys.exit(utama(sys.argv[1:]))
