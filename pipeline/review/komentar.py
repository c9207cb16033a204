"""The comment on a pull request: what changes clause by clause, which findings come and go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from pipeline.lint.model import URUTAN_TINGKAT, Temuan
from pipeline.publish.model import Perubahan
from pipeline.publish.perubahan import cacah, rapatkan_nomor
from pipeline.review.markdown import alamat, aman, kode, lipat, ruas_markdown, tabel, tautan
from pipeline.review.model import TemuanTinjau, Tinjauan, TinjauNaskah

PENANDA = "<!-- naskah-dinas: tinjauan -->"  # by which the comment is found again
KOSONG = "<!-- naskah-dinas: kosong -->"  # the second line where the change touches no source: nobody needs to be told
TERPANJANG = 60_000  # characters; GitHub takes 65,536
_TERBUKA = 10  # rows that are shown unfolded
_BARIS = (400, 100, 30, 8, 0)  # rows of a table, fewer until the comment is short enough
_TEKS = 600  # characters of one change
_SEBUT = 2  # renumbered clauses that are named one by one; of more the first and the last
_PINDAHAN = 120  # characters of a clause that was only moved
_KATA = {"tambah": "ditambah", "ubah": "diubah", "hapus": "dihapus", "nomor": "berganti nomor"}


@dataclass(frozen=True, slots=True)
class Tautan:
    """Where the comment's links lead; an empty address makes no link.

    Args:
        pratinjau: the site of the change's drafts.
        dokumen: the page where its documents can be fetched.
        sumber: the sources as they are after the change.
    """

    pratinjau: str = ""
    dokumen: str = ""
    sumber: str = ""


def komentar(tinjauan: Tinjauan, ke: Tautan, paling_panjang: int = TERPANJANG) -> str:
    """The comment in Markdown, with fewer rows where it would be too long.

    Args:
        tinjauan: what the change does.
        ke: where links lead.
        paling_panjang: characters.
    """
    for baris in _BARIS:
        depan = [PENANDA] if tinjauan.berkas else [PENANDA, KOSONG]
        isi = "\n".join([*depan, *_Penulis(tinjauan, ke, baris).tulis()]) + "\n"
        if len(isi) <= paling_panjang:
            return isi
    pendek = isi[: paling_panjang - 200].rpartition("\n")[0]
    return f"{pendek}\n\n… tinjauan ini terlalu panjang untuk satu komentar; selebihnya ada di berkas hasil pemeriksaan.\n"


@dataclass(frozen=True, slots=True)
class _Penulis:
    tinjauan: Tinjauan
    ke: Tautan
    baris: int

    def tulis(self) -> list[str]:
        tinjauan = self.tinjauan
        hasil = ["## Tinjauan naskah", "", *self._keputusan(), ""]
        berarti = [satu for satu in tinjauan.naskah if satu.berarti]
        if self.baris:
            for satu in berarti:
                hasil += [*self._naskah(satu), ""]
        else:
            hasil += [*(self._sebaris(satu) for satu in sorted(berarti, key=_berat)), ""]
        if tetap := [kode(satu.alamat) for satu in tinjauan.naskah if not satu.berarti]:
            hasil += [f"Sumbernya berubah, isi yang tercetak dan temuannya tetap: {', '.join(tetap)}.", ""]
        if tinjauan.umum_baru or tinjauan.umum_hilang:
            hasil += ["### Berkas bersama", ""]
            hasil += self._temuan("Temuan baru", tinjauan.umum_baru, terbuka=True)
            hasil += self._temuan("Temuan yang selesai", tinjauan.umum_hilang, terbuka=False)
        return [*hasil, "---", "", *self._kaki()]

    def _keputusan(self) -> list[str]:
        tinjauan = self.tinjauan
        error = tinjauan.jumlah_baru("error")
        baris = [f"**Perlu diperbaiki: {error} temuan error baru.**" if error else "**Tidak ada temuan error baru.**"]
        if not tinjauan.berkas:
            return [f"{baris[0]} Tidak ada sumber naskah yang berubah."]
        if not any(satu.keadaan != "tetap" for satu in tinjauan.naskah):
            baris.append("Isi naskah yang tercetak tidak berubah.")
        jumlah = [cacah(satu.perubahan) for satu in tinjauan.naskah]
        klausa = {jenis: sum(satu[jenis] for satu in jumlah) for jenis in _KATA}
        return [
            " ".join(baris),
            "",
            *tabel(
                ("naskah", "klausa", "temuan baru", "temuan selesai", "temuan lama"),
                [
                    (
                        _jumlah_naskah(tinjauan.naskah),
                        _jumlah(klausa) or "tetap",
                        _hitung(tinjauan.baru),
                        _hitung(tinjauan.hilang),
                        str(tinjauan.lama),
                    )
                ],
            ),
        ]

    def _naskah(self, satu: TinjauNaskah) -> list[str]:
        hasil = [f"### {aman(satu.judul) or kode(satu.alamat)}", "", self._baris_alamat(satu), ""]
        if satu.keadaan == "baru":
            hasil += [f"Naskah baru, {satu.klausa} klausa.", ""]
        elif satu.keadaan == "dihapus":
            hasil += ["Naskah ini dihapus.", ""]
        elif satu.keadaan == "rusak":
            hasil += [
                "**Sumbernya tidak dapat dibaca,** jadi klausanya tidak dapat dibandingkan dan dokumennya tidak dibuat.",
                "",
            ]
        elif satu.sembuh:
            hasil += ["Sebelumnya sumber naskah ini tidak dapat dibaca, jadi klausanya tidak dapat dibandingkan.", ""]
        elif satu.keadaan == "tetap":
            hasil += ["Isi yang tercetak tidak berubah.", ""]
        hasil += self._perubahan(satu.perubahan)
        hasil += self._temuan("Temuan baru", satu.baru, terbuka=True)
        return hasil + self._temuan("Temuan yang selesai", satu.hilang, terbuka=False)

    def _sebaris(self, satu: TinjauNaskah) -> str:
        """A naskah in one line, where there are too many of them for more."""
        bagian: list[str] = [satu.keadaan] if satu.keadaan != "berubah" else []
        bagian += [_jumlah(cacah(satu.perubahan))] if satu.perubahan else []
        bagian += [f"temuan baru: {_hitung(ini.temuan for ini in satu.baru)}"] if satu.baru else []
        return f"- {self._baris_alamat(satu)}: {'; '.join(bagian) or 'temuan selesai'}"

    def _baris_alamat(self, satu: TinjauNaskah) -> str:
        bagian = [kode(satu.alamat)]
        if satu.alamat_lama:
            bagian.append(f"sebelumnya {kode(satu.alamat_lama)}")
        if satu.keadaan not in ("dihapus", "rusak"):
            if self.ke.pratinjau and satu.terbit:
                slug = satu.alamat.rsplit("/", 1)[-1]
                for nama, berkas in (("pratinjau", "index.html"), ("tampilan baca", "baca.html")):
                    bagian.append(tautan(nama, alamat(self.ke.pratinjau, satu.alamat, berkas)))
                for nama, akhiran in (("Word", ".docx"), ("PDF", ".pdf")):
                    bagian.append(tautan(nama, alamat(self.ke.pratinjau, satu.alamat, slug + akhiran)))
            elif self.ke.dokumen:
                bagian.append(tautan("Word dan PDF", self.ke.dokumen))
        return " · ".join(bagian)

    # -- clauses

    def _perubahan(self, perubahan: Sequence[Perubahan]) -> list[str]:
        if not perubahan:
            return []
        semua = [_baris_perubahan(satu) for satu in _serumpun(perubahan)]
        isi = tabel(("perubahan", "di", "isi"), semua[: self.baris])
        if len(semua) > self.baris:
            isi += ["", f"… dan {len(semua) - self.baris} perubahan lain."]
        if len(semua) > _TERBUKA or self.baris < _TERBUKA:
            isi = lipat(_jumlah(cacah(perubahan)), isi)
        return [*isi, ""]

    # -- findings

    def _temuan(self, judul: str, temuan: Sequence[TemuanTinjau], *, terbuka: bool) -> list[str]:
        if not temuan:
            return []
        urut = sorted(temuan, key=lambda satu: URUTAN_TINGKAT.index(satu.temuan.tingkat))
        isi = tabel(("tingkat", "di", "temuan"), [self._baris_temuan(satu) for satu in urut[: self.baris]])
        if len(urut) > self.baris:
            isi += ["", f"… dan {len(urut) - self.baris} temuan lain."]
        kepala = f"{judul}: {_hitung(satu.temuan for satu in temuan)}"
        if terbuka and len(urut[: self.baris]) <= _TERBUKA:
            return [f"**{kepala}**", "", *isi, ""]
        return [*lipat(kepala, isi), ""]

    def _baris_temuan(self, satu: TemuanTinjau) -> tuple[str, str, str]:
        temuan = satu.temuan
        letak = temuan.letak
        tempat = [_rapat(satu.tempat)] if satu.tempat else []
        if letak is not None:
            baris = kode(f"{letak.jalur.rsplit('/', 1)[-1]}:{letak.baris}")
            if self.ke.sumber:
                baris = tautan(baris, f"{alamat(self.ke.sumber, self.tinjauan.awalan + letak.jalur)}#L{letak.baris}")
            tempat.append(baris)
        dasar = f" ({aman(temuan.dasar)})" if temuan.dasar else ""
        tingkat = f"**{temuan.tingkat}**" if temuan.tingkat == "error" else temuan.tingkat
        return tingkat, "<br>".join(tempat), f"{aman(temuan.pesan)}{dasar} {kode(temuan.aturan)}"

    def _kaki(self) -> list[str]:
        tinjauan = self.tinjauan
        hasil = [
            f"Yang dibandingkan: {kode(tinjauan.dasar)} dan {kode(tinjauan.kepala)}. Pemeriksaan hanya gagal karena temuan "
            "*error* yang dibawa perubahan ini; temuan lama tidak dihitung."
        ]
        if tinjauan.saran:
            hasil.append(f"Perbaikan yang ditawarkan sebagai saran di barisnya: {len(tinjauan.saran)}.")
        if tinjauan.saran_lain:
            hasil.append(f"Perbaikan lain yang dapat ditulis dengan `lint --fix`: {tinjauan.saran_lain}.")
        return [" ".join(hasil)]


def _jumlah(cacah_: dict[str, int]) -> str:
    """`2 diubah, 1 ditambah`."""
    return ", ".join(f"{cacah_[jenis]} {kata}" for jenis, kata in _KATA.items() if cacah_[jenis])


def _jumlah_naskah(naskah: Sequence[TinjauNaskah]) -> str:
    kata = {"berubah": "berubah", "baru": "baru", "dihapus": "dihapus", "rusak": "tidak terbaca"}
    hitung = {nama: sum(satu.keadaan == keadaan for satu in naskah) for keadaan, nama in kata.items()}
    return ", ".join(f"{jumlah} {nama}" for nama, jumlah in hitung.items() if jumlah) or "tetap"


def _baris_perubahan(kumpulan: Sequence[Perubahan]) -> tuple[str, str, str]:
    satu, akhir = kumpulan[0], kumpulan[-1]
    if satu.jenis == "nomor" and not satu.ruas:
        isi = "; ".join(f"{aman(ini.lama)} menjadi {aman(ini.baru)}" for ini in kumpulan[:_SEBUT])
        if len(kumpulan) > _SEBUT:
            sampai = f"{aman(satu.lama)} sampai {aman(akhir.lama)} menjadi {aman(satu.baru)} sampai {aman(akhir.baru)}"
            isi = f"{sampai} ({len(kumpulan)} klausa)"
        return "hanya berganti nomor", _rapat(satu.baru), isi
    tempat = _rapat(satu.baru or satu.lama)
    if satu.lama and satu.baru and satu.lama != satu.baru:
        tempat += f"<br>(semula {_rapat(satu.lama)})"
    if satu.jenis == "nomor":
        return "dipindahkan", tempat, ruas_markdown(satu.ruas, _PINDAHAN)
    return _KATA[satu.jenis], tempat, ruas_markdown(satu.ruas, _TEKS)


def _rapat(tempat: str) -> str:
    """A place whose last label stays beside its word."""
    depan, _, akhir = aman(tempat).rpartition(" ")
    return f"{depan}&nbsp;{akhir}" if depan else akhir


def _berat(naskah: TinjauNaskah) -> tuple[int, int]:
    """What has most to mend comes first."""
    tingkat = [satu.temuan.tingkat for satu in naskah.baru]
    return -tingkat.count("error"), -tingkat.count("warning")


def _serumpun(perubahan: Sequence[Perubahan]) -> list[list[Perubahan]]:
    """As `rapatkan_nomor`; what was moved stands alone, and a run of renumbering ends where another part of the naskah begins."""
    hasil: list[list[Perubahan]] = []
    for kumpulan in rapatkan_nomor(perubahan):
        for ciri, milik in groupby(kumpulan, key=lambda satu: (bool(satu.ruas), _bagian(satu.lama), _bagian(satu.baru))):
            semua = list(milik)
            hasil += [[satu] for satu in semua] if ciri[0] else [semua]
    return hasil


def _bagian(tempat: str) -> str:
    """What a place begins with: Menimbang, Pasal, or the Lampiran."""
    return tempat.split(",")[0] if tempat.startswith("Lampiran") else tempat.split(" ")[0]


def _hitung(temuan: Iterable[Temuan]) -> str:
    """`2 error, 1 warning`, or that there are none."""
    jumlah = Counter(satu.tingkat for satu in temuan)
    return ", ".join(f"{jumlah[tingkat]} {tingkat}" for tingkat in URUTAN_TINGKAT if jumlah[tingkat]) or "tidak ada"
