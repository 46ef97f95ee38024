"""Invented households that are in no register, as an operator types them."""
import datetime
import random

from clerk import dotted

FIRST = {
    "1": "SLAMET BUDI AGUS SUTRISNO BAMBANG JOKO HERMAN RUSDI SYAHRIL ZAINAL ISKANDAR MULYADI HENDRA YUSUF AMIR DARWIN".split(),
    "2": "SITI SRI SUMIATI SULASTRI MARYATI ENDANG RATNA DEWI NURHAYATI ROSDIANA LASMI KARTINI YULIANA FATIMAH ASNAH".split(),
}
LAST = "PRASETYO WIBOWO SANTOSO HIDAYAT SETIAWAN LESTARI WULANDARI EFFENDI SAPUTRA GUNAWAN RAHAYU HANDAYANI KURNIAWAN".split()
PLACES = "CURUP BENGKULU ARGAMAKMUR KEPAHIANG MANNA LUBUKLINGGAU".split()
REASONS = ["KEMISKINAN", "KETELANTARAN", "KECACATAN", "KETERPENCILAN"]
# How many live in one, by weight.
SIZES = {1: 2, 2: 3, 3: 5, 4: 5, 5: 2}


class Numbers:
    """NIK and KK of nobody: 99 in the place of the province, and none that the register has."""

    def __init__(self, register=None, seed=1):
        self.draw = random.Random(f"numbers {seed}")
        self.taken = set()
        if register:
            for table, column in (("person", "nik"), ("family", "kk")):
                self.taken |= {value for value, in register.query(f"SELECT {column} AS n FROM {table} WHERE {column} IS NOT NULL")}

    def next(self, village, day, is_woman=False):
        """Of a village and a day: of birth, or on which the card was made."""
        text = str(village)
        place = f"99{text[2:6]}{day.day + (40 if is_woman else 0):02d}{day:%m%y}"
        while True:
            found = int(f"{place}{self.draw.randrange(1, 10_000):04d}")
            if found not in self.taken:
                self.taken.add(found)
                return f"{found:016d}"


class Households:
    def __init__(self, numbers, seed=1):
        self.numbers = numbers
        self.draw = random.Random(f"households {seed}")

    def name(self, sex):
        first, second = self.draw.choice(FIRST[sex]), self.draw.choice(LAST)
        return f"{first} {second}" if self.draw.random() < 0.5 else f"{first} {self.draw.choice(FIRST[sex])} {second}"

    def member(self, village, relation, sex, years):
        day = datetime.date.today() - datetime.timedelta(days=self.draw.randrange(years * 365, years * 365 + 3000))
        return {
            "nama": self.name(sex), "nik": self.numbers.next(village, day, sex == "2"), "hubungan": relation,
            "jenis_kelamin": sex, "tanggal_lahir": day.isoformat(), "tempat_lahir": self.draw.choice(PLACES),
            "ibu_kandung": self.name("2"), "pekerjaan": "PETANI"}

    def next(self, village):
        """A proposal of a household for `POST /api/usulan`, without `aksi`."""
        size = self.draw.choices(list(SIZES), list(SIZES.values()))[0]
        members = [self.member(village, "1", "1", 30)]
        if size > 1:
            members.append(self.member(village, "3", "2", 28))
        members += [self.member(village, "4", self.draw.choice("12"), 3) for _ in range(size - 2)]
        for member in members[2:]:
            member["ibu_kandung"] = members[1]["nama"]
            member["pekerjaan"] = "BELUM BEKERJA"
        made = datetime.date.today() - datetime.timedelta(days=self.draw.randrange(200, 3000))
        draw = self.draw
        return {
            "desa": dotted(village), "jenis": "usulan_baru", "alasan": draw.choice(REASONS), "pengusul": "rt_rw",
            "keluarga": {
                "kk": self.numbers.next(village, made), "alamat": f"DUSUN {draw.choice(['I', 'II', 'III'])}",
                "rt": f"{draw.randrange(1, 9):03d}", "rw": f"{draw.randrange(1, 4):03d}"},
            "anggota": members,
            "persetujuan": {"cara": "tanda_tangan", "tanggal": datetime.date.today().isoformat()}}


