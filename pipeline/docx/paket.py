"""The zip around the parts, the same bytes for the same parts (ECMA-376 part 2; APPNOTE 4.4)."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO

_TANGGAL = (1980, 1, 1, 0, 0, 0)
_TINGKAT_MAMPAT = 5
# Compressed already: deflating again costs time and gains nothing.
_SUDAH_MAMPAT = (".png", ".jpg", ".jpeg", ".emf.gz")


def kemas(bagian: Mapping[str, bytes]) -> bytes:
    """Zip the parts of a package: [Content_Types].xml first, the others by name, with one fixed date.

    Args:
        bagian: part name, without a leading slash → content.
    """
    wadah = BytesIO()
    with zipfile.ZipFile(wadah, "w") as arsip:
        for nama in sorted(bagian, key=lambda satu: (satu != "[Content_Types].xml", satu != "_rels/.rels", satu)):
            info = zipfile.ZipInfo(nama, _TANGGAL)
            info.compress_type = zipfile.ZIP_STORED if nama.endswith(_SUDAH_MAMPAT) else zipfile.ZIP_DEFLATED
            info.create_system = 0
            info.external_attr = 0
            arsip.writestr(info, bagian[nama], compresslevel=_TINGKAT_MAMPAT)
    return wadah.getvalue()
