# Short names for the commands of build.py; the work itself is in pipeline/. `make help` lists them.
# Each target first lets tools/siapkan.sh provide what is missing, which costs nothing when all is there.
# make ends with status 2 for any failure; build.py itself tells 1 (findings) from 2 (could not work).

.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
python := .venv/bin/python

# What the caller gives is text, never a command: $(value) keeps make from expanding it, and the recipes hand it to the
# shell only as an environment variable within quotes.
inputs := OPD PEMDA NASKAH TAHUN TANPA_PDF KLASTER DASAR JENIS TENTANG OPD_BARU PEMDA_BARU LAMA BARU
$(foreach v,$(inputs),$(eval override $v := $$(value $v)))
export $(inputs)
pilihan = $(if $(NASKAH),--naskah="$$NASKAH") $(if $(TAHUN),--tahun="$$TAHUN") $(tanpa_pdf) $(klaster)
# KLASTER=tcp://… works on the machines of a Dask cluster (docs/bangun.md) and brings what that needs.
klaster = $(if $(KLASTER),--klaster="$$KLASTER")
siap = $(if $(KLASTER),klaster,pakai)
tanpa_pdf = $(if $(filter-out 0,$(TANPA_PDF)),--tanpa-pdf)

.PHONY: help
help: ## Daftar perintah ini
	@printf 'Perintah yang tersedia:\n\n'
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))
	@printf '\nContoh: make keputusan OPD=disbun\n'

.PHONY: keputusan
keputusan: ## Buat Keputusan: OPD=disbun; bila perlu NASKAH=… TAHUN=… TANPA_PDF=1; tanpa OPD semuanya
	@tools/siapkan.sh $(siap)
	@$(python) build.py keputusan $(if $(OPD),--opd="$$OPD") $(pilihan)

.PHONY: semua
semua: ## Buat semua naskah; TANPA_PDF=1 untuk berkas Word saja; KLASTER=tcp://… di banyak komputer
	@tools/siapkan.sh $(siap)
	@$(python) build.py semua $(tanpa_pdf) $(klaster)

.PHONY: lint
lint: ## Periksa semua naskah: aturan, kutipan, penomoran, rujukan (rincinya: docs/linter.md)
	@TANPA_PDF=1 tools/siapkan.sh pakai
	@$(python) build.py lint

.PHONY: halaman-aturan
halaman-aturan: ## Tulis docs/aturan/ dari sumber aturan
	@TANPA_PDF=1 tools/siapkan.sh pakai
	@$(python) build.py halaman-aturan

.PHONY: peraturan
peraturan: ## Buat Peraturan: PEMDA=tangsel; bila perlu NASKAH=… TANPA_PDF=1; tanpa PEMDA semuanya
	@tools/siapkan.sh $(siap)
	@$(python) build.py peraturan $(if $(PEMDA),--pemda="$$PEMDA") $(pilihan)

.PHONY: baru
baru: ## Naskah baru untuk diisi: JENIS=keputusan OPD=disbun NASKAH=renja-2027; bila perlu TENTANG='…' TAHUN=…
	@TANPA_PDF=1 tools/siapkan.sh pakai
	@$(python) build.py baru $(if $(JENIS),"$$JENIS") $(if $(OPD),--opd="$$OPD") $(if $(PEMDA),--pemda="$$PEMDA") \
	  $(if $(NASKAH),--naskah="$$NASKAH") $(if $(TENTANG),--tentang="$$TENTANG") $(if $(TAHUN),--tahun="$$TAHUN") \
	  $(if $(OPD_BARU),--opd-baru="$$OPD_BARU") $(if $(PEMDA_BARU),--pemda-baru="$$PEMDA_BARU")

.PHONY: pantau
pantau: ## Buat lagi naskah setiap kali sumbernya disimpan: OPD=disbun; bila perlu NASKAH=…
	@tools/siapkan.sh pakai
	@$(python) build.py pantau $(if $(OPD),--opd="$$OPD") $(if $(NASKAH),--naskah="$$NASKAH") $(tanpa_pdf)

.PHONY: malam
malam: ## Buat semua naskah, lalu terbitkan halamannya di output/situs, juga bila ada naskah yang tidak jadi
	@tools/siapkan.sh pakai
	@$(python) build.py malam --senyap

.PHONY: tinjau
tinjau: ## Bandingkan naskah sekarang dengan yang dahulu: DASAR=main (docs/tinjau.md)
	@TANPA_PDF=1 tools/siapkan.sh pakai
	@$(python) build.py tinjau --dasar="$${DASAR:-main}"

.PHONY: bandingkan
bandingkan: ## Dua versi naskah menjadi Word bertanda revisi: LAMA=main; bila perlu BARU=usul NASKAH=… (docs/tinjau.md)
	@TANPA_PDF=1 tools/siapkan.sh pakai
	@$(python) build.py bandingkan $(if $(NASKAH),--naskah="$$NASKAH") -- "$${LAMA:-main}" "$${BARU:-.}"

.PHONY: periksa
periksa: ## Tampilkan apa yang ada dan apa yang kurang di komputer ini
	@TANPA_PDF=1 tools/siapkan.sh pakai
	@$(python) build.py periksa

.PHONY: siapkan
siapkan: ## Siapkan komputer ini: lingkungan Python, LibreOffice, dan huruf; KLASTER=1 untuk pekerja klaster
	@tools/siapkan.sh $(siap)
	@echo 'Persiapan selesai. Berikutnya: make keputusan OPD=disbun'

# A file's tests stay together, since they share what its fixtures build; tests/conftest.py orders the files.
serentak := --numprocesses=logical --maxprocesses=4 --dist=loadfile --no-loadscope-reorder

.PHONY: test
test: ## Jalankan semua uji
	@tools/siapkan.sh uji
	@$(python) -m pytest $(serentak)

.PHONY: cakupan
cakupan: ## Jalankan semua uji dan tunjukkan baris yang tidak dicapai (dua kali lebih lama)
	@tools/siapkan.sh uji
	@$(python) -m pytest $(serentak) --cov --cov-report=term-missing:skip-covered

.PHONY: ukur
ukur: ## Ukur ketepatan pemeriksa naskah dan pembaca kutipan
	@TANPA_PDF=1 tools/siapkan.sh pakai
	@$(python) build.py ukur

.PHONY: ukur-kecepatan
ukur-kecepatan: ## Ukur kecepatan program
	@tools/siapkan.sh uji
	@$(python) -m benchmarks

.PHONY: lint-kode
lint-kode: ## Periksa kode program: ruff dan mypy
	@TANPA_PDF=1 tools/siapkan.sh uji
	@$(python) -m ruff check
	@$(python) -m ruff format --check
	@$(python) -m mypy

uv_compile = uv pip compile --quiet --no-config --universal --python-version 3.11 --generate-hashes --upgrade \
             --custom-compile-command 'make kunci'
.PHONY: kunci
kunci: ## Perbarui versi pustaka dalam requirements*.lock (perlu program uv)
	@command -v uv >/dev/null || { echo 'Perlu uv; pasanglah dengan: pipx install uv' >&2; exit 2; }
	@$(uv_compile) requirements.in --output-file requirements.lock
	@$(uv_compile) --constraint requirements.lock requirements-klaster.in --output-file requirements-klaster.lock
	@$(uv_compile) --constraint requirements.lock --constraint requirements-klaster.lock requirements-dev.in --output-file requirements-dev.lock

.PHONY: bersih
bersih: ## Hapus hasil dan berkas sementara; naskah dan .venv tetap ada
	@rm -rf output .baru-* htmlcov .coverage .coverage.* .pytest_cache .hypothesis .mypy_cache .ruff_cache
	@find . -name .venv -prune -o -type d -name __pycache__ -prune -exec rm -rf {} +
