"""The entry: `python build.py PERINTAH …` (see `python build.py --help`, or `make help`)."""

import gc
import sys

from pipeline.cli import utama
from pipeline.pemulung import jarangkan

if __name__ == "__main__":
    jarangkan()
    status = utama(sys.argv[1:])
    gc.freeze()  # the process ends: looking for cycles in all that it still holds would take a tenth of its time
    sys.exit(status)
