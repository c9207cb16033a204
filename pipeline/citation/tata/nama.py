"""Who made it: kind and maker of a regulation."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.citation.kata import himpunan
from pipeline.citation.model import Jenis
from pipeline.citation.tata.pola import AWAL_NOMOR, RI, UU, I, rapikan

BATAS_KATA_NAMA = 24  # words of the longest name of an office, with room


@dataclass(frozen=True, slots=True)
class Nama:
    """Kind and maker of a regulation, up to offset `akhir`."""

    jenis: Jenis
    instansi: str | None
    akhir: int


_UUD = re.compile(
    rf"(?:{UU}\s{{1,4}}Dasar(?:\s{{1,4}}Sementara)?(?:\s{{1,4}}Negara)?{RI}|UUDS?(?:\s{{0,2}}N|\s{{1,4}}Negara)?(?:\s{{0,2}}RI)?)(?!\w)"
    r"(?:\s{0,4},?\s{0,4}(?:(?:Tahun|Thn?\.?)\s{0,4})?((?:19|20)\d\d)(?!\d))?",
    I,
)
_TETAP: tuple[tuple[Jenis, re.Pattern[str]], ...] = (
    (
        "TAP_MPR",
        re.compile(
            rf"(?:(?:Ketetapan|TAP)\s{{1,4}}(?:Majelis\s{{1,4}}Permusyawaratan\s{{1,4}}Rakyat(?:\s{{1,4}}Sementara)?"
            rf"|MPRS?){RI})(?!\w)",
            I,
        ),
    ),
    ("PERPPU", re.compile(rf"(?:Peraturan\s{{1,4}}Pemerintah\s{{1,4}}Pengganti\s{{1,4}}{UU}|Perp?pu){RI}(?!\w)", I)),
    # Emergency laws of 1950-1958 (UUDS 1950, Pasal 96) are what a Perppu is today and had their own number series.
    ("PERPPU", re.compile(rf"(?:{UU}|UU)\s{{1,4}}(?:Darurat|Drt\.?){RI}(?!\w)", I)),
    ("UU", re.compile(rf"(?:{UU}|UU){RI}(?!\w)", I)),
    (
        "PP",
        re.compile(rf"(?:Peraturan\s{{1,4}}Pemerintah|PP)(?!\s{{1,4}}(?:Daerah|Desa|Provinsi|Kabupaten|Kota)\b){RI}(?!\w)", I),
    ),
    ("PERPRES", re.compile(rf"(?:Peraturan\s{{1,4}}Presiden|Perpres){RI}(?!\w)", I)),
    ("KEPPRES", re.compile(rf"(?:(?:Surat\s{{1,4}})?Keputusan\s{{1,4}}Presiden|Kepp?res){RI}(?!\w)", I)),
    ("INPRES", re.compile(rf"(?:Instruksi\s{{1,4}}Presiden|Inpres){RI}(?!\w)", I)),
)

# Short names that carry their maker inside.
_SINGKATAN: dict[str, tuple[Jenis, str | None]] = {
    "pmk": ("PERMEN", "Menteri Keuangan"),
    "kmk": ("KEPMEN", "Menteri Keuangan"),
    "pmdn": ("PERMEN", "Menteri Dalam Negeri"),
    "pma": ("PERMEN", "Menteri Agama"),
    "pojk": ("LAIN", "Otoritas Jasa Keuangan"),
    "pbi": ("LAIN", "Bank Indonesia"),
    "perma": ("LAIN", "Mahkamah Agung"),
    "inmendagri": ("LAIN", "Menteri Dalam Negeri"),
}
_KEMENTERIAN = {
    "dagri": "Dalam Negeri",
    "keu": "Keuangan",
    "kes": "Kesehatan",
    "dikbud": "Pendidikan dan Kebudayaan",
    "dikbudristek": "Pendidikan, Kebudayaan, Riset, dan Teknologi",
    "hub": "Perhubungan",
    "tan": "Pertanian",
    "hut": "Kehutanan",
    "lhk": "Lingkungan Hidup dan Kehutanan",
    "lh": "Lingkungan Hidup",
    "sos": "Sosial",
    "ag": "Agama",
    "aker": "Ketenagakerjaan",
    "naker": "Ketenagakerjaan",
    "dag": "Perdagangan",
    "perin": "Perindustrian",
    "kominfo": "Komunikasi dan Informatika",
    "kumham": "Hukum dan Hak Asasi Manusia",
    "pan": "Pendayagunaan Aparatur Negara",
    "panrb": "Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
    "pupr": "Pekerjaan Umum dan Perumahan Rakyat",
    "pu": "Pekerjaan Umum",
    "esdm": "Energi dan Sumber Daya Mineral",
    "desa": "Desa, Pembangunan Daerah Tertinggal, dan Transmigrasi",
    "kp": "Kelautan dan Perikanan",
    "parekraf": "Pariwisata dan Ekonomi Kreatif",
    "par": "Pariwisata",
    "pora": "Pemuda dan Olahraga",
    "kopukm": "Koperasi dan Usaha Kecil dan Menengah",
}
_SINGKATAN_MENTERI = re.compile(r"(?:Per|Kep)men(?:\s{0,2}-?\s{0,2}([A-Za-z]{1,12})(?:[ -]{1,2}(RB)\b)?)?(?!\w)", I)
_NAMA_MENTERI = re.compile(r"men([a-z]{2,12}(?:[ -]{1,2}rb)?)")
_SINGKATAN_DAERAH = re.compile(r"(Per|Kep|In)(da(?:sus|si|is|prov|kab|kot)?|gub|bup|walikota|wali|wal|wako|wa|ka)(?!\w)", I)
_KEPALA_SINGKATAN = {"gub": "Gubernur", "bup": "Bupati", "wal": "Wali Kota", "wak": "Wali Kota", "wa": "Wali Kota"}
_BENTUK = re.compile(
    r"(Peraturan|Keputusan|Instruksi|Penetapan(?=\s{1,4}Presiden)|Qanun|Surat\s{1,4}Edaran|SE|Surat\s{1,4}Keputusan|SK|Surat|Ketetapan)"
    r"(?:\s{1,4}(Bersama)(?:\s{1,4}antara)?)?(?!\w)\s{0,4}",
    I,
)
_NAMA_PROVINSI = (
    "aceh, sumatera utara, sumatera barat, riau, kepulauan riau, jambi, sumatera selatan, bangka belitung, kepulauan bangka "
    "belitung, bengkulu, lampung, banten, dki jakarta, jakarta, jawa barat, jawa tengah, di yogyakarta, d.i. yogyakarta, "
    "yogyakarta, jawa timur, bali, nusa tenggara barat, nusa tenggara timur, kalimantan barat, kalimantan tengah, "
    "kalimantan selatan, kalimantan timur, kalimantan utara, sulawesi utara, gorontalo, sulawesi tengah, sulawesi barat, "
    "sulawesi selatan, sulawesi tenggara, maluku, maluku utara, papua, papua barat, papua selatan, papua tengah, papua "
    "pegunungan, papua barat daya, nanggroe aceh darussalam"
)
_PROVINSI = frozenset(_NAMA_PROVINSI.split(", "))
_KATA_NAMA = re.compile(
    r"\s{0,4}(?:([^\W\d_][\w'\u2019&.-]{0,40}(?:/[^\W\d_][\w'\u2019&.-]{0,40}){0,3}|&)|\(([^\W\d_][\w /-]{0,30})\)|(,))"
)
_BUKAN_NAMA = himpunan(
    """
    ini itu tersebut yang adalah tentang sebagaimana dimaksud dengan perundang undang undang-undang perundang-undangan
    peraturan keputusan pasal ayat huruf bahwa telah perlu menetapkan terkait oleh dapat harus wajib mengatur tanggal tahun
    instruksi surat edaran nomor no no. berdasarkan sesuai beserta maka serta jo jo. juncto
    """
)
_AKHIR_RI = re.compile(r"[\s,]{1,4}(?:Repub[lI1]ik\s{1,4}[Il1]ndonesia|R\.?I\.?)$", I)
# Offices whose own name ends in "Republik Indonesia" (their founding law or presidential regulation writes it so).
_NAMA_BER_RI = re.compile(
    r"(?:Kepolisian\s+Negara|Arsip\s+Nasional|Ombudsman|Radio|Televisi|Kejaksaan|Perpustakaan\s+Nasional|Palang\s+Merah)$", I
)


def baca_nama(teks: str, letak: int) -> Nama | None:
    """Kind and maker at `letak`, without the number. The maker's name ends where a number begins."""
    m = _UUD.match(teks, letak)
    if m:
        return Nama("UUD", None, m.end())
    for jenis, pola in _TETAP:
        m = pola.match(teks, letak)
        if m:
            return Nama(jenis, None, m.end())
    m = _BENTUK.match(teks, letak)
    if m:
        return _nama_bentuk(teks, m)
    return _nama_singkat(teks, letak)


def _nama_singkat(teks: str, letak: int) -> Nama | None:
    m = _SINGKATAN_DAERAH.match(teks, letak)
    if m:
        nama, akhir = _baca_instansi(teks, m.end())
        if akhir < 0:
            return None
        bentuk, siapa = m[1].lower(), m[2].lower()
        if siapa.startswith("da") and bentuk == "per":
            provinsi = siapa in ("dasus", "dasi", "dais", "daprov")
            return Nama("PERDA_PROV" if provinsi else _jenis_perda(nama), nama, akhir)
        if siapa == "ka":  # Perka BKN: a Peraturan Kepala
            return Nama("LAIN", f"Kepala {nama}" if nama else None, akhir)
        kepala = _KEPALA_SINGKATAN.get(siapa[:3])
        if kepala is None:
            return None
        instansi = f"{kepala} {nama}" if nama else None
        return Nama(_jenis_kepala_daerah("peraturan" if bentuk == "per" else bentuk, gubernur=siapa == "gub"), instansi, akhir)
    m = _SINGKATAN_MENTERI.match(teks, letak)
    if m:
        jenis: Jenis = "PERMEN" if teks[letak] in "Pp" else "KEPMEN"
        kunci = ((m[1] or "") + (m[2] or "")).lower()
        if kunci in _KEMENTERIAN and AWAL_NOMOR.match(teks, m.end()):
            return Nama(jenis, f"Menteri {_KEMENTERIAN[kunci]}", m.end())
        koordinator = kunci == "ko"  # Permenko Perekonomian
        nama, akhir = _baca_instansi(teks, m.end(1) if koordinator else letak + len("Permen"))
        jabatan = "Menteri Koordinator" if koordinator else "Menteri"
        return Nama(jenis, f"{jabatan} {nama}" if nama else None, akhir) if akhir >= 0 else None
    m = _KATA_NAMA.match(teks, letak)
    if m and m[1] and m[1].lower() in _SINGKATAN:
        jenis_singkat, instansi_singkat = _SINGKATAN[m[1].lower()]
        return Nama(jenis_singkat, instansi_singkat, m.end())
    return None


def _nama_bentuk(teks: str, m: re.Match[str]) -> Nama | None:
    """Peraturan, Keputusan, Instruksi, Surat Edaran … of somebody named after it."""
    bentuk = " ".join(m[1].lower().split())
    nama, akhir = _baca_instansi(teks, m.end())
    if akhir < 0:
        return None
    if bentuk == "qanun":
        return Nama("PERDA" if nama and re.match(r"(?:Kabupaten|Kota)\b", nama, I) else "PERDA_PROV", nama or None, akhir)
    if not nama:
        return None
    kecil = nama.lower()
    bentuk = {"surat keputusan": "keputusan", "sk": "keputusan"}.get(bentuk, bentuk)
    if bentuk == "surat" and not re.match(r"(?:menteri|gubernur|bupati|wali\s?kota|kepala|sekretaris|direktur|ketua)\b", kecil):
        return None
    if kecil.startswith("daerah") and bentuk == "peraturan":
        wilayah = rapikan(nama[len("daerah") :])
        if re.match(r"istimewa yogyakarta|khusus ibu\s?kota", wilayah, I):
            wilayah = nama
        wilayah = re.sub(r"^(?:khusus|istimewa)\s+", "", wilayah, flags=I)
        return Nama(_jenis_perda(wilayah or None), wilayah or None, akhir)
    singkat = _NAMA_MENTERI.fullmatch(kecil)
    if singkat and (kementerian := _KEMENTERIAN.get(re.sub(r"[^a-z]", "", singkat[1]))):
        nama = f"Menteri {kementerian}"  # Peraturan Mendagri, Keputusan Menpan-RB
        kecil = nama.lower()
    if re.match(r"menteri\b|kementerian\b", kecil):
        jenis: Jenis = {"peraturan": "PERMEN", "keputusan": "KEPMEN"}.get(bentuk, "LAIN")  # type: ignore[assignment]
    elif kecil.startswith("gubernur") and not kecil.startswith("gubernur bank"):
        jenis = _jenis_kepala_daerah(bentuk, gubernur=True)
    elif re.match(r"(?:bupati|wali\s?kota(?:madya)?|kepala daerah)\b", kecil):
        jenis = _jenis_kepala_daerah(bentuk, gubernur=False)
    else:
        jenis = "LAIN"
    return Nama(jenis, nama, akhir)


def _jenis_kepala_daerah(bentuk: str, *, gubernur: bool) -> Jenis:
    if bentuk == "peraturan":
        return "PERGUB" if gubernur else "PERKADA"
    return "KEP_KADA" if bentuk in ("keputusan", "kep") else "LAIN"


def _jenis_perda(wilayah: str | None) -> Jenis:
    if wilayah is None:
        return "PERDA"
    kecil = wilayah.lower()
    if re.match(r"(?:kabupaten|kota|kotamadya|kotapraja)\b", kecil):
        return "PERDA"
    if re.match(r"provinsi|propinsi|daerah (?:istimewa|khusus|tingkat i\b)|tingkat i\b", kecil) or kecil in _PROVINSI:
        return "PERDA_PROV"
    return "PERDA"


def _baca_instansi(teks: str, letak: int) -> tuple[str | None, int]:
    """The maker's name up to the number that must follow.

    Returns:
        The name without "Republik Indonesia" (None where there is none) and the offset of the number, -1 where no number follows.
    """
    akhir = letak
    for _ in range(BATAS_KATA_NAMA):
        if AWAL_NOMOR.match(teks, akhir):
            return _tanpa_ri(teks[letak:akhir]), akhir
        m = _KATA_NAMA.match(teks, akhir)
        if m is None or (m[1] and m[1].lower() in _BUKAN_NAMA):
            break
        akhir = m.end()
    return None, -1


def _tanpa_ri(nama: str) -> str | None:
    nama = rapikan(nama).strip(" ,")
    tanpa = _AKHIR_RI.sub("", nama).strip(" ,")
    if tanpa == nama or _NAMA_BER_RI.search(tanpa):
        return nama or None
    return tanpa or None
