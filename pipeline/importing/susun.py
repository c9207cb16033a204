"""A recognised naskah as the texts of its source files."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType

from pipeline.citation.baca import baca_kutipan
from pipeline.citation.registri import Registri
from pipeline.citation.selaras import selaraskan
from pipeline.citation.tulis import Gaya, susun_kutipan
from pipeline.galat import Galat
from pipeline.importing.antara import KATA, Alinea, Asal, Blok, Catatan, Kisi, jumlah_kata
from pipeline.importing.bersih import tanpa_tebal
from pipeline.importing.fakta import Ejaan, Fakta, PejabatImpor
from pipeline.importing.gambar import AKHIRAN, tulis_gambar
from pipeline.importing.isi import (
    BagianTulis,
    GambarTulis,
    JudulTulis,
    Simpul,
    TeksTulis,
    susun_batang,
    susun_lampiran,
    susun_penjelasan,
)
from pipeline.importing.kenali import (
    DITETAPKAN,
    DIUNDANGKAN,
    SALINAN,
    ButirImpor,
    LampiranImpor,
    Rangka,
    kapital,
    kunci,
)
from pipeline.importing.tabel import TabelImpor
from pipeline.importing.tabel_rinci import tulis_rinci
from pipeline.importing.tulis import (
    TAK_TERTULIS,
    alir,
    contoh_skema,
    daftar,
    kunci_yaml,
    nilai,
    pasangan,
    penomoran,
    tulis_markdown,
    tulis_tabel,
)
from pipeline.naskah.pembukaan import butir_penutup

JENIS = {"keputusan": "keputusan-kepala-pd", "peraturan": "peraturan-kepala-daerah", "dokumen": "rencana-aksi"}
TANDA_TANGAN_TERPANJANG = 16  # lines of a signature block at the end of a lampiran


@dataclass
class Hasil:
    """Texts of files by name, pictures by name, and what was counted.

    Args:
        id: paragraph of the file → the id of what begins there.
        bernama: the paragraphs whose id is written.
    """

    berkas: dict[str, str] = field(default_factory=dict)
    gambar: dict[str, bytes] = field(default_factory=dict)
    jumlah: dict[str, int] = field(default_factory=dict)
    jenis: str = ""
    id: Mapping[int, str] = field(default_factory=dict)
    bernama: set[int] = field(default_factory=set)

    def nama(self, asal: Asal | None) -> str:
        """What names the part that begins at a place, ` {#nama}`, or nothing; the first part of a paragraph takes it."""
        if asal is None or asal.baris not in self.id or asal.baris in self.bernama:
            return ""
        self.bernama.add(asal.baris)
        return f" {{#{self.id[asal.baris]}}}"

    def tambah(self, nama: str, berapa: int = 1) -> None:
        self.jumlah[nama] = self.jumlah.get(nama, 0) + berapa


class Variabel:
    """Puts `{{ … }}` in place of the office's name and the year, only where they stand exactly so."""

    def __init__(self, fakta: Fakta) -> None:
        daerah = f"{fakta.jenis_daerah.title()} {fakta.daerah}" if fakta.daerah else ""
        self.ganti: list[tuple[re.Pattern[str], str]] = []
        if fakta.perangkat and daerah:
            self.ganti.append((_utuh(f"{fakta.perangkat} {daerah}"), "{{ opd.lengkap }}"))
        if fakta.perangkat:
            self.ganti.append((_utuh(fakta.perangkat), "{{ opd.nama }}"))
        if fakta.tahun:
            self.ganti.append((re.compile(rf"(?<=\bTahun ){fakta.tahun}\b(?! ?[-–]| Nomor)"), "{{ tahun }}"))

    def isi(self, teks: str) -> str:
        for pola, tulisan in self.ganti:
            teks = pola.sub(tulisan, teks)
        return teks


def _utuh(teks: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w]){re.escape(teks)}(?![\w])")


def susun_sumber(
    rangka: Rangka,
    fakta: Fakta,
    ejaan: Ejaan,
    registri: Registri | None,
    catatan: Catatan,
    id_: Mapping[int, str] = MappingProxyType({}),
) -> Hasil:
    """The files of a naskah folder.

    Args:
        rangka: the frame of the naskah.
        fakta: its facts.
        ejaan: spelling of its running text.
        registri: the registry for ids in mengingat, or None to keep all of it as text.
        catatan: takes remarks and what is dropped.
        id_: paragraph of the file → the id of what begins there.
    """
    hasil = Hasil(jenis=JENIS[rangka.golongan], id=id_)
    _catat_beda(rangka, fakta, catatan)
    variabel = Variabel(fakta)
    baris = _kepala_yaml(rangka, fakta, variabel, catatan)
    if rangka.golongan != "dokumen":
        baris += _konsiderans(rangka, fakta, registri, hasil, catatan)
    if rangka.golongan == "keputusan":
        baris += _memutuskan(rangka, hasil, catatan)
        if fakta.tembusan:
            baris += ["", "tembusan:", *daftar(_tanpa_nomor(satu.isi) for satu in fakta.tembusan)]
    elif rangka.golongan == "peraturan":
        baris += _batang(rangka, hasil, catatan)
    if rangka.golongan == "dokumen":
        baris += _isi_dokumen(rangka, hasil, catatan)
    else:
        baris += _lampiran(rangka, fakta, ejaan, variabel, hasil, catatan)
    hasil.berkas = {"naskah.yaml": "\n".join(baris) + "\n", **hasil.berkas}
    return hasil


def _catat_beda(rangka: Rangka, fakta: Fakta, catatan: Catatan) -> None:
    """Report formal lines that the program writes itself where the naskah has other words."""
    if rangka.golongan == "dokumen":
        return
    daerah = f"{fakta.jenis_daerah} {fakta.daerah}"
    kepala = "bupati" if fakta.jenis_daerah == "kabupaten" else "wali kota"
    produk = f"keputusan {fakta.jabatan}" if rangka.golongan == "keputusan" else f"peraturan {kepala}"
    judul = f"{produk} {daerah if rangka.golongan == 'keputusan' else fakta.daerah}"
    perintah = (
        f"Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan {kepala} ini dengan penempatannya dalam "
        f"Berita Daerah {daerah}"
    )
    for nama, alinea, otomatis in (
        ("judul", [satu for satu in rangka.judul if not satu.polos.startswith("PROVINSI")], judul),
        ("teks sesudah Menetapkan", rangka.menetapkan, f"{produk} tentang {fakta.tentang}"),
        ("perintah pengundangan", rangka.perintah, perintah),
    ):
        tertulis = " ".join(satu.polos for satu in alinea)
        if alinea and KATA.findall(tertulis.lower()) != KATA.findall(otomatis.lower()):
            catatan.catat(f"{nama} ditulis otomatis dengan kata lain; yang tertulis: '{_singkat(tertulis)}'", alinea[0].asal)


def _singkat(teks: str) -> str:
    return teks if len(teks) <= 120 else f"{teks[:117]}…"


def _kepala_yaml(rangka: Rangka, fakta: Fakta, variabel: Variabel, catatan: Catatan) -> list[str]:
    tentang = variabel.isi(fakta.tentang) or TAK_TERTULIS
    if not fakta.tentang:
        catatan.catat("nama naskah (tentang) tidak ditemukan; isi kunci 'tentang'", rangka.asal_nomor)
    if not fakta.tahun:
        catatan.catat("tahun naskah tidak ditemukan; periksa kunci 'tahun'", rangka.asal_nomor)
    baris = [f"jenis: {JENIS[rangka.golongan]}", pasangan("tentang", tentang), f"tahun: {fakta.tahun or 2000}"]
    dokumen = rangka.golongan == "dokumen"
    final = bool((fakta.nomor or dokumen) and fakta.tanggal and fakta.penandatangan.nama)
    salinan = fakta.salinan and rangka.golongan == "peraturan" and final
    baris.append(f"status: {'salinan' if salinan else 'final' if final else 'rancangan'}")
    if salinan or final:
        baris.append("arsip: ya")
    if fakta.nomor and not dokumen:
        baris.append(pasangan("nomor", fakta.nomor))
    waktu = _waktu(fakta.tempat, fakta.tanggal)
    if waktu:
        baris.append(f"ditetapkan: {waktu}")
    if rangka.golongan == "peraturan":
        baris += _pengundangan(rangka, fakta)
    elif fakta.sampul and not dokumen:
        baris += ["", "sampul:", pasangan("judul", fakta.sampul, 2)]
    return baris


def _waktu(tempat: str, hari: date | None) -> str:
    isi = [f"tempat: {alir(tempat)}"] if tempat else []
    if hari:
        isi.append(f"tanggal: {hari.isoformat()}")
    return "{" + ", ".join(isi) + "}" if isi else ""


def _pengundangan(rangka: Rangka, fakta: Fakta) -> list[str]:
    baris = []
    if undang := _waktu(fakta.tempat_undang, fakta.tanggal_undang):
        baris.append(f"diundangkan: {undang}")
    if fakta.berita:
        baris.append(f"berita-daerah: {{nomor: {fakta.berita[0]}, tahun: {fakta.berita[1]}}}")
    if salinan := _waktu(fakta.tempat_salinan, fakta.tanggal_salinan):
        baris.append(f"salinan: {salinan}")
    baris.append(f"frasa: {'ya' if rangka.frasa else 'tidak'}")
    return baris


# -- consideranda ------------------------------------------------------------------------------------------------------


def _konsiderans(rangka: Rangka, fakta: Fakta, registri: Registri | None, hasil: Hasil, catatan: Catatan) -> list[str]:
    baris: list[str] = []
    produk = f"Keputusan {fakta.jabatan}" if rangka.golongan == "keputusan" else "Peraturan"
    for nama, butir in (
        ("menimbang", rangka.menimbang),
        ("mengingat", rangka.mengingat),
        ("memperhatikan", rangka.memperhatikan),
    ):
        hasil.jumlah[nama] = len(butir)
        if not butir and nama == "memperhatikan":
            continue
        baris += ["", f"{nama}:"]
        if not butir:
            catatan.catat(f"{nama} tidak ditemukan; isi kunci '{nama}'", None)
            baris.append(f"  - {TAK_TERTULIS}")
        for ke, satu in enumerate(butir, 1):
            isi, bernama = satu.isi or TAK_TERTULIS, hasil.nama(satu.asal)
            penutup = nama == "menimbang" and 1 < ke == len(butir) and isi == butir_penutup(ke - 1, produk, fakta.tentang)
            if penutup and not bernama:
                baris.append("  - penutup: otomatis")
                continue
            berkutipan = nama == "mengingat" and not bernama
            id_ = _id_registri(satu, fakta.tanggal, registri, catatan) if berkutipan else None
            baris += [f"  - {id_}"] if id_ else daftar([_bukan_id(isi) + bernama])
    return baris


def _bukan_id(isi: str) -> str:
    """Free text that reads as an id of the registry stays text."""
    return f"\u2060{isi}" if re.fullmatch(r"[a-z][a-z0-9-]*/\S+|uud", isi.lower()) else isi


def _id_registri(butir: ButirImpor, pada: date | None, registri: Registri | None, catatan: Catatan) -> str | None:
    """The id of a regulation whose official citation is exactly what is written; else None, with a remark where one is known."""
    if registri is None or len(butir.isi) > 4000:
        return None
    tulisan = butir.isi.rstrip(" ;.,")
    try:
        kutipan = selaraskan(baca_kutipan(tulisan.replace("*", "")), registri)
        peraturan = registri.cari_kutipan(kutipan)
        if peraturan is None:
            return None
        resmi = susun_kutipan(peraturan.id, pada, registri, Gaya(), miring=True).teks
    except (Galat, ValueError):
        return None
    if resmi == tulisan:
        return peraturan.id
    catatan.catat(f"'{peraturan.id}' di registri ditulis lain; teks naskah dipertahankan", butir.asal)
    return None


# -- diktum and batang tubuh -------------------------------------------------------------------------------------------


def _memutuskan(rangka: Rangka, hasil: Hasil, catatan: Catatan) -> list[str]:
    hasil.jumlah["diktum"] = len(rangka.diktum)
    baris = ["", "memutuskan:"]
    dipakai: set[str] = set()
    for satu in rangka.diktum:
        label = satu.penanda
        while label in dipakai:
            catatan.catat(f"diktum {label} tertulis dua kali; yang kedua diberi label berbeda", satu.asal)
            label += " "
            label = f"{satu.penanda} (2)" if label.strip() in dipakai else label
            if label in dipakai:
                label = f"{satu.penanda} ({len(dipakai) + 1})"
        dipakai.add(label)
        baris.append(f"  {kunci_yaml(label)}: {nilai((satu.isi or TAK_TERTULIS) + hasil.nama(satu.asal), 4, len(label) + 4)}")
    if not rangka.diktum:
        catatan.catat("diktum tidak ditemukan; isi kunci 'memutuskan'", None)
        isi = " ".join(satu.isi for satu in rangka.batang if isinstance(satu, Alinea)) or TAK_TERTULIS
        catatan.asing("teks sesudah MEMUTUSKAN tidak berlabel diktum; menjadi satu diktum", rangka.batang)
        baris += daftar([isi])
    return baris


def _batang(rangka: Rangka, hasil: Hasil, catatan: Catatan) -> list[str]:
    simpul = susun_batang(rangka.batang, catatan)
    _hitung_batang(simpul, hasil)
    hasil.berkas["batang-tubuh.md"] = tulis_markdown(simpul, lambda satu: _simpan(satu, hasil, catatan), hasil.nama)
    if not simpul:
        catatan.catat("pasal tidak ditemukan; tulis batang-tubuh.md", None)
        hasil.berkas["batang-tubuh.md"] = f"#### Pasal 1\n\n{TAK_TERTULIS}\n"
    if not rangka.penjelasan:
        return ["", "batang-tubuh: [batang-tubuh.md]"]
    penjelasan = susun_penjelasan(rangka.penjelasan, catatan)
    hasil.berkas["penjelasan.md"] = tulis_markdown(penjelasan, lambda satu: _simpan(satu, hasil, catatan), hasil.nama)
    return ["", "batang-tubuh: [batang-tubuh.md]", "penjelasan: penjelasan.md"]


def _hitung_batang(simpul: Sequence[Simpul], hasil: Hasil) -> None:
    pasal_satu = definisi = False
    for satu in simpul:
        if isinstance(satu, JudulTulis):
            hasil.tambah({1: "bab", 2: "bagian", 3: "paragraf", 4: "pasal"}[satu.tingkat])
            pasal_satu, definisi = satu.label == "Pasal 1", False
        elif isinstance(satu, TeksTulis):
            if satu.penanda.startswith("(") and satu.dalam == 0:
                hasil.tambah("ayat")
            definisi = definisi or (pasal_satu and "yang dimaksud" in satu.isi)
            if definisi and satu.penanda and satu.dalam == 0:
                hasil.tambah("definisi")


def _simpan(satu: TabelImpor | GambarTulis, hasil: Hasil, catatan: Catatan) -> str:
    """The name of the file of a table or a picture, which is kept."""
    return _simpan_tabel(satu, hasil, catatan) if isinstance(satu, TabelImpor) else _simpan_gambar(satu, hasil, catatan)


def _simpan_gambar(satu: GambarTulis, hasil: Hasil, catatan: Catatan) -> str:
    hasil.tambah("gambar")
    dasar = f"gambar-{hasil.jumlah['gambar']}"
    ada = next((nama for nama, isi in hasil.gambar.items() if isi == satu.citra.isi), None)
    berkas = ada or f"{dasar}.{AKHIRAN[satu.citra.format]}"
    hasil.gambar[berkas] = satu.citra.isi
    nama = (hasil.nama(satu.citra.asal_judul) or hasil.nama(satu.asal)).strip(" {#}")
    hasil.berkas[f"{dasar}.yaml"] = tulis_gambar(satu.citra, berkas, nama, satu.asal, catatan)
    return f"{dasar}.yaml"


def _simpan_tabel(tabel: TabelImpor, hasil: Hasil, catatan: Catatan) -> str:
    hasil.tambah("tabel")
    if tabel.judul and (nama_tabel := hasil.nama(tabel.asal_judul)):
        tabel = replace(tabel, judul=tabel.judul + nama_tabel)
    if tabel.jadi:
        hasil.tambah("baris", tabel.jadi.baris)
        hasil.tambah("kelompok", tabel.jadi.kelompok)
        judul = pasangan("judul", tabel.judul) + "\n" if tabel.judul else ""
        hasil.berkas[tabel.jadi.nama] = judul + tabel.jadi.yaml
        return tabel.jadi.nama
    hasil.tambah("baris", sum(not satu.kelompok for satu in tabel.baris))
    hasil.tambah("kelompok", sum(satu.kelompok for satu in tabel.baris))
    nama = f"tabel-{hasil.jumlah['tabel']}.yaml"
    hasil.berkas[nama] = tulis_rinci(tabel, catatan) if tabel.kisi else tulis_tabel(tabel)
    return nama


# -- lampiran ----------------------------------------------------------------------------------------------------------


def _lampiran(rangka: Rangka, fakta: Fakta, ejaan: Ejaan, variabel: Variabel, hasil: Hasil, catatan: Catatan) -> list[str]:
    baris: list[str] = []
    for ke, satu in enumerate(rangka.lampiran, 1):
        isi = _tanpa_penutup(satu, fakta, catatan)
        tulisan = _satu_lampiran(satu, isi, ke if len(rangka.lampiran) > 1 else 0, fakta, ejaan, variabel, hasil, catatan)
        if tulisan:
            hasil.tambah("lampiran")
            baris += tulisan
    return ["", "lampiran:", *baris] if baris else []


def _tanpa_penutup(lampiran: LampiranImpor, fakta: Fakta, catatan: Catatan) -> list[Blok]:
    """The blocks without the signature at their end, which the program writes."""
    blok = list(lampiran.blok)
    jabatan = [" ".join(nama.upper().split()) for nama in (fakta.penandatangan.jabatan, fakta.jabatan) if nama]
    for ke in range(max(0, len(blok) - TANDA_TANGAN_TERPANJANG), len(blok)):
        ekor = [satu for satu in blok[ke:] if isinstance(satu, Alinea) and len(satu.polos) < 90]
        tanda = [satu for satu in blok[ke:] if isinstance(satu, Kisi) and satu.citra]  # a stamp, a scanned signature
        if not ekor or not isinstance(blok[ke], Alinea) or len(ekor) + len(tanda) != len(blok) - ke:
            continue
        teks = kunci(ekor[0])
        bersambung = f"{teks} {ekor[1].polos if len(ekor) > 1 else ''}".upper().rstrip(",")
        if (
            DITETAPKAN.match(teks)
            or DIUNDANGKAN.match(teks)
            or SALINAN.match(teks)
            or (
                kapital(teks)
                and any(nama.startswith(teks.rstrip(",")) and bersambung.startswith(nama[: len(bersambung)]) for nama in jabatan)
            )
        ):
            catatan.buang("tanda tangan penutup lampiran", [*ekor, *tanda])
            return blok[:ke]
    return blok


def _satu_lampiran(
    lampiran: LampiranImpor,
    blok: Sequence[Blok],
    ke: int,
    fakta: Fakta,
    ejaan: Ejaan,
    variabel: Variabel,
    hasil: Hasil,
    catatan: Catatan,
) -> list[str]:
    catatan.buang("kepala lampiran: ditulis otomatis", lampiran.kepala)
    isi = susun_lampiran(blok, catatan)
    judul = ejaan.judul(" ".join(tanpa_tebal(satu.isi) for satu in lampiran.judul)) or fakta.tentang
    if not isi.bagian:
        if lampiran.kepala:
            catatan.catat("lampiran ini tidak berisi; tidak ditulis", lampiran.asal)
        return []
    baku = _skema_baku(isi.bagian)
    baris_isi, lanskap = _berkas_isi(isi.bagian, baku, f"lampiran-{ke}-" if ke else "", hasil, catatan)
    lanskap = lanskap or all(satu.lanskap for satu in blok)
    baris = [f"  - judul: {nilai(variabel.isi(judul) or TAK_TERTULIS, 6, 11)}"]
    if baku:
        baris.append(f"    penomoran: {penomoran(baku)}")
    if _berdaftar_isi(lampiran, ke, catatan):
        baris.append("    daftar-isi: ya")
    if id_ := hasil.nama(lampiran.asal).strip(" {#}"):
        baris.append(f"    id: {id_}")
    if isi.pembatas:
        baris.append("    pembatas-bab: ya")
    if lanskap:
        baris.append("    orientasi: lanskap")
    return [*baris, "    isi:", *(f"      {satu}" for satu in baris_isi)]


def _berdaftar_isi(lampiran: LampiranImpor, ke: int, catatan: Catatan) -> bool:
    """Whether a table of contents was dropped; with several lampiran, one that stood between title and text of this."""
    tempat = [satu.asal.baris for satu in catatan.buangan if satu.alasan.startswith("daftar isi")]
    if not ke or lampiran.asal is None or not lampiran.blok:
        return bool(tempat)
    pertama, awal = lampiran.blok[0], lampiran.asal.baris
    sampai = pertama.asal.baris if isinstance(pertama, Alinea) else pertama.asal[0].baris
    return any(awal < satu < sampai for satu in tempat)


def _isi_dokumen(rangka: Rangka, hasil: Hasil, catatan: Catatan) -> list[str]:
    """The files of a plain document."""
    blok = [satu for lampiran in rangka.lampiran for satu in lampiran.blok]
    bagian = susun_lampiran(blok, catatan).bagian
    baku = _skema_baku(bagian)
    baris, _ = _berkas_isi(bagian, baku, "", hasil, catatan)
    if not baris:
        catatan.catat("dokumen ini tidak berisi teks di bawah judulnya; tulis isi.md", None)
        hasil.berkas["isi.md"] = f"{TAK_TERTULIS}\n"
        baris = ["- isi.md"]
    kepala = [f"penomoran: {penomoran(baku)}"] if baku else []
    return ["", *kepala, "isi:", *(f"  {satu}" for satu in baris)]


def _berkas_isi(
    bagian: Sequence[BagianTulis], baku: tuple[str, ...], awalan: str, hasil: Hasil, catatan: Catatan
) -> tuple[list[str], bool]:
    """Write the files of a lampiran: the items that name them, and whether all are wide tables."""
    baris: list[str] = []
    lanskap = True
    for satu in bagian:
        if len(satu.simpul) == 1 and isinstance(satu.simpul[0], TabelImpor | GambarTulis):
            baris.append(f"- {_simpan(satu.simpul[0], hasil, catatan)}")
            lanskap = lanskap and isinstance(satu.simpul[0], TabelImpor) and satu.simpul[0].lanskap
            continue
        lanskap = False
        nama = _nama_berkas(satu, awalan, hasil)
        hasil.berkas[nama] = ""  # its name is taken before those of its tables
        hasil.berkas[nama] = tulis_markdown(satu.simpul, lambda lain: _simpan(lain, hasil, catatan), hasil.nama)
        hasil.tambah("judul", sum(isinstance(s, JudulTulis) for s in satu.simpul))
        hasil.tambah("bab-lampiran", sum(isinstance(s, JudulTulis) and s.label.startswith("BAB") for s in satu.simpul))
        contoh = contoh_skema(satu.skema)
        sendiri = contoh and baku[: len(contoh)] != contoh
        baris.append(f"- {{berkas: {nama}, penomoran: {penomoran(contoh)}}}" if sendiri else f"- {nama}")
    return baris, lanskap


def _skema_baku(bagian: Sequence[BagianTulis]) -> tuple[str, ...]:
    """The scheme of the lampiran: the longest that most of its files agree with."""
    contoh = [satu for b in bagian if (satu := contoh_skema(b.skema))]
    if not contoh:
        return ()
    return max(contoh, key=lambda calon: (sum(calon[: len(lain)] == lain for lain in contoh), len(calon)))


def _nama_berkas(bagian: BagianTulis, awalan: str, hasil: Hasil) -> str:
    pertama = bagian.simpul[0]
    dasar = "isi"
    if isinstance(pertama, JudulTulis) and pertama.label.startswith("BAB "):
        dasar = f"bab-{sum(nama.startswith(f'{awalan}bab-') for nama in hasil.berkas) + 1}"
    nama, ke = f"{awalan}{dasar}.md", 2
    while nama in hasil.berkas:
        nama, ke = f"{awalan}{dasar}-{ke}.md", ke + 1
    return nama


def _tanpa_nomor(isi: str) -> str:
    return re.sub(r"^\(?\d{1,2}[.)] ?", "", isi) or TAK_TERTULIS


# -- region and office -------------------------------------------------------------------------------------------------


def susun_pemda(fakta: Fakta, golongan: str, catatan: Catatan) -> str:
    """pemda.yaml with what the naskah says and the program's own defaults."""
    if not fakta.daerah:
        catatan.catat("nama daerah tidak ditemukan; isi pemda.yaml", None)
    if not fakta.provinsi:
        catatan.catat("nama provinsi tidak ditemukan; isi 'provinsi' di pemda.yaml", None)
    baris = [
        pasangan("nama", fakta.daerah or TAK_TERTULIS),
        f"jenis: {fakta.jenis_daerah or 'kabupaten'}",
        pasangan("ibu-kota", fakta.tempat or fakta.daerah or TAK_TERTULIS),
        pasangan("provinsi", fakta.provinsi or TAK_TERTULIS),
        "logo: logo.png",
    ]
    if golongan == "peraturan":
        baris += ["kepala-daerah:", pasangan("nama", fakta.penandatangan.nama or TAK_TERTULIS, 2)]
        baris += ["sekretaris-daerah:", *_pejabat(fakta.sekda, "Sekretaris Daerah", jabatan=True)]
        if fakta.hukum.nama:
            baris += ["kepala-bagian-hukum:", *_pejabat(fakta.hukum, "", jabatan=False)]
    return "\n".join(baris) + "\n"


def susun_opd(fakta: Fakta, golongan: str, catatan: Catatan) -> str:
    """opd.yaml with what the naskah says."""
    if golongan == "peraturan":
        nama, pejabat, jabatan = "Sekretariat Daerah", fakta.sekda, "Sekretaris Daerah"
    else:
        nama, pejabat, jabatan = fakta.perangkat, fakta.penandatangan, fakta.jabatan
    if not nama or not pejabat.nama:
        catatan.catat("nama perangkat daerah atau penandatangan tidak ditemukan; lengkapi opd.yaml", pejabat.asal)
    alamat = fakta.kop or [fakta.tempat or fakta.daerah or TAK_TERTULIS]
    if not fakta.kop and golongan != "peraturan":
        catatan.catat("alamat perangkat daerah tidak ditemukan; lengkapi 'alamat' di opd.yaml", pejabat.asal)
    baris = [pasangan("nama", nama or TAK_TERTULIS), "alamat:", *daftar(alamat)]
    baris += ["kepala:", *_pejabat(pejabat, jabatan or "Kepala", jabatan=True)]
    return "\n".join(baris) + "\n"


def _pejabat(pejabat: PejabatImpor, sebutan: str, jabatan: bool) -> list[str]:
    baris = [pasangan("jabatan", sebutan, 2)] if jabatan else []
    baris.append(pasangan("nama", pejabat.nama or TAK_TERTULIS, 2))
    if pejabat.pangkat:
        baris.append(pasangan("pangkat", pejabat.pangkat, 2))
    if pejabat.nip:
        baris.append(pasangan("nip", pejabat.nip, 2))
    return baris


def kata_buangan(catatan: Catatan) -> int:
    """How many words were dropped."""
    return sum(jumlah_kata(satu.teks) for satu in catatan.buangan)
