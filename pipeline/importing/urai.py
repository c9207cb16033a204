"""Lines that extraction has run together, or has taken apart, as the lines that the page had.

Viewers and converters give a page as one paragraph (`… PERUBAHAN. BAB I KETENTUAN UMUM Pasal 1 (1) Daerah …`), set the label, its
colon and the markers on lines of their own, or give the markers of a list first and its items after them. Only what the words of
the frame and the counting of a list show is changed; all words stay, in their order, but for labels that stood beside each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.importing.antara import Alinea, Blok, Buangan
from pipeline.importing.bagian import calon_pola
from pipeline.importing.rangka import RUJUKAN
from pipeline.naskah.label import Pola
from pipeline.source.markdown import PENANDA

_KE = "(?:DUA|TIGA|EMPAT|LIMA|ENAM|TUJUH|DELAPAN|SEMBILAN|SEPULUH)"  # of the names of diktum
_LABEL = r"(?:Menimbang|Mengingat|Memperhatikan|MENIMBANG|MENGINGAT|MEMPERHATIKAN)"
_PEJABAT = (
    r"(?:BUPATI|WALI ?KOTA|GUBERNUR|SEKRETARIS DAERAH|KEPALA|DIREKTUR|INSPEKTUR|CAMAT|LURAH"
    r"|P[lj][th]?\. ?(?:BUPATI|WALI ?KOTA|KEPALA))"
)
_KEPALA = re.compile(
    r"(?P<depan>.*?)(?P<jenis>(?:PERATURAN|KEPUTUSAN|INSTRUKSI) (?P<pejabat>[A-Z][A-Z ,]{3,120}?)) ?"
    r"(?P<nomor>NOMOR ?:? ?[^a-z]{1,60}?) (?P<tentang>TENTANG:? .*)"
)
_RAHMAT = re.compile(r" (?=DENGAN RAHMAT (?:TUHAN|ALLAH))|(?<=MAHA ESA) (?=[A-Z])")
_DEPAN = re.compile(rf" (?=PROVINSI [A-Z])|(?<=SALINAN) |(?<=RANCANGAN) (?={_PEJABAT})")
_UTAMA = re.compile(
    rf" (?={_LABEL} ?: )| (?=M ?E ?M ?U ?T ?U ?S ?K ?A ?N ?:(?: |$))|(?<=MEMUTUSKAN:) | (?<=MEMUTUSKAN :) |(?<=MEMUTUSKAN :) "
    rf"|(?<=[.;:]) (?=(?:KESATU|PERTAMA|KE{_KE}) ?: )"
    r"|(?<=[.;]) (?=Agar (?:setiap|semua) orang )|(?<=[.;]) (?=Ditetapkan di )"
)
_BUTIR_HUKUM = re.compile(
    r"(?<=[;.]) (?=\(?(?:[b-z]|[2-9]|\d\d)[.)] ?(?:[Bb]ahwa|Undang|Peraturan|Keputusan|Instruksi|Ketetapan|Pasal|Qanun)\b)"
)
_BATANG = re.compile(
    r" (?:- )?(?=BAB [IVXLC]{1,7} [A-Z]{2})|(?<=[.;:A-Z]) (?=Bagian Ke[a-z]{3,9}(?: [A-Z][a-z]{2,9})? [A-Z])"
    r"|(?<=[.;:]) (?=Paragraf \d{1,2} [A-Z])|(?<=[.;:A-Za-z]) (?=Pasal (?:\d{1,3}[A-Z]?|I{1,3}) (?:\(1\)|[A-Z][a-z]))"
    r"|(?<=[.;:]) (?=\(\d{1,2}\) [A-Z])"
)
_AWAL_PASAL = re.compile(r"(Pasal (?:\d{1,3}[A-Z]?|I{1,3})) (?=\(1\)|[A-Z][a-z])")
_SEBELUM_PASAL = re.compile(r"(?:[.;:]|\b[A-Z]{2,}|\bKe[a-z]{3,9} (?:[A-Z][\w/-]* ?(?:(?:dan|atau|serta|di|untuk) )?){1,12})$")
_DEMI_PASAL = re.compile(r"(?<=[.;a-z]) (?=II\.? PASAL DEMI PASAL\b)|(?<=PASAL DEMI PASAL) ")
_BAB_DI_UJUNG = re.compile(r"(?<=[.;]) (?:- )?(?=BAB [IVXLC]{1,7} [A-Z][A-Z ,/-]{3,80}$)")
_PENUTUP = re.compile(
    rf" (?=pada tanggal\b)| (?={_PEJABAT}\b[A-Z .]{{0,60}},)|(?<=,) (?=(?:ttd|Ttd|TTD|t\.t\.d)\b)"
    r"|(?<=ttd) |(?<=Ttd) |(?<=[Tt]td\.) "
    r"| (?=Diundangkan di )| (?=(?:BERITA|LEMBARAN) DAERAH [A-Z]+ )| (?=Salinan sesuai )| (?=NIP\b)| (?=Tembusan\b)"
    r"| (?=LEMBARAN NEGARA REPUBLIK INDONESIA TAHUN )| (?=PENJELASAN ATAS )| (?=I\. UMUM )"
)
_PENUTUP_AWAL = re.compile(r"(?:Ditetapkan|Diundangkan) di .{3,60}? pada tanggal ")
_CALON = re.compile(
    r"(?<=[:;.,]) (?=(?P<penanda>\(?(?:\d{1,3}|[a-z]{1,2})[.)]) \S)|(?:dan|atau) (?=(?P<lagi>\(?(?:\d{1,3}|[a-z]{1,2})[.)]) \S)"
)
_PENANDA_SAJA = re.compile(r"\(?(?:\d{1,3}|[a-z]{1,2})[.)]")
_TITIK_DUA = re.compile(r":")
_LABEL_SAJA = re.compile(rf"(?:{_LABEL}|Menetapkan|MENETAPKAN|Pertama|Ke(?:satu|{_KE.lower()})|PERTAMA|KESATU|KE{_KE}|KESEBELAS)")
_DUA_LABEL = re.compile(r"(?P<depan>.*?)\bMenimbang$")
_AWAL_DASAR = re.compile(r"(?:1[.)] ?)?(?:Pasal \d|Undang|UUD|Peraturan|Keputusan|Ketetapan|UU )")
_AWAL_BADAN = re.compile(rf"{_LABEL}\b|MEMUTUSKAN\b|Pasal 1$")
_HALAMAN = re.compile(r"(\d{1,3}) (?=\S)")
PANJANG_HALAMAN = 300  # characters from which on a paragraph may be a page
JAUH_SEBELUM = 160  # characters before a pasal that are looked at to see whether a sentence or heading has ended
SEJAUH_LABEL = 60  # lines in which the basis must follow labels that stand beside each other


def urai(blok: Sequence[Blok], buangan: list[Buangan]) -> list[Blok]:
    """The blocks of a text file, their lines as the page had them.

    Args:
        blok: as read.
        buangan: takes the numbers of pages that are left out.
    """
    hasil = _tanpa_penanda_halaman(_tanpa_nomor_halaman(list(blok), buangan), buangan)
    hasil = [_label_di_tempatnya(satu) if isinstance(satu, Alinea) else satu for satu in hasil]
    hasil = _gabung_tanda(_pisah_label(hasil))
    return [bagian for satu in hasil for bagian in (_pecah(satu) if isinstance(satu, Alinea) else (satu,))]


# -- labels that were taken from their place ----------------------------------------------------------------------------

_RAHMAT_DAN_PEJABAT = r"(?P<rahmat>DENGAN RAHMAT (?:TUHAN|ALLAH) YANG MAHA \w{3,8} [A-Z .]{4,60},)"
_DASAR_PERTAMA = r" ?:? ?(?=1[.)] ?(?:Pasal|Undang|UUD|Peraturan|Keputusan|Ketetapan)\b)"
# The column of labels came before the text beside it.
_LABEL_DEPAN: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(rf"\bMenimbang Mengingat {_RAHMAT_DAN_PEJABAT} ?:? ?(?P<butir>a[.)] .{{20,8000}}?[;.]){_DASAR_PERTAMA}"),
        r"\g<rahmat> Menimbang : \g<butir> Mengingat : ",
    ),
    (re.compile(rf"\bMenimbang {_RAHMAT_DAN_PEJABAT} ?:? ?(?=a[.)] )"), r"\g<rahmat> Menimbang : "),
    (re.compile(rf"\bMengingat (?P<butir>[b-z][.)] ?bahwa .{{20,4000}}?[;.]){_DASAR_PERTAMA}"), r"\g<butir> Mengingat : "),
)
_NOMOR_DI_DEPAN = re.compile(r"-? ?\d{1,3} ?-? ?(?=MEMUTUSKAN\b)|- ?\d{1,3} ?- ?(?=\d{1,2}[.)] )")


def _label_di_tempatnya(satu: Alinea) -> Alinea:
    isi = _NOMOR_DI_DEPAN.sub("", satu.isi, count=1) if _NOMOR_DI_DEPAN.match(satu.isi) else satu.isi
    if "Menimbang" in isi or "Mengingat" in isi:
        for pola, ganti in _LABEL_DEPAN:
            isi = pola.sub(ganti, isi, count=1)
    return _teks(satu, isi) if isi != satu.isi else satu


# -- what was taken apart ----------------------------------------------------------------------------------------------


def _pisah_label(blok: list[Blok]) -> list[Blok]:
    """`Menimbang` and `Mengingat` beside each other, their items below: the second goes where its items begin."""
    for ke in range(len(blok) - 1):
        satu, dua = blok[ke], blok[ke + 1]
        if not isinstance(satu, Alinea) or not isinstance(dua, Alinea):
            continue
        cocok = _DUA_LABEL.fullmatch(satu.polos)
        if cocok is None or not re.fullmatch(r"Mengingat(?: ?:){0,2}", dua.polos):
            continue
        akhir = next(
            (
                di
                for di in range(ke + 2, min(len(blok), ke + SEJAUH_LABEL))
                if isinstance(ini := blok[di], Alinea)
                and (_AWAL_DASAR.match(ini.polos) or (ini.polos == "1." and _dasar_berikut(blok, di)))
            ),
            -1,
        )
        if akhir < 0:
            return blok
        antara = [ini for ini in blok[ke + 2 : akhir] if not (isinstance(ini, Alinea) and ini.polos == ":")]
        depan = [_teks(satu, cocok["depan"].strip())] if cocok["depan"].strip() else []
        label = _teks(satu, "Menimbang :")
        return [*blok[:ke], *depan, label, *antara, _teks(dua, "Mengingat :"), *blok[akhir:]]
    return blok


def _dasar_berikut(blok: Sequence[Blok], ke: int) -> bool:
    lanjut = blok[ke + 1] if ke + 1 < len(blok) else None
    return isinstance(lanjut, Alinea) and bool(_AWAL_DASAR.match(lanjut.polos))


def _gabung_tanda(blok: Sequence[Blok]) -> list[Blok]:
    """A colon or a marker on a line of its own, onto the line that it belongs to."""
    hasil: list[Blok] = []
    ke = 0
    while ke < len(blok):
        satu = blok[ke]
        if not isinstance(satu, Alinea) or satu.judul:
            hasil.append(satu)
            ke += 1
            continue
        if hasil and satu.polos.startswith(":") and isinstance(lalu := hasil[-1], Alinea) and _LABEL_SAJA.fullmatch(lalu.polos):
            hasil[-1] = _teks(lalu, f"{lalu.isi} {satu.isi}")
            ke += 1
            continue
        deret = _deret(blok, ke)
        bawah = blok[ke + 1] if len(deret) == 1 and ke + 1 < len(blok) else None
        atas = hasil[-1] if hasil else None
        if (
            isinstance(bawah, Alinea)
            and not (bawah.judul or PENANDA.match(bawah.polos))
            and not (isinstance(atas, Alinea) and RUJUKAN.search(atas.polos))
        ):
            hasil.append(replace(satu, isi=f"{satu.isi} {bawah.isi}", polos=f"{satu.polos} {bawah.polos}"))
            ke += 2
        elif len(deret) > 1 and (butir := _butir_di_bawah(blok, ke + len(deret), len(deret))):
            hasil += [
                replace(ini, isi=f"{tanda.isi} {ini.isi}", polos=f"{tanda.polos} {ini.polos}") if tanda else ini
                for tanda, ini in _beri_tanda(deret, butir)
            ]
            ke += len(deret) + sum(map(len, butir))
        else:
            hasil.append(satu)
            ke += 1
    return hasil


def _deret(blok: Sequence[Blok], ke: int) -> list[Alinea]:
    """The markers alone on their lines from `ke` on, as far as they count on."""
    deret: list[Alinea] = []
    lalu: set[tuple[Pola, int]] = set()
    for di in range(ke, len(blok)):
        satu = blok[di]
        if not isinstance(satu, Alinea) or not _PENANDA_SAJA.fullmatch(satu.polos):
            break
        calon = set(calon_pola(satu.polos))
        if deret and not any((pola, nilai - 1) in lalu for pola, nilai in calon):
            break
        deret.append(satu)
        lalu = calon
    return deret


def _butir_di_bawah(blok: Sequence[Blok], mulai: int, jumlah: int) -> list[list[Alinea]]:
    """The lines of so many items below, each ended by a semicolon (the last by a full stop, too); none if they are fewer."""
    butir: list[list[Alinea]] = [[]]
    for satu in blok[mulai : mulai + 30 * jumlah]:
        if not isinstance(satu, Alinea) or satu.judul or _PENANDA_SAJA.fullmatch(satu.polos):
            break
        butir[-1].append(satu)
        if satu.polos.endswith((";", "; dan")) or (len(butir) == jumlah and satu.polos.endswith(".")):
            if len(butir) == jumlah:
                return butir
            butir.append([])
    return []


def _beri_tanda(deret: Sequence[Alinea], butir: Sequence[Sequence[Alinea]]) -> Iterator[tuple[Alinea | None, Alinea]]:
    for tanda, baris in zip(deret, butir, strict=True):
        for di, satu in enumerate(baris):
            yield (tanda if di == 0 else None), satu


def _tanpa_penanda_halaman(blok: list[Blok], buangan: list[Buangan]) -> list[Blok]:
    """Without `(1)`, `(2)` … alone on their lines, where the first stands before the title: a viewer's pages."""
    awal = next((ke for ke, satu in enumerate(blok) if isinstance(satu, Alinea) and satu.polos == "(1)"), None)
    judul = next((ke for ke, satu in enumerate(blok) if isinstance(satu, Alinea) and _AWAL_BADAN.match(satu.polos)), len(blok))
    if awal is None or awal > judul:
        return blok
    hasil: list[Blok] = []
    halaman = 1
    for satu in blok:
        if isinstance(satu, Alinea) and satu.polos == f"({halaman})":
            buangan.append(Buangan("nomor halaman", satu.asal, satu.polos))
            halaman += 1
        else:
            hasil.append(satu)
    return hasil


def _tanpa_nomor_halaman(blok: list[Blok], buangan: list[Buangan]) -> list[Blok]:
    """Pages that are one paragraph each, without the number that a viewer sets before each."""
    halaman = [
        (ke, int(cocok[1]), cocok.end())
        for ke, satu in enumerate(blok)
        if isinstance(satu, Alinea) and (cocok := _HALAMAN.match(satu.isi))
    ]
    panjang = [ke for ke, _, _ in halaman if len(blok[ke].polos) > PANJANG_HALAMAN]  # type: ignore[union-attr]
    urut = [nomor for _, nomor, _ in halaman] == list(range(halaman[0][1], halaman[0][1] + len(halaman))) if halaman else False
    if len(panjang) < 2 or not urut:
        return blok
    for ke, nomor, sampai in halaman:
        satu = blok[ke]
        assert isinstance(satu, Alinea)
        buangan.append(Buangan("nomor halaman", satu.asal, str(nomor)))
        blok[ke] = _teks(satu, satu.isi[sampai:])
    return blok


# -- what was run together ---------------------------------------------------------------------------------------------


def _pecah(satu: Alinea) -> list[Alinea]:
    if satu.judul:
        return [satu]
    bagian = [satu.isi]
    if cocok := _KEPALA.fullmatch(bagian[0].split(" Menimbang", 1)[0]) if "TENTANG" in satu.isi else None:
        bagian = [*_kepala(cocok), *filter(None, [satu.isi[cocok.end() :].strip()])]
    bagian = _bagi(_UTAMA, bagian)
    bagian = _bagi(_BUTIR_HUKUM, bagian)
    bagian = _bagi(_DEMI_PASAL, _bagi(_BAB_DI_UJUNG, bagian))
    bagian = [potong for teks in bagian for potong in _batang(teks)]
    bagian = [potong for teks in bagian for potong in _penutup(teks)]
    if len(bagian) == 1:
        return [satu]
    return [_teks(satu, teks, rapat=satu.rapat if ke == 0 else True) for ke, teks in enumerate(bagian)]


def _bagi(pola: re.Pattern[str], bagian: Sequence[str]) -> list[str]:
    """The texts divided at the places of a pattern, but not within emphasis."""
    hasil: list[str] = []
    for teks in bagian:
        mulai = bintang = sampai = 0
        for cocok in pola.finditer(teks):
            bintang += teks.count("*", sampai, cocok.start())
            sampai = cocok.start()
            if cocok.start() > mulai and bintang % 2 == 0:
                hasil.append(teks[mulai : cocok.start()].strip())
                mulai = cocok.end()
        hasil.append(teks[mulai:].strip())
    return [teks for teks in hasil if teks]


def _kepala(cocok: re.Match[str]) -> list[str]:
    """Title on one line: letterhead, kind, number, tentang, the phrase, and the office that decides."""
    depan = _bagi(_DEPAN, [cocok["depan"].strip()])
    tentang = _bagi(_RAHMAT, [cocok["tentang"]])
    pejabat = cocok["pejabat"].strip()
    akhir = tentang[-1].rstrip(" ,")
    if len(tentang) == 1 and akhir.endswith(" " + pejabat):
        letak = len(akhir) - len(pejabat)
        tentang = [tentang[0][:letak].strip(), tentang[0][letak:].strip()]
    return [*depan, cocok["jenis"].strip(), cocok["nomor"].strip(), *tentang]


def _batang(teks: str) -> list[str]:
    """Bab, pasal, ayat and items of a text in which several pasal stand."""
    letak = [c.start() for c in _BATANG.finditer(teks)]
    if len(
        [
            c
            for c in _AWAL_PASAL.finditer(teks)
            if c.start() == 0 or _SEBELUM_PASAL.search(teks[max(0, c.start() - JAUH_SEBELUM) : c.start()].rstrip())
        ]
    ) < 1 or (len(letak) < 2):
        return [teks]
    hasil: list[str] = []
    for bagian in _bagi(_BATANG, [teks]):
        if hasil and bagian.startswith("Pasal ") and not _SEBELUM_PASAL.search(hasil[-1][-JAUH_SEBELUM:]):
            hasil[-1] += " " + bagian
        else:
            hasil.append(bagian)
    return [butir for bagian in hasil for satu in _setelah_pasal(bagian) for butir in _butir(satu)]


def _setelah_pasal(teks: str) -> list[str]:
    cocok = _AWAL_PASAL.match(teks)
    return [cocok[1], teks[cocok.end() :]] if cocok else [teks]


def _butir(teks: str) -> list[str]:
    """Items of lists in a line: the first after a colon, the others as they count on."""
    hasil: list[str] = []
    terbuka: list[tuple[Pola, int]] = []
    mulai = 0
    awal = PENANDA.match(teks)
    if awal and "#" not in awal[1]:
        terbuka = list(calon_pola(awal[1]))[:1]
    for cocok in _CALON.finditer(teks):
        calon = list(calon_pola(cocok["penanda"] or cocok["lagi"]))
        lanjut = next((ke for ke in range(len(terbuka) - 1, -1, -1) if (terbuka[ke][0], terbuka[ke][1] + 1) in calon), -1)
        if lanjut >= 0:
            terbuka[lanjut:] = [(terbuka[lanjut][0], terbuka[lanjut][1] + 1)]
        elif teks[cocok.start() - 1 : cocok.start()] == ":" and (baru := next((c for c in calon if c[1] == 1), None)):
            terbuka.append(baru)
        else:
            continue
        hasil.append(teks[mulai : cocok.end()].strip())
        mulai = cocok.end()
    return [*hasil, teks[mulai:].strip()]


def _penutup(teks: str) -> list[str]:
    return _bagi(_PENUTUP, [teks]) if _PENUTUP_AWAL.match(teks) else [teks]


def _teks(satu: Alinea, isi: str, rapat: bool | None = None) -> Alinea:
    return replace(
        satu,
        isi=isi,
        polos=" ".join(isi.replace("*", "").replace("\\", "").split()),
        rapat=satu.rapat if rapat is None else rapat,
    )
