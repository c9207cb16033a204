"""Commands, progress and exit statuses: the only code that prints.

Exit status (../docs/arsitektur.md): 0 done, 1 a document failed, 2 could not work (bad arguments, a program is missing).
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from pipeline.galat import Galat, GalatLingkungan

if TYPE_CHECKING:
    from pipeline.build.bangun import Hasil, Pembuka, Rencana
    from pipeline.build.cari import Alamat
    from pipeline.citation.registri import Registri

PROGRAM = Path(__file__).resolve().parent.parent
AKAR = Path.cwd().resolve() if Path("content").is_dir() else PROGRAM  # an office's repository, or the program's own content
BERES, GAGAL, TAK_BISA = 0, 1, 2
CATATAN_TAMPIL = 8  # doubts shown of one naskah
KEDALAMAN = 3  # a naskah lies in <konten>/<pemda>/<opd>/


class _Bantuan(argparse.HelpFormatter):
    """Help that begins in Indonesian."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "Pemakaian: python " if prefix is None else prefix)


class _Pengurai(argparse.ArgumentParser):
    """argparse with Indonesian words for what it says itself."""

    def __init__(self, **sifat: Any) -> None:
        super().__init__(**{"formatter_class": _Bantuan, "add_help": False, **sifat})
        self._positionals.title, self._optionals.title = "Yang disebut", "Pilihan"
        self.add_argument("-h", "--help", action="help", help="tampilkan bantuan ini")

    def error(self, message: str) -> NoReturn:
        arti = {
            "the following arguments are required": "belum disebut",
            "unrecognized arguments": "tidak dikenal",
            "invalid choice": "pilihan tidak dikenal",
            "expected one argument": "perlu satu nilai",
            "expected at least one argument": "perlu paling sedikit satu nilai",
            "choose from": "yang ada",
            "argument ": "",
        }
        for inggris, indonesia in arti.items():
            message = message.replace(inggris, indonesia)
        print(f"{message}\nUntuk bantuan: python {self.prog} --help", file=sys.stderr)
        raise SystemExit(TAK_BISA)


def _pengurai() -> argparse.ArgumentParser:
    utama_ = _Pengurai(prog="build.py", description="Naskah dinas dari YAML dan Markdown menjadi Word dan PDF.")
    perintah = utama_.add_subparsers(dest="perintah", metavar="PERINTAH", required=True, parser_class=_Pengurai)

    def tambah(nama: str, bantuan: str, jalankan: Callable[[argparse.Namespace], int]) -> argparse.ArgumentParser:
        satu = perintah.add_parser(nama, help=bantuan, description=bantuan)
        satu.set_defaults(jalankan=jalankan)
        return satu

    def hasil(satu: argparse.ArgumentParser) -> None:
        satu.add_argument("--ke", metavar="FOLDER", type=Path, help="folder hasil (baku: output)")
        satu.add_argument("--tanpa-pdf", action="store_true", help="buat berkas Word saja")
        satu.add_argument("--senyap", action="store_true", help="tanpa laporan kemajuan")
        satu.add_argument("--ulang", action="store_true", help="buat semuanya, juga yang tidak berubah")
        satu.add_argument("--jelaskan", action="store_true", help="sebutkan mengapa setiap naskah dibuat")
        klaster(satu)

    def klaster(satu: argparse.ArgumentParser) -> None:
        bantuan = "kerjakan di klaster Dask, misalnya tcp://10.0.0.5:8786"
        satu.add_argument("--klaster", metavar="ALAMAT", type=_klaster, help=bantuan)

    def registri(satu: argparse.ArgumentParser) -> None:
        satu.add_argument("--pemda", help="folder daerah yang Perda dan Perkadanya dimaksud, misalnya kukar")
        satu.add_argument("--tanggal", type=_tanggal, help="keadaan hukum pada hari ini, misalnya 2022-12-01")

    satu = tambah("keputusan", "Buat Keputusan menjadi Word dan PDF.", _keputusan)
    satu.add_argument("--opd", help="folder OPD: disbun, atau kukar/disbun; tanpa ini semua OPD")
    satu.add_argument("--naskah", help="folder naskah; tanpa ini semua naskah OPD itu")
    satu.add_argument("--tahun", help="hanya naskah tahun ini")
    hasil(satu)
    satu = tambah("peraturan", "Buat Peraturan Bupati atau Wali Kota menjadi Word dan PDF.", _peraturan)
    satu.add_argument("--pemda", help="folder daerah, misalnya tangsel; tanpa ini semua daerah")
    satu.add_argument("--naskah", help="folder naskah; tanpa ini semua Peraturan daerah itu")
    satu.add_argument("--tahun", help="hanya naskah tahun ini")
    hasil(satu)
    satu = tambah("bangun", "Buat naskah di folder mana pun.", _bangun)
    satu.add_argument("folder", nargs="+", type=Path, help="folder yang memuat naskah.yaml")
    hasil(satu)
    hasil(tambah("semua", "Buat semua naskah yang berubah.", _semua))
    satu = tambah("pantau", "Buat ulang naskah setiap kali sumbernya disimpan, dan tampilkan di peramban.", _pantau)
    satu.add_argument("--opd", help="folder OPD: disbun, atau kukar/disbun; tanpa ini semua OPD")
    satu.add_argument("--naskah", help="folder naskah; tanpa ini semua naskah OPD itu")
    satu.add_argument("--ke", metavar="FOLDER", type=Path, help="folder hasil (baku: output)")
    satu.add_argument("--tanpa-pdf", action="store_true", help="buat berkas Word saja, tanpa pratinjau")
    satu.add_argument("--port", type=int, default=8642, help="nomor port pratinjau di komputer ini (baku: 8642)")
    satu = tambah("lint", "Periksa naskah: aturan penyusunan, kutipan, penomoran, rujukan.", _lint)
    satu.add_argument("path", nargs="*", type=Path, help="folder naskah, folder di atasnya, atau berkas sumber; baku: content")
    satu.add_argument(
        "--format",
        choices=("teks", "json", "github", "sarif", "junit", "gitlab"),
        help="bentuk laporan (baku: teks; di GitHub Actions: github)",
    )
    satu.add_argument("--mode", choices=("draf", "final"), default="draf", help="final: naskah siap ditandatangani (baku: draf)")
    satu.add_argument("--fix", action="store_true", help="tulis perbaikan yang aman ke berkas sumber")
    satu.add_argument("--diff", action="store_true", help="tampilkan perbaikannya saja, tanpa menulis")
    satu.add_argument("--semua", action="store_true", help="tampilkan juga setiap pengulangan")
    satu.add_argument(
        "--dasar", metavar="BERKAS", type=Path, help="garis dasar: temuan lama yang ditahan (baku: garis-dasar.json)"
    )
    satu.add_argument("--buat-dasar", metavar="BERKAS", type=Path, help="simpan temuan sekarang sebagai garis dasar")
    satu = tambah("tinjau", "Bandingkan dua keadaan naskah: klausa yang berubah, temuan baru dan yang selesai.", _tinjau)
    satu.add_argument(
        "--dasar", metavar="REVISI|FOLDER", required=True, help="sebelumnya: cabang, komit, atau folder ber-content/"
    )
    satu.add_argument("--kepala", metavar="REVISI|FOLDER", help="sesudahnya (baku: sumber sekarang)")
    satu.add_argument("--format", choices=("markdown", "json", "teks", "github"), default="markdown", help="bentuk laporan")
    satu.add_argument("--ke", metavar="FOLDER", type=Path, help="tulis juga komentar.md, saran.json, dan tinjauan.json di sini")
    satu.add_argument("--pratinjau", metavar="ALAMAT", default="", help="situs pratinjau, untuk tautan di komentar")
    satu.add_argument("--dokumen", metavar="ALAMAT", default="", help="halaman tempat Word dan PDF-nya dapat diambil")
    satu.add_argument("--sumber", metavar="ALAMAT", default="", help="alamat sumber sesudah perubahan, misalnya …/blob/<komit>")
    satu = tambah("fmt", "Tulis sumber dalam satu bentuk baku: satu klausa sebaris, urutan kunci, komentar tetap.", _fmt)
    satu.add_argument("path", nargs="*", type=Path, help="berkas atau folder; baku: content")
    satu.add_argument("--periksa", action="store_true", help="sebut saja berkas yang belum baku, tanpa menulis")
    satu.add_argument("--diff", action="store_true", help="tampilkan perubahannya saja, tanpa menulis")
    satu = tambah("skema", "Tulis JSON Schema dari semua berkas YAML.", _skema)
    satu.add_argument("--ke", metavar="FOLDER", type=Path, help="folder hasil (baku: skema)")
    satu = tambah("terbit", "Terbitkan halaman semua rancangan yang bertanda terbit.", _terbit)
    satu.add_argument("--ke", metavar="FOLDER", type=Path, required=True, help="folder situs")
    satu.add_argument("--tanggal", type=_tanggal, help="hari penerbitan (baku: hari ini)")
    satu.add_argument("--hasil", metavar="FOLDER", type=Path, help="folder berkas Word dan PDF (baku: output)")
    satu.add_argument("--lama", metavar="FOLDER", type=Path, help="situs terbitan sebelumnya, untuk perubahan dan riwayat")
    satu.add_argument("--alamat", default="", help="alamat situs, misalnya https://naskah.contoh.go.id/")
    satu = tambah(
        "malam", "Buat semua naskah yang berubah, lalu terbitkan halamannya, juga bila ada naskah yang tidak jadi.", _malam
    )
    satu.add_argument("--ke", metavar="FOLDER", type=Path, help="folder situs (baku: output/situs)")
    satu.add_argument("--hasil", metavar="FOLDER", type=Path, help="folder berkas Word dan PDF (baku: output)")
    satu.add_argument("--lama", metavar="FOLDER", type=Path, help="situs terbitan sebelumnya, bila bukan yang di --ke")
    satu.add_argument("--alamat", default="", help="alamat situs, misalnya https://naskah.contoh.go.id/")
    satu.add_argument("--tanpa-pdf", action="store_true", help="buat berkas Word saja")
    satu.add_argument("--senyap", action="store_true", help="tanpa laporan kemajuan")
    klaster(satu)
    satu.set_defaults(ulang=False, jelaskan=True, tanggal=None)
    satu = tambah("ringkasan", "Tampilkan apa yang terjadi pada setiap naskah dalam pembuatan terakhir.", _ringkasan)
    satu.add_argument("--hasil", metavar="FOLDER", type=Path, help="folder berkas Word dan PDF (baku: output)")
    satu.add_argument("--format", choices=("markdown", "json"), default="markdown", help="bentuk laporan (baku: markdown)")
    satu = tambah("jelaskan", "Tampilkan halaman sebuah aturan pemeriksa.", _jelaskan)
    satu.add_argument("aturan", help="misalnya MGT003")
    tambah("halaman-aturan", "Tulis docs/aturan/ dari sumber aturan.", _halaman_aturan)
    satu = tambah("impor", "Ubah naskah yang sudah ada (.docx, .pdf, .txt, .md, .xlsx, .csv) menjadi sumber.", _impor)
    satu.add_argument("berkas", type=Path, help="naskah yang ada")
    satu.add_argument("--ke", metavar="FOLDER", type=Path, required=True, help="folder naskah baru: …/<pemda>/<opd>/<naskah>")
    satu.add_argument("--tolak-perubahan", action="store_true", help="tolak perubahan yang dilacak di Word (baku: terima)")
    satu.add_argument("--timpa", action="store_true", help="ganti berkas yang sudah ada di folder itu")
    satu = tambah("kutip", "Baca kutipan dari masukan, satu sebaris; tulis satu objek JSON sebaris.", _kutip)
    registri(satu)
    satu = tambah("regulasi", "Tampilkan satu peraturan dari registri dengan perubahannya, atau cari dengan kata.", _regulasi)
    satu.add_argument("id", nargs="*", help="misalnya uu/23/2014")
    satu.add_argument("--cari", metavar="KATA", help='kata dalam judul, misalnya "aparatur sipil"')
    registri(satu)
    satu = tambah("ukur", "Ukur ketepatan pemeriksa, dan pembaca kutipan terhadap korpus yang diperiksa orang.", _ukur)
    satu.add_argument("--korpus", type=Path, default=PROGRAM.parent / "shared" / "corpus", help="folder korpus")
    tambah("periksa", "Tampilkan apa yang ada dan apa yang kurang di komputer ini.", _periksa)
    return utama_


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
    pilihan = _pengurai().parse_args(list(argumen))
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
    from pipeline.build.cari import Alamat

    for folder in pilihan.folder:
        if not (folder / "naskah.yaml").is_file():
            raise Galat(f"folder {folder} tidak memuat naskah.yaml")
        if len(folder.resolve().parents) < KEDALAMAN:
            raise Galat(f"folder {folder} harus ada di dalam folder OPD, di dalam folder pemda yang memuat pemda.yaml")
    return _jalankan([Alamat(folder.resolve()) for folder in pilihan.folder], pilihan)


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
        print(f"  {tingkat}; lihat: python build.py lint {_jalur(satu.alamat.folder)}", flush=True)
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


def _klaster(teks: str) -> Callable[[Callable[[str], None]], Pembuka]:
    from pipeline.build.klaster import alamat_sah, klaster

    if not alamat_sah(teks):
        raise argparse.ArgumentTypeError(f"'{teks}' bukan alamat penjadwal; tulis misalnya tcp://10.0.0.5:8786")
    return partial(klaster, teks)


def _tanggal(teks: str) -> date:
    try:
        return date.fromisoformat(teks)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{teks}' bukan tanggal; tulis misalnya 2022-12-01") from None


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
            print(f"{_jalur(path)} belum dalam bentuk baku; jalankan: python build.py fmt")
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
    from pipeline.importing.impor import impor

    laporan = impor(pilihan.berkas, pilihan.ke, _registri(None), timpa=pilihan.timpa, tolak_perubahan=pilihan.tolak_perubahan)
    print(laporan.teks(), end="")
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
