"""What a nightly run did, from the traces of its build: a row for each naskah, and what is wrong with those that failed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from pipeline.build.bangun import CATATAN_JALAN
from pipeline.build.jejak import NAMA, baca
from pipeline.lint.model import URUTAN_TINGKAT
from pipeline.review.markdown import kode, lipat, pagar, tabel

_HASIL = ("gagal", "dibuat", "tetap")  # in the order of a report: what needs a person comes first
_KATA = {"gagal": "tidak jadi", "dibuat": "dibuat", "tetap": "tetap"}
_PERTAMA = ("belum pernah dibuat",)  # says nothing of why
_TERBUKA = 100  # rows of unchanged naskah that are shown unfolded
PALING_PANJANG = 900_000  # characters; GitHub takes a step summary of 1 MiB


@dataclass(frozen=True, slots=True)
class Baris:
    """One naskah of a run; the names are those of the trace (docs/bangun.md)."""

    naskah: str
    hasil: str
    detik: float = 0.0
    halaman: int = 0
    temuan: Mapping[str, int] | None = None
    sebab: tuple[str, ...] = ()
    galat: tuple[str, ...] = ()


def mulai(hasil: Path) -> None:
    """Forget what an earlier run did, so that a run with nothing to build is not told as that one."""
    (hasil / NAMA / CATATAN_JALAN).unlink(missing_ok=True)


def baca_jalan(hasil: Path, akar: Path) -> tuple[Baris, ...]:
    """What became of every naskah: as the last run says and, where it says nothing, as it was built before.

    Args:
        hasil: the folder of results.
        akar: the project's root; a naskah that is no longer there is left out.
    """
    semua = {satu.naskah: satu for satu in _dijalankan(hasil)}
    for satu in _diingat(hasil, akar):
        semua.setdefault(satu.naskah, satu)
    return tuple(sorted(semua.values(), key=lambda satu: (_HASIL.index(satu.hasil), satu.naskah)))


def _dijalankan(hasil: Path) -> Iterator[Baris]:
    try:
        isi = (hasil / NAMA / CATATAN_JALAN).read_text("utf-8", "replace")
    except OSError:
        return
    for baris in isi.splitlines():
        try:
            data = json.loads(baris)
            if data["hasil"] in _HASIL:
                yield Baris(
                    str(data["naskah"]),
                    data["hasil"],
                    float(data["detik"]),
                    int(data["halaman"]),
                    data["temuan"] if data["hasil"] != "gagal" else None,
                    tuple(data["sebab"]),
                    tuple(data["galat"]),
                )
        except (ValueError, KeyError, TypeError):  # the last line of a run that was killed
            continue


def _diingat(hasil: Path, akar: Path) -> Iterator[Baris]:
    for path in sorted((hasil / NAMA).glob("*/*/*.json")):
        jejak = baca(path)
        if jejak is not None and (akar / jejak.folder / "naskah.yaml").is_file():
            tingkat = {str(ini): sum(satu["level"] == ini for satu in jejak.temuan) for ini in URUTAN_TINGKAT}
            nama = path.relative_to(hasil / NAMA).with_suffix("").as_posix()
            yield Baris(nama, "tetap", halaman=jejak.halaman, temuan=tingkat)


def ringkasan_json(baris: Sequence[Baris]) -> str:
    """The rows, for other programs."""
    return json.dumps([asdict(satu) for satu in baris], ensure_ascii=False, indent=1) + "\n"


def ringkasan_markdown(baris: Sequence[Baris]) -> str:
    """The rows for a step summary: what failed first and with its reasons, long lists folded."""
    banyak = {hasil: [satu for satu in baris if satu.hasil == hasil] for hasil in _HASIL}
    jumlah = ", ".join(f"{len(milik)} {_KATA[hasil]}" for hasil, milik in banyak.items() if milik)
    isi = ["## Naskah", "", f"**{len(baris)} naskah{f': {jumlah}' if jumlah else ''}.** {_temuan(baris)}", ""]
    terbuka = [*banyak["gagal"], *banyak["dibuat"]]
    tetap = banyak["tetap"]
    if len(tetap) <= _TERBUKA:
        terbuka, tetap = [*terbuka, *tetap], []
    if terbuka:
        isi += [*_tabel(terbuka), ""]
    if tetap:
        isi += [*lipat(f"{len(tetap)} naskah tetap", _tabel(tetap)), ""]
    for satu in banyak["gagal"]:
        isi += [*lipat(f"Mengapa {satu.naskah} tidak jadi", _utuh(satu.galat)), ""]
    sebab = [f"- {kode(satu.naskah)}: {kode('; '.join(satu.sebab))}" for satu in baris if satu.sebab not in ((), _PERTAMA)]
    if sebab:
        isi += [*lipat("Mengapa dibuat", sebab), ""]
    return _potong("\n".join(isi))


def _temuan(baris: Sequence[Baris]) -> str:
    jumlah = {tingkat: sum((satu.temuan or {}).get(tingkat, 0) for satu in baris) for tingkat in URUTAN_TINGKAT}
    return "Temuan: " + ", ".join(f"{angka} {tingkat}" for tingkat, angka in jumlah.items()) + "."


def _tabel(baris: Sequence[Baris]) -> list[str]:
    return tabel(
        ("hasil", "naskah", "halaman", *URUTAN_TINGKAT, "detik"),
        [
            (
                f"**{_KATA[satu.hasil]}**" if satu.hasil == "gagal" else _KATA[satu.hasil],
                kode(satu.naskah),
                str(satu.halaman or ""),
                *(str(satu.temuan.get(tingkat, 0)) if satu.temuan else "" for tingkat in URUTAN_TINGKAT),
                f"{satu.detik:.1f}".replace(".", ",") if satu.detik else "",
            )
            for satu in baris
        ],
    )


def _utuh(baris: Sequence[str]) -> list[str]:
    """Lines as they are."""
    isi = [bagian for satu in baris for bagian in satu.splitlines()]
    batas = pagar(isi)
    return [f"{batas}text", *isi, batas]


def _potong(isi: str) -> str:
    if len(isi) <= PALING_PANJANG:
        return isi
    return isi[:PALING_PANJANG].rpartition("\n")[0] + "\n\n… selebihnya ada di catatan bangunan.\n"
