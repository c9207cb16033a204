"""A finished naskah as what can be compared: its clauses, and what stands around them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.naskah.model import Naskah, Pejabat, polos
from pipeline.publish.model import Klausa, Perubahan
from pipeline.publish.perubahan import bandingkan, ruas

_TWIP = 1440 / 25.4  # twips in a millimetre


def bandingkan_naskah(
    lama: Naskah, klausa_lama: Sequence[Klausa], baru: Naskah, klausa_baru: Sequence[Klausa]
) -> tuple[Perubahan, ...]:
    """The changes of a naskah: clauses in their order, then what stands around them.

    Args:
        lama, baru: the model before and after.
        klausa_lama, klausa_baru: their clauses.
    """
    dulu, kini = rangka(lama), rangka(baru)
    hasil = _dengan_pindahan(bandingkan(klausa_lama, klausa_baru))
    for nama in dict.fromkeys((*dulu, *kini)):
        sebelum, sesudah = dulu.get(nama, ""), kini.get(nama, "")
        if sebelum == sesudah:
            continue
        if not sebelum:
            hasil.append(Perubahan("tambah", "", nama, (("+", sesudah),)))
        elif not sesudah:
            hasil.append(Perubahan("hapus", nama, "", (("-", sebelum),)))
        else:
            hasil.append(Perubahan("ubah", nama, nama, ruas(sebelum, sesudah)))
    return tuple(hasil)


def _dengan_pindahan(perubahan: Sequence[Perubahan]) -> list[Perubahan]:
    """A clause that was taken away here and stands word for word elsewhere is only renumbered; its words are kept."""
    hapus: dict[str, list[Perubahan]] = {}
    for satu in perubahan:
        if satu.jenis == "hapus":
            hapus.setdefault(satu.ruas[0][1], []).append(satu)
    dari: dict[int, Perubahan] = {}
    for ke, satu in enumerate(perubahan):
        if satu.jenis == "tambah" and hapus.get(satu.ruas[0][1]):
            dari[ke] = hapus[satu.ruas[0][1]].pop(0)
    pindah = {id(satu) for satu in dari.values()}
    return [
        Perubahan("nomor", dari[ke].lama, satu.baru, (("=", satu.ruas[0][1]),), satu.jangkar) if ke in dari else satu
        for ke, satu in enumerate(perubahan)
        if id(satu) not in pindah
    ]


def rangka(naskah: Naskah) -> Mapping[str, str]:
    """What is no clause, by its name: who decides, who signs and when, and how the pages look."""
    gaya = naskah.gaya
    undang = naskah.pengundangan
    tepi = " × ".join(str(round(satu / _TWIP)) for satu in (gaya.atas, gaya.bawah, gaya.kiri, gaya.kanan))
    isi = {
        "Status": "rancangan" if naskah.rancangan else "final",
        "Kop": " ".join((naskah.kop.pemerintah, naskah.kop.nama, *naskah.kop.alamat)),
        "Frasa pembuka": naskah.frasa,
        "Pembentuk": " ".join(naskah.pembentuk),
        "Menetapkan": polos(naskah.menetapkan),
        "Penetapan": f"{naskah.tempat_ditetapkan}, {naskah.tanggal_ditetapkan}",
        "Penanda tangan": _pejabat(naskah.penandatangan),
        "Pengundangan": f"{undang.tempat}, {undang.tanggal} {_pejabat(undang.pejabat)} {undang.berita}" if undang else "",
        "Pengesah salinan": _pejabat(naskah.salinan) if naskah.salinan else "",
        "Paraf": "; ".join(naskah.paraf),
        "Bentuk halaman": (
            f"kertas {round(gaya.lebar / _TWIP)} × {round(gaya.tinggi / _TWIP)} mm, tepi {tepi} mm, "
            f"huruf {gaya.huruf} {gaya.ukuran / 20:g}, tabel {gaya.ukuran_tabel / 20:g}"
        ),
    }
    return {nama: " ".join(teks.split()) for nama, teks in isi.items() if teks.strip()}


def _pejabat(pejabat: Pejabat) -> str:
    return " ".join((*pejabat.jabatan, pejabat.nama, *pejabat.keterangan))
