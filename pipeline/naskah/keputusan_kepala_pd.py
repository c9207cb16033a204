"""Keputusan of the head of a perangkat daerah: from its sources to the document model.

UU 12/2011 Pasal 97 does not list this kind, so Lampiran II is its model, not its law.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pipeline.citation.registri import Registri
from pipeline.citation.tulis import Gaya as GayaKutipan
from pipeline.galat import Galat, Masalah
from pipeline.naskah.dasar_hukum import dasar_hukum
from pipeline.naskah.isi import Penghitung, beri_akhiran, daftar_otomatis, susun_isi
from pipeline.naskah.label import Pola, diktum, huruf, pola_contoh, romawi
from pipeline.naskah.model import Diktum, Gaya, Kop, Lampiran, Naskah, NomorHalaman, Pejabat, Sampul, kapital
from pipeline.naskah.sebaris import prosa
from pipeline.source.bundel import Bundel, variabel_opd, variabel_pemda
from pipeline.source.schema import Rekam
from pipeline.source.teks import Teks
from pipeline.tanggal import tanggal_panjang

JENIS = "keputusan-kepala-pd"
TEMPLATE = "keputusan.docx"
# The template's sections, in order; the program gives each its page size, numbering and orientation.
BAGIAN_TEMPLATE = ("sampul", "keputusan", "depan", "isi")
TITIK = "..."  # UU 12/2011 Lampiran II nomor 4a (UU 13/2022): what is not known yet in a draft
_KERTAS = {"F4": (12189, 18709), "A4": (11906, 16838)}  # 21.5 x 33 cm, 21 x 29.7 cm
KERTAS_TERBESAR = 31680  # twips: 22 inches, the largest page of Word
ISI_TERSEMPIT = 2835  # twips, 5 cm: less room than this is a slip of the pen
_ANGKA = Pola("", "decimal", ".")
_HURUF = Pola("", "lowerLetter", ".")


def rangkai(isi: Sequence[str]) -> str:
    """`a`, `a dan b`, `a, b, dan c`, as UU 12/2011 Lampiran II nomor 23 joins them."""
    if len(isi) < 3:
        return " dan ".join(isi)
    return f"{', '.join(isi[:-1])}, dan {isi[-1]}"


def butir_penutup(jumlah: int, produk: str, tentang: str) -> str:
    """The last consideration (UU 12/2011 Lampiran II nomor 23).

    Args:
        jumlah: how many letters stand before it.
        produk: what is to be set, "Keputusan Kepala Dinas Perkebunan".
        tentang: the name of the naskah, as in its title.
    """
    dasar = rangkai([f"huruf {huruf(ke)}" for ke in range(1, jumlah + 1)])
    return f"bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam {dasar} perlu menetapkan {produk} tentang {tentang};"


def susun(bundel: Bundel, registri: Registri) -> Naskah:
    """Build the model.

    Args:
        bundel: the sources of the naskah.
        registri: the regulations that may be cited.

    Errors:
        Galat: what the schema cannot see: a closing consideration with nothing to close, a final without number or date,
            a regulation that the registry does not have.
    """
    pemda, opd = variabel_pemda(bundel.pemda), variabel_opd(bundel.opd, variabel_pemda(bundel.pemda))
    naskah, penghitung = bundel.naskah, Penghitung()
    rancangan = naskah["status"] == "rancangan"
    ditetapkan = naskah["ditetapkan"] or {}
    tanggal = ditetapkan.get("tanggal")
    catatan: list[Masalah] = []
    dasar = dasar_hukum(
        naskah["mengingat"], tanggal or ditetapkan.get("perkiraan"), registri, _gaya_kutipan(bundel.pemda), catatan
    )
    for kunci, nilai in (("nomor", naskah["nomor"]), ("ditetapkan: {tanggal: …}", tanggal)):
        if not rancangan and not nilai:
            raise Galat(
                f"naskah berstatus final belum punya '{kunci}'; isi, atau ubah status menjadi rancangan",
                naskah.di("status"),
            )
    kepala = bundel.opd["kepala"]
    jabatan, tentang = str(kepala["jabatan"]), naskah["tentang"]
    daerah = pemda["lengkap"].upper()
    judul = (f"KEPUTUSAN {jabatan.upper()}", daerah)
    nama = kapital(prosa(tentang))
    nomor = f"NOMOR {naskah['nomor'] or TITIK}"
    produk = f"Keputusan {jabatan}"
    lampiran = naskah["lampiran"]
    kepala_lampiran = (*judul, nomor, "TENTANG", str(tentang).replace("*", "").upper())
    return Naskah(
        jenis=JENIS,
        rancangan=rancangan,
        judul=judul,
        nomor=nomor,
        nama=nama,
        tentang=str(tentang).replace("*", ""),
        tahun=naskah["tahun"],
        tanggal=tanggal,
        pembentuk=(jabatan.upper(), f"{daerah},"),
        menimbang=daftar_otomatis(_menimbang(naskah["menimbang"], produk, tentang), _HURUF, penghitung, ";"),
        mengingat=daftar_otomatis(dasar, _ANGKA, penghitung, ";"),
        memperhatikan=daftar_otomatis(naskah["memperhatikan"], _ANGKA, penghitung, ";"),
        menetapkan=prosa(f"KEPUTUSAN {jabatan.upper()} TENTANG {tentang.upper()}."),
        diktum=_diktum(naskah["memutuskan"]),
        tempat_ditetapkan=str(ditetapkan.get("tempat") or pemda["ibu_kota"]),
        tanggal_ditetapkan=tanggal_panjang(tanggal) if tanggal else TITIK,
        penandatangan=_pejabat(kepala, daerah, bundel.pemda["gaya"]["penandatangan"]),
        tembusan=daftar_otomatis(naskah["tembusan"], _ANGKA, penghitung, ""),
        kop=_kop(bundel.opd, pemda["lengkap"]),
        sampul=_sampul(naskah, pemda["lengkap"], opd["nama"]),
        lampiran=tuple(
            Lampiran(
                label="LAMPIRAN" if len(lampiran) == 1 else f"LAMPIRAN {romawi(ke)}",
                kepala=kepala_lampiran,
                judul=kapital(prosa(satu["judul"])),
                blok=susun_isi(bagian, satu["penomoran"], satu["pembatas_bab"], satu.di("penomoran"), penghitung),
                daftar_isi=satu["daftar_isi"],
                lanskap=satu["orientasi"] == "lanskap",
                tanda_tangan=satu["tanda_tangan"],
                letak=satu.letak,
            )
            for ke, (satu, bagian) in enumerate(zip(lampiran, bundel.lampiran, strict=True), 1)
        ),
        gaya=gaya(bundel.pemda),
        penulis=f"{opd['nama']} {pemda['lengkap']}",
        template=TEMPLATE,
        bagian_template=BAGIAN_TEMPLATE,
        catatan=tuple(catatan),
    )


def _menimbang(butir: Iterable[Teks | Rekam], produk: str, tentang: Teks) -> list[Teks]:
    hasil: list[Teks] = []
    semua = list(butir)
    for ke, satu in enumerate(semua, 1):
        if isinstance(satu, Rekam):
            if ke < len(semua):
                raise Galat("penutup otomatis harus menjadi butir menimbang yang terakhir", satu.letak)
            if not hasil:
                raise Galat("penutup otomatis harus didahului paling sedikit satu pertimbangan", satu.letak)
            satu = Teks(butir_penutup(len(hasil), produk, tentang), satu.letak)
        hasil.append(satu)
    return hasil


def _diktum(isi: Sequence[tuple[Teks | None, Teks]]) -> tuple[Diktum, ...]:
    return tuple(
        Diktum(
            str(label) if label else diktum(ke), prosa(beri_akhiran(teks, ".")), teks.letak, label.letak if label else None
        )
        for ke, (label, teks) in enumerate(isi, 1)
    )


def _pejabat(kepala: Rekam, daerah: str, cara: str) -> Pejabat:
    keterangan: list[str] = []
    if cara == "lengkap":
        keterangan = [isi for isi in (kepala["pangkat"], f"NIP {kepala['nip']}" if kepala["nip"] else None) if isi]
    return Pejabat((str(kepala["jabatan"]).upper(), f"{daerah},"), str(kepala["nama"]), tuple(map(str, keterangan)))


def _kop(opd: Rekam, daerah: str) -> Kop:
    def deret(*isi: tuple[str, str | None]) -> str:
        return "  ".join(f"{nama} {nilai}" for nama, nilai in isi if nilai)

    kontak = deret(("Telepon", opd["telepon"]), ("Faksimile", opd["faksimile"]), ("Kode Pos", opd["kode_pos"]))
    maya = deret(("Laman:", opd["laman"]), ("Pos-el:", opd["pos_el"]))
    alamat = (*map(str, opd["alamat"]), kontak, maya)
    return Kop(f"PEMERINTAH {daerah.upper()}", str(opd["nama"]).upper(), tuple(satu for satu in alamat if satu))


def _sampul(naskah: Rekam, daerah: str, opd: str) -> Sampul | None:
    if naskah["sampul"] is None:
        return None
    judul = str(naskah["sampul"]["judul"]).replace("*", "").upper()
    return Sampul(f"PEMERINTAH {daerah.upper()}", judul, opd.upper(), daerah.upper(), f"TAHUN {naskah['tahun']}")


def _gaya_kutipan(pemda: Rekam) -> GayaKutipan:
    return GayaKutipan(**pemda["gaya"]["kutipan"])


def _nomor_halaman(contoh: str) -> NomorHalaman:
    pola = pola_contoh(contoh)
    if pola.format not in ("decimal", "lowerRoman", "upperRoman"):
        raise Galat(f"nomor halaman '{contoh}' harus berupa angka atau angka Romawi, misalnya '- 1 -' atau 'i'")
    return NomorHalaman(pola.awalan, pola.format, pola.akhiran)


def gaya(pemda: Rekam) -> Gaya:
    """House style of a region, with the law's values where it says nothing (UU 12/2011 Lampiran II nomor 284, 284a).

    Errors:
        Galat: a sample of a page number that holds no number.
    """
    isi: Rekam = pemda["gaya"]
    kertas = isi["kertas"]
    lebar, tinggi = _KERTAS[kertas] if isinstance(kertas, str) else (kertas["lebar"], kertas["tinggi"])
    margin, huruf_, halaman = isi["margin"], isi["huruf"], isi["nomor_halaman"]
    if max(lebar, tinggi) > KERTAS_TERBESAR:
        raise Galat("kertas lebih dari 55,8 cm; Word tidak mengenal kertas sebesar itu", isi.di("kertas"))
    if lebar - margin["kiri"] - margin["kanan"] < ISI_TERSEMPIT or tinggi - margin["atas"] - margin["bawah"] < ISI_TERSEMPIT:
        raise Galat(
            "kertas dan margin ini tidak menyisakan ruang teks 5 cm; kecilkan margin atau besarkan kertas", isi.di("margin")
        )
    try:
        nomor = {kunci: _nomor_halaman(halaman[kunci]) for kunci in ("keputusan", "depan", "lampiran")}
    except Galat as sebab:
        raise Galat(str(sebab), isi.di("nomor_halaman")) from None
    return Gaya(
        lebar=lebar,
        tinggi=tinggi,
        atas=margin["atas"],
        bawah=margin["bawah"],
        kiri=margin["kiri"],
        kanan=margin["kanan"],
        huruf=str(huruf_["nama"]),
        ukuran=huruf_["ukuran"],
        ukuran_tabel=huruf_["tabel"],
        nomor_keputusan=nomor["keputusan"],
        nomor_depan=nomor["depan"],
        nomor_lampiran=nomor["lampiran"],
        nomor_di_atas=halaman["letak"] == "atas",
    )
