"""The kinds of mistakes that are put into clean naskah: what people get wrong when they copy last year's file.

Each gives every place of a naskah where it can be made, as the changed text of one file and where the mistake stands in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

from pipeline.naskah.label import diktum
from pipeline.ukur.mutasi import Mutasi, Pengubah, Sumber

_BUTIR = re.compile(r"(?m)^  - (?:.*\n)(?:^ {4,}.*\n)*")


def _utama(sumber: Sumber) -> Path:
    return sumber.folder / "naskah.yaml"


def _blok(isi: str, kunci: str) -> tuple[int, int]:
    """Where the value of a top-level key stands, from after its own line."""
    cocok = re.search(rf"(?m)^{kunci}:.*\n", isi)
    if cocok is None:
        return 0, 0
    akhir = re.compile(r"(?m)^\S").search(isi, cocok.end())
    return cocok.end(), akhir.start() if akhir else len(isi)


def _ganti(
    nama: str, path: Path, isi: str, awal: int, akhir: int, teks: str, aturan: tuple[str, ...], ikut: tuple[str, ...] = ()
) -> Mutasi:
    return Mutasi(nama, path, isi[:awal] + teks + isi[akhir:], awal, awal + max(1, len(teks)), aturan, ikut)


def _pola(
    nama: str,
    kunci: str,
    pola: str,
    ganti: Callable[[re.Match[str]], str | None],
    aturan: tuple[str, ...],
    ikut: tuple[str, ...] = (),
    golongan: tuple[str, ...] = ("keputusan", "peraturan"),
) -> Pengubah:
    """A mistake made at every match of a pattern within a key of naskah.yaml."""
    susunan = re.compile(pola)

    def ubah(sumber: Sumber) -> Iterator[Mutasi]:
        if sumber.golongan not in golongan:
            return
        path = _utama(sumber)
        isi = sumber.berkas[path]
        awal, akhir = _blok(isi, kunci)
        for cocok in susunan.finditer(isi, awal, akhir):
            teks = ganti(cocok)
            if teks is not None and teks != cocok[0]:
                yield _ganti(nama, path, isi, cocok.start(), cocok.end(), teks, aturan, ikut)

    return ubah


def _pola_berkas(
    nama: str,
    akhiran: str,
    pola: str,
    ganti: Callable[[re.Match[str]], str | None],
    aturan: tuple[str, ...],
    ikut: tuple[str, ...] = (),
    hanya: str = "",
) -> Pengubah:
    """A mistake made at every match of a pattern in files by the end of their name; `hanya` names one file."""
    susunan = re.compile(pola)

    def ubah(sumber: Sumber) -> Iterator[Mutasi]:
        for path, isi in sumber.berkas.items():
            if not path.name.endswith(akhiran) or path.name == "naskah.yaml" or (hanya and path.name != hanya):
                continue
            for cocok in susunan.finditer(isi):
                teks = ganti(cocok)
                if teks is not None and teks != cocok[0]:
                    yield _ganti(nama, path, isi, cocok.start(), cocok.end(), teks, aturan, ikut)

    return ubah


def _angka_lain(angka: str) -> str:
    return angka[:-1] + str((int(angka[-1]) + 3) % 10)


def _tukar(sumber: Sumber) -> Iterator[Mutasi]:
    """Two neighbours of mengingat change places; those whose order is free (same year, or custom) are left alone."""
    path = _utama(sumber)
    isi = sumber.berkas[path]
    awal, akhir = _blok(isi, "mengingat")
    butir = list(_BUTIR.finditer(isi, awal, akhir))
    for satu, dua in pairwise(butir):
        pangkat = [_pangkat(m[0]) for m in (satu, dua)]
        if satu.end() != dua.start() or None in pangkat or pangkat[0] == pangkat[1]:
            continue
        yield _ganti("menukar dua dasar hukum", path, isi, satu.start(), dua.end(), dua[0] + satu[0], ("MGT",))


def _pangkat(butir: str) -> tuple[int, int] | None:
    """Rank and year of a legal basis written out; None where the order is custom."""
    teks = re.sub(r"\s+", " ", butir)
    tahun = re.search(r"Nomor \S+ Tahun (\d{4})", teks)
    for ke, jenis in enumerate(("Undang-Undang Nomor", "Peraturan Pemerintah Nomor", "Peraturan Presiden Nomor")):
        if jenis in teks[:50] and tahun:
            return ke, int(tahun[1])
    return None


def _ulang_dasar(sumber: Sumber) -> Iterator[Mutasi]:
    path = _utama(sumber)
    isi = sumber.berkas[path]
    awal, akhir = _blok(isi, "mengingat")
    for satu in _BUTIR.finditer(isi, awal, akhir):
        if _pangkat(satu[0]):
            teks = satu[0] * 2
            yield _ganti("menyebut dasar hukum dua kali", path, isi, satu.start(), satu.end(), teks, ("MGT", "KUT"))


def _diktum_loncat(sumber: Sumber) -> Iterator[Mutasi]:
    path = _utama(sumber)
    isi = sumber.berkas[path]
    awal, akhir = _blok(isi, "memutuskan")
    label = list(re.finditer(r"(?m)^  ([A-Z]+(?: [A-Z]+)?)(?=:)", isi[:akhir][awal:]))
    for ke, satu in enumerate(label[1:], 2):
        di = awal + satu.start(1)
        yield _ganti("meloncati diktum", path, isi, di, di + len(satu[1]), diktum(ke + 3), ("DIK",), ("RUJ",))


def _pasal_loncat(sumber: Sumber) -> Iterator[Mutasi]:
    for path, isi in sumber.berkas.items():
        pasal = list(re.finditer(r"(?m)^#### Pasal (\d+)$", isi))
        for satu in pasal[1:]:
            teks = f"#### Pasal {int(satu[1]) + 7}"
            yield _ganti("meloncati nomor pasal", path, isi, satu.start(), satu.end(), teks, ("BTG",), ("RUJ", "DEF"))


def _ayat_loncat(sumber: Sumber) -> Iterator[Mutasi]:
    for path, isi in sumber.berkas.items():
        if path.suffix != ".md":
            continue
        for satu in re.finditer(r"(?m)^\(([2-9])\) ", isi):
            teks = f"({int(satu[1]) + 2}) "
            yield _ganti("meloncati nomor ayat", path, isi, satu.start(), satu.end(), teks, ("BTG",), ("RUJ",))


def _butir_loncat(sumber: Sumber) -> Iterator[Mutasi]:
    for path, isi in sumber.berkas.items():
        if path.suffix != ".md":
            continue
        for satu in re.finditer(r"(?m)^( *)([b-f])(\.|\)) (?=\S)", isi):
            teks = f"{satu[1]}{chr(ord(satu[2]) + 2)}{satu[3]} "
            yield _ganti("meloncati huruf", path, isi, satu.start(), satu.end(), teks, ("BTG", "LMP"), ("RUJ",))


def _bab_keliru(sumber: Sumber) -> Iterator[Mutasi]:
    for path, isi in sumber.berkas.items():
        if path.suffix != ".md":
            continue
        bab = list(re.finditer(r"(?m)^# (?=\w)(?!BAB )(?![IVX]+\. )(.*)$", isi))
        for satu in bab:
            teks = f"# BAB XXX {satu[1]}"
            yield _ganti("salah nomor bab", path, isi, satu.start(), satu.end(), teks, ("BTG", "LMP"), ("RUJ", "LMP", "BTG"))


def _kata_ganda(sumber: Sumber) -> Iterator[Mutasi]:
    for path, isi in sumber.berkas.items():
        if path.suffix != ".md":
            continue
        for satu in re.finditer(r"(?<= )(yang|dengan|untuk|dalam|dan|kepada)(?= [a-z])", isi):
            teks = f"{satu[1]} {satu[1]}"
            yield _ganti("kata ganda", path, isi, satu.start(), satu.end(), teks, ("TKS",))


def _diktum_hilang(sumber: Sumber) -> Iterator[Mutasi]:
    """A reference to a diktum that is not there."""
    path = _utama(sumber)
    isi = sumber.berkas[path]
    awal, akhir = _blok(isi, "memutuskan")
    for satu in re.finditer(r"diktum (KE[A-Z]+)", isi[:akhir][awal:]):
        di = awal + satu.start()
        yield _ganti("rujukan diktum yang tidak ada", path, isi, di, di + len(satu[0]), "diktum KESEPULUH", ("RUJ",))


_EJAAN = {
    "resiko": "risiko", "aktifitas": "aktivitas", "analisa": "analisis", "praktek": "praktik", "ijin": "izin",
    "dilingkungan": "di lingkungan", "didalam": "di dalam", "sistim": "sistem", "standard": "standar",
}  # fmt: skip


def _salah_eja(sumber: Sumber) -> Iterator[Mutasi]:
    for path, isi in sumber.berkas.items():
        if path.suffix != ".md":
            continue
        for salah, benar in _EJAAN.items():
            for satu in re.finditer(rf"(?m)(?<!-)\b{benar}\b(?!-)", isi):
                yield _ganti("salah eja", path, isi, satu.start(), satu.end(), salah, ("TKS",))


PENGUBAH: dict[str, Pengubah] = {
    "menukar dua dasar hukum": _tukar,
    "menyebut dasar hukum dua kali": _ulang_dasar,
    "angka Lembaran Negara": _pola(
        "angka Lembaran Negara",
        "mengingat",
        r"(?<=\(Lembaran Negara Republik Indonesia Tahun )(\d{4}) Nomor (\d+)(?=,)",
        lambda m: f"{m[1]} Nomor {_angka_lain(m[2])}",
        ("KUT",),
    ),
    "tahun Lembaran Negara": _pola(
        "tahun Lembaran Negara",
        "mengingat",
        r"(?<=\(Lembaran Negara Republik Indonesia Tahun )\d{4}",
        lambda m: _angka_lain(m[0]),
        ("KUT",),
    ),
    "angka Tambahan Lembaran Negara": _pola(
        "angka Tambahan Lembaran Negara",
        "mengingat",
        r"(?<=Tambahan Lembaran Negara Republik Indonesia Nomor )\d+",
        lambda m: _angka_lain(m[0]),
        ("KUT",),
    ),
    "tanpa Tambahan Lembaran Negara": _pola(
        "tanpa Tambahan Lembaran Negara",
        "mengingat",
        r"(Lembaran Negara Republik Indonesia Tahun \d{4} Nomor \d+), Tambahan Lembaran Negara Republik Indonesia Nomor \d+",
        lambda m: m[1],
        ("MGT", "KUT"),
    ),
    "tanpa Lembaran Negara": _pola(
        "tanpa Lembaran Negara",
        "mengingat",
        r"(?m)(Undang-Undang|Peraturan Pemerintah) (Nomor \d+ Tahun \d{4} tentang [^()\n]*?) \(Lembaran Negara[^()\n]*\)(?=;|$)",
        lambda m: None if "Perubahan" in m[2] or "diubah" in m[2] else f"{m[1]} {m[2]}",
        ("MGT", "KUT"),
    ),
    "nomor peraturan": _pola(
        "nomor peraturan",
        "mengingat",
        r"(?<=- Undang-Undang Nomor )(\d+)(?= Tahun \d{4} tentang [^\n]*\(Lembaran)",
        lambda m: _angka_lain(m[0]) if _angka_lain(m[0]) != "0" else None,
        ("KUT",),
        ("MGT003",),
    ),
    "tahun peraturan": _pola(
        "tahun peraturan",
        "mengingat",
        r"(?<=- Undang-Undang Nomor )(\d+) Tahun (\d{4})(?= tentang [^\n]*\(Lembaran)",
        lambda m: f"{m[1]} Tahun {int(m[2]) - 1}",
        ("KUT",),
        ("MGT003",),
    ),
    "judul peraturan": _pola(
        "judul peraturan",
        "mengingat",
        r"(?<=- )(Undang-Undang Nomor \d+ Tahun \d{4} tentang )([^()\n]+?)(?= \(Lembaran)",
        lambda m: m[1] + m[2].rsplit(" ", 1)[0] if " " in m[2] else None,
        ("KUT",),
        ("MGT017",),
    ),
    "Tentang berhuruf kapital": _pola(
        "Tentang berhuruf kapital",
        "mengingat",
        r"(?m)(?<=- )([A-Z][\w-]+ (?:[A-Z]\w+ )?Nomor \d+ Tahun \d{4} )tentang(?= [A-Z])",
        lambda m: f"{m[1]}Tentang",
        ("MGT",),
    ),
    "Undang-undang": _pola("Undang-undang", "mengingat", r"(?<=- )Undang-Undang(?= Nomor)", lambda _: "Undang-undang", ("MGT",)),
    "singkatan jenis": _pola(
        "singkatan jenis", "mengingat", r"(?<=- )Undang-Undang Nomor(?= \d)", lambda _: "UU No.", ("MGT",), ("KUT",)
    ),
    "Republik Indonesia sesudah jenis": _pola(
        "Republik Indonesia sesudah jenis",
        "mengingat",
        r"(?<=- )(Undang-Undang|Peraturan Pemerintah)(?= Nomor)",
        lambda m: f"{m[0]} Republik Indonesia",
        ("MGT",),
        ("KUT",),
    ),
    "akhir butir mengingat": _pola("akhir butir mengingat", "mengingat", r"(?m)\);$", lambda _: ").", ("MGT",)),
    "tanpa bahwa": _pola("tanpa bahwa", "menimbang", r"(?<= )bahwa (?=untuk|dalam|pelayanan|rencana)", lambda _: "", ("MNB",)),
    "akhir butir menimbang": _pola("akhir butir menimbang", "menimbang", r"(?m);$", lambda _: ".", ("MNB",)),
    "huruf yang tidak ada": _pola(
        "huruf yang tidak ada", "menimbang", r"(?<=dalam huruf )a\b", lambda _: "f", ("MNB", "RUJ"), ("MNB", "RUJ")
    ),
    "pada huruf": _pola("pada huruf", "menimbang", r"dimaksud dalam(?= huruf)", lambda _: "dimaksud pada", ("MNB", "RUJ")),
    "judul di penutup": _pola(
        "judul di penutup",
        "menimbang",
        r"(?<=Tahun )20\d\d(?=;?\s*$|;?\n(?! ))",
        lambda m: str(int(m[0]) + 1),
        ("MNB",),
        ("TKS",),
    ),
    "diktum loncat": _diktum_loncat,
    "rujukan diktum": _diktum_hilang,
    "tanpa mulai berlaku": _pola(
        "tanpa mulai berlaku",
        "memutuskan",
        r"(?<= )ini mulai berlaku pada tanggal ditetapkan",
        lambda _: "ini dilaksanakan dengan penuh tanggung jawab",
        ("DIK",),
        golongan=("keputusan",),
    ),
    "pasal loncat": _pasal_loncat,
    "ayat loncat": _ayat_loncat,
    "huruf loncat": _butir_loncat,
    "bab keliru": _bab_keliru,
    "rujukan pasal": _pola_berkas(
        "rujukan pasal", ".md", r"(?<=dimaksud dalam Pasal )\d+", lambda _: "88", ("RUJ",), hanya="batang-tubuh.md"
    ),
    "rujukan ayat": _pola_berkas(
        "rujukan ayat", ".md", r"(?<=dimaksud pada ayat \()\d+", lambda _: "9", ("RUJ",), hanya="batang-tubuh.md"
    ),
    "pada Pasal": _pola_berkas(
        "pada Pasal", ".md", r"dimaksud dalam(?= Pasal)", lambda _: "dimaksud pada", ("RUJ",), hanya="batang-tubuh.md"
    ),
    "dalam ayat": _pola_berkas(
        "dalam ayat", ".md", r"dimaksud pada(?= ayat)", lambda _: "dimaksud dalam", ("RUJ",), hanya="batang-tubuh.md"
    ),
    "kata ganda": _kata_ganda,
    "salah eja": _salah_eja,
    "angka dan kata": _pola_berkas(
        "angka dan kata", ".md", r"\b([2-8]) \((dua|tiga|empat|lima|enam|tujuh|delapan)\)", lambda m: f"9 ({m[2]})", ("TKS",)
    ),
    "bulan di luar tahun": _pola_berkas(
        "bulan di luar tahun", ".yaml", r"(?<=bulan: )\d{1,2}(?=\})", lambda _: "14", ("SBR", "LMP")
    ),
    "miring hilang": _pola_berkas(
        "miring hilang", ".md", r"\*(road map|quick wins|output|outcome|e-government|good governance)\*", lambda m: m[1], ("TKS",)
    ),
}
