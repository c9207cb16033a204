"""What is told of a change: the naskah that it touches, their clauses and findings before and after, and fixes to offer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from pipeline.lint.model import Temuan, Tingkat
from pipeline.publish.model import Perubahan

KeadaanNaskah: TypeAlias = Literal["baru", "berubah", "tetap", "dihapus", "rusak"]


@dataclass(frozen=True, slots=True)
class TemuanTinjau:
    """A finding with its place in the words of the naskah; empty where it speaks of none."""

    temuan: Temuan
    tempat: str = ""


@dataclass(frozen=True, slots=True)
class TinjauNaskah:
    """What a change does to one naskah.

    Args:
        alamat: `<pemda>/<opd>/<slug>`, after the change where it is still there.
        alamat_lama: before it, where it was another.
        judul: what it is called.
        keadaan: `tetap` where only its sources or findings are others and the print stays; `rusak` where it cannot be read now.
        terbit: whether it is on the site of drafts.
        klausa: how many clauses it has.
        perubahan: clause by clause; empty for one that is new or gone.
        baru, hilang: findings that the change brings, and those that it takes away.
        sembuh: whether it could not be read before.
    """

    alamat: str
    judul: str
    keadaan: KeadaanNaskah
    alamat_lama: str = ""
    terbit: bool = False
    klausa: int = 0
    perubahan: tuple[Perubahan, ...] = ()
    baru: tuple[TemuanTinjau, ...] = ()
    hilang: tuple[TemuanTinjau, ...] = ()
    sembuh: bool = False

    @property
    def berarti(self) -> bool:
        """Whether a reader sees anything of the change."""
        return self.keadaan != "tetap" or bool(self.baru or self.hilang)


@dataclass(frozen=True, slots=True)
class Saran:
    """A fix that a reviewer can take over with a click: new lines in the place of some lines of a file.

    Args:
        jalur: the file, from the root of the repository.
        jalur_lama: its path before the change.
        awal, akhir: first and last line in the new file.
        awal_lama: the first line in the old file, where it stayed; else 0.
        ganti: the lines that are to stand there, without line ends.
        temuan: what they mend.
        sidik: what makes it the same suggestion in the next run.
    """

    jalur: str
    jalur_lama: str
    awal: int
    akhir: int
    awal_lama: int
    ganti: tuple[str, ...]
    temuan: tuple[Temuan, ...]
    sidik: str


@dataclass(frozen=True, slots=True)
class Tinjauan:
    """What a change does.

    Args:
        dasar, kepala: what the versions are called.
        awalan: the project's folder from the root of the repository, with its last `/`.
        berkas: how many files differ.
        naskah: those with something to tell, or with changed sources of their own, by address.
        umum_baru, umum_hilang: findings in files that belong to no single naskah.
        lama: how many findings of the naskah looked at were there before and still are.
        saran: fixes at lines of the change.
        saran_lain: how many more fixes there are that cannot be offered there.
    """

    dasar: str
    kepala: str
    awalan: str
    berkas: int
    naskah: tuple[TinjauNaskah, ...]
    umum_baru: tuple[TemuanTinjau, ...]
    umum_hilang: tuple[TemuanTinjau, ...]
    lama: int
    saran: tuple[Saran, ...]
    saran_lain: int = 0

    @property
    def baru(self) -> tuple[Temuan, ...]:
        """All findings that the change brings, in the order of the files."""
        semua = [*self.umum_baru, *(satu for naskah in self.naskah for satu in naskah.baru)]
        return tuple(sorted((satu.temuan for satu in semua), key=lambda satu: satu.urutan))

    @property
    def hilang(self) -> tuple[Temuan, ...]:
        """All findings that it takes away."""
        semua = [*self.umum_hilang, *(satu for naskah in self.naskah for satu in naskah.hilang)]
        return tuple(sorted((satu.temuan for satu in semua), key=lambda satu: satu.urutan))

    def jumlah_baru(self, tingkat: Tingkat) -> int:
        """How many new findings of a level."""
        return sum(satu.tingkat == tingkat for satu in self.baru)

    @property
    def gagal(self) -> bool:
        """Whether the check fails: only for new findings of level error."""
        return self.jumlah_baru("error") > 0
