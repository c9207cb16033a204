"""Words of titles and of the frame of citations: the only words that a torn word may be sewn together to (perbaiki.py).

Counted in the titles of the national registry (8 times and more), with the fixed words of the grammar added. A compound that
is also written as two words (`ibukota`, `walikota`, `kerjasama`) stays out: `Ibu Kota` is no damage.
"""

_DAFTAR = """
acara aceh adhi administrasi administratif agama agraria agreement agung air alam alat anak aneka anggaran anggota angkasa
angkatan angkutan antara aparatur api arsip asahan asam asasi asean aset asian asing asuransi atas atau aturan ayat badan bagi
bagian bahan balai bali balik bandung bangka bangsa bangunan bank bantuan barang barat barata baru batam batas batu bea bebas
beberapa bekas belanda belanja belas bencana benda bengkulu bentuk berasal berdasarkan berharga berikat berikut berita
berjangka berlaku berlakunya bermotor bersenjata bersifat berupa berwujud besar besaran besarnya between bhakti biaya bidang
bintang biro birokrasi bogor bonded bukan bukit bumi bunga bupati cara cilacap cipta concerning convention cooperation
corporation cukai daerah daftar dagang dalam damri dan dana danau dapat darat dari darurat darussalam dasar daya defence
dengan departemen deposito derivatif desa development devisa dewan di digital dikenakan dinas ditambah ditanggung diterima
ditetapkan diubah djakarta dokter dua dudanya ekonomi eksploitasi ekspor ekstradisi energi farma farmasi fasilitas field film
fund fungsi gaji garam garis garuda gas geofisika giro government gubernur guna guru hak hakim harga hari hasil hewan hibah
hidup hilir hotel hubungan hukum hulu huruf hutan ibu ilmu impor indonesia indra industri informasi informatika infrastruktur
inhutani institut instruksi intelektual internasional international irian islamic istimewa iuran izin jabatan jakarta jalan
jambi jaminan janda jangka jasa jawa jawatan jaya jenis jumlah kabupaten kali kalimantan kantor kapal karantina karena karet
karya kawasan ke keadaan keamanan keanggotaan kebangsaan keberatan kebudayaan kecamatan kecelakaan kecil kedua kedudukan
keempat kegiatan kehakiman kehewanan kehormatan kehutanan keimigrasian kekayaan kekuasaan kelautan kelima kelonggaran
kelurahan kemahalan kembali kementerian kementrian kemerdekaan kena kenaikan kendaraan kepabeanan kepala kepegawaian
kepemilikan kependudukan kepolisian kepulauan keputusan kereta keringanan kerja kertas kerugian kesatuan kesehatan
kesejahteraan keselamatan ketenagakerjaan ketentuan ketetapan ketiga ketua keuangan kewajiban kewenangan khusus kimia
klimatologi komisi komite komunikasi konstruksi konvensi koordinasi koperasi korban korupsi kota kotamadya kotapraja kreatif
kredit kripto krosok kutai lain lainnya lalu lampung lanjut lapangan larangan laut lebih leces lembaga lembaran likuidasi
lingkungan lintas listrik lloyd luar mahkamah majelis malang maluku manajemen manusia masalah masuk masyarakat melalui
memperpanjang menambah menengah mengadakan mengatur mengenai mengubah menjadi menteri merek merpati mesin meteorologi meterai
mewah milik militer mina minahasa mineral minyak modal mulai mutual nama nanggroe nasional nasionalisasi nations negara negeri
niaga nias nilai nol nomor nuklir nusa nusantara obligasi oleh operasi opsenten orang ordonansi ordonnantie organisasi otonom
pabean pada padang pajak paksa palembang panas pangan pangkat panitia panjang papua para pariwisata partai pasal paten pedoman
pegadaian pegawai pejabat pekerja pekerjaan pelabuhan pelaksanaan pelanggaran pelaporan pelayanan pelayaran pemanfaatan
pembagian pembangunan pembatalan pembayaran pembebasan pembentukan pemberantasan pemberhentian pemberian pembiayaan pembinaan
pembubaran pemeriksa pemeriksaan pemerintah pemerintahan pemilihan pemilikan pemindahan pemisahan pemungutan penagihan
penambahan penanaman penanganan penanggulangan penarikan penataan penatausahaan pencabutan pencegahan pendaftaran pendanaan
pendapatan pendayagunaan pendidikan pendirian penelitian penempatan penentuan penerapan penerbangan penerbit penerbitan
penerima penerimaan penetapan pengadaan pengadilan pengajaran pengajuan pengalihan pengamanan pengangkatan pengangkutan
pengawas pengawasan pengelolaan pengeluaran pengembalian pengembangan pengenaan pengendalian pengesahan pengetahuan
penggabungan pengganti penggantian penggunaan penghapusan penghargaan penghasilan penghitungan penginapan penguatan pengubahan
pengurangan pengusahaan penilaian penjaminan penjualan pensiun pensiunan penumpang penunjukan penyandang penyeberangan
penyediaan penyelenggara penyelenggaraan penyelesaian penyerahan penyertaan penyesuaian penyetoran penyiaran penyusunan
peradilan peralihan peran perang perangkat peraturan perbaikan perbankan perbendaharaan perburuhan percetakan perdagangan
perdana peredaran perencanaan pergerakan perguruan perhitungan perhubungan perikanan perindustrian perintis perizinan
perjalanan perjan perjanjian perkapalan perkebunan perlakuan perlindungan permukiman permusyawaratan pernyataan perobahan
perolehan perpajakan perpanjangan perpustakaan persahabatan perselisihan perserikatan persero perseroan persetujuan
persyaratan pertahanan pertambahan pertambangan pertamina pertanahan pertanggungjawaban pertanian pertimbangan perubahan perum
perumahan perundang perusahaan perwakilan peternakan pidana pimpinan pinjaman pokok politik pos prajurit prasarana presiden
pribadi produk produksi program propinsi protocol protokol provinsi proyek publik pulau pungutan pupuk pura pusat rajawali
rakyat rangka raya reconstruction reformasi rekonstruksi rencana republic republik retribusi riau riset ruang rumah rupiah
sabang saham sakit saksi sama sandang sarana satuan satyalancana sebagai sebagaimana sebagian secara sekretaris sektor selatan
seluruh semarang semen sementara sendiri sensus seri serikat serta siantar simpanan sipil sistem sosial staatsblad standar
statistik status statuta stbl struktur struktural sukabumi sulawesi sumatera sumbangan sumber sungai surabaya surat susun
susunan swasta swatantra syarat syariah tabungan tahun taman tambahan tambang tanah tanaman tanda tangerang tanggal tanjung
tarif tarip tata teknologi telah telekomunikasi tembakau tempat tenaga tengah tenggara tentang tentara terakhir terbatas
tergolong terhadap termaksud terorisme tertentu tertib tertinggal tetap tidak tiga timah timor timur tindak tindakan tinggi
tingkat tirta tol transaksi transmigrasi treaty tugas tunjangan uang udara umum undang undangan united universitas untuk
urusan usaha utara veteran viii wajib wakil waktu wali wewenang wilayah xiii yang yogyakarta zone
"""


def himpunan(kata: str) -> frozenset[str]:
    """A set of words from a text with blanks between them."""
    return frozenset(kata.split())


KATA = himpunan(_DAFTAR)
