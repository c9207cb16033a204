"""The published site in a real browser, opened from the disk without a server: Debian's chromium, driven by Playwright.

`make test` installs chromium on Debian, and Playwright and axe with the other tools; where a browser is missing this is skipped.
"""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pypdf
import pytest

from pipeline.publish.terbit import terbit
from tests.alat import AKAR, Proyek
from tests.alat_proses import tunggu
from tests.test_terbit_situs import BERTANDA

sinkron = pytest.importorskip("playwright.sync_api")
axe = pytest.importorskip("axe_playwright_python.sync_playwright")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
# for a machine without a network: nothing of the browser's own is fetched, so nothing waits for it
PILIHAN = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
TANGSEL = "tangsel/setda/road-map-rb-2021-2026"
DEPOK = "depok/disperdagin/renja-rb-2022"

pytestmark = [pytest.mark.lambat, pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")]


@pytest.fixture(scope="module")
def situs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The samples, published on two days."""
    ke = tmp_path_factory.mktemp("peramban") / "situs"
    for hari in (date(2026, 11, 21), date(2026, 11, 22)):
        terbit(AKAR, AKAR / "content", ke, hari)
    return ke


@pytest.fixture(scope="module")
def situs_berubah(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A naskah with findings and changes of every kind, and one that cannot be read any more."""
    proyek = Proyek(tmp_path_factory.mktemp("berubah") / "proyek")
    butir = "[bahwa satu perlu perlu, bahwa dua tetap, bahwa tiga akan hilang sama sekali, bahwa empat]"
    lama = BERTANDA.replace("[bahwa perlu rencana kerja]", butir)
    baru = lama.replace("satu perlu perlu", "satu perlu perlu sekali").replace("bahwa tiga akan hilang sama sekali, ", "")
    baru = baru.replace("bahwa dua tetap", "bahwa sesuatu yang lain disisipkan di sini, bahwa dua tetap")
    for hari, isi, lain in ((21, lama, BERTANDA), (22, baru, BERTANDA + "kunci-aneh: 1\n")):
        proyek.tulis({"naskah.yaml": isi, "../rusak/naskah.yaml": lain})
        terbit(proyek.akar, proyek.konten, proyek.akar / "situs", date(2026, 11, hari))
    return proyek.akar / "situs"


@pytest.fixture(scope="module")
def peramban() -> Iterator[Any]:
    with sinkron.sync_playwright() as pw:
        satu = pw.chromium.launch(executable_path=CHROMIUM, args=PILIHAN)
        yield satu
        satu.close()


def buka(peramban: Any, situs: Path, nama: str, lebar: int = 1200, **lain: Any) -> Any:
    """A page of the site; what it writes to the console or asks of the net fails the test."""
    konteks = peramban.new_context(viewport={"width": lebar, "height": 800}, reduced_motion="reduce", **lain)
    hal = konteks.new_page()
    hal.keluhan = []
    hal.on("console", lambda pesan: hal.keluhan.append(pesan.text))
    hal.on("pageerror", lambda sebab: hal.keluhan.append(str(sebab)))
    hal.on("request", lambda minta: hal.keluhan.append(minta.url) if not minta.url.startswith("file:") else None)
    hal.goto((situs / nama).as_uri())
    return hal


@pytest.fixture
def muka(peramban: Any, situs: Path) -> Iterator[Any]:
    hal = buka(peramban, situs, "index.html")
    yield hal
    assert hal.keluhan == []
    hal.context.close()


def _hasil(hal: Any) -> list[str]:
    return list(hal.locator("#c-hasil a").all_inner_texts())


def test_pencarian_menemukan_naskah_dari_kata_dan_perangkat_daerah(muka: Any) -> None:
    muka.get_by_label("Cari naskah").fill("perkebunan 2023")
    sinkron.expect(muka.locator("#c-jumlah")).to_have_text("1 naskah")
    assert _hasil(muka) == ["Rencana Kerja Pelaksanaan Reformasi Birokrasi Dinas Perkebunan Tahun 2023"]
    assert not muka.locator("#semua").is_visible()
    muka.locator("#c-hasil a").click()
    muka.wait_for_url("**/kukar/disbun/renja-rb-2023/index.html")


def test_pilihan_menyaring_dan_dapat_dihapus(muka: Any) -> None:
    muka.get_by_label("Status", exact=True).select_option("rancangan")
    sinkron.expect(muka.locator("#c-jumlah")).to_have_text("2 naskah")
    muka.get_by_label("Daerah", exact=True).select_option("kukar")
    sinkron.expect(muka.locator("#c-jumlah")).to_have_text("1 naskah")
    muka.get_by_role("button", name="Hapus pilihan").click()
    sinkron.expect(muka.locator("#semua")).to_be_visible()
    assert muka.get_by_label("Cari naskah").evaluate("el => el === document.activeElement")


def test_pencarian_tanpa_hasil_dikatakan(muka: Any) -> None:
    muka.get_by_label("Cari naskah").fill("tidak-ada-yang-begini")
    sinkron.expect(muka.locator("#c-jumlah")).to_have_text("Tidak ada naskah yang cocok")


def test_pencarian_tersimpan_di_alamat_halaman(muka: Any) -> None:
    muka.get_by_label("Cari naskah").fill("pekalongan")
    sinkron.expect(muka.locator("#c-jumlah")).to_have_text("1 naskah")
    muka.reload()
    sinkron.expect(muka.locator("#c-jumlah")).to_have_text("1 naskah")


def test_papan_ketik_cukup_untuk_mencari_dan_membuka(muka: Any) -> None:
    muka.keyboard.press("Tab")
    assert muka.evaluate("document.activeElement.textContent") == "Langsung ke isi"
    assert muka.locator(".lewati").bounding_box()["x"] >= 0
    muka.keyboard.press("Enter")
    muka.keyboard.press("Tab")
    assert muka.evaluate("document.activeElement.id") == "c-kata"
    muka.keyboard.type("buleleng")
    sinkron.expect(muka.locator("#c-jumlah")).to_have_text("1 naskah")
    for _ in range(6):
        muka.keyboard.press("Tab")
    muka.keyboard.press("Enter")
    muka.wait_for_url("**/renaksi-zi-2022-2026/index.html")


def test_yang_terpilih_papan_ketik_selalu_tampak(muka: Any) -> None:
    bergaris = "el => getComputedStyle(el).outlineStyle === 'solid' && parseFloat(getComputedStyle(el).outlineWidth) >= 2"
    for _ in range(16):
        muka.keyboard.press("Tab")
        terpilih = muka.locator(":focus")
        assert terpilih.evaluate(bergaris), terpilih.evaluate("el => el.outerHTML.slice(0, 120)")


def test_pilihan_dapat_diatur_dengan_papan_ketik(muka: Any) -> None:
    muka.get_by_label("Jenis", exact=True).focus()
    muka.keyboard.type("Peraturan")
    sinkron.expect(muka.locator("#c-jumlah")).to_have_text("2 naskah")
    muka.keyboard.press("Tab")
    muka.keyboard.press("Tab")
    muka.keyboard.press("Space")
    sinkron.expect(muka.locator("#semua")).to_be_visible()


def test_tabel_lebar_dapat_digulir_dengan_papan_ketik(peramban: Any, situs: Path) -> None:
    hal = buka(peramban, situs, f"{DEPOK}/baca.html", lebar=800)
    bingkai = hal.locator(".bingkai-tabel.lebar").first
    bingkai.focus()
    hal.keyboard.press("ArrowRight")
    assert tunggu(lambda: hal.evaluate("document.activeElement.scrollLeft > 0"))
    hal.context.close()


def test_tanpa_javascript_daftar_dan_tautannya_tetap_ada(peramban: Any, situs: Path) -> None:
    hal = buka(peramban, situs, "index.html", java_script_enabled=False)
    assert hal.locator("#cari").is_visible() is False
    assert hal.locator("noscript p").is_visible()
    hal.get_by_role("link", name="Rancangan", exact=True).click()
    assert hal.locator("tbody tr").count() == 2
    hal.locator("tbody th a").first.click()
    hal.get_by_role("link", name="Baca naskah").click()
    assert hal.get_by_text("MEMUTUSKAN:").is_visible()
    hal.context.close()


def test_cetakan_memuat_naskah_dengan_seluruh_tabelnya_tanpa_perabot_situs(peramban: Any, situs: Path) -> None:
    hal = buka(peramban, situs, f"{DEPOK}/baca.html")
    teks = "\n".join(satu.extract_text() for satu in pypdf.PdfReader(io.BytesIO(hal.pdf(format="A4"))).pages)
    assert "MEMUTUSKAN:" in teks
    assert "PENANGGUNG" in teks  # the last column of the schedule
    assert "Umpan Atom" not in teks
    assert "KUT013" not in teks
    hal.context.close()


def test_situs_tetap_terang_di_perangkat_bermode_gelap(peramban: Any, situs: Path) -> None:
    hal = buka(peramban, situs, "index.html", color_scheme="dark")
    warna = "el => [getComputedStyle(el).color, getComputedStyle(el).backgroundColor]"
    assert hal.get_by_label("Cari naskah").evaluate(warna) == ["rgb(26, 26, 26)", "rgb(255, 255, 255)"]
    hal.context.close()


def test_linimasa_menyebut_satuannya(peramban: Any, situs: Path) -> None:
    hal = buka(peramban, situs, "depok/disperdagin/index.html")
    assert hal.locator(".periode .satuan").inner_text() == "BULAN KE-"
    assert hal.locator(".periode .nama-periode span").all_inner_texts() == [str(ke) for ke in range(1, 13)]
    hal.context.close()


def test_halaman_naskah_menuju_tempat_temuan_di_tampilan_baca(peramban: Any, situs: Path) -> None:
    hal = buka(peramban, situs, f"{TANGSEL}/index.html")
    hal.locator("#KUT007 a[href*='#k']").first.click()
    sasaran = hal.locator(":target")
    assert "KUT007" in sasaran.inner_text()
    assert sasaran.bounding_box()["y"] < 800
    assert hal.keluhan == []
    hal.context.close()


def test_acuan_di_tampilan_baca_membawa_ke_bagiannya(peramban: Any, situs: Path) -> None:
    hal = buka(peramban, situs, f"{TANGSEL}/baca.html")
    acuan = hal.locator(".naskah li a[href^='#']", has_text="ayat (1)").first
    acuan.click()
    assert hal.locator(":target > .l").inner_text() == "(1)"
    hal.context.close()


SEMPIT = ["index.html", f"{DEPOK}/index.html", f"{DEPOK}/baca.html", f"{TANGSEL}/baca-2.html", "depok/disperdagin/index.html"]


@pytest.mark.parametrize("nama", [*SEMPIT, "kukar/index.html", "daftar/berubah.html", "aturan/index.html", "aturan/KUT013.html"])
def test_layar_sempit_tidak_bergulir_ke_samping(peramban: Any, situs: Path, nama: str) -> None:
    hal = buka(peramban, situs, nama, lebar=360)
    assert hal.evaluate("document.documentElement.scrollWidth") <= 360
    lebih = hal.evaluate(
        "[...document.querySelectorAll('.bingkai-tabel')].filter(el => el.scrollWidth > el.clientWidth + 1).length"
    )
    assert lebih == 0
    hal.context.close()


def test_tabel_di_layar_sempit_menjadi_kartu_dengan_nama_kolomnya(peramban: Any, situs: Path) -> None:
    hal = buka(peramban, situs, f"{DEPOK}/baca.html", lebar=360)
    sel = hal.locator("td.a[data-k]").first
    assert sel.evaluate("el => getComputedStyle(el, '::before').content").startswith('"BULAN KE- ')
    assert hal.locator("td.k").first.is_visible() is False
    assert hal.get_by_role("columnheader").count() > 5
    hal.context.close()


def test_gambar_di_layar_sempit_terbaca_dan_bergulir_dalam_bingkainya(peramban: Any, situs: Path) -> None:
    hal = buka(peramban, situs, f"{TANGSEL}/baca-2.html", lebar=360)
    gambar = hal.locator(".bingkai-gambar svg").first
    assert gambar.bounding_box()["width"] >= 400
    assert hal.locator(".bingkai-gambar").first.bounding_box()["width"] <= 360
    hal.context.close()


def periksa_axe(hal: Any) -> list[tuple[str, str, int]]:
    """What axe finds: rule, first element, how many."""
    hasil = axe.Axe().run(hal).response["violations"]
    return [(satu["id"], satu["nodes"][0]["html"][:200], len(satu["nodes"])) for satu in hasil]


@pytest.mark.parametrize("lebar", [1200, 360])
@pytest.mark.parametrize(
    "nama",
    [
        "index.html",
        "kukar/index.html",
        "depok/disperdagin/index.html",
        "daftar/berubah.html",
        "daftar/bermasalah.html",
        "aturan/index.html",
        "aturan/KUT013.html",
        f"{DEPOK}/index.html",
        f"{DEPOK}/baca.html",
        f"{TANGSEL}/baca-2.html",
    ],
)
def test_axe_tidak_menemukan_apa_pun(peramban: Any, situs: Path, nama: str, lebar: int) -> None:
    hal = buka(peramban, situs, nama, lebar=lebar, bypass_csp=True)
    assert periksa_axe(hal) == []
    hal.context.close()


@pytest.mark.parametrize("lebar", [1200, 360])
@pytest.mark.parametrize(
    "nama", ["index.html", "uji/dinas/naskah/index.html", "uji/dinas/naskah/baca.html", "uji/dinas/rusak/index.html"]
)
def test_axe_tidak_menemukan_apa_pun_pada_temuan_dan_perubahan(peramban: Any, situs_berubah: Path, nama: str, lebar: int) -> None:
    hal = buka(peramban, situs_berubah, nama, lebar=lebar, bypass_csp=True)
    assert periksa_axe(hal) == []
    assert hal.evaluate("document.documentElement.scrollWidth") <= lebar
    hal.context.close()


def test_axe_tidak_menemukan_apa_pun_pada_hasil_pencarian(peramban: Any, situs: Path) -> None:
    hal = buka(peramban, situs, "index.html", bypass_csp=True)
    hal.get_by_label("Cari naskah").fill("2023")
    sinkron.expect(hal.locator("#c-jumlah")).to_have_text("2 naskah")
    assert periksa_axe(hal) == []
    hal.context.close()
