/// Where the rows of a table lie once the register is spread over several servers (PostgreSQL with Citus).
package enum Placement: Sendable, Equatable {
    /// With all other rows of their kabupaten: whatever asks about one kabupaten asks one server.
    case byHome
    /// By a number that people bring along, so that one server knows every row that has it, whatever its kabupaten.
    case byNumber(column: String)
    /// A copy on every server: small, changed seldom, and named in statements about people.
    case everywhere
    /// On the coordinator alone: of the office's own work rather than of people, and never joined with them row by row.
    case coordinator

    /// The column that decides where a row lies.
    package var column: String? {
        switch self {
        case .byHome: "home"
        case .byNumber(let column): column
        case .everywhere, .coordinator: nil
        }
    }
}

/// A table and why its rows lie where they do.
package struct TablePlacement: Sendable {
    package let table: String
    package let placement: Placement
    package let reason: String
}

/// How every table of the schema is laid out over several servers. A new table is declared here: a test walks the
/// schema and complains of what is missing.
package enum Distribution {
    /// In the order in which they are laid out: copies first, since the others name them.
    package static let tables: [TablePlacement] = everywhere + byHome + byNumber + coordinator

    package static subscript(_ table: String) -> Placement? { byName[table] }

    private static let byName = Dictionary(
        tables.map { ($0.table, $0.placement) }, uniquingKeysWith: { first, _ in first })

    private static func place(_ placement: Placement, _ tables: KeyValuePairs<String, String>) -> [TablePlacement] {
        tables.map { TablePlacement(table: $0.key, placement: placement, reason: $0.value) }
    }

    private static let everywhere = place(
        .everywhere,
        [
            "region": "91,000 rows, new once a year",
            "region_code": "names regions",
            "region_successor": "a few rows for each split",
            "region_alias": "spellings, read by imports",
            "home": "514 rows",
            "program": "a handful of rows",
            "program_version": "a handful of rows",
            "village_loading": "asked by every statement about people; empty but for minutes after a first load begins",
        ])

    private static let byHome = place(
        .byHome,
        [
            "person": "the register itself", "family": "the register itself", "membership": "a row a person",
            "enrolment": "a row a person and program", "caretaker": "of a person", "ppks": "of a person",
            "status_period": "of persons and families",
            "family_desil": "of a family", "person_trait": "of a person", "dwelling": "of a household",
            "household": "of families", "person_name": "search never leaves the homes of the asker",
            "family_address": "search never leaves the homes of the asker",
            "person_dtks": "a file is matched within its kabupaten", "finding": "of a family",
            "change_log": "of a record", "change_set": "of a family", "field_source": "of a record",
            "case_note": "of a family", "consent": "of a family", "person_mark": "of a person",
            "tombstone": "asked by imports of a kabupaten",
            "transfer": "lies with who opened it", "transfer_place": "a pointer in each home that it touches",
            "transfer_person": "a pointer in each home that it touches",
            "proposal": "of a village", "proposal_step": "of a proposal", "proposal_word": "of a proposal",
            "proposal_finding": "of a proposal", "proposal_claim": "of a person or family",
            "outbox": "of a proposal", "batch": "of a kabupaten", "batch_item": "of a proposal",
            "handback": "of a village", "handback_item": "of a proposal",
            "public_list": "of a village", "public_name": "of a list of a village",
            "period_presence": "of a person", "period_closed": "a row a kabupaten and month",
            "siks_run": "of a kabupaten", "siks_row": "of a person in a village of that kabupaten",
            "determination": "of a kabupaten", "determination_row": "of a proposal or person",
            "village_official": "of a village",
            "meeting": "of a deliberation", "meeting_event": "of a deliberation", "meeting_guest": "of a deliberation",
            "meeting_note": "of a deliberation", "meeting_sitting": "of a deliberation",
            "hamlet_result": "of a proposal",
            "evidence": "of a proposal", "deliberation": "of a village", "deliberation_item": "of a proposal",
            "sealed_line": "of a village or kabupaten",
            "scan_check": "of a paper",
            "paper": "of a village or kabupaten", "paper_number": "a row an office, kind and year",
            "link_case": "lies with the first of the two", "link_place": "a pointer in each home that it touches",
            "link_decision": "with each village that it is about",
            "audit_entry": "a chain a kabupaten", "audit_detail": "beside its entry",
            "audit_subject": "whose data an entry shows", "audit_tally": "counts of entries",
        ])

    private static let byNumber = [
        TablePlacement(
            table: "proposal_number", placement: .byNumber(column: "number"),
            reason: "the same number in a proposal anywhere in the country is found on one server"),
        TablePlacement(
            table: "civil_person", placement: .byNumber(column: "nik"),
            reason: "asked by the NIK of those in a proposal"),
        TablePlacement(
            table: "civil_kk", placement: .byNumber(column: "kk"), reason: "asked by the KK of those in a proposal"),
        TablePlacement(
            table: "person_nik", placement: .byNumber(column: "nik"),
            reason: "the same NIK anywhere in the country is found on one server"),
        TablePlacement(
            table: "family_kk", placement: .byNumber(column: "kk"),
            reason: "the same KK anywhere in the country is found on one server"),
        TablePlacement(
            table: "person_link", placement: .byNumber(column: "bucket"),
            reason: "whoever has a key in common with somebody anywhere in the country is found on a few servers"),
    ]

    private static let coordinator =
        place(
            .coordinator,
            [
                "migration": "of the schema itself", "setting": "a few dozen rows, read by themselves",
                "rule": "read into memory", "threshold": "read into memory", "stated_text": "read into memory",
                "nik_province": "read into memory", "policy": "read into memory", "choice": "read into memory",
                "rule_change": "tens a year", "rule_change_row": "tens a year", "cutoff_kind": "a handful of rows",
                "cutoff": "tens a year",
                "village_tally": "83,000 rows: the counts of the country without asking any other server",
                "rule_tally": "a row a village and rule with findings", "rule_sum": "a row a kabupaten and rule",
                "program_sum": "a row a kabupaten and program",
                "change_sum": "a row a kabupaten and day with changes", "village_change": "a row a village",
                "program_tally": "a row a village and program",
                "proposal_tally": "a row a village, period, kind and state", "road_rule": "tens a year",
                "criteria_set": "tens a year", "bylaw": "some a village, read one by one",
                "paper_style": "tens a year, read by themselves",
                "village_day": "a row a village and day with changes",
                "rule_day": "a row a rule, village and day with changes",
                "audit_root": "a row a day", "audit_verification": "a row a check",
            ])
        + place(
            .coordinator,
            [
                "account": "hundreds of thousands", "account_grant": "of an account", "account_event": "of an account",
                "session": "of an account", "sign_in_failure": "kept a day", "sign_in_event": "of an account",
                "known_device": "of an account", "second_factor": "of an account", "recovery_code": "of an account",
                "pending_sign_in": "lives minutes", "code_enrolment": "lives minutes", "delegation": "of an account",
                "hand_over": "of an account", "slip_sheet": "lives a day", "slip": "lives a day",
                "role_rule": "a few dozen rows", "remembered_search": "lives hours",
                "once": "a row an action, kept 400 days, written beside the action's session",
                "link_model": "one row, read into memory", "link_due": "people of the last files, kept minutes",
                "link_bulk": "tens a year", "link_bulk_case": "some hundreds of each",
                "decision": "tens a month", "decision_row": "of a decision, 100,000 at most",
                "duty_due": "a row a kabupaten and moment: the clock asks no other kabupaten",
                "link_run": "a row a search", "link_run_place": "a row a search and region",
                "draft": "of an account", "saved_view": "of an account", "notice": "of an account",
                "notice_seen": "of an account", "report_signer": "of an account",
            ])
        + place(
            .coordinator,
            [
                "paper_code": "asked for by whoever holds a sheet, wherever it is from",
                "job": "taken in turn by all servers that serve", "bulk_job": "of a job",
                "bulk_row": "of a job, thousands at most", "stored_file": "of a file", "upload": "of a file",
                "export": "of a file", "import_batch": "a row a file", "import_origin": "a row a file",
                "import_village": "a row a file and village",
                "civil_load": "a few a year and kabupaten", "civil_place": "a row a load and village",
                "break_glass": "asked for by accounts", "break_glass_review": "asked for by accounts",
                "privacy_request": "the desk's cases, thousands a year", "desk_event": "of a case",
                "desk_letter": "of a case", "letter_template": "a handful of rows", "tombstone_hit": "of a case",
                "breach": "the desk's cases", "retention_rule": "a handful of rows", "retention_line": "of a job",
                "processing_activity": "tens of rows", "privacy_notice": "a handful of rows",
                "training_ground": "practice, never in a register of the country",
                "training_record": "practice", "training_course": "practice", "training_task": "practice",
                "training_certificate": "a row a person trained", "training_registration": "kept a day",
                "training_requirement": "a handful of rows", "training_issuer": "tens of rows",
                "training_licence": "tens of rows",
            ])
}
