"""Peraturan Bupati and Peraturan Wali Kota (UU 12/2011 Pasal 8, Lampiran II as amended by UU 13/2022)."""

from __future__ import annotations

from typing import Any

from pipeline.citation.registri import Registri
from pipeline.galat import Galat
from pipeline.naskah.isi import susun_batang_tubuh, susun_penjelasan
from pipeline.naskah.model import Golongan, Kop, Naskah, Pejabat, Pengundangan, Penjelasan, Prosa, kapital
from pipeline.naskah.pembukaan import TITIK, Kerangka, hari_tertulis
from pipeline.naskah.rumah import gaya, nama_polos, pejabat
from pipeline.naskah.sebaris import prosa
from pipeline.source import kunci
from pipeline.source.bundel import Bundel
from pipeline.source.schema import Pemetaan, Rekam
from pipeline.tanggal import tanggal_panjang

JENIS = "peraturan-kepala-daerah"
GOLONGAN: Golongan = "peraturan"
PERINTAH = "peraturan"
TEMPLATE = "peraturan.docx"
BAGIAN_TEMPLATE = ("paraf", "peraturan", "depan", "isi")
FRASA = "DENGAN RAHMAT TUHAN YANG MAHA ESA"  # nomor 15
KUNCI = Pemetaan(
    [
        kunci.JENIS,
        kunci.TENTANG,
        kunci.TAHUN_NASKAH,
        kunci.status("rancangan", "final", "salinan"),
        kunci.ARSIP,
        kunci.TERBIT,
        kunci.NOMOR,
        kunci.DITETAPKAN,
        kunci.DIUNDANGKAN,
        kunci.BERITA_DAERAH,
        kunci.FRASA,
        kunci.MENIMBANG,
        kunci.MENGINGAT,
        kunci.isi_berkas("batang-tubuh", "berkas-berkas bab dan pasal", "[batang-tubuh.md]", True),
        kunci.isi_berkas("penjelasan", "penjelasan", "penjelasan.md"),
        kunci.PARAF,
        kunci.SALINAN,
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
        Galat: a region without the officials that a peraturan needs, a final without number or date, a copy of what is not
            promulgated yet, what the blocks of the batang tubuh or the registry refuse.
    """
    kerangka = Kerangka(bundel, registri)
    naskah, pemda = bundel.naskah, kerangka.pemda
    diundangkan, berita = naskah["diundangkan"] or {}, naskah["berita_daerah"] or {}
    kerangka.wajib(nomor=naskah["nomor"], ditetapkan_tanggal=kerangka.tanggal)
    salinan = naskah["status"] == "salinan"
    if salinan:
        kerangka.wajib(diundangkan_tanggal=diundangkan.get("tanggal"), **{"berita-daerah_nomor": berita.get("nomor")})
    jabatan = f"{pemda['kepala_daerah']} {pemda['nama']}".upper()
    produk = f"Peraturan {pemda['kepala_daerah']}"
    judul = (f"PERATURAN {jabatan}",)
    # a draft has dots for its number and year (nomor 4a, UU 13/2022)
    tahun = TITIK if kerangka.rancangan and not naskah["nomor"] else naskah["tahun"]
    nomor = f"NOMOR {naskah['nomor'] or TITIK} TAHUN {tahun}"
    nama = kapital(prosa(naskah["tentang"]))
    return Naskah(
        jenis=JENIS,
        golongan=GOLONGAN,
        rancangan=kerangka.rancangan,
        judul=judul,
        nomor=nomor,
        nama=nama,
        tentang=str(naskah["tentang"]).replace("*", ""),
        tahun=naskah["tahun"],
        tanggal=kerangka.tanggal,
        frasa=FRASA if naskah["frasa"] else "",
        pembentuk=(f"{jabatan},",),
        menimbang=kerangka.menimbang(produk),
        mengingat=kerangka.mengingat(),
        memperhatikan=(),
        # without the region's name (nomor 58, 59)
        menetapkan=kapital(prosa(f"{produk} tentang {naskah['tentang']}.")),
        diktum=(),
        batang_tubuh=susun_batang_tubuh(bundel.isi["batang_tubuh"], kerangka.penghitung),
        tempat_ditetapkan=kerangka.tempat,
        tanggal_ditetapkan=kerangka.tanggal_tertulis,
        penandatangan=_penandatangan(bundel.pemda, jabatan, naskah),
        pengundangan=_pengundangan(kerangka, produk, diundangkan, berita),
        penjelasan=_penjelasan(kerangka, (*judul, nomor, "TENTANG", nama)),
        salinan=_salinan(bundel.pemda, naskah) if salinan else None,
        paraf=tuple(map(str, naskah["paraf"])) if kerangka.rancangan else (),
        tembusan=(),
        kop=Kop(jabatan, f"PROVINSI {pemda['provinsi']}".upper(), ()),
        sampul=None,
        lampiran=kerangka.lampiran((*judul, nomor, "TENTANG", nama)),
        gaya=gaya(bundel.pemda),
        penulis=kerangka.penulis,
        template=TEMPLATE,
        bagian_template=BAGIAN_TEMPLATE,
        catatan=tuple(kerangka.catatan),
    )


def _orang(pemda: Rekam, nama: str, guna: str, naskah: Rekam) -> Rekam:
    orang: Rekam | None = pemda[nama.replace("-", "_")]
    if orang is None:
        raise Galat(f"pemda.yaml belum memuat '{nama}: {{nama: …}}', pejabat yang {guna}; tambahkan di sana", naskah.di("jenis"))
    return orang


def _penandatangan(pemda: Rekam, jabatan: str, naskah: Rekam) -> Pejabat:
    orang = _orang(pemda, "kepala-daerah", "menetapkan Peraturan", naskah)
    return Pejabat((f"{jabatan},",), nama_polos(orang["nama"]))


def _pengundangan(kerangka: Kerangka, produk: str, diundangkan: Any, berita: Any) -> Pengundangan:
    naskah, daerah = kerangka.naskah, kerangka.daerah
    orang = _orang(kerangka.bundel.pemda, "sekretaris-daerah", "mengundangkan Peraturan", naskah)
    hari = diundangkan.get("tanggal")
    tahun = berita.get("tahun") or (hari.year if hari else TITIK)
    return Pengundangan(
        # nomor 163
        perintah=f"Agar setiap orang mengetahuinya, memerintahkan pengundangan {produk} ini dengan penempatannya dalam "
        f"Berita Daerah {daerah}.",
        tempat=str(diundangkan.get("tempat") or kerangka.tempat),
        tanggal=hari_tertulis(hari),
        pejabat=Pejabat((str(orang["jabatan"]).upper(), f"{daerah.upper()},"), nama_polos(orang["nama"])),
        berita=f"BERITA DAERAH {daerah.upper()} TAHUN {tahun} NOMOR {berita.get('nomor') or TITIK}",  # nomor 172, 173
        kepala=_kepala_berita(kerangka, f"No. {berita.get('nomor')}, {tahun}"),
    )


def _kepala_berita(kerangka: Kerangka, nomor: str) -> tuple[Prosa, ...]:
    """The head that some regions print on a copy; custom, no rule of law."""
    if not kerangka.bundel.pemda["gaya"]["kepala_berita_daerah"] or kerangka.naskah["status"] != "salinan":
        return ()
    daerah = kerangka.daerah.upper()
    return f"BERITA DAERAH {daerah}", nomor, prosa(f"PEMERINTAH {daerah}. {kerangka.naskah['tentang']}.")


def _penjelasan(kerangka: Kerangka, judul: tuple[Prosa, ...]) -> Penjelasan | None:
    bagian = kerangka.bundel.isi.get("penjelasan")
    if not bagian:
        return None
    return Penjelasan(("PENJELASAN", "ATAS", *judul), susun_penjelasan(bagian, kerangka.penghitung))  # nomor 180


def _salinan(pemda: Rekam, naskah: Rekam) -> Pejabat:
    orang = _orang(pemda, "kepala-bagian-hukum", "mengesahkan salinan", naskah)
    jabatan = orang["jabatan"]
    tanda = pejabat(orang, [satu.upper() for satu in (jabatan if isinstance(jabatan, tuple) else (jabatan,))], lengkap=True)
    isi = naskah["salinan"] or {}
    hari = isi.get("tanggal")
    di = ", ".join(str(satu) for satu in (isi.get("tempat"), tanggal_panjang(hari) if hari else None) if satu)
    return Pejabat((*((di,) if di else ()), *tanda.jabatan), tanda.nama, tanda.keterangan)
