"""A Keputusan from its folder to the bytes of its Word file, against docxtpl alone; and the disbun sample."""

from __future__ import annotations

import atexit
import io
import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from docxtpl import DocxTemplate
from markupsafe import Markup

from benchmarks import AKAR, cetak, kali, ms, puncak_memori, tercapai, ukur
from pipeline.build.registri import registri_naskah
from pipeline.docx.tulis import Dokumen, susun_dokumen
from pipeline.naskah.jenis import kunci_jenis, susun_naskah
from pipeline.naskah.model import Naskah, Paragraf, Sel, Tabel, polos
from pipeline.source.bundel import muat_bundel

TEMPLATE = AKAR / "templates"
CONTOH = AKAR / "content" / "kukar" / "disbun" / "renja-rb-2023"
PUTARAN = 15

_PEMDA = """\
nama: Contoh Raya
jenis: kabupaten
ibu-kota: Kota Contoh
provinsi: Kalimantan Timur
logo: logo.png
"""
_OPD = """\
nama: Dinas Percontohan
alamat: [Jalan Contoh Nomor 1]
telepon: (0541) 000000
kode-pos: 75500
kepala: {jabatan: Kepala Dinas Percontohan, nama: Siti Contoh, pangkat: Pembina Utama Muda, nip: 19700101 199503 2 001}
"""
_NASKAH = (
    """\
jenis: keputusan-kepala-pd
tentang: Tim Penyusun Rencana Kerja {{ opd.nama }} Tahun {{ tahun }}
tahun: 2023
status: final
nomor: 188/12/2022
ditetapkan: {tanggal: 2022-12-01}
menimbang:
  - bahwa untuk menyusun rencana kerja yang terukur, {{ opd.nama }} memerlukan tim yang bekerja lintas bidang dan sekretariat
  - bahwa pegawai yang namanya tercantum dalam Lampiran dipandang mampu dan memenuhi syarat untuk duduk dalam tim tersebut
  - penutup: otomatis
mengingat:
  - uu/12/2011
  - uu/23/2014
"""
    + "".join(
        f"  - Peraturan {nama} Nomor {ke} Tahun {2010 + ke} tentang Contoh Peraturan yang Menjadi Dasar Kewenangan "
        f"Pembentukan Keputusan (Lembaran Negara Republik Indonesia Tahun {2010 + ke} Nomor {ke})\n"
        for ke, nama in enumerate(("Menteri Contoh", "Daerah Kabupaten Contoh Raya", "Bupati Contoh Raya"), 1)
    )
    + """\
memutuskan:
  - Membentuk Tim Penyusun Rencana Kerja dengan susunan sebagaimana tercantum dalam Lampiran Keputusan ini.
  - Tim sebagaimana dimaksud dalam diktum KESATU bertugas menyusun konsep, membahasnya, dan menyampaikannya kepada Kepala Dinas.
  - Dalam melaksanakan tugas, tim bertanggung jawab kepada Kepala Dinas dan melaporkan hasilnya paling lambat akhir tahun.
  - Biaya yang timbul akibat ditetapkannya Keputusan ini dibebankan pada Anggaran Pendapatan dan Belanja Daerah.
  - Keputusan ini mulai berlaku pada tanggal ditetapkan.
tembusan: [Bupati Contoh Raya, Inspektur Daerah Kabupaten Contoh Raya]
lampiran:
  - judul: Susunan Tim Penyusun Rencana Kerja
    penomoran: romawi-huruf
    isi: [uraian.md, susunan.yaml]
"""
)
_URAIAN = """\
Tim Penyusun Rencana Kerja {{ opd.nama }} Tahun {{ tahun }} mempunyai tugas:

a. mengumpulkan bahan dari setiap bidang;
b. menyusun konsep *rencana kerja*, yang memuat:

   1) kegiatan dan keluarannya;
   2) jadwal dan penanggung jawabnya;

c. menyampaikan konsep itu kepada Kepala Dinas.
"""
_SUSUNAN = """\
kolom:
  - {no: NO, hitung: anggota, lebar: 1 cm}
  - {anggota: NAMA}
  - {jabatan: JABATAN}
  - {kedudukan: KEDUDUKAN}
  - {bidang: BIDANG}
  - {tugas: TUGAS}
anggota:
""" + "".join(
    f"  - {{nama: Pegawai Contoh {ke}, jabatan: Pengelola Data, kedudukan: Anggota, bidang: Bidang {ke}, tugas: Menyusun}}\n"
    for ke in range(1, 13)
)


@cache
def folder_kecil() -> Path:
    """The folder of a three-page naskah, in a temporary content tree that goes away with this process."""
    akar = Path(tempfile.mkdtemp(prefix="naskah-ukur-"))
    atexit.register(shutil.rmtree, akar, ignore_errors=True)
    folder = akar / "content" / "contoh" / "percontohan" / "tim-2023"
    folder.mkdir(parents=True)
    shutil.copy(AKAR / "content" / "kukar" / "logo.png", folder.parents[1] / "logo.png")
    isi = {
        "naskah.yaml": _NASKAH,
        "uraian.md": _URAIAN,
        "susunan.yaml": _SUSUNAN,
        "../opd.yaml": _OPD,
        "../../pemda.yaml": _PEMDA,
    }
    for nama, teks in isi.items():
        (folder / nama).write_text(teks, encoding="utf-8")
    return folder


def dari_folder(folder: Path) -> tuple[Naskah, Dokumen]:
    """Read, number and write a naskah, all but the page numbers of its DAFTAR ISI."""
    bundel = muat_bundel(folder, AKAR, kunci_jenis)
    naskah = susun_naskah(bundel, registri_naskah(bundel, AKAR))
    return naskah, susun_dokumen(naskah, TEMPLATE, bundel.logo)


def kami() -> bytes:
    """The three-page naskah from its folder."""
    return dari_folder(folder_kecil())[1].bita(None)


def kami_contoh() -> bytes:
    """The disbun sample from its folder."""
    return dari_folder(CONTOH)[1].bita(None)


def _paragraf(gaya: str, teks: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{gaya}"/></w:pPr><w:r><w:t xml:space="preserve">{escape(teks)}</w:t></w:r></w:p>'


def _butir(isi: tuple[Paragraf, ...]) -> Markup:
    return Markup("".join(_paragraf("Butir", polos(satu.isi)) for satu in isi))


def _sel(sel: Sel) -> str:
    return f"<w:tc>{_paragraf('Tabel', polos(sel.isi))}</w:tc>"


def _blok(satu: object) -> str:
    if isinstance(satu, Tabel):
        baris = "".join(f"<w:tr>{''.join(map(_sel, b.sel))}</w:tr>" for b in (*satu.kepala, *satu.baris))
        return f"<w:tbl><w:tblPr/><w:tblGrid/>{baris}</w:tbl>"
    assert isinstance(satu, Paragraf)
    return _paragraf("Isi", polos(satu.isi))


@cache
def _konteks() -> dict[str, Any]:
    """The same texts as plain values for the same template: no numbering, no widths, no sections of one's own."""
    naskah, _ = dari_folder(folder_kecil())
    nomor = {"awalan": "- ", "akhiran": " -"}
    return {
        "sampul": None, "kop": naskah.kop, "rancangan": naskah.rancangan, "judul": naskah.judul,
        "nomor": _lari(naskah.nomor), "nama": _lari(polos(naskah.nama)), "pembentuk": naskah.pembentuk,
        "menimbang": _butir(naskah.menimbang), "mengingat": _butir(naskah.mengingat), "memperhatikan": "",
        "menetapkan": _lari(polos(naskah.menetapkan)),
        "diktum": [{"label": satu.label, "isi": _lari(polos(satu.isi))} for satu in naskah.diktum],
        "tempat": naskah.tempat_ditetapkan, "tanggal": naskah.tanggal_ditetapkan, "penandatangan": naskah.penandatangan,
        "tembusan": _butir(naskah.tembusan), "nomor_di_atas": True,
        "nomor_keputusan": nomor, "nomor_depan": nomor, "nomor_lampiran": nomor,
        "lampiran": [
            {
                "label": _lari(satu.label), "kepala": satu.kepala, "judul": _lari(polos(satu.judul)), "daftar_isi": "",
                "isi": Markup("".join(map(_blok, satu.blok)) + _paragraf("TandaTangan", naskah.penandatangan.nama)),
                "pemisah": "",
            }
            for satu in naskah.lampiran
        ],
    }  # fmt: skip


def _lari(teks: str) -> Markup:
    return Markup(f'<w:r><w:t xml:space="preserve">{escape(teks)}</w:t></w:r>')


def docxtpl_saja() -> bytes:
    """The same template filled by docxtpl, from texts that are in memory already."""
    template = DocxTemplate(TEMPLATE / "keputusan.docx")
    template.render(_konteks(), autoescape=True)
    wadah = io.BytesIO()
    template.save(wadah)
    return wadah.getvalue()


def jalankan() -> None:
    """Print time and peak memory of each way."""
    naskah, dokumen = dari_folder(folder_kecil())
    bundel = muat_bundel(folder_kecil(), AKAR, kunci_jenis)
    bagian = {
        "baca dan periksa sumber": lambda: muat_bundel(folder_kecil(), AKAR, kunci_jenis),
        "nomori": lambda: susun_naskah(bundel, registri_naskah(bundel, AKAR)),
        "tulis Word": lambda: susun_dokumen(naskah, TEMPLATE, bundel.logo),
        "kemas": lambda: dokumen.bita(None),
    }
    semua = ukur(
        {"kami": kami, "docxtpl": docxtpl_saja, "contoh": kami_contoh, **bagian},
        PUTARAN,
    )
    memori = {nama: puncak_memori("benchmarks.keputusan", nama) for nama in ("kami", "docxtpl_saja", "kami_contoh")}
    dasar = semua["docxtpl"]
    cetak(
        ("Keputusan menjadi DOCX, dalam proses yang hangat", "ms", "dibanding docxtpl", "memori puncak"),
        [
            ("3 halaman, dari folder", ms(semua["kami"]), kali(semua["kami"] / dasar), f"{memori['kami']:.0f} MiB"),
            *((f"  {nama}", ms(semua[nama]), "", "") for nama in bagian),
            ("3 halaman, docxtpl saja (teks sudah di memori)", ms(dasar), "1.00x", f"{memori['docxtpl_saja']:.0f} MiB"),
            ("contoh disbun (lebih dari 40 halaman), dari folder", ms(semua["contoh"]), "", f"{memori['kami_contoh']:.0f} MiB"),
        ],
    )
    kita = semua["kami"]
    print(f"\n  sasaran: 3 halaman paling lama 40 ms: {tercapai(kita, 0.040)}; lalu 15 ms: {tercapai(kita, 0.015)}")
