"""Tables of a file to tables of the sources: pieces on several pages joined, heads of several levels, schedules, group rows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise, zip_longest

from pipeline.importing.antara import Asal, Catatan, Kisi, TabelJadi, jumlah_kata
from pipeline.importing.bersih import tanpa_tebal
from pipeline.naskah.label import dari_huruf, dari_romawi, huruf
from pipeline.source.markdown import PENANDA

Baris = tuple[str, ...]
_NOMOR_TABEL = re.compile(r"[IVXLC]{1,7}|[A-Z]")
_AKHIR_KALIMAT = ".;:!?"
BULAN = 12
LANSKAP_MULAI = 7  # leaf columns
RAPAT_MULAI, SESAK_MULAI = 12, 20  # leaf columns, a schedule of months counted as one
JADWAL_TERSEMPIT = 8  # leaf columns side by side under heads
KEPALA_TERBANYAK = 6
PANJANG_TANDA = 12  # characters of a mark or an amount (`1 Laporan`) in a schedule
KOLOM_TERBANYAK = 63  # of a table in Word
# A head that is not there; a no-break space is a text, an empty one is not.
TANPA_KEPALA = "\u00a0"


@dataclass(frozen=True, slots=True)
class KolomImpor:
    """A column or, with `anak`, a head over columns; `bulan` for a schedule of twelve."""

    kepala: str
    anak: tuple[KolomImpor, ...] = ()
    bulan: bool = False


@dataclass(frozen=True, slots=True)
class BarisImpor:
    """A row of as many cells as the table has leaf columns, or with `kelompok` a row across it."""

    sel: Baris
    asal: Asal
    kelompok: bool = False


@dataclass(frozen=True, slots=True)
class TabelImpor:
    """A table as it is written: its columns, how many of them are leaves, its rows; with `kisi` its merges are known."""

    kolom: tuple[KolomImpor, ...]
    jumlah: int
    baris: tuple[BarisImpor, ...]
    asal: Asal
    judul: str = ""
    jadi: TabelJadi | None = None
    kisi: Kisi | None = None
    sumber: str = ""
    asal_judul: Asal | None = None

    @property
    def lanskap(self) -> bool:
        """Whether it needs the long side of the paper."""
        if self.kisi:
            return self.kisi.lanskap
        return self.jadi.lanskap if self.jadi else self.jumlah >= LANSKAP_MULAI

    @property
    def huruf(self) -> str:
        """The size of its text where the house's is too large for so many columns, or nothing."""
        lebar = sum(1 for _ in daun(self.kolom))
        return "6 pt" if lebar >= SESAK_MULAI else "7 pt" if lebar >= RAPAT_MULAI else ""


@dataclass
class _Potongan:
    """A table on its way: its rows, where pages may have begun, its repeated head rows."""

    baris: list[Baris]
    asal: list[Asal]
    kepala: int = 0
    awal_halaman: dict[int, Baris | None] = field(default_factory=dict)  # where a page begins: its head row, if it repeats it
    menanti: bool = False


def gabung_potongan(kisi: Sequence[Kisi], catatan: Catatan) -> Iterator[TabelImpor]:
    """The tables of pieces that follow each other with nothing between them.

    A piece that begins with the head of the one before it goes on with it, and so does one that does not begin as a table.
    """
    kini: _Potongan | None = None
    for satu in kisi:
        if kini is not None and not satu.jadi and not satu.petak and _lanjut(kini, satu, catatan):
            continue
        if kini is not None:
            yield from _tabel(kini, catatan)
            kini = None
        if satu.jadi:
            yield TabelImpor((), 0, (), satu.asal[0], jadi=satu.jadi)
            continue
        if satu.petak:
            yield _bergabung(satu)
            continue
        kini = _Potongan(list(satu.baris), list(satu.asal))
        kini.menanti = len(satu.baris) < 3 and kepala_struktur(satu.baris) >= len(satu.baris)
    if kini is not None:
        yield from _tabel(kini, catatan)


def _bergabung(kisi: Kisi) -> TabelImpor:
    """A table whose merges are known."""
    baris = tuple(
        BarisImpor(sel, asal, bool(kelompok))
        for sel, asal, kelompok in list(zip(kisi.baris, kisi.asal, kisi.kelompok, strict=True))[kisi.kepala :]
    )
    return TabelImpor((), len(kisi.baris[0]), baris, kisi.asal[0], kisi=kisi)


def bukan_tabel(kisi: Kisi) -> bool:
    """Whether a table only sets `Ketua : …` in columns (one of them holds nothing but colons), or has more than Word allows."""
    if kisi.jadi or kisi.petak or kisi.citra:
        return False
    if max(map(len, kisi.baris)) > KOLOM_TERBANYAK:
        return True
    return any({sel for sel in kolom if sel} == {":"} for kolom in zip_longest(*kisi.baris, fillvalue=""))


def _rapat(baris: Baris) -> Baris:
    return tuple(sel for sel in baris if sel)


def _lanjut(kini: _Potongan, satu: Kisi, catatan: Catatan) -> bool:
    """Put a piece behind a table if it is its continuation."""
    sama = 0
    while sama < min(len(satu.baris), len(kini.baris), KEPALA_TERBANYAK) and _rapat(satu.baris[sama]) == _rapat(kini.baris[sama]):
        sama += 1
    if sama:
        kini.kepala = min(kini.kepala, sama) if kini.kepala else sama
        catatan.buang("kepala tabel yang berulang", (Kisi(satu.baris[:sama], satu.asal[:sama]),))
    else:
        milik = {_rapat(baris) for baris in kini.baris[:KEPALA_TERBANYAK]}
        if any(_rapat(baris) in milik and len(_rapat(baris)) > 2 for baris in satu.baris[:4]):
            return False
        if not (satu.halaman or kini.menanti) and _seperti_kepala(satu.baris):
            return False
    kini.awal_halaman[len(kini.baris)] = satu.baris[sama - 1 if sama == 1 else 0] if sama else None
    kini.baris += satu.baris[sama:]
    kini.asal += satu.asal[sama:]
    kini.menanti = sama == len(satu.baris)
    return True


def _seperti_kepala(baris: Sequence[Baris]) -> bool:
    """Whether a piece begins as a table of its own: with a row of short names."""
    pertama = next((satu for satu in baris if len(_rapat(satu)) > 1), baris[0])
    isi = _rapat(pertama)
    return len(isi) > 1 and bool(pertama[0]) and all(len(sel) < 40 and not sel[0].isdecimal() and len(sel) > 1 for sel in isi)


# -- head --------------------------------------------------------------------------------------------------------------


def kepala_struktur(baris: Sequence[Baris]) -> int:
    """How many rows at the top are head rows: each below the first stands under heads that reach over several columns."""
    if not baris:
        return 0
    terbuka = _terbuka(baris[0], frozenset(range(len(baris[0]))))
    jumlah = 1
    while jumlah < min(len(baris) - 1, KEPALA_TERBANYAK - 1):
        bawah = baris[jumlah]
        isi = frozenset(ke for ke, sel in enumerate(bawah) if sel)
        celah = frozenset(ke for ke in terbuka if not baris[jumlah - 1][ke : ke + 1] or not baris[jumlah - 1][ke])
        di_bawah = bool(terbuka) and bool(isi) and ((isi <= terbuka and len(isi) > 1) or (not bawah[0] and celah <= isi))
        if not (di_bawah or (jumlah == 1 and _satuan(bawah, baris[2:3]))):
            break
        terbuka = _terbuka(bawah, terbuka)
        jumlah += 1
    return jumlah


def _terbuka(baris: Baris, dalam: frozenset[int]) -> frozenset[int]:
    """The columns under heads of this row that reach over more than one, among those of the heads above."""
    hasil: set[int] = set()
    isi = [ke for ke in sorted(dalam) if ke < len(baris) and baris[ke]]
    for awal, akhir in zip(isi, [*isi[1:], max(dalam, default=-1) + 1], strict=False):
        if akhir - awal > 1:
            hasil.update(ke for ke in range(awal, akhir) if ke in dalam)
    return frozenset(hasil)


def _satuan(bawah: Baris, berikut: Sequence[Baris]) -> bool:
    """Whether a row under a full head holds units: nothing under the first heads, and the rows below count from 1."""
    return len(bawah) > 2 and not any(bawah[:2]) and any(baris and baris[0].rstrip(".)") == "1" for baris in berikut)


def baris_nomor(baris: Baris) -> bool:
    """`1 2 3 4 5`: the row that numbers the columns, also where a column was taken out and its number with it."""
    isi = _rapat(baris)
    if len(isi) < 3 or not all(sel.isdecimal() and len(sel) < 3 for sel in isi):
        return False
    angka = [int(sel) for sel in isi]
    return angka[0] < 4 and all(0 < b - a < 3 for a, b in pairwise(angka))


def _tabel(kini: _Potongan, catatan: Catatan) -> Iterator[TabelImpor]:
    kepala = kini.kepala or kepala_struktur(kini.baris)
    kepala = min(kepala, max(1, len(kini.baris) - 1))
    while kepala < len(kini.baris) - 1 and kepala < KEPALA_TERBANYAK and baris_nomor(kini.baris[kepala]):
        kepala += 1
    isi = kini.baris[kepala:]
    lebar = _lebar(kini.baris[:kepala], isi)
    atas = [
        _pas_kepala(baris, lebar, kini.awal_halaman.values() if ke == 0 else ()) for ke, baris in enumerate(kini.baris[:kepala])
    ]
    kolom = tuple(_kolom(atas, 0, 0, lebar))
    jadwal = _jadwal(kolom)
    blok = _blok_jadwal(kolom, jadwal)
    baris: list[BarisImpor] = []
    timpang: list[Asal] = []
    kepala_kini: Baris | None = kini.baris[0]
    for ke, mentah in enumerate(isi, kepala):
        asal = kini.asal[ke]
        kepala_kini = kini.awal_halaman.get(ke, kepala_kini)
        satu = _kelompok(mentah, asal, lebar)
        if satu and ke in kini.awal_halaman and baris and catatan.beriringan(baris[-1].sel[0], satu.sel[0]):
            satu = None
        if satu is None:
            per_blok = _menurut_blok(mentah, lebar, jadwal, blok)
            sel, pasti = (per_blok, True) if per_blok else _pas(mentah, lebar, jadwal, kepala_kini, atas[0])
            satu = BarisImpor(sel, asal)
            timpang += [] if pasti else [asal]
        if ke in kini.awal_halaman and baris and (sambung := _terpotong(baris[-1], satu, catatan)):
            baris[-1] = sambung
        else:
            baris.append(satu)
    if timpang:
        tempat = ", ".join(str(asal.baris) for asal in timpang[:6]) + (", …" if len(timpang) > 6 else "")
        catatan.catat(
            f"{len(timpang)} baris tabel ini selnya tidak sebanyak kolomnya ({lebar}): {tempat}; periksa letak isinya", timpang[0]
        )
        tempat_timpang = set(timpang)
        catatan.kata_asing += sum(jumlah_kata(sel) for satu in baris if satu.asal in tempat_timpang for sel in satu.sel)
    if not baris:
        baris = [BarisImpor(_pas(kini.baris[-1], lebar, jadwal, None, atas[0])[0], kini.asal[-1])]
    kolom = _bulan_biasa(kolom, baris, jadwal)
    yield TabelImpor(kolom, lebar, tuple(baris), kini.asal[0])


def _lebar(kepala: Sequence[Baris], isi: Sequence[Baris]) -> int:
    """The number of leaf columns: as many as most rows have, and never fewer than the head has texts in one row."""
    terisi = [max((ke + 1 for ke, sel in enumerate(baris) if sel), default=1) for baris in kepala]
    if not isi:
        return max(terisi)
    hitung = Counter(map(len, isi))
    lazim, suara = hitung.most_common(1)[0]
    if len(kepala) == 1:  # a head that reaches over columns without names of their own is often cut short
        lazim = max(panjang for panjang, banyak in hitung.items() if banyak * 3 >= suara and panjang <= lazim + 1)
    paling = max(terisi)
    lebar = lazim if suara * 2 > len(isi) else max(lazim, paling)
    return max(
        lebar, paling if any(len(baris) >= paling for baris in isi) or len(kepala) > 1 else 1, *(len(_rapat(b)) for b in kepala)
    )


def _pas_kepala(baris: Baris, lebar: int, lain: Iterable[Baris | None]) -> Baris:
    """A head row of the table's width; the one among the repeated heads that fits best."""
    cocok = next((satu for satu in (baris, *lain) if satu is not None and len(satu) == lebar), baris)
    isi = cocok[:lebar] if len(cocok) >= lebar else (*cocok, *[""] * (lebar - len(cocok)))
    lebih = [sel for sel in cocok[lebar:] if sel]
    return (*isi[:-1], " ".join(filter(None, (isi[-1], *lebih)))) if lebih else isi


def _kolom(kepala: Sequence[Baris], baris: int, awal: int, akhir: int) -> Iterator[KolomImpor]:
    """The heads of columns `awal` to `akhir` from head row `baris` down."""
    while baris < len(kepala) and not any(kepala[baris][awal:akhir]):
        baris += 1
    if baris >= len(kepala):
        yield from (KolomImpor(TANPA_KEPALA) for _ in range(awal, akhir))
        return
    ke = awal
    while ke < akhir:
        sampai = ke + 1
        while sampai < akhir and not kepala[baris][sampai]:
            sampai += 1
        teks = tanpa_tebal(kepala[baris][ke]) or TANPA_KEPALA
        bawah = [satu[ke:sampai] for satu in kepala[baris + 1 :]]
        if sampai - ke == 1 and not any(map(any, bawah)):
            yield KolomImpor(teks)
        elif _seperti_bulan(bawah, sampai - ke):
            yield KolomImpor(teks, bulan=True)
        else:
            yield KolomImpor(teks, tuple(_kolom(kepala, baris + 1, ke, sampai)))
        ke = sampai


def pohon_kolom(kepala: Sequence[Baris], lebar: int) -> tuple[KolomImpor, ...]:
    """The column tree of head rows, each of `lebar` texts, blank where the head to the left or above reaches."""
    return tuple(_kolom(kepala, 0, 0, lebar))


def _seperti_bulan(bawah: Sequence[Baris], lebar: int) -> bool:
    return lebar == BULAN and len(bawah) > 0 and bawah[0] == tuple(map(str, range(1, BULAN + 1))) and not any(map(any, bawah[1:]))


def daun(kolom: Sequence[KolomImpor]) -> Iterator[KolomImpor]:
    """The leaf columns; a schedule counts as one."""
    for satu in kolom:
        if satu.anak:
            yield from daun(satu.anak)
        else:
            yield satu


def _jadwal(kolom: Sequence[KolomImpor]) -> tuple[int, int] | None:
    """Where the narrow columns of a schedule stand among the cells: months, or many columns under heads; end excluded."""
    ke = 0
    terlebar: tuple[int, int] | None = None
    awal = -1
    for satu, bersarang in [*_daun_bersarang(kolom, False), (KolomImpor(""), False)]:
        if satu.bulan:
            return ke, ke + BULAN
        if bersarang and awal < 0:
            awal = ke
        if not bersarang and awal >= 0:
            if ke - awal >= JADWAL_TERSEMPIT and (terlebar is None or ke - awal > terlebar[1] - terlebar[0]):
                terlebar = awal, ke
            awal = -1
        ke += 1
    return terlebar if terlebar and terlebar != (0, ke - 1) else None


def _daun_bersarang(kolom: Sequence[KolomImpor], di_bawah: bool) -> Iterator[tuple[KolomImpor, bool]]:
    """The leaf columns, each with whether it stands beside others under one head; a head over the whole table is none."""
    for satu in kolom:
        if satu.anak:
            yield from _daun_bersarang(satu.anak, (len(satu.anak) > 1 and len(kolom) > 1) or di_bawah)
        else:
            yield satu, di_bawah


def _bulan_biasa(
    kolom: tuple[KolomImpor, ...], baris: Sequence[BarisImpor], jadwal: tuple[int, int] | None
) -> tuple[KolomImpor, ...]:
    """A schedule whose cells hold words is twelve plain columns."""
    if not any(satu.bulan for satu in daun(kolom)):
        return kolom
    if jadwal is None or not any(any(satu.sel[jadwal[0] : jadwal[1]]) for satu in baris if not satu.kelompok):
        return kolom
    bulan = tuple(KolomImpor(str(ke)) for ke in range(1, BULAN + 1))

    def ganti(satu: KolomImpor) -> KolomImpor:
        return replace(satu, bulan=False, anak=bulan) if satu.bulan else replace(satu, anak=tuple(map(ganti, satu.anak)))

    return tuple(map(ganti, kolom))


# -- rows --------------------------------------------------------------------------------------------------------------


def _kelompok(baris: Baris, asal: Asal, lebar: int) -> BarisImpor | None:
    """A row across the table: one text at its beginning, with or without a Roman number or a letter before it."""
    isi = _rapat(baris)
    if lebar < 3 or not baris or not baris[0]:
        return None
    if len(isi) == 1 and not isi[0].rstrip(".").isdecimal() and len(isi[0]) > 3:
        return BarisImpor((tanpa_tebal(isi[0]),), asal, kelompok=True)
    if len(isi) == 2 and _NOMOR_TABEL.fullmatch(isi[0].rstrip(".")) and (dari_romawi(isi[0].rstrip(".")) or isi[0] == "A."):
        return BarisImpor((tanpa_tebal(" ".join(isi)),), asal, kelompok=True)
    return None


def _pas(
    baris: Baris, lebar: int, jadwal: tuple[int, int] | None, kepala: Baris | None, kepala_tabel: Baris
) -> tuple[Baris, bool]:
    """The row with as many cells as there are columns, and whether their places are sure.

    Args:
        baris: the cells as extracted.
        lebar: leaf columns of the table.
        jadwal: where its schedule stands, if it has one.
        kepala: the head row of the row's own page, which may be of another length than the table's.
        kepala_tabel: the table's first head row, `lebar` cells.
    """
    salah_jadwal = jadwal is not None and any(len(sel) > 3 for sel in baris[jadwal[0] : jadwal[1]])
    if len(baris) == lebar and not salah_jadwal:
        return baris, True
    terjadwal = _menurut_jadwal(baris, lebar, jadwal) if jadwal is not None else None
    if (
        terjadwal is not None
        and jadwal is not None
        and ((all(terjadwal[jadwal[1] :]) and not any(terjadwal[slice(*jadwal)])) or not any(terjadwal[jadwal[0] :]))
    ):
        return terjadwal, True
    if kepala is not None and len(kepala) == len(baris) != lebar and _rapat(kepala) == _rapat(kepala_tabel):
        return _menurut_kepala(baris, kepala, kepala_tabel), True
    if terjadwal is not None:
        return terjadwal, False
    if len(baris) < lebar:
        kurang = [""] * (lebar - len(baris))
        return ((*kurang, *baris) if not baris[0] else (*baris, *kurang)), False
    isi = list(baris)
    while len(isi) > lebar and not isi[-1]:
        isi.pop()
    pasti = len(isi) == lebar
    while len(isi) > lebar and "" in isi[1:]:
        isi.pop(len(isi) - 1 - isi[::-1].index(""))
    return (*isi[: lebar - 1], " ".join(filter(None, isi[lebar - 1 :]))), pasti


def _menurut_kepala(baris: Baris, kepala: Baris, kepala_tabel: Baris) -> Baris:
    """The cells under the heads that they stand under on their page."""
    dari = [ke for ke, sel in enumerate(kepala) if sel]
    ke_mana = [ke for ke, sel in enumerate(kepala_tabel) if sel]
    hasil = [""] * len(kepala_tabel)
    for nomor, (awal, tujuan) in enumerate(zip(dari, ke_mana, strict=True)):
        sel = baris[awal : dari[nomor + 1] if nomor + 1 < len(dari) else len(baris)]
        ruang = (ke_mana[nomor + 1] if nomor + 1 < len(ke_mana) else len(hasil)) - tujuan
        if len(sel) > ruang:
            sel = (*sel[: ruang - 1], " ".join(filter(None, sel[ruang - 1 :])))
        hasil[tujuan : tujuan + len(sel)] = sel
    for ke in range(min(dari[0], ke_mana[0])):
        hasil[ke] = baris[ke]
    return tuple(hasil)


def _blok_jadwal(kolom: Sequence[KolomImpor], jadwal: tuple[int, int] | None) -> tuple[int, ...]:
    """Where the blocks of a schedule begin, such as its years above quarters; () where it has none."""
    hasil: list[int] = []

    def telusur(semua: Sequence[KolomImpor], ke: int) -> int:
        for satu in semua:
            lebar = sum(BULAN if anak.bulan else 1 for anak in daun((satu,)))
            if satu.anak and not any(anak.anak for anak in satu.anak) and jadwal and jadwal[0] <= ke < jadwal[1]:
                hasil.append(ke)
            elif satu.anak:
                telusur(satu.anak, ke)
            ke += lebar
        return ke

    telusur(kolom, 0)
    return tuple(hasil) if len(hasil) > 1 else ()


def _menurut_blok(baris: Baris, lebar: int, jadwal: tuple[int, int] | None, blok: Sequence[int]) -> Baris | None:
    """The row of a page whose schedule has one cell for each block (a mark across the quarters of a year), each where it begins.

    None where the row does not have exactly so many cells, or where a cell of its schedule holds more than a mark or an amount.
    """
    if jadwal is None or not blok:
        return None
    kiri, kanan = jadwal[0], lebar - jadwal[1]
    jumlah = kiri + len(blok) + kanan
    pas = baris if len(baris) == jumlah else baris[:jumlah] if len(baris) == jumlah + 1 and not baris[-1] else None
    if pas is None or any(len(sel) > PANJANG_TANDA for sel in pas[kiri : kiri + len(blok)]):
        return None
    hasil = [*pas[:kiri], *[""] * (jadwal[1] - kiri), *pas[kiri + len(blok) :]]
    for ke, sel in zip(blok, pas[kiri:], strict=False):
        hasil[ke] = sel
    return tuple(hasil)


def _menurut_jadwal(baris: Baris, lebar: int, jadwal: tuple[int, int]) -> Baris | None:
    """The cells left of the schedule from the left, those right of it from the right, and the marks between them."""
    kiri, ruang, kanan = jadwal[0], jadwal[1] - jadwal[0], lebar - jadwal[1]
    depan, sisa = baris[:kiri], list(baris[kiri:])
    while sisa and not sisa[-1]:
        sisa.pop()
    belakang = [sel for sel in sisa if len(sel) > 3][-kanan:] if kanan else []
    tengah = [sel for sel in sisa if 0 < len(sel) <= 3]
    if len(belakang) + len(tengah) < len([sel for sel in sisa if sel]) or len(tengah) > ruang:
        return None
    depan = (*depan, *[""] * (kiri - len(depan)))
    return (*depan, *tengah, *[""] * (ruang - len(tengah)), *belakang, *[""] * (kanan - len(belakang)))


def _terpotong(atas: BarisImpor, bawah: BarisImpor, catatan: Catatan) -> BarisImpor | None:
    """The row above with the one at the top of a page behind it, where that is its rest: no number, going on in a sentence."""
    if atas.kelompok or bawah.kelompok:
        return None
    if bawah.sel[0] and not (atas.sel[0] and catatan.beriringan(atas.sel[0], bawah.sel[0])):
        return None
    bawah = replace(bawah, sel=_geser(atas.sel, bawah.sel, catatan))
    isi = [(a, b) for a, b in zip(atas.sel, bawah.sel, strict=True) if b]
    if not isi or not all(a for a, _ in isi):
        return None
    baru = any(PENANDA.match(b) and not _lanjut_daftar(a, b) for a, b in isi)
    lanjutan = any(
        _lanjut_daftar(a, b) or (a[-1] not in _AKHIR_KALIMAT and (b[0].islower() or catatan.beriringan(a, b))) for a, b in isi
    )
    if lanjutan and not baru:
        sel = tuple(" ".join(filter(None, pasang)) for pasang in zip(atas.sel, bawah.sel, strict=True))
        return replace(atas, sel=sel)
    if len(isi) == 1 and not isi[0][0].endswith((".", ";")):
        catatan.catat("baris tabel di awal halaman ini mungkin lanjutan baris di atasnya; gabungkan bila perlu", bawah.asal)
    return None


def _lanjut_daftar(atas: str, bawah: str) -> bool:
    """Whether a cell begins with the letter after the last one of the cell above: `b. …` below `a. …`."""
    cocok = PENANDA.match(bawah)
    nilai = dari_huruf(cocok[1][0]) if cocok and cocok[1][1:] == "." else None
    return nilai is not None and nilai > 1 and f"{huruf(nilai - 1)}. " in f" {atas}"


def _geser(atas: Baris, bawah: Baris, catatan: Catatan) -> Baris:
    """The row with each text under the one that it goes on with, where extraction put it into the column beside."""
    hasil = list(bawah)
    for ke, teks in enumerate(bawah):
        if not teks or (atas[ke] and catatan.beriringan(atas[ke], teks)):
            continue
        for tetangga in (ke - 1, ke + 1):
            bebas = 0 < tetangga < len(hasil) and not hasil[tetangga]
            if bebas and atas[tetangga] and catatan.beriringan(atas[tetangga], teks):
                hasil[ke], hasil[tetangga] = "", teks
                break
    return tuple(hasil)
