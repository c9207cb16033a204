"""Rencana aksi of a perangkat daerah as a document of its own: a title, tables, the signature of its head.

No rule of law gives its form. Its blocks stand in `batang_tubuh`; `nama` is the office that acts, below the title.
"""

from __future__ import annotations

from pipeline.citation.registri import Registri
from pipeline.naskah.isi import susun_isi
from pipeline.naskah.keterangan import Keterangan
from pipeline.naskah.model import Golongan, Naskah
from pipeline.naskah.pembukaan import Kerangka, polos_kapital
from pipeline.naskah.rumah import gaya, kop_opd, pejabat
from pipeline.source import kunci
from pipeline.source.bundel import Bundel
from pipeline.source.schema import Pemetaan

JENIS = "rencana-aksi"
GOLONGAN: Golongan = "dokumen"
PERINTAH = "rencana-aksi"
TEMPLATE = "rencana-aksi.docx"
BAGIAN_TEMPLATE = ("dokumen",)
KUNCI = Pemetaan(
    [
        kunci.JENIS,
        kunci.TENTANG,
        kunci.TAHUN_NASKAH,
        kunci.status("rancangan", "final"),
        kunci.ARSIP,
        kunci.TERBIT,
        kunci.DITETAPKAN,
        kunci.penomoran("romawi-huruf"),
        *kunci.PENOMORAN_KETERANGAN,
        kunci.isi_berkas("isi", "berkas-berkas isinya", "[renaksi.yaml]", True),
        kunci.VARIABEL,
    ]
)


def susun(bundel: Bundel, registri: Registri) -> Naskah:
    """Build the model.

    Args:
        bundel: the sources of the naskah.
        registri: not used; a rencana aksi cites nothing by id.

    Errors:
        Galat: a final without a date, a block that cannot be made.
    """
    kerangka = Kerangka(bundel, registri)
    naskah, daerah = bundel.naskah, kerangka.daerah.upper()
    kerangka.wajib(ditetapkan_tanggal=kerangka.tanggal)
    kepala = bundel.opd["kepala"]
    jabatan = str(kepala["jabatan"]).upper()
    return Naskah(
        jenis=JENIS,
        golongan=GOLONGAN,
        rancangan=kerangka.rancangan,
        judul=(polos_kapital(naskah["tentang"]),),
        nomor="",
        nama=f"{bundel.opd['nama']} {kerangka.daerah}".upper(),
        tentang=str(naskah["tentang"]).replace("*", ""),
        tahun=naskah["tahun"],
        tanggal=kerangka.tanggal,
        pembentuk=(jabatan, f"{daerah},"),
        menimbang=(),
        mengingat=(),
        memperhatikan=(),
        menetapkan="",
        diktum=(),
        batang_tubuh=susun_isi(
            bundel.isi["isi"],
            naskah["penomoran"],
            False,
            naskah.di("penomoran"),
            kerangka.penghitung,
            Keterangan(naskah["penomoran_tabel"], naskah["penomoran_gambar"]),
        ),
        tempat_ditetapkan=kerangka.tempat,
        tanggal_ditetapkan=kerangka.tanggal_tertulis,
        penandatangan=pejabat(kepala, (jabatan, daerah), bundel.pemda["gaya"]["penandatangan"] == "lengkap"),
        tembusan=(),
        kop=kop_opd(bundel.opd, kerangka.daerah),
        sampul=None,
        lampiran=(),
        gaya=gaya(bundel.pemda),
        penulis=kerangka.penulis,
        template=TEMPLATE,
        bagian_template=BAGIAN_TEMPLATE,
        catatan=tuple(kerangka.catatan),
    )
