"""The keys of every YAML file of `content/`: the reference is docs/sumber.md, this is what holds.

A kind of naskah (`pipeline.naskah.jenis`) puts the table of its naskah.yaml together from the keys that stand here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from pipeline.galat import Masalah
from pipeline.source.schema import (
    BENAR,
    SALAH,
    SKEMA_TEKS,
    Bentuk,
    Catatan,
    Kunci,
    Pemetaan,
    Rekam,
    Uraian,
    apa_saja,
    bulat,
    daftar,
    diuraikan,
    letak_nilai,
    peta_bebas,
    pilihan,
    pola,
    salah_satu,
    tanggal,
    teks,
    ukuran,
    ukuran_huruf,
    uraian,
    ya_tidak,
)
from pipeline.source.teks import Larik, Peta, Teks

TAHUN = bulat(1945, 2200)
PALING_BANYAK_DIKTUM = 999  # as far as ordinals are written in words
VARIABEL = Kunci("variabel", peta_bebas(teks), "nilai untuk {{ var.… }}", "{road_map: …}")

_MARGIN = Pemetaan([Kunci(sisi, ukuran, f"margin {sisi}", "2.5 cm", baku=1417) for sisi in ("atas", "bawah", "kiri", "kanan")])
_KERTAS = salah_satu(
    pilihan("F4", "A4"),
    peta=Pemetaan(
        [Kunci("lebar", ukuran, "lebar kertas", "21 cm", True), Kunci("tinggi", ukuran, "tinggi kertas", "33 cm", True)]
    ),
)
_HURUF = Pemetaan(
    [
        Kunci("nama", teks, "nama huruf", "Bookman Old Style", baku="Bookman Old Style"),
        Kunci("ukuran", ukuran_huruf, "ukuran huruf naskah", "12 pt", baku=240),
        Kunci("tabel", ukuran_huruf, "ukuran huruf di dalam tabel", "9 pt", baku=180),
    ]
)
_NOMOR_HALAMAN = Pemetaan(
    [
        Kunci("keputusan", teks, "contoh nomor halaman Keputusan, mulai halaman kedua", '"- 1 -"', baku="- 1 -"),
        Kunci("depan", teks, "contoh nomor halaman daftar isi", "i", baku="i"),
        Kunci("lampiran", teks, "contoh nomor halaman Lampiran", '"1"', baku="1"),
        Kunci("letak", pilihan("atas", "bawah"), "letak nomor halaman", "atas", baku="atas"),
    ]
)
_KUTIPAN = Pemetaan(
    [
        Kunci("koma-sebagaimana", ya_tidak, "apakah ada koma sebelum 'sebagaimana telah'", "ya", baku=False),
        Kunci("koma-terakhir", ya_tidak, "apakah ada koma sebelum 'terakhir dengan'", "ya", baku=False),
        Kunci("diubah-beberapa-kali", ya_tidak, "apakah ditulis 'telah diubah beberapa kali'", "ya", baku=False),
    ]
)
GAYA = Pemetaan(
    [
        Kunci("kertas", _KERTAS, "ukuran kertas (UU 12/2011 Lampiran II nomor 284: F4)", "F4", baku="F4"),
        Kunci("margin", _MARGIN, "jarak tepi kertas ke teks (nomor 284a)", "{atas: 2.5 cm}", isi_sendiri=True),
        Kunci(
            "huruf",
            _HURUF,
            "jenis dan ukuran huruf (nomor 284)",
            "{nama: Bookman Old Style, ukuran: 12 pt}",
            isi_sendiri=True,
        ),
        Kunci("nomor-halaman", _NOMOR_HALAMAN, "bentuk nomor halaman", '{keputusan: "- 1 -"}', isi_sendiri=True),
        Kunci("kutipan", _KUTIPAN, "bentuk kutipan peraturan yang diubah", "{koma-terakhir: ya}", isi_sendiri=True),
        Kunci("penandatangan", pilihan("lengkap", "nama"), "cara nama pejabat ditulis", "lengkap", baku="lengkap"),
        Kunci("kepala-berita-daerah", ya_tidak, "apakah salinan Peraturan didahului kepala Berita Daerah", "ya", baku=False),
    ]
)

ATURAN = Pemetaan(
    [
        Kunci("tingkat", pilihan("mati", "info", "warning", "error"), "tingkat temuannya", "mati", True),
        Kunci("alasan", teks, "mengapa daerah ini berbeda", "tata naskah dinas daerah mencetak frasa itu", True),
    ]
)
_NIP = (Kunci("pangkat", teks, "pangkat", "Pembina Utama Muda"), Kunci("nip", teks, "nomor induk pegawai", ""))


def _pejabat(jabatan: str, bentuk: Bentuk = teks) -> Pemetaan:
    """An official of the region whose office has one name everywhere, and the form of that name."""
    return Pemetaan(
        [
            Kunci("nama", teks, "nama pejabat", "", True),
            Kunci("jabatan", bentuk, "nama jabatan", jabatan, baku=jabatan),
            *_NIP,
        ]
    )


PEMDA = Pemetaan(
    [
        Kunci("nama", teks, "nama daerah tanpa sebutan", "Kutai Kartanegara", True),
        Kunci("jenis", pilihan("kabupaten", "kota"), "jenis daerah", "kabupaten", True),
        Kunci("ibu-kota", teks, "tempat penetapan", "Tenggarong", True),
        Kunci("provinsi", teks, "nama provinsi tanpa sebutan", "Kalimantan Timur", True),
        Kunci("logo", teks, "lambang daerah, berkas PNG di folder ini", "logo.png", True),
        Kunci("lambang-negara", teks, "lambang negara untuk Peraturan, berkas PNG di folder ini", "lambang-negara.png"),
        Kunci("gaya", GAYA, "kebiasaan rumah: kertas, huruf, nomor halaman", isi_sendiri=True),
        Kunci(
            "kepala-daerah",
            Pemetaan([Kunci("nama", teks, "nama kepala daerah", "", True)]),
            "kepala daerah, yang menetapkan Peraturan",
            "{nama: …}",
        ),
        Kunci("sekretaris-daerah", _pejabat("Sekretaris Daerah"), "pejabat yang mengundangkan Peraturan", "{nama: …}"),
        Kunci(
            "kepala-bagian-hukum",
            _pejabat("Kepala Bagian Hukum", salah_satu(teks, daftar(teks, 1))),
            "pejabat yang mengesahkan salinan; jabatannya satu baris atau daftar barisnya",
            "{nama: …}",
        ),
        Kunci("lint", peta_bebas(ATURAN), "aturan pemeriksa yang berbeda di daerah ini", "{JDL006: {tingkat: mati, alasan: …}}"),
        VARIABEL,
    ]
)

PEJABAT = Pemetaan(
    [
        Kunci("jabatan", teks, "nama jabatan", "Kepala Dinas Perkebunan", True),
        Kunci("nama", teks, "nama pejabat", "", True),
        *_NIP,
    ]
)
OPD = Pemetaan(
    [
        Kunci("nama", teks, "nama perangkat daerah", "Dinas Perkebunan", True),
        Kunci("singkatan", teks, "singkatan resmi", "Disbun"),
        Kunci("alamat", daftar(teks, 1), "baris-baris alamat pada kop", "[Jalan …]", True),
        Kunci("telepon", teks, "telepon"),
        Kunci("faksimile", teks, "faksimile"),
        Kunci("laman", teks, "laman web"),
        Kunci("pos-el", teks, "alamat pos elektronik"),
        Kunci("kode-pos", teks, "kode pos"),
        Kunci("kepala", PEJABAT, "pejabat yang menandatangani", "", True),
        VARIABEL,
    ]
)

_BUTIR_TEKS = Pemetaan([Kunci("teks", teks, "isi butir", "", True)])
_BUTIR_MENIMBANG = Pemetaan([Kunci("penutup", pilihan("otomatis"), "butir penutup yang ditulis otomatis", "otomatis", True)])


@diuraikan(lambda: Uraian(SKEMA_TEKS, peta=(_BUTIR_TEKS, _BUTIR_MENIMBANG)))
def _butir_menimbang(nilai: Any, catatan: Catatan) -> Any:
    """An item of menimbang: as `_butir`, or `penutup: otomatis`."""
    if isinstance(nilai, Peta) and "penutup" in nilai:
        return _BUTIR_MENIMBANG(nilai, catatan)
    return _butir(nilai, catatan)


@diuraikan(lambda: Uraian(SKEMA_TEKS, peta=(_BUTIR_TEKS,)))
def _butir(nilai: Any, catatan: Catatan) -> Any:
    """An item of mengingat, tembusan …: text or `teks: …`."""
    if isinstance(nilai, Peta) and "penutup" in nilai:
        catatan.append(Masalah("penutup otomatis hanya untuk menimbang", nilai.letak))
        return None
    if isinstance(nilai, Peta):
        rekam = _BUTIR_TEKS(nilai, catatan)
        return rekam["teks"] if rekam else None
    return teks(nilai, catatan)


@diuraikan(lambda: replace(uraian(daftar(_butir, 1)), peta=(), bebas=teks, syarat={"minProperties": 1}))
def _memutuskan(nilai: Any, catatan: Catatan) -> Any:
    """Diktum: a mapping keeps its typed labels, a list gets KESATU, KEDUA … by itself."""
    if isinstance(nilai, Peta):
        hasil = tuple((k, isi) for k, satu in nilai.items() if (isi := teks(satu, catatan)) is not None)
        for kunci in nilai:
            if not kunci.strip():
                catatan.append(Masalah("label diktum ini kosong; tulis misalnya KESATU", nilai.letak_kunci(kunci)))
        if not nilai:
            catatan.append(Masalah("memutuskan harus memuat paling sedikit satu diktum", nilai.letak))
        return hasil
    otomatis = tuple((None, isi) for isi in daftar(_butir, 1)(nilai, catatan) or ())
    if len(otomatis) > PALING_BANYAK_DIKTUM:
        catatan.append(Masalah(f"diktum lebih dari {PALING_BANYAK_DIKTUM}", letak_nilai(nilai)))
    return otomatis


_PENOMORAN = salah_satu(teks, daftar(teks, 1))
_BERKAS = salah_satu(
    teks,
    peta=Pemetaan(
        [
            Kunci("berkas", teks, "berkas Markdown atau tabel", "bab-1.md", True),
            Kunci("penomoran", _PENOMORAN, "penomoran khusus berkas ini", "[BAB I, I.]"),
        ]
    ),
)


@dataclass(frozen=True, slots=True)
class BerkasIsi:
    """A file of blocks that a naskah.yaml names, and the numbering of its own where it has one."""

    berkas: Teks
    penomoran: Any = None


@diuraikan(lambda: uraian(_BERKAS))
def berkas_isi(nilai: Any, catatan: Catatan) -> BerkasIsi | None:
    """A file of blocks: its path, or `{berkas: …, penomoran: …}`."""
    hasil = _BERKAS(nilai, catatan)
    if isinstance(hasil, Rekam):
        return BerkasIsi(hasil["berkas"], hasil["penomoran"])
    return BerkasIsi(hasil) if hasil is not None else None


def isi_berkas(nama: str, deskripsi: str, contoh: str, wajib: bool = False) -> Kunci:
    """A key whose files are read into `Bundel.isi` under its name."""
    return Kunci(nama, daftar(berkas_isi, 1), deskripsi, contoh, wajib)


def penomoran(baku: str) -> Kunci:
    """The key that says how headings are numbered, with the scheme that holds where it is not given."""
    return Kunci("penomoran", _PENOMORAN, "cara judul diberi nomor", baku, baku=baku)


_CARA_KETERANGAN = pilihan("per-bab", "menerus", "tidak")
PENOMORAN_KETERANGAN = (
    Kunci("penomoran-tabel", _CARA_KETERANGAN, "cara tabel diberi nomor", "per-bab", baku="tidak"),
    Kunci("penomoran-gambar", _CARA_KETERANGAN, "cara gambar diberi nomor", "menerus", baku="tidak"),
)
LAMPIRAN = Pemetaan(
    [
        Kunci("judul", teks, "judul lampiran", "Rencana Kerja …", True),
        Kunci("id", teks, "nama untuk mengacu ke lampiran ini", "lampiran-renaksi"),
        penomoran("bab-desimal"),
        Kunci("daftar-isi", ya_tidak, "apakah memuat DAFTAR ISI", "ya", baku=False),
        Kunci("daftar-isi-terdaftar", ya_tidak, "apakah DAFTAR ISI juga tercantum di dalamnya", "ya", baku=False),
        Kunci("pembatas-bab", ya_tidak, "apakah tiap BAB didahului halaman pembatas", "ya", baku=False),
        Kunci("orientasi", pilihan("tegak", "lanskap"), "arah halaman", "tegak", baku="tegak"),
        Kunci("tanda-tangan", ya_tidak, "apakah ditutup tanda tangan (Lampiran II nomor 197)", "ya", baku=True),
        *PENOMORAN_KETERANGAN,
        isi_berkas("isi", "berkas-berkas isinya", "[bab-1.md, ratl.yaml]", True),
    ]
)

# -- the keys that naskah.yaml of one kind or another has ----------------------------------------------------------------

JENIS = Kunci("jenis", teks, "jenis naskah", "keputusan-kepala-pd", True)
TENTANG = Kunci("tentang", teks, "nama naskah sesudah kata TENTANG", "Rencana Kerja …", True)
TAHUN_NASKAH = Kunci("tahun", TAHUN, "tahun naskah", "2023", True)
NOMOR = Kunci("nomor", teks, "nomor naskah", "")
DITETAPKAN = Kunci(
    "ditetapkan",
    Pemetaan(
        [
            Kunci("tempat", teks, "tempat penetapan", "Tenggarong"),
            Kunci("tanggal", tanggal, "tanggal penetapan", "2022-12-01"),
            Kunci("perkiraan", tanggal, "perkiraan tanggal rancangan: menentukan perubahan yang dikutip", "2022-12-01"),
        ]
    ),
    "tempat dan tanggal penetapan",
    "{tanggal: 2022-12-01}",
)
SAMPUL = Kunci("sampul", Pemetaan([Kunci("judul", teks, "judul sampul", "Rencana Kerja …", True)]), "halaman sampul")
MENIMBANG = Kunci("menimbang", daftar(_butir_menimbang, 1), "pertimbangan", "", True)
MENGINGAT = Kunci("mengingat", daftar(_butir, 1), "dasar hukum", "", True)
MEMPERHATIKAN = Kunci("memperhatikan", daftar(_butir), "bahan yang diperhatikan", baku=())
MEMUTUSKAN = Kunci("memutuskan", _memutuskan, "diktum", "", True)
TEMBUSAN = Kunci("tembusan", daftar(_butir), "penerima tembusan", baku=())
DAFTAR_LAMPIRAN = Kunci("lampiran", daftar(LAMPIRAN), "lampiran", baku=())
DIUNDANGKAN = Kunci(
    "diundangkan",
    Pemetaan(
        [
            Kunci("tempat", teks, "tempat pengundangan", "Kajen"),
            Kunci("tanggal", tanggal, "tanggal pengundangan", "2022-04-26"),
        ]
    ),
    "tempat dan tanggal pengundangan",
    "{tanggal: 2022-04-26}",
)
BERITA_DAERAH = Kunci(
    "berita-daerah",
    Pemetaan([Kunci("nomor", teks, "nomor Berita Daerah", "33", True), Kunci("tahun", TAHUN, "tahun Berita Daerah", "2022")]),
    "Berita Daerah tempat pengundangan",
    "{nomor: 33}",
)
FRASA = Kunci("frasa", ya_tidak, "apakah memuat DENGAN RAHMAT TUHAN YANG MAHA ESA", "ya", baku=True)
PARAF = Kunci("paraf", daftar(teks), "jabatan yang memaraf rancangan", "[Sekretaris Daerah, Kepala Bagian Hukum]", baku=())
SALINAN = Kunci(
    "salinan",
    Pemetaan([Kunci("tempat", teks, "tempat salinan dibuat", "Ciputat"), Kunci("tanggal", tanggal, "tanggalnya", "2022-05-31")]),
    "tempat dan tanggal salinan",
    "{tempat: Ciputat, tanggal: 2022-05-31}",
)


def status(*boleh: str) -> Kunci:
    """The key `status`: the first of the words where it is not given."""
    return Kunci("status", pilihan(*boleh), "status naskah", boleh[0], baku=boleh[0])


ARSIP = Kunci(
    "arsip", ya_tidak, "apakah naskah lama yang sudah ditandatangani: temuan error tidak menahan pembuatannya", "ya", baku=False
)
TERBIT = Kunci("terbit", ya_tidak, "apakah naskah ini tampil di situs yang ditulis perintah terbit", "ya", baku=False)
_NOMOR_KELOMPOK = ("I", "1", "A", "a", "I.", "1.", "A.", "a.")
_KELOMPOK = Pemetaan(
    [
        Kunci("tingkat", teks, "nama tingkat data", "program", True),
        Kunci("nomor", pilihan(*_NOMOR_KELOMPOK), "contoh nomor", "I"),
        Kunci("kapital", ya_tidak, "apakah ditulis kapital", "ya", baku=False),
        Kunci("awalan", teks, "teks di depan nama", '"Hasil: "'),
        Kunci("rincian", peta_bebas(teks), "kunci data yang ditulis di bawah nama, dengan sebutannya", '{tujuan: "Tujuan:"}'),
        Kunci("kolom", teks, "kolom tempat nama ditulis; kolom lain diisi dari butir itu sendiri", "uraian"),
    ]
)
_JUMLAH = Pemetaan(
    [
        Kunci("teks", teks, "tulisan di depan jumlah", "Jumlah", baku="Jumlah"),
        Kunci("tingkat", teks, "tingkat data yang dijumlah per butir; tanpa ini, seluruh tabel", "program"),
        Kunci("dengan-nama", ya_tidak, "apakah nama butirnya ditulis sesudah teks", "ya", baku=False),
    ]
)
_PALING_BANYAK_TAHUN = 30
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]*")


_POLA_TAHUN = r"\d{4}(?:\s*[-–]\s*\d{4})?"


@diuraikan(lambda: Uraian(pola(rf"{_POLA_TAHUN}(?:\s*,\s*{_POLA_TAHUN})*", "integer"), larik=teks))
def _tahun(nilai: Any, catatan: Catatan) -> tuple[int, ...] | None:
    """Years as `2022-2026`, `2022, 2024` or a list: in order, each once."""
    hasil: list[int] = []
    for satu in nilai if isinstance(nilai, Larik) else [nilai]:
        for potong in satu.split(",") if isinstance(satu, Teks) else [""]:
            cocok = re.fullmatch(r"\s*(\d{4})(?:\s*[-–]\s*(\d{4}))?\s*", potong)
            awal, akhir = (int(cocok[1]), int(cocok[2] or cocok[1])) if cocok else (0, 0)
            if not 1945 <= awal <= akhir <= 2200 or akhir - awal >= _PALING_BANYAK_TAHUN:
                catatan.append(Masalah(f"tahun '{satu}' harus tahun, misalnya 2022-2026", letak_nilai(satu)))
                return None
            hasil += range(awal, akhir + 1)
    if len(set(hasil)) != len(hasil) or sorted(hasil) != hasil or len(hasil) > _PALING_BANYAK_TAHUN:
        catatan.append(
            Masalah(f"tahun harus urut, masing-masing sekali, paling banyak {_PALING_BANYAK_TAHUN}", letak_nilai(nilai))
        )
        return None
    return tuple(hasil)


@diuraikan(lambda: Uraian(pola(r"\d{1,2}(?:\s*[-–]\s*\d{1,2})?", "integer")))
def _rentang_bulan(nilai: Any, catatan: Catatan) -> tuple[int, ...] | None:
    """Months in a row, as `1-6`."""
    cocok = re.fullmatch(r"\s*(\d{1,2})\s*(?:[-–]\s*(\d{1,2}))?\s*", nilai) if isinstance(nilai, Teks) else None
    awal, akhir = (int(cocok[1]), int(cocok[2] or cocok[1])) if cocok else (0, 0)
    if not 1 <= awal <= akhir <= 12:
        catatan.append(Masalah("bulan harus antara 1 dan 12, misalnya 1-6", letak_nilai(nilai)))
        return None
    return tuple(range(awal, akhir + 1))


_CONTOH_NOMOR_KOLOM = ("1", "(1)", "1.", "1)")


@diuraikan(lambda: Uraian({"anyOf": [uraian(pilihan(*_CONTOH_NOMOR_KOLOM)).teks, uraian(ya_tidak).teks]}))
def _nomor_kolom(nilai: Any, catatan: Catatan) -> Any:
    """`ya`, `tidak`, or a sample such as `(1)`."""
    if isinstance(nilai, Teks) and nilai.strip().lower() not in BENAR | SALAH and nilai.strip() in _CONTOH_NOMOR_KOLOM:
        return nilai.strip()
    benar = ya_tidak(nilai, catatan)
    return "1" if benar else None


@diuraikan(lambda: replace(uraian(daftar(_JUMLAH)), teks=uraian(ya_tidak).teks))
def _jumlah(nilai: Any, catatan: Catatan) -> Any:
    """`ya` is one row at the end; a mapping or a list of them says more."""
    if not isinstance(nilai, Teks):
        return daftar(_JUMLAH)(nilai, catatan)
    return (_JUMLAH(Peta({}, nilai.letak), catatan),) if ya_tidak(nilai, catatan) else ()


@diuraikan(lambda: replace(uraian(daftar(teks, 1)), bebas=daftar(teks)))
def _tingkat_lembar(nilai: Any, catatan: Catatan) -> Any:
    """The levels of a sheet, outermost first: (name, its columns or None where the sheet shows them)."""
    if isinstance(nilai, Peta):
        return tuple((kunci, daftar(teks)(satu, catatan)) for kunci, satu in nilai.items())
    return tuple((satu, None) for satu in daftar(teks, 1)(nilai, catatan) or ())


@diuraikan(lambda: Uraian(pola(_ID.pattern, "number")))
def id_rujukan(nilai: Any, catatan: Catatan) -> str | None:
    """An id that text refers to: letters, digits and `-`."""
    if isinstance(nilai, Teks) and _ID.fullmatch(nilai.strip()):
        return nilai.strip()
    catatan.append(Masalah("id harus terdiri atas huruf, angka, dan '-', misalnya target-2023", letak_nilai(nilai)))
    return None


_PILIHAN_KOLOM = (
    Kunci("hitung", teks, "tingkat data yang dinomori oleh kolom ini", "kegiatan"),
    Kunci("ulang", teks, "tingkat data tempat nomor mulai lagi dari 1", "program"),
    Kunci("label", teks, "contoh nomor kolom hitung, atau contoh judul satuan jadwal", "TW I"),
    Kunci("satuan", pilihan("bulan", "minggu", "triwulan", "semester", "tahun"), "satuan kolom jadwal", "bulan"),
    Kunci("tahun", _tahun, "tahun-tahun kolom jadwal", "2022-2026"),
    Kunci("bulan", _rentang_bulan, "bulan-bulan kolom jadwal bersatuan minggu", "1-6"),
    Kunci("bawah", daftar(teks, 1), "judul kolom di bawah tiap tahun", "[Target, Realisasi]"),
    Kunci("tanda", pilihan("arsir", "✓", "v", "x"), "tanda di kolom jadwal; baku arsir, pada satuan tahun tanpa tanda", "arsir"),
    Kunci("lebar", ukuran, "lebar kolom (per satuan pada kolom jadwal)", "3 cm"),
    Kunci("rata", pilihan("kiri", "tengah", "kanan"), "perataan isi kolom", "kiri"),
    Kunci("tanpa-kepala", ya_tidak, "apakah kolom ini tidak berjudul sendiri", "ya", baku=False),
    Kunci("jumlah", ya_tidak, "apakah kolom ini ikut dijumlah ke bawah", "ya", baku=False),
    Kunci(
        "jumlah-dari", daftar(teks, 1), "kolom-kolom yang dijumlah ke samping oleh kolom ini", "[laki-laki, perempuan]", baku=()
    ),
)
# Settings that are good names for a column, too: `{satuan: Satuan}` is a column, `{target: Target, satuan: tahun}` a schedule.
_JUGA_NAMA = ("satuan", "tahun", "bulan", "tanda", "jumlah")


def _uraian_kolom() -> Uraian:
    anak = Kunci("kolom", daftar(_kolom, 1), "kolom-kolom di bawah judul ini")
    bernama_setelan = [Kunci(satu.nama, teks, "judul kolom") if satu.nama in _JUGA_NAMA else satu for satu in _PILIHAN_KOLOM]
    return Uraian(
        peta=(Pemetaan([*_PILIHAN_KOLOM, anak], lain=teks), Pemetaan([*bernama_setelan, anak])),
        syarat={"not": {"propertyNames": {"enum": [s.nama for s in _PILIHAN_KOLOM if s.nama not in _JUGA_NAMA] + ["kolom"]}}},
        depan=True,
        nama="kolom",
    )


@diuraikan(_uraian_kolom)
def _kolom(nilai: Any, catatan: Catatan) -> Any:
    """A column: its first key that is no setting is its name, with the head as value."""
    if not isinstance(nilai, Peta):
        return Pemetaan([])(nilai, catatan)
    setelan = {satu.nama: satu for satu in _PILIHAN_KOLOM}
    nama = next((kunci for kunci in nilai if kunci not in setelan and kunci != "kolom"), None)
    if nama is None:
        pertama = next(iter(nilai), "")
        ditolak: Catatan = []
        if pertama in _JUGA_NAMA and setelan[pertama].bentuk(nilai[pertama], ditolak) is None:
            nama = pertama
    if nama is None:
        catatan.append(Masalah("kolom ini belum punya nama; tulis misalnya '{output: OUTPUT}'", nilai.letak))
        return None
    anak = Kunci("kolom", daftar(_kolom, 1), "kolom-kolom di bawah judul ini", baku=())
    pilihan_kolom = [satu for satu in _PILIHAN_KOLOM if satu.nama != nama]
    rekam = Pemetaan([*pilihan_kolom, anak, Kunci(nama, teks, "judul kolom")])(nilai, catatan)
    if rekam is not None:
        kepala = rekam.pop(nama.replace("-", "_"))
        if nama in setelan:
            rekam[nama] = setelan[nama].baku
        rekam["id"], rekam["kepala"] = nama, kepala
    return rekam


@diuraikan(lambda: uraian(apa_saja))
def _data(nilai: Any, catatan: Catatan) -> Any:
    """Nested data is checked where the table is made, since the author names its levels."""
    if isinstance(nilai, Peta | Larik):
        return nilai
    return teks(nilai, catatan)


TABEL = Pemetaan(
    [
        Kunci("judul", teks, "judul di atas tabel"),
        Kunci("nomor", ya_tidak, "apakah tabel ini ikut dinomori", "tidak", baku=True),
        Kunci("id", id_rujukan, "nama untuk merujuk tabel ini", "target-2023"),
        Kunci("sumber", teks, "asal datanya, ditulis di bawah tabel", "Bagian Organisasi"),
        Kunci("orientasi", pilihan("tegak", "lanskap", "otomatis"), "arah halaman tabel", "lanskap", baku="tegak"),
        Kunci("huruf", ukuran_huruf, "ukuran huruf tabel ini", "8 pt"),
        Kunci("data", teks, "berkas datanya: .yaml, .csv, atau .xlsx", "program.yaml"),
        Kunci("lembar", teks, "nama lembar di dalam berkas .xlsx; baku lembar pertama", "RATL"),
        Kunci("tingkat", _tingkat_lembar, "kolom .csv atau .xlsx yang menjadi tingkat, dari yang terluar", "[program, kegiatan]"),
        Kunci("baris", teks, "tingkat data yang menjadi baris", "kegiatan"),
        Kunci("sejajar", daftar(teks), "tingkat data yang berdampingan dengan tingkat lain", "[indikator]", baku=()),
        Kunci("kelompok", daftar(_KELOMPOK), "tingkat data yang menjadi baris melintang", baku=()),
        Kunci("kolom", daftar(_kolom, 1), "kolom-kolom tabel", "", True),
        Kunci("nomor-kolom", _nomor_kolom, "apakah ada baris nomor kolom di bawah kepala; ya, atau contohnya", '"(1)"'),
        Kunci("jumlah", _jumlah, "baris jumlah dari kolom-kolom yang dijumlah", "ya", baku=()),
    ],
    lain=_data,
)


@diuraikan(lambda: Uraian(bebas=apa_saja))
def bentuk_data(nilai: Any, catatan: Catatan) -> Peta | None:
    """A data file of tables: a mapping."""
    if isinstance(nilai, Peta):
        return nilai
    catatan.append(Masalah("berkas data harus berupa pemetaan, misalnya 'program: …'", letak_nilai(nilai)))
    return None
