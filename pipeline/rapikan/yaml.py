"""The canonical form of a YAML file."""

from __future__ import annotations

import yaml

from pipeline.rapikan.klausa import LEBAR
from pipeline.rapikan.pohon import Butir, Pohon, susun_pohon, tulis_kunci
from pipeline.rapikan.skalar import sebaris_skalar, tulis_skalar
from pipeline.source.schema import Bentuk
from pipeline.source.teks import Berkas

LANGKAH = 2  # characters that an item stands further in than the one that holds it


def rapikan_yaml(berkas: Berkas, bentuk: Bentuk | None, *, berjarak: bool = False) -> str:
    """The canonical form.

    Args:
        berkas: a file that `baca_yaml` reads.
        bentuk: its shape, where it is known: it gives the order of keys, and where line breaks mean nothing.
        berjarak: whether a blank line stands around every key of the file that takes more than a line.
    """
    simpul = yaml.compose(berkas.isi, Loader=yaml.CBaseLoader)
    if simpul is None:
        baris = [satu.rstrip() for satu in berkas.isi.splitlines() if satu.strip()]
        return "".join(f"{satu}\n" for satu in baris)
    pohon = susun_pohon(berkas, simpul, bentuk)
    baris = [*pohon.kepala, *([""] if pohon.kepala_lepas else []), *_badan(pohon, berjarak)]
    return "".join(f"{satu}\n" for satu in baris)


def _badan(pohon: Pohon, berjarak: bool) -> list[str]:
    akar = pohon.akar
    if not akar.anak:
        kepala, baris = _nilai(akar, 0, 0)
        return [*akar.sebelum, kepala, *baris, *akar.ekor, *akar.sesudah]
    return _anak(akar, 0, berjarak=berjarak)


def _anak(butir: Butir, inden: int, *, berjarak: bool = False) -> list[str]:
    """The lines of all items in one."""
    hasil: list[str] = []
    sebelumnya = 0
    for satu in butir.anak:
        komentar, baris = _butir(satu, inden)
        jarak = satu.kosong or (berjarak and max(len(baris), sebelumnya) > 1)
        if hasil and jarak:
            hasil.append("")
        awal = " " * inden
        hasil += [awal + teks for teks in komentar]
        hasil += baris
        hasil += [awal + teks for teks in satu.sesudah]
        sebelumnya = len(baris)
    return hasil


def _butir(butir: Butir, inden: int) -> tuple[list[str], list[str]]:
    """The comments above an item, and its lines."""
    komentar = list(butir.sebelum)
    awal = " " * inden
    depan = "-" if butir.kunci is None else f"{tulis_kunci(butir.kunci, alir=False)}:"
    if butir.kunci is None and _berbaris(butir, inden):
        pertama, *lain = butir.anak
        atas, baris = _butir(pertama, inden + LANGKAH)
        komentar += [*butir.ekor, *atas]
        baris += [" " * (inden + LANGKAH) + teks for teks in pertama.sesudah]
        sisa = Butir(butir.simpul, None, butir.awal, butir.kolom, butir.induk, anak=lain)
        if lain and lain[0].kosong:
            baris.append("")
        baris += _anak(sisa, inden + LANGKAH)
        return komentar, [f"{awal}- {baris[0].lstrip(' ')}", *baris[1:]]
    kepala, baris = _nilai(butir, inden, inden + len(depan) + 1)
    utama = f"{awal}{depan} {kepala}" if kepala else f"{awal}{depan}"
    if butir.ekor and (not baris or (not kepala and not butir.alir)):
        utama += "  " + " ".join(butir.ekor)
    else:
        komentar += butir.ekor
    return komentar, [utama, *baris]


def _berbaris(butir: Butir, inden: int) -> bool:
    """Whether a list's element is a list or mapping over several lines, the first of them beside its dash."""
    return bool(butir.anak) and not _nilai_sebaris(butir, inden + LANGKAH)


def _nilai(butir: Butir, inden: int, kolom: int) -> tuple[str, list[str]]:
    """What of a value stands on the item's own line, and the lines below."""
    if isinstance(butir.simpul, yaml.ScalarNode):
        return tulis_skalar(butir.teks, butir.simpul.style or "", kolom, inden + LANGKAH)
    sebaris = _nilai_sebaris(butir, kolom)
    return (sebaris, []) if sebaris else ("", _anak(butir, inden + LANGKAH))


def _nilai_sebaris(butir: Butir, kolom: int) -> str:
    """A list or mapping on one line, where it is empty or the author had it so and it fits; else nothing."""
    if butir.anak and (butir.pecah or not butir.alir):
        return ""
    sebaris = _alir(butir)
    return sebaris if not butir.anak or kolom + len(sebaris) <= LEBAR else ""


def _alir(butir: Butir) -> str:
    if isinstance(butir.simpul, yaml.ScalarNode):
        return sebaris_skalar(butir.teks, butir.simpul.style or "", alir=True)
    if isinstance(butir.simpul, yaml.SequenceNode):
        return f"[{', '.join(map(_alir, butir.anak))}]"
    return "{" + ", ".join(f"{tulis_kunci(satu.kunci or '', alir=True)}: {_alir(satu)}" for satu in butir.anak) + "}"
