"""The linter with all rules beside yamllint over the same YAML, and 200 naskah in one process."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks import AKAR, cetak, kali, ms, tercapai, ukur
from pipeline.build.cari import semua_naskah
from pipeline.build.registri import registri_bersama
from pipeline.lint.mesin import periksa_semua

BANYAK = 200
BATAS_MB = 300
KALI = 5.0


def _lint(folder: list[Path]) -> None:
    periksa_semua(folder, AKAR, registri_bersama(), "draf")


def jalankan() -> None:
    """Print the times as ratios, and the peak memory of a process that checks many naskah."""
    from yamllint import config, linter

    folder = [satu.folder for satu in semua_naskah(AKAR / "content")]
    yaml = {path for satu in folder for path in (*satu.glob("*.yaml"), satu.parent / "opd.yaml", satu.parents[1] / "pemda.yaml")}
    yaml |= set((AKAR / "content" / "pustaka").rglob("*.yaml"))
    isi = [path.read_text(encoding="utf-8") for path in sorted(yaml)]
    baku = config.YamlLintConfig("extends: default")
    waktu = ukur(
        {
            "yamllint, aturan bakunya": lambda: [list(linter.run(satu, baku)) for satu in isi],
            "lint, semua aturan (YAML dan Markdown)": lambda: _lint(folder),
        },
        5,
    )
    yamllint, kita = waktu.values()
    print(f"{len(folder)} naskah, {len(isi)} berkas YAML, {sum(map(len, isi)):,} karakter")
    cetak(("cara", "ms", "kali"), [(nama, ms(detik), kali(yamllint / detik)) for nama, detik in waktu.items()])
    print(f"  lint {KALI:.0f} kali secepat yamllint: {tercapai(yamllint / kita, KALI, paling_sedikit=True)}")
    memori = _memori()
    print(f"  {BANYAK} naskah dalam satu proses: {memori:.0f} MiB, {tercapai(memori * 1.048576, BATAS_MB)} (batas {BATAS_MB} MB)")


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
