"""Characters per second of the citation reader, against eyecite on as many characters of English legal text.

python -m benchmarks.kutipan [CHARACTERS]. Both texts are made here, sentence by sentence, with about one citation in every
two sentences; both are read as documents of ten pages, in turns, three times in one run. eyecite (with its default
tokenizer) is the reader of American citations that its field uses (github.com/freelawproject/eyecite). It is not in the lock
file, since one of its parts has to be compiled on newer Pythons: install it by hand; without it only our speed is printed.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from functools import partial

from benchmarks import cetak, kali, tercapai, ukur
from pipeline.citation.baca import cari_kutipan

JUMLAH = 200_000
UKURAN_DOKUMEN = 20_000  # about ten pages
ULANG = 3

_KALIMAT_ID = (
    "Perangkat Daerah menyusun rencana kerja tahunan dengan memperhatikan hasil evaluasi tahun sebelumnya dan"
    " kemampuan keuangan daerah.",
    "Setiap unit kerja wajib menyampaikan laporan pelaksanaan kegiatan kepada kepala dinas paling lambat tanggal 10"
    " bulan berikutnya.",
    "Pembinaan dan pengawasan atas pelaksanaan keputusan ini dilakukan oleh inspektorat sesuai dengan ketentuan yang berlaku.",
    "Indikator kinerja sebagaimana dimaksud pada ayat (1) ditetapkan dengan memperhatikan sasaran pembangunan daerah.",
)
_JUDUL_ID = (
    "Pemerintahan Daerah",
    "Pelayanan Publik",
    "Perangkat Daerah",
    "Pengelolaan Keuangan Daerah",
    "Keterbukaan Informasi Publik",
)
_KALIMAT_EN = (
    "The court below granted summary judgment after finding that no genuine dispute of material fact remained for trial.",
    "Counsel for the petitioner argued that the statute must be read in the light of its purpose and its legislative history.",
    "The agency published the final rule after notice and comment, and the regulated parties filed a timely petition for review.",
    "We review the denial of a motion to dismiss de novo and accept the well-pleaded allegations of the complaint as true.",
)
_NAMA_EN = (
    "Smith",
    "Jones",
    "Carter",
    "Delgado",
    "Whitman",
    "Harper",
    "Acme Corp.",
    "United States",
    "Board of Education",
    "Miller",
)


def teks_indonesia(jumlah: int, acak: random.Random) -> str:
    """Indonesian legal prose and items of legal bases, of at least `jumlah` characters, cut there."""
    bagian: list[str] = []
    panjang = 0
    while panjang < jumlah:
        nomor, tahun, judul = acak.randint(1, 120), acak.randint(1999, 2024), acak.choice(_JUDUL_ID)
        jenis = acak.choice(("Undang-Undang", "Peraturan Pemerintah", "Peraturan Presiden", "Peraturan Menteri Dalam Negeri"))
        kutipan = acak.choice(
            (
                f"Hal itu diatur dalam {jenis} Nomor {nomor} Tahun {tahun} tentang {judul}. ",
                f"\n{acak.randint(1, 20)}. {jenis} Nomor {nomor} Tahun {tahun} tentang {judul} (Lembaran Negara"
                f" Republik Indonesia Tahun"
                f" {tahun} Nomor {acak.randint(1, 300)}, Tambahan Lembaran Negara Republik Indonesia Nomor"
                f" {acak.randint(3000, 6900)});\n",
                f"Berdasarkan Pasal {nomor} ayat (2) {jenis} Nomor {nomor} Tahun {tahun}, laporan disampaikan tepat waktu. ",
            )
        )
        bagian += [acak.choice(_KALIMAT_ID), " ", kutipan]
        panjang += sum(map(len, bagian[-3:]))
    return "".join(bagian)[:jumlah]


def teks_inggris(jumlah: int, acak: random.Random) -> str:
    """English legal prose with American citations, of at least `jumlah` characters, cut there."""
    bagian: list[str] = []
    panjang = 0
    while panjang < jumlah:
        satu, dua = acak.sample(_NAMA_EN, 2)
        tahun, jilid, halaman = acak.randint(1950, 2020), acak.randint(100, 600), acak.randint(1, 1200)
        kutipan = acak.choice(
            (
                f"See {satu} v. {dua}, {jilid} U.S. {halaman}, {halaman + 4} ({tahun}). ",
                f"{satu} v. {dua}, {jilid} F.3d {halaman} (9th Cir. {tahun}). ",
                f"Under {acak.randint(1, 42)} U.S.C. § {halaman}, the report is due in time. ",
            )
        )
        bagian += [acak.choice(_KALIMAT_EN), " ", kutipan]
        panjang += sum(map(len, bagian[-3:]))
    return "".join(bagian)[:jumlah]


def dokumen(teks: str) -> list[str]:
    """The text cut into documents, for neither reader is meant for one of half a million characters."""
    return [teks[letak : letak + UKURAN_DOKUMEN] for letak in range(0, len(teks), UKURAN_DOKUMEN)]


def baca_semua(baca: Callable[[str], int], naskah: list[str]) -> int:
    """Citations that a reader finds in all documents."""
    return sum(map(baca, naskah))


def jalankan(jumlah: int = JUMLAH) -> float | None:
    """Print both speeds and their ratio (ours to theirs); returns the ratio, None without eyecite."""
    acak = random.Random(2022)
    pembaca: dict[str, tuple[Callable[[str], int], list[str]]] = {
        "cari_kutipan, Indonesia": (lambda teks: sum(1 for _ in cari_kutipan(teks)), dokumen(teks_indonesia(jumlah, acak)))
    }
    try:
        from eyecite import get_citations
    except ImportError:
        print("eyecite tidak terpasang: tanpa pembanding (pasang dengan: .venv/bin/pip install eyecite)")
    else:
        pembaca["eyecite, Inggris"] = (lambda teks: len(get_citations(teks)), dokumen(teks_inggris(jumlah, acak)))
    waktu = ukur({nama: partial(baca_semua, baca, naskah) for nama, (baca, naskah) in pembaca.items()}, ULANG)
    cetak(
        ("pembaca", "karakter/detik", "kutipan", "karakter"),
        [
            (nama, f"{jumlah / waktu[nama]:,.0f}", f"{baca_semua(baca, naskah):,}", f"{jumlah:,}")
            for nama, (baca, naskah) in pembaca.items()
        ],
    )
    if len(waktu) < 2:
        return None
    kita, mereka = waktu.values()
    print(f"  {kali(mereka / kita)} secepat eyecite; sasaran 1x: {tercapai(mereka / kita, 1, paling_sedikit=True)}")
    return mereka / kita


if __name__ == "__main__":
    jalankan(int(sys.argv[1]) if len(sys.argv) > 1 else JUMLAH)
