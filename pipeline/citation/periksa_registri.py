"""What is wrong in the files of the registry: for the tests, and for an office that added a row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.citation.baris import (
    BELUM_ADA,
    INSTANSI,
    PERUBAHAN,
    Peraturan,
    baca_baris,
    baca_perubahan,
    baris_isi,
    tulis_baris,
)
from pipeline.citation.id_regulasi import AWALAN_DAERAH, Id, buka_nomor, kunci_id, singkatan_instansi
from pipeline.citation.registri import Registri
from pipeline.galat import Galat
from pipeline.source.teks import Letak


def periksa_registri(registri: Registri) -> list[str]:
    """Every doubt about the files of a registry.

    Returns:
        Indonesian sentences, each with file and line; empty where all is well.
    """
    masalah: list[str] = []
    dikenal: set[str] = set()
    dicabut: list[tuple[str, str]] = []

    def catat(letak: Letak | None, pesan: str) -> None:
        tempat = f"{letak.jalur}:{letak.baris}: " if letak else ""
        masalah.append(f"{tempat}{pesan}")

    for berkas in registri.berkas_baris():
        lalu: str | None = None
        for baris, letak in baris_isi(berkas):
            try:
                satu = baca_baris(baris, registri.nama_instansi(baris.split("/", 1)[0]), letak)
            except Galat as sebab:
                masalah.append(sebab.pesan)
                continue
            if tulis_baris(satu) != baris:
                catat(letak, f"tulisan baris {satu.id} tidak baku; tulis: {tulis_baris(satu)}")
            if satu.id in dikenal:
                catat(letak, f"{satu.id} tercantum dua kali")
            dikenal.add(satu.id)
            if satu.dicabut:
                dicabut.append((satu.id, satu.dicabut))
            if lalu is not None and kunci_id(lalu) >= kunci_id(satu.id):
                catat(letak, f"{satu.id} tidak urut; tempatnya sebelum {lalu}")
            lalu = satu.id
            jalur = registri.jalur(Id(satu.awalan, satu.id.split("/")[1], satu.tahun))
            if jalur is None or not jalur.as_posix().endswith(berkas.jalur):
                catat(letak, f"{satu.id} salah berkas")
            if (singkatan_instansi(satu.awalan) is not None or satu.awalan in AWALAN_DAERAH) and satu.instansi is None:
                catat(letak, f"pembentuk {satu.awalan} belum ada dalam {INSTANSI}")
            for pesan in _kejanggalan(satu):
                catat(letak, f"{satu.id}: {pesan}")
    masalah += _periksa_tautan(registri, dikenal, dicabut)
    return masalah


def _kejanggalan(satu: Peraturan) -> Iterator[str]:
    if buka_nomor(satu.id.split("/")[1], satu.tahun).lower() != satu.nomor.lower():
        yield f"nomor '{satu.nomor}' tidak cocok dengan id"
    if not 1945 <= satu.tahun <= 2100:
        yield f"tahun {satu.tahun} tidak masuk akal"
    if satu.judul and (satu.judul != " ".join(satu.judul.split()) or satu.judul.endswith(";") or satu.judul.count("*") % 2):
        yield "judul berspasi ganda, berakhir titik koma, atau tanda * tidak berpasangan"
    for nama, lembaran in (("LN", satu.ln), ("BN", satu.bn), ("LD", satu.ld), ("BD", satu.bd)):
        if lembaran is None:
            continue
        if lembaran.tahun is None or not satu.tahun <= lembaran.tahun <= satu.tahun + 1:
            yield f"tahun {nama} {lembaran.tahun} tidak cocok dengan tahun {satu.tahun}"
        if nama in ("LN", "BN") and lembaran.nomor is not None and not re.fullmatch(r"[1-9]\d{0,3}", lembaran.nomor):
            yield f"nomor {nama} '{lembaran.nomor}' tidak masuk akal"
    if satu.tln is not None and not re.fullmatch(r"[1-9]\d{0,3}[a-z]?", satu.tln):
        yield f"nomor TLN '{satu.tln}' tidak masuk akal"
    for nama, hari in (("ditetapkan", satu.ditetapkan), ("diundangkan", satu.diundangkan)):
        if hari is not None and not satu.tahun <= hari.year <= satu.tahun + 1:
            yield f"tanggal {nama} {hari} tidak cocok dengan tahun {satu.tahun}"
    if satu.ditetapkan and satu.diundangkan and satu.diundangkan < satu.ditetapkan:
        yield "diundangkan sebelum ditetapkan"
    if satu.suara < 0:
        yield "jumlah suara kurang dari nol"


def _periksa_tautan(registri: Registri, dikenal: set[str], dicabut: list[tuple[str, str]]) -> Iterator[str]:
    """Links whose ends are neither a row nor listed as unknown, links twice or out of order, amendments that are too old."""
    tercatat: set[str] = set()
    dipakai: set[str] = set()
    folder = [satu for satu in (registri.folder, registri.daerah.folder if registri.daerah else None) if satu]
    for satu in folder:
        berkas = registri.berkas(satu / BELUM_ADA)
        tercatat |= {baris.split("|")[0].strip() for baris, _ in baris_isi(berkas)} if berkas else set()
    for satu in folder:
        berkas = registri.berkas(satu / PERUBAHAN)
        lalu: tuple[object, ...] = ()
        for baris, letak in baris_isi(berkas) if berkas else ():
            try:
                asal, urutan, pengubah, _ = baca_perubahan(baris, letak)
            except Galat as sebab:
                yield sebab.pesan
                continue
            tempat = f"{letak.jalur}:{letak.baris}: "
            kini = (kunci_id(asal), urutan, kunci_id(pengubah)[1:])
            if lalu >= kini:
                yield f"{tempat}{baris} tidak urut atau tercantum dua kali"
            lalu = kini
            if int(pengubah[-4:]) < int(asal[-4:]):
                yield f"{tempat}{pengubah} lebih tua daripada yang diubahnya"
            dipakai |= {asal, pengubah}
            yield from (
                f"{tempat}{ujung} tidak ada dalam registri dan tidak tercatat dalam {BELUM_ADA}"
                for ujung in (asal, pengubah)
                if ujung not in dikenal | tercatat
            )
    for asal, pencabut in dicabut:
        dipakai.add(pencabut)
        if pencabut not in dikenal | tercatat:
            yield f"{asal} dicabut dengan {pencabut}, yang tidak ada dalam registri dan tidak tercatat dalam {BELUM_ADA}"
    yield from (f"{ujung} tercatat dalam {BELUM_ADA}, padahal sudah ada dalam registri" for ujung in sorted(tercatat & dikenal))
    yield from (f"{ujung} tercatat dalam {BELUM_ADA}, padahal tidak ditautkan" for ujung in sorted(tercatat - dipakai))
