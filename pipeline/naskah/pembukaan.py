"""What kinds of naskah have in common: konsiderans, dasar hukum, place and date, lampiran."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from pipeline.citation.registri import Registri
from pipeline.galat import Galat, Masalah
from pipeline.naskah.acuan import pisah_id
from pipeline.naskah.dasar_hukum import dasar_hukum
from pipeline.naskah.isi import Penghitung, daftar_otomatis, susun_isi
from pipeline.naskah.keterangan import Keterangan
from pipeline.naskah.label import Pola, huruf, romawi
from pipeline.naskah.model import Lampiran, Paragraf, Prosa, kapital
from pipeline.naskah.rumah import gaya_kutipan
from pipeline.naskah.sebaris import prosa
from pipeline.source.bundel import Bundel, variabel_opd, variabel_pemda
from pipeline.source.schema import Rekam
from pipeline.source.teks import Teks
from pipeline.tanggal import tanggal_panjang

TITIK = "..."  # UU 12/2011 Lampiran II nomor 4a (UU 13/2022): what is not known yet in a draft
ANGKA = Pola("", "decimal", ".")
HURUF = Pola("", "lowerLetter", ".")


@dataclass
class Kerangka:
    """What the parts of one naskah are made with.

    Args:
        bundel: its sources.
        registri: the regulations that may be cited.
        penghitung: its counters.
        catatan: takes the doubts that a reader should know of.
    """

    bundel: Bundel
    registri: Registri
    penghitung: Penghitung = field(default_factory=Penghitung)
    catatan: list[Masalah] = field(default_factory=list)

    @property
    def naskah(self) -> Rekam:
        return self.bundel.naskah

    @property
    def pemda(self) -> dict[str, str]:
        """What `{{ pemda.… }}` offers."""
        return variabel_pemda(self.bundel.pemda)

    @property
    def daerah(self) -> str:
        """`Kabupaten Kutai Kartanegara`."""
        return self.pemda["lengkap"]

    @property
    def penulis(self) -> str:
        """The office, for the properties of the file."""
        return f"{variabel_opd(self.bundel.opd, self.pemda)['nama']} {self.daerah}"

    @property
    def rancangan(self) -> bool:
        return str(self.naskah["status"]) == "rancangan"

    @property
    def tanggal(self) -> date | None:
        """The day on which it is set."""
        return self._tanggal("tanggal")

    def _tanggal(self, kunci: str) -> date | None:
        hari: date | None = (self.naskah["ditetapkan"] or {}).get(kunci)
        return hari

    @property
    def tempat(self) -> str:
        """Where it is set: the region's capital, if the naskah does not say."""
        return str((self.naskah["ditetapkan"] or {}).get("tempat") or self.pemda["ibu_kota"])

    @property
    def tanggal_tertulis(self) -> str:
        """The day on which it is set, as shown."""
        return hari_tertulis(self.tanggal)

    def wajib(self, **isi: object) -> None:
        """Refuse a naskah that is no draft any more and lacks something.

        Args:
            isi: what must be there, by the key that gives it; `_` before a key's part in a mapping.

        Errors:
            Galat: the first that is missing.
        """
        if self.rancangan:
            return
        for nama, nilai in isi.items():
            if not nilai:
                kunci, _, dalam = nama.partition("_")
                tulisan = f"{kunci}: {{{dalam}: …}}" if dalam else kunci
                raise Galat(
                    f"naskah berstatus {self.naskah['status']} belum punya '{tulisan}'; isi, atau ubah status menjadi rancangan",
                    self.naskah.di("status"),
                )

    def menimbang(self, produk: str) -> tuple[Paragraf, ...]:
        """The considerations.

        Args:
            produk: what is to be set, "Keputusan Kepala Dinas Perkebunan".

        Errors:
            Galat: a closing consideration with nothing to close.
        """
        hasil: list[Teks] = []
        semua: list[Teks | Rekam] = list(self.naskah["menimbang"])
        for ke, satu in enumerate(semua, 1):
            if isinstance(satu, Rekam):
                if ke < len(semua):
                    raise Galat("penutup otomatis harus menjadi butir menimbang yang terakhir", satu.letak)
                if not hasil:
                    raise Galat("penutup otomatis harus didahului paling sedikit satu pertimbangan", satu.letak)
                satu = Teks(butir_penutup(len(hasil), produk, self.naskah["tentang"]), satu.letak)
            hasil.append(satu)
        return daftar_otomatis(hasil, HURUF, self.penghitung, ";")

    def mengingat(self) -> tuple[Paragraf, ...]:
        """The legal basis, as the law stood on the day of the naskah.

        Errors:
            Galat: a regulation that the registry does not have.
        """
        pada = self.tanggal or self._tanggal("perkiraan")
        dasar = dasar_hukum(self.naskah["mengingat"], pada, self.registri, gaya_kutipan(self.bundel.pemda), self.catatan)
        return daftar_otomatis(dasar, ANGKA, self.penghitung, ";")

    def bernomor(self, kunci: str, akhiran: str) -> tuple[Paragraf, ...]:
        """A list of the naskah with figures, such as `memperhatikan`."""
        return daftar_otomatis(self.naskah[kunci], ANGKA, self.penghitung, akhiran)

    def lampiran(self, kepala: Sequence[Prosa]) -> tuple[Lampiran, ...]:
        """The annexes.

        Args:
            kepala: the lines of the heading block below the label.
        """
        semua: Sequence[Rekam] = self.naskah["lampiran"]
        hasil: list[Lampiran] = []
        for ke, (satu, bagian) in enumerate(zip(semua, self.bundel.lampiran, strict=True), 1):
            judul, nama = pisah_id(satu["judul"])
            if satu["daftar_isi_terdaftar"] and not satu["daftar_isi"]:
                raise Galat("'daftar-isi-terdaftar: ya' memerlukan 'daftar-isi: ya'", satu.di("daftar_isi_terdaftar"))
            hasil.append(
                Lampiran(
                    label="LAMPIRAN" if len(semua) == 1 else f"LAMPIRAN {romawi(ke)}",
                    kepala=tuple(kepala),
                    judul=kapital(prosa(judul)),
                    blok=susun_isi(
                        bagian,
                        satu["penomoran"],
                        satu["pembatas_bab"],
                        satu.di("penomoran"),
                        self.penghitung,
                        Keterangan(satu["penomoran_tabel"], satu["penomoran_gambar"]),
                    ),
                    daftar_isi=satu["daftar_isi"],
                    daftar_isi_terdaftar=satu["daftar_isi_terdaftar"],
                    lanskap=satu["orientasi"] == "lanskap",
                    tanda_tangan=satu["tanda_tangan"],
                    letak=satu.letak,
                    id=str(satu["id"] or nama),
                )
            )
        return tuple(hasil)


def hari_tertulis(hari: date | None) -> str:
    """A day as shown, or the dots of one that is not known yet."""
    return tanggal_panjang(hari) if hari else TITIK


def polos_kapital(teks: str) -> str:
    """A text in capitals without emphasis."""
    return teks.replace("*", "").upper()


def rangkai(isi: Sequence[str]) -> str:
    """`a`, `a dan b`, `a, b, dan c`, as UU 12/2011 Lampiran II nomor 23 joins them."""
    if len(isi) < 3:
        return " dan ".join(isi)
    return f"{', '.join(isi[:-1])}, dan {isi[-1]}"


def butir_penutup(jumlah: int, produk: str, tentang: str) -> str:
    """The last consideration (UU 12/2011 Lampiran II nomor 23).

    Args:
        jumlah: how many letters stand before it.
        produk: what is to be set, "Keputusan Kepala Dinas Perkebunan".
        tentang: the name of the naskah, as in its title.
    """
    dasar = rangkai([f"huruf {huruf(ke)}" for ke in range(1, jumlah + 1)])
    return f"bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam {dasar} perlu menetapkan {produk} tentang {tentang};"
