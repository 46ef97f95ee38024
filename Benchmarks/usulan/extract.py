"""An extract of the civil registry about those who will be proposed, and what a few of their drafts have wrong.

The extract is right and the draft is not, but for those whom the registry has as dead.
"""
import csv
import datetime
import random

# Of a mistake: its reason's code as it is found, and the share of households whose draft has it.
MISTAKES = {"name": ("P03", 0.03), "mother": ("P06", 0.03), "card": ("P05", 0.03), "dead": ("P07", 0.02)}
HEADERS = [
    "NO_KK", "NIK", "NAMA_LGKP", "STAT_HBKEL", "NAMA_LGKP_AYAH", "NAMA_LGKP_IBU", "JENIS_KLMIN", "TMPT_LHR", "TGL_LHR",
    "JENIS_PKRJN", "NO_PROP", "PROP_NAME", "NO_KAB", "KAB_NAME", "NO_KEC", "KEC_NAME", "NO_KEL", "KEL_NAME", "EKTP_STATUS", "RESPON"]
RELATIONS = {"1": "KEPALA KELUARGA", "3": "ISTRI", "4": "ANAK"}


class Case:
    """A household to be proposed: as the registry has it, as the draft has it, and what is the matter with the draft."""

    def __init__(self, household, village):
        self.right, self.draft, self.village = household, household, village
        self.mistake = None

    def spoil(self, mistake, numbers, draw, made):
        self.mistake = mistake
        head = dict(self.right["anggota"][0])
        self.draft = {**self.right, "anggota": [head, *self.right["anggota"][1:]]}
        if mistake == "name":
            head["nama"] = "QOMARUZZAMAN WIRYADINATA"
        elif mistake == "mother":
            head["ibu_kandung"] = "XENOBIA VLINDARWATI"
        elif mistake == "card":
            self.draft["keluarga"] = {**self.right["keluarga"], "kk": numbers.next(self.village, made)}

    @property
    def code(self):
        return MISTAKES[self.mistake][0] if self.mistake else None


def cases(count, villages, households, numbers, seed):
    """So many households, spread evenly over the villages, by village."""
    draw = random.Random(f"mistakes {seed}")
    found = {code: [] for code in villages}
    made = datetime.date.today() - datetime.timedelta(days=900)
    for at in range(count):
        code = villages[at % len(villages)]
        case = Case(households.next(code), code)
        chance = draw.random()
        for mistake, (_, share) in MISTAKES.items():
            if 0 <= chance < share:
                case.spoil(mistake, numbers, draw, made)
                break
            chance -= share
        found[code].append(case)
    return found


def write(path, found, names):
    """The file, as a civil registry hands it over. Names: village and kecamatan by code."""
    rows = 0
    with open(path, "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file, delimiter=";", lineterminator="\r\n")
        out.writerow(HEADERS)
        for code, some in found.items():
            text = str(code)
            village, kecamatan = names[code]
            for case in some:
                for at, member in enumerate(case.right["anggota"]):
                    year, month, day = member["tanggal_lahir"].split("-")
                    is_dead = case.mistake == "dead" and at == 0
                    out.writerow([
                        case.right["keluarga"]["kk"], member["nik"], member["nama"], RELATIONS[member["hubungan"]], "",
                        member["ibu_kandung"], "LAKI-LAKI" if member["jenis_kelamin"] == "1" else "PEREMPUAN",
                        member["tempat_lahir"], f"{day}-{month}-{year}", "PETANI", text[:2], "BENGKULU", str(int(text[2:4])),
                        "BENGKULU UTARA", str(int(text[4:6])), kecamatan.upper(), text[6:], village.upper(), "SUDAH REKAM",
                        "MENINGGAL DUNIA" if is_dead else ""])
                    rows += 1
    return rows
