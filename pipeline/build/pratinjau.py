"""A local page that shows the PDFs of naskah under work and shows them anew when they change; only for this computer."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import escape
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from pipeline.build.bangun import Hasil, Rencana
from pipeline.build.cari import Alamat

TUAN_RUMAH = "127.0.0.1"
PORT = 8642
SABAR = 25.0  # seconds that a question for news stays open

_GAYA = (
    "body{margin:0;font:16px/1.5 system-ui,sans-serif;display:flex;flex-direction:column;height:100vh;color:#1a1a1a}"
    "header{padding:.5rem 1rem;border-bottom:1px solid #767676}h1{font-size:1.1rem;margin:0}a{color:#0b4f9e}"
    "iframe{flex:1;border:0;width:100%}details,ul,p{margin:.25rem 1rem}.galat{color:#a30000;white-space:pre-wrap}"
)
# The page asks for news and stays asked; on news it loads itself again, which keeps the file's place in most viewers.
_SKRIP = """
let versi = %s;
async function kabar() {
  try {
    const jawab = await (await fetch("/kabar?sejak=" + versi)).json();
    if (jawab.versi !== versi) { location.reload(); return; }
  } catch (sebab) { await new Promise(lanjut => setTimeout(lanjut, 1000)); }
  kabar();
}
kabar();
"""


@dataclass
class Pratinjau:
    """What the page shows: the last result of each naskah.

    Args:
        alamat: the naskah.
        rencana: where their files lie.
    """

    alamat: Sequence[Alamat]
    rencana: Rencana
    versi: int = 0
    hasil: dict[str, Hasil] = field(default_factory=dict)
    kondisi: threading.Condition = field(default_factory=threading.Condition)

    def terima(self, hasil: Hasil) -> None:
        """A new result; a Word file whose PDF is under way is no news for the page."""
        if not hasil.sementara:
            with self.kondisi:
                self.hasil[str(hasil.alamat)] = hasil
                self.versi += 1
                self.kondisi.notify_all()

    def tunggu(self, sejak: int) -> int:
        """The version, at once where it is another than the one known, else when there is news or patience ends."""
        with self.kondisi:
            self.kondisi.wait_for(lambda: self.versi != sejak, SABAR)
            return self.versi

    def halaman(self, nama: str) -> str | None:
        """A page: the list of all for "", else that of a naskah; None where there is no such naskah."""
        if nama == "" and len(self.alamat) == 1:
            nama = str(self.alamat[0])
        if nama == "":
            butir = "".join(f'<li><a href="/naskah/{escape(str(satu))}">{escape(str(satu))}</a></li>' for satu in self.alamat)
            return self._bingkai("Pratinjau", f"<header><h1>Pratinjau</h1></header><ul>{butir}</ul>")
        if nama not in map(str, self.alamat):
            return None
        hasil = self.hasil.get(nama)
        judul = f"<header><h1>{escape(nama)}</h1>{self._keterangan(hasil)}</header>"
        pdf = f'<iframe title="PDF {escape(nama)}" src="/pdf/{escape(nama)}?v={self.versi}"></iframe>'
        return self._bingkai(nama, judul + (pdf if self.pdf(nama) else "<p>PDF belum ada.</p>"))

    def pdf(self, nama: str) -> Path | None:
        """The PDF of a naskah, None where there is none."""
        path = next((self.rencana.tujuan(satu, ".pdf") for satu in self.alamat if str(satu) == nama), None)
        return path if path is not None and path.is_file() else None

    def _keterangan(self, hasil: Hasil | None) -> str:
        if hasil is None:
            return ""
        if hasil.galat is not None:
            return f'<p class="galat" role="alert">Tidak jadi; yang tampak adalah hasil terakhir.\n{escape(str(hasil.galat))}</p>'
        baris = "".join(
            f"<li>{escape(f'{satu.letak.jalur}:{satu.letak.baris}:{satu.letak.kolom}: ' if satu.letak else '')}"
            f"{escape(satu.pesan)} ({satu.tingkat}, {satu.aturan})</li>"
            for satu in hasil.temuan
        )
        temuan = f"<details><summary>{len(hasil.temuan)} temuan</summary><ul>{baris}</ul></details>" if baris else ""
        return f"<p>{hasil.halaman} halaman</p>{temuan}"

    def _bingkai(self, judul: str, isi: str) -> str:
        return (
            f'<!doctype html><html lang="id"><head><meta charset="utf-8"><title>{escape(judul)}</title>'
            f"<style>{_GAYA}</style></head><body>{isi}<script>{_SKRIP % json.dumps(self.versi)}</script></body></html>"
        )


@contextmanager
def layani(pratinjau: Pratinjau, port: int = PORT) -> Iterator[str]:
    """Serve the page on this computer until the block ends.

    Args:
        pratinjau: what to show.
        port: the wished port; another free one where it is taken, 0 for any.

    Returns:
        The address of the page.
    """
    try:
        server = _Server((TUAN_RUMAH, port), _Penangan)
    except OSError:
        server = _Server((TUAN_RUMAH, 0), _Penangan)
    server.pratinjau = pratinjau
    utas = threading.Thread(target=server.serve_forever, daemon=True)
    utas.start()
    try:
        yield f"http://{TUAN_RUMAH}:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        utas.join(5)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    allow_reuse_address = True
    pratinjau: Pratinjau


class _Penangan(BaseHTTPRequestHandler):
    server: _Server

    def do_GET(self) -> None:
        # A page of somebody else's that points its own name at this computer must not read drafts (DNS rebinding).
        if urlsplit(f"//{self.headers.get('Host', '')}").hostname not in (TUAN_RUMAH, "localhost"):
            self.send_error(HTTPStatus.FORBIDDEN)
            return
        alamat = urlsplit(self.path)
        jenis, _, nama = unquote(alamat.path).lstrip("/").partition("/")
        if jenis == "kabar":
            sejak = parse_qs(alamat.query).get("sejak", [""])[0]
            versi = self.server.pratinjau.tunggu(int(sejak) if sejak.isdigit() else -1)
            self._jawab(json.dumps({"versi": versi}).encode(), "application/json")
        elif jenis == "pdf" and (path := self.server.pratinjau.pdf(nama)) is not None:
            self._jawab(path.read_bytes(), "application/pdf")
        elif jenis in ("", "naskah") and (isi := self.server.pratinjau.halaman(nama)) is not None:
            self._jawab(isi.encode("utf-8"), "text/html; charset=utf-8")
        else:
            self.send_error(HTTPStatus.NOT_FOUND)

    def _jawab(self, isi: bytes, jenis: str) -> None:
        try:
            self.send_response(HTTPStatus.OK)
            self.send_header("Content-Type", jenis)
            self.send_header("Content-Length", str(len(isi)))
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            self.wfile.write(isi)
        except (BrokenPipeError, ConnectionResetError):  # the page was left meanwhile
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # its name in the standard library
        """Say nothing: only the command line prints."""
