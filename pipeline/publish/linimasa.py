"""The schedules of a naskah's tables (a RATL) as timelines."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.naskah.model import BarisTabel, Blok, Naskah, Tabel, polos
from pipeline.publish.klausa import kepala_kolom, sel_berkolom, teks_sel
from pipeline.publish.model import Batang, Linimasa

_TANDA = ("✓", "v", "x", "V", "X", "√")


def linimasa(naskah: Naskah) -> tuple[Linimasa, ...]:
    """The timeline of every table with a schedule whose cells are shaded or ticked, in order."""
    hasil = []
    for judul, tabel in _tabel(naskah):
        kolom = _kolom_jadwal(tabel)
        if kolom:
            batang = _batang(tabel, kolom)
            if batang:
                satuan, periode = _periode(tabel, kolom)
                hasil.append(Linimasa(judul, periode, batang, satuan))
    return tuple(hasil)


def _tabel(naskah: Naskah) -> Iterator[tuple[str, Tabel]]:
    bagian: list[tuple[str, tuple[Blok, ...]]] = [(naskah.tentang, naskah.batang_tubuh)]
    bagian += [(polos(satu.judul), satu.blok) for satu in naskah.lampiran]
    for nama, blok in bagian:
        for satu in blok:
            if isinstance(satu, Tabel):
                yield f"{satu.label} {polos(satu.judul)}".strip() or nama, satu


def _kolom_jadwal(tabel: Tabel) -> range | None:
    """The columns of the schedule: those of one id that lie side by side and hold marks and nothing else."""
    ada: dict[str, list[int]] = {}
    for ke, kolom in enumerate(tabel.kolom):
        ada.setdefault(kolom.id, []).append(ke)
    for letak in ada.values():
        if len(letak) > 1 and letak[-1] - letak[0] == len(letak) - 1:
            rentang = range(letak[0], letak[-1] + 1)
            isi = [sel for baris in tabel.baris if not baris.kelompok for di, sel in sel_berkolom(baris) if di in rentang]
            if any(map(_bertanda, isi)) and all(_bertanda(satu) or not teks_sel(satu) for satu in isi):
                return rentang
    return None


def _bertanda(sel: object) -> bool:
    return bool(getattr(sel, "arsir", False)) or teks_sel(sel).strip() in _TANDA  # type: ignore[arg-type]


def _periode(tabel: Tabel, kolom: range) -> tuple[str, tuple[str, ...]]:
    """What the names of the columns have in common (`BULAN KE-`), and the names without it."""
    nama = [satu.split(" ") for satu in kepala_kolom(tabel)[kolom.start : kolom.stop]]
    sama = 0
    while all(len(satu) > sama + 1 and satu[sama] == nama[0][sama] for satu in nama):
        sama += 1
    return " ".join(nama[0][:sama]), tuple(" ".join(satu[sama:]) for satu in nama)


def _batang(tabel: Tabel, kolom: range) -> tuple[Batang, ...]:
    """A line for every item of the first column with text, its rows together; the group row above it is its group."""
    nama_kolom = next((ke for ke in range(kolom.start) if tabel.kolom[ke].id != "no" and _bercerita(tabel, ke)), None)
    if nama_kolom is None:
        return ()
    hasil: list[Batang] = []
    kelompok, nama, isi = "", "", set[int]()

    def simpan() -> None:
        if nama and isi:
            hasil.append(Batang(nama, kelompok, tuple(sorted(isi))))

    for baris in tabel.baris:
        if baris.kelompok:
            simpan()
            nama, isi = "", set()
            if baris.kelompok == 1:
                kelompok = _teks_kelompok(baris)
            continue
        for ke, sel in sel_berkolom(baris):
            if ke == nama_kolom and sel.turun != "lanjut" and teks_sel(sel):
                simpan()
                nama, isi = teks_sel(sel), set()
            elif ke in kolom and _bertanda(sel):
                isi.update(range(ke - kolom.start, ke - kolom.start + sel.rentang))
    simpan()
    return tuple(hasil)


def _bercerita(tabel: Tabel, kolom: int) -> bool:
    """Whether a column holds words."""
    teks = (teks_sel(sel) for baris in tabel.baris if not baris.kelompok for ke, sel in sel_berkolom(baris) if ke == kolom)
    return any(len(satu) > 3 for satu in teks)


def _teks_kelompok(baris: BarisTabel) -> str:
    return " ".join(filter(None, (" ".join(teks_sel(satu).split()) for satu in baris.sel)))
