"""Lines to paragraphs and list items with their depth, tables with their titles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeGuard

from pipeline.importing.antara import Alinea, Asal, Blok, Catatan, Kisi
from pipeline.importing.bagian import SEJAUH, GambarTulis, Simpul, TeksTulis, calon_pola
from pipeline.importing.bersih import tanpa_tebal
from pipeline.importing.butir_polos import butir_bernomor_polos
from pipeline.importing.butir_sebaris import pisah_butir_sebaris
from pipeline.importing.rangka import baris_jadi_alinea, kapital
from pipeline.importing.tabel import TabelImpor, bukan_tabel, gabung_potongan
from pipeline.naskah.label import TANGGA_DAFTAR, Pola
from pipeline.source.markdown import PENANDA

_KAPSI = re.compile(r"Tabel\b ?[\dIVX]{0,4}(?:\.\d{1,3})*\.? ?\S.*")
_SUMBER = re.compile(r"Sumber ?: ?(\S.{0,200})")
_SEBUTAN = re.compile(r"[A-Z][\w/ ]{1,40} :(?: |$)")
_AKHIR_KALIMAT = ".;:?!"
_MENGGANTUNG = re.compile(
    r"(?:[,/(–-]|\b(?:dan|atau|serta|yang|untuk|dengan|pada|di|ke|dari|oleh|dalam|sebagai|tentang|terhadap|bahwa|secara|adalah))$"
)
SEPARAGRAF = 200  # characters of a line that is no title: without a full stop at its end a page has split it
SEINDEN = 120  # twips between indents that are meant to be one
INDEN_PASTI = 200  # twips; text no further in may be a list that nobody indented
TINGKAT_TERDALAM = len(TANGGA_DAFTAR) - 1


@dataclass(frozen=True, slots=True)
class _Paragraf:
    """A whole paragraph: its marker where it has one, its text, how many lines of the file it was."""

    penanda: str
    isi: str
    asal: Asal
    akhir: str  # the plain text of its last line
    tebal: bool = False
    inden: int = -1
    kapsi: bool = False


def baris_terbungkus(blok: Iterable[Blok]) -> bool:
    """Whether the file's lines are those of the page (broken at its width), not paragraphs."""
    baris = [satu for satu in blok if isinstance(satu, Alinea)]
    if any(satu.inden >= 0 for satu in baris):
        return False
    panjang = sorted(len(satu.polos) for satu in baris)
    if len(panjang) < 8:
        return bool(baris) and panjang[-1] < 110 and any(satu.rapat for satu in baris)
    return panjang[len(panjang) * 19 // 20] < 120 and sum(satu.rapat for satu in baris) * 3 > len(baris)


def susun_teks(blok: Sequence[Blok], terbungkus: bool, catatan: Catatan) -> list[Simpul]:
    """Lines and tables between two headings as paragraphs, list items with their depth, and tables."""
    baris: list[Blok] = []
    for satu in blok:
        baris += baris_jadi_alinea(satu) if isinstance(satu, Kisi) and bukan_tabel(satu) else (satu,)
    baris = pisah_butir_sebaris(butir_bernomor_polos(baris, catatan))
    unsur = list(_paragraf(baris, terbungkus, catatan))
    return list(_Penyusun(unsur).simpul())


def _paragraf(blok: Sequence[Blok], terbungkus: bool, catatan: Catatan) -> Iterator[_Paragraf | TabelImpor | GambarTulis]:
    kini: _Paragraf | None = None
    ke = 0
    while ke < len(blok):
        satu = blok[ke]
        if isinstance(satu, Kisi) and satu.citra:
            if kini is not None:
                yield kini
            yield GambarTulis(satu.citra, satu.asal[0])
            kini = None
            ke += 1
            continue
        if isinstance(satu, Kisi):
            akhir = ke
            while akhir < len(blok) and _potongan_tabel(blok[akhir]):
                akhir += 1
            tabel = list(gabung_potongan([k for k in blok[ke:akhir] if isinstance(k, Kisi)], catatan))
            if kini is not None and not kini.penanda and _berjudul(kini):
                tabel[0] = replace(tabel[0], judul=tanpa_tebal(kini.isi), asal_judul=kini.asal)
                kini = None
            if kini is not None:
                yield kini
            if akhir < len(blok) and (sumber := _sumber(blok[akhir])):
                tabel[-1] = replace(tabel[-1], sumber=sumber)
                akhir += 1
            yield from tabel
            kini = None
            ke = akhir
            continue
        cocok = PENANDA.match(satu.isi)
        cocok = None if cocok and "#" in cocok[1] else cocok
        if kini is not None and _menyambung(kini, satu, cocok, terbungkus, catatan):
            kini = replace(kini, isi=f"{kini.isi} {satu.isi}", akhir=satu.polos, tebal=kini.tebal and satu.tebal)
        else:
            if kini is not None:
                yield kini
            if cocok:
                kini = _Paragraf(cocok[1], satu.isi[cocok.end() :].strip(), satu.asal, satu.polos, inden=satu.inden)
            elif satu.strip and not _strip_palsu(blok, ke):
                kini = _Paragraf("-", satu.isi, satu.asal, satu.polos, inden=satu.inden)
            else:
                kini = _Paragraf("", satu.isi, satu.asal, satu.polos, satu.tebal, satu.inden, satu.kapsi)
        ke += 1
    if kini is not None:
        yield kini


def _potongan_tabel(satu: Blok) -> bool:
    return isinstance(satu, Kisi) and satu.citra is None


def _sumber(satu: Blok) -> str:
    """What stands after `Sumber:` in a line below a table, or nothing."""
    cocok = _SUMBER.fullmatch(satu.isi) if isinstance(satu, Alinea) and not satu.tebal else None
    return cocok[1] if cocok else ""


def _berjudul(kini: _Paragraf) -> bool:
    """Whether a paragraph above a table is its title."""
    return bool(_KAPSI.fullmatch(kini.isi) or kini.kapsi or (kini.tebal and kapital(kini.isi)))


def _menyambung(kini: _Paragraf, satu: Alinea, penanda: re.Match[str] | None, terbungkus: bool, catatan: Catatan) -> bool:
    """Whether a line goes on with the paragraph before it.

    Where lines of the file are paragraphs, one that begins with a capital goes on with a long one that ends in the middle of a
    sentence: with a word or sign after which something must come, or such that these words follow each other elsewhere.
    """
    if penanda or satu.judul or (satu.inden >= 0 and not satu.rapat):
        return False
    buntu = kini.akhir[-1:] not in _AKHIR_KALIMAT
    huruf = next((c for c in satu.polos if c.isalpha()), "")
    kecil = huruf.islower()
    if satu.rapat:
        return not satu.strip and (terbungkus or kecil or (buntu and not satu.tebal and _sekalimat(kini, satu, catatan)))
    if satu.tebal or kini.tebal:
        return False
    if satu.halaman and buntu and not satu.strip and _sekalimat(kini, satu, catatan):
        return True
    return buntu and (kecil or (satu.strip and bool(kini.penanda) and len(kini.akhir) >= 60))


def _sekalimat(kini: _Paragraf, satu: Alinea, catatan: Catatan) -> bool:
    """Whether a line that begins with a capital can only go on with the long one before it."""
    if len(kini.akhir) < 60:
        return False
    terpotong = satu.halaman and len(kini.akhir) >= SEPARAGRAF
    return terpotong or bool(_MENGGANTUNG.search(kini.akhir)) or catatan.beriringan(kini.akhir, satu.polos)


def _strip_palsu(blok: Sequence[Blok], ke: int) -> bool:
    """Whether a plain dash is only how the list was extracted.

    Lines with a dash right above or below it have a marker of their own; it stands alone and introduces what follows; or all are
    `Ketua : …`, which the file had set in columns.
    """
    awal, akhir = ke, ke + 1
    while awal and _berstrip(blok[awal - 1]) and _rapat(blok[awal]):
        awal -= 1
    while akhir < len(blok) and _berstrip(blok[akhir]) and _rapat(blok[akhir]):
        akhir += 1
    sederet = [satu for satu in blok[awal:akhir] if isinstance(satu, Alinea)]
    sesudah = blok[ke + 1] if ke + 1 < len(blok) else None
    sendiri = len(sederet) == 1 and not (_berstrip(sesudah) and not PENANDA.match(sesudah.isi))
    if any(PENANDA.match(satu.isi) for satu in sederet) or (sendiri and sederet[0].polos.endswith(":")):
        return True
    return all(_SEBUTAN.match(satu.polos) for satu in sederet)


def _berstrip(satu: Blok | None) -> TypeGuard[Alinea]:
    return isinstance(satu, Alinea) and satu.strip


def _rapat(satu: Blok) -> bool:
    return isinstance(satu, Alinea) and satu.rapat


class _Penyusun:
    """Nests list items by their indents where the file has them, else by their kinds of markers.

    A marker of a kind that is open goes on with that list; a new kind opens a list inside the last item.
    """

    def __init__(self, unsur: Sequence[_Paragraf | TabelImpor | GambarTulis]) -> None:
        self.unsur = unsur
        self.tumpukan: list[tuple[Pola, int]] = []
        self.inden: list[int] = []  # of the text of each open list's items
        self.luar: list[tuple[Pola, int]] = []  # lists that a table closed, which may go on after it
        self.dasar = 0  # of the last paragraph outside of lists
        self.berlanjut = False  # whether an item of the open list had a paragraph of its own

    def simpul(self) -> Iterator[Simpul]:
        for ke, satu in enumerate(self.unsur):
            if isinstance(satu, TabelImpor | GambarTulis):
                terbuka = [] if any(inden >= 0 for inden in self.inden) else self.tumpukan
                self.tutup()
                self.luar = terbuka
                yield satu
            elif satu.penanda:
                yield TeksTulis(satu.isi, satu.asal, self.butir_berinden(ke), satu.penanda)
            elif satu.inden >= 0:
                yield TeksTulis(satu.isi, satu.asal, self.lanjutan_berinden(satu.inden))
            else:
                yield TeksTulis(satu.isi, satu.asal, self.lanjutan(ke))

    def butir_berinden(self, ke: int) -> int:
        """The depth of an item by its marker and the indent of its text; opens and closes lists."""
        butir = self.unsur[ke]
        assert isinstance(butir, _Paragraf)
        penanda, inden = butir.penanda, butir.inden
        calon = calon_pola(penanda)
        sama = [ke for ke, satu in enumerate(self.inden[: len(self.tumpukan)]) if abs(satu - inden) <= SEINDEN]
        tingkat = next((ke for ke in reversed(sama) if any(p == self.tumpukan[ke][0] for p, _ in calon)), None)
        if inden >= INDEN_PASTI and tingkat is None and self.cocok(calon, True) is None:
            # Word's lists all begin at one indent; an item that ends with a colon opens the list after it nevertheless
            dalam = len(self.inden) if self.membuka(ke - 1) else sum(satu < inden - SEINDEN for satu in self.inden)
            self.tumpukan, self.inden = self.tumpukan[:dalam], self.inden[:dalam]
        elif tingkat is not None:
            self.tumpukan, self.inden = self.tumpukan[: tingkat + 1], self.inden[: tingkat + 1]
        hasil = self.butir(penanda)
        self.inden = [*self.inden[:hasil], inden if hasil >= len(self.inden) else self.inden[hasil]]
        return hasil

    def membuka(self, ke: int) -> bool:
        """Whether what stands at a place is an item that ends with a colon."""
        satu = self.unsur[ke] if ke >= 0 else None
        return isinstance(satu, _Paragraf) and bool(satu.penanda) and satu.akhir.endswith(":")

    def lanjutan_berinden(self, inden: int) -> int:
        """How many items a paragraph stands in by its indent: those whose text begins where it does."""
        sama = [ke for ke, satu in enumerate(self.inden) if abs(satu - inden) <= SEINDEN]
        if sama and inden >= INDEN_PASTI and inden > self.dasar + SEINDEN:
            self.tumpukan, self.inden = self.tumpukan[: sama[-1] + 1], self.inden[: sama[-1] + 1]
            return sama[-1] + 1
        self.tutup()
        self.dasar = inden
        return 0

    def tutup(self) -> None:
        self.tumpukan = []
        self.inden = []
        self.luar = []
        self.berlanjut = False

    def butir(self, penanda: str) -> int:
        """The depth of an item with this marker; opens and closes lists."""
        calon = calon_pola(penanda)
        tingkat = self.cocok(calon, True)
        if tingkat is None:
            self.lanjut_di_luar(calon)
            tingkat = self.cocok(calon, False)
        if tingkat is None:
            if len(self.tumpukan) >= TINGKAT_TERDALAM:
                self.tutup()
            pola, nilai = next(((p, n) for p, n in calon if n == 1), calon[0])
            self.tumpukan.append((pola, nilai))
            return len(self.tumpukan) - 1
        pola = self.tumpukan[tingkat][0]
        nilai = next(n for p, n in calon if p == pola)
        self.tumpukan = [*self.tumpukan[:tingkat], (pola, nilai)]
        return tingkat

    def lanjut_di_luar(self, calon: Sequence[tuple[Pola, int]]) -> None:
        """Close the open lists where an item goes on with one that a table had closed: `4.` after `3.`, `a.`, a table, `b.`."""
        for tingkat in range(len(self.luar) - 1, -1, -1):
            if self.luar[tingkat] in ((pola, nilai - 1) for pola, nilai in calon):
                luar = self.luar[:tingkat]
                self.tutup()
                self.luar = luar
                return

    def cocok(self, calon: Sequence[tuple[Pola, int]], berurut: bool) -> int | None:
        """The innermost open list of such a marker, in order or as it may be."""
        for tingkat in range(len(self.tumpukan) - 1, -1, -1):
            pola, nilai = self.tumpukan[tingkat]
            if any(p == pola and (not berurut or n == nilai + 1) for p, n in calon):
                return tingkat
        return None

    def lanjutan(self, ke: int) -> int:
        """How many items a paragraph stands in: those that go on after it."""
        if not self.tumpukan:
            return 0
        for satu in self.unsur[ke + 1 : ke + 1 + SEJAUH]:
            if isinstance(satu, TabelImpor | GambarTulis):
                break
            if not satu.penanda:
                continue
            calon = calon_pola(satu.penanda)
            tingkat = self.cocok(calon, True)
            if tingkat is not None:
                self.tumpukan = self.tumpukan[: tingkat + 1]
                self.berlanjut = True
                return tingkat + 1
            if self.cocok(calon, False) is not None:
                break  # the same kind begins anew: another list
        else:
            berikut = self.unsur[ke + 1] if ke + 1 < len(self.unsur) else None
            if self.berlanjut and isinstance(berikut, _Paragraf) and berikut.penanda:
                self.tumpukan = self.tumpukan[:1]
                return 1
        self.tutup()
        return 0
