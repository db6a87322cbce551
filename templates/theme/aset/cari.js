// The search of the page Cari. Nothing is fetched before there is a word to look for; every value is put in as text.

const SEKALI = 10; // results shown at once
const KUTIPAN = 30; // words of an excerpt
const BAGIAN = 3; // places on a page named under its result
const PILIHAN = { noWorker: true, ranking: { pageLength: 0.25 } }; // a long page about it before a short list of it
const TANDA = "\u2060"; // parts the words of a page from other forms of them, which the build has added
const AWALAN = ["ke", "se", "di", "ter", "te", "ber", "be", "per", "pel", "pe", "me", "pem", "mem", "pen", "men", "peng", "meng", "peny", "meny"];
const AKHIRAN = ["", "kan", "an", "i"];
const akar = new URL("../", import.meta.url); // where the site stands

const isian = document.getElementById("kata");
const hasil = document.getElementById("hasil");
const pesan = document.getElementById("pesan");

const kata = (new URLSearchParams(location.search).get("q") ?? "").trim().replace(/\s+/g, " ").slice(0, 200);
if (kata) {
  isian.value = kata;
  document.title = `“${kata}” – ${document.title}`;
  cari().catch(() => {
    katakan("Pencarian tidak dapat dimuat. Periksa sambungan internet, lalu muat ulang. Atau lihat ", daftar(), " di bawah.");
  });
} else {
  katakan("Ketik satu kata atau lebih, lalu pilih Cari.");
}

async function cari() {
  katakan(`Mencari “${kata}” …`);
  const { createInstance } = await import(new URL("pagefind/pagefind.js", akar));
  const mesin = createInstance(PILIHAN);
  const [ada, tiada] = await periksa(mesin, [...new Set(kata.split(" "))].filter(huruf));
  const { results } = ada.length ? await mesin.search(ada.join(" ")) : { results: [] };
  if (results.length === 0) {
    tidakAda(ada);
    return;
  }
  const dicari = tiada.length ? ada.join(" ") : kata;
  const catatan = tiada.length ? `. Di situs ini tidak ada kata “${tiada.join("”, “")}”.` : "";
  katakan(`${bilangan(results.length)} hasil untuk “${dicari}”${catatan}`);
  const urutan = unsur("ol");
  urutan.setAttribute("role", "list"); // without numbers, some screen readers take it for no list
  hasil.append(urutan);
  await tampilkan(urutan, results, ada, 0);
}

// Which words are on the site. Where one is not, Pagefind takes the longest beginning of it that is: b for banjir.
async function periksa(mesin, semua) {
  const ada = [];
  for (const satu of semua) {
    const { results } = await mesin.search(satu);
    if (results.length && (huruf(satu).length < 3 || tempat(await results[0].data(), [satu]).kena.length)) {
      ada.push(satu);
    }
  }
  return [ada, semua.filter((satu) => !ada.includes(satu))];
}

function tidakAda(ada) {
  const saran = ada.flatMap((satu, n) => [n ? ", " : " Coba satu kata saja: ", kaitan(`?q=${encodeURIComponent(satu)}`, satu)]);
  katakan(`Tidak ada hasil untuk “${kata}”.`, ...(saran.length ? [...saran, ". Atau lihat "] : [" Coba kata lain, atau lihat "]), daftar(), " di bawah.");
}

async function tampilkan(urutan, results, cari, dari) {
  const baru = await Promise.all(results.slice(dari, dari + SEKALI).map((satu) => satu.data()));
  const butir = baru.map((data) => baris(data, cari));
  urutan.append(...butir);
  if (dari) {
    butir[0].querySelector("a").focus();
    katakan(`Menampilkan ${bilangan(dari + butir.length)} dari ${bilangan(results.length)} hasil untuk “${cari.join(" ")}”`);
  }
  if (results.length > dari + SEKALI) {
    const tombol = unsur("button", "Tampilkan lebih banyak");
    tombol.type = "button";
    tombol.addEventListener("click", () => {
      tombol.remove();
      tampilkan(urutan, results, cari, dari + SEKALI).catch(() => hasil.append(tombol));
    });
    hasil.append(tombol);
  }
}

// One result: its title, the words around the best place, and links to the places on the page that hold the words.
function baris(data, cari) {
  const alamat = new URL(data.raw_url.slice(1).replace(/([a-z0-9-]+)\.html$/, "#$1"), akar);
  const { isi, kena } = tempat(data, cari);
  const judul = data.meta.title ?? alamat.pathname;
  const butir = unsur("li");
  const tautan = kaitan(alamat, judul);
  const kutipan = unsur("p");
  kutipan.append(...potongan(isi, kena, judul.split(/\s+/).length));
  butir.append(tautan, kutipan);
  const bagian = alamat.hash ? [] : bagianKena(data.anchors, kena);
  if (bagian.length) {
    const rinci = unsur("ul");
    rinci.append(...bagian.map((satu) => {
      const alamatBagian = new URL(alamat);
      alamatBagian.hash = satu.id;
      const baris = unsur("li");
      baris.append(kaitan(alamatBagian, namaBagian(satu)));
      return baris;
    }));
    butir.append(rinci);
  }
  return butir;
}

// The words of a page, and the places of those that were looked for. A hit among the added forms stands for the words
// of the same root.
function tempat(data, cari) {
  const semua = data.content.split(/\s+/);
  const batas = semua.indexOf(TANDA);
  const isi = batas < 0 ? semua : semua.slice(0, batas);
  const dicari = cari.map((satu) => ({ polos: huruf(satu), akarnya: inti(satu) }));
  const kena = new Set(data.locations.filter((n) => n < isi.length && dicari.some((satu) => cocok(isi[n], satu))));
  const bentuk = batas < 0 ? [] : data.locations.filter((n) => n > batas).flatMap((n) => inti(semua[n]));
  const sama = bentuk.filter((satu) => satu.length > 3 && dicari.some(({ akarnya }) => akarnya.includes(satu)));
  isi.forEach((satu, n) => {
    if (sama.some((sebuah) => satu.toLowerCase().includes(sebuah)) && inti(satu).some((sebuah) => sama.includes(sebuah))) {
      kena.add(n);
    }
  });
  return { isi, kena: [...kena].sort((a, b) => a - b) };
}

function cocok(tertulis, { polos, akarnya }) {
  const ini = huruf(tertulis);
  return polos.length < 3 ? ini === polos : akarnya.some((satu) => ini.includes(satu));
}

// What is left of a word without affixes, in every way that it can be read.
function inti(satu) {
  const polos = huruf(satu);
  let depan = [polos];
  for (let lapis = 0; lapis < 3; lapis += 1) {
    depan = [...new Set(depan.flatMap((sisa) => [sisa, ...AWALAN.filter((awal) => sisa.startsWith(awal)).map((awal) => sisa.slice(awal.length))]))];
  }
  const semua = [...depan, ...depan.map(tanpaAwal)].flatMap((sisa) =>
    ["", "nya"].flatMap((milik) => AKHIRAN.map((akhir) => akhir + milik)).filter((akhir) => sisa.endsWith(akhir)).map((akhir) => sisa.slice(0, sisa.length - akhir.length)),
  );
  return [...new Set(semua)].filter((sisa) => sisa === polos || sisa.length > 2);
}

// meN- and peN- swallow these letters before a vowel.
function tanpaAwal(satu) {
  return satu.replace(/^[kmnpst](?=[aiueo])/, "");
}

function huruf(satu) {
  return satu.normalize("NFD").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

function bilangan(n) {
  return n.toLocaleString("id");
}

function potongan(isi, kena, judul) {
  const diIsi = kena.filter((n) => n >= judul);
  let mulai = judul;
  let terbanyak = 0;
  for (const n of diIsi) {
    const banyak = diIsi.filter((m) => m >= n && m < n + KUTIPAN - 5).length;
    if (banyak > terbanyak) {
      [mulai, terbanyak] = [Math.max(judul, n - 5), banyak];
    }
  }
  const akhir = Math.min(mulai + KUTIPAN, isi.length);
  const simpul = isi.slice(mulai, akhir).flatMap((satu, n) => [kena.includes(mulai + n) ? unsur("mark", satu) : satu, " "]);
  return [mulai > judul ? "… " : "", ...simpul, akhir < isi.length ? "…" : ""];
}

// The anchors nearest above the marked words, those with most of them first kept, in the order of the page.
function bagianKena(jangkar, kena) {
  const urut = jangkar.filter((satu) => /^(h[2-6]|li|tr)$/.test(satu.element)).sort((a, b) => a.location - b.location);
  const banyak = new Map();
  for (const n of kena) {
    const satu = urut.findLast((calon) => calon.location <= n);
    if (satu) {
      banyak.set(satu, (banyak.get(satu) ?? 0) + 1);
    }
  }
  const terpilih = [...banyak].sort((a, b) => b[1] - a[1]).slice(0, BAGIAN).map(([satu]) => satu);
  return urut.filter((satu) => terpilih.includes(satu));
}

function namaBagian(jangkar) {
  return jangkar.element.startsWith("h") ? jangkar.text : jangkar.id.replaceAll("-", " ");
}

function katakan(...isi) {
  pesan.replaceChildren(...isi);
}

function daftar() {
  return kaitan("#daftar", "daftar");
}

function kaitan(alamat, isi) {
  const simpul = unsur("a", isi);
  simpul.href = alamat;
  return simpul;
}

function unsur(nama, isi = "") {
  const simpul = document.createElement(nama);
  simpul.textContent = isi;
  return simpul;
}
