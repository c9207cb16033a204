"""Keputusan of the head of a perangkat daerah.

UU 12/2011 Pasal 97 does not list this kind, so Lampiran II is its model, not its law.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.citation.registri import Registri
from pipeline.naskah.acuan import pisah_id
from pipeline.naskah.isi import beri_akhiran
from pipeline.naskah.label import diktum
from pipeline.naskah.model import Diktum, Golongan, Naskah, Sampul, kapital
from pipeline.naskah.pembukaan import TITIK, Kerangka, polos_kapital
from pipeline.naskah.rumah import gaya, kop_opd, pejabat
from pipeline.naskah.sebaris import prosa
from pipeline.source import kunci
from pipeline.source.bundel import Bundel
from pipeline.source.schema import Pemetaan, Rekam
from pipeline.source.teks import Teks

JENIS = "keputusan-kepala-pd"
GOLONGAN: Golongan = "keputusan"
PERINTAH = "keputusan"
TEMPLATE = "keputusan.docx"
# The template's sections, in order; the program gives each its page size, numbering and orientation.
BAGIAN_TEMPLATE = ("sampul", "keputusan", "depan", "isi")
KUNCI = Pemetaan(
    [
        kunci.JENIS,
        kunci.TENTANG,
        kunci.TAHUN_NASKAH,
        kunci.status("rancangan", "final"),
        kunci.ARSIP,
        kunci.TERBIT,
        kunci.NOMOR,
        kunci.DITETAPKAN,
        kunci.SAMPUL,
        kunci.MENIMBANG,
        kunci.MENGINGAT,
        kunci.MEMPERHATIKAN,
        kunci.MEMUTUSKAN,
        kunci.TEMBUSAN,
        kunci.DAFTAR_LAMPIRAN,
        kunci.VARIABEL,
    ]
)


def susun(bundel: Bundel, registri: Registri) -> Naskah:
    """Build the model.

    Args:
        bundel: the sources of the naskah.
        registri: the regulations that may be cited.

    Errors:
        Galat: what the schema cannot see: a closing consideration with nothing to close, a final without number or date,
            a regulation that the registry does not have.
    """
    kerangka = Kerangka(bundel, registri)
    naskah, daerah = bundel.naskah, kerangka.daerah.upper()
    kerangka.wajib(nomor=naskah["nomor"], ditetapkan_tanggal=kerangka.tanggal)
    kepala = bundel.opd["kepala"]
    jabatan, tentang = str(kepala["jabatan"]), naskah["tentang"]
    judul = (f"KEPUTUSAN {jabatan.upper()}", daerah)
    nomor = f"NOMOR {naskah['nomor'] or TITIK}"
    return Naskah(
        jenis=JENIS,
        golongan=GOLONGAN,
        rancangan=kerangka.rancangan,
        judul=judul,
        nomor=nomor,
        nama=kapital(prosa(tentang)),
        tentang=str(tentang).replace("*", ""),
        tahun=naskah["tahun"],
        tanggal=kerangka.tanggal,
        pembentuk=(jabatan.upper(), f"{daerah},"),
        menimbang=kerangka.menimbang(f"Keputusan {jabatan}"),
        mengingat=kerangka.mengingat(),
        memperhatikan=kerangka.bernomor("memperhatikan", ";"),
        menetapkan=prosa(f"KEPUTUSAN {jabatan.upper()} TENTANG {tentang.upper()}."),
        diktum=_diktum(naskah["memutuskan"]),
        tempat_ditetapkan=kerangka.tempat,
        tanggal_ditetapkan=kerangka.tanggal_tertulis,
        penandatangan=pejabat(kepala, (jabatan.upper(), daerah), bundel.pemda["gaya"]["penandatangan"] == "lengkap"),
        tembusan=kerangka.bernomor("tembusan", ""),
        kop=kop_opd(bundel.opd, kerangka.daerah),
        sampul=_sampul(naskah, daerah, str(bundel.opd["nama"])),
        lampiran=kerangka.lampiran((*judul, nomor, "TENTANG", kapital(prosa(tentang)))),
        gaya=gaya(bundel.pemda),
        penulis=kerangka.penulis,
        template=TEMPLATE,
        bagian_template=BAGIAN_TEMPLATE,
        catatan=tuple(kerangka.catatan),
    )


def _diktum(isi: Sequence[tuple[Teks | None, Teks]]) -> tuple[Diktum, ...]:
    hasil: list[Diktum] = []
    for ke, (label, isi_diktum) in enumerate(isi, 1):
        teks, nama = pisah_id(isi_diktum)
        hasil.append(
            Diktum(
                str(label) if label else diktum(ke),
                prosa(beri_akhiran(teks, ".")),
                isi_diktum.letak,
                label.letak if label else None,
                nama,
            )
        )
    return tuple(hasil)


def _sampul(naskah: Rekam, daerah: str, opd: str) -> Sampul | None:
    if naskah["sampul"] is None:
        return None
    judul = polos_kapital(naskah["sampul"]["judul"])
    return Sampul(f"PEMERINTAH {daerah}", judul, opd.upper(), daerah, f"TAHUN {naskah['tahun']}")
