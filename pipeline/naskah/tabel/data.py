"""Nested data: its levels, and the names and keys that a table asks of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from pipeline.galat import Galat
from pipeline.naskah.tabel.kolom import Ruas
from pipeline.source.schema import Rekam, rapikan
from pipeline.source.teks import Larik, Letak, Peta, Teks, setelah_koma


@dataclass(eq=False, slots=True)
class Simpul:
    """A mapping of the data on the way to a row, the `ke`-th of its siblings; equal ones are still two rows."""

    tingkat: str
    peta: Peta
    ke: int = 1
    nomor: dict[str, int] = field(default_factory=dict)


def _bertingkat(isi: Any) -> bool:
    return isinstance(isi, Larik) and any(isinstance(satu, Peta) for satu in isi)


def tingkat_di(peta: Peta, sejajar: Set[str] = frozenset()) -> tuple[Teks, Larik] | None:
    """The level below a mapping: its key that holds a list of mappings.

    Args:
        peta: the mapping.
        sejajar: levels that stand beside another; one of them is the level only where there is no other.

    Errors:
        Galat: two such keys, or a list that mixes texts and mappings.
    """
    hasil: tuple[Teks, Larik] | None = None
    for kunci, isi in peta.items():
        if not isinstance(isi, Larik) or not any(isinstance(satu, Peta) for satu in isi):
            continue
        asing = next((satu for satu in isi if not isinstance(satu, Peta)), None)
        if asing is not None:
            raise Galat(f"daftar '{kunci}' mencampur teks dan pemetaan; tulis butir ini sebagai 'nama: …'", asing.letak)
        if hasil is not None and hasil[0] not in sejajar and kunci not in sejajar:
            raise Galat(f"di sini ada dua tingkat ('{hasil[0]}' dan '{kunci}'); hanya boleh satu", peta.letak_kunci(kunci))
        if hasil is None or (hasil[0] in sejajar and kunci not in sejajar):
            hasil = (Teks(kunci, peta.letak_kunci(kunci)), isi)
    return hasil


def samping_di(peta: Peta, sejajar: Set[str]) -> list[tuple[str, Larik]]:
    """The levels that stand beside the level below a mapping."""
    if not sejajar:
        return []
    utama = tingkat_di(peta, sejajar)
    if utama is None:
        return []
    return [(kunci, isi) for kunci, isi in peta.items() if kunci in sejajar and kunci != utama[0] and _bertingkat(isi)]


def nama_simpul(simpul: Simpul) -> Teks:
    """The text of a level's item.

    Errors:
        Galat: it has none.
    """
    nama = simpul.peta.get("nama")
    if not isinstance(nama, Teks) or not nama.strip():
        raise Galat(f"butir '{simpul.tingkat}' ini belum bernama; tambahkan 'nama: …'", simpul.peta.letak)
    return rapikan(nama)


def nama_di_bawah(peta: Peta, tingkat: str, sejajar: Set[str]) -> Iterator[Teks]:
    """The names of the items of a level below a mapping."""
    bawah = tingkat_di(peta, sejajar)
    for satu in bawah[1] if bawah else ():
        if bawah and bawah[0] == tingkat:
            yield nama_simpul(Simpul(tingkat, satu))
        else:
            yield from nama_di_bawah(satu, tingkat, sejajar)


def tingkat_memuat(peta: Peta, tingkat: str) -> frozenset[str]:
    """A level, and the levels that have it somewhere below them."""
    hasil: set[str] = set()
    for nama, isi in peta.items():
        if not _bertingkat(isi):
            continue
        if nama == tingkat:
            hasil.add(tingkat)
        for satu in isi:
            bawah = tingkat_memuat(satu, tingkat) if isinstance(satu, Peta) else frozenset()
            if bawah:
                hasil |= bawah | {str(nama)}
    return frozenset(hasil)


def periksa_nama(rekam: Rekam, ruas: Sequence[Ruas], data: Peta, sejajar: Set[str]) -> None:
    """Every name used must be in the data, and data of the table's own file must not hold what no column shows.

    Errors:
        Galat: a column, level or key that is not there, with the nearest that is; at its place.
    """
    tingkat: dict[str, None] = {}
    kunci: dict[str, Letak] = {}

    def telusur(peta: Peta, akar: bool) -> None:
        bawah = tingkat_di(peta, sejajar)
        samping = samping_di(peta, sejajar)
        turun = [*([bawah] if bawah else ()), *samping]
        for nama in peta:
            if not akar and all(nama != satu for satu, _ in turun):
                kunci.setdefault(nama, peta.letak_kunci(nama))
        for nama, isi in turun:
            tingkat[nama] = None
            for satu in isi:
                telusur(satu, False)

    for nama in rekam["sejajar"]:
        if nama not in (ada := set(_semua_tingkat(data))):
            raise Galat(_tak_ada(f"tingkat '{nama}'", nama, ada), nama.letak)
    telusur(data, True)
    id_kolom = {satu.id for satu in ruas}
    satuan = {satu.jadwal.satuan for satu in ruas if satu.jadwal}
    rincian = {nama for satu in rekam["kelompok"] for nama in satu["rincian"] or ()}
    dipakai = {"nama", *id_kolom, *satuan, *rincian, *(["total"] if rekam["jumlah"] else ())}
    ada = set(tingkat) | set(kunci) - {"nama"}
    for satu in ruas:
        if not satu.jadwal and not satu.hitung and not satu.jumlah_dari and satu.id not in ada | {"no"}:
            raise Galat(_tak_ada(f"kolom '{satu.id}'", satu.id, ada), satu.rekam.letak)
        for setelan in ("hitung", "ulang"):
            if satu.rekam[setelan] and satu.rekam[setelan] not in tingkat:
                nama = satu.rekam[setelan]
                raise Galat(_tak_ada(f"tingkat '{nama}'", nama, tingkat), satu.rekam.di(setelan))
    yang_bertingkat = [*rekam["kelompok"], *(satu for satu in rekam["jumlah"] if satu["tingkat"])]
    disebut = [(satu["tingkat"], satu.di("tingkat")) for satu in yang_bertingkat]
    disebut += [(rekam["baris"], rekam.di("baris"))] if rekam["baris"] else []
    for nama, letak in disebut:
        if nama not in tingkat:
            raise Galat(_tak_ada(f"tingkat '{nama}'", nama, tingkat), letak)
    for satu in rekam["kelompok"]:
        for nama in satu["rincian"] or ():
            bebas = set(kunci) - dipakai
            if nama not in kunci and (rekam["data"] is None or get_close_matches(nama, bebas, 1, 0.8)):
                raise Galat(_tak_ada(f"rincian '{nama}'", nama, bebas or set(kunci) - {"nama"}), nama.letak)
    for nama, letak in kunci.items():
        mirip = get_close_matches(nama, dipakai, 1, 0.8)
        if nama not in dipakai and (rekam["data"] is None or mirip):
            saran = f"maksudnya '{mirip[0]}'?" if mirip else setelah_koma(letak) or f"kolomnya: {', '.join(sorted(id_kolom))}"
            raise Galat(f"kunci '{nama}' tidak masuk ke kolom mana pun; {saran}", letak)


def _semua_tingkat(peta: Peta) -> Iterator[str]:
    """The names of all levels below a mapping, those of one level again for each item."""
    for nama, isi in peta.items():
        if _bertingkat(isi):
            yield nama
            for satu in isi:
                if isinstance(satu, Peta):
                    yield from _semua_tingkat(satu)


def _tak_ada(apa: str, nama: str, ada: Any) -> str:
    if not ada:
        return f"{apa} tidak ada dalam data, karena datanya belum ada; tulis di bawah kolomnya, atau sebut berkasnya di 'data:'"
    mirip = get_close_matches(nama, list(ada), 1, 0.6)
    return f"{apa} tidak ada dalam data; {f'maksudnya {mirip[0]!r}?' if mirip else 'yang ada: ' + ', '.join(sorted(ada))}"
