"""Naskah tidak menyebut daerah lain sebagai dirinya.

Naskah yang disalin dari daerah lain sering menyisakan nama daerah itu: `Pemerintah Kota …`, `Bupati …`, `di lingkungan
Kabupaten …`. Yang diperiksa adalah pertimbangan, norma, diktum, tembusan, dan judul; dalam uraian lampiran hanya `Pemerintah
…`, `Bupati …`, `Wali Kota …`. Judul peraturan yang dikutip tidak diperiksa (lihat KUT).

Salah:

    menimbang:
      - bahwa untuk meningkatkan pelayanan Pemerintah Kabupaten Samudra Raya diperlukan rencana kerja;

Benar:

    menimbang:
      - bahwa untuk meningkatkan pelayanan Pemerintah Kabupaten Nusajaya diperlukan rencana kerja;
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.konteks import Bagian, Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("TKS018", "warning")

_INTI: tuple[Bagian, ...] = ("judul", "menimbang", "memperhatikan", "diktum", "norma", "tembusan", "judul-lampiran", "kepala")
_URAIAN: tuple[Bagian, ...] = ("prosa", "sel", "penjelasan")
_POLA = re.compile(
    r"\b(?P<depan>(?:Pemerintah(?: Daerah)? )?(?:Kabupaten|Kab\.|Kota)|Bupati|Wali ?[Kk]ota) "
    r"(?P<nama>[A-Z][a-z]+(?: [A-Z][a-z]+){0,3})"
)
# What may stand there without being the name of a place.
_UMUM = frozenset({
    "No", "Kepala", "Administratif", "Nomor", "Tahun", "Tentang", "Dan", "Atau", "Yang", "Untuk", "Sebagai", "Layak",
    "Administrasi", "Daerah", "Provinsi", "Se", "Tingkat", "Ini", "Dalam", "Dengan", "Oleh", "Terpilih", "Melalui",
    "Serta", "Cerdas", "Pintar", "Sehat", "Hijau", "Berkelanjutan", "Lestari", "Kreatif", "Inovatif", "Tangguh", "Nyaman",
    "Sejahtera", "Kota", "Kabupaten", "Masing", "Periode", "Pusaka", "Religius", "Berkeadilan", "Unggul", "Toleran",
    "Ramah", "Inklusi", "Terbaik", "Lama", "Baru", "Besar", "Kecil", "Satelit", "Metropolitan", "Mandiri", "Maju",
})  # fmt: skip


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each region that is not the naskah's own."""
    nama = str(k.bundel.pemda["nama"])
    sendiri = {nama.lower(), str(k.bundel.pemda["provinsi"]).lower(), str(k.bundel.pemda["ibu_kota"]).lower()}
    for unsur, awal, akhir, cocok in k.cari(_POLA, *_INTI, *_URAIAN, kunci=("kabupaten ", "kab. ", "kota ", "bupati ")):
        lain = cocok["nama"]
        if (
            lain.split()[0] in _UMUM
            or any((lain + " ").lower().startswith(satu + " ") for satu in sendiri)
            or k.dikutip(unsur, awal)
        ):
            continue
        if unsur.teks[:awal].endswith(("Ahli ", "Asisten ")):
            continue  # Staf Ahli Wali Kota Bidang …
        if unsur.bagian in _URAIAN and cocok["depan"] in ("Kabupaten", "Kab.", "Kota"):
            continue  # neighbours, history, comparison
        if unsur.teks[akhir : akhir + 6].lower().startswith((" nomor", " no.")):
            continue  # a citation that the reader did not take
        pesan = f"'{cocok[0]}' bukan {k.bundel.pemda['jenis'].capitalize()} {nama}; periksa apakah ini sisa naskah daerah lain"
        yield k.temuan(pesan, k.di(unsur, awal, akhir))
