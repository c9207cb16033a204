"""Setiap pertimbangan diawali kata "bahwa".

Tiap pokok pikiran satu kalimat yang diawali `bahwa` dengan huruf kecil. `--fix` menuliskannya bila kata pertamanya bukan nama.

Salah:

    menimbang:
      - Dalam rangka meningkatkan pelayanan diperlukan rencana kerja;
      - penutup: otomatis

Benar:

    menimbang:
      - bahwa dalam rangka meningkatkan pelayanan diperlukan rencana kerja;
      - penutup: otomatis
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.konteks import Konteks, Unsur
from pipeline.lint.model import Aturan, Perbaikan, Temuan

ATURAN = Aturan("MNB001", "error", "UU 12/2011 Lampiran II nomor 22")
_LABEL = re.compile(r"(?:\(?[a-z\d]{1,2}[.)]\s+)?")
_KOSONG = re.compile(r"[.…_;\s]*$")
_BAHWA = re.compile(r"bahwa(?:\s|$)")
# First words that are no names, so that they may be written small.
_UMUM = re.compile(
    r"(Dalam|Untuk|Dengan|Berdasarkan|Guna|Sesuai|Sehubungan|Agar|Sebagai|Menindaklanjuti|Memperhatikan|Supaya|Demi|Terhadap|Sebagaimana|Setelah)(?=\s)"
)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each consideration that begins with another word."""
    for unsur in k.menurut("menimbang"):
        label = _LABEL.match(unsur.teks)
        awal = label.end() if label else 0
        if _BAHWA.match(unsur.teks, awal) or _KOSONG.match(unsur.teks, awal):
            continue
        pertama = unsur.teks[awal:].split(maxsplit=1)[0] if unsur.teks[awal:].strip() else ""
        pesan = f"pertimbangan ini diawali '{pertama}'; awali dengan 'bahwa'"
        yield k.temuan(pesan, k.di(unsur, awal, awal + len(pertama)), perbaikan=_perbaikan(k, unsur, awal, pertama))


def _perbaikan(k: Konteks, unsur: Unsur, awal: int, pertama: str) -> Perbaikan | None:
    if pertama.lower() == "bahwa":
        return k.ganti("tulis 'bahwa'", unsur, awal, awal + len(pertama), "bahwa")
    umum = _UMUM.match(unsur.teks, awal)
    if umum is None and not (pertama and pertama[0].islower()):
        return None
    return k.ganti("awali dengan 'bahwa'", unsur, awal, awal + len(pertama), f"bahwa {pertama[0].lower()}{pertama[1:]}")
