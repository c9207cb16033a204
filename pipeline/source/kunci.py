"""The keys of every YAML file of `content/`: the reference is docs/sumber.md, this is what holds."""

from __future__ import annotations

from typing import Any

from pipeline.galat import Masalah
from pipeline.source.schema import (
    Catatan,
    Kunci,
    Pemetaan,
    bulat,
    daftar,
    letak_nilai,
    peta_bebas,
    pilihan,
    salah_satu,
    tanggal,
    teks,
    ukuran,
    ukuran_huruf,
    ya_tidak,
)
from pipeline.source.teks import Larik, Peta

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
    ]
)

PEMDA = Pemetaan(
    [
        Kunci("nama", teks, "nama daerah tanpa sebutan", "Kutai Kartanegara", True),
        Kunci("jenis", pilihan("kabupaten", "kota"), "jenis daerah", "kabupaten", True),
        Kunci("ibu-kota", teks, "tempat penetapan", "Tenggarong", True),
        Kunci("provinsi", teks, "nama provinsi tanpa sebutan", "Kalimantan Timur", True),
        Kunci("logo", teks, "lambang daerah, berkas PNG di folder ini", "logo.png", True),
        Kunci("gaya", GAYA, "kebiasaan rumah: kertas, huruf, nomor halaman", isi_sendiri=True),
        VARIABEL,
    ]
)

PEJABAT = Pemetaan(
    [
        Kunci("jabatan", teks, "nama jabatan", "Kepala Dinas Perkebunan", True),
        Kunci("nama", teks, "nama pejabat", "", True),
        Kunci("pangkat", teks, "pangkat", "Pembina Utama Muda"),
        Kunci("nip", teks, "nomor induk pegawai", ""),
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


def _butir_menimbang(nilai: Any, catatan: Catatan) -> Any:
    """An item of menimbang: as `_butir`, or `penutup: otomatis`."""
    if isinstance(nilai, Peta) and "penutup" in nilai:
        return _BUTIR_MENIMBANG(nilai, catatan)
    return _butir(nilai, catatan)


def _butir(nilai: Any, catatan: Catatan) -> Any:
    """An item of mengingat, tembusan …: text or `teks: …`."""
    if isinstance(nilai, Peta) and "penutup" in nilai:
        catatan.append(Masalah("penutup otomatis hanya untuk menimbang", nilai.letak))
        return None
    if isinstance(nilai, Peta):
        rekam = _BUTIR_TEKS(nilai, catatan)
        return rekam["teks"] if rekam else None
    return teks(nilai, catatan)


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


_ISI = salah_satu(
    teks,
    peta=Pemetaan(
        [
            Kunci("berkas", teks, "berkas Markdown atau tabel", "bab-1.md", True),
            Kunci("penomoran", salah_satu(teks, daftar(teks, 1)), "penomoran khusus berkas ini", "[BAB I, I.]"),
        ]
    ),
)
LAMPIRAN = Pemetaan(
    [
        Kunci("judul", teks, "judul lampiran", "Rencana Kerja …", True),
        Kunci("penomoran", salah_satu(teks, daftar(teks, 1)), "cara judul diberi nomor", "bab-desimal", baku="bab-desimal"),
        Kunci("daftar-isi", ya_tidak, "apakah memuat DAFTAR ISI", "ya", baku=False),
        Kunci("pembatas-bab", ya_tidak, "apakah tiap BAB didahului halaman pembatas", "ya", baku=False),
        Kunci("orientasi", pilihan("tegak", "lanskap"), "arah halaman", "tegak", baku="tegak"),
        Kunci("tanda-tangan", ya_tidak, "apakah ditutup tanda tangan (Lampiran II nomor 197)", "ya", baku=True),
        Kunci("isi", daftar(_ISI, 1), "berkas-berkas isinya", "[bab-1.md, ratl.yaml]", True),
    ]
)
NASKAH = Pemetaan(
    [
        Kunci("jenis", teks, "jenis naskah", "keputusan-kepala-pd", True),
        Kunci("tentang", teks, "nama naskah sesudah kata TENTANG", "Rencana Kerja …", True),
        Kunci("tahun", TAHUN, "tahun naskah", "2023", True),
        Kunci("status", pilihan("rancangan", "final"), "status naskah", "rancangan", baku="rancangan"),
        Kunci("nomor", teks, "nomor naskah", ""),
        Kunci(
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
        ),
        Kunci("sampul", Pemetaan([Kunci("judul", teks, "judul sampul", "Rencana Kerja …", True)]), "halaman sampul"),
        Kunci("menimbang", daftar(_butir_menimbang, 1), "pertimbangan", "", True),
        Kunci("mengingat", daftar(_butir, 1), "dasar hukum", "", True),
        Kunci("memperhatikan", daftar(_butir), "bahan yang diperhatikan", baku=()),
        Kunci("memutuskan", _memutuskan, "diktum", "", True),
        Kunci("tembusan", daftar(_butir), "penerima tembusan", baku=()),
        Kunci("lampiran", daftar(LAMPIRAN), "lampiran", baku=()),
        VARIABEL,
    ]
)

_KELOMPOK = Pemetaan(
    [
        Kunci("tingkat", teks, "nama tingkat data", "program", True),
        Kunci("nomor", pilihan("I", "1", "A", "a"), "contoh nomor", "I"),
        Kunci("kapital", ya_tidak, "apakah ditulis kapital", "ya", baku=False),
        Kunci("awalan", teks, "teks di depan nama", '"Hasil: "'),
    ]
)
_PILIHAN_KOLOM = (
    Kunci("lebar", ukuran, "lebar kolom (per bulan pada kolom jadwal)", "3 cm"),
    Kunci("hitung", teks, "tingkat data yang dinomori oleh kolom ini", "kegiatan"),
    Kunci("ulang", teks, "tingkat data tempat nomor mulai lagi dari 1", "program"),
    Kunci("satuan", pilihan("bulan"), "satuan kolom jadwal", "bulan"),
    Kunci("tanda", pilihan("arsir", "✓"), "tanda di kolom jadwal", "arsir", baku="arsir"),
    Kunci("rata", pilihan("kiri", "tengah", "kanan"), "perataan isi kolom", "kiri"),
)


def _kolom(nilai: Any, catatan: Catatan) -> Any:
    """A column: its first key that is no setting is its name, with the head as value."""
    if not isinstance(nilai, Peta):
        return Pemetaan([])(nilai, catatan)
    setelan = {satu.nama for satu in _PILIHAN_KOLOM} | {"kolom"}
    nama = next((kunci for kunci in nilai if kunci not in setelan), None)
    if nama is None:
        catatan.append(Masalah("kolom ini belum punya nama; tulis misalnya '{output: OUTPUT}'", nilai.letak))
        return None
    anak = Kunci("kolom", daftar(_kolom, 1), "kolom-kolom di bawah judul ini", baku=())
    rekam = Pemetaan([*_PILIHAN_KOLOM, anak, Kunci(nama, teks, "judul kolom")])(nilai, catatan)
    if rekam is not None:
        rekam["id"], rekam["kepala"] = nama, rekam.pop(nama.replace("-", "_"))
    return rekam


def _data(nilai: Any, catatan: Catatan) -> Any:
    """Nested data is checked where the table is made, since the author names its levels."""
    if isinstance(nilai, Peta | Larik):
        return nilai
    return teks(nilai, catatan)


TABEL = Pemetaan(
    [
        Kunci("judul", teks, "judul di atas tabel"),
        Kunci("orientasi", pilihan("tegak", "lanskap"), "arah halaman tabel", "lanskap", baku="tegak"),
        Kunci("huruf", ukuran_huruf, "ukuran huruf tabel ini", "8 pt"),
        Kunci("data", teks, "berkas datanya", "program.yaml"),
        Kunci("baris", teks, "tingkat data yang menjadi baris", "kegiatan"),
        Kunci("kelompok", daftar(_KELOMPOK), "tingkat data yang menjadi baris melintang", baku=()),
        Kunci("kolom", daftar(_kolom, 1), "kolom-kolom tabel", "", True),
    ],
    lain=_data,
)


def bentuk_data(nilai: Any, catatan: Catatan) -> Peta | None:
    """A data file of tables: a mapping."""
    if isinstance(nilai, Peta):
        return nilai
    catatan.append(Masalah("berkas data harus berupa pemetaan, misalnya 'program: …'", letak_nilai(nilai)))
    return None
