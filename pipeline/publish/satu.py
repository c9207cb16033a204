"""One naskah: from its folder to its pages, data file and documents in the new site. Runs in a process of its own."""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from pipeline.build.cari import Alamat
from pipeline.build.kerja import galat_program
from pipeline.build.registri import registri_bersama
from pipeline.build.sidik import sidik_json
from pipeline.citation.registri import Registri
from pipeline.galat import Galat, Masalah
from pipeline.lint.mesin import TAK_TERBACA, periksa_model
from pipeline.lint.model import URUTAN_TINGKAT, Temuan
from pipeline.naskah.jenis import kunci_jenis, susun_isi_naskah, susun_naskah
from pipeline.naskah.model import Naskah
from pipeline.publish.aturan import judul_semua
from pipeline.publish.baca import PenulisBaca
from pipeline.publish.bangunan import Bangunan, pakai_lagi, periksa_bangunan
from pipeline.publish.halaman import isi_halaman, sidik_template
from pipeline.publish.html import Html
from pipeline.publish.klausa import JUDUL, Peta, petakan
from pipeline.publish.linimasa import linimasa
from pipeline.publish.model import Ringkasan, TemuanTampil, cacah_tingkat
from pipeline.publish.perubahan import rapatkan_nomor
from pipeline.publish.riwayat import baca_data, berkas_data, lanjutkan, perubahan_dari, tulis_data
from pipeline.source.bundel import Bundel, muat_bundel
from pipeline.source.schema import BENAR
from pipeline.source.teks import Berkas, Letak, baca_berkas
from pipeline.source.teks import Peta as PetaYaml
from pipeline.source.yaml import baca_yaml

KATA_TERBIT = "terbit"
_AKAR = "../../../"  # from <pemda>/<opd>/<slug>/ to the site's root
_SEKITAR = 160  # characters of a sentence shown at either side of what a finding speaks of


@dataclass(frozen=True, slots=True)
class Rencana:
    """Where things are.

    Args:
        akar: the project's root.
        ke: the folder of the new site.
        lama: the last site, or None.
        hasil: the folder of built documents, `<pemda>/<opd>/<slug>.docx` and `.pdf`, or None.
        hari: the day of publication.
        judul: the site's name.
    """

    akar: Path
    ke: Path
    lama: Path | None
    hasil: Path | None
    hari: date
    judul: str


@dataclass(frozen=True, slots=True)
class _Isi:
    """A naskah that could be read."""

    naskah: Naskah
    bundel: Bundel
    temuan: tuple[Temuan, ...]


def terbitkan(folder: Path, rencana: Rencana) -> Ringkasan | None:
    """Write all that the site has of one naskah.

    Args:
        folder: the naskah's folder.
        rencana: where things are.

    Returns:
        What lists say of it; None where it is not marked `terbit: ya`, then nothing is written.
    """
    alamat = Alamat(folder)
    bangunan = periksa_bangunan(alamat, rencana.akar, rencana.hasil, rencana.ke)
    kunci = bangunan.kunci and sidik_json([bangunan.kunci, sidik_template(), rencana.judul])
    if kunci and rencana.lama and (tetap := pakai_lagi(str(alamat), kunci, rencana.lama, rencana.ke)):
        return tetap
    try:
        isi = _muat(folder, rencana, bangunan)
    except Galat as sebab:
        return _gagal(alamat, rencana, sebab) if _ditandai(folder, rencana.akar) else None
    except Exception as sebab:  # a fault of the program in one naskah must not keep the others from being published
        return _gagal(alamat, rencana, galat_program(sebab)) if _ditandai(folder, rencana.akar) else None
    return _berhasil(alamat, rencana, isi, bangunan, kunci) if isi is not None else None


@lru_cache(maxsize=1)
def _registri(ke: Path) -> Callable[[Bundel, Path], Registri]:
    """What was read of the registries in the run that writes to `ke`."""
    return registri_bersama()


@lru_cache(maxsize=1)
def _bersama(ke: Path) -> dict[Path, Berkas]:
    """The sources that several naskah share, as they were first read in the run that writes to `ke`."""
    return {}


def _muat(folder: Path, rencana: Rencana, bangunan: Bangunan) -> _Isi | None:
    """The naskah, or None where it is not marked."""
    akar = rencana.akar
    if KATA_TERBIT not in baca_berkas(folder / "naskah.yaml", akar).isi:  # quick, for the many that are not
        return None
    bersama = _bersama(rencana.ke)
    bundel = muat_bundel(folder, akar, kunci_jenis, siap=bersama)
    milik_lain = zip(bundel.berkas, bundel.isi_berkas, strict=False)
    bersama.update((path, isi) for path, isi in milik_lain if not path.is_relative_to(bundel.folder))
    if not bundel.naskah.get(KATA_TERBIT):
        return None
    registri = _registri(rencana.ke)(bundel, akar)
    # a browser makes its own widths, so what is known to have been laid out once need not be laid out again
    naskah = (susun_isi_naskah if bangunan.jejak else susun_naskah)(bundel, registri)
    temuan = bangunan.temuan(bundel)
    if temuan is None:
        temuan = periksa_model(naskah, bundel, registri, "draf" if naskah.rancangan else "final").temuan
    return _Isi(naskah, bundel, temuan)


def _ditandai(folder: Path, akar: Path) -> bool:
    """Whether a naskah that cannot be read is marked; where its file is no YAML nobody can know, so it is not."""
    try:
        isi = baca_yaml(baca_berkas(folder / "naskah.yaml", akar))
    except Galat:
        return False
    return isinstance(isi, PetaYaml) and str(isi.get(KATA_TERBIT, "")).strip().lower() in BENAR


# -- a naskah that could be read -----------------------------------------------------------------------------------------


def _berhasil(alamat: Alamat, rencana: Rencana, isi: _Isi, bangunan: Bangunan, kunci: str) -> Ringkasan:
    naskah, bundel = isi.naskah, isi.bundel
    peta = petakan(naskah)
    peta.taruh(naskah, bundel.naskah.letak_nilai.get("tentang"), JUDUL, naskah.tentang)
    temuan, catatan = _temuan(isi.temuan, peta)
    folder = rencana.ke / str(alamat)
    folder.mkdir(parents=True)
    halaman, dokumen = _dokumen(alamat, rencana, folder, bangunan)
    status = str(bundel.naskah["status"])
    keadaan = {"status": status, "temuan": cacah_tingkat(temuan), "halaman": halaman}
    lama = _lama(alamat, rencana)
    riwayat, klausa = lanjutkan(lama, peta.klausa, rencana.hari, keadaan)
    ringkasan = Ringkasan(
        alamat=str(alamat),
        pemda=_nama_pemda(bundel),
        opd=str(bundel.opd["nama"]),
        tentang=naskah.tentang,
        jenis=naskah.jenis,
        nomor=naskah.nomor,
        status=status,
        tahun=naskah.tahun,
        tanggal=naskah.tanggal.isoformat() if naskah.tanggal else "",
        halaman=halaman,
        docx=".docx" in dokumen,
        pdf=".pdf" in dokumen,
        temuan=cacah_tingkat(temuan),
        riwayat=tuple(riwayat),
        linimasa=linimasa(naskah),
        aturan=tuple(sorted({satu.kode for satu in temuan})),
    )
    penulis = PenulisBaca(naskah, peta, catatan, f"{_AKAR}aturan/")
    baca = penulis.tulis()
    letak = {jangkar: satu.berkas for satu in baca for jangkar in satu.jangkar}
    umum = _umum(ringkasan, rencana)
    for ke, satu in enumerate(baca):
        _tulis(
            folder / satu.berkas,
            isi_halaman(
                "baca.html",
                {
                    **umum,
                    "isi": Html(satu.html),
                    "daftar_isi": [(t, nama, letak.get(j, ""), j) for lain in baca for t, nama, j in lain.judul],
                    "sini": satu.berkas,
                    "ke": ke,
                    "halaman_baca": [lain.berkas for lain in baca],
                },
            ),
        )
    _tulis_ringkasan(folder, umum, ringkasan, temuan, dokumen, letak)
    for nama, gambar in penulis.gambar.items():
        (folder / "gambar").mkdir(exist_ok=True)
        (folder / "gambar" / nama).write_bytes(gambar)
    _simpan(rencana, ringkasan, [satu[:2] for satu in klausa], kunci)
    return ringkasan


def _nama_pemda(bundel: Bundel) -> str:
    return f"{str(bundel.pemda['jenis']).capitalize()} {bundel.pemda['nama']}"


def _lama(alamat: Alamat, rencana: Rencana) -> dict[str, Any]:
    return baca_data(rencana.lama / berkas_data(str(alamat))) if rencana.lama else {}


def _dokumen(alamat: Alamat, rencana: Rencana, folder: Path, bangunan: Bangunan) -> tuple[int, dict[str, int]]:
    """Copy the built files, unless they are known to be of other sources; pages of the PDF, and ending → bytes."""
    ada: dict[str, int] = {}
    halaman = 0
    if rencana.hasil is None or bangunan.usang:
        return halaman, ada
    for akhiran in (".docx", ".pdf"):
        asal = rencana.hasil / alamat.pemda / alamat.opd / f"{alamat.slug}{akhiran}"
        if asal.is_file():
            salinan = folder / asal.name
            shutil.copyfile(asal, salinan)
            ada[akhiran] = salinan.stat().st_size
    if ".pdf" in ada:
        halaman = (bangunan.jejak.halaman if bangunan.jejak else 0) or _jumlah_halaman(folder / f"{alamat.slug}.pdf")
    return halaman, ada


def _jumlah_halaman(pdf: Path) -> int:
    from pikepdf import PdfError
    from pikepdf import open as buka

    try:
        with buka(pdf) as isi:
            return len(isi.pages)
    except PdfError:
        return 0


def _temuan(temuan: Sequence[Temuan], peta: Peta) -> tuple[tuple[TemuanTampil, ...], Mapping[int, Sequence[TemuanTampil]]]:
    """The findings as shown, and by id() of the part of the model that they speak of."""
    hasil: list[TemuanTampil] = []
    catatan: dict[int, list[TemuanTampil]] = defaultdict(list)
    for satu in temuan:
        kena = peta.cari(satu.letak)
        tampil = TemuanTampil(
            kode=satu.aturan,
            tingkat=satu.tingkat,
            pesan=satu.pesan,
            dasar=satu.dasar,
            tempat=peta.tempat[kena[1]] if kena else "",
            jangkar=kena[1] if kena else "",
            kalimat=_kalimat(satu.letak, kena[2]) if kena else ("", "", ""),
            sumber=f"{satu.letak.jalur}:{satu.letak.baris}" if satu.letak else "",
        )
        hasil.append(tampil)
        if kena:
            catatan[id(kena[0])].append(tampil)
    hasil.sort(key=lambda satu: (URUTAN_TINGKAT.index(satu.tingkat), satu.kode))
    return tuple(hasil), catatan


def _kalimat(letak: object, teks: str) -> tuple[str, str, str]:
    """What stands before, in and after the words that a place of the sources holds; the whole text where they are not found."""
    teks = " ".join(teks.split())
    potongan = " ".join(letak.berkas.isi[letak.awal : letak.akhir].split()) if isinstance(letak, Letak) else ""
    di = teks.find(potongan) if potongan else -1
    if di < 0:
        return (teks if len(teks) <= 2 * _SEKITAR else teks[: 2 * _SEKITAR].rsplit(" ", 1)[0] + " …"), "", ""
    depan, belakang = teks[:di], teks[di + len(potongan) :]
    if len(depan) > _SEKITAR:
        depan = "… " + depan[-_SEKITAR:].split(" ", 1)[-1]
    if len(belakang) > _SEKITAR:
        belakang = belakang[:_SEKITAR].rsplit(" ", 1)[0] + " …"
    if len(potongan) > 4 * _SEKITAR:
        potongan = potongan[: 4 * _SEKITAR].rsplit(" ", 1)[0] + " …"
    return depan, potongan, belakang


# -- pages and data ------------------------------------------------------------------------------------------------------


def _umum(ringkasan: Ringkasan, rencana: Rencana) -> dict[str, Any]:
    slug = ringkasan.alamat.rsplit("/", 1)[1]
    return {"akar": _AKAR, "situs": rencana.judul, "naskah": ringkasan, "slug": slug}


def _tulis_ringkasan(
    folder: Path,
    umum: Mapping[str, Any],
    ringkasan: Ringkasan,
    temuan: Sequence[TemuanTampil],
    dokumen: Mapping[str, int],
    letak: Mapping[str, str],
) -> None:
    per_aturan: dict[str, list[TemuanTampil]] = {}
    for satu in temuan:
        per_aturan.setdefault(satu.kode, []).append(satu)
    terakhir = ringkasan.riwayat[0]
    isi = {
        **umum,
        "temuan": per_aturan,
        "judul_aturan": {kode: judul_semua().get(kode, "") for kode in per_aturan},
        "dokumen": dokumen,
        "letak": letak,
        "perubahan": rapatkan_nomor(perubahan_dari(terakhir["rincian"])),
        "terbaca": ringkasan.status != "gagal",
    }
    _tulis(folder / "index.html", isi_halaman("naskah.html", isi))


def _simpan(rencana: Rencana, ringkasan: Ringkasan, klausa: Sequence[Any], kunci: str = "") -> None:
    tujuan = rencana.ke / berkas_data(ringkasan.alamat)
    tujuan.parent.mkdir(parents=True, exist_ok=True)
    _tulis(tujuan, tulis_data({**asdict(ringkasan), "klausa": klausa, "kunci": kunci}))


def _tulis(path: Path, isi: str) -> None:
    path.write_bytes(isi.encode("utf-8"))


# -- a naskah that could not be read -------------------------------------------------------------------------------------


def _gagal(alamat: Alamat, rencana: Rencana, sebab: Galat) -> Ringkasan:
    """It is listed with what is wrong; its clauses and history are those of the last publication."""
    lama = _lama(alamat, rencana)
    temuan = tuple(_temuan_galat(satu) for satu in sebab.masalah)
    keadaan = {"status": "gagal", "temuan": cacah_tingkat(temuan), "halaman": 0}
    riwayat, klausa = lanjutkan(lama, (), rencana.hari, keadaan)
    ringkasan = Ringkasan(
        alamat=str(alamat),
        pemda=str(lama.get("pemda", alamat.pemda)),
        opd=str(lama.get("opd", alamat.opd)),
        tentang=str(lama.get("tentang", alamat.slug)),
        jenis=str(lama.get("jenis", "")),
        nomor=str(lama.get("nomor", "")),
        status="gagal",
        tahun=int(lama.get("tahun", 0)),
        tanggal="",
        halaman=0,
        docx=False,
        pdf=False,
        temuan=cacah_tingkat(temuan),
        riwayat=tuple(riwayat),
        aturan=(TAK_TERBACA,),
        galat=tuple(map(str, sebab.masalah)),
    )
    folder = rencana.ke / str(alamat)
    folder.mkdir(parents=True)
    _tulis_ringkasan(folder, _umum(ringkasan, rencana), ringkasan, temuan, {}, {})
    _simpan(rencana, ringkasan, [satu[:2] for satu in klausa])
    return ringkasan


def _temuan_galat(satu: Masalah) -> TemuanTampil:
    sumber = f"{satu.letak.jalur}:{satu.letak.baris}" if satu.letak else ""
    return TemuanTampil(TAK_TERBACA, "error", satu.pesan, None, "", "", ("", "", ""), sumber)
