"""References and ids of a Word file come back as `{#id}` and `[[id]]` where the sources print the same words."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from pipeline.citation.registri import Registri
from pipeline.docx.tulis import susun_dokumen
from pipeline.docx.xml import nama_penanda
from pipeline.importing.impor import impor
from pipeline.importing.laporan import Laporan
from tests.alat import AKAR, model
from tests.alat_docx import docx, gambar, p, pusat
from tests.alat_docx import tautan as acuan_naskah
from tests.test_impor_docx import NAMA
from tests.test_impor_gambar import PNG

AWAL, TENGAH, AKHIR = (f'<w:r><w:fldChar w:fldCharType="{satu}"/></w:r>' for satu in ("begin", "separate", "end"))


def t(teks: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{teks}</w:t></w:r>'


def medan(kode: str, teks: str) -> str:
    return f'{AWAL}<w:r><w:instrText xml:space="preserve"> {kode} </w:instrText></w:r>{TENGAH}{t(teks)}{AKHIR}'


def tautan(penanda: str, teks: str) -> str:
    return f'<w:hyperlink w:anchor="{penanda}">{t(teks)}</w:hyperlink>'


def berpenanda(nama: str, isi: str, ppr: str = "") -> str:
    return f'<w:p><w:pPr>{ppr}</w:pPr><w:bookmarkStart w:id="1" w:name="{nama}"/>{t(isi)}<w:bookmarkEnd w:id="1"/></w:p>'


def peraturan(pasal_tiga: str, pasal_dua: str = berpenanda("_Ref1234", "Pasal 2"), akhir: str = "") -> str:
    """A regulation whose Pasal 3 refers to other parts."""
    kepala = ("PERATURAN BUPATI CONTOH", "NOMOR 4 TAHUN 2021", "TENTANG", "UJI COBA", "BUPATI CONTOH,")
    return (
        "".join(map(pusat, kepala))
        + p("Menimbang : a. bahwa perlu uji coba;")
        + p("Mengingat : 1. Undang-Undang Nomor 23 Tahun 2014;")
        + pusat("MEMUTUSKAN:")
        + p("Menetapkan : PERATURAN BUPATI TENTANG UJI COBA.")
        + pusat("Pasal 1")
        + p("Uji coba diadakan.")
        + pasal_dua
        + berpenanda("_Ref77", "(1) Uji coba meliputi:")
        + berpenanda("_Ref78", "a. niat; dan")
        + berpenanda("_Ref79", "b. kerja.")
        + pusat("Pasal 3")
        + f"<w:p>{pasal_tiga}</w:p>"
        + p("Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan Bupati ini.")
        + "".join(map(p, ("Ditetapkan di Contoh", "pada tanggal 1 Februari 2021", "BUPATI CONTOH,", "", "NAMA BUPATI")))
        + akhir
    )


def masuk(tmp_path: Path, badan: str, hubungan: str = "") -> tuple[Laporan, str]:
    """The report, and the Markdown of the regulation."""
    (tmp_path / NAMA).write_bytes(docx(badan, {"a.png": PNG}, hubungan))
    laporan = impor(tmp_path / NAMA, tmp_path / "contoh" / "uji" / "naskah")
    model(laporan.folder, tmp_path)
    return laporan, (laporan.folder / "batang-tubuh.md").read_text()


@pytest.mark.parametrize(
    ("pasal_tiga", "tertulis"),
    [
        (t("Biaya ") + tautan("_Ref1234", "Pasal 2") + t(" ditanggung."), "Biaya [[pasal-2]] ditanggung."),
        (t("Biaya ") + medan("REF _Ref1234 \\h", "Pasal 2") + t(" ditanggung."), "Biaya [[pasal-2]] ditanggung."),
        (
            t("Biaya ") + f'<w:fldSimple w:instr=" REF _Ref1234 ">{t("Pasal 2")}</w:fldSimple>' + t("."),
            "Biaya [[pasal-2]].",
        ),
        (t("Biaya ") + medan('HYPERLINK \\l "_Ref1234"', "Pasal 2") + t("."), "Biaya [[pasal-2]]."),
        (t("Lihat ") + tautan("_Ref77", "Pasal 2 ayat (1)") + t("."), "Lihat [[pasal-2-ayat-1]]."),
        (t("Lihat Pasal 2 ayat ") + tautan("_Ref77", "(1)") + t("."), "Lihat [[1]]."),
        (
            t("Lihat ") + tautan("_Ref78", "Pasal 2 ayat (1) huruf a") + t(" dan ") + tautan("_Ref79", "huruf b") + t("."),
            "Lihat [[pasal-2-ayat-1-huruf-a, huruf-b]].",
        ),
    ],
)
def test_acuan_yang_tercetak_sama_menjadi_acuan(tmp_path: Path, pasal_tiga: str, tertulis: str) -> None:
    _, isi = masuk(tmp_path, peraturan(pasal_tiga))
    assert isi.splitlines()[-1] == tertulis
    ada = set(re.findall(r"\{#([^}]*)\}", isi))
    assert ada == set(re.sub(r".*\[\[(.*)\]\].*", r"\1", tertulis).split(", "))


@pytest.mark.parametrize(
    "pasal_tiga",
    [
        t("Biaya ") + tautan("_Ref1234", "pasal di atas") + t("."),
        t("Biaya ") + tautan("_Ref1234", "Pasal 1") + t("."),
        t("Biaya ") + medan("REF _Ref1234 \\p", "di atas") + t("."),
    ],
)
def test_acuan_yang_tercetak_lain_tetap_teks_dan_disebut_di_laporan(tmp_path: Path, pasal_tiga: str) -> None:
    laporan, isi = masuk(tmp_path, peraturan(pasal_tiga))
    assert "[[" not in isi
    assert "{#" not in isi
    assert any("1 acuan silang menjadi teks biasa" in satu.pesan for satu in laporan.catatan)


def test_paragraf_berganti_baris_diberi_id_sekali(tmp_path: Path) -> None:
    pasal_dua = berpenanda("_Ref1234", "Pasal 2").replace("</w:t></w:r>", "</w:t><w:br/><w:t>Dinas menguji.</w:t></w:r>")
    _, isi = masuk(tmp_path, peraturan(t("Biaya ") + tautan("_Ref1234", "Pasal 2") + t("."), pasal_dua))
    assert [satu for satu in isi.splitlines() if "{#" in satu] == ["#### Pasal 2 {#pasal-2}"]
    assert isi.splitlines()[-1] == "Biaya [[pasal-2]]."


def test_acuan_ke_penanda_yang_tidak_ada_tetap_teks(tmp_path: Path) -> None:
    _, isi = masuk(tmp_path, peraturan(t("Biaya ") + tautan("tidak_ada", "Pasal 2") + t(".")))
    assert isi.splitlines()[-1] == "Biaya Pasal 2."


def test_alamat_tautan_ke_luar_berkas_disebut_di_laporan(tmp_path: Path) -> None:
    hubungan = '<Relationship Id="web" Type="x/hyperlink" Target="https://contoh.invalid/a" TargetMode="External"/>'
    luar = f'<w:hyperlink r:id="web">{t("laman kami")}</w:hyperlink>'
    laporan, isi = masuk(
        tmp_path, peraturan(t("Lihat ") + luar + t(" dan ") + medan('HYPERLINK "mailto:a@b.invalid"', "surel")), hubungan
    )
    assert isi.splitlines()[-1] == "Lihat laman kami dan surel"
    pesan = next(satu.pesan for satu in laporan.catatan if "tautan ke luar berkas" in satu.pesan)
    assert pesan.endswith("alamatnya: https://contoh.invalid/a, mailto:a@b.invalid")


def test_acuan_ke_keterangan_gambar_dan_lampiran(tmp_path: Path) -> None:
    akhir = (
        berpenanda("_Lamp", "LAMPIRAN")
        + p("PERATURAN BUPATI CONTOH")
        + p("NOMOR 4 TAHUN 2021")
        + pusat("UJI COBA GAMBAR")
        + p("Alur terlihat.")
        + gambar("a.png", "Alur")
        + berpenanda("_Ref55", "Gambar 1. Alur", '<w:pStyle w:val="Caption"/>')
    )
    laporan, isi = masuk(
        tmp_path,
        peraturan(t("Lihat ") + tautan("_Ref55", "Gambar 1") + t(" dalam ") + tautan("_Lamp", "Lampiran") + t("."), akhir=akhir),
    )
    assert isi.splitlines()[-1] == "Lihat Gambar 1 dalam [[lampiran]]."
    assert "    id: lampiran\n" in (laporan.folder / "naskah.yaml").read_text()


def test_kata_yang_menyerupai_tanda_acuan_di_dalam_berkas_tetap_kata(tmp_path: Path) -> None:
    _, isi = masuk(tmp_path, peraturan(t("Tanda \ue000\ue100asing\ue001 dan [[pasal]] {#x}.")))
    assert isi.splitlines()[-1] == "Tanda ••asing• dan [\u2060[pasal]] {\\#x}."


def test_nama_penanda_memuat_id_selama_word_mengizinkan() -> None:
    assert nama_penanda("_Acu_ruang-lingkup") == "_Acu_ruang_lingkup"
    panjang = nama_penanda("_Acu_" + "kata-" * 12)
    assert re.fullmatch(r"_Acu_kata_kata_kata_kata_kata_k_[0-9a-f]{8}", panjang)
    assert panjang != nama_penanda("_Acu_" + "kata-" * 13)


DASAR = AKAR / "tests" / "kasus" / "dasar"
BERID = {
    "naskah.yaml": [
        ("diperlukan rencana kerja reformasi birokrasi;", "diperlukan rencana kerja reformasi birokrasi; {#alasan}"),
        ("    bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan", "    bahwa berdasarkan [[alasan]] dan"),
        ("sebagaimana tercantum dalam Lampiran", "sebagaimana tercantum dalam [[lampiran-rencana]]"),
        ("dari Keputusan ini.", "dari Keputusan ini. {#penetapan}"),
        ("sebagaimana dimaksud dalam diktum KESATU", "[[dimaksud penetapan]]"),
        ("    penomoran: bab-desimal", "    penomoran: bab-desimal\n    penomoran-tabel: per-bab\n    id: lampiran-rencana"),
    ],
    "ratl.yaml": [("orientasi: lanskap", "judul: Rencana Aksi\nid: tabel-aksi\norientasi: lanskap")],
    "bab-1.md": [
        ("## Maksud dan Tujuan", "## Maksud dan Tujuan {#maksud}"),
        ("pedoman kerja; dan", "pedoman kerja; dan {#pedoman-kerja}"),
        ("b. memudahkan", "b. menurut [[pedoman-kerja]], memudahkan"),
        ("disusun sebagai berikut.", "disusun dengan [[maksud]] dan [[pedoman-kerja]], dan tercantum dalam [[tabel-aksi]]."),
    ],
}


def test_id_di_setiap_tempat_kembali_dari_berkas_word(tmp_path: Path) -> None:
    salinan = tmp_path / "asal" / "content"
    shutil.copytree(DASAR, salinan)
    folder = salinan / "nusajaya" / "dinas" / "keputusan"
    for nama, ganti in BERID.items():
        isi = (folder / nama).read_text()
        for lama, baru in ganti:
            assert lama in isi
            isi = isi.replace(lama, baru, 1)
        (folder / nama).write_text(isi)
    asal = model(folder, salinan)
    (tmp_path / NAMA).write_bytes(susun_dokumen(asal, AKAR / "templates", folder.parents[1] / "logo.png").bita(None))
    laporan = impor(tmp_path / NAMA, tmp_path / "p" / "o" / "n", Registri(AKAR / "content" / "regulasi", AKAR))
    kembali = model(laporan.folder, tmp_path)
    assert [satu for _, satu in acuan_naskah(asal)] == [
        "_Acu_alasan", "_Acu_lampiran-rencana", "_Acu_penetapan", "_Acu_pedoman-kerja", "_Acu_maksud", "_Acu_pedoman-kerja",
        "_Acu_tabel-aksi",
    ]  # fmt: skip
    assert acuan_naskah(kembali) == acuan_naskah(asal)
