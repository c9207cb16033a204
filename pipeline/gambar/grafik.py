"""Bar, pie and line charts, in the manner of an official document: no title inside, values written out, readable in grey."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from pipeline.gambar.data import Grafik, Lukisan, Rupa, TidakMuat
from pipeline.gambar.kanvas import BARIS, GARIS, KISI, Kanvas, lebar_teks, melukis, pecah

# As many even steps of lightness as there may be series, neighbours far apart, so that a copy in black and white tells them;
# every area has an outline.
ISI = ("#1B3658", "#AEC4DD", "#557FAE", "#E6EDF5", "#4A4A4A", "#969696")
# Lines are told apart by marker and dash as well.
GARIS_SERI = (
    ("#1F3A5F", "solid", "o"),
    ("#3F6FA3", (0, (5, 2)), "s"),
    ("#7A7A7A", (0, (1, 1.5)), "^"),
    ("#1A1A1A", (0, (6, 2, 1, 2)), "D"),
    ("#557FAE", (0, (3, 1)), "v"),
    ("#9A9A9A", "solid", "P"),
)
_TEPI = 4.0  # points around the whole
_SELA = 5.0
_DI_ATAS_KISI = 0.6  # between the grid and what stands for values
_LABEL_BARIS = 3  # more lines than that below an upright bar, and the bars lie down


def gambar_grafik(grafik: Grafik, rupa: Rupa) -> Lukisan:
    """Draw a chart.

    Args:
        grafik: the data.
        rupa: the room and the text.

    Errors:
        TidakMuat: the labels leave no room for the chart.
    """
    with melukis(rupa):
        if grafik.jenis == "lingkaran":
            kanvas = _lingkaran(grafik, rupa)
        elif grafik.jenis == "garis":
            kanvas = _garis(grafik, rupa)
        elif grafik.arah == "mendatar" or (grafik.arah == "otomatis" and not _muat_tegak(grafik, rupa)):
            kanvas = _batang_mendatar(grafik, rupa)
        else:
            kanvas = _batang_tegak(grafik, rupa)
        return Lukisan(kanvas.svg(), kanvas.lebar, kanvas.tinggi)


def angka_indonesia(nilai: float, desimal: int = 0) -> str:
    """A number with `.` between thousands and a decimal comma."""
    return f"{nilai:,.{desimal}f}".replace(",", " ").replace(".", ",").replace(" ", ".").replace("-", "−")


# -- axes --------------------------------------------------------------------------------------------------------------


def _rentang(grafik: Grafik) -> tuple[float, float]:
    """The ends of the value axis."""
    angka = [satu.angka for seri in grafik.seri for satu in seri.nilai if satu]
    if grafik.bertumpuk:
        jumlah = [sum(satu.angka for satu in tumpuk if satu) for tumpuk in zip(*(s.nilai for s in grafik.seri), strict=True)]
        angka = jumlah
    rendah, tinggi = min(angka), max(angka)
    bawah = grafik.dari if grafik.dari is not None else min(0.0, rendah)
    atas = grafik.sampai if grafik.sampai is not None else max(0.0, tinggi)
    return bawah, atas if atas > bawah else bawah + 1.0


def _tanda_sumbu(grafik: Grafik) -> tuple[list[float], list[str]]:
    """Round places on the value axis and how they are written; the last one is at or above the data."""
    bawah, atas = _rentang(grafik)
    nilai = [satu.teks for seri in grafik.seri for satu in seri.nilai if satu]
    satuan = "%" if all(satu.endswith("%") for satu in nilai) else ""
    kasar = (atas - bawah) / 5
    pangkat = 10.0 ** math.floor(math.log10(kasar))
    langkah = next(kali * pangkat for kali in (1, 2, 2.5, 5, 10) if kali * pangkat >= kasar * 0.999)
    awal, akhir = math.floor(bawah / langkah + 1e-9), atas / langkah
    jumlah = math.floor(akhir + 1e-9) if grafik.sampai is not None else math.ceil(akhir - 1e-9)
    tanda = [ke * langkah for ke in range(awal, jumlah + 1)]
    desimal = next(d for d in range(12) if abs(round(langkah, d) - langkah) < langkah * 1e-6)
    return tanda, [angka_indonesia(satu, desimal) + satuan for satu in tanda]


def _rapikan_sumbu(sumbu: Any) -> None:
    for sisi in ("top", "right"):
        sumbu.spines[sisi].set_visible(False)
    sumbu.set_axisbelow(True)


class _Legenda:
    """The names of the series, in rows above the chart."""

    def __init__(self, grafik: Grafik, rupa: Rupa) -> None:
        self.ukuran = rupa.ukuran
        self.garis = grafik.jenis == "garis"
        self.contoh = 22.0 if self.garis else 9.0
        self.baris: list[list[tuple[int, str, float]]] = []
        x = 0.0
        for ke, seri in enumerate(grafik.seri if len(grafik.seri) > 1 else ()):
            lebar = self.contoh + 4 + lebar_teks(seri.nama, self.ukuran) + 14
            if not self.baris or x + lebar - 14 > rupa.lebar - 2 * _TEPI:
                self.baris.append([])
                x = 0.0
            self.baris[-1].append((ke, seri.nama, lebar))
            x += lebar

    @property
    def tinggi(self) -> float:
        return len(self.baris) * self.ukuran * 1.5 + _SELA if self.baris else 0.0

    def gambar(self, kanvas: Kanvas) -> None:
        y = kanvas.tinggi - _TEPI - self.ukuran * 0.75
        for baris in self.baris:
            x = (kanvas.lebar - sum(lebar for *_, lebar in baris) + 14) / 2
            for ke, nama, lebar in baris:
                if self.garis:
                    warna, gaya, tanda = GARIS_SERI[ke]
                    kanvas.garis([(x, y), (x + self.contoh, y)], warna=warna, gaya=gaya, tebal=1.3)
                    kanvas.garis([(x + self.contoh / 2, y)], warna=warna, tanda=tanda)
                else:
                    kanvas.kotak(x, y - 3.5, self.contoh, 7, isi=ISI[ke], tepi=GARIS, tebal=0.4)
                kanvas.teks(x + self.contoh + 4, y, nama, self.ukuran, rata="left")
                x += lebar
            y -= self.ukuran * 1.5


def _teks_nilai(grafik: Grafik) -> list[str]:
    return [satu.teks for seri in grafik.seri for satu in seri.nilai if satu] if grafik.tampilkan_nilai else []


def _kecil(rupa: Rupa) -> float:
    return max(6.5, rupa.ukuran - 1)


def _sela_tegak(grafik: Grafik, rupa: Rupa) -> tuple[float, float]:
    """Left edge of upright axes, and the room of one label, points."""
    _, tulisan = _tanda_sumbu(grafik)
    kiri = _TEPI + max(lebar_teks(satu, rupa.ukuran) for satu in tulisan) + _SELA
    if grafik.sumbu_nilai:
        kiri += rupa.ukuran * 1.5
    return kiri, (rupa.lebar - kiri - _TEPI) / len(grafik.label)


def _muat_tegak(grafik: Grafik, rupa: Rupa) -> bool:
    _, ruang = _sela_tegak(grafik, rupa)
    for label in grafik.label:
        baris = pecah(label, ruang - 4, rupa.ukuran)
        if len(baris) > _LABEL_BARIS or any(lebar_teks(satu, rupa.ukuran) > ruang - 3 for satu in baris):
            return False
    batang = ruang * _ISI_RUANG / (1 if grafik.bertumpuk else len(grafik.seri))
    return all(lebar_teks(satu, _kecil(rupa)) <= batang + 2 for satu in _teks_nilai(grafik))


_ISI_RUANG = 0.72  # of the room of one label that its bars take


# -- bars --------------------------------------------------------------------------------------------------------------


def _sumbu_tegak(grafik: Grafik, rupa: Rupa, baku: float) -> tuple[Kanvas, Any, float, float]:
    """Canvas and axes with values upwards and labels below: (canvas, axes, room of a label, points per unit of value)."""
    bawah, atas = _rentang(grafik)
    tanda, tulisan = _tanda_sumbu(grafik)
    atas = max(atas, tanda[-1])
    kiri, ruang = _sela_tegak(grafik, rupa)
    label = [pecah(satu, max(ruang - 4, 12), rupa.ukuran) for satu in grafik.label]
    kaki = _TEPI + max(map(len, label)) * rupa.ukuran * BARIS + _SELA + (rupa.ukuran * 1.5 if grafik.sumbu_label else 0)
    legenda = _Legenda(grafik, rupa)
    kepala = legenda.tinggi + _TEPI + rupa.ukuran * (1.4 if grafik.tampilkan_nilai else 0.6)
    kanvas = Kanvas(rupa.lebar, rupa.tinggi or baku + legenda.tinggi)
    lebar, tinggi = rupa.lebar - kiri - _TEPI, kanvas.tinggi - kaki - kepala
    if tinggi < 50 or lebar < 60:
        raise TidakMuat("label grafik ini tidak menyisakan ruang; besarkan lebar atau tinggi, atau pendekkan label")
    sumbu = kanvas.sumbu(kiri, kaki, lebar, tinggi)
    _rapikan_sumbu(sumbu)
    sumbu.set_xlim(-0.5, len(grafik.label) - 0.5)
    sumbu.set_ylim(min(bawah, tanda[0]), atas)
    sumbu.set_yticks(tanda, tulisan)
    sumbu.set_xticks(range(len(label)), ["\n".join(satu) for satu in label])
    sumbu.tick_params(axis="x", length=0, pad=_SELA)
    sumbu.tick_params(axis="y", length=0, pad=_SELA)
    sumbu.grid(axis="y", color=KISI, linewidth=0.5)
    sumbu.spines["left"].set_visible(False)
    if grafik.sumbu_nilai:
        _tegak(kanvas, _TEPI + rupa.ukuran * 0.6, kaki + tinggi / 2, grafik.sumbu_nilai, rupa.ukuran)
    if grafik.sumbu_label:
        kanvas.teks(kiri + lebar / 2, _TEPI + rupa.ukuran * 0.6, grafik.sumbu_label, rupa.ukuran)
    legenda.gambar(kanvas)
    bawah, atas = sumbu.get_ylim()
    if bawah < 0 < atas:
        sumbu.axhline(0, color=GARIS, linewidth=0.6)
        sumbu.spines["bottom"].set_visible(False)
    return kanvas, sumbu, ruang, tinggi / (atas - bawah)


def _tegak(kanvas: Kanvas, x: float, y: float, isi: str, ukuran: float) -> None:
    kanvas.figure.text(
        x / kanvas.lebar, y / kanvas.tinggi, isi, size=ukuran, rotation=90, ha="center", va="center", rotation_mode="anchor"
    )


def _letak_batang(grafik: Grafik) -> tuple[list[float], float]:
    """Offset of every series from the middle of its label, and the thickness of a bar; in label units."""
    if grafik.bertumpuk:
        return [0.0] * len(grafik.seri), _ISI_RUANG * 0.8
    banyak = len(grafik.seri)
    tebal = min(_ISI_RUANG / banyak, 0.55)
    return [(ke - (banyak - 1) / 2) * tebal for ke in range(banyak)], tebal


def _batang_tegak(grafik: Grafik, rupa: Rupa) -> Kanvas:
    kanvas, sumbu, ruang, per_nilai = _sumbu_tegak(grafik, rupa, 200)
    geser, tebal = _letak_batang(grafik)
    kecil = _kecil(rupa)
    alas = [0.0] * len(grafik.label)
    for ke, seri in enumerate(grafik.seri):
        for di, nilai in enumerate(seri.nilai):
            if nilai is None:
                continue
            sumbu.bar(di + geser[ke], nilai.angka, tebal, bottom=alas[di], color=ISI[ke], edgecolor=GARIS, linewidth=0.4)
            if grafik.tampilkan_nilai:
                muat = lebar_teks(nilai.teks, kecil) <= (ruang * tebal + 2 if len(grafik.seri) > 1 else ruang)
                if grafik.bertumpuk:
                    if abs(nilai.angka) * per_nilai >= kecil * 1.1 and muat:
                        _tulis(sumbu, di, alas[di] + nilai.angka / 2, nilai.teks, kecil, "center", ISI[ke])
                else:
                    arah = (0, -3 if nilai.angka < 0 else 3)
                    _di_luar(sumbu, nilai.teks, (di + geser[ke], nilai.angka), arah, kecil, putar=0 if muat else 90)
            if grafik.bertumpuk:
                alas[di] += nilai.angka
    return kanvas


def _batang_mendatar(grafik: Grafik, rupa: Rupa) -> Kanvas:
    bawah, atas = _rentang(grafik)
    tanda, tulisan = _tanda_sumbu(grafik)
    atas = max(atas, tanda[-1])
    kecil = _kecil(rupa)
    paling_lebar = rupa.lebar * 0.38
    label = [pecah(satu, paling_lebar, rupa.ukuran) for satu in grafik.label]
    kiri = _TEPI + max(lebar_teks(satu, rupa.ukuran) for baris in label for satu in baris) + _SELA
    ekor = _TEPI + max((lebar_teks(satu, kecil) for satu in _teks_nilai(grafik)), default=0) + _SELA
    if grafik.bertumpuk:
        ekor = _TEPI + lebar_teks(tulisan[-1], rupa.ukuran) / 2
    legenda = _Legenda(grafik, rupa)
    banyak = 1 if grafik.bertumpuk else len(grafik.seri)
    per_label = [max(banyak * 11.5 + 7, len(baris) * rupa.ukuran * BARIS + 5) for baris in label]
    kaki = _TEPI + rupa.ukuran * 1.3 + _SELA + (rupa.ukuran * 1.5 if grafik.sumbu_nilai else 0)
    judul_label = rupa.ukuran * 1.5 if grafik.sumbu_label else 0.0
    kanvas = Kanvas(rupa.lebar, rupa.tinggi or sum(per_label) + kaki + legenda.tinggi + judul_label + _TEPI)
    lebar, tinggi = rupa.lebar - kiri - ekor, kanvas.tinggi - kaki - legenda.tinggi - judul_label - _TEPI
    if lebar < 60 or tinggi < len(label) * banyak * 6:
        raise TidakMuat("label grafik ini tidak menyisakan ruang; besarkan lebar atau tinggi, atau pendekkan label")
    sumbu = kanvas.sumbu(kiri, kaki, lebar, tinggi)
    _rapikan_sumbu(sumbu)
    skala = tinggi / sum(per_label)
    tengah, y = [], 0.0
    for satu in per_label:
        tengah.append(y + satu / 2)
        y += satu
    sumbu.set_ylim(y, 0)
    sumbu.set_xlim(min(bawah, tanda[0]), atas)
    sumbu.set_xticks(tanda, tulisan)
    sumbu.set_yticks(tengah, ["\n".join(satu) for satu in label])
    sumbu.tick_params(axis="both", length=0, pad=_SELA)
    sumbu.grid(axis="x", color=KISI, linewidth=0.5)
    sumbu.spines["bottom"].set_visible(False)
    per_nilai = lebar / (sumbu.get_xlim()[1] - sumbu.get_xlim()[0])
    tebal = min(11.5, min(per_label) * 0.8 / banyak)
    for di, y in enumerate(tengah):
        alas = 0.0
        for ke, seri in enumerate(grafik.seri):
            nilai = seri.nilai[di]
            if nilai is None:
                continue
            di_y = y if grafik.bertumpuk else y + (ke - (banyak - 1) / 2) * tebal
            sumbu.barh(di_y, nilai.angka, tebal, left=alas, color=ISI[ke], edgecolor=GARIS, linewidth=0.4)
            if grafik.tampilkan_nilai and not grafik.bertumpuk:
                arah = (3 if nilai.angka >= 0 else -3, 0)
                _di_luar(sumbu, nilai.teks, (nilai.angka, di_y), arah, min(kecil, tebal * skala))
            elif grafik.tampilkan_nilai and abs(nilai.angka) * per_nilai >= lebar_teks(nilai.teks, kecil) + 2:
                _tulis(sumbu, alas + nilai.angka / 2, di_y, nilai.teks, kecil, "center", ISI[ke])
            if grafik.bertumpuk:
                alas += nilai.angka
    if grafik.sumbu_nilai:
        kanvas.teks(kiri + lebar / 2, _TEPI + rupa.ukuran * 0.6, grafik.sumbu_nilai, rupa.ukuran)
    if grafik.sumbu_label:
        kanvas.teks(kiri - _SELA, kaki + tinggi + judul_label / 2, grafik.sumbu_label, rupa.ukuran, rata="right")
    legenda.gambar(kanvas)
    return kanvas


def _di_luar(
    sumbu: Any, isi: str, titik: tuple[float, float], arah: tuple[float, float], ukuran: float, *, putar: float = 0
) -> None:
    """A value beside its point, `arah` points away; the grid does not go through it."""
    from matplotlib.patches import Rectangle
    from matplotlib.transforms import ScaledTranslation

    mendatar = "center" if not arah[0] else "left" if arah[0] > 0 else "right"
    tegak = "center_baseline" if not arah[1] else "bottom" if arah[1] > 0 else "top"
    sumbu.annotate(
        isi, titik, arah, textcoords="offset points", ha=mendatar, va=tegak, size=ukuran, rotation=putar, annotation_clip=False
    )
    lebar, tinggi = (ukuran, lebar_teks(isi, ukuran)) if putar else (lebar_teks(isi, ukuran), ukuran)
    kiri = arah[0] - {"left": 0.0, "center": 0.5, "right": 1.0}[mendatar] * lebar
    bawah = arah[1] - {"bottom": 0.0, "center_baseline": 0.5, "top": 1.0}[tegak] * tinggi
    inci = sumbu.figure.dpi_scale_trans + ScaledTranslation(*titik, sumbu.transData)
    latar = Rectangle((kiri / 72, bawah / 72), lebar / 72, tinggi / 72, transform=inci, facecolor="#FFFFFF", linewidth=0)
    latar.set(zorder=_DI_ATAS_KISI, clip_on=False)
    sumbu.add_artist(latar)


def _tulis(sumbu: Any, x: float, y: float, isi: str, ukuran: float, rata: str, latar: str) -> None:
    """A value on its area, dark or light as the area wants."""
    sumbu.text(x, y, isi, size=ukuran, ha=rata, va="center_baseline", color=warna_di_atas(latar))


def warna_di_atas(latar: str) -> str:
    """Black or white, whichever reads better on a colour `#rrggbb` (WCAG 2.2, relative luminance)."""
    rgb = [int(latar[ke : ke + 2], 16) / 255 for ke in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in rgb]
    terang = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return "#FFFFFF" if terang < 0.18 else "#000000"


# -- lines -------------------------------------------------------------------------------------------------------------


def _garis(grafik: Grafik, rupa: Rupa) -> Kanvas:
    kanvas, sumbu, ruang, per_nilai = _sumbu_tegak(grafik, rupa, 200)
    kecil = _kecil(rupa)
    for ke, seri in enumerate(grafik.seri):
        warna, gaya, tanda = GARIS_SERI[ke]
        y = [satu.angka if satu else math.nan for satu in seri.nilai]
        sumbu.plot(range(len(y)), y, color=warna, linestyle=gaya, linewidth=1.3, marker=tanda, markersize=4.5, clip_on=False)
    if grafik.tampilkan_nilai:
        for di in range(len(grafik.label)):
            _nilai_garis(sumbu, grafik, di, kecil, ruang, per_nilai)
    return kanvas


def _nilai_garis(sumbu: Any, grafik: Grafik, di: int, ukuran: float, ruang: float, per_nilai: float) -> None:
    """Write the values of one place on the axis: the highest above its point, the lowest below, those between where free."""
    ada = sorted(
        ((seri.nilai[di], ke) for ke, seri in enumerate(grafik.seri)), key=lambda satu: -satu[0].angka if satu[0] else 0.0
    )
    titik = [nilai for nilai, _ in ada if nilai]
    if any(lebar_teks(satu.teks, ukuran) > ruang - 2 for satu in titik):
        return
    terpakai: list[float] = []
    for urutan, nilai in enumerate(titik):
        bawah = urutan == len(titik) - 1 and len(titik) > 1
        pilihan = (-1, 1) if bawah else (1, -1)
        y = nilai.angka * per_nilai
        for arah in pilihan:
            letak = y + arah * (ukuran * 0.5 + 4.5)
            lain = [t.angka * per_nilai for t in titik if t is not nilai]
            if all(abs(letak - satu) > ukuran for satu in terpakai) and all(abs(letak - satu) > ukuran * 0.75 for satu in lain):
                terpakai.append(letak)
                _di_luar(sumbu, nilai.teks, (di, nilai.angka), (0, arah * 5), ukuran)
                break


# -- pie ---------------------------------------------------------------------------------------------------------------


def _lingkaran(grafik: Grafik, rupa: Rupa) -> Kanvas:
    """A pie whose slices carry their names beside it, with a line to each: readable without colours and without a legend."""
    isi = [(label, nilai) for label, nilai in zip(grafik.label, grafik.seri[0].nilai, strict=True) if nilai and nilai.angka > 0]
    jumlah = sum(nilai.angka for _, nilai in isi)
    persen = all(nilai.teks.endswith("%") for _, nilai in isi)
    jari = min(rupa.lebar * 0.2, (rupa.tinggi - 30) / 2 if rupa.tinggi else 78.0)
    ruang = rupa.lebar / 2 - jari - 24 - _TEPI
    if jari < 20 or ruang < 40:
        raise TidakMuat("grafik lingkaran ini terlalu kecil; besarkan lebar atau tinggi")
    juring, sudut = [], 90.0
    for ke, (label, nilai) in enumerate(isi):
        busur = 360 * nilai.angka / jumlah
        bagian = "" if persen else f" ({angka_indonesia(100 * nilai.angka / jumlah, 1)}%)"
        baris = [(satu, False) for satu in pecah(label, ruang, rupa.ukuran)]
        if grafik.tampilkan_nilai:
            baris.append((nilai.teks + bagian, True))
        # the last slice meets the first one, so it must not have its colour
        warna = ISI[2] if ke == len(isi) - 1 and ke and ke % len(ISI) == 0 else ISI[ke % len(ISI)]
        juring.append((sudut - busur, sudut, sudut - busur / 2, baris, warna))
        sudut -= busur
    sisi = {arah: [satu for satu in juring if (math.cos(math.radians(satu[2])) >= 0) == (arah > 0)] for arah in (1, -1)}
    tinggi_baris = rupa.ukuran * BARIS
    butuh = max(sum(len(satu[3]) * tinggi_baris + 5 for satu in s) for s in sisi.values()) + 2 * _TEPI
    kanvas = Kanvas(rupa.lebar, max(rupa.tinggi or 0.0, 2 * jari + 30, butuh))
    tengah = (kanvas.lebar / 2, kanvas.tinggi / 2)
    for dari, sampai, _, _, warna in juring:
        kanvas.juring(tengah, jari, dari, sampai, isi=warna)
    for arah, milik in sisi.items():
        urut = sorted(milik, key=lambda satu: -math.sin(math.radians(satu[2])))
        tinggi = [len(satu[3]) * tinggi_baris + 5 for satu in urut]
        ingin = [tengah[1] + jari * 1.1 * math.sin(math.radians(satu[2])) for satu in urut]
        for (_, _, sudut, baris, _), y in zip(urut, sebar(ingin, tinggi, _TEPI, kanvas.tinggi - _TEPI), strict=True):
            x, dy = math.cos(math.radians(sudut)), math.sin(math.radians(sudut))
            tepi = tengah[0] + arah * (jari + 18)
            kanvas.garis(
                [(tengah[0] + x * jari * 0.94, tengah[1] + dy * jari * 0.94), (tengah[0] + arah * (jari + 9), y), (tepi, y)],
                tebal=0.6,
            )
            atas = y + len(baris) * tinggi_baris / 2
            kanvas.teks_baris(tepi + arah * 3, atas, baris, rupa.ukuran, rata="left" if arah > 0 else "right")
    return kanvas


def sebar(ingin: Sequence[float], tinggi: Sequence[float], bawah: float, atas: float) -> list[float]:
    """Middles near the wished ones, from the top down, so that nothing overlaps and all stays inside.

    Args:
        ingin: wished middles, falling.
        tinggi: the room that each takes; together no more than `atas - bawah`.
        bawah, atas: the ends.
    """
    hasil: list[float] = []
    batas = atas
    for satu, tinggi_ini in zip(ingin, tinggi, strict=True):
        hasil.append(min(satu, batas - tinggi_ini / 2))
        batas = hasil[-1] - tinggi_ini / 2
    batas = bawah
    for ke in range(len(hasil) - 1, -1, -1):
        hasil[ke] = max(hasil[ke], batas + tinggi[ke] / 2)
        batas = hasil[ke] + tinggi[ke] / 2
    return hasil
