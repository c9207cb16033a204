"""The Atom feed of what changed (RFC 4287)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from pipeline.publish.html import aman
from pipeline.publish.model import NAMA_STATUS, Ringkasan

PALING_BANYAK = 50
_NAMA = {"tambah": "ditambah", "ubah": "diubah", "hapus": "dihapus", "nomor": "berganti nomor"}


def perubahan_tertulis(catatan: Mapping[str, Any]) -> str:
    """An entry of a history in words: `2 klausa diubah, 1 ditambah`."""
    if catatan["jenis"] == "pertama":
        return "pertama kali diterbitkan"
    jumlah = [(nilai, _NAMA[jenis]) for jenis, nilai in catatan["jumlah"].items() if nilai]
    isi = [f"{nilai} {'klausa ' if ke == 0 else ''}{nama}" for ke, (nilai, nama) in enumerate(jumlah)]
    if catatan["status_lama"]:
        isi.append(f"status dari {NAMA_STATUS[catatan['status_lama']]} menjadi {NAMA_STATUS[catatan['status']]}")
    return ", ".join(isi)


def umpan(judul: str, naskah: Sequence[Ringkasan], hari: date, situs: str) -> str:
    """The feed.

    Args:
        judul: the site's name.
        naskah: all that are published.
        hari: the day of publication.
        situs: the address of the site with its last slash; empty where it is not known, then links are relative.
    """
    butir = sorted(((catatan, satu) for satu in naskah for catatan in satu.riwayat), key=lambda satu: satu[1].alamat)
    butir.sort(key=lambda satu: (satu[0]["tanggal"], satu[0]["ke"]), reverse=True)
    isi = [
        '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="id">',
        f"<title>{aman(judul)}</title><id>{_id(situs, 'umpan')}</id><updated>{_waktu(hari.isoformat())}</updated>",
        f'<author><name>{aman(judul)}</name></author><link href="{aman(situs)}index.html"/>',
        f'<link rel="self" type="application/atom+xml" href="{aman(situs)}umpan.xml"/>',
    ]
    for catatan, satu in butir[:PALING_BANYAK]:
        nama = f"{satu.opd}, {satu.pemda}: {satu.tentang}"
        isi.append(
            f"<entry><title>{aman(satu.tentang)}</title><id>{_id(situs, satu.alamat + '#' + str(catatan['ke']))}</id>"
            f"<updated>{_waktu(catatan['tanggal'])}</updated>"
            f'<link href="{aman(situs)}{aman(satu.alamat)}/index.html"/>'
            f"<summary>{aman(nama)} ({aman(perubahan_tertulis(catatan))})</summary></entry>"
        )
    return "".join([*isi, "</feed>\n"])


def _id(situs: str, nama: str) -> str:
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'{situs}{nama}')}"


def _waktu(hari: str) -> str:
    return f"{hari}T00:00:00Z"
