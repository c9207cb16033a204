"""The commands and options of build.py, and what is said of bad ones; every word of it Indonesian."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeAlias

if TYPE_CHECKING:
    from pipeline.build.bangun import Pembuka

Perintah: TypeAlias = Callable[[argparse.Namespace], int]
SALAH_ARGUMEN = 2
PORT_TERBESAR = 65535


class _Bantuan(argparse.HelpFormatter):
    """Help that begins in Indonesian."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "Pemakaian: python3 " if prefix is None else prefix)


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
        self.exit(SALAH_ARGUMEN, f"{message}\nUntuk bantuan: python3 {self.prog} --help\n")


def buat_pengurai(perintah_: Mapping[str, Perintah], program: Path) -> argparse.ArgumentParser:
    """The commands of build.py with their options.

    Args:
        perintah_: what runs each command, by its name; gets the parsed options, gives the exit status.
        program: the folder of the program, for where a measure looks by itself.

    Returns:
        A parser whose result has `jalankan`, one of `perintah_`. It ends the process with status 2 for bad arguments.
    """
    utama_ = _Pengurai(prog="build.py", description="Naskah dinas dari YAML dan Markdown menjadi Word dan PDF.")
    perintah = utama_.add_subparsers(dest="perintah", metavar="PERINTAH", required=True, parser_class=_Pengurai)

    def tambah(nama: str, bantuan: str) -> argparse.ArgumentParser:
        satu = perintah.add_parser(nama, help=bantuan, description=bantuan)
        satu.set_defaults(jalankan=perintah_[nama])
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

    satu = tambah("keputusan", "Buat Keputusan menjadi Word dan PDF.")
    satu.add_argument("--opd", help="folder OPD: disbun, atau kukar/disbun; tanpa ini semua OPD")
    satu.add_argument("--naskah", help="folder naskah; tanpa ini semua naskah OPD itu")
    satu.add_argument("--tahun", help="hanya naskah tahun ini")
    hasil(satu)
    satu = tambah("peraturan", "Buat Peraturan Bupati atau Wali Kota menjadi Word dan PDF.")
    satu.add_argument("--pemda", help="folder daerah, misalnya tangsel; tanpa ini semua daerah")
    satu.add_argument("--naskah", help="folder naskah; tanpa ini semua Peraturan daerah itu")
    satu.add_argument("--tahun", help="hanya naskah tahun ini")
    hasil(satu)
    satu = tambah("bangun", "Buat naskah di folder mana pun.")
    satu.add_argument("folder", nargs="+", type=Path, help="folder yang memuat naskah.yaml")
    hasil(satu)
    hasil(tambah("semua", "Buat semua naskah yang berubah."))
    satu = tambah("pantau", "Buat ulang naskah setiap kali sumbernya disimpan, dan tampilkan di peramban.")
    satu.add_argument("--opd", help="folder OPD: disbun, atau kukar/disbun; tanpa ini semua OPD")
    satu.add_argument("--naskah", help="folder naskah; tanpa ini semua naskah OPD itu")
    satu.add_argument("--ke", metavar="FOLDER", type=Path, help="folder hasil (baku: output)")
    satu.add_argument("--tanpa-pdf", action="store_true", help="buat berkas Word saja, tanpa pratinjau")
    satu.add_argument("--port", type=_port, default=8642, help="nomor port pratinjau di komputer ini (baku: 8642)")
    satu = tambah("lint", "Periksa naskah: aturan penyusunan, kutipan, penomoran, rujukan.")
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
    satu = tambah("tinjau", "Bandingkan dua keadaan naskah: klausa yang berubah, temuan baru dan yang selesai.")
    satu.add_argument(
        "--dasar", metavar="REVISI|FOLDER", required=True, help="sebelumnya: cabang, komit, atau folder ber-content/"
    )
    satu.add_argument("--kepala", metavar="REVISI|FOLDER", help="sesudahnya (baku: sumber sekarang)")
    satu.add_argument("--format", choices=("markdown", "json", "teks", "github"), default="markdown", help="bentuk laporan")
    satu.add_argument("--ke", metavar="FOLDER", type=Path, help="tulis juga komentar.md, saran.json, dan tinjauan.json di sini")
    satu.add_argument("--pratinjau", metavar="ALAMAT", default="", help="situs pratinjau, untuk tautan di komentar")
    satu.add_argument("--dokumen", metavar="ALAMAT", default="", help="halaman tempat Word dan PDF-nya dapat diambil")
    satu.add_argument("--sumber", metavar="ALAMAT", default="", help="alamat sumber sesudah perubahan, misalnya …/blob/<komit>")
    satu = tambah("bandingkan", "Bandingkan dua versi naskah: berkas Word bertanda revisi, dan halaman HTML-nya.")
    satu.add_argument("lama", metavar="LAMA", help="versi lama: folder naskah, atau cabang, tag, komit, folder ber-content/")
    satu.add_argument("baru", metavar="BARU", help="versi baru; seperti LAMA")
    satu.add_argument("--naskah", metavar="FOLDER", help="naskah yang dibandingkan; tanpa ini semua yang sumbernya berbeda")
    satu.add_argument("--ke", metavar="FOLDER", type=Path, help="folder hasil (baku: output)")
    satu = tambah("fmt", "Tulis sumber dalam satu bentuk baku: satu klausa sebaris, urutan kunci, komentar tetap.")
    satu.add_argument("path", nargs="*", type=Path, help="berkas atau folder; baku: content")
    satu.add_argument("--periksa", action="store_true", help="sebut saja berkas yang belum baku, tanpa menulis")
    satu.add_argument("--diff", action="store_true", help="tampilkan perubahannya saja, tanpa menulis")
    satu = tambah("skema", "Tulis JSON Schema dari semua berkas YAML.")
    satu.add_argument("--ke", metavar="FOLDER", type=Path, help="folder hasil (baku: skema)")
    satu = tambah("terbit", "Terbitkan halaman semua rancangan yang bertanda terbit.")
    satu.add_argument("--ke", metavar="FOLDER", type=Path, required=True, help="folder situs")
    satu.add_argument("--tanggal", type=_tanggal, help="hari penerbitan (baku: hari ini)")
    satu.add_argument("--hasil", metavar="FOLDER", type=Path, help="folder berkas Word dan PDF (baku: output)")
    satu.add_argument("--lama", metavar="FOLDER", type=Path, help="situs terbitan sebelumnya, untuk perubahan dan riwayat")
    satu.add_argument("--alamat", default="", help="alamat situs, misalnya https://naskah.contoh.go.id/")
    satu = tambah("malam", "Buat semua naskah yang berubah, lalu terbitkan halamannya, juga bila ada naskah yang tidak jadi.")
    satu.add_argument("--ke", metavar="FOLDER", type=Path, help="folder situs (baku: output/situs)")
    satu.add_argument("--hasil", metavar="FOLDER", type=Path, help="folder berkas Word dan PDF (baku: output)")
    satu.add_argument("--lama", metavar="FOLDER", type=Path, help="situs terbitan sebelumnya, bila bukan yang di --ke")
    satu.add_argument("--alamat", default="", help="alamat situs, misalnya https://naskah.contoh.go.id/")
    satu.add_argument("--tanpa-pdf", action="store_true", help="buat berkas Word saja")
    satu.add_argument("--senyap", action="store_true", help="tanpa laporan kemajuan")
    klaster(satu)
    satu.set_defaults(ulang=False, jelaskan=True, tanggal=None)
    satu = tambah("ringkasan", "Tampilkan apa yang terjadi pada setiap naskah dalam pembuatan terakhir.")
    satu.add_argument("--hasil", metavar="FOLDER", type=Path, help="folder berkas Word dan PDF (baku: output)")
    satu.add_argument("--format", choices=("markdown", "json"), default="markdown", help="bentuk laporan (baku: markdown)")
    satu = tambah("jelaskan", "Tampilkan halaman sebuah aturan pemeriksa.")
    satu.add_argument("aturan", help="misalnya MGT003")
    tambah("halaman-aturan", "Tulis docs/aturan/ dari sumber aturan.")
    satu = tambah("impor", "Ubah naskah yang sudah ada (.docx, .pdf, .txt, .md, .xlsx, .csv) menjadi sumber.")
    satu.add_argument("berkas", type=Path, help="naskah yang ada")
    satu.add_argument("--ke", metavar="FOLDER", type=Path, required=True, help="folder naskah baru: …/<pemda>/<opd>/<naskah>")
    satu.add_argument("--tolak-perubahan", action="store_true", help="tolak perubahan yang dilacak di Word (baku: terima)")
    satu.add_argument("--timpa", action="store_true", help="ganti berkas yang sudah ada di folder itu")
    satu = tambah("baru", "Buat naskah baru untuk diisi, dengan OPD dan daerahnya bila belum ada.")
    satu.add_argument("jenis", nargs="?", help="misalnya keputusan; tanpa ini disebut jenis apa saja yang ada")
    satu.add_argument("--naskah", help="nama folder naskah baru, misalnya renja-2027")
    satu.add_argument("--opd", help="folder OPD: disbun, atau kukar/disbun; Peraturan tanpa ini: setda")
    satu.add_argument("--pemda", help="folder daerah, misalnya tangsel")
    satu.add_argument("--tentang", metavar="JUDUL", help="judul naskah; *miring* boleh")
    satu.add_argument("--tahun", help="tahun naskah (baku: tahun ini)")
    satu.add_argument("--opd-baru", metavar="NAMA", help='buat juga OPD itu, dengan nama ini, misalnya "Dinas Perkebunan"')
    satu.add_argument("--pemda-baru", metavar="NAMA", help='buat juga daerah itu, dengan nama ini, misalnya "Kabupaten Bogor"')
    satu = tambah("kutip", "Baca kutipan dari masukan, satu sebaris; tulis satu objek JSON sebaris.")
    registri(satu)
    satu = tambah("regulasi", "Tampilkan satu peraturan dari registri dengan perubahannya, atau cari dengan kata.")
    satu.add_argument("id", nargs="*", help="misalnya uu/23/2014")
    satu.add_argument("--cari", metavar="KATA", help='kata dalam judul, misalnya "aparatur sipil"')
    registri(satu)
    satu = tambah("ukur", "Ukur ketepatan pemeriksa, dan pembaca kutipan terhadap korpus yang diperiksa orang.")
    satu.add_argument("--korpus", type=Path, default=program.parent / "shared" / "corpus", help="folder korpus")
    tambah("periksa", "Tampilkan apa yang ada dan apa yang kurang di komputer ini.")
    return utama_


def _klaster(teks: str) -> Callable[[Callable[[str], None]], Pembuka]:
    from pipeline.build.klaster import alamat_sah, klaster

    if not alamat_sah(teks):
        raise argparse.ArgumentTypeError(f"'{teks}' bukan alamat penjadwal; tulis misalnya tcp://10.0.0.5:8786")
    return partial(klaster, teks)


def _port(teks: str) -> int:
    if not teks.isascii() or not teks.isdigit() or int(teks[:6]) > PORT_TERBESAR:
        raise argparse.ArgumentTypeError(f"'{teks}' bukan nomor port; tulis angka 0 sampai {PORT_TERBESAR}, misalnya 8642")
    return int(teks)


def _tanggal(teks: str) -> date:
    try:
        return date.fromisoformat(teks)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{teks}' bukan tanggal; tulis misalnya 2022-12-01") from None
