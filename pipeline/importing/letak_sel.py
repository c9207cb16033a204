"""Which column each cell of a row stands in, where extraction gave the row fewer or more cells than the table has columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.importing.kepala_tabel import Baris, KolomImpor, rapat
from pipeline.importing.tata_kolom import TataKolom, jenis, pisah_nomor

JADWAL_TERSEMPIT = 8  # leaf columns side by side under heads
PASTI: frozenset[int] = frozenset()
PANJANG_TANDA = 12  # characters of a mark or an amount (`1 Laporan`) in a schedule
TERSINGKAT = 3  # characters of a mark: what is longer is a text


class Letak:
    """Places the cells of a table's rows.

    Args:
        kolom: the heads.
        kepala: the first head row, a text for each leaf column.
        tata: what the columns hold, where rows must be placed by that.
    """

    def __init__(self, kolom: Sequence[KolomImpor], kepala: Baris, tata: TataKolom | None = None) -> None:
        self.tata = tata
        self.lebar = len(kepala)
        self.kepala = kepala
        self.jadwal = _letak_jadwal(kolom)
        self.blok = _blok_jadwal(kolom, self.jadwal)

    def sel(self, mentah: Baris, kepala: Baris | None, atas: Baris | None = None) -> tuple[Baris, frozenset[int]]:
        """The row with as many cells as there are columns, and the columns in which what stands there is not sure.

        Args:
            mentah: the cells as extracted.
            kepala: the head row of the row's own page, which may be of another length than the table's.
            atas: the row above, as placed.
        """
        if self.tata is not None and 0 < len(rapat(mentah)) <= self.lebar:
            mentah = pisah_nomor(mentah, self.tata, atas)
            return self.tata.letakkan(mentah)
        per_blok = _menurut_blok(mentah, self.lebar, self.jadwal, self.blok)
        if per_blok is not None:
            return per_blok, PASTI
        return _pas(mentah, self.lebar, self.jadwal, kepala, self.kepala, self.blok)


def _letak_jadwal(kolom: Sequence[KolomImpor]) -> tuple[int, int] | None:
    """Where the narrow columns of a schedule stand among the cells: months, or many columns under heads; end excluded."""
    ke = 0
    terlebar: tuple[int, int] | None = None
    awal = -1
    for _, bersarang in [*_daun_bersarang(kolom, False), (KolomImpor(""), False)]:
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


def _pas(
    baris: Baris,
    lebar: int,
    jadwal: tuple[int, int] | None,
    kepala: Baris | None,
    kepala_tabel: Baris,
    blok: Sequence[int] = (),
) -> tuple[Baris, frozenset[int]]:
    """The row with as many cells as there are columns, and the columns in which what stands there is not sure.

    Args:
        baris: the cells as extracted.
        lebar: leaf columns of the table.
        jadwal: where its schedule stands, if it has one.
        kepala: the head row of the row's own page, which may be of another length than the table's.
        kepala_tabel: the table's first head row, `lebar` cells.
        blok: where the blocks of its schedule begin.
    """
    salah_jadwal = jadwal is not None and any(len(sel) > 3 for sel in baris[jadwal[0] : jadwal[1]])
    if len(baris) == lebar and not salah_jadwal:
        return baris, PASTI
    terjadwal = _menurut_jadwal(baris, lebar, jadwal) if jadwal is not None else None
    if (
        terjadwal is not None
        and jadwal is not None
        and ((all(terjadwal[jadwal[1] :]) and not any(terjadwal[slice(*jadwal)])) or not any(terjadwal[jadwal[0] :]))
    ):
        return terjadwal, PASTI
    ragu_jadwal = frozenset(range(*jadwal)) if jadwal is not None else PASTI
    if jadwal is not None and blok and (seblok := _blok_kira(baris, lebar, jadwal, blok)) is not None:
        return seblok, ragu_jadwal
    if salah_jadwal and terjadwal is not None:
        return terjadwal, ragu_jadwal
    if kepala is not None and len(kepala) == len(baris) != lebar and rapat(kepala) == rapat(kepala_tabel):
        return _menurut_kepala(baris, kepala, kepala_tabel), PASTI
    if terjadwal is not None and jadwal is not None:
        return terjadwal, ragu_jadwal
    if len(baris) < lebar:
        kurang = [""] * (lebar - len(baris))
        return ((*kurang, *baris) if not baris[0] else (*baris, *kurang)), frozenset(range(lebar))
    isi = list(baris)
    while len(isi) > lebar and not isi[-1]:
        isi.pop()
    ragu = PASTI if len(isi) == lebar else frozenset(range(lebar))
    while len(isi) > lebar and "" in isi[1:]:
        isi.pop(len(isi) - 1 - isi[::-1].index(""))
    return (*isi[: lebar - 1], " ".join(filter(None, isi[lebar - 1 :]))), ragu


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
            lebar = satu.lebar
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

    None where the row does not have exactly so many cells, or where a cell of its schedule holds more than a mark or an amount,
    or where nothing but texts at the end of its schedule could stand right of it.
    """
    if jadwal is None or not blok:
        return None
    kiri, kanan = jadwal[0], lebar - jadwal[1]
    jumlah = kiri + len(blok) + kanan
    pas = baris if len(baris) == jumlah else baris[:jumlah] if len(baris) == jumlah + 1 and not baris[-1] else None
    if pas is None or any(len(sel) > PANJANG_TANDA for sel in pas[kiri : kiri + len(blok)]):
        return None
    terakhir = next((sel for sel in reversed(pas[kiri:]) if sel), "")
    if kanan and not any(pas[kiri + len(blok) :]) and len(terakhir) > TERSINGKAT and jenis(terakhir) == "teks":
        return None
    hasil = [*pas[:kiri], *[""] * (jadwal[1] - kiri), *pas[kiri + len(blok) :]]
    for ke, sel in zip(blok, pas[kiri:], strict=False):
        hasil[ke] = sel
    return tuple(hasil)


def _blok_kira(baris: Baris, lebar: int, jadwal: tuple[int, int], blok: Sequence[int]) -> Baris | None:
    """The row of a page whose schedule has about one cell for each block: texts at its end stand right of the schedule.

    None where it has no such texts, or more cells before them than blocks; one more may be blank, at its beginning.
    """
    kiri, kanan = jadwal[0], lebar - jadwal[1]
    sisa = [*baris[kiri:]]
    while sisa and not sisa[-1]:
        sisa.pop()
    belakang: list[str] = []
    while sisa and len(belakang) < kanan and jenis(sisa[-1]) == "teks" and len(sisa[-1]) > TERSINGKAT:
        belakang.insert(0, sisa.pop())
    while sisa and not sisa[-1]:
        sisa.pop()
    if len(sisa) == len(blok) + 1 and not sisa[0]:
        sisa = sisa[1:]
    if not belakang or len(sisa) > len(blok) or any(len(sel) > TERSINGKAT and jenis(sel) != "jumlah" for sel in sisa):
        return None
    hasil = [*baris[:kiri], *[""] * (jadwal[1] - kiri), *belakang, *[""] * (kanan - len(belakang))]
    for ke, sel in zip(blok, sisa, strict=False):
        hasil[ke] = sel
    return tuple(hasil)


def rentang_blok(baris: Baris, jadwal: tuple[int, int] | None, blok: Sequence[int]) -> dict[int, int]:
    """The cells of a schedule that cover their whole block, each with how many columns: an amount alone in its year.

    Args:
        baris: a row as placed.
        jadwal, blok: where its schedule stands, and where the blocks of it begin.
    """
    hasil: dict[int, int] = {}
    for awal, akhir in pairwise((*blok, jadwal[1])) if jadwal and blok else ():
        if len(baris[awal]) > TERSINGKAT and not any(baris[awal + 1 : akhir]):
            hasil[awal] = akhir - awal
    return hasil


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
