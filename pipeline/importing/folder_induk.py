"""pemda.yaml and opd.yaml of a naskah, from what it says of its region, office and officials."""

from __future__ import annotations

from pipeline.importing.antara import Catatan
from pipeline.importing.fakta import Fakta, PejabatImpor
from pipeline.importing.skalar import TAK_TERTULIS, daftar, pasangan


def susun_pemda(fakta: Fakta, golongan: str, catatan: Catatan) -> str:
    """pemda.yaml with what the naskah says and the program's own defaults."""
    if not fakta.daerah:
        catatan.catat("nama daerah tidak ditemukan; isi pemda.yaml", None)
    if not fakta.provinsi:
        catatan.catat("nama provinsi tidak ditemukan; isi 'provinsi' di pemda.yaml", None)
    baris = [
        pasangan("nama", fakta.daerah or TAK_TERTULIS),
        f"jenis: {fakta.jenis_daerah or 'kabupaten'}",
        pasangan("ibu-kota", fakta.tempat or fakta.daerah or TAK_TERTULIS),
        pasangan("provinsi", fakta.provinsi or TAK_TERTULIS),
        "logo: logo.png",
    ]
    if golongan == "peraturan":
        baris += ["kepala-daerah:", pasangan("nama", fakta.penandatangan.nama or TAK_TERTULIS, 2)]
        baris += ["sekretaris-daerah:", *_pejabat(fakta.sekda, "Sekretaris Daerah", jabatan=True)]
        if fakta.hukum.nama or fakta.salinan:
            baris += ["kepala-bagian-hukum:", *_jabatan_berbaris(fakta.hukum), *_pejabat(fakta.hukum, "", jabatan=False)]
        if fakta.kepala_berita:
            baris += ["gaya:", "  kepala-berita-daerah: ya"]
    return "\n".join(baris) + "\n"


def susun_opd(fakta: Fakta, golongan: str, catatan: Catatan) -> str:
    """opd.yaml with what the naskah says."""
    if golongan == "peraturan":
        nama, pejabat, jabatan = "Sekretariat Daerah", fakta.sekda, "Sekretaris Daerah"
    else:
        nama, pejabat, jabatan = fakta.perangkat, fakta.penandatangan, fakta.jabatan
    if not nama or not pejabat.nama:
        catatan.catat("nama perangkat daerah atau penandatangan tidak ditemukan; lengkapi opd.yaml", pejabat.asal)
    alamat = fakta.kop or [fakta.tempat or fakta.daerah or TAK_TERTULIS]
    if not fakta.kop and golongan != "peraturan":
        catatan.catat("alamat perangkat daerah tidak ditemukan; lengkapi 'alamat' di opd.yaml", pejabat.asal)
    baris = [pasangan("nama", nama or TAK_TERTULIS), "alamat:", *daftar(alamat)]
    baris += ["kepala:", *_pejabat(pejabat, jabatan or "Kepala", jabatan=True)]
    return "\n".join(baris) + "\n"


def _jabatan_berbaris(pejabat: PejabatImpor) -> list[str]:
    """The office of who certifies a copy, where it has more lines than its name."""
    return ["  jabatan:", *(f"  {satu}" for satu in daftar(pejabat.baris))] if len(pejabat.baris) > 1 else []


def _pejabat(pejabat: PejabatImpor, sebutan: str, jabatan: bool) -> list[str]:
    baris = [pasangan("jabatan", sebutan, 2)] if jabatan else []
    baris.append(pasangan("nama", pejabat.nama or TAK_TERTULIS, 2))
    if pejabat.pangkat:
        baris.append(pasangan("pangkat", pejabat.pangkat, 2))
    if pejabat.nip:
        baris.append(pasangan("nip", pejabat.nip, 2))
    return baris
