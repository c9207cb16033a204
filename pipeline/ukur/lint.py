"""`make ukur` for the linter: cases, clean texts, mutations, real documents."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from pipeline.build.cari import semua_naskah
from pipeline.build.registri import registri_bersama
from pipeline.citation.registri import Registri
from pipeline.importing.impor import impor
from pipeline.lint.aturan import semua_aturan
from pipeline.lint.format.teks import hitung_tingkat
from pipeline.lint.mesin import periksa_semua
from pipeline.naskah.dasar_hukum import POLA_ID
from pipeline.naskah.jenis import kunci_jenis, susun_naskah
from pipeline.naskah.model import polos
from pipeline.source.bundel import muat_bundel
from pipeline.ukur.kasus import Hitungan, folder_dasar, ukur_bersih, ukur_kasus
from pipeline.ukur.mutasi import HasilMutasi, Mutasi, Sumber, pilih_mutasi, ukur_mutasi
from pipeline.ukur.pengubah import PENGUBAH

BANYAK = 1000
BENIH = 2026


def folder_bersih(akar: Path) -> list[Path]:
    """The naskah that hold no mistakes: the samples, and the clean ones of the cases."""
    kasus = akar / "tests" / "kasus"
    contoh = [satu.folder for satu in semua_naskah(akar / "content")]
    return [*contoh, *(folder_dasar(kasus, dasar) for dasar in ("keputusan", "peraturan"))]


def sumber_mutasi(folder: Path, akar: Path) -> Sumber:
    """A clean naskah with its own files; the ids of its mengingat are written out, so that citations can be spoilt."""
    folder = folder.resolve()
    registri = registri_bersama()
    bundel = muat_bundel(folder, akar, kunci_jenis)
    naskah = susun_naskah(bundel, registri(bundel, akar))
    berkas = {path: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.*")) if path.suffix in (".yaml", ".md")}
    utama = folder / "naskah.yaml"
    tertulis = {
        str(asal).lower(): polos(satu.isi)
        for asal, satu in zip(bundel.naskah.get("mengingat") or (), naskah.mengingat, strict=True)
        if POLA_ID.fullmatch(asal.lower())
    }
    berkas[utama] = re.sub(
        r"(?m)^  - (\S+)[ ]*$", lambda m: f"  - {tertulis[m[1].lower()]}" if m[1].lower() in tertulis else m[0], berkas[utama]
    )
    return Sumber(folder, berkas, naskah.golongan)


def ukur_semua_mutasi(akar: Path, banyak: int = BANYAK, benih: int = BENIH) -> HasilMutasi:
    """Mutations of all clean naskah."""
    sumber = [sumber_mutasi(folder, akar) for folder in folder_bersih(akar)]
    return ukur_mutasi(pilih_mutasi(sumber, PENGUBAH, banyak, benih), akar, registri_bersama())


def ukur_kasus_dan_bersih(akar: Path) -> tuple[Hitungan, Hitungan]:
    """Cases and clean texts."""
    registri = registri_bersama()
    kasus = ukur_kasus(akar / "tests" / "kasus", akar, registri)
    return kasus, ukur_bersih(periksa_semua(folder_bersih(akar), akar, registri, "draf").temuan)


def ukur_naskah_nyata(benih: Path, akar: Path) -> list[str]:
    """What the linter says of real documents, as they come out of the importer: findings by level, and every error.

    Args:
        benih: the folder of the documents, *.txt.
        akar: the project's root.
    """
    registri, baris = Registri(akar / "content" / "regulasi", akar), []
    with tempfile.TemporaryDirectory() as sementara:
        for ke, berkas in enumerate(sorted(benih.glob("*.txt"))):
            folder = Path(sementara) / "content" / f"daerah-{ke}" / "kantor" / "naskah"
            impor(berkas, folder, registri)
            temuan = periksa_semua([folder], akar, registri_bersama(), "draf").temuan
            baris.append(f"naskah nyata {berkas.stem}: {hitung_tingkat(temuan)}")
            baris += [
                f"  {Path(satu.letak.jalur).name}:{satu.letak.baris} {satu.aturan} {satu.pesan}"
                for satu in temuan
                if satu.tingkat == "error" and satu.letak
            ]
    return baris


def laporan_lint(akar: Path) -> str:
    """Every measure as text."""
    kasus, bersih = ukur_kasus_dan_bersih(akar)
    mutasi = ukur_semua_mutasi(akar)
    baris = ["aturan   benar  palsu  luput  presisi  perolehan"]
    for aturan, periksa, _ in semua_aturan():
        kode = aturan.kode
        if periksa is None:
            continue
        benar = kasus.benar[kode] + mutasi.benar[kode]
        palsu = kasus.palsu[kode] + bersih.palsu[kode] + mutasi.palsu[kode]
        luput = kasus.luput[kode]
        baris.append(
            f"{kode}  {benar:6}{palsu:7}{luput:7}  {_persen(benar, benar + palsu):>7}  {_persen(benar, benar + luput):>9}"
        )
    baris += ["", f"naskah bersih: {bersih.palsu.total()} temuan palsu", ""]
    bagian = _persen(mutasi.ditemukan, mutasi.jumlah)
    baris.append(f"mutasi: {mutasi.ditemukan} dari {mutasi.jumlah} ({bagian}) ditemukan di tempatnya tanpa temuan lain")
    baris += [f"  {nama}: {jumlah} dibuat" for nama, jumlah in sorted(mutasi.dibuat.items())]
    baris += [f"  luput: {_sebut(satu)}" for satu in mutasi.luput]
    baris += [f"  lain: {_sebut(satu)} → {'; '.join(f'{t.aturan} {t.pesan}' for t in temuan)}" for satu, temuan in mutasi.lain]
    benih = akar.parent / "shared" / "seeds"
    nyata = ukur_naskah_nyata(benih, akar) if benih.is_dir() else [f"naskah nyata tidak ada di {benih}"]
    return "\n".join([*baris, *kasus.keluhan, *bersih.keluhan, "", *nyata]) + "\n"


def _sebut(mutasi: Mutasi) -> str:
    baris = mutasi.isi.count("\n", 0, mutasi.awal) + 1
    return f"{mutasi.nama} ({mutasi.path.parent.name}/{mutasi.path.name}:{baris})"


def _persen(bagian: int, jumlah: int) -> str:
    return f"{100 * bagian / jumlah:.1f} %" if jumlah else "-"
