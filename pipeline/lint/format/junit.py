"""JUnit XML: one suite a file, one case a finding; infos pass, with their text as output."""

from __future__ import annotations

import re
from itertools import groupby
from xml.etree import ElementTree

from pipeline.lint.mesin import HasilLint

_TERLARANG = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def tulis(hasil: HasilLint) -> str:
    """The report; without findings one case that passed."""
    gagal = sum(satu.tingkat != "info" for satu in hasil.temuan)
    akar = ElementTree.Element("testsuites", name="lint", tests=str(max(1, len(hasil.temuan))), failures=str(gagal))
    if not hasil.temuan:
        rangkaian = ElementTree.SubElement(akar, "testsuite", name="naskah", tests="1", failures="0")
        ElementTree.SubElement(rangkaian, "testcase", classname="lint", name=f"{hasil.naskah} naskah tanpa temuan")
    for jalur, milik in groupby(hasil.temuan, key=lambda satu: satu.letak.jalur if satu.letak else ""):
        isi = list(milik)
        rangkaian = ElementTree.SubElement(
            akar,
            "testsuite",
            name=jalur,
            tests=str(len(isi)),
            failures=str(sum(satu.tingkat != "info" for satu in isi)),
        )
        for satu in isi:
            data = satu.ke_json()
            kasus = ElementTree.SubElement(
                rangkaian, "testcase", classname=jalur, name=f"{satu.aturan} {data['line']}:{data['column']}"
            )
            pesan = _TERLARANG.sub("\N{REPLACEMENT CHARACTER}", satu.pesan)
            teks = f"{jalur}:{data['line']}:{data['column']}: {pesan}{f' ({satu.dasar})' if satu.dasar else ''}"
            if satu.tingkat == "info":
                ElementTree.SubElement(kasus, "system-out").text = teks
            else:
                ElementTree.SubElement(kasus, "failure", message=pesan, type=satu.tingkat).text = teks
    ElementTree.indent(akar)
    return ElementTree.tostring(akar, encoding="unicode", xml_declaration=True) + "\n"
