"""The registry: facts of the regulations that may be cited, kept as text in content/regulasi/.

One line is one regulation, sorted by id, in one file a kind (or a kind and ten years); content/regulasi/README.md tells the form.
Nothing is parsed before it is asked for: a look-up reads one file and takes one line of it apart, so a command that cites
nothing pays nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from pipeline.citation.baris import (
    BUKAN_BARIS,
    INSTANSI,
    PEMISAH,
    PERUBAHAN,
    Daerah,
    Instansi,
    Peraturan,
    Perubahan,
    Sumber,
    baca_baris,
    baca_perubahan,
    baris_isi,
    kosong,
    rapi,
)
from pipeline.citation.id_regulasi import (
    AWALAN,
    AWALAN_DAERAH,
    AWALAN_INSTANSI,
    Id,
    baca_id,
    jenis_awalan,
    sandi_nomor,
    singkatan_instansi,
)
from pipeline.citation.model import Kutipan
from pipeline.galat import Galat
from pipeline.source.teks import Berkas, Letak, baca_berkas


class Registri:
    """The registry of a content folder, with the registry of one region beside it.

    Args:
        folder: content/regulasi.
        akar: the project's root, for the paths in messages.
        daerah: the region of the naskah; without it, ids of Perda and Perkada are unknown.
        umum: a registry of the same folder, with whose files this one's are shared.
    """

    def __init__(self, folder: Path, akar: Path, daerah: Daerah | None = None, umum: Registri | None = None) -> None:
        self.folder = folder
        self.akar = akar
        self.daerah = daerah
        self._berkas: dict[Path, Berkas | None] = umum._berkas if umum else {}
        self._peraturan: dict[str, Peraturan | None] = {}
        self._perubahan_tertulis: dict[str, tuple[Perubahan, ...]] = {}
        self._instansi: dict[str, Instansi] | None = None
        self._menurut_nama: dict[str, Instansi] = {}
        self._ada: dict[Path, frozenset[str]] = umum._ada if umum else {}
        self._judul: dict[str, tuple[str, ...]] = {}
        self._kecil: dict[str, str] = umum._kecil if umum else {}
        self._berkas_baris: tuple[Berkas, ...] | None = None

    def berkas(self, jalur: Path) -> Berkas | None:
        if jalur not in self._berkas:
            self._berkas[jalur] = baca_berkas(jalur, self.akar) if self._ada_berkas(jalur) else None
        return self._berkas[jalur]

    def _ada_berkas(self, jalur: Path) -> bool:
        induk = jalur.parent
        if induk not in self._ada:
            self._ada[induk] = frozenset(satu.name for satu in induk.iterdir()) if induk.is_dir() else frozenset()
        return jalur.name in self._ada[induk]

    def _folder_awalan(self, awalan: str) -> Path | None:
        if awalan in AWALAN_DAERAH:
            return self.daerah.folder if self.daerah else None
        return self.folder

    def jalur(self, satu: Id) -> Path | None:
        """The file that would hold an id: `uu/2010-2019.txt` where the kind has a folder, else `perpres.txt`."""
        folder = self._folder_awalan(satu.awalan)
        if folder is None:
            return None
        if self._ada_berkas(folder / satu.awalan):
            awal = satu.tahun // 10 * 10
            return folder / satu.awalan / f"{awal}-{awal + 9}.txt"
        return folder / f"{satu.awalan}.txt"

    def instansi(self) -> Mapping[str, Instansi]:
        """All makers by their short names.

        Errors:
            Galat: a line of instansi.txt that cannot be read.
        """
        if self._instansi is None:
            berkas = self.berkas(self.folder / INSTANSI)
            self._instansi = {}
            for baris, letak in baris_isi(berkas) if berkas else ():
                singkatan, *nama = (satu.strip() for satu in baris.split("|"))
                if not nama or not re.fullmatch(r"[a-z][a-z0-9-]*", singkatan):
                    raise Galat(f"baris '{baris[:60]}' tidak terbaca; tulis: singkatan | nama | nama lain", letak)
                satu_instansi = Instansi(singkatan, nama[0], tuple(nama[1:]))
                self._instansi[singkatan] = satu_instansi
                for satu in nama:
                    self._menurut_nama.setdefault(rapi(satu), satu_instansi)
        return self._instansi

    def nama_instansi(self, awalan: str) -> str | None:
        """Who makes the regulations that the first part of an id stands for, None where the kind says it already."""
        singkatan = singkatan_instansi(awalan)
        if singkatan is not None:
            satu = self.instansi().get(singkatan)
            return satu.nama if satu else None
        return self.daerah.instansi(awalan) if self.daerah else None

    def cari_id(self, teks: str) -> Peraturan | None:
        """The row of an id in any case, None where the registry has none.

        Errors:
            Galat: its line cannot be read.
        """
        kunci = teks.strip().lower()
        if kunci not in self._peraturan:
            self._peraturan[kunci] = self._cari(kunci)
        return self._peraturan[kunci]

    def _cari(self, kunci: str) -> Peraturan | None:
        satu = baca_id(kunci)
        jalur = self.jalur(satu) if satu else None
        berkas = self.berkas(jalur) if jalur else None
        if satu is None or berkas is None:
            return None
        instansi = self.nama_instansi(satu.awalan)
        return next((baca_baris(baris, instansi, letak) for baris, letak in _baris_kunci(berkas, str(satu))), None)

    def wajib(self, teks: str) -> Peraturan:
        """The row of an id.

        Errors:
            Galat: unknown, with the nearest known ones and what to do.
        """
        ada = self.cari_id(teks)
        if ada is None:
            raise Galat(self.pesan_tak_dikenal(teks))
        return ada

    def cari_kutipan(self, kutipan: Kutipan) -> Peraturan | None:
        """The row that a citation means, by kind, maker, number and year; None where the registry has none."""
        for calon in self.calon_id(kutipan):
            ada = self.cari_id(calon)
            if ada is not None:
                return ada
        return None

    def calon_id(self, kutipan: Kutipan) -> Iterator[str]:
        """Ids that a citation can mean, likeliest first: the number as written, then without and with a leading zero."""
        if kutipan.jenis is None or kutipan.nomor is None or kutipan.tahun is None:
            return
        # `Undang-Undang Nomor 49 Prp Tahun 1960` is the Perppu of that number.
        prp = re.fullmatch(r"(\d+)[ /]?Prp\.?", kutipan.nomor, re.IGNORECASE)
        if prp is not None and kutipan.jenis in ("UU", "PERPPU"):
            yield f"perppu/{prp[1]}/{kutipan.tahun}"
        for awalan in self._awalan_kutipan(kutipan):
            for nomor in _ejaan_nomor(kutipan.nomor):
                sandi = sandi_nomor(nomor, kutipan.tahun)
                if sandi is not None:
                    yield f"{awalan}/{sandi}/{kutipan.tahun}"

    def _awalan_kutipan(self, kutipan: Kutipan) -> Iterator[str]:
        instansi = rapi(kutipan.instansi or "")
        for depan, jenis in AWALAN_INSTANSI.items():
            if jenis == kutipan.jenis:
                self.instansi()
                satu = self._menurut_nama.get(instansi)
                if satu is not None:
                    yield depan + satu.singkatan
        for awalan, jenis in AWALAN.items():
            if jenis != kutipan.jenis or awalan == "uud":
                continue
            if awalan not in AWALAN_DAERAH:
                yield awalan
            elif self.daerah is not None:
                sendiri = rapi(self.daerah.instansi(awalan) or "")
                # A citation may leave the region out ("Peraturan Daerah Nomor 11", "Peraturan Wali Kota"): it means this one.
                if not instansi or sendiri == instansi or sendiri.startswith(f"{instansi} "):
                    yield awalan

    def perubahan_tertulis(self, teks: str) -> tuple[Perubahan, ...]:
        """Every known amendment of an id, oldest first.

        Errors:
            Galat: a line of perubahan.txt that cannot be read.
        """
        kunci = teks.strip().lower()
        if kunci in self._perubahan_tertulis:
            return self._perubahan_tertulis[kunci]
        hasil: list[Perubahan] = []
        for folder in (self.folder, self.daerah.folder if self.daerah else None):
            berkas = self.berkas(folder / PERUBAHAN) if folder else None
            if berkas is None:
                continue
            for baris, letak in _baris_kunci(berkas, kunci):
                _, urutan, pengubah, sumber = baca_perubahan(baris, letak)
                hasil.append(self._perubahan(urutan, pengubah, sumber))
        self._perubahan_tertulis[kunci] = tuple(sorted(hasil, key=_urutan_perubahan))
        return self._perubahan_tertulis[kunci]

    def _perubahan(self, urutan: int, pengubah: str, sumber: Sumber) -> Perubahan:
        ada = self.cari_id(pengubah)
        if ada is not None:
            return Perubahan(urutan, ada, sumber)
        satu = baca_id(pengubah)
        assert satu is not None
        return Perubahan(urutan, kosong(satu, self.nama_instansi(satu.awalan)), sumber, dikenal=False)

    def rantai(self, teks: str, pada: date | None = None) -> tuple[Perubahan, ...]:
        """The amendments of an id in force on a day, oldest first.

        An amendment counts from its promulgation (enactment, where only that is known; with no date, from the year after).
        It counts no longer once the amending act itself is revoked (UU 11/2020 after Perppu 2/2022). Of a Perppu and the
        Undang-Undang that ratifies it, only the Undang-Undang is named once it exists.

        Args:
            teks: the id.
            pada: the day of the naskah; None for all that is known today.
        """
        berlaku = [
            satu
            for satu in self.perubahan_tertulis(teks)
            if (pada is None or satu.pengubah.sudah_ada(pada)) and self.pencabut(satu.pengubah, pada) is None
        ]
        disahkan = {satu.urutan for satu in berlaku if satu.pengubah.jenis == "UU"}
        return tuple(satu for satu in berlaku if satu.pengubah.jenis != "PERPPU" or satu.urutan not in disahkan)

    def mengubah(self, teks: str) -> tuple[str, ...]:
        """The ids that a regulation amends."""
        kunci = re.escape(teks.strip().lower())
        hasil = []
        for folder in (self.folder, self.daerah.folder if self.daerah else None):
            berkas = self.berkas(folder / PERUBAHAN) if folder else None
            if berkas:
                hasil += re.findall(rf"^(\S+) \| \d+ \| {kunci} \|", berkas.isi, re.MULTILINE)
        return tuple(hasil)

    def pencabut(self, peraturan: Peraturan, pada: date | None = None) -> Peraturan | None:
        """What revoked a regulation, None where nothing is known or it came later than `pada`."""
        satu = baca_id(peraturan.dicabut) if peraturan.dicabut else None
        if satu is None:
            return None
        pencabut = self.cari_id(str(satu)) or kosong(satu, self.nama_instansi(satu.awalan))
        return pencabut if pada is None or pencabut.sudah_ada(pada) else None

    def setahun(self, awalan: str, tahun: int) -> tuple[Peraturan, ...]:
        """The rows of one kind and year, by number."""
        jalur = self.jalur(Id(awalan, "", tahun))
        berkas = self.berkas(jalur) if jalur else None
        if berkas is None:
            return ()
        pola = rf"^{re.escape(awalan)}/[^/\s]+/{tahun} \|.*$"
        cocok = re.finditer(pola, berkas.isi, re.MULTILINE)
        return tuple(baca_baris(satu[0], self.nama_instansi(awalan), berkas.letak(satu.start(), satu.end())) for satu in cocok)

    def semua(self) -> Iterator[Peraturan]:
        """Every row, national ones first, in the order of the files."""
        for berkas in self.berkas_baris():
            for baris, letak in baris_isi(berkas):
                yield baca_baris(baris, self.nama_instansi(baris.split("/", 1)[0]), letak)

    def berkas_baris(self) -> tuple[Berkas, ...]:
        """The files that hold rows."""
        if self._berkas_baris is None:
            self._berkas_baris = tuple(self._cari_berkas_baris())
        return self._berkas_baris

    def _cari_berkas_baris(self) -> Iterator[Berkas]:
        for folder in (self.folder, self.daerah.folder if self.daerah else None):
            if folder is None or not folder.is_dir():
                continue
            for jalur in sorted(folder.rglob("*.txt")):
                berkas = None if jalur.name in BUKAN_BARIS else self.berkas(jalur)
                if berkas is not None:
                    yield berkas

    def cari_kata(self, kata: str, batas: int = 20) -> tuple[Peraturan, ...]:
        """Regulations whose title, number or year hold all the words; the whole phrase first, then by kind, recent ones first.

        Args:
            kata: words in any case, `aparatur sipil`, `uu pemerintahan daerah 2014`.
            batas: how many at most.
        """
        dicari = rapi(kata).split()
        if not dicari:
            return ()
        # Kinds and numbers are looked for in the id; the rest is a phrase of the title.
        frasa = " ".join(satu for satu in dicari if not satu.isdigit() and jenis_awalan(satu) is None)
        hasil: list[tuple[tuple[int, ...], str]] = []
        for berkas in self.berkas_baris():
            kecil = berkas.isi.lower()
            for cocok in re.finditer(rf"^(?!#).*{re.escape(max(dicari, key=len))}.*$", kecil, re.MULTILINE):
                id_, nama = cocok[0].split(PEMISAH, 2)[:2]
                susun = rapi(f"{id_} {nama}").split()
                if all(any(isi.startswith(satu) for isi in susun) for satu in dicari):
                    hasil.append(
                        ((sum(satu not in susun for satu in dicari), *_nilai_judul(rapi(nama), frasa), *_nilai_id(id_)), id_)
                    )
        temuan = (self.cari_id(satu) for _, satu in sorted(hasil)[:batas])
        return tuple(satu for satu in temuan if satu is not None)

    def menurut_judul(self, judul: str) -> tuple[str, ...]:
        """Ids of the regulations with a title, in any case and punctuation (for a citation with a wrong number or year)."""
        dicari = rapi(judul)
        if dicari not in self._judul:
            kata, *lain = sorted(set(dicari.split()), key=len, reverse=True) or [""]
            baris = (satu for berkas in self.berkas_baris() for satu in self.baris_berisi(berkas, kata)) if kata else ()
            bagian = (satu.split(PEMISAH, 2) for satu in baris if all(ini in satu for ini in lain))
            self._judul[dicari] = tuple(satu[0] for satu in bagian if len(satu) > 2 and rapi(satu[1]) == dicari)
        return self._judul[dicari]

    def baris_berisi(self, berkas: Berkas, kata: str) -> Iterator[str]:
        """The lines of a file that hold a word, in small letters."""
        if berkas.jalur not in self._kecil:
            self._kecil[berkas.jalur] = berkas.isi.lower()
        isi = self._kecil[berkas.jalur]
        di = isi.find(kata)
        while di >= 0:
            akhir = isi.find("\n", di)
            akhir = len(isi) if akhir < 0 else akhir
            yield isi[isi.rfind("\n", 0, di) + 1 : akhir]
            di = isi.find(kata, akhir)

    def terdekat(self, teks: str, jumlah: int = 5) -> tuple[str, ...]:
        """Known ids near an unknown one: the same number of another year, near numbers of the same year, near kinds."""
        import difflib  # only here, so that a command that knows its ids does not load it

        bagian = teks.strip().lower().split("/")
        dikenal = self._semua_awalan()
        if len(bagian) != 3 or jenis_awalan(bagian[0]) is None or bagian[0] not in dikenal:
            awalan = difflib.get_close_matches(bagian[0], dikenal, 3, 0.6)
            if len(bagian) != 3:
                return tuple(f"{satu}/…" for satu in awalan)
            calon = [f"{satu}/{bagian[1]}/{bagian[2]}" for satu in awalan]
            return tuple(satu for satu in calon if self.cari_id(satu)) or tuple(f"{satu}/…" for satu in awalan)
        sama = list(self._id_awalan(bagian[0]))
        return tuple(sorted(sama, key=lambda lain: (_jarak_id(bagian, lain.split("/")), lain))[:jumlah])

    def _semua_awalan(self) -> list[str]:
        awalan = {satu.stem for satu in self.folder.glob("*.txt")} | {satu.name for satu in self.folder.glob("*/")}
        if self.daerah and self.daerah.folder:
            awalan |= {satu.stem for satu in self.daerah.folder.glob("*.txt")}
        return sorted(satu for satu in awalan if jenis_awalan(satu))

    def _id_awalan(self, awalan: str) -> Iterator[str]:
        for berkas in self.berkas_baris():
            yield from re.findall(rf"^({re.escape(awalan)}/\S+) \|", berkas.isi, re.MULTILINE)

    def pesan_tak_dikenal(self, teks: str) -> str:
        """What to tell somebody who wrote an unknown id: one Indonesian sentence with the nearest known ids."""
        satu = baca_id(teks)
        if satu is not None and satu.awalan in AWALAN_DAERAH and (self.daerah is None or self.daerah.folder is None):
            return f"regulasi daerah '{teks}' hanya dikenal dalam naskah suatu daerah; tambahkan di content/<pemda>/regulasi/"
        dekat = []
        for calon in self.terdekat(teks):
            ada = self.cari_id(calon)
            dekat.append(f"{calon} ({_singkat(ada.judul_polos)})" if ada and ada.judul_polos else calon)
        saran = f"; yang mirip: {', '.join(dekat)}" if dekat else ""
        tempat = "content/<pemda>/regulasi/" if satu and satu.awalan in AWALAN_DAERAH else "content/regulasi/"
        return (
            f"regulasi '{teks}' belum ada dalam registri{saran}; "
            f"cari dengan 'regulasi --cari KATA', atau tambahkan di {tempat} (lihat README.md di content/regulasi/)"
        )


def _baris_kunci(berkas: Berkas, kunci: str) -> Iterator[tuple[str, Letak]]:
    """The lines of a sorted file that begin with an id, found without taking the others apart."""
    isi, depan = berkas.isi, f"{kunci} |"
    awal = 0 if isi.startswith(depan) else isi.find(f"\n{depan}") + 1
    while isi.startswith(depan, awal):
        akhir = isi.find("\n", awal)
        akhir = len(isi) if akhir < 0 else akhir
        yield isi[awal:akhir], berkas.letak(awal, akhir)
        awal = akhir + 1


def _singkat(judul: str | None, panjang: int = 60) -> str:
    judul = judul or "judul belum diketahui"
    return judul if len(judul) <= panjang else f"{judul[: panjang - 1].rstrip()}…"


def _nilai_judul(judul: str, frasa: str) -> tuple[int, ...]:
    """How far a title is from a phrase: the same, beginning with it, holding it, holding its words; amendments last."""
    return (judul != frasa, not judul.startswith(frasa), frasa not in judul, judul.startswith(("perubahan", "penetapan")))


def _nilai_id(id_: str) -> tuple[int, int]:
    urutan = ("uu", "perppu", "pp", "perpres")
    awalan = id_.split("/", 1)[0]
    return (urutan.index(awalan) if awalan in urutan else len(urutan), -int(id_[-4:]))


def _jarak_id(dicari: list[str], lain: list[str]) -> float:
    """How far a known id is from a wanted one: a year mistyped by little, then a number mistyped by a digit, then the rest."""
    if dicari[1] == lain[1]:
        tahun = abs(int(dicari[2]) - int(lain[2])) if dicari[2].isdigit() else 5
        return float(tahun) if tahun > 3 else tahun / 10
    import difflib

    mirip = difflib.SequenceMatcher(None, dicari[1], lain[1]).ratio()
    return (2 if dicari[2] == lain[2] else 20) + 5 * (1 - mirip)


def _ejaan_nomor(nomor: str) -> tuple[str, ...]:
    """A number as written and in its other spellings: `06` and `6`, `PM17` and `PM 17`."""
    nomor = nomor.strip()
    tanpa_nol = re.sub(r"^0+(?=\d)", "", nomor)
    dengan_nol = f"0{tanpa_nol}" if re.match(r"\d/", tanpa_nol) else tanpa_nol
    berspasi = re.sub(r"^([A-Z]{2,})\.?\s*(\d+)$", r"\1 \2", nomor)
    return tuple(dict.fromkeys((nomor, tanpa_nol, dengan_nol, berspasi)))


def _urutan_perubahan(satu: Perubahan) -> tuple[int, date]:
    # Within one number the Perppu comes before the Undang-Undang that ratifies it; without a date the year tells.
    hari = satu.pengubah.tanggal or date(satu.pengubah.tahun, 1 if satu.pengubah.jenis == "PERPPU" else 12, 31)
    return (satu.urutan, hari)
