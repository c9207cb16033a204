"""Run the rules over naskah: nothing in a naskah can end the run."""

from __future__ import annotations

import gc
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from pipeline.citation.registri import Registri
from pipeline.galat import Galat
from pipeline.lint.aturan import semua_aturan
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Mode, Temuan
from pipeline.lint.redam import Komentar, cari_komentar, periksa_komentar, redam
from pipeline.naskah.jenis import kunci_jenis, susun_isi_naskah
from pipeline.naskah.model import Naskah
from pipeline.source.bundel import Bundel, muat_bundel
from pipeline.source.teks import Berkas, Letak

TAK_TERBACA = "SBR001"
KELIRU = "SBR002"
MATI = "mati"
SEKALI = 10  # naskah after which what they left behind in cycles is cleared away
Pencatat: TypeAlias = Callable[[Bundel, Path], Registri]


@dataclass(frozen=True, slots=True)
class HasilLint:
    """The findings of one or more naskah.

    Args:
        temuan: in the order of the files, each once, also where several naskah share a file.
        diredam: how many findings comments with a reason took away.
        naskah: how many naskah were looked at.
    """

    temuan: tuple[Temuan, ...]
    diredam: int = 0
    naskah: int = 1


def periksa_semua(
    folder: Iterable[Path], akar: Path, registri: Pencatat, mode: Mode, *, siap: Mapping[Path, Berkas] | None = None
) -> HasilLint:
    """Check naskah.

    Args:
        folder: their folders.
        akar: the project's root.
        registri: gives the registry for a bundle.
        mode: `final` where they are about to be signed.
        siap: files already read, or edited and not yet written, by their resolved paths.
    """
    semua = [satu.resolve() for satu in folder]
    with _tanpa_pemulung():
        return _periksa_semua(semua, akar, registri, mode, siap)


@contextmanager
def _tanpa_pemulung() -> Iterator[None]:
    """Without the search for cycles whenever it pleases, which walks all that is read and built again and again."""
    hidup = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if hidup:
            gc.enable()


def _periksa_semua(
    semua: Sequence[Path], akar: Path, registri: Pencatat, mode: Mode, siap: Mapping[Path, Berkas] | None
) -> HasilLint:
    temuan: dict[tuple[object, ...], Temuan] = {}
    komentar: dict[tuple[str, int], Komentar] = {}
    terpakai: set[tuple[str, int]] = set()
    diredam = 0
    for ke, satu in enumerate(semua, 1):
        if ke % SEKALI == 0:
            gc.collect()
        mentah, berkas = _periksa(satu, akar, registri, mode, siap)
        milik = [k for isi in berkas for k in cari_komentar(isi)]
        sisa, dipakai, jumlah = redam(mentah, milik)
        diredam += jumlah
        terpakai.update(_kunci(k) for k in dipakai)
        # what several naskah share is judged only when all is looked at; here each naskah speaks for its own folder
        komentar.update({_kunci(k): k for k in milik if (akar / k.letak.jalur).resolve().is_relative_to(satu) or not k.alasan})
        temuan.update({(*t.urutan, t.tingkat): t for t in sisa})
    semua_terpakai = {k for kunci, k in komentar.items() if kunci in terpakai}
    hasil = [*temuan.values(), *periksa_komentar(komentar.values(), semua_terpakai)]
    return HasilLint(tuple(sorted(hasil, key=lambda t: t.urutan)), diredam, len(semua))


def periksa_model(naskah: Naskah, bundel: Bundel, registri: Registri, mode: Mode) -> HasilLint:
    """Check a naskah that is read and built already; arguments as in `periksa_semua`."""
    konteks = Konteks(naskah, bundel, registri, mode)
    milik = [k for isi in bundel.isi_berkas for k in cari_komentar(isi)]
    sisa, _, jumlah = redam(_jalankan(konteks), milik)
    return HasilLint(tuple(sorted(set(sisa), key=lambda t: t.urutan)), jumlah)


def _kunci(komentar: Komentar) -> tuple[str, int]:
    return komentar.letak.jalur, komentar.letak.awal


def _periksa(
    folder: Path, akar: Path, registri: Pencatat, mode: Mode, siap: Mapping[Path, Berkas] | None
) -> tuple[list[Temuan], tuple[Berkas, ...]]:
    try:
        bundel = muat_bundel(folder, akar, kunci_jenis, siap=siap)
        milik = registri(bundel, akar)
        naskah = susun_isi_naskah(bundel, milik)
    except Galat as sebab:
        return [Temuan(TAK_TERBACA, "error", satu.pesan, satu.letak or _awal(folder, akar)) for satu in sebab.masalah], ()
    except Exception as sebab:  # a fault of the program in one naskah must not keep the others from being checked
        return [Temuan(KELIRU, "error", _pesan_keliru("pembacaan naskah", sebab), _awal(folder, akar))], ()
    return list(_jalankan(Konteks(naskah, bundel, milik, mode))), bundel.isi_berkas


def _jalankan(konteks: Konteks) -> Iterator[Temuan]:
    setelan = konteks.bundel.pemda["lint"] or {}
    for aturan, periksa, _ in semua_aturan():
        kehendak = setelan.get(aturan.kode)
        if periksa is None or konteks.golongan not in aturan.golongan or (kehendak and kehendak["tingkat"] == MATI):
            continue
        konteks.aturan = aturan
        try:
            for satu in periksa(konteks):
                yield replace(satu, tingkat=kehendak["tingkat"]) if kehendak else satu
        except Galat as sebab:
            yield from (Temuan(TAK_TERBACA, "error", satu.pesan, satu.letak) for satu in sebab.masalah)
        except Exception as sebab:  # one rule's fault must not hide what the others find
            yield Temuan(KELIRU, "warning", _pesan_keliru(f"aturan {aturan.kode}", sebab), konteks.di_kunci("jenis"))


def _awal(folder: Path, akar: Path) -> Letak:
    path = folder / "naskah.yaml"
    jalur = path.relative_to(akar.resolve()).as_posix() if path.is_relative_to(akar.resolve()) else path.as_posix()
    return Berkas(jalur, "").letak(0)


def _pesan_keliru(apa: str, sebab: Exception) -> str:
    akhir = traceback.extract_tb(sebab.__traceback__)[-1]
    tempat = f"{Path(akhir.filename).name}:{akhir.lineno}"
    return f"{apa} keliru ({type(sebab).__name__} di {tempat}); laporkan kalimat ini kepada pengembang bersama folder naskahnya"
