"""A cut-off of one kabupaten, put into the calendar as the tests do."""
import datetime
import json
import math

WIB = datetime.timezone(datetime.timedelta(hours=7))
SERIES = 77


def closing_after(moment):
    """The first whole minute after a moment, in seconds since 1970: windows close between two minutes."""
    return math.ceil(moment / 60) * 60


def close(register, region, end, late="berikutnya"):
    """Proposals of a household close every month on the day and in the minute of `end`. Returns the round, yyyymm."""
    # What comes in during the last minute is still in time.
    last = datetime.datetime.fromtimestamp(end - 60, WIB)
    code = int(region.replace(".", "")) * 1_000_000
    body = json.dumps({
        "series": {"value": SERIES}, "kind": "usulan_dtks", "region": {"value": code},
        "span": {"monthly": {"from": 1, "to": last.day}}, "months": {}, "minute": last.hour * 60 + last.minute,
        "zone": "wib", "late": late, "basis": "", "validFrom": 20_260_101})
    register.run([
        f"INSERT INTO cutoff (id, valid_from, kind, region, body) VALUES ({SERIES}, 20260101, 'usulan_dtks', {code}, '{body}')"])
    return last.year * 100 + last.month
