"""Tidak ada tulisan pengganti yang tertinggal: TBD, XX, "isi di sini", lorem ipsum.

Pada rancangan temuannya peringatan, pada naskah yang akan ditandatangani (`--mode final`) kesalahan.

Salah:

    tembusan:
      - Bupati Nusajaya;
      - TBD.

Salah (final):

    status: final
    nomor: XX/DISBUN/2022
    ditetapkan: {tanggal: 2022-12-01}

Benar:

    menimbang:
      - bahwa Ketetapan Majelis Permusyawaratan Rakyat Sementara Nomor XX/MPRS/1966 telah lama tidak berlaku;
      - penutup: otomatis
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.aturan._kelengkapan import fakta
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("LKP001", "warning", final="error", diri=True)
_NAMA = ("isi", "nama", "nomor", "tanggal", "jabatan", "tahun", "tempat", "judul")
_KATA = f"(?:{'|'.join(f'{satu}|{satu.capitalize()}|{satu.upper()}' for satu in _NAMA)})"  # titles are printed in capitals
_BATAS = re.compile(r"(?:^|\W)$")
# What a text must hold, in small letters, before a pattern is worth its time; the pattern; and what must stand before it.
_ISIAN = (
    (("orem ",), re.compile(r"[Ll]orem +[Ii]psum\b"), None),
    (
        ("i sini", "isini"),
        re.compile(r"di ?sini\b"),
        re.compile(r"\b(?:isi|tulis|ketik|masukkan|sebutkan|lengkapi|nama|judul|jabatan|tanggal|nomor) +$", re.IGNORECASE),
    ),
    (("tbd", "tba", "todo", "fixme"), re.compile(r"(?:TBD|TBA|TODO|FIXME)\b"), _BATAS),
    (("[",), re.compile(rf"\[{_KATA}(?: [^\]\[\n]{{0,40}})?\](?!\()"), None),
    (("<",), re.compile(rf"<{_KATA}(?: [^<>\n]{{0,40}})?>"), None),
    # XX is also twenty in Roman figures: only where figures are expected is it a blank
    (("xxx",), re.compile(r"(?:XXXX+|xxx+)\b"), _BATAS),
    (
        ("xx",),
        re.compile(r"(?:XX+|xx+)\b(?!/MPR)"),
        re.compile(
            r"(?:^|\W)(?:nomor|no\.?|tahun|tanggal|sebesar|sebanyak|selama|nip|rp\.?) *$|(?:^|\W)(?:19|20)$", re.IGNORECASE
        ),
    ),
    (("xx ",), re.compile(r"(?:XX|xx) +(?:hari|bulan|orang|persen|rupiah)\b"), _BATAS),
)
_NOMOR = re.compile(r"(?:^|[/.\s-])([Xx]{2,})(?=$|[/.\s-])")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each of them in the texts and in the facts beside them."""
    sudah: set[tuple[int, int]] = set()
    for tanda, pola, depan in _ISIAN:
        for unsur, awal, akhir, cocok in k.cari(pola, kunci=tanda):
            kena = any(mulai < cocok.end() and cocok.start() < henti for mulai, henti in sudah)
            if not kena and (depan is None or depan.search(unsur.teks[:awal])):
                sudah.add(cocok.span())
                yield k.temuan(f"'{cocok[0]}' belum diganti isinya", k.di(unsur, awal, akhir))
    for satu in fakta(k):
        nomor = satu.nama == "nomor"
        # of a draft's number JDL008 speaks
        if (_isian(satu.teks) or (nomor and _NOMOR.search(satu.teks))) and not (
            nomor and k.golongan == "peraturan" and k.naskah.rancangan
        ):
            yield k.temuan(f"{satu.nama} masih '{satu.teks}'; tulis yang sebenarnya", satu.letak)


def _isian(teks: str) -> bool:
    return any(depan is None or depan.search(teks[: cocok.start()]) for _, pola, depan in _ISIAN for cocok in pola.finditer(teks))
