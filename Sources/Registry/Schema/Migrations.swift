package import Storage

/// The schema, step by step. Append only: a step that has run anywhere is never changed.
package enum Schema {
    package static let migrations: [Migration] = [
        Migration(1, "regions") { try regions($0) },
        Migration(2, "catalogues") { try catalogues($0) },
        Migration(3, "register") { try register($0) },
        Migration(4, "findings and tallies") { try findings($0) },
        Migration(5, "changes, sources and imports") { try imports($0) },
        Migration(6, "accounts and audit") { try accounts($0) },
        Migration(7, "the regions of 2025") { try RegionSeed.fill($0) },
        Migration(8, "the operator's workspace") { try workspace($0) },
        Migration(9, "words of addresses") { try addressWords($0) },
        Migration(10, "what the planner should expect") { try plannerHints($0) },
        Migration(11, "jobs and files") { try jobs($0) },
        Migration(12, "accounts as Dinsos keeps them") { try accountRoom($0) },
        Migration(13, "who looked, and beyond one's area") { try privacy($0) },
        Migration(14, "the data-protection desk") { try privacyDesk($0) },
        Migration(15, "training") { try training($0) },
        Migration(16, "periods and rules") { try periods($0) },
        Migration(17, "reports") { try reports($0) },
        Migration(18, "files through the browser") { try uploads($0) },
        Migration(19, "data taken out") { try exports($0) },
        Migration(20, "ways to what is written of a person") { try personPaths($0) },
        Migration(21, "what reports walk along") { try reportStretches($0) },
        Migration(22, "certificates by two people") { try certificatesByTwo($0) },
        Migration(23, "spellings of an import") { try spellings($0) },
        Migration(24, "accounts kept from others' hands") { try accountSafety($0) },
        Migration(25, "areas of imports") { try importAreas($0) },
        Migration(26, "the village of every row") { try villageColumns($0) },
        Migration(27, "several servers") { try sharing($0) },
        Migration(28, "moves by their pointers") { try movePointers($0) },
        Migration(29, "ages by kabupaten") { try agesByHome($0) },
        Migration(30, "the newest entry of a chain") { try chainHeads($0) },
        // And a second lock that the planner can reckon with: it is made anew after every step.
        Migration(31, "findings by kabupaten") { try ruleSums($0) },
        Migration(32, "changes and recipients by kabupaten") { try changeSums($0) },
        Migration(33, "people who stand twice") { try linkCases($0) },
        Migration(34, "one person among all others") { try linkKeys($0) },
        Migration(35, "reports of people who stand twice") { try linkReports($0) },
        Migration(36, "findings and recipients of one village") { try villageStretches($0) },
        Migration(37, "recipients and PPKS") { try personSpans($0) },
        Migration(38, "proposals") { try proposals($0) },
        Migration(39, "papers of proposals") { try evidence($0) },
        Migration(40, "deliberations of villages") { try deliberations($0) },
        Migration(41, "lists that a kabupaten decides on") { try batches($0) },
        Migration(42, "the civil registry as a file") { try civilRegistry($0) },
        Migration(43, "one step of many proposals") { try decisions($0) },
        Migration(44, "lists handed back to villages") { try handBacks($0) },
        Migration(45, "who was in the register when a period closed") { try periodPresence($0) },
        Migration(46, "texts for citizens") { try outbox($0) },
        Migration(47, "files to the ministry and back") { try ministry($0) },
        Migration(48, "what the ministry determined") { try determinations($0) },
        Migration(49, "criteria of regions and officials of villages") { try criteriaAndOfficials($0) },
        Migration(50, "marks of SIKS-NG by village") { try siksMarks($0) },
        Migration(51, "columns that nothing reads") { try unread($0) },
        Migration(52, "meetings held here") { try meetings($0) },
        Migration(53, "documents made here") { try papers($0) },
        Migration(54, "letters of a kabupaten") { try paperStyles($0) },
        Migration(55, "what a seal covers") { try seals($0) },
        Migration(56, "lists for everybody") { try publicLists($0) },
        Migration(57, "marks of documents") { try paperMarks($0) },
        Migration(58, "places of the desk's events, and what is due where") { try deskPlacesAndDuties($0) },
        Migration(59, "moves that wait, and of whom they were asked") { try transferWaits($0) },
        Migration(60, "words and visits of duplicates") { try linkVisits($0) },
    ]

    /// Takes the steps that a database lacks, and makes sure that its second lock is shut.
    ///
    /// A login that may not change tables takes no step: it is told what to run.
    ///
    /// - Throws: `NewerDatabase`, `CannotServe`, `UnfinishedMove`, `StorageError`, of which `movedAway` where the register
    ///   is no longer here.
    package static func bringUpToDate(_ database: any Database) throws {
        let isMoving = try? database.readBlocking(seeing: .nothing) { try MoveProgress.isThere(in: $0) }
        // Nil: there is not even a role that serves.
        if isMoving == true { throw UnfinishedMove() }
        if let departure = try? database.departure() { throw StorageError.movedAway(to: departure.place) }
        try makeTables(database)
    }

    /// As `bringUpToDate`, also where a move was interrupted.
    static func makeTables(_ database: any Database) throws {
        guard database.dialect == .postgres else {
            _ = try migrations.run(on: database)
            return
        }
        let known = migrations.last?.number ?? 0
        let before = SecondLock.state(of: database)
        if before?.version != known || before?.isComplete != true {
            guard before?.mayMigrate ?? true else {
                throw CannotServe.notMigrated(found: before?.version ?? 0, known: known)
            }
            do {
                _ = try migrations.run(on: database)
                try SecondLock.install(on: database)
            } catch StorageError.forbidden {
                if let barred = SecondLock.barred(database) { throw barred }
                throw CannotServe.notMigrated(found: before?.version ?? 0, known: known)
            }
        }
        try SecondLock.check(database)
    }

    /// How far a database is; nothing is changed.
    package static func state(of database: any Database) throws -> SchemaState {
        try migrations.state(of: database)
    }

    /// Has the database itself enforce who may do what, where a copy of it lost that on its way.
    package static func secure(_ database: any Database) throws { try SecondLock.install(on: database) }

    /// Makes what a copy of a register needs in the database before it comes in.
    package static func prepareForCopy(_ database: any Database) throws {
        guard database.dialect == .postgres else { return }
        try database.changeSchema { try SecondLock.makeRole(in: $0) }
    }
}
