import Registry
import Rules
import TepatTesting
import Testing

/// The calendar is reckoning alone: it holds for every day of many years.
@Suite("Calendar of cut-offs")
struct CutoffCalendarTests {
    private let derati = SampleRegister.derati
    private let kabupaten = SampleRegister.rejangLebong

    private func monthly(
        _ from: Int, _ to: Int, at region: RegionCode = .nation, series: Int64 = 1, since: Int32 = 20_200_101,
        until: Int32? = nil, months: [Int: Cutoff.Month] = [:], zone: Cutoff.Zone = .wib
    ) -> Cutoff {
        Cutoff(
            series: RecordID(series), kind: "perbaikan", region: region, span: .monthly(from: from, to: to),
            months: months, zone: zone, validFrom: since, validTo: until)
    }

    private func closings(_ calendar: CutoffCalendar, _ region: RegionCode, _ year: Int) -> [Int32] {
        (1...12).flatMap { month in
            calendar.windows(for: "perbaikan", at: region, closingIn: CivilMonth(year: year, month: month))
                .map(\.closes.packed)
        }
    }

    @Test("Days and their numbers are each other's inverse over centuries")
    func days() {
        // From 1800, where the calendar of the register begins.
        var last: CivilDate?
        var wrong: [Int] = []
        for number in -62_000...73_000 {
            let day = CivilDate(dayNumber: number)
            let isReal = CivilDate(year: day.year, month: day.month, day: day.day) == day
            let follows = last.map { $0 < day && $0.weekday % 7 + 1 == day.weekday } ?? true
            if day.dayNumber != number || !isReal || !follows { wrong.append(number) }
            last = day
        }
        #expect(wrong.isEmpty)
        #expect(CivilDate(packed: 20_261_125).weekday == 3)
    }

    @Test("The 31st is the last day of every month, in leap years too")
    func shortMonths() {
        let calendar = CutoffCalendar(versions: [monthly(1, 31)])
        for year in 2020...2060 {
            let days = closings(calendar, derati, year)
            #expect(days.count == 12)
            for (position, day) in days.enumerated() {
                #expect(Int(day % 100) == CivilMonth(year: year, month: position + 1).length)
            }
        }
        #expect(closings(calendar, derati, 2028)[1] == 20_280_229 && closings(calendar, derati, 2027)[1] == 20_270_228)
    }

    @Test(
        "Whatever the days, each month has one window, it opens before it closes, and the months follow each other",
        arguments: [(1, 7), (15, 22), (25, 5), (31, 31), (30, 29), (29, 31), (31, 1)])
    func everyMonth(from: Int, to: Int) {
        let calendar = CutoffCalendar(versions: [monthly(from, to, since: 20_100_101)])
        var before: CutoffWindow?
        var month = CivilMonth(year: 2020, month: 1)
        while month.year < 2045 {
            let windows = calendar.windows(for: "perbaikan", at: derati, closingIn: month)
            #expect(windows.count == 1)
            guard let window = windows.first else { return }
            #expect(window.opens <= window.closes && window.start < window.end)
            #expect(CivilMonth(of: window.closes) == month)
            if let before { #expect(before.end < window.end && before.opens < window.opens) }
            // The day asked by itself gives the same window as the month did.
            let day = calendar.windows(for: "perbaikan", at: derati, from: window.closes, to: window.closes)
            #expect(day.contains(window))
            #expect(window.contains(window.end - 1) && !window.contains(window.end))
            before = window
            month = month.next
        }
    }

    @Test("The most specific region wins, and what is set once wins over what comes every month there")
    func specific() {
        let once = Cutoff(
            series: RecordID(4), kind: "perbaikan", region: kabupaten,
            span: .once(from: 20_261_201, to: 20_261_212), validFrom: 20_200_101)
        let calendar = CutoffCalendar(versions: [
            monthly(1, 17), monthly(1, 20, at: RegionCode(1_700_000_000), series: 2),
            monthly(1, 10, at: kabupaten, series: 3), once,
        ])
        #expect(closings(calendar, RegionCode(3_201_010_001), 2026).allSatisfy { $0 % 100 == 17 })
        #expect(closings(calendar, RegionCode(1_701_010_001), 2026).allSatisfy { $0 % 100 == 20 })
        let own = closings(calendar, derati, 2026)
        #expect(own.dropLast().allSatisfy { $0 % 100 == 10 } && own.last == 20_261_212)
        #expect(own.count == 12)
    }

    @Test("A month may have other days or none, and none is not filled from the wider region")
    func overrides() {
        let calendar = CutoffCalendar(versions: [
            monthly(1, 17),
            monthly(1, 10, at: kabupaten, series: 2, months: [12: .none, 4: .days(from: 2, to: 31)]),
        ])
        let days = closings(calendar, derati, 2026)
        #expect(days.count == 11 && !days.contains { $0 / 100 == 202_612 })
        #expect(days.contains(20_260_430))
    }

    @Test("A later version takes over on its day, an ended series falls silent, and the wider one speaks again")
    func versions() {
        let calendar = CutoffCalendar(versions: [
            monthly(1, 25, since: 20_200_101), monthly(1, 17, at: kabupaten, series: 2, since: 20_260_101),
            monthly(1, 12, at: kabupaten, series: 2, since: 20_260_701, until: 20_261_001),
        ])
        let days = closings(calendar, derati, 2026).map { $0 % 100 }
        #expect(days == [17, 17, 17, 17, 17, 17, 12, 12, 12, 25, 25, 25])
        #expect(calendar.inForce(on: CivilDate(packed: 20_260_815)).count == 2)
        #expect(calendar.inForce(on: CivilDate(packed: 20_261_101)).count == 1)
    }

    @Test("The same hour is another moment in each zone")
    func zones() throws {
        let month = CivilMonth(year: 2026, month: 12)
        let ends = Cutoff.Zone.allCases.compactMap { zone in
            CutoffCalendar(versions: [monthly(1, 17, zone: zone)])
                .windows(for: "perbaikan", at: derati, closingIn: month).first?.end
        }
        // 18 December 00:00 in Jakarta.
        #expect(ends == [1_797_526_800_000, 1_797_523_200_000, 1_797_519_600_000])
    }

    @Test("A day of a stretch finds what is open on it and what opens next; another kind is not limited")
    func stretches() {
        let day = CivilDate(packed: 20_261_120)
        let calendar = CutoffCalendar(versions: [monthly(1, 17)])
        func open(_ kind: String, _ to: Int32) -> [Int32] {
            calendar.windows(for: kind, at: derati, from: day, to: CivilDate(packed: to)).map(\.closes.packed)
        }
        #expect(open("perbaikan", 20_261_130) == [] && open("perbaikan", 20_261_201) == [20_261_217])
        #expect(open("usulan_pbi", 20_271_231) == [])
    }

    @Test(
        "A cut-off changed within a month leaves every month its window",
        arguments: [
            // The old day, the new day, the day of the change, and what November comes to.
            (25, 17, 20, [25]), (17, 25, 20, [17, 25]), (25, 28, 20, [28]), (10, 5, 20, [10]), (31, 30, 30, [30]),
            (25, 17, 1, [17]),
        ])
    func changedWithin(old: Int, new: Int, change: Int, november: [Int]) {
        let calendar = CutoffCalendar(versions: [
            monthly(1, 12, since: 20_100_101), monthly(1, old, at: kabupaten, series: 2),
            monthly(1, new, at: kabupaten, series: 2, since: 20_261_100 + Int32(change)),
        ])
        let days = closings(calendar, derati, 2026).map { Int($0 % 10_000) }
        #expect(days.filter { $0 / 100 == 11 } == november.map { 1_100 + $0 })
        for month in 1...10 {
            #expect(
                days.filter { $0 / 100 == month } == [
                    Int(CivilMonth(year: 2026, month: month).day(old).packed % 10_000)
                ])
        }
        #expect(days.filter { $0 / 100 == 12 } == [1_200 + new])
    }

    @Test("Changed twice within a month the first of it has the last word; ended within it nobody has")
    func changedTwice() {
        let versions = [
            monthly(25, 5, at: kabupaten, series: 2), monthly(25, 3, at: kabupaten, series: 2, since: 20_261_204),
            monthly(1, 2, at: kabupaten, series: 2, since: 20_261_210),
        ]
        let days = closings(CutoffCalendar(versions: versions), derati, 2026)
        #expect(days.suffix(2) == [20_261_105, 20_261_205])
        #expect(closings(CutoffCalendar(versions: versions), derati, 2027).first == 20_270_102)
        // A month without any on purpose stays without.
        let silent = CutoffCalendar(versions: [
            monthly(1, 25, series: 2), monthly(1, 17, series: 2, since: 20_261_220, months: [12: .none]),
        ])
        #expect(closings(silent, derati, 2026).count == 11)
        let ended = CutoffCalendar(versions: [
            monthly(1, 25, series: 2), monthly(1, 17, series: 2, since: 20_261_120, until: 20_261_122),
        ])
        #expect(closings(ended, derati, 2026).last == 20_261_025)
    }
}
