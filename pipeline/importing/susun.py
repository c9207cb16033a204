"""A recognised naskah as the texts of its source files."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from pipeline.citation.baca import baca_kutipan
from pipeline.citation.registri import Registri
from pipeline.citation.selaras import selaraskan
from pipeline.citation.tulis import Gaya, susun_kutipan
from pipeline.galat import Galat
from pipeline.importing.antara import KATA, Alinea, Catatan, jumlah_kata
from pipeline.importing.bagian import JudulTulis, Simpul, TeksTulis
from pipeline.importing.batang_tubuh import susun_batang, susun_penjelasan
from pipeline.importing.fakta import Ejaan, Fakta
from pipeline.importing.hasil import JENIS, Hasil, Variabel, simpan
from pipeline.importing.rangka import ButirImpor, Rangka
from pipeline.importing.skalar import TAK_TERTULIS, alir, daftar, kunci_yaml, nilai, pasangan
from pipeline.importing.susun_lampiran import isi_dokumen_polos, susun_semua_lampiran, tanpa_nomor
from pipeline.importing.tulis_markdown import tulis_markdown
from pipeline.naskah.pembukaan import butir_penutup


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
            baris += ["", "tembusan:", *daftar(tanpa_nomor(satu.isi) for satu in fakta.tembusan)]
    elif rangka.golongan == "peraturan":
        baris += _batang(rangka, hasil, catatan)
    if rangka.golongan == "dokumen":
        baris += isi_dokumen_polos(rangka, hasil, catatan)
    else:
        baris += susun_semua_lampiran(rangka, fakta, ejaan, variabel, hasil, catatan)
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
    hasil.berkas["batang-tubuh.md"] = tulis_markdown(simpul, lambda satu: simpan(satu, hasil, catatan), hasil.nama)
    if not simpul:
        catatan.catat("pasal tidak ditemukan; tulis batang-tubuh.md", None)
        hasil.berkas["batang-tubuh.md"] = f"#### Pasal 1\n\n{TAK_TERTULIS}\n"
    if not rangka.penjelasan:
        return ["", "batang-tubuh: [batang-tubuh.md]"]
    penjelasan = susun_penjelasan(rangka.penjelasan, catatan)
    hasil.berkas["penjelasan.md"] = tulis_markdown(penjelasan, lambda satu: simpan(satu, hasil, catatan), hasil.nama)
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


def kata_buangan(catatan: Catatan) -> int:
    """How many words were dropped."""
    return sum(jumlah_kata(satu.teks) for satu in catatan.buangan)
