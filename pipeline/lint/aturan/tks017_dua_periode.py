"""Satu rencana disebut dengan satu periode.

*Road Map* Kabupaten 2021-2024 di satu tempat dan 2020-2024 di tempat lain: salah satunya keliru. Periode yang berurutan
(2016-2021 lalu 2021-2026) adalah dua rencana dan tidak ditandai; yang bertindihan ditandai. Judul peraturan yang dikutip ikut
dibandingkan, tidak ditandai.

Salah:

    menimbang:
      - bahwa rencana kerja disusun menurut *Road Map* Reformasi Birokrasi Kabupaten Nusajaya Tahun 2021-2024;
      - bahwa *Road Map* Reformasi Birokrasi Kabupaten Nusajaya Tahun 2020-2024 menjadi pedoman;

Benar:

    menimbang:
      - bahwa rencana kerja disusun menurut *Road Map* Reformasi Birokrasi Kabupaten Nusajaya Tahun 2021-2024;
      - bahwa *Road Map* Reformasi Birokrasi Kabupaten Nusajaya Tahun 2016-2021 telah berakhir;
      - bahwa *Road Map* Reformasi Birokrasi 2020-2024 menjadi pedoman nasional;
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from pipeline.lint.konteks import Konteks, Unsur
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("TKS017", "error", diri=True)

_RENCANA = (
    r"(?P<rencana>road ?map|peta jalan|rpjmd|rpjpd|rencana pembangunan jangka (?:menengah|panjang) daerah|renstra|"
    r"rencana strategis|rtrw)"
)
JANGKAUAN = 140  # characters that the name of a plan may take
_MASA = re.compile(r"((?:19|20)\d\d) ?(?:[-–—]|s\.d\.|sampai dengan) ?(20\d\d)(?!\d)")
_DEPAN = re.compile(rf"\b{_RENCANA}(?P<nama>(?: [A-Za-z()]+){{0,12}}?) ?(?:tahun )?$", re.IGNORECASE)
_SINONIM = {"roadmap": "road map", "peta jalan": "road map", "rencana strategis": "renstra"}
_SINGKATAN = {"rencana pembangunan jangka menengah daerah": "rpjmd", "rencana pembangunan jangka panjang daerah": "rpjpd"}
_PENGISI = re.compile(
    r"\b(?:pemerintah|pemerintahan|di|lingkungan|pada|reformasi|birokrasi|tahun|untuk|rpjmd|rpjpd|renstra|rmrb|rb)\b|[()]"
)
_BUKAN = re.compile(r"\b(?:nasional|provinsi|kementerian|menteri|dan|yaitu|periode|tentang|yang)\b")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each period of a plan that overlaps another one of the same plan, at the rarer of the two."""
    tempat: dict[str, list[tuple[tuple[int, int], Unsur, int, int]]] = {}
    for unsur, awal, akhir, cocok in k.cari(_MASA, kunci=("19", "20")):
        rencana = _rencana(unsur.teks[:awal])
        kunci = _kunci(k, rencana) if rencana else ""
        masa = int(cocok[1]), int(cocok[2])
        if rencana and kunci and masa[0] < masa[1]:
            tempat.setdefault(kunci, []).append((masa, unsur, rencana.start(), akhir))
    for sebutan in tempat.values():
        jumlah = Counter(satu[0] for satu in sebutan)
        for masa, unsur, awal, akhir in sebutan:
            lawan = [lain for lain in jumlah if lain != masa and _bertindih(masa, lain)]
            if not lawan or k.dikutip(unsur, awal):
                continue
            utama = max(lawan, key=lambda lain: (jumlah[lain], lain))
            if (jumlah[masa], masa) > (jumlah[utama], utama):
                continue
            pesan = (
                f"'{unsur.teks[awal:akhir]}' menyebut periode {masa[0]}-{masa[1]}, "
                f"sedangkan di tempat lain {utama[0]}-{utama[1]} ({jumlah[utama]} kali)"
            )
            yield k.temuan(pesan, k.di(unsur, awal, akhir))


def _rencana(teks: str) -> re.Match[str] | None:
    """The plan whose name ends right before a period: the nearest one."""
    hasil = None
    mulai = max(len(teks) - JANGKAUAN, 0)
    while cocok := _DEPAN.search(teks, mulai):
        hasil, mulai = cocok, cocok.start() + 1
    return hasil


def _kunci(k: Konteks, cocok: re.Match[str]) -> str:
    """Which plan is meant; nothing where it is not plainly one of the region or of this office."""
    rencana = cocok["rencana"].lower()
    rencana = _SINGKATAN.get(rencana, _SINONIM.get(rencana, rencana))
    nama = cocok["nama"].lower()
    if _BUKAN.search(nama):
        return ""
    daerah = str(k.bundel.pemda["nama"]).lower()
    sisa = " ".join(_PENGISI.sub(" ", nama).replace(daerah, " ").split())
    sendiri = daerah in nama
    if rencana in ("rpjmd", "rpjpd", "rtrw") and sisa in ("", "kabupaten", "kota", "daerah"):
        return rencana
    return f"{rencana} {sisa}" if sendiri and sisa in ("kabupaten", "kota", "") else ""


def _bertindih(satu: tuple[int, int], lain: tuple[int, int]) -> bool:
    """Whether two periods share more than the year in which one takes over from the other."""
    return min(satu[1], lain[1]) - max(satu[0], lain[0]) > 0
