"""The entry: `python3 build.py PERINTAH …` (see `python3 build.py --help`, or `make help`)."""

import gc
import os
import sys
from importlib.util import find_spec

from pipeline.pemulung import jarangkan
from pipeline.pola import pola_tersimpan

PUSTAKA = ("jinja2", "lxml", "markdown_it", "yaml")  # without these no command works
TAK_BISA = 2


def _ke_lingkungan() -> None:
    """Go on with the Python of .venv where the one that was called has not the libraries, as the system's has not."""
    if all(map(find_spec, PUSTAKA)):
        return
    folder = os.path.dirname(os.path.abspath(__file__))
    lingkungan = os.path.join(folder, ".venv")
    python = os.path.join(lingkungan, "bin", "python")
    if os.access(python, os.X_OK) and os.path.realpath(sys.prefix) != os.path.realpath(lingkungan):
        os.execv(python, [python, *sys.argv])  # noqa: S606  (our own file, no shell)
    siapkan = os.path.relpath(os.path.join(folder, "tools", "siapkan.sh"))
    print(f"pustaka Python program ini belum terpasang; jalankan: {siapkan} pakai", file=sys.stderr)
    sys.exit(TAK_BISA)


if __name__ == "__main__":
    _ke_lingkungan()
    jarangkan()
    with pola_tersimpan():
        from pipeline.cli import utama

        status = utama(sys.argv[1:])
    gc.freeze()  # the process ends: looking for cycles in all that it still holds would take a tenth of its time
    sys.exit(status)
