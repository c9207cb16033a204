"""Small charts as inline SVG: light, without scripts, with their numbers in words for those who cannot see them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from pipeline.lint.model import URUTAN_TINGKAT
from pipeline.publish.html import Html, aman
from pipeline.publish.model import NAMA_TINGKAT, Batang, Linimasa
from pipeline.tanggal import BULAN

# Told apart by lightness and by dash, not by colour alone.
_WARNA = {"error": "#a4161a", "warning": "#7a4f00", "info": "#1f4e79"}
_SELA_NAMA = 18  # between the names at the ends of lines
_PUTUS = {"error": "", "warning": ' stroke-dasharray="6 3"', "info": ' stroke-dasharray="2 3"'}


def bagan_waktu(titik: Sequence[Mapping[str, Any]]) -> Html:
    """Findings by level over the days of publication.

    Args:
        titik: `tanggal` and `temuan` of each day, the oldest first; at least two.
    """
    lebar, tinggi, kiri, bawah, kanan, atas = 560, 200, 40, 28, 116, 14
    hari = [date.fromisoformat(satu["tanggal"]).toordinal() for satu in titik]
    puncak: int = max(1, *(satu["temuan"].get(tingkat, 0) for satu in titik for tingkat in URUTAN_TINGKAT))

    def x(nilai: int) -> float:
        return kiri + (lebar - kiri - kanan) * (nilai - hari[0]) / max(1, hari[-1] - hari[0])

    def y(nilai: float) -> float:
        return atas + (tinggi - atas - bawah) * (1 - nilai / puncak)

    isi = []
    for nilai in sorted({0, puncak // 2, puncak}):
        isi.append(f'<path d="M{kiri} {y(nilai):.1f}H{lebar - kanan}" stroke="#c9ced6"/>')
        isi.append(f'<text x="{kiri - 6}" y="{y(nilai) + 4:.1f}" text-anchor="end">{nilai}</text>')
    terpakai: list[float] = []
    for tingkat in URUTAN_TINGKAT:
        nilai_ = [satu["temuan"].get(tingkat, 0) for satu in titik]
        garis = " ".join(f"{x(h):.1f},{y(n):.1f}" for h, n in zip(hari, nilai_, strict=True))
        sifat = f'fill="none" stroke="{_WARNA[tingkat]}" stroke-width="2"{_PUTUS[tingkat]}'
        isi.append(f'<polyline points="{garis}" {sifat}/>')
        di = y(nilai_[-1]) + 4
        while any(abs(di - lain) < _SELA_NAMA for lain in terpakai):
            di -= _SELA_NAMA
        terpakai.append(di)
        isi.append(f'<text x="{lebar - kanan + 6}" y="{di:.1f}" fill="{_WARNA[tingkat]}">{NAMA_TINGKAT[tingkat]}</text>')
    isi.append(f'<text x="{kiri}" y="{tinggi - 6}">{_hari(titik[0])}</text>')
    isi.append(f'<text x="{lebar - kanan}" y="{tinggi - 6}" text-anchor="end">{_hari(titik[-1])}</text>')
    kata = ", ".join(f"{NAMA_TINGKAT[t].lower()} {titik[0]['temuan'].get(t, 0)} menjadi {titik[-1]['temuan'].get(t, 0)}"
                     for t in URUTAN_TINGKAT)  # fmt: skip
    nama = f"Temuan dari {_hari(titik[0])} sampai {_hari(titik[-1])}: {kata}"
    return Html(f'<svg class="bagan" role="img" aria-label="{aman(nama)}" viewBox="0 0 {lebar} {tinggi}">{"".join(isi)}</svg>')


def _hari(titik: Mapping[str, Any]) -> str:
    hari = date.fromisoformat(titik["tanggal"])
    return f"{hari.day} {BULAN[hari.month - 1][:3]} {hari.year}"


def bagan_bagian(nilai: int, semua: int, kelas: str) -> Html:
    """A bar that shows a share of a whole; its number stands beside it in words."""
    lebar = 0.0 if not semua else 100 * nilai / semua
    return Html(
        '<svg class="bilah" aria-hidden="true" viewBox="0 0 100 8" preserveAspectRatio="none">'
        f'<rect width="100" height="8" class="alas"/><rect width="{lebar:.1f}" height="8" class="{kelas}"/></svg>'
    )


def bagan_batang(batang: Batang, linimasa: Linimasa) -> Html:
    """The line of a timeline: filled where something is done."""
    jumlah = len(linimasa.periode)
    isi = "".join(f'<rect x="{ke * 10 + 0.5}" y="1" width="9" height="8" class="isi"/>' for ke in batang.isi)
    garis = "".join(f"M{ke * 10} 0V10" for ke in range(jumlah + 1))
    return Html(
        f'<svg class="linimasa" role="img" aria-label="{aman(periode_tertulis(batang.isi, linimasa.periode))}" '
        f'viewBox="0 0 {jumlah * 10} 10" preserveAspectRatio="none"><path d="{garis}" class="kisi"/>{isi}</svg>'
    )


def periode_tertulis(isi: Sequence[int], periode: Sequence[str]) -> str:
    """`1–3, 6`: runs of periods as the table's head names them."""
    hasil: list[list[int]] = []
    for ke in isi:
        if hasil and hasil[-1][-1] == ke - 1:
            hasil[-1].append(ke)
        else:
            hasil.append([ke])
    return ", ".join(periode[satu[0]] + (f"–{periode[satu[-1]]}" if len(satu) > 1 else "") for satu in hasil)
