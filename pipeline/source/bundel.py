"""One naskah with everything it is made of: region, office, its own YAML, Markdown, tables, and what they include.

The only module that follows paths written in content; none may leave the content folder.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeAlias

from pipeline.galat import Galat, Masalah, sebab_sistem
from pipeline.source.kunci import JENIS, OPD, PEMDA, TABEL, BerkasIsi, bentuk_data
from pipeline.source.kunci_gambar import GAMBAR, adalah_gambar
from pipeline.source.lembar import AKHIRAN, baca_csv, baca_xlsx, susun_data
from pipeline.source.markdown import (
    BlokSumber,
    ButirSumber,
    DaftarSumber,
    JudulSumber,
    ParagrafSumber,
    PerintahSumber,
    baca_markdown,
)
from pipeline.source.schema import Pemetaan, Rekam, periksa
from pipeline.source.teks import BATAS_UKURAN, Berkas, Larik, Letak, Peta, Teks, baca_berkas, jalur_tampil
from pipeline.source.variabel import isi_semua, isi_variabel
from pipeline.source.yaml import baca_yaml

BATAS_SISIP = 20
AKHIRAN_GAMBAR = (".png", ".jpg", ".jpeg", ".svg")
AKHIRAN_IMPOR = (".docx", ".pdf", ".txt", ".xlsx", ".csv")
JALUR_TERPANJANG = 200  # characters; file systems take 255 bytes for a name
_BERJENIS = Pemetaan([JENIS], lain=lambda nilai, catatan: nilai)


@dataclass(frozen=True, slots=True)
class TabelSumber:
    """A table file with its data.

    Args:
        rekam: the checked table file.
        data: the mapping that holds the nested rows.
        pilih: level name → number or name, from `!tabel … program=2`.
        letak: where the table is asked for.
    """

    rekam: Rekam
    data: Peta
    pilih: tuple[tuple[Teks, Teks], ...]
    letak: Letak


@dataclass(frozen=True, slots=True)
class GambarSumber:
    """A figure file.

    Args:
        rekam: the checked file.
        isi: the bytes of the picture that it names; empty where it is drawn.
        huruf: the family of the house's text.
        ukuran: the size of text in figures, twips: that of tables.
        letak: where the figure is asked for.
    """

    rekam: Rekam
    isi: bytes
    huruf: str
    ukuran: int
    letak: Letak


@dataclass(frozen=True, slots=True)
class HalamanBaru:
    letak: Letak


@dataclass(frozen=True, slots=True)
class PembatasSumber:
    """A divider page before the BAB that follows; its own title where it has another than the BAB."""

    judul: Teks | None
    letak: Letak


BlokLengkap: TypeAlias = BlokSumber | TabelSumber | GambarSumber | HalamanBaru | PembatasSumber


@dataclass(frozen=True, slots=True)
class BagianSumber:
    """One file of a lampiran: its blocks, and its own numbering where it has one."""

    blok: tuple[BlokLengkap, ...]
    penomoran: Any
    letak: Letak


@dataclass(frozen=True, slots=True)
class Bundel:
    """All sources of one naskah, checked and with variables filled in.

    Args:
        folder: the folder of the naskah.
        pemda, opd, naskah: the three checked YAML files; where their keys stand is known to each.
        lampiran: for every lampiran of `naskah`, its files in order.
        isi: key of `naskah` → the files that it names, for the keys made by `kunci.isi_berkas`.
        logo: the region's emblem.
        lambang: the state's emblem, where the region has a picture of it.
        berkas: every file read, for deciding what is out of date; first those of `isi_berkas`, in its order.
        isi_berkas: the text of those that are text.
        tak_ada: where a file was looked for first and was not; one that appears there would be read instead.
    """

    folder: Path
    pemda: Rekam
    opd: Rekam
    naskah: Rekam
    lampiran: tuple[tuple[BagianSumber, ...], ...]
    logo: Path
    berkas: tuple[Path, ...]
    isi_berkas: tuple[Berkas, ...] = ()
    isi: Mapping[str, tuple[BagianSumber, ...]] = field(default_factory=dict)
    lambang: Path | None = None
    tak_ada: tuple[Path, ...] = ()


def muat_bundel(
    folder: Path, akar: Path, kunci_jenis: Callable[[Teks], Pemetaan], *, siap: Mapping[Path, Berkas] | None = None
) -> Bundel:
    """Read everything that one naskah needs.

    Args:
        folder: the naskah's folder, `…/<pemda>/<opd>/<naskah>`.
        akar: the project's root, for the paths shown in messages.
        kunci_jenis: the keys of a naskah.yaml by what it gives as `jenis` (`pipeline.naskah.jenis.kunci_jenis`).
        siap: files already read, or edited and not yet written, by their resolved paths.

    Errors:
        Galat: anything wrong in any of the files, at its place.
    """
    pemuat = _Pemuat(folder.resolve(), akar, kunci_jenis, siap or {})
    return pemuat.bundel()


@dataclass
class _Pemuat:
    folder: Path
    akar: Path
    kunci_jenis: Callable[[Teks], Pemetaan]
    siap: Mapping[Path, Berkas] = field(default_factory=dict)
    berkas: dict[Path, Berkas] = field(default_factory=dict)
    yaml: dict[Path, Any] = field(default_factory=dict)
    data_siap: dict[Path, Peta] = field(default_factory=dict)
    variabel: dict[str, Any] = field(default_factory=dict)
    gambar_dibaca: dict[Path, bytes] = field(default_factory=dict)
    lembar_dibaca: dict[Path, None] = field(default_factory=dict)
    tak_ada: dict[Path, None] = field(default_factory=dict)
    induk_nyata: dict[str, str] = field(default_factory=dict)
    huruf: Mapping[str, Any] = field(default_factory=dict)

    @property
    def konten(self) -> Path:
        return self.folder.parents[2]

    def bundel(self) -> Bundel:
        pemda_mentah = self.baca(self.folder.parents[1] / "pemda.yaml")
        opd_mentah = self.baca(self.folder.parent / "opd.yaml")
        naskah_mentah = self.sisipkan(self.baca(self.folder / "naskah.yaml"), 0)
        pemda = periksa(pemda_mentah, PEMDA, {})
        self.huruf = pemda["gaya"]["huruf"]
        self.variabel["pemda"] = variabel_pemda(pemda)
        opd = periksa(opd_mentah, OPD, self.variabel)
        self.variabel["opd"] = variabel_opd(opd, self.variabel["pemda"])
        # `tahun` and `variabel` may be used by the other keys of the same file, so they come first
        self.variabel["tahun"] = str(naskah_mentah.get("tahun", "")) if isinstance(naskah_mentah, Peta) else ""
        sendiri = naskah_mentah.get("variabel") if isinstance(naskah_mentah, Peta) else None
        sendiri = sendiri if isinstance(sendiri, Peta) else {}
        self.variabel["var"] = {
            **(pemda["variabel"] or {}),
            **(opd["variabel"] or {}),
            **variabel_sendiri(sendiri, self.variabel),
        }
        naskah = periksa(naskah_mentah, self.kunci_jenis(_jenis(naskah_mentah)), self.variabel)
        lampiran = tuple(self.semua_bagian(satu["isi"]) for satu in naskah.get("lampiran", ()))
        isi = {kunci: self.semua_bagian(nilai) for kunci, nilai in naskah.items() if _menyebut_berkas(nilai)}
        logo = self.jalur(pemda["logo"], self.folder.parents[1])
        lambang = self.jalur(pemda["lambang_negara"], self.folder.parents[1]) if pemda["lambang_negara"] else None
        return Bundel(
            self.folder,
            pemda,
            opd,
            naskah,
            lampiran,
            logo,
            (*self.berkas, *self.gambar_dibaca, *self.lembar_dibaca, logo, *((lambang,) if lambang else ())),
            tuple(self.berkas.values()),
            isi,
            lambang,
            tuple(self.tak_ada),
        )

    def baca(self, path: Path) -> Any:
        if path not in self.yaml:
            self.yaml[path] = baca_yaml(self.muat(path))
        return self.yaml[path]

    def muat(self, path: Path) -> Berkas:
        if path not in self.berkas:
            self.berkas[path] = self.siap.get(path) or baca_berkas(path, self.akar)
        return self.berkas[path]

    def ada(self, path: Path) -> bool:
        """Whether a file is there, or was handed over ready."""
        hasil = path in self.siap or path.is_file()
        if not hasil:
            self.tak_ada[path] = None
        return hasil

    def jalur(self, tulisan: Teks, *folder: Path) -> Path:
        """A path written in content: from the first folder that has it or, with `pustaka/`, from the content folder."""
        if len(tulisan) > JALUR_TERPANJANG:
            raise Galat(f"nama berkas lebih dari {JALUR_TERPANJANG} karakter", tulisan.letak)
        calon = (self.konten,) if tulisan.startswith("pustaka/") else folder
        semua = [self.nyata(satu, tulisan) for satu in calon]
        ketemu = next(filter(self.ada, semua), None)
        path = ketemu or semua[-1]
        if not path.is_relative_to(self.konten):
            raise Galat(f"berkas '{tulisan}' ada di luar folder konten; pindahkan ke dalamnya", tulisan.letak)
        if ketemu is None:
            ada = sorted(satu.name for satu in path.parent.iterdir()) if path.parent.is_dir() else []
            mirip = get_close_matches(path.name, [satu for satu in ada if satu != path.name], 1, 0.6)
            saran = f"; maksudnya '{(Path(tulisan).parent / mirip[0]).as_posix()}'?" if mirip else ""
            raise Galat(f"berkas '{tulisan}' tidak ada{saran}", tulisan.letak)
        return path

    def nyata(self, folder: Path, tulisan: str) -> Path:
        """`(folder / tulisan).resolve()`, with the way to each folder followed once: a naskah names many files of few folders."""
        induk, nama = os.path.split(folder / tulisan)
        if induk not in self.induk_nyata:
            self.induk_nyata[induk] = os.path.realpath(induk)
        path = os.path.join(self.induk_nyata[induk], nama)
        return Path(os.path.realpath(path) if nama == ".." or os.path.islink(path) else path)

    def sisipkan(self, nilai: Any, dalam: int) -> Any:
        """Put the items of other files in the place of `sisip:` items."""
        if isinstance(nilai, Peta):
            return Peta({kunci: self.sisipkan(satu, dalam) for kunci, satu in nilai.items()}, nilai.letak)
        if not isinstance(nilai, Larik):
            return nilai
        hasil: list[Any] = []
        for satu in nilai:
            if not (isinstance(satu, Peta) and list(satu) == ["sisip"]):
                hasil.append(self.sisipkan(satu, dalam))
                continue
            tulisan = satu["sisip"]
            if not isinstance(tulisan, Teks):
                raise Galat("sisip harus menyebut satu berkas", satu.letak)
            if dalam >= BATAS_SISIP:
                raise Galat(f"'{tulisan}' menyisipkan dirinya sendiri", tulisan.letak)
            isi = self.baca(self.jalur(tulisan, self.folder))
            if not isinstance(isi, Larik):
                raise Galat(f"berkas '{tulisan}' harus memuat daftar (butir-butir yang diawali '- ')", tulisan.letak)
            hasil += self.sisipkan(isi, dalam + 1)
        return Larik(hasil, nilai.letak)

    def semua_bagian(self, isi: Iterable[BerkasIsi]) -> tuple[BagianSumber, ...]:
        return tuple(map(self.bagian, isi))

    def bagian(self, isi: BerkasIsi) -> BagianSumber:
        tulisan = isi.berkas
        path = self.jalur(tulisan, self.folder)
        blok: tuple[BlokLengkap, ...]
        if path.suffix in (".yaml", ".yml"):
            gambar = adalah_gambar(self.baca(path))
            blok = (self.gambar(path, tulisan, tulisan.letak) if gambar else self.tabel(path, (), tulisan.letak),)
        elif path.suffix == ".md":
            blok = tuple(self.blok(baca_markdown(self.muat(path)), path.parent, 0))
        else:
            if path.suffix.lower() in AKHIRAN_GAMBAR:
                raise Galat(_ajakan_gambar(tulisan), tulisan.letak)
            saran = "; ubah dahulu dengan perintah impor" if path.suffix.lower() in AKHIRAN_IMPOR else ""
            raise Galat(f"berkas '{tulisan}' bukan .md atau .yaml{saran}", tulisan.letak)
        return BagianSumber(blok, isi.penomoran, tulisan.letak)

    def blok(self, sumber: Iterable[BlokSumber], folder: Path, dalam: int) -> Iterable[Any]:
        for satu in sumber:
            if isinstance(satu, JudulSumber):
                yield JudulSumber(satu.tingkat, isi_variabel(satu.teks, self.variabel))
            elif isinstance(satu, ParagrafSumber):
                yield ParagrafSumber(isi_variabel(satu.teks, self.variabel))
            elif isinstance(satu, DaftarSumber):
                yield DaftarSumber(tuple(ButirSumber(b.penanda, tuple(self.blok(b.isi, folder, dalam))) for b in satu.butir))
            else:
                yield from self.perintah(satu, folder, dalam)

    def perintah(self, perintah: PerintahSumber, folder: Path, dalam: int) -> Iterable[Any]:
        nama, argumen = perintah.nama, perintah.argumen
        jumlah = {"sisip": 1, "tabel": 1, "gambar": 1, "daftar": 2, "halaman-baru": 0, "pembatas": 0}
        if nama not in jumlah:
            mirip = get_close_matches(nama, jumlah, 1, 0.5)
            saran = f"maksudnya '!{mirip[0]}'?" if mirip else f"yang ada: {', '.join('!' + n for n in jumlah)}"
            raise Galat(f"perintah '!{nama}' tidak dikenal; {saran}", perintah.letak)
        if len(argumen) != jumlah[nama]:
            bentuk = {
                "sisip": "!sisip berkas.md",
                "tabel": "!tabel berkas.yaml program=1",
                "gambar": "!gambar berkas.yaml",
                "daftar": "!daftar data.yaml kegiatan program=1",
                "halaman-baru": "!halaman-baru",
            }
            terpisah = 0 < jumlah[nama] < len(argumen) and not any(Path(satu).suffix for satu in argumen[:-1])
            spasi = "; nama berkas di sini tidak boleh memuat spasi" if terpisah else ""
            raise Galat(f"perintah '!{nama}' ditulis '{bentuk[nama]}'{spasi}", perintah.letak)
        if nama == "halaman-baru":
            yield HalamanBaru(perintah.letak)
            return
        if nama == "pembatas":
            yield PembatasSumber(isi_variabel(perintah.teks, self.variabel) if perintah.teks else None, perintah.letak)
            return
        path = self.jalur(argumen[0], folder, self.folder)
        if nama == "sisip":
            if dalam >= BATAS_SISIP:
                raise Galat(f"'{argumen[0]}' menyisipkan dirinya sendiri", argumen[0].letak)
            if path.suffix != ".md":
                raise Galat(f"'{argumen[0]}' bukan berkas .md; untuk tabel tulis !tabel", argumen[0].letak)
            yield from self.blok(baca_markdown(self.muat(path)), path.parent, dalam + 1)
        elif nama == "tabel":
            yield self.tabel(path, perintah.setelan, perintah.letak)
        elif nama == "gambar":
            yield self.gambar(path, argumen[0], perintah.letak)
        else:
            data = self.data(path)
            butir = nama_tingkat(data, argumen[1], perintah.setelan)
            yield DaftarSumber(tuple(_butir_nama(teks, ke == len(butir) - 1) for ke, teks in enumerate(butir)))

    def tabel(self, path: Path, pilih: tuple[tuple[Teks, Teks], ...], letak: Letak) -> TabelSumber:
        rekam = periksa(self.baca(path), TABEL, self.variabel)
        lembar = rekam["data"] is not None and Path(rekam["data"]).suffix.lower() in AKHIRAN
        if rekam["data"] is not None and not lembar and not rekam["data"].endswith((".yaml", ".yml")):
            raise Galat(f"data '{rekam['data']}' bukan .yaml, .csv, atau .xlsx; simpan ulang sebagai .xlsx", rekam.di("data"))
        for kunci in ("tingkat", "lembar"):
            if rekam[kunci] and not lembar:
                raise Galat(f"'{kunci}' hanya untuk data dari {' atau '.join(AKHIRAN)}", rekam.di(kunci))
        if rekam["data"] is None:
            mentah = {kunci: kunci.replace("-", "_") for kunci in self.baca(path) if kunci not in TABEL.menurut_nama}
            data = Peta({Teks(k, rekam.di(kanonik)): rekam[kanonik] for k, kanonik in mentah.items()}, rekam.letak)
        elif lembar:
            data = self.data_lembar(self.jalur(rekam["data"], path.parent), rekam)
        else:
            data = self.data(self.jalur(rekam["data"], path.parent))
        return TabelSumber(rekam, data, pilih, letak)

    def data_lembar(self, path: Path, rekam: Rekam) -> Peta:
        """The rows of a sheet beside the table file, nested by its levels."""
        if not rekam["tingkat"]:
            raise Galat("sebutkan kolom yang menjadi tingkat data, misalnya 'tingkat: [program, kegiatan]'", rekam.di("data"))
        if path.suffix.lower() == ".csv":
            baris = baca_csv(self.muat(path))
        else:
            baris = baca_xlsx(path, jalur_tampil(path, self.akar), rekam["lembar"])
            self.lembar_dibaca[path] = None
        hasil: Peta = periksa(susun_data(baris, rekam["tingkat"], rekam.di("tingkat")), bentuk_data, self.variabel)
        return hasil

    def gambar(self, path: Path, tulisan: Teks, letak: Letak) -> GambarSumber:
        if path.suffix not in (".yaml", ".yml"):
            raise Galat(_ajakan_gambar(tulisan), tulisan.letak)
        rekam = periksa(self.baca(path), GAMBAR, self.variabel)
        isi = b""
        if rekam["berkas"] is not None:
            asal = self.jalur(rekam["berkas"], path.parent)
            if asal not in self.gambar_dibaca:
                self.gambar_dibaca[asal] = _baca_gambar(asal, rekam["berkas"])
            isi = self.gambar_dibaca[asal]
        return GambarSumber(rekam, isi, str(self.huruf["nama"]), self.huruf["tabel"], letak)

    def data(self, path: Path) -> Peta:
        if path not in self.data_siap:
            self.data_siap[path] = periksa(self.baca(path), bentuk_data, self.variabel)
        return self.data_siap[path]


def _jenis(naskah: Any) -> Teks:
    catatan: list[Masalah] = []
    rekam = _BERJENIS(naskah, catatan)
    if rekam is None or catatan:
        raise Galat(catatan)
    jenis: Teks = rekam["jenis"]
    return jenis


def _menyebut_berkas(nilai: Any) -> bool:
    return isinstance(nilai, tuple) and bool(nilai) and isinstance(nilai[0], BerkasIsi)


def _ajakan_gambar(tulisan: str) -> str:
    nama = Path(tulisan).with_suffix(".yaml").name
    return (
        f"'{tulisan}' dimasukkan lewat berkas YAML: tulis 'berkas: {Path(tulisan).name}' dan 'alternatif: …' "
        f"di {nama}, lalu sebut {nama} di sini"
    )


def _baca_gambar(path: Path, tulisan: Teks) -> bytes:
    """A picture's bytes, up to more than a picture may have; what they are is found out where the figure is made."""
    try:
        with path.open("rb") as berkas:
            return berkas.read(BATAS_UKURAN)
    except OSError as sebab:
        raise Galat(f"gambar '{tulisan}' tidak dapat dibaca: {sebab_sistem(sebab)}", tulisan.letak) from None


def variabel_sendiri(nilai: Mapping[str, Any], variabel: Mapping[str, Any]) -> Mapping[str, Any]:
    """The naskah's own variables, with the region's and office's filled in; what is wrong with them is left to the schema."""
    return {kunci: isi_semua(satu, variabel, []) for kunci, satu in nilai.items() if isinstance(satu, Teks)}


def _butir_nama(teks: Teks, terakhir: bool) -> ButirSumber:
    isi = teks.rstrip(" ;.,") + ("." if terakhir else ";")
    return ButirSumber(Teks("#.", teks.letak), (ParagrafSumber(Teks(isi, teks.letak)),))


def pilih_cabang(data: Peta, pilih: Iterable[tuple[Teks, Teks]]) -> Peta:
    """Keep of a level only the chosen item.

    Args:
        data: nested data.
        pilih: (level, number from 1 or name); levels of the first layer.

    Errors:
        Galat: no such level or item, at the command's place.
    """
    hasil = Peta(dict(data), data.letak)
    for tingkat, mana in pilih:
        isi = data.get(tingkat)
        if not isinstance(isi, Larik):
            ada = [k for k, v in data.items() if isinstance(v, Larik)]
            raise Galat(f"data tidak memuat tingkat '{tingkat}'; yang ada: {', '.join(ada) or '-'}", tingkat.letak)
        if mana.isdecimal() and len(mana) < 9:
            terpilih = isi[int(mana) - 1 : int(mana)] if int(mana) > 0 else []
        else:
            terpilih = [satu for satu in isi if isinstance(satu, Peta) and satu.get("nama") == mana]
        if not terpilih:
            raise Galat(f"'{tingkat}' ke-{mana} tidak ada; data memuat {len(isi)} butir", mana.letak)
        kunci = next(k for k in hasil if k == tingkat)
        hasil[kunci] = Larik(terpilih, isi.letak)
    return hasil


def nama_tingkat(data: Peta, tingkat: Teks, pilih: Iterable[tuple[Teks, Teks]]) -> list[Teks]:
    """The names of all items of one level, in order.

    Errors:
        Galat: the level holds nothing, at the command's place.
    """
    hasil: list[Teks] = []

    def telusur(peta: Peta) -> None:
        for kunci, isi in peta.items():
            for satu in isi if isinstance(isi, Larik) else ():
                if isinstance(satu, Peta):
                    if kunci == tingkat and isinstance(satu.get("nama"), Teks):
                        hasil.append(satu["nama"])
                    telusur(satu)

    telusur(pilih_cabang(data, pilih))
    if not hasil:
        raise Galat(f"data tidak memuat tingkat '{tingkat}' yang bernama", tingkat.letak)
    return hasil


def variabel_pemda(pemda: Rekam) -> dict[str, str]:
    """What `{{ pemda.… }}` offers."""
    sebutan = "Kabupaten" if pemda["jenis"] == "kabupaten" else "Kota"
    return {
        "nama": pemda["nama"],
        "sebutan": sebutan,
        "lengkap": f"{sebutan} {pemda['nama']}",
        "adjektiva": sebutan.lower(),
        "ibu_kota": pemda["ibu_kota"],
        "provinsi": pemda["provinsi"],
        "kepala_daerah": "Bupati" if sebutan == "Kabupaten" else "Wali Kota",
    }


def variabel_opd(opd: Rekam, pemda: Mapping[str, str]) -> dict[str, Any]:
    """What `{{ opd.… }}` offers; keys that are not given are not there, so that using them is an error."""
    isi = {kunci: nilai for kunci, nilai in opd.items() if isinstance(nilai, str)}
    kepala = {kunci: nilai for kunci, nilai in (opd["kepala"] or {}).items() if nilai is not None}
    return {**isi, "lengkap": f"{opd['nama']} {pemda['lengkap']}", "kepala": kepala}
