"""Boxes and arrows: in layers, in a cycle, or around a middle."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pipeline.gambar.data import Diagram, Kotak, Lukisan, Panah, Rupa, TidakMuat
from pipeline.gambar.kanvas import BARIS, GARIS, PALING_KECIL, TINTA, Kanvas, Titik, lebar_teks, melukis, pecah
from pipeline.gambar.tata import Jalur, Simpul, atur_pusat, jalurkan, lapiskan, susun_lapis

PALING_BANYAK_BARIS = 4  # rows that one layer is folded into
PALING_TINGGI = 620.0  # points: what stands on an F4 page with its caption
PALING_LEBAR_KOTAK = 165.0
_ISI, _ISI_UTAMA, _TEPI_KOTAK = "#EAF0F7", "#1F3A5F", "#1F3A5F"
_BANTAL = 6.0  # points between a box's border and its text
_TEPI = 3.0  # around the whole
_SELA_LAPIS = (26.0, 20.0, 15.0, 12.0, 10.0)  # between two layers; the narrower ones only where a height is asked for
_SELA_KOTAK = 12.0
_LALU = 6.0  # the room of an arrow that passes a layer
_JALUR = 7.0  # between two tracks
_KEPALA = 6.0  # the length of an arrow's head
_PAGAR = 7.0  # between a frame and its boxes
_LEBAR_KELILING = (0.27, 0.24, 0.21, 0.18, 0.16)  # of the room: how wide boxes on an ellipse may be, widest first
_SELA_KELILING = 18.0  # between boxes on an ellipse
_LABEL = 74.0  # the widest text of an arrow


def gambar_diagram(diagram: Diagram, rupa: Rupa) -> Lukisan:
    """Draw a diagram.

    Args:
        diagram: boxes and arrows; ids are known and unique.
        rupa: the room and the text.

    Errors:
        TidakMuat: the boxes' words do not fit at a readable size, or the whole is higher than a page.
    """
    with melukis(rupa):
        kanvas = _gambar_muat(diagram, rupa)
        return Lukisan(kanvas.svg(), kanvas.lebar, kanvas.tinggi)


def _gambar_muat(diagram: Diagram, rupa: Rupa) -> Kanvas:
    """The first drawing that fits: with the largest text, then the widest gaps; layers are folded where nothing else helps."""
    pertama: TidakMuat | None = None
    for paling_banyak in _lipatan(diagram):
        ukuran = rupa.ukuran
        while ukuran >= PALING_KECIL:
            for sela in _SELA_LAPIS if rupa.tinggi else _SELA_LAPIS[:1]:
                try:
                    return _gambar(diagram, replace(rupa, ukuran=ukuran), sela, paling_banyak)
                except TidakMuat as sebab:
                    akhir = sebab
            ukuran -= 0.5
        pertama = pertama or akhir
    assert pertama is not None
    raise pertama


def _lipatan(diagram: Diagram) -> list[int | None]:
    """How many boxes a layer may have, in the order to try; None leaves layers as they are."""
    if diagram.arah != "menurun":
        return [None]
    letak, _ = lapiskan([satu.id for satu in diagram.kotak], [(satu.dari, satu.ke) for satu in diagram.panah])
    terbanyak = max(Counter(letak.values()).values())
    return [None, *sorted({-(-terbanyak // baris) for baris in range(2, PALING_BANYAK_BARIS + 1)} - {terbanyak}, reverse=True)]


def _gambar(diagram: Diagram, rupa: Rupa, sela: float, paling_banyak: int | None) -> Kanvas:
    if diagram.arah == "melingkar":
        return _melingkar(diagram, rupa, sela)
    if diagram.arah == "memusat":
        return _memusat(diagram, rupa, sela)
    return _berlapis(diagram, rupa, sela, paling_banyak)


@dataclass(frozen=True)
class _Isi:
    """The lines of a box, broken to its width."""

    kotak: Kotak
    baris: tuple[tuple[str, bool], ...]

    def tinggi(self, ukuran: float) -> float:
        return len(self.baris) * ukuran * BARIS + 2 * _BANTAL


def _isi(kotak: Kotak, lebar: float, ukuran: float) -> _Isi:
    tebal = bool(kotak.rinci) or kotak.utama
    ruang = lebar - 2 * _BANTAL
    baris = [(satu, tebal) for satu in pecah(kotak.teks, ruang, ukuran, tebal)]
    baris += [(satu, False) for satu in pecah(kotak.rinci, ruang, ukuran)]
    terlebar = max(lebar_teks(satu, ukuran, tebal) for satu, tebal in baris)
    if terlebar > ruang + 0.5:
        raise TidakMuat(f"kotak '{kotak.id}' terlalu sempit untuk kata-katanya; besarkan lebar, ganti arah, atau pendekkan teks")
    return _Isi(kotak, tuple(baris))


def _lukis_kotak(kanvas: Kanvas, isi: _Isi, tengah: Titik, lebar: float, tinggi: float, ukuran: float) -> None:
    gelap = isi.kotak.utama
    kanvas.kotak(
        tengah[0] - lebar / 2, tengah[1] - tinggi / 2, lebar, tinggi, isi=_ISI_UTAMA if gelap else _ISI, tepi=_TEPI_KOTAK,
        tebal=0.8, lengkung=3,
    )  # fmt: skip
    atas = tengah[1] + len(isi.baris) * ukuran * BARIS / 2
    for ke, (teks, tebal) in enumerate(isi.baris):
        y = atas - (ke + 0.5) * ukuran * BARIS
        kanvas.teks(tengah[0], y, teks, ukuran, tebal=tebal, warna="#FFFFFF" if gelap else TINTA)


def _lukis_panah(kanvas: Kanvas, titik: Sequence[Titik], panah: Panah, *, mundur: bool = False) -> None:
    """A line with its heads; `mundur` where the points run against the arrow."""
    jalan = list(reversed(titik)) if mundur else list(titik)
    if panah.ujung != "tanpa":
        jalan[-1] = _kepala(kanvas, jalan[-2], jalan[-1])
    if panah.ujung == "dua":
        jalan[0] = _kepala(kanvas, jalan[1], jalan[0])
    kanvas.garis(jalan)


def _kepala(kanvas: Kanvas, dari: Titik, ke: Titik) -> Titik:
    """Draw a head that ends at `ke`; where the line must end."""
    jarak = math.dist(dari, ke) or 1.0
    dx, dy = (ke[0] - dari[0]) / jarak, (ke[1] - dari[1]) / jarak
    pangkal = (ke[0] - dx * _KEPALA, ke[1] - dy * _KEPALA)
    sisi = _KEPALA * 0.42
    kanvas.bidang(
        [ke, (pangkal[0] - dy * sisi, pangkal[1] + dx * sisi), (pangkal[0] + dy * sisi, pangkal[1] - dx * sisi)], isi=GARIS
    )
    return (ke[0] - dx * _KEPALA * 0.8, ke[1] - dy * _KEPALA * 0.8)


def _lukis_label(kanvas: Kanvas, tengah: Titik, isi: str, ruang: float, ukuran: float) -> None:
    """An arrow's text on white, so that it stands out from the line."""
    baris = pecah(isi, ruang, ukuran)
    lebar = max(lebar_teks(satu, ukuran) for satu in baris)
    tinggi = len(baris) * ukuran * BARIS
    kanvas.kotak(tengah[0] - lebar / 2 - 2, tengah[1] - tinggi / 2, lebar + 4, tinggi, isi="#FFFFFF")
    kanvas.teks_baris(tengah[0], tengah[1] + tinggi / 2, [(satu, False) for satu in baris], ukuran)


# -- layers ------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Sela:
    """The room between two layers: its size, and how far in it the arrows bend, by their number."""

    tebal: float
    belok: Mapping[int, float]


def _berlapis(diagram: Diagram, rupa: Rupa, sela_lapis: float, paling_banyak: int | None) -> Kanvas:
    mendatar = diagram.arah == "mendatar"
    ukuran, label = rupa.ukuran, max(PALING_KECIL, rupa.ukuran - 1)
    pagar = {id_: nama for nama, isi in diagram.kelompok.items() for id_ in isi}
    lapis, jalur = susun_lapis([k.id for k in diagram.kotak], [(p.dari, p.ke) for p in diagram.panah], pagar, paling_banyak)
    ruang = rupa.lebar - 2 * _TEPI
    ruang_label = _ruang_label(diagram.panah, jalur, len(lapis) - 1, label, mendatar)
    pagar_sisi = 2 * _PAGAR if pagar else 0.0
    kepala_pagar = 0.0

    # the size of the boxes: as many beside each other as the page's width must hold
    if mendatar:
        sela_kasar = sum(sela_lapis + _JALUR + sum(satu) for satu in ruang_label) + pagar_sisi * len(lapis)
        lebar = min(_lebar_wajar(diagram.kotak, ukuran), (ruang - sela_kasar) / len(lapis))
    else:
        lebar = min(_lebar_wajar(diagram.kotak, ukuran), min(_bagi(satu, ruang, pagar_sisi) for satu in lapis))
    if lebar < 30:
        raise TidakMuat(f"diagram ini terlalu lebar; pakai arah: {'menurun' if mendatar else 'mendatar'} atau besarkan lebar")
    kotak = {satu.id: _isi(satu, lebar, ukuran) for satu in diagram.kotak}
    if pagar:
        judul = [pecah(nama, lebar * _banyak_selebar(lapis, nama, mendatar), ukuran, True) for nama in diagram.kelompok]
        kepala_pagar = max(map(len, judul)) * ukuran * BARIS + 3
    tinggi = [max((kotak[s.kotak].tinggi(ukuran) for s in satu if s.kotak), default=0.0) for satu in lapis]
    for ke, satu in enumerate(lapis):
        for simpul in satu:
            simpul.tebal = _LALU if simpul.kotak is None else tinggi[ke] if mendatar else lebar

    sela_pagar = pagar_sisi + (kepala_pagar if mendatar else 0.0)
    melintang = atur_pusat(lapis, _SELA_KOTAK, sela_pagar, PALING_TINGGI - 2 * _TEPI if mendatar else ruang)
    awal_melintang = 0.0
    if mendatar:
        awal_melintang, melintang = _rentang_tegak(lapis, kepala_pagar)
    sela_pagar_lapis = sela_lapis + pagar_sisi + (0.0 if mendatar else kepala_pagar)
    sela = [_sela(jalur, ke, ruang_label[ke], sela_pagar_lapis) for ke in range(len(lapis) - 1)]
    sepanjang, awal = [], _PAGAR if pagar else 0.0
    awal += 0.0 if mendatar else kepala_pagar
    for ke in range(len(lapis)):
        ukur = lebar if mendatar else tinggi[ke]
        sepanjang.append((awal, awal + ukur))
        awal += ukur + (sela[ke].tebal if ke < len(sela) else 0.0)
    panjang = awal + (_PAGAR if pagar else 0.0)
    kanvas = _kanvas(panjang, melintang, rupa) if mendatar else _kanvas(melintang, panjang, rupa)

    def titik(sepanjang_: float, melintang_: float) -> Titik:
        if mendatar:
            return (_TEPI + sepanjang_, kanvas.tinggi - _TEPI - melintang_ + awal_melintang)
        return (_TEPI + melintang_, kanvas.tinggi - _TEPI - sepanjang_)

    tempat: dict[str, tuple[float, float, float, float]] = {}
    for ke, satu in enumerate(lapis):
        for simpul in satu:
            if simpul.kotak:
                x, y = titik(sum(sepanjang[ke]) / 2, simpul.pusat)
                tempat[simpul.kotak] = (x, y, lebar, tinggi[ke])
    for nama, anggota in diagram.kelompok.items():
        _lukis_pagar(kanvas, nama, anggota, tempat, kepala_pagar, lebar, ukuran)
    tulisan = []
    for ke_panah, (panah, satu_jalur) in enumerate(zip(diagram.panah, jalur, strict=True)):
        jalan = _jalan(satu_jalur, ke_panah, sepanjang, sela, sendiri=_sendiri(satu_jalur, jalur))
        _lukis_panah(kanvas, [titik(*satu) for satu in jalan], panah, mundur=satu_jalur.mundur)
        if panah.teks:
            a, b = jalan[:2] if _label_di_awal(satu_jalur, jalur) else (jalan[-1], jalan[-2])
            tulisan.append((titik((a[0] + b[0]) / 2, a[1]), panah.teks))
    for id_, (x, y, w, h) in tempat.items():
        _lukis_kotak(kanvas, kotak[id_], (x, y), w, h, ukuran)
    for tengah, teks in tulisan:
        _lukis_label(kanvas, tengah, teks, _LABEL if mendatar else max(lebar, 40.0), label)
    return kanvas


def _banyak_selebar(lapis: Sequence[Sequence[Simpul]], nama: str, mendatar: bool) -> int:
    """How many boxes a frame is wide, at least."""
    per_lapis = [banyak for satu in lapis if (banyak := sum(simpul.kelompok == nama for simpul in satu))]
    return len(per_lapis) if mendatar else max(per_lapis, default=1)


def _rentang_tegak(lapis: Sequence[Sequence[Simpul]], kepala: float) -> tuple[float, float]:
    """Where layers that stand side by side begin across, and their whole size: boxes, passing arrows, frames and their titles."""
    semua = [simpul for satu in lapis for simpul in satu]
    awal = min(simpul.pusat - simpul.tebal / 2 - (kepala if simpul.kelompok else 0.0) for simpul in semua)
    akhir = max(simpul.pusat + simpul.tebal / 2 + (_PAGAR if simpul.kelompok else 0.0) for simpul in semua)
    return awal, akhir - awal


def _kanvas(lebar: float, tinggi: float, rupa: Rupa) -> Kanvas:
    if lebar + 2 * _TEPI > rupa.lebar + 1:
        raise TidakMuat("diagram ini lebih lebar dari ruangnya; besarkan lebar, ganti arah, atau bagi menjadi beberapa gambar")
    if tinggi + 2 * _TEPI > PALING_TINGGI:
        raise TidakMuat("diagram ini lebih tinggi dari satu halaman; ganti arah, atau bagi menjadi beberapa gambar")
    if rupa.tinggi and tinggi + 2 * _TEPI > rupa.tinggi + 1:
        butuh = f"{(tinggi + 2 * _TEPI) / 72 * 2.54:.1f}".replace(".", ",")
        raise TidakMuat(f"diagram ini memerlukan tinggi {butuh} cm; besarkan tinggi, hapus kunci itu, atau ganti arah")
    return Kanvas(lebar + 2 * _TEPI, tinggi + 2 * _TEPI)


def _bagi(satu: Sequence[Simpul], ruang: float, pagar_sisi: float) -> float:
    """The width of a box where a layer's boxes share the room."""
    kotak = sum(simpul.kotak is not None for simpul in satu)
    sela = _SELA_KOTAK * (len(satu) - 1) + _LALU * (len(satu) - kotak)
    sela += pagar_sisi * sum(a.kelompok != b.kelompok for a, b in pairwise(satu)) + pagar_sisi
    return (ruang - sela) / kotak if kotak else ruang


def _lebar_wajar(kotak: Sequence[Kotak], ukuran: float) -> float:
    """A width at which no box is wider than its text wants."""
    teks = [lebar_teks(satu.teks, ukuran, bool(satu.rinci) or satu.utama) for satu in kotak]
    rinci = [lebar_teks(satu.rinci, ukuran) for satu in kotak if satu.rinci]
    return min(PALING_LEBAR_KOTAK, max(60.0, *teks, *rinci) + 2 * _BANTAL + 1)


def _label_di_awal(jalan: Jalur, semua: Sequence[Jalur]) -> bool:
    """Whether an arrow's text stands near its first layer: where the arrow is alone there, and others join it at the end."""
    berbagi = [satu for satu in semua if satu is not jalan and satu.mundur == jalan.mundur]
    return any(satu.simpul[-1] is jalan.simpul[-1] for satu in berbagi) and all(
        satu.simpul[0] is not jalan.simpul[0] for satu in berbagi
    )


def _ruang_label(
    panah: Sequence[Panah], jalur: Sequence[Jalur], banyak: int, ukuran: float, mendatar: bool
) -> list[tuple[float, float]]:
    """The room, along the arrows, that their texts need in every gap: (before the bends, after them)."""
    hasil = [[0.0, 0.0] for _ in range(banyak)]
    for satu, jalan in zip(panah, jalur, strict=True):
        if satu.teks:
            baris = pecah(satu.teks, _LABEL, ukuran)
            butuh = max(lebar_teks(b, ukuran) for b in baris) + 4 if mendatar else len(baris) * ukuran * BARIS + 4
            awal = _label_di_awal(jalan, jalur)
            ke = jalan.simpul[0].lapis if awal else jalan.simpul[-1].lapis - 1
            hasil[ke][not awal] = max(hasil[ke][not awal], butuh)
    return [(awal, akhir) for awal, akhir in hasil]


def _sela(jalur: Sequence[Jalur], ke: int, label: tuple[float, float], ruang: float) -> _Sela:
    """Work out the tracks of the gap after layer `ke`, which is `ruang` points wide without them and the texts."""
    lewat = [
        (di, satu.simpul[ke - satu.simpul[0].lapis], satu.simpul[ke + 1 - satu.simpul[0].lapis], satu.mundur)
        for di, satu in enumerate(jalur)
        if satu.simpul[0].lapis <= ke < satu.simpul[-1].lapis
    ]
    keluar = Counter((id(a), mundur) for _, a, _, mundur in lewat)
    masuk = Counter((id(b), mundur) for _, _, b, mundur in lewat)
    sambungan: list[tuple[object, float, float]] = []
    for di, a, b, mundur in lewat:
        siapa: object = di
        if keluar[id(a), mundur] > 1:
            siapa = ("keluar", id(a), mundur)
        elif masuk[id(b), mundur] > 1:
            siapa = ("masuk", id(b), mundur)
        sambungan.append((siapa, _porta(a, jalur[di]), _porta(b, jalur[di])))
    trek = jalurkan(sambungan)
    lebar_trek = max(trek, default=0) * _JALUR
    # the tracks stand in the middle of what the texts leave; with heads on one side, a little before it
    awal = label[0] + (ruang - (_KEPALA if label[1] else 0.0)) / 2
    belok = {di: awal + t * _JALUR for (di, *_), t in zip(lewat, trek, strict=True)}
    return _Sela(ruang + lebar_trek + sum(label), belok)


def _porta(simpul: Simpul, jalur: Jalur) -> float:
    """Where an arrow meets a node, across: one that points backwards beside the others, on the side where it passes."""
    if not jalur.mundur or simpul.kotak is None:
        return simpul.pusat
    kiri = len(jalur.simpul) > 2 and jalur.simpul[1].pusat < simpul.pusat
    return simpul.pusat + (-1 if kiri else 1) * simpul.tebal * 0.28


def _sendiri(jalan: Jalur, semua: Sequence[Jalur]) -> bool:
    """Whether no other arrow of its direction begins or ends where this one does."""
    lain = [satu for satu in semua if satu is not jalan and satu.mundur == jalan.mundur]
    return all(satu.simpul[0] is not jalan.simpul[0] and satu.simpul[-1] is not jalan.simpul[-1] for satu in lain)


def _jalan(
    jalur: Jalur, ke_panah: int, sepanjang: Sequence[tuple[float, float]], sela: Sequence[_Sela], *, sendiri: bool
) -> list[Titik]:
    """The corners of an arrow, (along, across) each."""
    hasil: list[Titik] = [(sepanjang[jalur.simpul[0].lapis][1], _porta(jalur.simpul[0], jalur))]
    for a, b in pairwise(jalur.simpul):
        belok = sepanjang[a.lapis][1] + sela[a.lapis].belok[ke_panah]
        dari, tuju = _porta(a, jalur), _porta(b, jalur)
        if sendiri and len(jalur.simpul) == 2 and abs(dari - tuju) < min(a.tebal, b.tebal) * 0.4:
            # boxes that all but face each other: one straight line is better than a small step
            tengah = (dari + tuju) / 2
            return [(sepanjang[a.lapis][1], tengah), (belok, tengah), (belok, tengah), (sepanjang[b.lapis][0], tengah)]
        hasil += [(belok, dari), (belok, tuju), (sepanjang[b.lapis][0], tuju)]
        if b is not jalur.simpul[-1]:
            hasil.append((sepanjang[b.lapis][1], tuju))
    return hasil


def _lukis_pagar(
    kanvas: Kanvas, nama: str, anggota: Sequence[str], tempat: Mapping[str, tuple[float, float, float, float]], kepala: float,
    lebar: float, ukuran: float,
) -> None:  # fmt: skip
    kiri = min(tempat[id_][0] - tempat[id_][2] / 2 for id_ in anggota) - _PAGAR
    kanan = max(tempat[id_][0] + tempat[id_][2] / 2 for id_ in anggota) + _PAGAR
    bawah = min(tempat[id_][1] - tempat[id_][3] / 2 for id_ in anggota) - _PAGAR
    atas = max(tempat[id_][1] + tempat[id_][3] / 2 for id_ in anggota) + kepala
    for id_, (x, y, w, h) in tempat.items():
        if id_ not in anggota and kiri < x + w / 2 and x - w / 2 < kanan and bawah < y + h / 2 and y - h / 2 < atas:
            raise TidakMuat(f"kotak '{id_}' jatuh di dalam bingkai '{nama}'; keluarkan kelompok itu, atau ubah panahnya")
    kanvas.kotak(kiri, bawah, kanan - kiri, atas - bawah, isi="#FAFAFA", tepi="#7A7A7A", tebal=0.7, lengkung=4, putus=True)
    baris = pecah(nama, max(lebar, kanan - kiri - 2 * _PAGAR), ukuran, True)
    kanvas.teks_baris(kiri + _PAGAR, atas - 2, [(satu, True) for satu in baris], ukuran, rata="left")


# -- a cycle, and a ring around a middle -------------------------------------------------------------------------------


def _melingkar(diagram: Diagram, rupa: Rupa, sela: float) -> Kanvas:
    """Boxes clockwise on an ellipse, from the top on."""
    keliling = [satu for satu in diagram.kotak if satu.id != diagram.pusat]
    banyak, ukuran = len(keliling), rupa.ukuran
    ruang = rupa.lebar - 2 * _TEPI
    pusat_asal = next((replace(satu, utama=True) for satu in diagram.kotak if satu.id == diagram.pusat), None)
    sudut = [math.pi / 2 - 2 * math.pi * ke / banyak for ke in range(banyak)]
    for bagian in _LEBAR_KELILING:
        lebar = min(PALING_LEBAR_KOTAK * 0.8, ruang * bagian)
        isi = [_isi(satu, lebar, ukuran) for satu in keliling]
        tinggi = max(satu.tinggi(ukuran) for satu in isi)
        pusat = _isi(pusat_asal, lebar, ukuran) if pusat_asal else None
        tinggi_pusat = pusat.tinggi(ukuran) if pusat else 0.0
        jari_x = min((ruang - lebar) / 2, 150.0 if banyak <= 6 else ruang)
        jari_y = _jari_tegak(sudut, jari_x, (lebar, tinggi), (lebar, tinggi_pusat) if pusat else None, sela)
        if jari_y:
            break
    else:
        raise TidakMuat("diagram ini lebih tinggi dari satu halaman; kurangi kotak, atau pakai arah: menurun")
    tempat = [(jari_x * math.cos(s), jari_y * math.sin(s)) for s in sudut]
    atas, bawah = max(y for _, y in tempat) + tinggi / 2, min(y for _, y in tempat) - tinggi / 2
    kanvas = _kanvas(2 * jari_x + lebar, atas - bawah, rupa)
    tengah = (kanvas.lebar / 2, _TEPI - bawah)
    letak = {satu.id: (tengah[0] + x, tengah[1] + y) for satu, (x, y) in zip(keliling, tempat, strict=True)}
    ukur = {satu.id: (lebar, tinggi) for satu in keliling}
    if pusat:
        letak[diagram.pusat], ukur[diagram.pusat] = tengah, (lebar, tinggi_pusat)
        _lukis_kotak(kanvas, pusat, tengah, lebar, tinggi_pusat, ukuran)
    urutan = {satu.id: ke for ke, satu in enumerate(keliling)}
    panah = diagram.panah or tuple(Panah(a.id, b.id) for a, b in zip(keliling, [*keliling[1:], keliling[0]], strict=True))
    for satu in panah:
        if satu.dari in urutan and satu.ke in urutan and (urutan[satu.ke] - urutan[satu.dari]) % banyak == 1:
            awal = sudut[urutan[satu.dari]]
            busur = [awal - 2 * math.pi / banyak * langkah / 120 for langkah in range(121)]
            titik = [(tengah[0] + jari_x * math.cos(s), tengah[1] + jari_y * math.sin(s)) for s in busur]
            di_luar = [t for t in titik if not any(_di_dalam(t, letak[i], ukur[i], 2.5) for i in (satu.dari, satu.ke))]
            if len(di_luar) >= 3:
                # the head covers the last bend, so the line ends with one straight piece of its length
                ujung = di_luar[-1]
                _lukis_panah(kanvas, [*(t for t in di_luar[:-1] if math.dist(t, ujung) > _KEPALA), ujung], satu)
        else:
            _lukis_lurus(kanvas, satu, letak, ukur)
    for satu_isi, satu_kotak in zip(isi, keliling, strict=True):
        _lukis_kotak(kanvas, satu_isi, letak[satu_kotak.id], lebar, tinggi, ukuran)
    _label_lurus(kanvas, panah, letak, rupa)
    return kanvas


def _jari_tegak(sudut: Sequence[float], jari_x: float, kotak: Titik, pusat: Titik | None, sela: float) -> float:
    """The smallest upright radius at which nothing overlaps; 0 where even a page's height is too small.

    Args:
        sudut: the angles of the boxes on the ellipse.
        jari_x: its other radius.
        kotak, pusat: the sizes of a box and of the one in the middle.
        sela: the least room between two of them.
    """
    jari_y = kotak[1] + sela
    while jari_y <= (PALING_TINGGI - kotak[1]) / 2:
        semua = [(jari_x * math.cos(s), jari_y * math.sin(s), *kotak) for s in sudut] + ([(0.0, 0.0, *pusat)] if pusat else [])
        if not any(_bertindih(a, b, min(sela, _SELA_KELILING)) for ke, a in enumerate(semua) for b in semua[:ke]):
            return jari_y
        jari_y += 4
    return 0.0


def _bertindih(a: tuple[float, float, float, float], b: tuple[float, float, float, float], sela: float) -> bool:
    return abs(a[0] - b[0]) < (a[2] + b[2]) / 2 + sela and abs(a[1] - b[1]) < (a[3] + b[3]) / 2 + sela


def _di_dalam(titik: Titik, tengah: Titik, ukur: tuple[float, float], tepi: float) -> bool:
    return abs(titik[0] - tengah[0]) < ukur[0] / 2 + tepi and abs(titik[1] - tengah[1]) < ukur[1] / 2 + tepi


def _memusat(diagram: Diagram, rupa: Rupa, sela: float) -> Kanvas:
    """Boxes around one in the middle, clockwise from the upper left."""
    keliling = [satu for satu in diagram.kotak if satu.id != diagram.pusat]
    banyak, ukuran = len(keliling), rupa.ukuran
    samping = 0 if banyak == 1 else 1 if banyak <= 8 else 2
    atas = (banyak - 2 * samping + 1) // 2
    bawah = banyak - 2 * samping - atas
    lajur = max(3, atas)
    lebar = min(PALING_LEBAR_KOTAK, (rupa.lebar - 2 * _TEPI - sela * (lajur - 1)) / lajur)
    isi = {satu.id: _isi(replace(satu, utama=satu.utama or satu.id == diagram.pusat), lebar, ukuran) for satu in diagram.kotak}
    tinggi = max(isi[satu.id].tinggi(ukuran) for satu in keliling)
    tinggi_pusat = isi[diagram.pusat].tinggi(ukuran)
    tinggi_tengah = max(tinggi_pusat, samping * tinggi + (samping - 1) * sela * 0.6)
    penuh = lajur * lebar + (lajur - 1) * sela
    kanvas = _kanvas(penuh, tinggi_tengah + (tinggi + sela) * (bool(atas) + bool(bawah)), rupa)
    y_tengah = _TEPI + (tinggi + sela if bawah else 0.0) + tinggi_tengah / 2
    y_atas, y_bawah = kanvas.tinggi - _TEPI - tinggi / 2, _TEPI + tinggi / 2

    def deret(jumlah: int) -> list[float]:
        langkah = (penuh - lebar) / (jumlah - 1) if jumlah > 1 else 0.0
        return [kanvas.lebar / 2 if jumlah == 1 else _TEPI + lebar / 2 + ke * langkah for ke in range(jumlah)]

    turun = [y_tengah + ((samping - 1) / 2 - ke) * (tinggi + sela * 0.6) for ke in range(samping)]
    tempat = [
        *((x, y_atas) for x in deret(atas)),
        *((kanvas.lebar - _TEPI - lebar / 2, y) for y in turun),
        *((x, y_bawah) for x in reversed(deret(bawah))),
        *((_TEPI + lebar / 2, y) for y in reversed(turun)),
    ]
    letak = {satu.id: di for satu, di in zip(keliling, tempat, strict=True)}
    letak[diagram.pusat] = (kanvas.lebar / 2, y_tengah)
    ukur = {satu.id: (lebar, tinggi_pusat if satu.id == diagram.pusat else tinggi) for satu in diagram.kotak}
    panah = diagram.panah or tuple(Panah(satu.id, diagram.pusat) for satu in keliling)
    for satu in panah:
        _lukis_lurus(kanvas, satu, letak, ukur)
    for id_, satu_isi in isi.items():
        _lukis_kotak(kanvas, satu_isi, letak[id_], *ukur[id_], ukuran)
    _label_lurus(kanvas, panah, letak, rupa)
    return kanvas


def _lukis_lurus(kanvas: Kanvas, panah: Panah, letak: Mapping[str, Titik], ukur: Mapping[str, tuple[float, float]]) -> None:
    """A straight arrow from border to border."""
    dari, ke = letak[panah.dari], letak[panah.ke]
    awal, akhir = _di_tepi(dari, ke, ukur[panah.dari]), _di_tepi(ke, dari, ukur[panah.ke])
    _lukis_panah(kanvas, [awal, akhir], panah)


def _di_tepi(tengah: Titik, tuju: Titik, ukur: tuple[float, float]) -> Titik:
    """Where the line from a box's middle to `tuju` leaves the box."""
    dx, dy = tuju[0] - tengah[0], tuju[1] - tengah[1]
    skala = min(
        (ukur[0] / 2 + 1) / abs(dx) if dx else math.inf,
        (ukur[1] / 2 + 1) / abs(dy) if dy else math.inf,
    )
    return (tengah[0] + dx * min(skala, 1.0), tengah[1] + dy * min(skala, 1.0))


def _label_lurus(kanvas: Kanvas, panah: Sequence[Panah], letak: Mapping[str, Titik], rupa: Rupa) -> None:
    for satu in panah:
        if satu.teks:
            dari, ke = letak[satu.dari], letak[satu.ke]
            tengah = ((dari[0] + ke[0]) / 2, (dari[1] + ke[1]) / 2)
            _lukis_label(kanvas, tengah, satu.teks, _LABEL, max(PALING_KECIL, rupa.ukuran - 1))
