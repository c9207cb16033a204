// The search of the first page: everything else works without it.
(function () {
  "use strict";
  var borang = document.getElementById("cari");
  if (!borang) return;
  var TAMPIL = 50;
  var STATUS = {}, pilihan = ["kata", "daerah", "status", "jenis", "temuan"];
  var unsur = {};
  pilihan.forEach(function (nama) { unsur[nama] = document.getElementById("c-" + nama); });
  Array.prototype.forEach.call(unsur.status.options, function (o) { STATUS[o.value] = o.text; });
  var hasil = document.getElementById("c-hasil"), jumlah = document.getElementById("c-jumlah"), semua = document.getElementById("semua");
  var siap = null, tunda = 0, tampak = "";

  // The index is fetched when it is first needed; as a script, because a page opened from a disk may fetch nothing else.
  function muat(lalu) {
    if (siap) { lalu(); return; }
    var skrip = document.createElement("script");
    skrip.src = "data/cari.js";
    skrip.onload = function () {
      siap = window.INDEKS.map(function (n) {
        return { n: n, teks: n.slice(0, 8).join(" ").toLowerCase() };
      });
      lalu();
    };
    skrip.onerror = function () { jumlah.textContent = "Daftar pencarian tidak dapat dimuat."; };
    document.head.appendChild(skrip);
  }

  function cocok(satu, kata) {
    var n = satu.n, daerah = unsur.daerah.value, temuan = unsur.temuan.value;
    return kata.every(function (k) { return satu.teks.indexOf(k) >= 0; }) &&
      (!daerah || n[0].split("/")[0] === daerah) &&
      (!unsur.status.value || n[4] === unsur.status.value) &&
      (!unsur.jenis.value || n[5] === unsur.jenis.value) &&
      (!temuan || (temuan === "error" ? n[8] > 0 : temuan === "warning" ? n[8] + n[9] > 0 : n[8] + n[9] === 0));
  }

  function buat(nama, teks, kelas) {
    var el = document.createElement(nama);
    if (teks) el.textContent = teks;
    if (kelas) el.className = kelas;
    return el;
  }

  function baris(n) {
    var li = buat("li"), a = buat("a", n[1]);
    a.href = n[0] + "/index.html";
    li.appendChild(a);
    li.appendChild(document.createTextNode(" "));
    li.appendChild(buat("span", STATUS[n[4]] || n[4], "lencana " + n[4]));
    [["error", "kesalahan"], ["warning", "peringatan"]].forEach(function (t, ke) {
      if (n[8 + ke]) {
        li.appendChild(document.createTextNode(" "));
        li.appendChild(buat("span", n[8 + ke] + " " + t[1], "cacah " + t[0]));
      }
    });
    li.appendChild(buat("br"));
    li.appendChild(buat("small", n[3] + ", " + n[2] + (n[6] ? " · " + n[6] : "")));
    return li;
  }

  function tampilkan() {
    var keadaan = JSON.stringify(pilihan.map(function (nama) { return unsur[nama].value; }));
    // Leaving the field by a click on a result must not write the results anew under the pointer.
    if (keadaan === tampak) return;
    tampak = keadaan;
    var kata = unsur.kata.value.toLowerCase().split(/\s+/).filter(Boolean);
    var dipakai = kata.length || pilihan.slice(1).some(function (nama) { return unsur[nama].value; });
    semua.hidden = !!dipakai;
    hasil.hidden = !dipakai;
    simpan();
    hasil.textContent = "";
    if (!dipakai) { jumlah.textContent = ""; return; }
    muat(function () {
      var ada = siap.filter(function (satu) { return cocok(satu, kata); });
      hasil.textContent = "";
      ada.slice(0, TAMPIL).forEach(function (satu) { hasil.appendChild(baris(satu.n)); });
      jumlah.textContent = ada.length ? ada.length + " naskah" + (ada.length > TAMPIL ? ", " + TAMPIL + " pertama ditampilkan; persempit kata atau pilihannya" : "") : "Tidak ada naskah yang cocok";
    });
  }

  // What is chosen stands in the address, so that it can be sent to somebody and survives going back.
  function simpan() {
    var isi = pilihan.filter(function (nama) { return unsur[nama].value; }).map(function (nama) {
      return nama + "=" + encodeURIComponent(unsur[nama].value);
    }).join("&");
    try { history.replaceState(null, "", "#" + isi); } catch (sebab) { /* some browsers refuse it on a disk */ }
  }

  function pulihkan() {
    location.hash.slice(1).split("&").forEach(function (satu) {
      var bagian = satu.split("=");
      if (unsur[bagian[0]]) { try { unsur[bagian[0]].value = decodeURIComponent(bagian[1] || ""); } catch (sebab) { /* not ours */ } }
    });
  }

  borang.addEventListener("input", function () { clearTimeout(tunda); tunda = setTimeout(tampilkan, 80); });
  borang.addEventListener("change", tampilkan);
  borang.addEventListener("submit", function (kejadian) { kejadian.preventDefault(); tampilkan(); });
  borang.addEventListener("reset", function () { setTimeout(function () { tampilkan(); unsur.kata.focus(); }, 0); });
  borang.hidden = false;
  pulihkan();
  if (location.hash.length > 1) tampilkan();
})();
