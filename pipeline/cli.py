"""Commands, progress and exit statuses: the only code that prints.

Exit status (../docs/arsitektur.md): 0 done, 1 a document failed, 2 could not work (bad arguments, a program is missing).
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.galat import Galat, GalatLingkungan, sebab_sistem
from pipeline.pengurai import SALAH_ARGUMEN, buat_pengurai

if TYPE_CHECKING:
    from pipeline.build.bangun import Hasil, Rencana
    from pipeline.build.cari import Alamat
    from pipeline.citation.registri import Registri

PROGRAM = Path(__file__).resolve().parent.parent
AKAR = Path.cwd().resolve() if Path("content").is_dir() else PROGRAM  # an office's repository, or the program's own content
BERES, GAGAL, TAK_BISA = 0, 1, SALAH_ARGUMEN
CATATAN_TAMPIL = 8  # doubts shown of one naskah
KEDALAMAN = 3  # a naskah lies in <konten>/<pemda>/<opd>/


def utama(argumen: Sequence[str]) -> int:
    """Run one command.

    Args:
        argumen: the words after `build.py`.

    Returns:
        The exit status.
    """
    for aliran in (sys.stdout, sys.stderr):
        if hasattr(aliran, "reconfigure"):
            aliran.reconfigure(encoding="utf-8", errors="replace")
    pilihan = buat_pengurai(_PERINTAH, PROGRAM).parse_args(list(argumen))
    try:
        return int(pilihan.jalankan(pilihan))
    except GalatLingkungan as sebab:
        print(f"\n{sebab}", file=sys.stderr)
        return TAK_BISA
    except Galat as sebab:
        print(str(sebab), file=sys.stderr)
        return TAK_BISA
    except BrokenPipeError:  # the reader of our output has seen enough
        sys.stdout = None
        return BERES
    except OSError as sebab:  # a file or folder of which no command expected it
        print(f"{sebab.filename}: {sebab_sistem(sebab)}" if sebab.filename else sebab_sistem(sebab), file=sys.stderr)
        return TAK_BISA
    except KeyboardInterrupt:
        print("\nDihentikan; berkas yang sudah jadi tetap utuh.", file=sys.stderr)
        return TAK_BISA


def _keputusan(pilihan: argparse.Namespace) -> int:
    from pipeline.build.cari import pilih

    alamat = pilih(AKAR / "content", AKAR, jenis="keputusan", opd=pilihan.opd, naskah=pilihan.naskah, tahun=pilihan.tahun)
    return _jalankan(alamat, pilihan)


def _peraturan(pilihan: argparse.Namespace) -> int:
    from pipeline.build.cari import pilih

    alamat = pilih(AKAR / "content", AKAR, jenis="peraturan", pemda=pilihan.pemda, naskah=pilihan.naskah, tahun=pilihan.tahun)
    return _jalankan(alamat, pilihan)


def _semua(pilihan: argparse.Namespace) -> int:
    from pipeline.build.cari import pilih

    return _jalankan(pilih(AKAR / "content", AKAR), pilihan)


def _bangun(pilihan: argparse.Namespace) -> int:
    from pipeline.build.cari import Alamat, tolak_salah_nama

    semua = [satu.parent if satu.name == "naskah.yaml" and satu.is_file() else satu for satu in pilihan.folder]
    for folder in semua:
        if not (folder / "naskah.yaml").is_file():
            tolak_salah_nama(folder, AKAR)
            ada = sorted(satu.parent.name for satu in folder.glob("*/naskah.yaml"))
            saran = f"; naskah di dalamnya: {', '.join(ada)}" if ada else ""
            raise Galat(f"folder {folder} tidak memuat naskah.yaml{saran}")
        if len(folder.resolve().parents) < KEDALAMAN:
            raise Galat(f"folder {folder} harus ada di dalam folder OPD, di dalam folder pemda yang memuat pemda.yaml")
    return _jalankan([Alamat(folder.resolve()) for folder in semua], pilihan)


def _jalankan(alamat: Sequence[Alamat], pilihan: argparse.Namespace) -> int:
    from pipeline.build.bangun import abaikan, bangun, gagal
    from pipeline.build.kemajuan import Kemajuan

    alamat = list(dict.fromkeys(alamat))
    semua: list[Hasil] = []
    kemajuan = Kemajuan(sys.stderr, 0 if pilihan.senyap else len(alamat))

    def lapor(satu: Hasil) -> None:
        semua.append(satu)
        kemajuan.hapus()
        if satu.galat is None and not pilihan.senyap:
            _cetak_hasil(satu, jelaskan=pilihan.jelaskan)
        kemajuan.maju(satu)

    def beri_tahu(kalimat: str) -> None:
        kemajuan.hapus()
        print(kalimat, file=sys.stderr, flush=True)
        kemajuan.gambar()

    pelaksana = pilihan.klaster and pilihan.klaster(abaikan if pilihan.senyap else beri_tahu)
    kemajuan.gambar()
    try:
        bangun(alamat, _rencana(pilihan), lapor, tunggu=lambda kalimat: beri_tahu(f"{kalimat} …"), pelaksana=pelaksana)
    finally:
        kemajuan.hapus()
        for satu in gagal(semua):
            print(f"\n{satu.alamat} tidak jadi:\n{satu.galat}", file=sys.stderr)
        if gagal(semua):
            print(
                f"\n{len(gagal(semua))} dari {len(alamat)} naskah tidak jadi; hasil lamanya, bila ada, tidak diubah.",
                file=sys.stderr,
            )
    if any(isinstance(satu.galat, GalatLingkungan) for satu in semua):
        return TAK_BISA
    return GAGAL if gagal(semua) else BERES


def _rencana(pilihan: argparse.Namespace) -> Rencana:
    from pipeline.build.bangun import Rencana
    from pipeline.build.cari import folder_template

    ke = pilihan.ke.resolve() if pilihan.ke else AKAR / "output"
    return Rencana(AKAR, folder_template(AKAR), ke, pdf=not pilihan.tanpa_pdf, ulang=getattr(pilihan, "ulang", False))


def _tunggu(kalimat: str) -> None:
    print(f"{kalimat} …", file=sys.stderr, flush=True)


def _cetak_hasil(satu: Hasil, *, jelaskan: bool) -> None:
    berkas = " dan ".join(_jalur(path) for path in (satu.docx, satu.pdf) if path)
    halaman = f" ({satu.halaman} halaman)" if satu.halaman else ""
    print(f"{berkas}{halaman}, {'tidak berubah' if satu.tetap else f'{satu.detik:.1f} detik'}", flush=True)
    if jelaskan and satu.sebab:
        print(f"  dibuat karena: {'; '.join(satu.sebab)}", flush=True)
    if satu.temuan:
        hitung = Counter(temuan.tingkat for temuan in satu.temuan)
        tingkat = ", ".join(f"{hitung[ini]} {ini}" for ini in ("error", "warning", "info"))
        print(f"  {tingkat}; lihat: python3 build.py lint {_jalur(satu.alamat.folder)}", flush=True)
    for catatan in satu.catatan[:CATATAN_TAMPIL]:
        print(f"  periksa {catatan}", flush=True)
    if len(satu.catatan) > CATATAN_TAMPIL:
        print(f"  … dan {len(satu.catatan) - CATATAN_TAMPIL} hal lain yang perlu diperiksa", flush=True)


def _pantau(pilihan: argparse.Namespace) -> int:
    from pipeline.build.cari import pilih
    from pipeline.build.pantau import pantau
    from pipeline.build.pratinjau import Pratinjau, layani

    rencana = _rencana(pilihan)
    alamat = pilih(AKAR / "content", AKAR, opd=pilihan.opd, naskah=pilihan.naskah)
    pratinjau = Pratinjau(alamat, rencana)

    def lapor(satu: Hasil) -> None:
        pratinjau.terima(satu)
        if satu.galat is not None:
            print(f"\n{satu.alamat} tidak jadi:\n{satu.galat}", file=sys.stderr, flush=True)
        elif satu.sementara and satu.docx is not None:
            print(f"{_jalur(satu.docx)}, {satu.detik:.2f} detik; PDF menyusul", flush=True)
        else:
            _cetak_hasil(satu, jelaskan=True)

    with layani(pratinjau, pilihan.port) as halaman:

        def siap() -> None:
            print(f"\nMenunggu perubahan; pratinjau di {halaman} (berhenti: Ctrl-C)", flush=True)

        with suppress(KeyboardInterrupt):
            pantau(alamat, rencana, lapor, siap=siap, tunggu=_tunggu)
    return BERES


def _jalur(path: Path) -> str:
    return path.relative_to(AKAR).as_posix() if path.is_relative_to(AKAR) else str(path)


def _registri(pemda: str | None) -> Registri:
    from pipeline.build.registri import registri_pemda

    return registri_pemda(AKAR / "content", AKAR, pemda)


def _lint(pilihan: argparse.Namespace) -> int:
    from pipeline.build.lint import dengan_garis_dasar, jalankan, jalankan_perbaikan, sasaran
    from pipeline.lint.format import FORMAT, Laporan
    from pipeline.lint.garis_dasar import tulis as tulis_dasar
    from pipeline.lint.perbaiki import beda, tulis

    apa = sasaran(pilihan.path, AKAR)
    if pilihan.fix or pilihan.diff:
        perbaikan = jalankan_perbaikan(apa, AKAR, pilihan.mode)
        if pilihan.diff:
            print(beda(perbaikan.berkas, AKAR), end="")
            return GAGAL if perbaikan.berkas else BERES
        tulis(perbaikan.berkas)
        hasil = perbaikan.sesudah
        if perbaikan.jumlah:
            berkas = ", ".join(_jalur(satu) for satu in sorted(perbaikan.berkas))
            print(f"{perbaikan.jumlah} perbaikan ditulis: {berkas}", file=sys.stderr)
    else:
        hasil = jalankan(apa, AKAR, pilihan.mode)
    if pilihan.buat_dasar:
        jumlah = tulis_dasar(hasil.temuan, pilihan.buat_dasar)
        print(f"{jumlah} temuan disimpan di {pilihan.buat_dasar}", file=sys.stderr)
        return BERES
    hasil, lama = dengan_garis_dasar(hasil, AKAR, pilihan.dasar)
    bentuk = pilihan.format or ("github" if os.environ.get("GITHUB_ACTIONS") == "true" else "teks")
    print(FORMAT[bentuk](Laporan(hasil, lama, pilihan.semua)), end="")
    return GAGAL if any(satu.tingkat == "error" for satu in hasil.temuan) else BERES


def _tinjau(pilihan: argparse.Namespace) -> int:
    from pipeline.lint.format import FORMAT, Laporan
    from pipeline.lint.mesin import HasilLint
    from pipeline.review.keluaran import tinjauan_json, tulis
    from pipeline.review.komentar import Tautan, komentar
    from pipeline.review.tinjau import tinjau
    from pipeline.review.versi import buka

    tautan = Tautan(pilihan.pratinjau, pilihan.dokumen, pilihan.sumber)
    with buka(pilihan.dasar, pilihan.kepala, AKAR) as (dasar, kepala):
        hasil = tinjau(dasar, kepala)
    if pilihan.ke:
        tulis(hasil, tautan, pilihan.ke)
    if pilihan.format == "markdown":
        print(komentar(hasil, tautan), end="")
    elif pilihan.format == "json":
        print(tinjauan_json(hasil), end="")
    else:
        print(FORMAT[pilihan.format](Laporan(HasilLint(hasil.baru, naskah=len(hasil.naskah)))), end="")
    return GAGAL if hasil.gagal else BERES


def _bandingkan(pilihan: argparse.Namespace) -> int:
    from pipeline.banding.banding import HasilBanding, bandingkan
    from pipeline.banding.sumber import buka_pasangan

    def lapor(satu: HasilBanding) -> None:
        if satu.galat is not None:
            print(f"{satu.alamat} tidak dapat dibandingkan:\n{satu.galat}", file=sys.stderr, flush=True)
        else:
            berkas = [f"\n  {_jalur(path)}" for path in (satu.docx, satu.html) if path]
            print(f"{satu.alamat}: {satu.ringkas}{''.join(berkas)}", flush=True)

    rencana = _rencana(argparse.Namespace(ke=pilihan.ke, tanpa_pdf=True))
    with buka_pasangan(pilihan.lama, pilihan.baru, pilihan.naskah, AKAR) as pasangan:
        hasil = bandingkan(pasangan, rencana, lapor, tunggu=_tunggu)
    if not hasil:
        print("tidak ada naskah yang sumbernya berbeda")
    return GAGAL if any(satu.galat is not None for satu in hasil) else BERES


def _terbit(pilihan: argparse.Namespace) -> int:
    from pipeline.publish.terbit import terbit

    hari = pilihan.tanggal or date.today()
    hasil = terbit(
        AKAR,
        AKAR / "content",
        pilihan.ke,
        hari,
        hasil=pilihan.hasil or AKAR / "output",
        lama=pilihan.lama,
        alamat=pilihan.alamat,
    )
    print(f"{len(hasil.naskah)} naskah diterbitkan di {_jalur(pilihan.ke)}, {len(hasil.berubah)} berubah")
    for satu in hasil.gagal:
        print(f"{satu.alamat} belum dapat dibaca; halamannya menyebut yang harus diperbaiki:", file=sys.stderr)
        for sebab in satu.galat:
            print(f"  {sebab}", file=sys.stderr)
    return GAGAL if hasil.gagal else BERES


def _malam(pilihan: argparse.Namespace) -> int:
    from pipeline.build.cari import pilih
    from pipeline.review.malam import mulai

    situs, hasil = pilihan.ke or AKAR / "output" / "situs", pilihan.hasil or AKAR / "output"
    alamat = pilih(AKAR / "content", AKAR)
    mulai(hasil)
    try:
        status = _jalankan(alamat, argparse.Namespace(**{**vars(pilihan), "ke": hasil}))
    except GalatLingkungan as sebab:  # LibreOffice is missing: the Word files are there, and a site without PDFs is worth having
        print(f"\n{sebab}", file=sys.stderr)
        status = TAK_BISA
    return max(status, _terbit(argparse.Namespace(**{**vars(pilihan), "ke": situs, "hasil": hasil})))


def _ringkasan(pilihan: argparse.Namespace) -> int:
    from pipeline.review.malam import baca_jalan, ringkasan_json, ringkasan_markdown

    baris = baca_jalan(pilihan.hasil or AKAR / "output", AKAR)
    print(ringkasan_markdown(baris) if pilihan.format == "markdown" else ringkasan_json(baris), end="")
    return BERES


def _fmt(pilihan: argparse.Namespace) -> int:
    from pipeline.lint.perbaiki import beda, tulis
    from pipeline.rapikan.berkas import rapikan_semua

    hasil = rapikan_semua(pilihan.path or [AKAR / "content"], AKAR)
    if pilihan.diff:
        print(beda(hasil.berkas, AKAR), end="")
    elif pilihan.periksa:
        for path in sorted(hasil.berkas):
            print(f"{_jalur(path)} belum dalam bentuk baku; jalankan: python3 build.py fmt")
    else:
        tulis(hasil.berkas)
        print(f"{len(hasil.berkas)} dari {hasil.jumlah} berkas ditulis dalam bentuk baku")
    for sebab in hasil.gagal:
        print(sebab, file=sys.stderr)
    return GAGAL if hasil.gagal or (hasil.berkas and (pilihan.periksa or pilihan.diff)) else BERES


def _skema(pilihan: argparse.Namespace) -> int:
    from pipeline.skema import tulis_skema

    for path in tulis_skema(pilihan.ke or AKAR / "skema"):
        print(_jalur(path))
    return BERES


def _impor(pilihan: argparse.Namespace) -> int:
    from pipeline.build.cari import BUKAN_PEMDA
    from pipeline.importing.impor import impor

    ke = pilihan.ke.resolve()
    if ke.is_relative_to(AKAR):  # elsewhere other places are no business of ours
        tempat = ke.relative_to(AKAR).parts
        di_konten = tempat[:1] == ("content",)
        if len(tempat) < KEDALAMAN or (di_konten and (len(tempat) != KEDALAMAN + 1 or tempat[1] in BUKAN_PEMDA)):
            raise Galat(f"folder {pilihan.ke} harus content/<pemda>/<opd>/<naskah>, misalnya content/kukar/disbun/naskah-lama")
    tabel = pilihan.berkas.suffix.lower() in (".xlsx", ".csv")  # these are added to the naskah that is there
    if (ke / "naskah.yaml").exists() and not pilihan.timpa and not tabel:
        raise Galat(f"{_jalur(ke)} sudah berisi naskah dan tidak diubah; pakai folder lain, atau --timpa untuk menggantinya")
    laporan = impor(pilihan.berkas, ke, _registri(None), timpa=pilihan.timpa, tolak_perubahan=pilihan.tolak_perubahan)
    print(laporan.teks(), end="")
    return BERES


def _baru(pilihan: argparse.Namespace) -> int:
    from pipeline.baru.bahan import semua_bahan
    from pipeline.baru.baru import baru
    from pipeline.baru.tempat import Permintaan

    if not pilihan.jenis or not pilihan.naskah:
        kurang = "--naskah, misalnya --naskah renja-2027" if pilihan.jenis else f"jenisnya: {', '.join(semua_bahan(AKAR))}"
        raise Galat(f"sebutkan {kurang}")
    minta = Permintaan(pilihan.naskah, pilihan.opd, pilihan.pemda, pilihan.opd_baru, pilihan.pemda_baru)
    hasil = baru(AKAR, pilihan.jenis, minta, pilihan.tentang, pilihan.tahun or str(date.today().year))
    print(hasil.teks(AKAR), end="")
    return BERES


def _jelaskan(pilihan: argparse.Namespace) -> int:
    from pipeline.lint.halaman import jelaskan

    print(jelaskan(pilihan.aturan), end="")
    return BERES


def _halaman_aturan(_: argparse.Namespace) -> int:
    from pipeline.lint.halaman import tulis_halaman

    print(f"{len(tulis_halaman(PROGRAM / 'docs' / 'aturan'))} halaman ditulis di docs/aturan")
    return BERES


def _kutip(pilihan: argparse.Namespace) -> int:
    from pipeline.citation.baca import baca_kutipan
    from pipeline.citation.selaras import selaraskan
    from pipeline.citation.temuan import banding

    registri = _registri(pilihan.pemda)
    if sys.stdin.isatty():
        print("Tulis satu kutipan sebaris; selesai: Ctrl-D", file=sys.stderr, flush=True)
    for mentah in sys.stdin.buffer:
        kutipan = selaraskan(baca_kutipan(mentah.decode("utf-8", "replace").rstrip("\r\n")), registri)
        hasil = banding(kutipan, registri, pilihan.tanggal)
        isi = kutipan.ke_json(hasil.kanonik, [satu.ke_json() for satu in hasil.temuan])
        print(json.dumps(isi, ensure_ascii=False), flush=True)
    return BERES


def _regulasi(pilihan: argparse.Namespace) -> int:
    from pipeline.citation.tampil import tampil_cari, tampil_regulasi

    if not pilihan.id and not pilihan.cari:
        raise Galat('sebutkan id (misalnya: regulasi uu/23/2014) atau kata (regulasi --cari "aparatur sipil")')
    registri = _registri(pilihan.pemda)
    for satu in pilihan.id:
        print(tampil_regulasi(satu, registri, pilihan.tanggal))
    if pilihan.cari:
        print(tampil_cari(pilihan.cari, registri), end="")
    return BERES


def _ukur(pilihan: argparse.Namespace) -> int:
    from pipeline.citation.ukur import laporan
    from pipeline.ukur.impor import laporan_impor
    from pipeline.ukur.lint import laporan_lint

    print(laporan_lint(PROGRAM), end="\n")
    print(laporan_impor(PROGRAM), end="\n")
    if pilihan.korpus.is_dir():
        print(laporan(pilihan.korpus), end="")
    else:
        print(f"korpus kutipan tidak ada di {pilihan.korpus}, jadi pembaca kutipan tidak diukur")
    return BERES


def _periksa(pilihan: argparse.Namespace) -> int:
    from pipeline.build.periksa import periksa_mesin

    semua = periksa_mesin()
    for satu in semua:
        print(f"{'ada   ' if satu.ada else 'KURANG'}  {satu.nama}: {satu.keterangan}")
    perintah = next((satu.perintah for satu in semua if satu.perintah), "")
    if perintah:
        print(f"\nUntuk melengkapi jalankan: {perintah}")
    return BERES if all(satu.ada for satu in semua) else TAK_BISA


_PERINTAH = {
    "keputusan": _keputusan,
    "peraturan": _peraturan,
    "bangun": _bangun,
    "semua": _semua,
    "pantau": _pantau,
    "lint": _lint,
    "tinjau": _tinjau,
    "bandingkan": _bandingkan,
    "fmt": _fmt,
    "skema": _skema,
    "terbit": _terbit,
    "malam": _malam,
    "ringkasan": _ringkasan,
    "jelaskan": _jelaskan,
    "halaman-aturan": _halaman_aturan,
    "impor": _impor,
    "baru": _baru,
    "kutip": _kutip,
    "regulasi": _regulasi,
    "ukur": _ukur,
    "periksa": _periksa,
}
