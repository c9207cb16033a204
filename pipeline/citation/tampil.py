"""The text of the command `regulasi`: one regulation with its chain and how sure it is, or those that hold some words."""

from __future__ import annotations

from datetime import date

from pipeline.citation.baris import Keyakinan, Peraturan, Perubahan
from pipeline.citation.id_regulasi import id_uud
from pipeline.citation.registri import Registri
from pipeline.citation.tulis import GAYA_BAKU, Gaya, susun_kutipan, tulis_nama

ARTI: dict[Keyakinan, str] = {
    "pasti": "dari baris pengundangannya sendiri dan sedikitnya dua kutipan yang cocok",
    "kuat": "dari baris pengundangannya sendiri atau sedikitnya tiga kutipan yang cocok; cocokkan bila berbeda",
    "lemah": "satu atau dua kutipan, atau sumbernya meragukan; cocokkan dengan naskah resmi sebelum dipakai",
}


def tampil_regulasi(teks: str, registri: Registri, pada: date | None = None, gaya: Gaya = GAYA_BAKU) -> str:
    """All that the registry knows of an id, in Indonesian.

    Args:
        teks: the id, in any case.
        registri: the registry.
        pada: the day for which the citation is written; None for all amendments known today.
        gaya: house style.

    Errors:
        Galat: an unknown id, with the nearest known ones.
    """
    resmi = susun_kutipan(teks, pada, registri, gaya)
    if id_uud(teks):
        return f"{teks.lower()}\n\n  {resmi.teks};\n"
    satu = registri.wajib(teks)
    baris = [satu.id, "", f"  {tulis_nama(satu)}", f"  tentang {satu.judul_polos or '(judul belum diketahui)'}", ""]
    baris += [f"  {nama:<12} {isi}" for nama, isi in _fakta(satu) if isi]
    baris.append(f"  {'keyakinan':<12} {satu.keyakinan}, {satu.suara} suara: {ARTI[satu.keyakinan]}")
    if satu.letak:
        baris.append(f"  {'baris':<12} {satu.letak.jalur}:{satu.letak.baris}")
    mengubah = registri.mengubah(satu.id)
    if mengubah:
        baris.append(f"  {'mengubah':<12} {', '.join(mengubah)}")
    pencabut = registri.pencabut(satu)
    if pencabut:
        sumber = "" if satu.sumber_dicabut == "judul" else " (dari daftar, belum dilihat dalam cetakan)"
        baris.append(f"  {'dicabut':<12} dengan {pencabut.id}{sumber}")
    perubahan = registri.perubahan_tertulis(satu.id)
    if perubahan:
        berlaku = {ubahan.pengubah.id for ubahan in registri.rantai(satu.id, pada)}
        baris += ["", "  Perubahan:"]
        baris += [f"    {_baris_perubahan(ubahan, ubahan.pengubah.id in berlaku)}" for ubahan in perubahan]
    baris += ["", f"  Kutipan{f' pada {pada:%d-%m-%Y}' if pada else ''}:", f"    {resmi.teks};"]
    if resmi.catatan:
        baris += ["", "  Catatan:", *(f"    - {catatan.pesan}." for catatan in resmi.catatan)]
    return "\n".join(baris) + "\n"


def tampil_cari(kata: str, registri: Registri, batas: int = 20) -> str:
    """The regulations whose title, number or year hold all the words, one a line, in Indonesian."""
    hasil = registri.cari_kata(kata, batas + 1)
    if not hasil:
        return f"Tidak ada regulasi dengan kata '{kata}'; coba kata yang lebih sedikit atau lebih umum.\n"
    lebar = max(len(satu.id) for satu in hasil[:batas])
    baris = [
        f"{satu.id:<{lebar}}  {satu.keyakinan:<5}  {satu.judul_polos or '(judul belum diketahui)'}" for satu in hasil[:batas]
    ]
    if len(hasil) > batas:
        baris.append(f"Masih ada yang lain; hanya {batas} yang pertama ditampilkan. Tambahkan kata untuk mempersempit.")
    return "\n".join(baris) + "\n"


def _fakta(satu: Peraturan) -> tuple[tuple[str, str], ...]:
    tempat = tuple(
        (nama, f"Tahun {isi.tahun} Nomor {isi.nomor}" if isi else "")
        for nama, isi in (("LN", satu.ln), ("BN", satu.bn), ("LD", satu.ld), ("BD", satu.bd))
    )
    return (
        *tempat,
        ("TLN", satu.tln or ""),
        ("TLD", satu.tld or ""),
        ("ditetapkan", str(satu.ditetapkan or "")),
        ("diundangkan", str(satu.diundangkan or "")),
        *(("koreksi", isi) for isi in satu.koreksi),
    )


def _baris_perubahan(ubahan: Perubahan, berlaku: bool) -> str:
    pengubah = ubahan.pengubah
    hari = str(pengubah.tanggal or f"{pengubah.tahun} (tanggal belum diketahui)")
    tanda = [] if ubahan.sumber == "judul" else ["dari daftar"]
    tanda += [] if ubahan.dikenal else ["belum ada dalam registri"]
    tanda += [] if berlaku else ["tidak dihitung"]
    keterangan = f" ({', '.join(tanda)})" if tanda else ""
    return f"{ubahan.urutan}. {pengubah.id}, {hari}{keterangan}"
