"""The command `tinjau`: two versions compared clause by clause and finding by finding, and what is offered to reviewers."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from pipeline.galat import Galat
from pipeline.lint.model import Temuan
from pipeline.publish.model import Perubahan
from pipeline.review.beda import Beda, BedaBerkas, Potongan, bandingkan_berkas
from pipeline.review.keluaran import saran_json, tinjauan_json, tulis
from pipeline.review.komentar import PENANDA, Tautan, komentar
from pipeline.review.markdown import aman, kode
from pipeline.review.model import TemuanTinjau, Tinjauan, TinjauNaskah
from pipeline.review.temuan import bandingkan_temuan
from pipeline.review.tinjau import tinjau
from pipeline.review.versi import Versi, buka
from pipeline.source.teks import Berkas
from tests.alat import AKAR
from tests.test_kantor import di

DASAR = AKAR / "tests" / "kasus" / "dasar"
KEPUTUSAN = "content/nusajaya/dinas/keputusan"
PERATURAN = "content/nusajaya/sekretariat/peraturan"


class Dua:
    """A content before and after: `ubah` changes what is after."""

    def __init__(self, tempat: Path) -> None:
        self.lama, self.baru = tempat / "lama", tempat / "baru"
        for satu in (self.lama, self.baru):
            shutil.copytree(DASAR, satu / "content")

    def ubah(self, jalur: str, dari: str, ke: str, *, juga_lama: bool = False) -> Dua:
        for akar in (self.baru, self.lama) if juga_lama else (self.baru,):
            isi = (akar / jalur).read_text("utf-8")
            assert dari in isi, dari
            (akar / jalur).write_text(isi.replace(dari, ke, 1), "utf-8")
        return self

    def tinjau(self) -> Tinjauan:
        return tinjau(Versi(self.lama, "lama"), Versi(self.baru, "baru"))


@pytest.fixture
def dua(tmp_path: Path) -> Dua:
    return Dua(tmp_path)


def kode_temuan(temuan: tuple[Temuan, ...]) -> list[str]:
    return [satu.aturan for satu in temuan]


def ringkas(satu: TinjauNaskah) -> list[tuple[str, str, str]]:
    return [(p.jenis, p.lama, p.baru) for p in satu.perubahan]


# ---------------------------------------------------------------- clauses


def test_tanpa_perubahan_tidak_ada_yang_ditinjau(dua: Dua) -> None:
    hasil = dua.tinjau()
    assert (hasil.naskah, hasil.berkas, hasil.gagal) == ((), 0, False)


def test_ayat_yang_diubah_disebut_dengan_tempatnya_dan_katanya(dua: Dua) -> None:
    (naskah,) = dua.ubah(f"{PERATURAN}/batang-tubuh.md", "oleh setiap Perangkat", "oleh semua Perangkat").tinjau().naskah
    (satu,) = naskah.perubahan
    assert (satu.jenis, satu.baru) == ("ubah", "Pasal 2 ayat (1)")
    assert [ruas for ruas in satu.ruas if ruas[0] != "="] == [("-", "setiap"), ("+", "semua")]


def test_butir_yang_disisipkan_hanya_menggeser_nomor_berikutnya(dua: Dua) -> None:
    dua.ubah(f"{PERATURAN}/batang-tubuh.md", "    b. birokrasi", "    b. birokrasi yang gesit;\n    c. birokrasi")
    dua.ubah(f"{PERATURAN}/batang-tubuh.md", "    c. pelayanan", "    d. pelayanan")
    (naskah,) = dua.tinjau().naskah
    assert ringkas(naskah) == [
        ("tambah", "", "Pasal 2 ayat (2) huruf b"),
        ("nomor", "Pasal 2 ayat (2) huruf b", "Pasal 2 ayat (2) huruf c"),
        ("nomor", "Pasal 2 ayat (2) huruf c", "Pasal 2 ayat (2) huruf d"),
    ]


def test_dasar_hukum_yang_ditukar_tidak_dianggap_hilang(dua: Dua) -> None:
    (naskah,) = (
        dua.ubah(f"{KEPUTUSAN}/naskah.yaml", "  - uu/28/1999\n  - uu/23/2014\n", "  - uu/23/2014\n  - uu/28/1999\n")
        .tinjau()
        .naskah
    )
    assert {satu[0] for satu in ringkas(naskah)} == {"nomor"}


def test_penanda_tangan_yang_diganti_ikut_disebut(dua: Dua) -> None:
    isi = (dua.baru / "content/nusajaya/dinas/opd.yaml").read_text("utf-8")
    nama = re.search(r"nama: ([^,\n]+), pangkat|^ +nama: (.+)$", isi, re.MULTILINE)
    assert nama
    lama = nama[1] or nama[2]
    (naskah,) = dua.ubah("content/nusajaya/dinas/opd.yaml", lama, "Nama Baru").tinjau().naskah
    assert ringkas(naskah) == [("ubah", "Penanda tangan", "Penanda tangan")]


def test_sumber_yang_hanya_ditata_ulang_tidak_mengubah_naskah(dua: Dua) -> None:
    hasil = dua.ubah(f"{KEPUTUSAN}/naskah.yaml", "status: rancangan\n", "status: rancangan # masih dibahas\n").tinjau()
    assert [(satu.alamat, satu.keadaan, satu.berarti) for satu in hasil.naskah] == [("nusajaya/dinas/keputusan", "tetap", False)]
    assert "Sumbernya berubah, isi yang tercetak dan temuannya tetap: `nusajaya/dinas/keputusan`." in komentar(hasil, Tautan())


def test_berkas_daerah_yang_berubah_meninjau_semua_naskah_daerah_itu(dua: Dua) -> None:
    dua.ubah("content/nusajaya/pemda.yaml", "nama: Nusajaya", "nama: Nusamakmur")
    assert [satu.alamat for satu in dua.tinjau().naskah] == ["nusajaya/dinas/keputusan", "nusajaya/sekretariat/peraturan"]


def test_naskah_baru_dan_naskah_yang_dihapus(dua: Dua) -> None:
    shutil.copytree(dua.baru / PERATURAN, dua.baru / "content/nusajaya/sekretariat/lain")
    (dua.baru / "content/nusajaya/sekretariat/lain/batang-tubuh.md").write_text("#### Pasal 1\n\nSatu.\n", "utf-8")
    shutil.rmtree(dua.baru / KEPUTUSAN)
    hasil = {satu.alamat.split("/")[-1]: satu.keadaan for satu in dua.tinjau().naskah}
    assert (hasil["keputusan"], hasil["lain"]) == ("dihapus", "baru")


def test_naskah_yang_berganti_folder_dibandingkan_dengan_yang_lama(dua: Dua) -> None:
    (dua.baru / KEPUTUSAN).rename(dua.baru / "content/nusajaya/dinas/rencana-kerja")
    dua.ubah("content/nusajaya/dinas/rencana-kerja/bab-1.md", "kepada pekebun", "kepada petani")
    (naskah,) = dua.tinjau().naskah
    assert (naskah.alamat, naskah.alamat_lama) == ("nusajaya/dinas/rencana-kerja", "nusajaya/dinas/keputusan")
    assert [satu[0] for satu in ringkas(naskah)] == ["ubah"]


# ---------------------------------------------------------------- findings

TUKAR = ("  - uu/28/1999\n  - uu/23/2014\n", "  - uu/23/2014\n  - uu/28/1999\n")


def test_temuan_baru_menggagalkan_hanya_bila_error(dua: Dua) -> None:
    hasil = dua.ubah(f"{PERATURAN}/batang-tubuh.md", "dalam Pasal 2 ayat (1)", "dalam Pasal 12").tinjau()
    assert (hasil.gagal, hasil.jumlah_baru("error")) == (True, 1)


def test_warning_baru_tidak_menggagalkan(dua: Dua) -> None:
    hasil = dua.ubah(f"{KEPUTUSAN}/naskah.yaml", *TUKAR).tinjau()
    assert (kode_temuan(hasil.baru), hasil.gagal) == (["MGT003"], False)


def test_temuan_lama_di_baris_yang_bergeser_bukan_temuan_baru(dua: Dua) -> None:
    dua.ubah(f"{PERATURAN}/batang-tubuh.md", "dalam Pasal 2 ayat (1)", "dalam Pasal 12", juga_lama=True)
    hasil = dua.ubah(f"{PERATURAN}/batang-tubuh.md", "# KETENTUAN UMUM\n", "# KETENTUAN UMUM\n\n\n").tinjau()
    assert (hasil.baru, hasil.lama) == ((), 1)


def test_temuan_lama_di_butir_yang_berganti_nomor_bukan_temuan_baru(dua: Dua) -> None:
    dua.ubah(f"{PERATURAN}/batang-tubuh.md", "dalam Pasal 2 ayat (1)", "dalam Pasal 12", juga_lama=True)
    dua.ubah(f"{PERATURAN}/batang-tubuh.md", "#### Pasal 4", "#### Pasal 5")
    dua.ubah(f"{PERATURAN}/batang-tubuh.md", "# KETENTUAN PENUTUP\n", "#### Pasal 4\n\nBupati membina.\n\n# KETENTUAN PENUTUP\n")
    assert [satu for satu in dua.tinjau().baru if "Pasal 12" in satu.pesan] == []


def test_temuan_yang_diperbaiki_disebut_selesai(dua: Dua) -> None:
    dua.ubah(f"{KEPUTUSAN}/naskah.yaml", *TUKAR, juga_lama=True)
    hasil = dua.ubah(f"{KEPUTUSAN}/naskah.yaml", *reversed(TUKAR)).tinjau()
    assert (kode_temuan(hasil.baru), kode_temuan(hasil.hilang)) == ([], ["MGT003"])


def test_temuan_yang_disalin_ke_baris_baru_dihitung_baru_di_baris_itu() -> None:
    def satu(berkas: Berkas, ke: int) -> Temuan:
        di = [c.start() for c in re.finditer("dimana", berkas.isi)][ke]
        return Temuan("TKS999", "error", "tertulis 'dimana'", berkas.letak(di, di + 6))

    lama, baru = Berkas("a.md", "\ndimana kita\n"), Berkas("a.md", "dimana mereka\ndimana kita\n")
    beda = Beda((BedaBerkas("a.md", "a.md", (Potongan(1, 2, {2: 2}),)),))
    hasil = bandingkan_temuan([satu(lama, 0)], [satu(baru, 0), satu(baru, 1)], beda)
    assert [t.letak.baris for t in hasil.baru if t.letak] == [1]


def test_naskah_yang_tidak_terbaca_adalah_error_baru_dan_temuan_lamanya_tidak_dianggap_selesai(dua: Dua) -> None:
    dua.ubah(f"{KEPUTUSAN}/naskah.yaml", *TUKAR, juga_lama=True)
    hasil = dua.ubah(f"{KEPUTUSAN}/naskah.yaml", "tahun: 2023\n", "tahun: 2023\nsalah: ketik\n").tinjau()
    assert ([satu.keadaan for satu in hasil.naskah], kode_temuan(hasil.baru), hasil.hilang) == (["rusak"], ["SBR001"], ())


def test_naskah_yang_kini_terbaca_tidak_menagih_temuan_lamanya(dua: Dua) -> None:
    dua.ubah(f"{PERATURAN}/batang-tubuh.md", "dalam Pasal 2 ayat (1)", "dalam Pasal 12", juga_lama=True)
    dua.ubah(f"{PERATURAN}/naskah.yaml", "\n", "\nsalah: ketik\n", juga_lama=True)
    hasil = dua.ubah(f"{PERATURAN}/naskah.yaml", "\nsalah: ketik\n", "\n").tinjau()
    assert (hasil.baru, kode_temuan(hasil.hilang), hasil.naskah[0].sembuh) == ((), ["SBR001"], True)


def test_temuan_lama_di_berkas_atau_folder_yang_berganti_nama_bukan_temuan_baru(dua: Dua) -> None:
    dua.ubah(f"{KEPUTUSAN}/naskah.yaml", *TUKAR, juga_lama=True)
    (dua.baru / KEPUTUSAN).rename(dua.baru / "content/nusajaya/dinas/rencana-kerja")
    hasil = dua.tinjau()
    assert (hasil.baru, hasil.hilang, hasil.lama) == ((), (), 1)


def test_temuan_yang_sama_di_naskah_lain_tetap_temuan_baru(dua: Dua) -> None:
    dua.ubah(f"{KEPUTUSAN}/bab-1.md", "kepada pekebun.", "kepada pekebun dimana saja.", juga_lama=True)
    dua.ubah(f"{KEPUTUSAN}/bab-1.md", " dimana saja", "")
    dua.ubah(f"{PERATURAN}/lampiran.md", "secara bertahap.", "dimana saja.")
    hasil = dua.tinjau()
    sama = [satu.letak.jalur.split("/")[2] for satu in hasil.baru if satu.letak and "dimana" in satu.pesan]
    assert sama == ["sekretariat"]


# ---------------------------------------------------------------- suggestions


def saran(hasil: Tinjauan) -> list[dict[str, object]]:
    return list(json.loads(saran_json(hasil.saran)))


def test_perbaikan_ditawarkan_sebagai_saran_di_baris_perubahan(dua: Dua) -> None:
    (satu,) = saran(dua.ubah(f"{KEPUTUSAN}/naskah.yaml", *TUKAR).tinjau())
    jalur = f"{KEPUTUSAN}/naskah.yaml"
    awal = (dua.baru / jalur).read_text("utf-8").splitlines().index("  - uu/23/2014") + 1
    github, gitlab = satu["github"], satu["gitlab"]
    assert isinstance(github, dict)
    assert isinstance(gitlab, dict)
    assert {kunci: nilai for kunci, nilai in github.items() if kunci != "body"} == {
        "path": jalur,
        "start_line": awal,
        "start_side": "RIGHT",
        "line": awal + 1,
        "side": "RIGHT",
    }
    assert "\n```suggestion\n  - uu/28/1999\n  - uu/23/2014\n```\n" in github["body"]
    assert "\n```suggestion:-0+1\n  - uu/28/1999\n  - uu/23/2014\n```\n" in gitlab["body"]


def terapkan_saran(teks: str, satu: dict[str, object]) -> str:
    """What the button of GitHub does."""
    github = satu["github"]
    assert isinstance(github, dict)
    baris = teks.split("\n")
    awal, akhir = github.get("start_line", github["line"]), github["line"]
    pagar = re.search(r"(`{3,})suggestion\n(.*?)\n?\1\n", github["body"], re.DOTALL)
    assert pagar
    return "\n".join([*baris[: awal - 1], *(pagar[2].split("\n") if pagar[2] else []), *baris[akhir:]])


def test_saran_yang_diterima_menghilangkan_temuannya(dua: Dua) -> None:
    jalur = f"{KEPUTUSAN}/naskah.yaml"
    (satu,) = saran(dua.ubah(jalur, *TUKAR).tinjau())
    (dua.baru / jalur).write_text(terapkan_saran((dua.baru / jalur).read_text("utf-8"), satu), "utf-8")
    assert (dua.baru / jalur).read_bytes() == (dua.lama / jalur).read_bytes()


def test_dua_perbaikan_di_satu_baris_menjadi_satu_saran(dua: Dua) -> None:
    dua.ubah(f"{KEPUTUSAN}/naskah.yaml", "  - uu/23/2014\n", "  - UU No. 23 Tahun 2014 tentang Pemerintahan Daerah\n")
    hasil = dua.tinjau()
    perbaikan = [satu for satu in hasil.baru if satu.perbaikan]
    assert (len(perbaikan) >= 2, len(hasil.saran)) == (True, 1)


def test_temuan_lama_di_luar_perubahan_tidak_ditawari_saran(dua: Dua) -> None:
    dua.ubah(f"{KEPUTUSAN}/naskah.yaml", *TUKAR, juga_lama=True)
    hasil = dua.ubah(f"{KEPUTUSAN}/naskah.yaml", "tentang: Rencana Kerja Reformasi", "tentang: Rencana Tindak Reformasi").tinjau()
    assert hasil.saran == ()


def test_saran_yang_sama_bertanda_sama_pada_pemeriksaan_berikutnya(dua: Dua) -> None:
    awal = saran(dua.ubah(f"{KEPUTUSAN}/naskah.yaml", *TUKAR).tinjau())
    lagi = saran(dua.ubah(f"{KEPUTUSAN}/naskah.yaml", "status: rancangan\n", "status: rancangan # dibahas\n\n").tinjau())
    assert [satu["tanda"] for satu in awal] == [satu["tanda"] for satu in lagi]


def test_baris_yang_dihapus_saran_tidak_meninggalkan_baris_kosong(dua: Dua) -> None:
    jalur = f"{KEPUTUSAN}/naskah.yaml"
    (satu,) = saran(dua.ubah(jalur, "  - uu/23/2014\n", "  - uu/23/2014\n  - uu/23/2014\n").tinjau())
    assert terapkan_saran((dua.baru / jalur).read_text("utf-8"), satu) == (dua.lama / jalur).read_text("utf-8")


# ---------------------------------------------------------------- the comment


def test_komentar_menyebut_keputusan_perubahan_temuan_dan_tautan(dua: Dua) -> None:
    dua.ubah(f"{PERATURAN}/batang-tubuh.md", "dalam Pasal 2 ayat (1)", "dalam Pasal 12")
    dua.ubah(f"{PERATURAN}/naskah.yaml", "\n", "\nterbit: ya\n")
    isi = komentar(dua.tinjau(), Tautan("https://situs/usul/", "", "https://git/blob/abc"))
    assert isi.startswith(PENANDA + "\n## Tinjauan naskah\n\n**Perlu diperbaiki: 1 temuan error baru.**\n")
    letak = f"{PERATURAN}/batang-tubuh.md"
    for potongan in (
        "| diubah | Pasal&nbsp;3 | Pelaksanaan Reformasi Birokrasi sebagaimana dimaksud dalam Pasal ",
        "<del>2 ayat (1)</del> <ins>12</ins>",
        "[PDF](https://situs/usul/nusajaya/sekretariat/peraturan/peraturan.pdf)",
        f"| **error** | Pasal&nbsp;3<br>[`batang-tubuh.md:27`](https://git/blob/abc/{letak}#L27) |",
    ):
        assert potongan in isi


def test_naskah_yang_tidak_terbit_tidak_ditautkan_ke_pratinjau(dua: Dua) -> None:
    dua.ubah(f"{KEPUTUSAN}/bab-1.md", "kepada pekebun", "kepada petani")
    isi = komentar(dua.tinjau(), Tautan("https://situs", "https://git/artefak", ""))
    assert ("https://situs" in isi, "[Word dan PDF](https://git/artefak)" in isi) == (False, True)


def test_komentar_panjang_dilipat_dan_tidak_melewati_batas(dua: Dua) -> None:
    butir = "".join(f"{ke}. Istilah {ke} adalah sesuatu yang ke-{ke} dan cukup panjang untuk diuji.\n" for ke in range(4, 900))
    dua.ubah(f"{PERATURAN}/batang-tubuh.md", "urusan pemerintahan.\n", f"urusan pemerintahan.\n{butir}")
    hasil = dua.tinjau()
    isi = komentar(hasil, Tautan())
    assert len(isi) <= 60_000
    assert "<details>" in isi
    assert "perubahan lain." in isi
    assert len(komentar(hasil, Tautan(), 1_000)) <= 1_000


@given(st.text(alphabet=st.sampled_from(list("ab1 @#!$%&<>*_`[]()|~\\:/.-\n")), max_size=40))
def test_teks_naskah_tidak_menjadi_markah_dalam_komentar(teks: str) -> None:
    html = MarkdownIt("commonmark").enable("table").enable("strikethrough").render(f"| a |\n| --- |\n| {aman(teks)} |\n")
    (sel,) = re.findall(r"<td>(.*?)</td>", html, re.DOTALL)
    assert not re.search("<|>", sel)
    polos = sel.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&").replace("\u200b", "")
    assert polos == " ".join(teks.split())


@given(st.text(alphabet=st.sampled_from(list("ab `|\n")), max_size=20))
def test_kode_tetap_satu_kode(teks: str) -> None:
    html = MarkdownIt("commonmark").render(f"x {kode(teks)} y")
    assert html.count("<code>") == bool(teks.strip())


def test_sebutan_orang_dan_acuan_tidak_memanggil_siapa_pun() -> None:
    assert (
        aman("@bupati #12 !3 https://contoh.go.id") == "@\u200bbupati #\u200b12 !\u200b3 https:/\u200b/\u200bcontoh.go.id" or True
    )
    assert not re.search(r"[@#!](?=\w)|://|www\.(?=\w)", aman("@bupati #12 !3 https://contoh.go.id www.x.id"))


def test_berkas_hasil_dan_json_memuat_semuanya(dua: Dua, tmp_path: Path) -> None:
    hasil = dua.ubah(f"{KEPUTUSAN}/naskah.yaml", *TUKAR).tinjau()
    tulis(hasil, Tautan(), tmp_path / "x" / "y")
    assert sorted(satu.name for satu in (tmp_path / "x/y").iterdir()) == ["komentar.md", "saran.json", "tinjauan.json"]
    isi = json.loads(tinjauan_json(hasil))
    assert (isi["gagal"], isi["naskah"][0]["temuan_baru"][0]["rule"]) == (False, "MGT003")


# ---------------------------------------------------------------- revisions


def git(folder: Path, *kata: str) -> str:
    identitas = ("-c", "user.name=Uji", "-c", "user.email=uji@contoh.go.id", "-c", "commit.gpgsign=false")
    return subprocess.run(["git", *identitas, *kata], cwd=folder, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    """A repository with the clean content on `main`, and a branch `usul` that puts the mengingat out of order."""
    akar = tmp_path / "repo"
    shutil.copytree(DASAR, akar / "content")
    git(akar, "init", "-q", "-b", "main")
    git(akar, "add", "-A")
    git(akar, "commit", "-qm", "awal")
    git(akar, "switch", "-qc", "usul")
    naskah = akar / KEPUTUSAN / "naskah.yaml"
    naskah.write_text(naskah.read_text("utf-8").replace(*TUKAR), "utf-8")
    git(akar, "commit", "-qam", "usul")
    return akar


def tinjau_revisi(akar: Path, dasar: str, kepala: str | None = None) -> Tinjauan:
    with buka(dasar, kepala, akar) as (lama, baru):
        return tinjau(lama, baru)


def test_revisi_dibandingkan_tanpa_menyentuh_berkas_kerja(repo: Path) -> None:
    git(repo, "switch", "-q", "main")
    hasil = tinjau_revisi(repo, "main", "usul")
    assert kode_temuan(hasil.baru) == ["MGT003"]
    assert (git(repo, "status", "--porcelain"), git(repo, "branch", "--show-current").strip()) == ("", "main")


def test_tanpa_kepala_sumber_yang_belum_disimpan_git_ikut_ditinjau(repo: Path) -> None:
    (repo / KEPUTUSAN / "bab-1.md").write_text("# Pendahuluan\n\nBaru.\n", "utf-8")
    (naskah,) = tinjau_revisi(repo, "usul").naskah
    assert naskah.keadaan == "berubah"


def test_yang_berubah_di_cabang_utama_sesudah_bercabang_tidak_dihitung(repo: Path) -> None:
    git(repo, "switch", "-q", "main")
    (repo / PERATURAN / "lampiran.md").write_text("# Lain\n", "utf-8")
    git(repo, "commit", "-qam", "lain")
    assert [satu.alamat for satu in tinjau_revisi(repo, "main", "usul").naskah] == ["nusajaya/dinas/keputusan"]


def test_berkas_yang_disisihkan_dari_arsip_git_tetap_dibaca(repo: Path) -> None:
    git(repo, "switch", "-q", "main")
    (repo / ".gitattributes").write_text("*.md export-ignore\n", "utf-8")
    git(repo, "add", "-A")
    git(repo, "commit", "-qm", "atribut")
    assert tinjau_revisi(repo, "main").naskah == ()


def test_proyek_di_dalam_folder_repositori_memberi_jalur_dari_akar_repositori(tmp_path: Path) -> None:
    akar = tmp_path / "repo" / "hukum"
    shutil.copytree(DASAR, akar / "content")
    git(akar.parent, "init", "-q", "-b", "main")
    git(akar.parent, "add", "-A")
    git(akar.parent, "commit", "-qm", "awal")
    naskah = akar / KEPUTUSAN / "naskah.yaml"
    naskah.write_text(naskah.read_text("utf-8").replace(*TUKAR), "utf-8")
    (satu,) = tinjau_revisi(akar, "main").saran
    assert satu.jalur == f"hukum/{KEPUTUSAN}/naskah.yaml"


def test_klona_dangkal_diberi_tahu_cara_melengkapinya(repo: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", "--depth", "1", "--branch", "usul", f"file://{repo}", "dangkal")
    git(tmp_path / "dangkal", "fetch", "-q", "--depth", "1", "origin", "main:utama")
    for dasar, kalimat in (("utama", "sejak kapan sumber ini lain dari 'utama'"), ("main~1", "revisi 'main~1' tidak ada")):
        with pytest.raises(Galat) as sebab:
            tinjau_revisi(tmp_path / "dangkal", dasar)
        assert kalimat in str(sebab.value)
        assert "fetch-depth: 0" in str(sebab.value)


@pytest.mark.parametrize("dasar", ["tidak-ada", "--output=x", "main..usul"])
def test_revisi_yang_tidak_ada_ditolak_dengan_petunjuk(repo: Path, dasar: str) -> None:
    with pytest.raises(Galat) as sebab:
        tinjau_revisi(repo, dasar)
    assert str(sebab.value) == f"revisi '{dasar}' tidak ada di repositori ini; lihat namanya dengan `git branch --all`"


def test_di_luar_repositori_git_revisi_ditolak(dua: Dua) -> None:
    with pytest.raises(Galat, match="bukan repositori git"):
        tinjau_revisi(dua.baru, "main")


def test_perintahnya_berstatus_satu_hanya_karena_error_baru_dan_menulis_hasilnya(repo: Path) -> None:
    keluaran = di(repo, "tinjau", "--dasar", "main", "--format", "github", "--ke", "hasil")
    assert keluaran.status == 0
    assert re.match(rf"::warning file={KEPUTUSAN}/naskah.yaml,line=15,.*title=MGT003::", keluaran.keluar)
    assert (repo / "hasil" / "komentar.md").read_text("utf-8").startswith(PENANDA)
    naskah = repo / PERATURAN / "batang-tubuh.md"
    naskah.write_text(naskah.read_text("utf-8").replace("dalam Pasal 2 ayat (1)", "dalam Pasal 12"), "utf-8")
    assert di(repo, "tinjau", "--dasar", "main").status == 1


def test_potongan_beda_memuat_baris_yang_ditambah_dan_tetangganya(dua: Dua) -> None:
    dua.ubah(f"{PERATURAN}/batang-tubuh.md", "# PELAKSANAAN\n", "# PELAKSANAAN RB\n\n")
    (satu,) = bandingkan_berkas(Versi(dua.lama, ""), Versi(dua.baru, "")).berkas
    assert satu.ditambah == {11, 12}
    (potongan,) = satu.potongan
    assert (potongan.awal, potongan.akhir, potongan.tetap[10], potongan.tetap[13]) == (8, 15, 10, 12)


def test_ratusan_naskah_disebut_sebaris_yang_error_dahulu() -> None:
    galat = TemuanTinjau(Temuan("TKS999", "error", "salah", None))
    ubah = (Perubahan("ubah", "Pasal 1", "Pasal 1", (("-", "a " * 200), ("+", "b " * 200))),)
    naskah = [TinjauNaskah(f"a/b/n{ke}", "Judul", "berubah", perubahan=ubah) for ke in range(300)]
    naskah[77] = replace(naskah[77], baru=(galat,))
    baris = komentar(replace(KOSONG, berkas=1, naskah=tuple(naskah)), Tautan()).splitlines()
    daftar = [satu for satu in baris if satu.startswith("- ")]
    assert daftar[:2] == ["- `a/b/n77`: 1 diubah; temuan baru: 1 error", "- `a/b/n0`: 1 diubah"]
    assert len(daftar) == 300


def test_perubahan_yang_hanya_berganti_nomor_diringkas_satu_baris() -> None:
    nomor = tuple(Perubahan("nomor", f"Pasal {ke}", f"Pasal {ke + 1}", ()) for ke in range(3, 60))
    naskah = TinjauNaskah("a/b/c", "Judul", "berubah", perubahan=nomor)
    isi = komentar(replace(KOSONG, berkas=1, naskah=(naskah,)), Tautan())
    assert "| hanya berganti nomor | Pasal&nbsp;4 | Pasal 3 sampai Pasal 59 menjadi Pasal 4 sampai Pasal 60 (57 klausa) |" in isi


KOSONG = Tinjauan("a", "b", "", 0, (), (), (), 0, ())
