"""The lampiran of a naskah, or the text of a plain document, as files and the lines of naskah.yaml that name them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.importing.antara import Alinea, Blok, Catatan, Kisi
from pipeline.importing.bagian import BagianTulis, GambarTulis, JudulTulis
from pipeline.importing.bersih import tanpa_tebal
from pipeline.importing.daftar_isi import catat_judul_lain, daftar_isi_lampiran, terdaftar
from pipeline.importing.fakta import Ejaan, Fakta
from pipeline.importing.hasil import Hasil, Variabel, simpan
from pipeline.importing.isi import susun_lampiran
from pipeline.importing.rangka import DITETAPKAN, DIUNDANGKAN, SALINAN, LampiranImpor, Rangka, kapital, kunci
from pipeline.importing.skalar import TAK_TERTULIS, nilai
from pipeline.importing.tabel import TabelImpor
from pipeline.importing.tulis_markdown import contoh_skema, penomoran, tulis_markdown

TANDA_TANGAN_TERPANJANG = 16  # lines of a signature block at the end of a lampiran


def susun_semua_lampiran(
    rangka: Rangka, fakta: Fakta, ejaan: Ejaan, variabel: Variabel, hasil: Hasil, catatan: Catatan
) -> list[str]:
    """The lines of naskah.yaml for all lampiran; their files go into `hasil`."""
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
    lanskap = lanskap or all(satu.lanskap is True for satu in blok)
    baris = [f"  - judul: {nilai(variabel.isi(judul) or TAK_TERTULIS, 6, 11)}"]
    if baku:
        baris.append(f"    penomoran: {penomoran(baku)}")
    if daftar_isi := daftar_isi_lampiran(lampiran, ke, catatan):
        baris.append("    daftar-isi: ya")
        if terdaftar(daftar_isi):
            baris.append("    daftar-isi-terdaftar: ya")
        catat_judul_lain(daftar_isi, isi.bagian, catatan)
    if id_ := hasil.nama(lampiran.asal).strip(" {#}"):
        baris.append(f"    id: {id_}")
    if isi.pembatas:
        baris.append("    pembatas-bab: ya")
    if lanskap:
        baris.append("    orientasi: lanskap")
    return [*baris, "    isi:", *(f"      {satu}" for satu in baris_isi)]


def isi_dokumen_polos(rangka: Rangka, hasil: Hasil, catatan: Catatan) -> list[str]:
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
            nama = simpan(satu.simpul[0], hasil, catatan)
            baris.append(f"- {nama}")
            lanskap = lanskap and nama in hasil.lanskap
            continue
        lanskap = False
        nama = _nama_berkas(satu, awalan, hasil)
        hasil.berkas[nama] = ""  # its name is taken before those of its tables
        hasil.berkas[nama] = tulis_markdown(satu.simpul, lambda lain: simpan(lain, hasil, catatan), hasil.nama)
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


def tanpa_nomor(isi: str) -> str:
    """A line without the number of a list before it."""
    return re.sub(r"^\(?\d{1,2}[.)] ?", "", isi) or TAK_TERTULIS
