"""The grammar of a citation, piece by piece: who made it, number, year, gazette, amendment, article.

Every reader here takes mended text and an offset, looks ahead a bounded number of characters and returns None where its
piece does not stand there. The forms are those of UU 12/2011 Lampiran II nomor 40 to 52 and of the practice listed in the
project's drafting rules (section 1.4); spellings in use that no rule knows (`No.`, `Perwali`, `UU 23/2014`, `s.t.d.t.d.`)
are read as well.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.citation.kata import himpunan
from pipeline.citation.model import Jenis, Lembaran

I = re.IGNORECASE  # noqa: E741
BATAS_KATA_NAMA = 24  # words of the longest name of an office, with room
BATAS_LEMBARAN = 400  # characters inside the brackets of a gazette
BATAS_PASAL = 500  # characters of a list of articles before the name of the regulation

_UU = r"Undang\s{0,2}-?\s{0,2}Undang"
_RI = r"(?:\s{1,4}(?:Repub[lI1]ik\s{1,4}[Il1]ndonesia|R\.?I\b\.?|NRI\b))?"

# Where a citation may begin: one cheap search over the whole text; what stands there is settled afterwards.
KATA_JANGKAR = (
    rf"(?<![\w/-])(?i:{_UU}|Peraturan|Keputusan|Ketetapan|Instruksi|Qanun|Surat|TAP|UUDS?|UU|PP|SK|SE|P[MO][KDJ][KN]?|KMK|PBI|PMA"
    r"|Per(?:men|pres|ppu|pu|da|gub|bup|wal|wako|wa|ka|ma)[A-Za-z]{0,14}|Kep(?:men|pres|res|gub|bup|wal)[A-Za-z]{0,14}"
    r"|In(?:pres|mendagri|gub|bup))(?!\w)"
)
JANGKAR = re.compile(KATA_JANGKAR)

# --- who made it
# --------------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Nama:
    """Kind and maker of a regulation, up to offset `akhir`."""

    jenis: Jenis
    instansi: str | None
    akhir: int


_UUD = re.compile(
    rf"(?:{_UU}\s{{1,4}}Dasar(?:\s{{1,4}}Sementara)?(?:\s{{1,4}}Negara)?{_RI}|UUDS?(?:\s{{0,2}}N)?(?:\s{{0,2}}RI)?)(?!\w)"
    r"(?:\s{0,4},?\s{0,4}(?:(?:Tahun|Thn?\.?)\s{0,4})?((?:19|20)\d\d)(?!\d))?",
    I,
)
_TETAP: tuple[tuple[Jenis, re.Pattern[str]], ...] = (
    (
        "TAP_MPR",
        re.compile(
            rf"(?:(?:Ketetapan|TAP)\s{{1,4}}(?:Majelis\s{{1,4}}Permusyawaratan\s{{1,4}}Rakyat(?:\s{{1,4}}Sementara)?"
            rf"|MPRS?){_RI})(?!\w)",
            I,
        ),
    ),
    ("PERPPU", re.compile(rf"(?:Peraturan\s{{1,4}}Pemerintah\s{{1,4}}Pengganti\s{{1,4}}{_UU}|Perp?pu){_RI}(?!\w)", I)),
    # Emergency laws of 1950-1958 (UUDS 1950, Pasal 96) are what a Perppu is today and had their own number series.
    ("PERPPU", re.compile(rf"(?:{_UU}|UU)\s{{1,4}}(?:Darurat|Drt\.?){_RI}(?!\w)", I)),
    ("UU", re.compile(rf"(?:{_UU}|UU){_RI}(?!\w)", I)),
    (
        "PP",
        re.compile(rf"(?:Peraturan\s{{1,4}}Pemerintah|PP)(?!\s{{1,4}}(?:Daerah|Desa|Provinsi|Kabupaten|Kota)\b){_RI}(?!\w)", I),
    ),
    ("PERPRES", re.compile(rf"(?:Peraturan\s{{1,4}}Presiden|Perpres){_RI}(?!\w)", I)),
    ("KEPPRES", re.compile(rf"(?:(?:Surat\s{{1,4}})?Keputusan\s{{1,4}}Presiden|Kepp?res){_RI}(?!\w)", I)),
    ("INPRES", re.compile(rf"(?:Instruksi\s{{1,4}}Presiden|Inpres){_RI}(?!\w)", I)),
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
_SINGKATAN_DAERAH = re.compile(r"(Per|Kep|In)(da(?:sus|si|is|prov|kab|kot)?|gub|bup|walikota|wali|wal|wako|wa|ka)(?!\w)", I)
_KEPALA_SINGKATAN = {"gub": "Gubernur", "bup": "Bupati", "wal": "Wali Kota", "wak": "Wali Kota", "wa": "Wali Kota"}
_BENTUK = re.compile(
    r"(Peraturan|Keputusan|Instruksi|Qanun|Surat\s{1,4}Edaran|SE|Surat\s{1,4}Keputusan|SK|Surat|Ketetapan)"
    r"(?:\s{1,4}(Bersama))?(?!\w)\s{0,4}",
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


_BARIS_PUTUS = re.compile(
    r"(?<=\w/)\s{0,4}\n\s{0,8}(?=\w)|(?<=\d-)\s{0,4}\n\s{0,8}(?=\d)"
)  # a line that ends at a slash or hyphen


def rapikan(teks: str) -> str:
    """A value on one line: runs of blanks become one, none inside brackets or before a comma."""
    satu = " ".join(_BARIS_PUTUS.sub("", teks).split())
    return re.sub(r"(?<=\() | (?=[),;])", "", satu)


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
        if kunci in _KEMENTERIAN and _AWAL_NOMOR.match(teks, m.end()):
            return Nama(jenis, f"Menteri {_KEMENTERIAN[kunci]}", m.end())
        nama, akhir = _baca_instansi(teks, letak + len("Permen"))
        return Nama(jenis, f"Menteri {nama}" if nama else None, akhir) if akhir >= 0 else None
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
        if _AWAL_NOMOR.match(teks, akhir):
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


# --- number, year, date
# ---------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Nomor:
    """Number and year of a regulation, up to offset `akhir`."""

    nomor: str | None
    tahun: int | None
    akhir: int


_INTI_NOMOR = (
    r"(?:[IVXLCDM]{1,9}(?=\s?/\s?[A-Z])|(?!Tahun|Tanggal|Pasal)(?:[A-Za-z]{1,6}[ ./-]{0,2})?\d)"
    r"[\w.-]{0,60}(?:\s?/\s?[\w.\u2013-]{1,60}){0,12}(?:\s(?:Prp|Pnps|Drt)\b|\s[a-zA-Z](?=\s{1,4}[Tt]ahun\b))?"
)
_KATA_NOMOR = r"(?:Nomor|Nomer|Nomo|No\b\.?)(?:\s{1,4}(?:Nomor|No\b\.?))?\s{0,4}[:.]?\s{0,4}"
_AWAL_NOMOR = re.compile(
    rf"[\s,]{{0,6}}(?:{_KATA_NOMOR}(?:{_INTI_NOMOR}|[.\u2026_-]{{1,80}}\s{{0,4}}Tahun\b)"
    r"|\d{1,4}[A-Za-z]?(?:\s{1,4}Tahun\b|\s?/\s?(?:[12]\d{3}\b|[A-Z]))|[IVXLC]{1,7}/MPRS?/|PER-?\d|P\.\d)",
    I,
)
_NOMOR = re.compile(rf"[\s,]{{0,6}}(?:{_KATA_NOMOR})?({_INTI_NOMOR})", I)
_NOMOR_KOSONG = re.compile(rf"[\s,]{{0,6}}{_KATA_NOMOR}[.\u2026_-]{{0,80}}\s{{0,4}}(?=Tahun\b)", I)
_TAHUN = re.compile(
    r"\s{0,4},?\s{0,4}(?:(?:Tahun|Thn|Th)\b\.?\s{0,4}((?:1|2)\d{3})(?!\d)|((?:19|20)\d\d)(?=\s{1,4}tentang\b))", I
)
_TAHUN_DALAM_NOMOR = re.compile(r"[/.-]((?:19|20)\d\d)$")
_NOMOR_GARIS_TAHUN = re.compile(r"(\d{1,4}[A-Za-z]?)\s?/\s?((?:19|20)\d\d)")
_TANGGAL = re.compile(
    r"\s{0,4},?\s{0,4}(?:ber)?(?:tanggal|tgl\b\.?)\s{0,4}\d{1,2}[\s-]{1,4}[A-Za-z]{3,9}[\s-]{1,4}((?:1|2)\d{3})(?!\d)", I
)
_NOMOR_LAGI = re.compile(
    rf"(?:\s{{0,4}}(?:,|dan\b"
    rf"|;){{1,2}}\s{{0,4}}(?:dan\s{{1,4}})?{_KATA_NOMOR}{_INTI_NOMOR}(?:\s{{1,4}}Tahun\s{{1,4}}\d{{4}})?){{1,6}}"
    r"(?=\s{0,4}tentang\b)",
    I,
)


def baca_nomor(teks: str, letak: int) -> Nomor | None:
    """Number and year at `letak`: `Nomor 23 Tahun 2014`, `No. 23/2014`, `141/PMK.010/2021`, `PM 17 Tahun 2021`, `XI/MPR/1998`."""
    m = _NOMOR.match(teks, letak) if _AWAL_NOMOR.match(teks, letak) else None
    if m is None:
        kosong = _NOMOR_KOSONG.match(teks, letak)
        tahun = _TAHUN.match(teks, kosong.end()) if kosong else None
        return Nomor(None, int(tahun[1]), tahun.end()) if tahun and tahun[1] else None
    nomor = re.sub(r"\s?/\s?", "/", rapikan(m[1])).rstrip(".-/\u2013")
    akhir = m.end(1)
    while akhir > m.start(1) and teks[akhir - 1] in ".-/\u2013 ":
        akhir -= 1
    tahun_nilai: int | None = None
    t = _TAHUN.match(teks, akhir)
    tanggal = _TANGGAL.match(teks, t.end() if t else akhir)
    if t:
        tahun_nilai = int(t[1] or t[2])
        akhir = t.end()
    else:
        garis = _NOMOR_GARIS_TAHUN.fullmatch(nomor)
        dalam = _TAHUN_DALAM_NOMOR.search(nomor)
        if garis:
            nomor, tahun_nilai = garis[1], int(garis[2])
        elif dalam:
            tahun_nilai = int(dalam[1])
        elif tanggal:
            tahun_nilai = int(tanggal[1])
    if tanggal:
        akhir = tanggal.end()
    lagi = _NOMOR_LAGI.match(teks, akhir)
    return Nomor(nomor, tahun_nilai, lagi.end() if lagi else akhir)


# --- gazettes
# ---------------------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Gazet:
    """The gazettes named together, up to offset `akhir`."""

    ln: Lembaran | None
    tln: str | None
    bn: Lembaran | None
    ld: Lembaran | None
    tld: str | None
    bd: Lembaran | None
    akhir: int


_KEPALA_LEMBARAN = re.compile(
    r"[\s(\[,;.\"\u201d'\u2019]{0,12}(?:dan\s{1,4})?(?:(Tambahan)\s{1,4})?(?:(Lembaran|Lembar|Berita)[\s-]{1,4}(Negara"
    r"|Daerah|Aceh|Provinsi|Kabupaten|Kota)\b"
    r"|(?-i:(T\.?\s?)?([LB])\.?\s?([ND])\.?(?:\s?R\.?I\.?)?(?![A-Za-z])))",
    I,
)
_WILAYAH_LEMBARAN = re.compile(r"(?:\s{1,4}(?!(?:Tahun|Thn?|Nomor|No|Seri|Tanggal)\b)[^\W\d_][\w.'/-]{0,40}){0,12}\s{0,4},?", I)
_NILAI_LEMBARAN = (
    r"\d[\w./-]{0,30}(?:\s{0,4},?\s{0,4}Seri\s{0,4}:?\s{0,4}[A-Z]{1,4}\b(?:\s{1,4}(?:Nomor|No\b\.?)\s{0,4}\d{1,5})?)?"
    r"|Seri\s{0,4}:?\s{0,4}[A-Z]{1,4}\b(?:\s{1,4}(?:Nomor|No\b\.?)\s{0,4}\d{1,5})?"
)
_ISI_LEMBARAN = re.compile(
    r"[\s,]{0,6}(?:(?:Tahun|Thn|Th)\b\.?\s{0,4}:?\s{0,4}((?:1|2)\d{3})(?!\d)|(?:Nomor|Nomer|No\b\.?)\s{0,4}[:.]?\s{0,4}"
    rf"({_NILAI_LEMBARAN})|((?:19|20)\d\d)\s?/\s?(\d[\w.-]{{0,20}})|((?:19|20)\d\d)(?=\s{{1,4}}(?:Nomor|No\b))"
    rf"|(?:tanggal\s{{1,4}})?\d{{1,2}}\s{{1,4}}[A-Za-z]{{3,9}}\s{{1,4}}((?:19|20)\d\d)"
    rf"|(Seri\s{{0,4}}[A-Z]\b(?:\s{{1,4}}(?:Nomor|No\b\.?)\s{{0,4}}\d{{1,5}})?)|(\d{{1,6}})(?![\d/]))",
    I,
)


_TUTUP = re.compile(r"\s{0,4}[)\]]")


def baca_gazet(teks: str, letak: int) -> Gazet | None:
    """Lembaran and Berita, of the Negara or of a Daerah, with their Tambahan, in brackets or without, at `letak`."""
    nilai: dict[str, Lembaran] = {}
    akhir = letak
    dalam = _dalam_kurung(teks, letak)
    while True:
        kepala = _KEPALA_LEMBARAN.match(teks, akhir)
        if kepala is None:
            break
        kunci, berikut = _kunci_lembaran(kepala), kepala.end()
        if kunci in nilai:  # the gazette of the next regulation
            break
        if kepala[2]:
            wilayah = _WILAYAH_LEMBARAN.match(teks, berikut)
            berikut = wilayah.end() if wilayah else berikut
        tahun: int | None = None
        nomor: str | None = None
        ada = False
        for _ in range(3):
            isi = _ISI_LEMBARAN.match(teks, berikut)
            if isi is None or (isi[8] and nomor is not None):
                break
            ada = True
            tahun = int(isi[1] or isi[3] or isi[5] or isi[6] or 0) or tahun
            nomor_ini = isi[2] or isi[4] or isi[7] or isi[8]
            if nomor_ini:
                rapi = rapikan(nomor_ini).rstrip(".-/")
                nomor = f"{nomor} {rapi}" if nomor and isi[7] else nomor or rapi
            berikut = isi.end()
        if not ada:
            break
        nilai[kunci] = Lembaran(tahun, nomor)
        akhir = berikut
        tutup = _TUTUP.match(teks, akhir)
        if tutup:
            akhir = tutup.end()
            dalam = False
    if not nilai:
        return None
    if dalam:  # words we do not know before the closing bracket
        tutup_letak = teks.find(")", akhir, akhir + 80)
        if tutup_letak >= 0 and ";" not in teks[akhir:tutup_letak] and "(" not in teks[akhir:tutup_letak]:
            akhir = tutup_letak + 1
    tln, tld = nilai.get("tln"), nilai.get("tld")
    return Gazet(
        ln=nilai.get("ln"),
        tln=tln.nomor if tln else None,
        bn=nilai.get("bn"),
        ld=nilai.get("ld"),
        tld=tld.nomor if tld else None,
        bd=nilai.get("bd"),
        akhir=akhir,
    )


def _dalam_kurung(teks: str, letak: int) -> bool:
    return teks[letak : letak + 8].lstrip(" \n\t,")[:1] in ("(", "[")


def _kunci_lembaran(kepala: re.Match[str]) -> str:
    if kepala[2]:
        inti = kepala[2][0].lower() + ("n" if kepala[3].lower() == "negara" else "d")
        return ("t" if kepala[1] else "") + inti
    return ("t" if kepala[4] or kepala[1] else "") + (kepala[5] + kepala[6]).lower()


# --- articles
# ---------------------------------------------------------------------------------------------------------------------------

_RINCI = (
    r"(?:ayat\s{0,4}\(?\s?\w{1,4}\s?\)?|(?<!\n)\(\d{1,3}[a-z]?\)|huruf\s{1,4}[a-z]{1,2}\b\.?|angka\s{1,4}\d{1,3}"
    r"|Pasal\s{1,4}(?:\d{1,3}(?-i:\s?[A-Z]{1,2})?|[IVX]{1,5})\b)"
)
_SAMBUNG_PASAL = (
    r"(?:\s{0,4},?\s{0,4}(?:dan/atau|dan|serta|jo\.?|juncto|sampai\s{1,4}dengan|s\.?d\.?|atau)\s{1,4}|\s{0,4},\s{0,4}|\s{1,4})"
)
_SELA_PASAL = re.compile(r"[\s,]{1,6}")
_DAFTAR_PASAL = re.compile(rf"Pasal\s{{1,4}}(?:\d{{1,3}}(?-i:\s?[A-Z]{{1,2}})?|[IVX]{{1,5}})\b(?:{_SAMBUNG_PASAL}{_RINCI})*+", I)
_SEBELUM_NAMA = re.compile(r"\s{0,4},?\s{0,4}(?:(?:dari|dalam|pada)\s{1,4})?", I)
_PASAL = re.compile(r"\bPasal\s", I)
_PASAL_SENDIRI = re.compile(r"Pasal\s{1,4}\w{1,5}", I)
_AKHIR_BARIS = re.compile(r"[ \t]{0,8}\n")


def pasal_sebelum(teks: str, letak: int, paling_awal: int) -> tuple[int, str] | None:
    """The list of articles that ends right before `letak`, not reaching before `paling_awal`.

    Returns:
        Where the list begins and the list itself: `Pasal 5 ayat (1), Pasal 20, dan Pasal 21`.
    """
    mulai = max(paling_awal, letak - BATAS_PASAL)
    for m in _PASAL.finditer(teks, mulai, letak):
        daftar = _DAFTAR_PASAL.match(teks, m.start(), letak)
        if daftar is None:
            continue
        antara = _SEBELUM_NAMA.match(teks, daftar.end(), letak)
        if antara and antara.end() == letak and not _judul_pasal(teks, m.start(), daftar):
            return m.start(), rapikan(daftar[0])
    return None


def _judul_pasal(teks: str, awal: int, daftar: re.Match[str]) -> bool:
    """Whether this is the heading `Pasal 7` on a line of its own, and the regulation merely begins the text below it."""
    sendiri = _PASAL_SENDIRI.fullmatch(daftar[0].strip()) and _AKHIR_BARIS.match(teks, daftar.end())
    return bool(sendiri) and teks[max(0, awal - 20) : awal].rstrip(" \t")[-1:] in ("\n", "")


def pasal_sesudah(teks: str, letak: int) -> tuple[str, int] | None:
    """The list of articles that follows at `letak`, as in `UUD 1945 Pasal 18 ayat (6)`, and where it ends."""
    m = _SELA_PASAL.match(teks, letak)
    daftar = _DAFTAR_PASAL.match(teks, m.end(), m.end() + BATAS_PASAL) if m else None
    return (rapikan(daftar[0]), daftar.end()) if daftar else None


# --- amendments
# -------------------------------------------------------------------------------------------------------------------------

_KATA_UBAH = re.compile(r"[\s,]{0,6}(?:[-\u2022]\s{1,4})?(s\.?\s?t\.?\s?d\.?(?:\s?t\.?\s?d\.?)?(?!\w)|[^\W\d_][\w/-]{0,30})", I)
_TUBUH_UBAH = himpunan(
    """
    sebagaimana sebagai mana yang telah sudah pernah juga dan dan/atau serta kemudian beberapa berapa kali berulang terakhir
    terahir akhir diubah dirubah dirobah di ubah rubah perubahan perubahannya mengalami dilakukan diganti ditambah
    disempurnakan ditetapkan disahkan diperbarui diperbaharui menjadi undang-undang undang untuk satu dua tiga empat lima
    enam tujuh delapan sembilan sepuluh pertama kedua ketiga keempat kelima keenam ketujuh kedelapan kesembilan kesepuluh
    kalinya sebagian beserta dengan oleh melalui berdasarkan lebih lanjut dalam atas
    """
)
_KERJA_UBAH = himpunan(
    """
    diubah dirubah dirobah ubah rubah perubahan disempurnakan ditambah ditetapkan disahkan diperbarui diperbaharui
    """
)
_AWAL_UBAH = himpunan("sebagaimana sebagai yang telah sudah diubah dirubah dirobah beberapa terakhir")
_KERJA_JADI = himpunan("ditetapkan disahkan")
_PENGHUBUNG_UBAH = himpunan("dengan terakhir oleh melalui")
_SELA_UBAHAN = re.compile(r"\s{0,4}[,:;]?\s{0,4}")
BATAS_KATA_UBAH = 24


@dataclass(frozen=True, slots=True)
class Ubahan:
    """The words that lead to an amendment, up to offset `akhir` where the next citation begins."""

    akhir: int
    kuat: bool  # they say that something was amended, they do not merely join


def baca_ubahan(teks: str, letak: int, *, lanjutan: bool = False) -> Ubahan | None:
    """Words such as `sebagaimana telah beberapa kali diubah, terakhir dengan` that stand before a citation.

    Args:
        lanjutan: an amendment was read already, so `dan terakhir dengan`, `ketiga dengan` or a mere comma or `dan` may follow.
    """
    akhir = letak
    kata_kata: list[str] = []
    singkat = False
    for _ in range(BATAS_KATA_UBAH):
        m = _KATA_UBAH.match(teks, akhir)
        if m is None:
            break
        kata = m[1].lower()
        if kata[0] == "s" and kata.replace(".", "").replace(" ", "") in ("std", "stdtd"):
            singkat = True
        elif kata not in _TUBUH_UBAH or (kata.startswith("undang") and awal_kutipan(teks, m.start(1))):
            break
        if not kata_kata and not (singkat or lanjutan or kata in _AWAL_UBAH):
            return None
        kata_kata.append(kata)
        akhir = m.end()
    sela = _SELA_UBAHAN.match(teks, akhir)
    akhir = sela.end() if sela else akhir
    if not awal_kutipan(teks, akhir):
        return None
    if singkat:
        return Ubahan(akhir, kuat=True)
    penghubung = not _PENGHUBUNG_UBAH.isdisjoint(kata_kata)
    kerja = _KERJA_UBAH.intersection(kata_kata)
    if kerja:
        # "… telah ditetapkan Peraturan Pemerintah Nomor …" is the sentence going on; "ditetapkan menjadi Undang-Undang dengan"
        # is not.
        jadi = not kerja <= _KERJA_JADI or (penghubung and ("menjadi" in kata_kata or "sebagai" in kata_kata))
        return Ubahan(akhir, kuat=True) if jadi and (penghubung or kata_kata[-1] in kerja) else None
    return Ubahan(akhir, kuat=penghubung) if lanjutan else None


def awal_kutipan(teks: str, letak: int) -> bool:
    """Whether a regulation with a number (or the UUD) is named at `letak`."""
    if not JANGKAR.match(teks, letak):
        return False
    nama = baca_nama(teks, letak)
    return nama is not None and nama.jenis != "UUD" and baca_nomor(teks, nama.akhir) is not None
