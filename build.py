"""The entry: `python build.py PERINTAH …` (see `python build.py --help`, or `make help`)."""

import gc
import sys

from pipeline.pemulung import jarangkan
from pipeline.pola import pola_tersimpan

if __name__ == "__main__":
    jarangkan()
    with pola_tersimpan():
        from pipeline.cli import utama

        status = utama(sys.argv[1:])
    gc.freeze()  # the process ends: looking for cycles in all that it still holds would take a tenth of its time
    sys.exit(status)
