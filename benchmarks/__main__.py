"""Run all measurements, or those named: `python -m benchmarks [NAMA …]`."""

from __future__ import annotations

import importlib
import os
import pkgutil
import platform
import sys

import benchmarks


def utama(pilihan: list[str]) -> int:
    """Run measurements one after the other; exit status 2 where a name is not known."""
    nama = sorted(satu.name for satu in pkgutil.iter_modules(benchmarks.__path__) if not satu.name.startswith("_"))
    asing = [satu for satu in pilihan if satu not in nama]
    if asing:
        print(f"tidak ada ukuran '{asing[0]}'; yang ada: {', '.join(nama)}", file=sys.stderr)
        return 2
    print(f"Python {platform.python_version()}, {os.cpu_count()} inti; bacalah perbandingannya, bukan milidetiknya")
    for satu in pilihan or nama:
        modul = importlib.import_module(f"benchmarks.{satu}")
        if not hasattr(modul, "jalankan"):
            continue
        print(f"\n{satu}\n")
        modul.jalankan()
    return 0


if __name__ == "__main__":
    sys.exit(utama(sys.argv[1:]))
