// What the scripts of a meeting speak of; for whoever checks them, and never sent.

/** One thing that happened, in which session. */
export interface Happening {
  id: string;
  pada: number;
  nomor: number;
  apa: string;
  sesi?: number;
  tamu?: number;
  tamu_baru?: Newcomer;
  usulan?: string;
  putusan?: string;
  alasan?: string;
  keterangan?: string;
  keberatan?: boolean;
  isi_keberatan?: string;
  dilihat?: string;
  /** What stood at the name when it was written, by its content; stays here. */
  kira?: string;
  /** Why the server did not take it; stays here. */
  tolak?: string;
}

export interface Newcomer {
  nama: string;
  jabatan: string;
  unsur: string;
  perempuan: boolean;
  miskin: boolean;
}

/** A name of the agenda. */
export interface Item {
  nomor: number;
  usulan: string;
  putusan: string;
  alasan: string;
  keterangan: string;
  keberatan: boolean;
  isi_keberatan: string;
  tanda: string;
  isi?: string;
}

export interface Guest {
  nomor: number;
  nama: string;
  tentang: string;
  unsur: string;
  keadaan: string;
  dihitung: boolean;
  perempuan: boolean;
  miskin: boolean;
  id?: string;
}

/** Whom the tata tertib ask for: an element, or women and the poor. */
export interface Demand {
  unsur?: string;
  ciri?: "perempuan" | "miskin";
  paling: number;
  kata: string;
}

export interface Quorum {
  undangan: number;
  hadir: number;
  perlu: number;
  perempuan: number;
  miskin: number;
  siapa_pun: boolean;
  ketat: boolean;
  /** Minutes. */
  tunggu: number;
  /** Milliseconds since 1970. */
  sampai?: number;
  minta: Demand[];
  /** Reckoned here. */
  belum?: string[];
}

export interface Meeting {
  terakhir: number;
  tahap: string;
  sesi: number;
  kuorum: Quorum;
  nama: Item[];
  tamu: Guest[];
}

/** What the page begins with. */
export interface Page extends Meeting {
  rapat: string;
  akun: number;
  kirim: string;
  kunci?: string;
  masuk: string;
  alasan: Record<string, string>;
}

/** What came of what was sent. */
export interface Answer extends Meeting {
  diterima: string[];
  sudah: string[];
  ditolak: { id: string; kata: string }[];
}

/** What becomes of what was refused. */
export interface Handles {
  again(...all: Happening[]): void;
  mend(one: Happening): void;
}
