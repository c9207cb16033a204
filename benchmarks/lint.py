"""The linter with all rules beside yamllint on the same YAML: the project's naskah, one of YAML only; 200 naskah in one run."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks import AKAR, cetak, kali, ms, tercapai, ukur
from pipeline.build.cari import semua_naskah
from pipeline.build.registri import registri_bersama
from pipeline.lint.mesin import periksa_semua

BANYAK = 200
BATAS_MB = 300
KALI_CAMPUR, KALI_YAML = 1.0, 5.0
BESAR_RATL = 60_000  # characters
PUTARAN = 7

_NASKAH = """\
jenis: keputusan-kepala-pd
tentang: Rencana Aksi Reformasi Birokrasi {{ opd.nama }} Tahun {{ tahun }}
tahun: 2023
status: rancangan
ditetapkan: {perkiraan: 2022-12-01}
menimbang:
  - bahwa untuk meningkatkan kualitas pelayanan diperlukan rencana aksi reformasi birokrasi;
  - bahwa rencana aksi menjadi pedoman bagi seluruh pegawai {{ opd.nama }};
  - penutup: otomatis
mengingat:
  - uu/28/1999
  - uu/23/2014
  - perpres/81/2010
memutuskan:
  KESATU: >-
    Menetapkan Rencana Aksi Reformasi Birokrasi {{ opd.nama }} Tahun {{ tahun }}
    sebagaimana tercantum dalam Lampiran
    yang merupakan bagian tidak terpisahkan dari Keputusan ini.
  KEDUA: Keputusan ini mulai berlaku pada tanggal ditetapkan.
lampiran:
  - judul: Rencana Aksi Reformasi Birokrasi {{ opd.nama }} Tahun {{ tahun }}
    isi: [ratl.yaml]
"""
_KEPALA_RATL = """\
orientasi: lanskap
kelompok:
  - {tingkat: program, nomor: 1}
kolom:
  - {no: NO, hitung: kegiatan, ulang: program, lebar: 1 cm}
  - {kegiatan: KEGIATAN, lebar: 4 cm}
  - {output: KELUARAN, lebar: 4.2 cm}
  - {tahapan: TAHAPAN KERJA, lebar: 4.8 cm}
  - {jadwal: BULAN, satuan: bulan, lebar: 0.6 cm}
  - {kriteria: KRITERIA KEBERHASILAN, lebar: 3.8 cm}
  - {pj: PENANGGUNG JAWAB}
program:
"""
_KERJA = ("Menyusun", "Membahas", "Menetapkan", "Menyosialisasikan", "Melaksanakan", "Memantau", "Mengevaluasi")
_HASIL = ("pedoman", "laporan", "peta proses", "standar pelayanan", "survei kepuasan", "rencana kerja", "daftar risiko")
_TEMPAT = ("bidang produksi", "bidang perlindungan", "bidang usaha", "sekretariat", "balai benih", "gugus tugas")


def _lint(folder: Sequence[Path]) -> None:
    periksa_semua(folder, AKAR, registri_bersama(), "draf")


def jalankan() -> None:
    """Print the times as ratios, and the peak memory of a process that checks many naskah."""
    folder = [satu.folder for satu in semua_naskah(AKAR / "content")]
    yaml = {path for satu in folder for path in (*satu.rglob("*.yaml"), *_induk(satu))}
    yaml |= set((AKAR / "content" / "pustaka").rglob("*.yaml"))
    _bandingkan(f"{len(folder)} naskah dengan Markdown", folder, sorted(yaml), KALI_CAMPUR)
    with tempfile.TemporaryDirectory() as sementara:
        satu = _naskah_ratl(Path(sementara) / "content")
        _bandingkan("1 naskah YAML saja", [satu], [*satu.glob("*.yaml"), *_induk(satu)], KALI_YAML)
    memori = _memori()
    print(f"  {BANYAK} naskah dalam satu proses: {memori:.0f} MiB, {tercapai(memori * 1.048576, BATAS_MB)} (batas {BATAS_MB} MB)")


def _bandingkan(judul: str, folder: Sequence[Path], yaml: Sequence[Path], target: float) -> None:
    from yamllint import config, linter

    baku = config.YamlLintConfig("extends: default")
    isi = [path.read_text(encoding="utf-8") for path in yaml]
    waktu = ukur(
        {
            "yamllint, aturan bakunya": lambda: [list(linter.run(satu, baku)) for satu in isi],
            "lint, semua aturan": lambda: _lint(folder),
        },
        PUTARAN,
    )
    yamllint, kita = waktu.values()
    markdown = sum(len(path.read_text(encoding="utf-8")) for satu in folder for path in satu.rglob("*.md"))
    print(f"{judul}: {len(isi)} berkas YAML, {sum(map(len, isi)):,} karakter; Markdown {markdown:,} karakter (hanya dibaca lint)")
    cetak(("cara", "ms", "kali"), [(nama, ms(detik), kali(yamllint / detik)) for nama, detik in waktu.items()])
    print(f"  lint {target:.0f} kali secepat yamllint: {tercapai(yamllint / kita, target, paling_sedikit=True)}")


def _induk(naskah: Path) -> tuple[Path, Path]:
    """The files of its office and region, which a naskah is read with."""
    return naskah.parent / "opd.yaml", naskah.parents[1] / "pemda.yaml"


def _naskah_ratl(konten: Path) -> Path:
    """The folder of a new Keputusan whose lampiran is one large table."""
    asal = AKAR / "content" / "kukar"
    naskah = konten / "kukar" / "disbun" / "ratl"
    shutil.copytree(asal, konten / "kukar", ignore=lambda folder, isi: [satu for satu in isi if (asal / folder / satu).is_dir()])
    naskah.mkdir(parents=True)
    shutil.copy(asal / "disbun" / "opd.yaml", naskah.parent)
    (naskah / "naskah.yaml").write_text(_NASKAH, encoding="utf-8")
    (naskah / "ratl.yaml").write_text(_ratl(), encoding="utf-8")
    return naskah


def _ratl() -> str:
    """A plan of action: programmes of seven activities with three steps each, no two alike."""
    potongan = [_KEPALA_RATL]
    ke = 0
    while sum(map(len, potongan)) < BESAR_RATL:
        if ke % 7 == 0:
            potongan.append(f"  - nama: Program {_HASIL[ke // 7 % 7]} tahap {ke // 7 + 1}\n    kegiatan:\n")
        hasil = f"{_HASIL[ke % 7]} {_TEMPAT[ke % 6]} tahap {ke + 1}"
        tahapan = "".join(
            f"          - {{nama: {_KERJA[(ke + satu) % 7]} {hasil}, bulan: {satu * 4 + 1}-{satu * 4 + 3}}}\n"
            for satu in range(3)
        )
        potongan.append(
            f"      - nama: >-\n          {_KERJA[ke % 7]} {hasil}\n          untuk meningkatkan mutu pelayanan pekebun\n"
            f"        output: Dokumen {hasil}\n        tahapan:\n{tahapan}"
            f"        kriteria: Dokumen ditetapkan dan dilaksanakan oleh seluruh pegawai {_TEMPAT[ke % 6]}\n"
            f"        pj: Kepala {_TEMPAT[ke % 6].title()}\n"
        )
        ke += 1
    return "".join(potongan)


def _memori() -> float:
    """Peak memory in MB of a process that checks 200 different copies of the samples."""
    with tempfile.TemporaryDirectory() as folder:
        konten = Path(folder) / "content"
        for nama in ("pustaka", "regulasi"):
            shutil.copytree(AKAR / "content" / nama, konten / nama)
        asal = semua_naskah(AKAR / "content")
        for ke in range(BANYAK):
            satu = asal[ke % len(asal)]
            tujuan = konten / satu.pemda / satu.opd / f"naskah-{ke}"
            if not (konten / satu.pemda / "pemda.yaml").exists():
                (konten / satu.pemda).mkdir(parents=True, exist_ok=True)
                for berkas in (satu.folder.parents[1]).glob("*.*"):
                    shutil.copy(berkas, konten / satu.pemda)
                if (satu.folder.parents[1] / "regulasi").is_dir():
                    shutil.copytree(satu.folder.parents[1] / "regulasi", konten / satu.pemda / "regulasi")
            shutil.copytree(satu.folder, tujuan)
            shutil.copy(satu.folder.parent / "opd.yaml", tujuan.parent)
        kode = (
            "import sys; from pathlib import Path; from pipeline.lint.mesin import periksa_semua;"
            "from pipeline.build.registri import registri_bersama; from pipeline.build.cari import semua_naskah;"
            "akar = Path(sys.argv[1]);"
            "h = periksa_semua([s.folder for s in semua_naskah(akar / 'content')], akar, registri_bersama(), 'draf');"
            "assert h.naskah == int(sys.argv[2]); "
            "status = Path('/proc/self/status').read_text();"
            "print(next(int(b.split()[1]) for b in status.splitlines() if b.startswith('VmHWM:')) / 1024)"
        )
        hasil = subprocess.run(
            [sys.executable, "-c", kode, folder, str(BANYAK)], cwd=AKAR, check=True, capture_output=True, text=True
        )
        return float(hasil.stdout)
