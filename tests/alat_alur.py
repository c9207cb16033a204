"""Runs the shell steps of workflow files as they are, in a real repository, with recording stand-ins for gh, curl and apt-get."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from tests.alat import AKAR

ALUR = AKAR / ".github" / "workflows"
GITLAB = AKAR / ".gitlab-ci.yml"
_UNGKAPAN = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")
_KELUARAN = re.compile(r"steps\.(\w+)\.outputs\.(\w+)")

# Answers as `jawaban.json` says, the first that fits: {"cocok": pattern of the words, "isi": JSON, "berkas": path, "status":
# number}. What it was asked goes to `panggilan.jsonl`: its words, and the JSON of --input or --data.
_TIRUAN = f"""#!{sys.executable} -IS
import json, os, re, subprocess, sys
kata = sys.argv[1:]
folder = os.environ["TIRUAN"]
kirim = None
for tanda in ("--input", "--data"):
    if tanda in kata:
        kirim = json.load(open(kata[kata.index(tanda) + 1].lstrip("@")))
nama = os.path.basename(sys.argv[0])
kalimat = " ".join([nama, *kata])
with open(os.path.join(folder, "panggilan.jsonl"), "a") as berkas:
    berkas.write(json.dumps({{"kata": kalimat, "kirim": kirim}}) + "\\n")
for jawab in json.load(open(os.path.join(folder, "jawaban.json"))):
    if not re.search(jawab["cocok"], kalimat):
        continue
    if "berkas" in jawab:
        sys.stdout.buffer.write(open(jawab["berkas"], "rb").read())
    elif "--jq" in kata:
        saring = ["jq", "-r", kata[kata.index("--jq") + 1]]
        subprocess.run(saring, input=json.dumps(jawab["isi"]), text=True, check=True)
    elif "--silent" not in kata or nama == "curl":
        sys.stdout.write(json.dumps(jawab.get("isi", {{}})))
    sys.exit(jawab.get("status", 0))
sys.exit("tidak ada jawaban untuk: " + kalimat)
"""


def alur(nama: str) -> dict[str, Any]:
    """A workflow of GitHub; `on` stays text."""
    return dict(yaml.load((ALUR / nama).read_text("utf-8"), Loader=yaml.BaseLoader))


def gitlab() -> dict[str, Any]:
    """The file of GitLab with its `extends` of the hidden job filled in."""
    isi = yaml.safe_load(GITLAB.read_text("utf-8"))
    for pekerjaan in isi.values():
        if isinstance(pekerjaan, dict) and pekerjaan.get("extends") == ".program":
            pekerjaan.setdefault("before_script", isi[".program"]["before_script"])
    return dict(isi)


def langkah(berkas: Mapping[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """(job, step) of a workflow of GitHub."""
    return [(nama, satu) for nama, pekerjaan in berkas["jobs"].items() for satu in pekerjaan["steps"]]


@dataclass
class Tempat:
    """A machine of a CI: a folder with a repository, commands that are stand-ins, and what GitHub gives a step.

    Args:
        folder: an empty folder.
        kerja: the checkout.
    """

    folder: Path
    kerja: Path
    lingkungan: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        tiruan = self.folder / "tiruan"
        tiruan.mkdir(parents=True)
        for nama in ("gh", "curl", "apt-get"):
            (tiruan / nama).write_text(_TIRUAN, "utf-8")
            (tiruan / nama).chmod(0o755)
        (self.folder / "rumah").mkdir()
        for nama in ("env", "output", "ringkasan"):
            (self.folder / nama).touch()
        self.jawab()

    def jawab(self, *jawaban: Mapping[str, Any]) -> None:
        """What the stand-ins answer, the first that fits."""
        semua = [*jawaban, {"cocok": "^apt-get "}]
        (self.folder / "tiruan" / "jawaban.json").write_text(json.dumps(semua), "utf-8")

    @property
    def panggilan(self) -> list[dict[str, Any]]:
        """What the stand-ins were asked, but for apt-get."""
        path = self.folder / "tiruan" / "panggilan.jsonl"
        semua = [json.loads(satu) for satu in path.read_text("utf-8").splitlines()] if path.is_file() else []
        return [satu for satu in semua if not satu["kata"].startswith("apt-get")]

    @property
    def kiriman(self) -> list[tuple[str, Any]]:
        """(method and address, body) of what was written."""
        hasil = []
        for satu in self.panggilan:
            cocok = re.search(r"(?:--method|--request) (POST|PATCH|PUT)\b.*?((?:repos|https:)\S+)", satu["kata"])
            if cocok:
                hasil.append((f"{cocok[1]} {cocok[2]}", satu["kirim"]))
        return hasil

    @property
    def ringkasan(self) -> str:
        return (self.folder / "ringkasan").read_text("utf-8")

    def bash(self, skrip: str, lingkungan: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
        """Run a script as GitHub and GitLab do, with an environment that has nothing of ours but PATH."""
        tetap = (baris.split("=", 1) for baris in (self.folder / "env").read_text("utf-8").splitlines())
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", skrip],
            cwd=self.kerja,
            env={
                "PATH": f"{self.folder / 'tiruan'}:{os.environ['PATH']}",
                "HOME": str(self.folder / "rumah"),
                "LANG": "C.UTF-8",
                "TIRUAN": str(self.folder / "tiruan"),
                "GITHUB_ENV": str(self.folder / "env"),
                "GITHUB_OUTPUT": str(self.folder / "output"),
                "GITHUB_STEP_SUMMARY": str(self.folder / "ringkasan"),
                "GITHUB_SERVER_URL": "https://git.contoh",
                "GITHUB_REPOSITORY": "kantor/naskah",
                "GITHUB_RUN_ID": "77",
                **self.lingkungan,
                **dict(tetap),
                **lingkungan,
            },
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )

    def jalankan(self, berkas: Mapping[str, Any], nilai: Mapping[str, str], syarat: Mapping[str, bool]) -> tuple[int, str]:
        """Run the shell steps of a workflow with one job until one fails; steps that use an action are left out.

        Args:
            berkas: the workflow.
            nilai: expression → value, of those that stand in `env`.
            syarat: the `if` of a step → whether it is fulfilled; one that asks for an output is looked up.

        Returns:
            The exit status of the job, and all that its steps said.
        """
        ((_, pekerjaan),) = berkas["jobs"].items()
        status, kata = 0, ""
        for satu in pekerjaan["steps"]:
            if "run" not in satu or not self._berlaku(satu.get("if", ""), syarat, gagal=status != 0):
                continue
            lingkungan = {**berkas.get("env", {}), **pekerjaan.get("env", {}), **satu.get("env", {})}
            hasil = self.bash(satu["run"], {nama: self._isi(teks, nilai) for nama, teks in lingkungan.items()})
            kata += hasil.stdout + hasil.stderr
            status = status or hasil.returncode
        return status, kata

    def _berlaku(self, syarat: str, tahu: Mapping[str, bool], *, gagal: bool) -> bool:
        if not syarat:
            return not gagal
        if cocok := _KELUARAN.match(syarat):
            return not gagal and self._keluaran(cocok) == syarat.split("'")[1]
        return tahu[syarat]

    def _isi(self, teks: str, nilai: Mapping[str, str]) -> str:
        def ganti(cocok: re.Match[str]) -> str:
            keluaran = _KELUARAN.fullmatch(cocok[1])
            return self._keluaran(keluaran) if keluaran else nilai[cocok[1]]

        return _UNGKAPAN.sub(ganti, teks)

    def _keluaran(self, cocok: re.Match[str]) -> str:
        semua = dict(baris.split("=", 1) for baris in (self.folder / "output").read_text("utf-8").splitlines())
        return semua.get(cocok[2], "")


def pasang_program(ke: Path) -> None:
    """A stand-in for the checkout of the program: our own code, and set-up that has nothing to do.

    The nightly command gets `--tanpa-pdf`: LibreOffice has its own tests.
    """
    for nama in ("build.py", "pipeline", "templates"):
        (ke / nama).parent.mkdir(parents=True, exist_ok=True)
        (ke / nama).symlink_to(AKAR / nama)
    python = f"""#!/bin/bash
case "$2" in malam | bangun) set -- "$1" "$2" --tanpa-pdf "${{@:3}}" ;; esac
exec {sys.executable} "$@"
"""
    for nama, isi in {"tools/siapkan.sh": "#!/bin/sh\nexit 0\n", ".venv/bin/python": python}.items():
        path = ke / nama
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(isi, "utf-8")
        path.chmod(0o755)


def git(folder: Path, *kata: str) -> str:
    """Run git with a name of its own."""
    identitas = ("-c", "user.name=Uji", "-c", "user.email=uji@contoh.go.id", "-c", "commit.gpgsign=false")
    return subprocess.run(["git", *identitas, *kata], cwd=folder, check=True, capture_output=True, text=True).stdout


def repositori(folder: Path, konten: Path) -> Path:
    """A repository with a content on `main` and the program in `program/`, which git does not see."""
    shutil.copytree(konten, folder / "content")
    git(folder, "init", "-q", "-b", "main")
    (folder / ".git" / "info" / "exclude").write_text("/program\n/output\n/situs\n/tinjauan\n/dokumen\n", "utf-8")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "awal")
    pasang_program(folder / "program")
    return folder
