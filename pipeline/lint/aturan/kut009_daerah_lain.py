"""Undang-undang pembentukan daerah dalam Mengingat membentuk daerah yang menetapkan naskah ini.

Undang-undang pembentukan daerah lain biasanya terbawa dari naskah yang disalin. Daerah yang dibentuk dibaca dari judul
resminya; undang-undang yang membentuk banyak daerah dalam satu provinsi atau pulau diterima bagi daerah di provinsi itu,
juga bila provinsinya kemudian dimekarkan. Undang-undang daerah tetangga yang dimekarkan boleh mendampingi undang-undang
pembentukan daerah sendiri.

Salah:

    mengingat:
      - uu/15/1999
      - uu/23/2014

Benar:

    mengingat:
      - uu/23/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._daerah import daerah_lain, pembentuk_sendiri
from pipeline.lint.aturan._kutipan import di_kutipan, sebut
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("KUT009", "error")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each law in mengingat that forms another region."""
    lain = daerah_lain(k)
    if not lain:
        return
    pemda = k.bundel.pemda
    sendiri = f"{str(pemda['jenis']).capitalize()} {pemda['nama']}"
    milik = ", ".join(sorted({satu for satu, _, _ in pembentuk_sendiri(k)}))
    saran = f"; yang membentuk {sendiri} menurut registri: {milik}" if milik else f"; periksa undang-undang pembentukan {sendiri}"
    for satu in lain:
        peraturan = satu.sitiran.peraturan
        yakin = peraturan is not None and peraturan.keyakinan != "lemah"
        pesan = f"{sebut(satu.sitiran.kutipan)} adalah undang-undang {satu.apa}, bukan {sendiri}{saran}"
        letak = di_kutipan(k, satu.sitiran.unsur, satu.sitiran.kutipan)
        yield k.temuan(pesan, letak, tingkat="error" if satu.pasti and yakin else "warning")
