#!/bin/sh
# Runs `python3 build.py …` on the files that pre-commit gives, in the repository that is being committed to.
#
#   tools/pra-simpan.sh PERINTAH [PILIHAN…] BERKAS…
#
# pre-commit runs this script from its own clone of the program (.pre-commit-hooks.yaml). The first time, the exact packages of the lock
# are installed beside it, in the clone's .venv: a minute, once for each version. NASKAH_PYTHON=… names a Python that has them already.
# Messages are Indonesian and go to stderr; the exit status is that of build.py.
set -eu

program=$(cd "$(dirname "$0")/.." && pwd)
if [ -n "${NASKAH_PYTHON-}" ]; then
    python=$NASKAH_PYTHON
else
    TANPA_PDF=1 "$program/tools/siapkan.sh" pakai
    python=$program/.venv/bin/python
fi
if [ ! -d content ]; then
    printf '%s\n' 'Folder content/ tidak ada di akar repositori ini, jadi tidak ada naskah yang diperiksa.' >&2
    exit 2
fi
exec "$python" "$program/build.py" "$@"
