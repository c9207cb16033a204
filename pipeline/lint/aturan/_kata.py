"""Word lists of the TKS family.

EJAAN: spellings that are never right, with the form of Kamus Besar Bahasa Indonesia (KBBI) and EYD V; words that are also
right in some meaning (`keluar`, `dibalik`, `draft` as a name) are left out, and so are names of offices. ASING: words that
KBBI has not taken up and EYD V wants in italics; `input`, `output`, `monitoring`, `format`, `server` are in KBBI and
therefore not here.
"""

from __future__ import annotations

_BAKU = """
akomodir=akomodasi diakomodir=diakomodasi mengakomodir=mengakomodasi
aktifitas=aktivitas akte=akta analisa=analisis menganalisa=menganalisis dianalisa=dianalisis
apotik=apotek azas=asas azasi=asasi berazaskan=berasaskan
assesor=asesor assessor=asesor aessor=asesor assesmen=asesmen
berfikir=berpikir difikirkan=dipikirkan bertaqwa=bertakwa taqwa=takwa ketaqwaan=ketakwaan
detil=detail draft=draf indek=indeks disain=desain mendisain=mendesain
effektif=efektif effisien=efisien efesien=efisien efesiensi=efisiensi efektifitas=efektivitas
ekstrim=ekstrem elit=elite esselon=eselon essensi=esensi essensial=esensial
export=ekspor import=impor exportir=eksportir
faximile=faksimile faksimili=faksimile facsimile=faksimile fihak=pihak photocopy=fotokopi fotocopy=fotokopi
frekwensi=frekuensi
hakekat=hakikat handal=andal kehandalan=keandalan himbauan=imbauan menghimbau=mengimbau dihimbau=diimbau
hirarki=hierarki hirarkis=hierarkis hutang=utang
ijin=izin perijinan=perizinan mengijinkan=mengizinkan diijinkan=diizinkan
inventarisir=inventarisasi diinventarisir=diinventarisasi menginventarisir=menginventarisasi
jadual=jadwal dijadualkan=dijadwalkan penjadualan=penjadwalan jaman=zaman
kadaluarsa=kedaluwarsa kadaluwarsa=kedaluwarsa kaedah=kaidah karir=karier katagori=kategori
konkrit=konkret kongkrit=konkret kongkret=konkret konperensi=konferensi konsekwen=konsekuen konsekwensi=konsekuensi
koordinir=koordinasi dikoordinir=dikoordinasikan mengkoordinir=mengoordinasikan terkoordinir=terkoordinasi
kordinasi=koordinasi kordinator=koordinator mengkoordinasikan=mengoordinasikan mengkoordinasi=mengoordinasi
mengkordinasikan=mengoordinasikan pengkoordinasian=pengoordinasian
kreatifitas=kreativitas kwalitas=kualitas kwantitas=kuantitas kwitansi=kuitansi qualitas=kualitas
managemen=manajemen manejemen=manajemen menejemen=manajemen managerial=manajerial
mengkomunikasikan=mengomunikasikan mengkonsultasikan=mengonsultasikan mengkonsolidasikan=mengonsolidasikan
mengkoreksi=mengoreksi
mempengaruhi=memengaruhi mempedomani=memedomani
mensosialisasikan=menyosialisasikan mensukseskan=menyukseskan mensejahterakan=menyejahterakan mensinergikan=menyinergikan
mensinkronkan=menyinkronkan mensinkronisasikan=menyinkronkan
mentaati=menaati menterjemahkan=menerjemahkan mentargetkan=menargetkan
merubah=mengubah dirubah=diubah dirobah=diubah merobah=mengubah perobahan=perubahan
metoda=metode milyar=miliar milyard=miliar trilyun=triliun minimalisir=minimalisasi
meminimalisir=meminimalkan diminimalisir=diminimalkan memaksimalisir=memaksimalkan
motifasi=motivasi nasehat=nasihat penasehat=penasihat negoisasi=negosiasi nopember=November pebruari=Februari februry=Februari
obyek=objek obyektif=objektif obyektifitas=objektivitas objektifitas=objektivitas subyek=subjek subyektif=subjektif
pembentukkan=pembentukan penegakkan=penegakan penunjukkan=penunjukan pengrusakan=perusakan
perduli=peduli perinsip=prinsip personil=personel praktek=praktik mempraktekkan=mempraktikkan
produktifitas=produktivitas efektifitasnya=efektivitasnya propinsi=provinsi prosentase=persentase
realisir=realisasi direalisir=direalisasikan rekruitmen=rekrutmen rekruitment=rekrutmen resiko=risiko beresiko=berisiko
respon=respons merespon=merespons direspon=direspons responsip=responsif
seksama=saksama sekedar=sekadar sekertaris=sekretaris sekertariat=sekretariat
seyogyanya=seyogianya seyogiyanya=seyogianya silahkan=silakan sistim=sistem
standard=standar standart=standar standarisasi=standardisasi distandarisasi=distandardisasi survey=survei
disyahkan=disahkan mensyahkan=mengesahkan
tehnik=teknik tehnis=teknis tehnologi=teknologi telpon=telepon tilpun=telepon telfon=telepon
trampil=terampil ketrampilan=keterampilan terlanjur=telanjur
perundangundangan=perundang-undangan perundangan-undangan=perundang-undangan undangundang=undang-undang
subyektifitas=subjektivitas validitasi=validasi kuatir=khawatir lembab=lembap
dilingkungan=di~lingkungan diwilayah=di~wilayah dibidang=di~bidang didaerah=di~daerah dilapangan=di~lapangan
disetiap=di~setiap
dimana=di~mana dimanapun=di~mana~pun diantara=di~antara diantaranya=di~antaranya diatas=di~atas diatasnya=di~atasnya
dibawah=di~bawah dibawahnya=di~bawahnya didalam=di~dalam didalamnya=di~dalamnya diluar=di~luar disamping=di~samping
ditingkat=di~tingkat disisi=di~sisi disekitar=di~sekitar dipusat=di~pusat dikabupaten=di~kabupaten dikota=di~kota
kedalam=ke~dalam kedepan=ke~depan kesamping=ke~samping kearah=ke~arah
di~laksanakan=dilaksanakan di~lakukan=dilakukan di~maksud=dimaksud di~tetapkan=ditetapkan di~atur=diatur di~bentuk=dibentuk
di~gunakan=digunakan di~ikuti=diikuti di~susun=disusun di~berikan=diberikan di~sampaikan=disampaikan di~bebankan=dibebankan
di~ubah=diubah di~undangkan=diundangkan di~perlukan=diperlukan di~terapkan=diterapkan di~capai=dicapai di~kelola=dikelola
di~buat=dibuat di~tujukan=ditujukan di~cabut=dicabut di~nyatakan=dinyatakan di~pimpin=dipimpin
di~koordinasikan=dikoordinasikan
tanggungjawab=tanggung~jawab bertanggungjawab=bertanggung~jawab penanggungjawab=penanggung~jawab
pertanggung~jawaban=pertanggungjawaban
kerjasama=kerja~sama bekerjasama=bekerja~sama peranserta=peran~serta sumberdaya=sumber~daya tatakelola=tata~kelola
tatacara=tata~cara tatausaha=tata~usaha tandatangan=tanda~tangan penanda~tanganan=penandatanganan
ditanda~tangani=ditandatangani
ditindak~lanjuti=ditindaklanjuti menindak~lanjuti=menindaklanjuti tindaklanjut=tindak~lanjut titikberat=titik~berat
alihmedia=alih~media beritahu=beri~tahu terimakasih=terima~kasih
antar~wilayah=antarwilayah antar~daerah=antardaerah antar~instansi=antarinstansi antar~unit=antarunit
antar~kelompok=antarkelompok
antar~umat=antarumat antar~lembaga=antarlembaga antar~sektor=antarsektor antar~waktu=antarwaktu antar~pihak=antarpihak
antar~bidang=antarbidang antar~perangkat=antarperangkat antar~kota=antarkota antar~kabupaten=antarkabupaten
antar~negara=antarnegara
antar~satuan=antarsatuan antar~organisasi=antarorganisasi
pra~sarana=prasarana nara~sumber=narasumber multi~media=multimedia pro~aktif=proaktif swa~kelola=swakelola suka~rela=sukarela
infra~struktur=infrastruktur sub~bagian=subbagian sub~bidang=subbidang non~formal=nonformal non~fisik=nonfisik
anti~korupsi=antikorupsi anti~gratifikasi=antigratifikasi
tolak~ukur=tolok~ukur jum'at=Jumat juma'at=Jumat
perundang~undangan=perundang-undangan
"""


def _baca_baku(isi: str) -> dict[str, str]:
    hasil = {}
    for satu in isi.split():
        salah, baku = satu.replace("~", " ").split("=")
        hasil[salah] = baku
        if " " not in salah and not salah.endswith("nya"):
            hasil[salah + "nya"] = baku + "nya"
    return hasil


EJAAN: dict[str, str] = _baca_baku(_BAKU)

MUBAZIR: dict[str, str] = {
    "adalah merupakan": "adalah",
    "agar supaya": "agar",
    "demi untuk": "untuk",
    "dalam rangka untuk": "untuk",
    "disebabkan karena": "disebabkan oleh",
    "seperti misalnya": "misalnya",
    "sangat paling": "paling",
    "para pegawai-pegawai": "para pegawai",
}

ASING: tuple[str, ...] = tuple(
    satu.strip()
    for satu in """
road map, roadmap, quick win, quick wins, grand design, outcome, outcomes, stakeholder, stakeholders, shareholder, mindset,
mind set, culture set, cultureset, agent of change, agents of change, change agent, role model, leading sector, right sizing,
public campaign, reward, punishment, reward and punishment, good governance, clean government, clean governance, good
government, open government, e-government, e-governance, e-procurement, e-planning, e-budgeting, e-controlling, e-office,
e-performance, e-learning, e-monev, world class, world class government, world class bureaucracy, whistle blowing system,
whistle-blowing system, whistleblowing system, whistleblower, whistle blower, whistle blowing, total quality management,
quality assurance, capacity building, talent pool, talent management, merit system, core value, core values, core business,
best practice, best practices, benchmark, benchmarking, self assessment, assessment, assessment center, coaching, mentoring,
workshop, focus group discussion, sharing session, knowledge sharing, transfer knowledge, transfer of knowledge,
brainstorming, checklist, dashboard, website, online, offline, upload, download, update, upgrading, review, screenshot,
launching, feedback, follow up, front office, back office, help desk, helpdesk, call center, hotline, command center, smart
city, big data, open data, gap analysis, risk register, risk assessment, risk management, top down, bottom up, top management,
time schedule, timeline, deadline, legal drafting, policy paper, policy brief, collaborative governance, dynamic governance,
performance based bureaucracy, sustainable development, service excellence, customer service, public service, human capital,
reinventing government, new public service, new public management, artificial intelligence, cloud computing, internet of
things, fingerprint, branding, networking, leadership, computer assisted test, value for money, crosscutting, cross cutting,
cascading, logical framework, evidence based policy, smart office, one stop service, ease of doing business, digital
leadership, agile governance, job description, job fit, job enrichment, job rotation, team work, teamwork, top leader, mobile
application, ex officio, ad hoc, mutatis mutandis, inter alia, force majeure
""".replace("\n", " ").split(",")
)
