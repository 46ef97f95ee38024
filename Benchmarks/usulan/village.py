"""What a village does with its proposals: writes them, brings papers, decides on them, and makes them final."""
import datetime
import os

from clerk import number, png

PAPERS = ["kk", "ktp", "foto_rumah"]
MINUTES = ["berita_acara", "daftar_hadir", "lampiran_bnba"]
# What one act takes at most.
PIECE = 200


def picture():
    return png(int.from_bytes(os.urandom(6), "big"))


def write(operator, household, papers=True):
    """A draft with its papers. Returns what the door said of it."""
    made = operator.send("/api/usulan", household)
    if papers:
        bring(operator, made["id"])
    return made


def bring(operator, proposal):
    for kind in PAPERS:
        operator.paper(f"/usulan/{proposal}", kind, picture())


def convene(operator, village_code, title, kind="musdes"):
    return operator.send("/api/musyawarah", {
        "desa": village_code, "jenis": kind, "tanggal": datetime.date.today().isoformat(), "tempat": "Balai desa",
        "nomor": title, "pemimpin": "Ketua BPD", "undangan": 30, "hadir": 24, "perempuan": 9, "miskin": 5})


def put_on(operator, meeting, proposals):
    """Proposals as pairs of id and version. Returns what was taken and what was left, with reasons."""
    taken, left = [], []
    for start in range(0, len(proposals), PIECE):
        some = [{"id": id, "versi": version} for id, version in proposals[start:start + PIECE]]
        said = operator.send(f"/api/musyawarah/{meeting}/agenda", {"usulan": some})
        taken += said["diambil"]
        left += said["ditinggalkan"]
    return taken, left


def decide(operator, meeting, proposal, decision="setuju", reason=""):
    body = {"usulan": proposal, "keputusan": decision}
    if reason:
        body["alasan"] = reason
    return operator.send(f"/api/musyawarah/{meeting}/putusan", body)


def seal(operator, meeting):
    """Its minutes, and then nobody changes it any more."""
    for kind in MINUTES:
        operator.paper(f"/musyawarah/{meeting}", kind, picture())
    seen = operator.get(f"/api/musyawarah/{meeting}")
    return operator.send(f"/api/musyawarah/{meeting}/segel", {"versi": seen["versi"]})


def finalise(head, village_code, proposals):
    taken, left = [], []
    for start in range(0, len(proposals), PIECE):
        some = [{"id": id, "versi": version} for id, version in proposals[start:start + PIECE]]
        said = head.send("/api/usulan/final", {"desa": village_code, "usulan": some})
        taken += said["diambil"]
        left += said["ditinggalkan"]
    return taken, left


def versions(register, home, ids):
    """As they are now: (id, version) of each, by the register itself."""
    found = {}
    for start in range(0, len(ids), 400):
        some = ", ".join(str(number(id)) for id in ids[start:start + 400])
        found.update(register.query(f"SELECT id, version FROM proposal WHERE home = {home} AND id IN ({some})"))
    return [(id, found[number(id)]) for id in ids]
