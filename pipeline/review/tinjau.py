"""From two versions of the content to what the change does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pipeline.build.cari import BUKAN_PEMDA, REGULASI, Alamat, semua_naskah
from pipeline.build.registri import registri_bersama
from pipeline.lint.mesin import TAK_TERBACA, periksa_semua
from pipeline.lint.model import Mode, Temuan
from pipeline.naskah.jenis import kunci_jenis, susun_isi_naskah
from pipeline.naskah.model import Naskah
from pipeline.publish.klausa import JUDUL, Peta, petakan
from pipeline.publish.model import NAMA_JENIS, Perubahan
from pipeline.review.bagian import bandingkan_naskah
from pipeline.review.beda import Beda, bandingkan_berkas
from pipeline.review.model import KeadaanNaskah, TemuanTinjau, Tinjauan, TinjauNaskah
from pipeline.review.saran import susun_saran
from pipeline.review.temuan import BedaTemuan, bandingkan_temuan
from pipeline.review.versi import KONTEN, Versi
from pipeline.source.bundel import muat_bundel

_ISI = "naskah.yaml"


@dataclass(frozen=True, slots=True)
class _Terbaca:
    """A naskah that could be read."""

    naskah: Naskah
    peta: Peta
    terbit: bool


@dataclass(frozen=True, slots=True)
class _Sisi:
    """One version of the naskah that are looked at.

    Args:
        naskah: address → what could be read of it, or None.
        temuan: all their findings, in the order of the files.
    """

    naskah: Mapping[str, _Terbaca | None]
    temuan: tuple[Temuan, ...]


def tinjau(dasar: Versi, kepala: Versi) -> Tinjauan:
    """Compare two versions: the naskah that a changed file can reach, their clauses and their findings.

    Errors:
        Galat: git could not compare the files.
        GalatLingkungan: git is missing.
    """
    beda = bandingkan_berkas(dasar, kepala)
    lama, baru, pindah = naskah_terkait(dasar, kepala, beda)
    sebelum, sesudah = _baca(dasar, lama), _baca(kepala, baru)
    banding = _yang_dibawa(bandingkan_temuan(sebelum.temuan, sesudah.temuan, beda), sebelum, sesudah, pindah, beda)
    asal = {pindah.get(alamat, alamat): alamat for alamat in sebelum.naskah}
    semua = [_satu(alamat, asal.get(alamat, ""), sebelum, sesudah, banding) for alamat in sorted({*asal, *sesudah.naskah})]
    saran, saran_lain = susun_saran(sesudah.temuan, banding.baru, beda, kepala.awalan)
    return Tinjauan(
        dasar.nama,
        kepala.nama,
        kepala.awalan,
        len(beda.berkas),
        tuple(satu for satu in semua if satu.berarti or _bersumber(satu.alamat, beda)),
        _umum(banding.baru, sesudah),
        _umum(banding.hilang, sebelum),
        len(banding.tetap),
        saran,
        saran_lain,
    )


def naskah_terkait(dasar: Versi, kepala: Versi, beda: Beda) -> tuple[set[str], set[str], dict[str, str]]:
    """The naskah that changed files can reach.

    Returns:
        Their addresses before and after, and address before → address after of those whose folder was given another name.
    """
    pindah = _naskah_pindah(beda)
    lama = _terkait(dasar, (satu.lama for satu in beda.berkas))
    baru = _terkait(kepala, (satu.baru for satu in beda.berkas))
    lama |= {alamat for alamat in _semua(dasar) if pindah.get(alamat, alamat) in baru}
    baru |= {alamat for alamat in _semua(kepala) if alamat in {pindah.get(satu, satu) for satu in lama}}
    return lama, baru, pindah


def _semua(versi: Versi) -> list[str]:
    return [str(satu) for satu in semua_naskah(versi.konten)]


def _naskah_pindah(beda: Beda) -> dict[str, str]:
    """Address before → address after of naskah whose folder was given another name."""
    folder = {Path(lama).parent: Path(baru).parent for lama, baru in beda.nama.items() if Path(lama).name == _ISI}
    return {str(Alamat(lama)): str(Alamat(baru)) for lama, baru in folder.items() if lama != baru}


def _terkait(versi: Versi, jalur: Iterable[str]) -> set[str]:
    """The naskah of a version that changed files belong to, or that may use them."""
    ada = _semua(versi)
    lingkup = {_lingkup(satu, set(ada)) for satu in jalur if satu}
    return {alamat for alamat in ada if any(f"{alamat}/".startswith(satu) for satu in lingkup)}


def _lingkup(jalur: str, naskah: set[str]) -> str:
    """How the addresses of the naskah begin that a file may reach: its own, its office's, its region's, or all."""
    kata = jalur.split("/")[1:-1]
    alamat = "/".join(kata[:3])
    if alamat in naskah:
        return f"{alamat}/"
    berbagi = not kata or kata[0] in BUKAN_PEMDA or len(kata) > 2
    if berbagi:
        return ""
    return f"{kata[0]}/" if kata[1:] == [REGULASI] else f"{alamat}/"


def _baca(versi: Versi, alamat: Iterable[str]) -> _Sisi:
    """Read naskah, and check each as a build does: a final one as it is to be signed."""
    registri = registri_bersama()
    hasil: dict[str, _Terbaca | None] = {}
    mode: dict[Mode, list[Path]] = {"draf": [], "final": []}
    for satu in sorted(alamat):
        folder = (versi.konten / satu).resolve()
        try:
            bundel = muat_bundel(folder, versi.akar, kunci_jenis)
            naskah = susun_isi_naskah(bundel, registri(bundel, versi.akar))
            peta = petakan(naskah)
        except Exception:  # the linter tells of it, as of a fault of the program itself
            hasil[satu] = None
            mode["draf"].append(folder)
            continue
        peta.taruh(naskah, bundel.naskah.letak_nilai.get("tentang"), JUDUL, naskah.tentang)
        hasil[satu] = _Terbaca(naskah, peta, bool(bundel.naskah.get("terbit")))
        mode["draf" if naskah.rancangan else "final"].append(folder)
    temuan: dict[tuple[object, ...], Temuan] = {}
    for cara, milik in mode.items():
        for ini in periksa_semua(milik, versi.akar, registri, cara).temuan:
            temuan.setdefault((*ini.urutan, ini.tingkat), ini)
    return _Sisi(hasil, tuple(sorted(temuan.values(), key=lambda satu: satu.urutan)))


def _yang_dibawa(banding: BedaTemuan, sebelum: _Sisi, sesudah: _Sisi, pindah: Mapping[str, str], beda: Beda) -> BedaTemuan:
    """Findings without those that only reading or not reading a naskah brings to light or hides.

    What is found on untouched lines of a naskah that could not be read before was there before; what was found in one that
    cannot be read now has not gone.
    """
    sembuh = tuple(f"{KONTEN}/{pindah.get(alamat, alamat)}/" for alamat, isi in sebelum.naskah.items() if isi is None)
    rusak = tuple(f"{KONTEN}/{alamat}/" for alamat, isi in sesudah.naskah.items() if isi is None)
    lama = [satu for satu in banding.baru if _jalur(satu).startswith(sembuh) and not _disentuh(satu, beda)]
    terbuka = {id(satu) for satu in lama if satu.aturan != TAK_TERBACA}
    return BedaTemuan(
        tuple(satu for satu in banding.baru if id(satu) not in terbuka),
        tuple(satu for satu in banding.hilang if not _jalur(satu).startswith(rusak) or satu.aturan == TAK_TERBACA),
        (*banding.tetap, *(satu for satu in lama if id(satu) in terbuka)),
    )


def _jalur(temuan: Temuan) -> str:
    return temuan.letak.jalur if temuan.letak else ""


def _disentuh(temuan: Temuan, beda: Beda) -> bool:
    return temuan.letak is not None and beda.menyentuh(temuan.letak.jalur, temuan.letak.baris)


def _satu(alamat: str, alamat_lama: str, sebelum: _Sisi, sesudah: _Sisi, banding: BedaTemuan) -> TinjauNaskah:
    """What became of one naskah; `alamat` is its address now, or the old one where it is gone."""
    ada_dulu, ada_kini = bool(alamat_lama), alamat in sesudah.naskah
    lama, baru = sebelum.naskah.get(alamat_lama), sesudah.naskah.get(alamat)
    tampil = baru or lama
    perubahan: tuple[Perubahan, ...] = ()
    keadaan: KeadaanNaskah = "tetap"
    if not ada_kini:
        keadaan = "dihapus"
    elif baru is None:
        keadaan = "rusak"
    elif not ada_dulu:
        keadaan = "baru"
    elif lama is not None:
        perubahan = bandingkan_naskah(lama.naskah, lama.peta.klausa, baru.naskah, baru.peta.klausa)
        keadaan = "berubah" if perubahan or alamat_lama != alamat else "tetap"
    else:
        keadaan = "berubah"
    return TinjauNaskah(
        alamat,
        _judul(tampil.naskah) if tampil else "",
        keadaan,
        alamat_lama if alamat_lama != alamat else "",
        bool(baru and baru.terbit),
        len(tampil.peta.klausa) if tampil else 0,
        perubahan,
        _milik(alamat, banding.baru, baru) if ada_kini else (),
        _milik(alamat_lama, banding.hilang, lama) if ada_dulu and ada_kini else (),
        ada_dulu and lama is None and baru is not None,
    )


def _bersumber(alamat: str, beda: Beda) -> bool:
    """Whether a file in a naskah's own folder is another one."""
    folder = f"{KONTEN}/{alamat}/"
    return any(satu.baru.startswith(folder) or satu.lama.startswith(folder) for satu in beda.berkas)


def _judul(naskah: Naskah) -> str:
    nama = NAMA_JENIS.get(naskah.jenis, naskah.jenis)
    return f"{nama} tentang {naskah.tentang}" if naskah.tentang else nama


def _milik(alamat: str, temuan: Iterable[Temuan], isi: _Terbaca | None) -> tuple[TemuanTinjau, ...]:
    """The findings in a naskah's own folder, with their places."""
    return tuple(TemuanTinjau(satu, _tempat(satu, isi)) for satu in temuan if _jalur(satu).startswith(f"{KONTEN}/{alamat}/"))


def _umum(temuan: Iterable[Temuan], sisi: _Sisi) -> tuple[TemuanTinjau, ...]:
    """The findings in files that belong to no single naskah."""
    folder = tuple(f"{KONTEN}/{alamat}/" for alamat in sisi.naskah)
    return tuple(TemuanTinjau(satu) for satu in temuan if not _jalur(satu).startswith(folder))


def _tempat(temuan: Temuan, isi: _Terbaca | None) -> str:
    kena = isi.peta.cari(temuan.letak) if isi else None
    return isi.peta.tempat[kena[1]] if isi and kena else ""
