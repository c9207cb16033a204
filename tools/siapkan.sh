#!/bin/sh
# Prepares this machine: the Python environment in .venv, then LibreOffice and the fonts.
#
#   tools/siapkan.sh pakai    what the program needs to run
#   tools/siapkan.sh klaster  the same, and what work on several machines needs (--klaster)
#   tools/siapkan.sh uji      all of it, and what tests and code checks need
#
# Settings from the environment:
#   PYTHON=python3.12     the Python to use, instead of the first one that is new enough
#   NASKAH_TANPA_APT=1    never call apt-get
#   TANPA_PDF=1           no PDF is wanted, so do without LibreOffice
#
# Prints nothing and takes a few hundredths of a second when all is there. Exit status: 0 ready, also when LibreOffice
# could not be had (the program then still makes the Word file); 1 no usable Python environment; 2 wrong argument.
# Messages are for the office, so Indonesian, and go to stderr.
set -eu

cd "$(dirname "$0")/.."
venv=.venv
busy=$venv/.sedang-disiapkan # there only while packages are being written: a run that finds it follows a killed one
min_minor=11

say() { printf '%s\n' "$*" >&2; }
die() {
    say "$@"
    exit 1
}

case "${1-}" in
    pakai) mode=pakai parts=pakai ;;
    klaster) mode=klaster parts='pakai klaster' ;;
    uji) mode=uji parts=uji ;;
    *)
        say 'Cara pakai: tools/siapkan.sh pakai|klaster|uji'
        exit 2
        ;;
esac

# ---- what is there already -------------------------------------------------------------------------------------------

# Print "3.12" where the Python $1 is new enough; fail otherwise.
python_version() {
    "$1" -IS -c "import sys
v = sys.version_info
v >= (3, $min_minor) or sys.exit(1)
print('%d.%d' % v[:2])" 2>/dev/null
}

lock() {
    case "$1" in
        pakai) echo requirements.lock ;;
        klaster) echo requirements-klaster.lock ;;
        uji) echo requirements-dev.lock ;;
    esac
}

# The stamp is a copy of the lock that was installed. It lies beside the packages, in the folder of one Python version:
# an upgrade of the system can put another Python behind .venv/bin/python, which then finds neither.
stamp() { printf '%s/lib/python%s/.siap-%s' "$venv" "$version" "$1"; }

environment_ready() {
    [ ! -e "$busy" ] && version=$(python_version "$venv/bin/python") || return 1
    for part in $parts; do
        cmp -s "$(lock "$part")" "$(stamp "$part")" || return 1
    done
}

# One line per need: the package names that fulfil it, best first, then why.
needs() {
    cat <<'LIST'
libreoffice-writer-nogui|libreoffice-writer  mengubah berkas Word menjadi PDF
python3-uno                                  menghubungkan program ini dengan LibreOffice
fonts-urw-base35                             pengganti huruf Bookman Old Style
fonts-liberation2|fonts-liberation           pengganti huruf Arial dan Times New Roman
fonts-dejavu-core                            tanda centang pada tabel jadwal
fontconfig                                   mencocokkan nama huruf dengan huruf yang terpasang
LIST
    if [ "$mode" = uji ]; then
        echo 'jq     menguji langkah GitHub Actions dan GitLab CI'
        echo 'unzip  menguji langkah GitHub Actions dan GitLab CI'
    fi
    # Ubuntu's package of that name only asks for a snap, which a container has not; the tests of the site are skipped there.
    if [ "$mode" = uji ] && grep -qs '^ID=debian' /etc/os-release; then
        echo 'chromium  menguji halaman situs di peramban sungguhan'
        echo 'libatomic1  menjalankan Node milik Playwright, yang menggerakkan peramban itu'
    fi
}

# Print the lines of needs() of which no package is installed. One dpkg-query for all, as each costs 10 ms or more.
# Beside the full LibreOffice of a desktop only its own Writer fits: apt would remove it for the -nogui packages.
missing_needs() {
    # shellcheck disable=SC2016
    installed=$({ echo libreoffice-core; needs; } | awk '{ gsub(/[|]/, "\n", $1); print $1 }' |
        LC_ALL=C xargs dpkg-query -W -f '${db:Status-Status} ${Package} \n' 2>/dev/null |
        awk '$1 == "installed" { printf " %s ", $2 }') || :
    needs | INSTALLED=$installed awk '
        function has(name) { return index(ENVIRON["INSTALLED"], " " name " ") }
        {
            n = split($1, names, "|")
            for (i = 1; i <= n; i++) if (has(names[i])) next
            if (has("libreoffice-core")) sub(/^libreoffice-writer-nogui[|]/, "")
            print
        }'
}

find_missing() {
    missing=
    if [ "${TANPA_PDF:-0}" != 0 ] || [ "${NASKAH_TANPA_APT:-0}" != 0 ]; then
        return # the program itself says what a PDF needs
    elif command -v dpkg-query >/dev/null; then
        missing=$(missing_needs)
    elif ! command -v soffice >/dev/null; then
        missing=$(needs)
    fi
}

find_missing
if [ -z "$missing" ] && environment_ready; then
    exit 0
fi

# Two set-ups at once would spoil each other. The lock is on this script, so it leaves no file behind.
if command -v flock >/dev/null; then
    exec 9<tools/siapkan.sh
    flock -n 9 || {
        say 'Persiapan lain sedang berjalan di folder ini; menunggu sampai selesai …'
        flock 9
    }
    find_missing
fi

# ---- packages of the system ------------------------------------------------------------------------------------------

# Find out how to become root; set as_root (empty for root). On failure set why_not to the reason, for a person.
find_root() {
    as_root=
    why_not=
    if [ "${NASKAH_TANPA_APT:-0}" != 0 ]; then
        why_not='NASKAH_TANPA_APT=1 sedang dipakai'
    elif ! command -v apt-get >/dev/null; then
        why_not='sistem ini tidak memakai apt-get (bukan Debian atau Ubuntu)'
    elif [ "$(id -u)" = 0 ]; then
        :
    elif ! command -v sudo >/dev/null; then
        why_not='Anda bukan root dan perintah sudo tidak ada'
    elif sudo -n true 2>/dev/null; then
        as_root='sudo -n'
    elif [ -t 0 ] && [ -t 2 ]; then
        say 'Untuk memasangnya, sudo akan meminta kata sandi Anda.'
        if sudo -v; then as_root=sudo; else why_not='sudo menolak'; fi
    else
        why_not='sudo meminta kata sandi, sedangkan perintah ini tidak berjalan di terminal'
    fi
    [ -z "$why_not" ]
}

# Run a command as root, without questions; what it says goes to $log.
admin() {
    # $as_root is one or two words or none, so it must be split.
    # shellcheck disable=SC2086
    $as_root env LC_ALL=C DEBIAN_FRONTEND=noninteractive "$@" >>"$log" 2>&1 </dev/null
}
# It waits for another apt-get, but not for a dead network.
apt_get() { admin apt-get -y -q -o DPkg::Lock::Timeout=300 -o Acquire::Retries=1 -o Acquire::http::Timeout=30 "$@"; }

available() { LC_ALL=C apt-cache policy "$1" 2>/dev/null | grep -q '^  Candidate: [^(]'; }

# Install what the lines on stdin name, in the form of needs(). On failure set why_not. Call find_root first.
updated=
install_packages() {
    log=$(mktemp)
    # A run that was killed while dpkg wrote leaves it half done, and apt-get then refuses all work.
    if [ -n "$(dpkg --audit 2>/dev/null)" ] || [ -n "$(ls -A /var/lib/dpkg/updates 2>/dev/null)" ]; then
        admin dpkg --configure -a || :
    fi
    # The lists may be good enough although the update failed (one dead source among many): try all the same.
    stale=
    [ -n "$updated" ] || apt_get -o APT::Update::Error-Mode=any update || stale=1
    updated=1
    chosen=
    absent=
    while read -r names _; do
        found=
        for name in $(printf '%s' "$names" | tr '|' ' '); do
            if [ -z "$found" ] && available "$name"; then found=$name; fi
        done
        if [ -n "$found" ]; then chosen="$chosen $found"; else absent="$absent ${names%%|*}"; fi
    done
    why_not=
    # shellcheck disable=SC2086
    if [ -n "$chosen" ] && ! apt_get install --no-install-recommends $chosen; then
        why_not="apt-get gagal: $(grep '^E: ' "$log" | head -n 1 | cut -c4-)"
    elif [ -n "$absent" ]; then
        why_not="paket ini tidak ada dalam sumber apt:$absent"
        if grep -qs '^ID=ubuntu' /etc/os-release && ! LC_ALL=C apt-cache policy | grep -q '/universe '; then
            why_not="$why_not (sumber 'universe' belum aktif; aktifkan dengan: sudo add-apt-repository universe)"
        fi
    fi
    if [ -n "$why_not" ] && [ -n "$stale" ]; then
        why_not='apt-get tidak dapat mengunduh; periksa sambungan internet (atau pengaturan proxy)'
    fi
    rm -f "$log"
    [ -z "$why_not" ]
}

# ---- 1. the Python environment ---------------------------------------------------------------------------------------

# Set python and version to a Python that is new enough, or explain how to get one.
find_python() {
    if [ -n "${PYTHON-}" ]; then
        python=$PYTHON
        version=$(python_version "$python") && return
        die "PYTHON=$PYTHON tidak dapat dipakai: harus Python 3.$min_minor atau yang lebih baru."
    fi
    for python in python3 python3.14 python3.13 python3.12 python3.11; do
        version=$(python_version "$python") && return
    done
    die "Perlu Python 3.$min_minor atau yang lebih baru, tetapi di komputer ini belum ada.
Pasanglah dulu, misalnya di Ubuntu 22.04:  sudo apt-get install python3.11 python3.11-venv
lalu ulangi perintah make Anda."
}

has_venv() { "$python" -c 'import venv, ensurepip' 2>/dev/null; }

# Debian and Ubuntu ship Python without the part that makes environments; add it.
provide_venv() {
    if has_venv; then return; fi
    package=python$version-venv
    reason='membuat lingkungan Python untuk program ini'
    say "Perlu satu paket sistem:
  $package: $reason"
    if find_root && say 'Memasangnya dengan apt-get …' && install_packages <<LIST && has_venv; then
$package $reason
LIST
        return
    fi
    [ -z "$why_not" ] || say "Belum dapat dipasang: $why_not."
    die "Program ini belum dapat berjalan tanpa $package. Pasanglah dengan perintah ini (atau mintalah admin):
  sudo apt-get install $package
lalu ulangi perintah make Anda."
}

prepare_environment() {
    if [ -e "$busy" ]; then
        say 'Persiapan sebelumnya terputus; lingkungan Python dibuat ulang.'
        rm -rf "$venv"
    elif [ -e "$venv" ] || [ -L "$venv" ]; then
        # Its Python may be gone, too old or another one by now; without pip it is of no use either.
        if ! version=$(python_version "$venv/bin/python") || [ ! -d "$venv/lib/python$version/site-packages/pip" ]; then
            say 'Lingkungan Python yang lama tidak cocok lagi; dibuat ulang.'
            rm -rf "$venv"
        fi
    fi
    if [ ! -e "$venv" ]; then
        find_python
        provide_venv
        mkdir "$venv"
        : >"$busy"
        say "Membuat lingkungan Python $version di folder $venv …"
        "$python" -m venv "$venv" >&2 ||
            die "Lingkungan Python gagal dibuat. Periksa ruang cakram dan izin tulis di $PWD, lalu ulangi."
    fi
    : >"$busy"
    say 'Memasang pustaka Python, versi persis menurut berkas kunci …'
    rm -f "$(stamp pakai)" "$(stamp klaster)" "$(stamp uji)"
    locks=
    for part in $parts; do locks="$locks -r $(lock "$part")"; done
    # --no-deps: the lock holds every package already, and pip of 2023 (Debian 12) fails on `coverage[toml]` beside a pinned
    # `coverage` as soon as a newer release of it is out.
    # shellcheck disable=SC2086
    if ! PIP_USER=0 "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-input \
        --no-deps --require-hashes $locks >&2; then
        # pip downloads all before it changes anything, so what was there still works and the next run may build on it.
        rm -f "$busy"
        die 'Pustaka Python belum dapat dipasang; sebabnya tertulis di atas.
Biasanya karena jaringan: periksa sambungan internet (atau pengaturan proxy), lalu ulangi perintah make Anda.'
    fi
    # The lock for tests holds every package of the other ones, in the same version.
    if [ "$mode" = uji ]; then parts='pakai klaster uji'; fi
    for part in $parts; do cp "$(lock "$part")" "$(stamp "$part")"; done
    rm -f "$busy"
}

if ! environment_ready; then prepare_environment; fi

# ---- 2. LibreOffice and fonts ----------------------------------------------------------------------------------------

[ -n "$missing" ] || exit 0

say 'Untuk membuat PDF masih perlu paket sistem ini:'
printf '%s\n' "$missing" | awk '{ sub(/[|].*/, "", $1); name = $1; $1 = ""; print "  " name ":" $0 }' >&2
if find_root; then
    say 'Memasangnya dengan apt-get, sekali saja; unduhan sekitar 100 MB, harap tunggu beberapa menit …'
    if install_packages <<LIST; then
$missing
LIST
        say 'Selesai terpasang.'
        exit 0
    fi
fi
say "Belum dapat dipasang: $why_not.
Berkas Word tetap dapat dibuat. Agar PDF juga jadi, jalankan perintah ini (atau mintalah admin), lalu ulangi:"
printf '%s\n' "$missing" | awk '
    { sub(/[|].*/, "", $1); names = names " " $1 }
    END { print "  sudo apt-get install --no-install-recommends" names }' >&2
