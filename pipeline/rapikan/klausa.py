"""Where the lines of a text end: one clause a line, decided from the words alone, so that an edit moves few lines."""

from __future__ import annotations

import re
from collections.abc import Callable

LEBAR = 110  # characters of a line, indentation included
_LEBAR_TERKECIL = 40  # what is left to a text that stands far in
_TERPENDEK = 40  # a clause shorter than this takes the next one onto its line
_SEKATA = 12  # a clause no longer than this (`dan`) goes onto the line of the one before
_CELAH = re.compile(r"(?<=[^ \t]) (?=[^ \t])")
_UTUH = re.compile(r"\{\{.*?\}\}|\[\[.*?\]\]")
# After `;`, and after a sentence: not after `a.`, `No.`, `Prof.` and `S.Sos.`
_BUKAN_AKHIR = "".join(rf"(?<!{satu}\.)" for satu in (r"\.[A-Za-z]{2}", r"\.[A-Za-z]{3}", "Drs", "Kab", "Kec", "Kel", "Prof"))
_AKHIR = rf"(?<=[\w)”\"*]{{3}}[.?!]){_BUKAN_AKHIR}|(?<=[\]}}]{{2}}[.?!])|(?<=[a-z] \d\.)"
_WAJIB = re.compile(rf"(?<=;) (?=\S)|(?:{_AKHIR}) (?=[A-Z“\"*\[{{])")
_KATA_UTAMA = "sehingga|serta|agar|supaya|karena|apabila|jika|bahwa|sebagaimana|tentang|sedangkan|guna"
_SESUDAH_KOMA = f"{_KATA_UTAMA}|tetapi|namun|yang|termasuk|yaitu|yakni|dengan|untuk|baik|lalu|disertai"
_KATA_DEPAN = (
    "yang|untuk|dengan|sesuai|sebagai|menurut|dalam|melalui|berdasarkan|terhadap|oleh|pada|di|dari|kepada|bagi|beserta|maupun"
)
# How well a line may end here, the best first.
_KELAS = (
    re.compile(rf"(?<=,) (?=(?:{_SESUDAH_KOMA})\b)| (?=(?:{_KATA_UTAMA})\b|\((?:Tambahan )?(?:Lembaran|Berita) )"),
    re.compile(rf"(?<=[,:]) | (?=(?:{_KATA_DEPAN})\b)"),
    re.compile(r" (?=(?:dan|atau|ke|adalah|merupakan|menjadi|antara|secara)\b|\()"),
)
_HARGA = (0, 50, 80, 120)  # how many characters a line may be shorter to end at the next better place
_PALING_PENDEK = 0.3  # of a line: no place, however good, ends it before


def baris_klausa(teks: str, lebar: int, bahaya: Callable[[str], bool] = lambda _: False) -> list[str]:
    """A text in lines.

    Args:
        teks: the text; lines end only at single spaces, so that joining them by a space gives the same text.
        lebar: characters of a line; a longer line is one that cannot be broken.
        bahaya: whether a line must not begin so.
    """
    lebar = max(lebar, _LEBAR_TERKECIL)
    utuh = [cocok.span() for cocok in _UTUH.finditer(teks)]
    celah = [
        satu.start()
        for satu in _CELAH.finditer(teks)
        if not any(awal < satu.start() < akhir for awal, akhir in utuh)
        and not _tepi_kosong(teks, satu.start())
        and not teks.startswith("{#", satu.end())
        and not bahaya(teks[satu.end() :])
    ]
    wajib = [di for di in celah if _WAJIB.match(teks, di)]
    hasil: list[str] = []
    for awal, akhir in zip([0, *(di + 1 for di in wajib)], [*wajib, len(teks)], strict=True):
        muat = bool(hasil) and len(hasil[-1]) + 1 + akhir - awal <= lebar
        if muat and (len(hasil[-1]) < _TERPENDEK or akhir - awal <= _SEKATA):
            hasil[-1] += teks[awal - 1 : akhir]
        else:
            hasil += _bungkus(teks, awal, akhir, celah, lebar)
    return hasil


def _tepi_kosong(teks: str, di: int) -> bool:
    """Whether a white space other than a space stands beside: a reader would take it for the line's edge."""
    return teks[di - 1].isspace() or teks[di + 1].isspace()


def _bungkus(teks: str, awal: int, akhir: int, celah: list[int], lebar: int) -> list[str]:
    """The lines of one clause."""
    hasil: list[str] = []
    while akhir - awal > lebar:
        sisa = [di for di in celah if awal < di < akhir]
        muat = [di for di in sisa if di <= awal + lebar]
        enak = [di for di in muat if di > awal + lebar * _PALING_PENDEK]
        if not sisa:
            break
        batas = min(enak, key=lambda di: (_HARGA[_kelas(teks, di)] - di, -di)) if enak else muat[-1] if muat else sisa[0]
        hasil.append(teks[awal:batas])
        awal = batas + 1
    return [*hasil, teks[awal:akhir]]


def _kelas(teks: str, di: int) -> int:
    return next((ke for ke, pola in enumerate(_KELAS) if pola.match(teks, di)), len(_KELAS))
