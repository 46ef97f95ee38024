import Storage

extension Schema {
    /// Files on their way in through the browser.
    static func uploads(_ db: any Connection) throws {
        // state: receiving, ready, dropped. probe: what the browser knows the file by before it is sent. sheets: JSON,
        // the names of a workbook's sheets. text_digest: what is imported, a workbook's sheet as text. choices: JSON.
        try db.execute(
            """
            CREATE TABLE upload (
                id bigint PRIMARY KEY, account bigint NOT NULL, region bigint NOT NULL, name text NOT NULL,
                probe text NOT NULL, bytes bigint NOT NULL, received bigint NOT NULL, state text NOT NULL,
                kind text NOT NULL, digest text, file bigint, sheets text, sheet integer, text_file bigint,
                choices text, convert_job bigint, preview_job bigint, import_job bigint,
                created_at bigint NOT NULL, touched_at bigint NOT NULL)
            """)
        try db.execute("CREATE INDEX upload_account ON upload (account, id)")
        // What the screens know of an import beyond the batch itself: the job, the file, what was refused.
        try db.execute(
            """
            CREATE TABLE import_origin (
                batch bigint PRIMARY KEY, upload bigint NOT NULL, job bigint NOT NULL, undo_job bigint,
                rejects_csv bigint, rejects_xlsx bigint, reasons text)
            """)
    }
}
