"""Bilangan dalam pasal, ayat, atau diktum ditulis dengan angka, lalu dengan kata di dalam kurung.

`3 (tiga) hari kerja`, `50% (lima puluh persen)`, `Rp500.000,00 (lima ratus ribu rupiah)`. Nomor dan tahun peraturan, tanggal,
jam, nomor pasal dan ayat, tabel, serta lampiran dikecualikan. Besaran rupiah gaji, honorarium, tunjangan, insentif, dan
sejenisnya harus disertai kata (nomor 270c).

Salah (peraturan):

    Pasal 2: |
        Perangkat Daerah melapor paling lama 3 hari kerja setelah bulan berakhir.

Benar (peraturan):

    Pasal 2: |
        Perangkat Daerah melapor pada Tahun 2023 paling lama 3 (tiga) hari kerja setelah bulan berakhir.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.aturan._teks import NORMA
from pipeline.lint.konteks import Konteks, Unsur
from pipeline.lint.model import LAMPIRAN_II, Aturan, Perbaikan, Temuan
from pipeline.naskah.label import bilangan

ATURAN = Aturan("TKS003", "warning", f"{LAMPIRAN_II} nomor 86", golongan=("keputusan", "peraturan"))

_SATUAN = (
    r"(?:hari|minggu|bulan|tahun|jam|menit|kali|orang|persen|rangkap|buah|unit|lembar|eksemplar|meter|kilometer|hektare|rupiah|"
    r"area|program|kegiatan|indikator|tahap|tahapan|triwulan|semester|kecamatan|kelurahan|desa|dinas|bidang|kelompok|misi|anggota|wakil)"
)
_UANG = r"Rp\.? ?(?P<uang>\d[\d.,]*\d)(?:,-)?"
_PERSEN = r"(?P<persen>\d[\d.,]*) ?%"
_JUMLAH = rf"(?P<jumlah>\d{{1,3}}(?:\.\d{{3}})*(?:,\d+)?) (?={_SATUAN}\b)"
_POKOK = "dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh"
_KATA = rf"\b(?P<kata>(?:{_POKOK})(?: (?:belas|puluh))?) (?={_SATUAN}\b)"
_POLA = re.compile(rf"(?<![\w.,/(–-])(?:{_UANG}|{_PERSEN}|{_JUMLAH}|{_KATA})", re.IGNORECASE)
_BERKATA = re.compile(r"(?:,-)? ?\(")
_SEBELUM = re.compile(
    r"(?:nomor|no\.?|tahun|pasal|ayat|huruf|angka|tanggal|pukul|jam|lampiran|bab|tabel|gambar|diktum|januari|februari|maret|april|mei|juni|"
    r"juli|agustus|september|oktober|november|desember|ke|antara|sebagai|kelas|level|tingkat|eselon) $",
    re.IGNORECASE,
)
_PENGHASILAN = re.compile(
    r"\b(?:gaji|honorarium|tunjangan|insentif|disinsentif|remunerasi|penghasilan|hak keuangan)\b", re.IGNORECASE
)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each number of a norm that is not in figures with words in brackets."""
    for unsur, awal, akhir, cocok in k.cari(_POLA, *NORMA):
        teks = unsur.teks
        if _BERKATA.match(teks, akhir) or _SEBELUM.search(teks, 0, awal) or _dalam_kurung(teks, awal) or k.dikutip(unsur, awal):
            continue
        if cocok["kata"]:
            yield k.temuan(
                f"bilangan '{cocok['kata']}' tanpa angka; tulis angka diikuti kata dalam kurung, misalnya '5 (lima)'",
                k.di(unsur, awal, akhir - 1),
            )
        elif cocok["uang"] and k.golongan == "peraturan" and _PENGHASILAN.search(teks):
            pesan = f"besaran '{cocok[0]}' tanpa kata; tulis besarannya dengan kata dalam kurung sesudah angkanya"
            yield k.temuan(pesan, k.di(unsur, awal, akhir), tingkat="error", dasar=f"{LAMPIRAN_II} nomor 270c (UU 13/2022)")
        else:
            tertulis = cocok[0].rstrip()
            ujung = awal + len(tertulis)
            pesan = f"bilangan '{tertulis}' tanpa kata; tulis kata dalam kurung sesudah angkanya, misalnya '3 (tiga)'"
            yield k.temuan(pesan, k.di(unsur, awal, ujung), perbaikan=_perbaikan(k, unsur, awal, ujung, cocok))


def _dalam_kurung(teks: str, letak: int) -> bool:
    return teks.count("(", 0, letak) > teks.count(")", 0, letak)


def _perbaikan(k: Konteks, unsur: Unsur, awal: int, akhir: int, cocok: re.Match[str]) -> Perbaikan | None:
    angka = cocok["jumlah"] or cocok["persen"] or ""
    if not angka.isdigit() or not 1 <= int(angka) <= 999:
        return None
    kata = f" ({bilangan(int(angka))}{' persen' if cocok['persen'] else ''})"
    return k.ganti("tambahkan kata dalam kurung", unsur, awal, akhir, unsur.teks[awal:akhir] + kata)
