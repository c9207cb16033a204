"""From a table's file and its data to the rows of the model."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Literal, NamedTuple

from pipeline.galat import Galat, Masalah
from pipeline.naskah.acuan import pisah_id
from pipeline.naskah.label import pola_contoh
from pipeline.naskah.model import BarisTabel, Lari, Paragraf, Prosa, Sel, Tabel, kapital, polos
from pipeline.naskah.sebaris import prosa
from pipeline.naskah.tabel.angka import Angka, baca_angka, jumlah_angka, tulis_angka
from pipeline.naskah.tabel.data import Simpul, nama_di_bawah, nama_simpul, periksa_nama, samping_di, tingkat_di, tingkat_memuat
from pipeline.naskah.tabel.jadwal import isi_jadwal
from pipeline.naskah.tabel.kolom import Ruas, kolom_daun, susun_kepala, susun_ruas
from pipeline.source.bundel import TabelSumber, pilih_cabang
from pipeline.source.lembar import sebut_sel
from pipeline.source.schema import Rekam, rapikan
from pipeline.source.teks import Larik, Peta, Teks

DaftarSel = Callable[[Sequence[Teks]], tuple[Paragraf, ...]]


def susun_tabel(sumber: TabelSumber, daftar_sel: DaftarSel) -> Tabel:
    """Make a table.

    Args:
        sumber: the table file and its data.
        daftar_sel: turns several texts of one cell into list paragraphs.

    Errors:
        Galat: a column, level or key that the data does not have, a month outside the year, a stated total that is not the sum;
            at its place.
    """
    try:
        return _susun(sumber, daftar_sel)
    except Galat as sebab:
        raise Galat([sebut_sel(satu) for satu in sebab.masalah]) from None


def _susun(sumber: TabelSumber, daftar_sel: DaftarSel) -> Tabel:
    rekam = sumber.rekam
    data = pilih_cabang(sumber.data, sumber.pilih)
    ruas = susun_ruas(rekam["kolom"])
    penyusun = _Penyusun(rekam, ruas, daftar_sel)
    periksa_nama(rekam, ruas, data, penyusun.sejajar)
    baris = tutup_gabungan(list(penyusun.semua_baris(data, terpilih=bool(sumber.pilih))))
    if not baris:
        raise Galat("data tabel ini kosong", sumber.letak)
    if penyusun.masalah:
        raise Galat(penyusun.masalah)
    judul, id_judul = pisah_id(rekam["judul"]) if rekam["judul"] else ("", "")
    if rekam["id"] and not judul:
        raise Galat("tabel yang dirujuk harus berjudul; tambahkan 'judul: …'", rekam.di("id"))
    return Tabel(
        kolom=kolom_daun(ruas),
        kepala=susun_kepala(rekam["kolom"], rekam["nomor_kolom"]),
        baris=baris,
        judul=prosa(judul),
        lanskap=rekam["orientasi"] == "lanskap",
        huruf=rekam["huruf"],
        letak=sumber.letak,
        sumber=prosa(rekam["sumber"]) if rekam["sumber"] else "",
        id=str(rekam["id"] or id_judul),
        otomatis=rekam["orientasi"] == "otomatis",
    )


class _Langkah(NamedTuple):
    """What comes next on the way through the data: a group row, a row, or the begin and end of an item that has a total.

    `berulang` says that the innermost item may go on in the next row.
    """

    jenis: Literal["kelompok", "baris", "mulai", "selesai"]
    jalan: tuple[Simpul, ...]
    berulang: bool = False


class _Asal(NamedTuple):
    """Where the cells of some columns come from, the cells, and how many settings' columns they take."""

    simpul: Simpul | None
    sel: tuple[Sel, ...]
    ruas: int


class _Penyusun:
    def __init__(self, rekam: Rekam, ruas: list[Ruas], daftar_sel: DaftarSel) -> None:
        self.rekam = rekam
        self.ruas = ruas
        self.menurut_id = {satu.id: satu for satu in reversed(ruas)}
        self.daftar_sel = daftar_sel
        self.kelompok: dict[str, tuple[int, Rekam]] = {
            satu["tingkat"]: (ke, satu) for ke, satu in enumerate(rekam["kelompok"], 1)
        }
        self.sejajar = frozenset(map(str, rekam["sejajar"]))
        self.berhitung = [satu for satu in ruas if satu.hitung or satu.rekam["ulang"]]
        self.hitungan: dict[str, int] = {}
        self.pengulang: dict[str, frozenset[str]] = {}  # for a counter the levels with which it begins anew
        self.sebelum: list[_Asal | None] = []
        self.tingkat_baris = str(rekam["baris"]) if rekam["baris"] else ""
        self.lebar = ruas[-1].awal + ruas[-1].lebar
        self.jumlah = _Penjumlah(ruas, self.sel_isi)
        self.bertotal = {str(satu["tingkat"]): satu for satu in rekam["jumlah"] if satu["tingkat"]}
        self.masalah: list[Masalah] = self.jumlah.masalah
        if rekam["jumlah"] and not self.jumlah.kolom:
            raise Galat("belum ada kolom yang dijumlah; tambahkan 'jumlah: ya' pada kolomnya", rekam.di("jumlah"))
        if rekam["jumlah"] and min(self.jumlah.kolom) == 0:
            raise Galat("kolom pertama tidak dapat dijumlah; di situ tulisan jumlah ditaruh", ruas[0].rekam.letak)
        for satu in rekam["kelompok"]:
            if satu["kolom"] and satu["kolom"] not in self.menurut_id:
                raise Galat(f"kolom '{satu['kolom']}' tidak ada; yang ada: {', '.join(self.menurut_id)}", satu.di("kolom"))

    # -- the way through the data -------------------------------------------------------------------------------------

    def semua_baris(self, data: Peta, *, terpilih: bool) -> Iterator[BarisTabel]:
        """All rows; a stated total of the whole is not compared where only a branch is shown."""
        self.pengulang = {satu.id: tingkat_memuat(data, satu.rekam["ulang"]) for satu in self.berhitung if satu.rekam["ulang"]}
        for langkah in self.langkah(data, ()):
            if langkah.jenis == "baris":
                yield self.baris_daun(langkah.jalan, langkah.berulang)
            elif langkah.jenis == "kelompok":
                self.sebelum = []
                yield self.baris_kelompok(langkah.jalan[-1])
            elif langkah.jenis == "mulai":
                self.jumlah.mulai(langkah.jalan[-1])
            else:
                simpul = langkah.jalan[-1]
                rekam = self.bertotal[simpul.tingkat]
                self.sebelum = []
                teks = f"{rekam['teks']} {nama_simpul(simpul)}" if rekam["dengan_nama"] else str(rekam["teks"])
                yield self.jumlah.baris(teks, self.jumlah.sejak(simpul), simpul.peta.get("total"))
        for rekam in self.rekam["jumlah"]:
            if not rekam["tingkat"]:
                yield self.jumlah.baris(str(rekam["teks"]), None, None if terpilih else data.get("total"))

    def langkah(self, peta: Peta, jalan: tuple[Simpul, ...]) -> Iterator[_Langkah]:
        """The steps below a mapping, in order; a mapping with nothing below it is a row itself."""
        samping = samping_di(peta, self.sejajar)
        if not samping or (jalan and jalan[-1].tingkat == self.tingkat_baris):
            yield from self.langkah_utama(peta, jalan)
            return
        langkah = list(self.langkah_utama(peta, jalan))
        for nama, isi in samping:
            langkah = self.sandingkan(langkah, str(nama), isi, len(jalan))
        yield from langkah

    def langkah_utama(self, peta: Peta, jalan: tuple[Simpul, ...]) -> Iterator[_Langkah]:
        bawah = tingkat_di(peta, self.sejajar)
        if bawah is None or (jalan and jalan[-1].tingkat == self.tingkat_baris):
            if jalan and jalan[-1].tingkat not in self.kelompok:
                yield _Langkah("baris", jalan)
            return
        nama, isi = str(bawah[0]), bawah[1]
        for ke, satu in enumerate(isi, 1):
            simpul = Simpul(nama, satu, ke)
            sampai = (*jalan, simpul)
            self.hitung(simpul)
            if nama in self.bertotal:
                yield _Langkah("mulai", sampai)
            if nama in self.kelompok:
                yield _Langkah("kelompok", sampai)
            yield from self.langkah(satu, sampai)
            if nama in self.bertotal:
                yield _Langkah("selesai", sampai)

    def sandingkan(self, langkah: list[_Langkah], nama: str, isi: Larik, dalam: int) -> list[_Langkah]:
        """Put the items of a level beside the rows of another, one for a row; the last ones of the shorter reach down."""
        simpul = []
        for ke, satu in enumerate(isi, 1):
            bawah = tingkat_di(satu)
            if bawah is not None:
                raise Galat(f"tingkat sejajar '{nama}' tidak dapat berisi tingkat lain ('{bawah[0]}')", bawah[0].letak)
            simpul.append(Simpul(nama, satu, ke))
            self.hitung(simpul[-1])
        hasil: list[_Langkah] = []
        ke = 0
        for satu in langkah:
            if satu.jenis != "baris":
                hasil.append(satu)
                continue
            dampingan = simpul[min(ke, len(simpul) - 1)]
            hasil.append(satu._replace(jalan=(*satu.jalan[:dalam], dampingan, *satu.jalan[dalam:]), berulang=True))
            ke += 1
        terakhir = next((satu for satu in reversed(hasil) if satu.jenis == "baris"), None)
        for lebih in simpul[ke:] if terakhir else ():
            assert terakhir is not None
            hasil.append(terakhir._replace(jalan=(*terakhir.jalan[:dalam], lebih, *terakhir.jalan[dalam + 1 :])))
        return hasil

    def hitung(self, simpul: Simpul) -> None:
        """Number an item for every column that counts its level, and restart those that begin anew with it.

        A counter begins anew with the levels above the one it names, too: not every branch need have that one.
        """
        for ruas in self.berhitung:
            if simpul.tingkat in self.pengulang.get(ruas.id, ()):
                self.hitungan[ruas.id] = 0
            if ruas.hitung == simpul.tingkat:
                self.hitungan[ruas.id] = simpul.nomor[ruas.id] = self.hitungan.get(ruas.id, 0) + 1

    # -- group rows ---------------------------------------------------------------------------------------------------

    def baris_kelompok(self, simpul: Simpul) -> BarisTabel:
        dalam, rekam = self.kelompok[simpul.tingkat]
        nama = nama_simpul(simpul)
        isi = prosa((rekam["awalan"] + " " if rekam["awalan"] else "") + nama)
        if rekam["kapital"]:
            isi = kapital(isi)
        nomor = pola_contoh(rekam["nomor"]).label((simpul.ke,)) if rekam["nomor"] else ""
        berkolom_nomor = bool(self.ruas[0].hitung) or self.ruas[0].id == "no"
        if rekam["kolom"]:
            return BarisTabel(self.sel_kelompok(simpul, rekam, isi, nomor if berkolom_nomor else ""), dalam)
        if nomor and not (berkolom_nomor and self.lebar > 1):
            depan = f"{nomor.rstrip('.')}. "
            isi = depan + isi if isinstance(isi, str) else (Lari(depan), *isi)
        rincian = tuple(self.rincian(simpul.peta, rekam["rincian"] or {}))
        daftar = (Paragraf(isi, letak=nama.letak), *rincian) if rincian else ()
        sel = Sel("" if daftar else isi, daftar, letak=nama.letak)
        if berkolom_nomor and self.lebar > 1:
            return BarisTabel((Sel(nomor), sel._replace(rentang=self.lebar - 1)), dalam)
        return BarisTabel((sel._replace(rentang=self.lebar),), dalam)

    def rincian(self, peta: Peta, sebutan: Rekam | dict[str, Any]) -> Iterator[Paragraf]:
        """What stands under the name in a group row: `Sasaran:` and its list."""
        for kunci, depan in sebutan.items():
            nilai = peta.get(kunci)
            if isinstance(nilai, Teks):
                yield Paragraf(prosa(f"{depan} {rapikan(nilai)}"), letak=nilai.letak)
            elif isinstance(nilai, Larik):
                butir = self.sel_isi(nilai)
                yield Paragraf(prosa(depan), rapat=True, letak=nilai.letak)
                yield from butir.daftar or (Paragraf(butir.isi, letak=butir.letak),)
            elif nilai is not None:
                raise Galat(f"isi '{kunci}' harus teks atau daftar teks", nilai.letak)

    def sel_kelompok(self, simpul: Simpul, rekam: Rekam, nama: Prosa, nomor: str) -> tuple[Sel, ...]:
        """The cells of a group row that does not reach across: its name in one column, its own values in the others."""
        hasil: list[Sel] = []
        for ruas in self.ruas:
            nilai = _nilai_di(ruas, simpul.peta)
            if ruas.id == rekam["kolom"]:
                hasil.append(Sel(nama, letak=nama_simpul(simpul).letak))
            elif ruas.hitung == simpul.tingkat:
                hasil.append(Sel(ruas.pola.label((simpul.nomor[ruas.id],))))
            elif ruas.ke == 0 and nomor:
                hasil.append(Sel(nomor))
            elif nilai is not None:
                hasil += self.buat(ruas, nilai)
            else:
                hasil += [Sel()] * ruas.lebar
        return tuple(hasil)

    # -- rows ---------------------------------------------------------------------------------------------------------

    def baris_daun(self, jalan: tuple[Simpul, ...], berulang: bool) -> BarisTabel:
        sel: list[Sel] = []
        asal: list[_Asal | None] = [None] * len(self.ruas)
        daun = None if berulang else jalan[-1]
        sebelum = self.sebelum
        ke = 0
        while ke < len(self.ruas):
            ruas = self.ruas[ke]
            simpul, nilai = self.cari(ruas, jalan)
            lalu = sebelum[ke] if sebelum else None
            if lalu is not None and lalu.simpul is simpul and simpul is not None and simpul is not daun:
                satu = lalu
                sel += [Sel(rentang=s.rentang, turun="lanjut", arsir=s.arsir) for s in satu.sel]
            else:
                satu = self.asal(ruas, simpul, nilai)
                self.jumlah.catat(ruas, satu.sel)
                sel += satu.sel if simpul is None or simpul is daun else [s._replace(turun="mulai") for s in satu.sel]
            asal[ke] = satu
            ke += satu.ruas
        self.sebelum = asal
        return BarisTabel(tuple(sel))

    def asal(self, ruas: Ruas, simpul: Simpul | None, nilai: Any) -> _Asal:
        """The cells of a value that begins in this row."""
        if nilai is None:
            return _Asal(simpul, (Sel(),) * ruas.lebar, 1)
        if isinstance(nilai, Peta) and ruas.jadwal is None and set(nilai) == {"teks", "sampai"}:
            akhir = self.menurut_id.get(nilai["sampai"]) if isinstance(nilai["sampai"], Teks) else None
            if akhir is None or akhir.ke < ruas.ke:
                kanan = ", ".join(satu.id for satu in self.ruas[ruas.ke + 1 :]) or "-"
                raise Galat(f"'sampai: {nilai['sampai']}' harus kolom di kanan '{ruas.id}': {kanan}", nilai["sampai"].letak)
            rentang = akhir.awal + akhir.lebar - ruas.awal
            return _Asal(simpul, (self.sel_isi(nilai["teks"])._replace(rentang=rentang),), akhir.ke - ruas.ke + 1)
        return _Asal(simpul, self.buat(ruas, nilai), 1)

    def cari(self, ruas: Ruas, jalan: tuple[Simpul, ...]) -> tuple[Simpul | None, Any]:
        """Where a cell's content comes from, and the value."""
        if ruas.hitung:
            for simpul in reversed(jalan):
                if simpul.tingkat == ruas.hitung:
                    return simpul, ruas.pola.label((simpul.nomor[ruas.id],))
            return None, None
        if ruas.jumlah_dari:
            return self.jumlah_ke_samping(ruas, jalan)
        for simpul in reversed(jalan):
            if simpul.tingkat == ruas.id:
                nama_simpul(simpul)  # it must have one; its lines are kept
                return simpul, simpul.peta["nama"]
            nilai = _nilai_di(ruas, simpul.peta)
            if nilai is not None:
                return simpul, nilai
        if ruas.jadwal is None:
            di_bawah = list(nama_di_bawah(jalan[-1].peta, ruas.id, self.sejajar))
            if di_bawah:
                return jalan[-1], Larik(di_bawah, di_bawah[0].letak)
        if jalan[-1].tingkat == self.tingkat_baris:
            self.tolak_di_bawah(ruas, jalan[-1].peta)
        return None, None

    def tolak_di_bawah(self, ruas: Ruas, peta: Peta) -> None:
        """Refuse a value of a column that stands below the level that makes rows: no row would show it.

        Errors:
            Galat: there is one; at its key.
        """
        for isi in (isi for isi in peta.values() if isinstance(isi, Larik)):
            for satu in (satu for satu in isi if isinstance(satu, Peta)):
                if _nilai_di(ruas, satu) is not None:
                    kunci = ruas.jadwal.satuan if ruas.jadwal is not None and ruas.id not in satu else ruas.id
                    baris = self.tingkat_baris
                    pesan = f"'{kunci}' ada di bawah '{baris}', tingkat yang menjadi baris, sehingga tidak tampil"
                    raise Galat(f"{pesan}; pindahkan ke '{baris}', atau ubah 'baris'", satu.letak_kunci(kunci))
                self.tolak_di_bawah(ruas, satu)

    def buat(self, ruas: Ruas, nilai: Any) -> tuple[Sel, ...]:
        """The cells of a value."""
        if ruas.jadwal is not None:
            return isi_jadwal(ruas.jadwal, nilai, self.sel_isi)
        if isinstance(nilai, Peta):
            raise Galat(f"isi kolom '{ruas.id}' harus teks atau daftar", nilai.letak)
        return (self.sel_isi(nilai),)

    def sel_isi(self, nilai: Any) -> Sel:
        """A cell of a text, whose lines are paragraphs, or of a list of texts."""
        if isinstance(nilai, Teks):
            if "\n" in nilai and (baris := [satu for satu in nilai.split("\n") if satu.strip()])[1:]:
                letak = [nilai.letak.cari(satu.strip()) for satu in baris]
                isi = (rapikan(Teks(satu, di)) for satu, di in zip(baris, letak, strict=True))
                return Sel(daftar=tuple(Paragraf(prosa(satu), letak=satu.letak) for satu in isi), letak=letak[0])
            return Sel(prosa(rapikan(nilai)), letak=nilai.letak)
        if isinstance(nilai, str):
            return Sel(nilai)
        if isinstance(nilai, Peta) or any(not isinstance(satu, Teks) for satu in nilai):
            raise Galat("isi sel harus teks atau daftar teks", nilai.letak)
        teks = [rapikan(satu) for satu in nilai if satu.strip()]
        if len(teks) > 1:
            return Sel(daftar=self.daftar_sel(teks), letak=teks[0].letak)
        return self.sel_isi(teks[0]) if teks else Sel()

    def jumlah_ke_samping(self, ruas: Ruas, jalan: tuple[Simpul, ...]) -> tuple[Simpul | None, Any]:
        """The sum of other columns in the row; one that the data states is compared with it."""
        angka: list[Angka] = []
        dalam = -1
        for ke in ruas.jumlah_dari:
            simpul, nilai = self.cari(self.ruas[ke], jalan)
            if simpul is None:
                continue
            ada = [satu for s in self.asal(self.ruas[ke], simpul, nilai).sel if (satu := baca_sel(s))]
            angka += ada
            dalam = max(dalam, jalan.index(simpul))
        if not angka:
            return None, None
        hasil = jumlah_angka(angka)
        tertulis = _nilai_di(ruas, jalan[dalam].peta)
        if tertulis is not None:
            self.jumlah.bandingkan(ruas.id, hasil, self.sel_isi(tertulis))
        return jalan[dalam], tulis_angka(hasil)


def _nilai_di(ruas: Ruas, peta: Peta) -> Any:
    """The value that a mapping has for a column, or None: its own, or for a schedule also that of its unit."""
    nilai = peta.get(ruas.id)
    if isinstance(nilai, Larik) and any(isinstance(satu, Peta) for satu in nilai):
        nilai = None
    if nilai is None and ruas.jadwal is not None:
        return peta.get(ruas.jadwal.satuan)
    return nilai


def baca_sel(sel: Sel) -> Angka | None:
    """The number of a cell.

    Errors:
        Galat: a cell with text, or one that reaches across several columns; at its place.
    """
    isi = polos(sel.isi)
    if (sel.daftar or sel.rentang > 1) and (sel.daftar or isi.strip()):
        raise Galat("sel melintang atau berdaftar tidak dapat dijumlah", sel.letak)
    if not isi:
        return None
    return baca_angka(Teks(isi, sel.letak))  # type: ignore[arg-type]


class _Penjumlah:
    """Adds up the columns that want it, for the whole table and for items of levels."""

    def __init__(self, ruas: Sequence[Ruas], sel_isi: Callable[[Any], Sel]) -> None:
        self.ruas, self.sel_isi = ruas, sel_isi
        self.bertanda = [satu for satu in ruas if satu.rekam["jumlah"]]
        for satu in self.bertanda:
            if satu.jadwal is not None and satu.jadwal.tanda:
                raise Galat("kolom jadwal bertanda tidak dapat dijumlah", satu.rekam.di("jumlah"))
        self.kolom = {satu.awal + ke: list[Angka]() for satu in self.bertanda for ke in range(satu.lebar)}
        self.lebar = ruas[-1].awal + ruas[-1].lebar
        self.awal: dict[Simpul, dict[int, int]] = {}
        self.masalah: list[Masalah] = []

    def catat(self, ruas: Ruas, sel: Sequence[Sel]) -> None:
        """Note the numbers of cells that begin in a row."""
        if not ruas.rekam["jumlah"]:
            return
        ke = ruas.awal
        for satu in sel:
            angka = baca_sel(satu)
            if angka is not None:
                self.kolom[ke].append(angka)
            ke += satu.rentang

    def mulai(self, simpul: Simpul) -> None:
        self.awal[simpul] = {ke: len(satu) for ke, satu in self.kolom.items()}

    def sejak(self, simpul: Simpul) -> dict[int, int]:
        """How many numbers each column had where an item began."""
        return self.awal.pop(simpul)

    def baris(self, teks: str, sejak: dict[int, int] | None, tertulis: Any) -> BarisTabel:
        """A row of sums.

        Args:
            teks: what stands before them.
            sejak: how many numbers each column had before those that count here.
            tertulis: the total that the data states: a mapping of columns, or one text where there is one sum.
        """
        bagian = {ke: satu[sejak[ke] if sejak else 0 :] for ke, satu in self.kolom.items()}
        jumlah = {ke: jumlah_angka(satu) for ke, satu in bagian.items() if satu}
        self.periksa(jumlah, tertulis)
        pertama = min(self.kolom)
        sel = [Sel((Lari(teks, tebal=True),), rentang=pertama)]
        for ke in range(pertama, self.lebar):
            sel.append(Sel((Lari(tulis_angka(jumlah[ke]), tebal=True),)) if ke in jumlah else Sel())
        return BarisTabel(tuple(sel))

    def periksa(self, jumlah: dict[int, Angka], tertulis: Any) -> None:
        if tertulis is None:
            return
        if not isinstance(tertulis, Peta):
            if len(self.bertanda) != 1:
                kolom = ", ".join(f"{satu.id}: …" for satu in self.bertanda)
                raise Galat(f"ada beberapa kolom yang dijumlah; tulis 'total: {{{kolom}}}'", tertulis.letak)
            tertulis = Peta({self.bertanda[0].id: tertulis}, tertulis.letak)
        milik = {satu.id: satu for satu in self.bertanda}
        for kunci, nilai in tertulis.items():
            ruas = milik.get(kunci)
            if ruas is None:
                ada = ", ".join(milik)
                raise Galat(f"kolom '{kunci}' tidak dijumlah; yang dijumlah: {ada}", tertulis.letak_kunci(kunci))
            sel = isi_jadwal(ruas.jadwal, nilai, self.sel_isi) if ruas.jadwal else (self.sel_isi(nilai),)
            for ke, satu in enumerate(sel, ruas.awal):
                self.bandingkan(ruas.id, jumlah.get(ke) or jumlah_angka([]), satu)

    def bandingkan(self, kolom: str, hasil: Angka, tertulis: Sel) -> None:
        """Note a stated total that is not the sum."""
        angka = baca_sel(tertulis)
        if angka is not None and angka.nilai != hasil.nilai:
            pesan = f"jumlah '{kolom}' tertulis {polos(tertulis.isi)}, seharusnya {tulis_angka(hasil)}"
            pesan += "; perbaiki jumlah atau rinciannya"
            if not any(satu.letak == tertulis.letak for satu in self.masalah):
                self.masalah.append(Masalah(pesan, tertulis.letak))


def tutup_gabungan(baris: list[BarisTabel]) -> tuple[BarisTabel, ...]:
    """Drop the start of every merge that no row continues."""
    di_bawah: dict[int, int] = {}
    for ke in range(len(baris) - 1, -1, -1):
        lanjut: dict[int, int] = {}
        ubah: list[int] = []
        awal = 0
        for urutan, sel in enumerate(baris[ke].sel):
            if sel.turun == "lanjut":
                lanjut[awal] = sel.rentang
            elif sel.turun and di_bawah.get(awal) != sel.rentang:
                ubah.append(urutan)
            awal += sel.rentang
        if ubah:
            tutup = list(baris[ke].sel)
            for urutan in ubah:
                tutup[urutan] = tutup[urutan]._replace(turun="")
            baris[ke] = baris[ke]._replace(sel=tuple(tutup))
        di_bawah = lanjut
    return tuple(baris)
