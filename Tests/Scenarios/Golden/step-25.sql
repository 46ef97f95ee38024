-- A register as the last program before PostgreSQL left it: step 25 of the schema, two imports, mends, one undone, a
-- move that waits, findings, jobs, an export, accounts, a trail. Everybody is invented. Its regions are left out: they
-- are those of step 7.
-- audit-key 3e46084b9140e069f3f62d8932d3fbfed881ccaf387ef9cf456da1e9f5c68d7b
CREATE TABLE migration (number bigint PRIMARY KEY, name text NOT NULL);
CREATE TABLE region (
    id bigint PRIMARY KEY, name text NOT NULL, kind text NOT NULL, level integer NOT NULL,
    parent bigint NOT NULL, latitude real, longitude real,
    valid_from integer NOT NULL, valid_to integer, decree text NOT NULL);
CREATE TABLE region_code (
    system text NOT NULL, code text NOT NULL, region bigint NOT NULL REFERENCES region (id),
    valid_from integer NOT NULL, valid_to integer, name text NOT NULL, source text NOT NULL,
    PRIMARY KEY (system, code, region)) WITHOUT ROWID;
CREATE TABLE region_successor (
    old bigint NOT NULL, new bigint NOT NULL, valid_from integer NOT NULL, source text NOT NULL,
    PRIMARY KEY (old, new)) WITHOUT ROWID;
CREATE TABLE region_alias (
    parent bigint NOT NULL, written text NOT NULL, region bigint NOT NULL, batch bigint, before bigint, before_batch bigint,
    PRIMARY KEY (parent, written)) WITHOUT ROWID;
CREATE TABLE home (home integer PRIMARY KEY, region bigint NOT NULL UNIQUE);
CREATE TABLE setting (name text PRIMARY KEY, value text NOT NULL);
CREATE TABLE rule (
    code text NOT NULL, version integer NOT NULL, severity text NOT NULL, unit text NOT NULL,
    origin text NOT NULL, valid_from integer NOT NULL, fixer text NOT NULL, words text NOT NULL,
    PRIMARY KEY (code, version)) WITHOUT ROWID;
CREATE TABLE threshold (
    name text NOT NULL, valid_from integer NOT NULL, value bigint NOT NULL,
    PRIMARY KEY (name, valid_from)) WITHOUT ROWID;
CREATE TABLE stated_text (
    written text NOT NULL, valid_from integer NOT NULL, rule text NOT NULL,
    PRIMARY KEY (written, valid_from)) WITHOUT ROWID;
CREATE TABLE program (
    number integer PRIMARY KEY, id text NOT NULL UNIQUE, name text NOT NULL, unit text NOT NULL,
    valid_from integer NOT NULL, valid_to integer, columns text NOT NULL);
CREATE TABLE person (
    home integer NOT NULL, id bigint NOT NULL, village bigint NOT NULL, family bigint NOT NULL,
    nik bigint, nik_written text, name text NOT NULL, sex integer NOT NULL, birth integer,
    birth_written text, relation integer NOT NULL, mother text, birth_place text, occupation text,
    dtks_id text, padan text, stated text, odd_benefit integer NOT NULL,
    status integer NOT NULL, version integer NOT NULL, batch bigint NOT NULL, line integer NOT NULL,
    absent_since integer, disagreements integer NOT NULL,
    PRIMARY KEY (home, id)) WITHOUT ROWID;
CREATE TABLE family (
    home integer NOT NULL, id bigint NOT NULL, village bigint NOT NULL,
    kk bigint, kk_written text, address text, hamlet text, rt text, rw text,
    size integer NOT NULL, errors_found integer NOT NULL, errors_stated integer NOT NULL,
    warnings integer NOT NULL, status integer NOT NULL, version integer NOT NULL,
    batch bigint NOT NULL, line integer NOT NULL, household bigint, programs bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (home, id)) WITHOUT ROWID;
CREATE TABLE membership (
    home integer NOT NULL, family bigint NOT NULL, person bigint NOT NULL, valid_from integer NOT NULL,
    valid_to integer, relation integer NOT NULL, recorded_at bigint NOT NULL,
    PRIMARY KEY (home, family, person, valid_from)) WITHOUT ROWID;
CREATE TABLE enrolment (
    home integer NOT NULL, person bigint NOT NULL, program integer NOT NULL, valid_from integer NOT NULL,
    valid_to integer, recorded_at bigint NOT NULL,
    PRIMARY KEY (home, person, program, valid_from)) WITHOUT ROWID;
CREATE TABLE status_period (
    home integer NOT NULL, unit text NOT NULL, id bigint NOT NULL, valid_from integer NOT NULL,
    recorded_at bigint NOT NULL, valid_to integer, status integer NOT NULL, reason text NOT NULL,
    PRIMARY KEY (home, unit, id, valid_from, recorded_at)) WITHOUT ROWID;
CREATE TABLE family_desil (
    home integer NOT NULL, family bigint NOT NULL, valid_from integer NOT NULL, source text NOT NULL,
    value integer NOT NULL, recorded_at bigint NOT NULL,
    PRIMARY KEY (home, family, valid_from, source)) WITHOUT ROWID;
CREATE TABLE person_trait (
    home integer NOT NULL, person bigint NOT NULL, sta_kawin integer, ada_akta_nikah integer, ada_di_kk integer, kartu_identitas integer, sta_hamil integer, jenis_cacat integer, penyakit_kronis integer, partisipasi_sekolah integer, pendidikan_tertinggi integer, kelas_tertinggi integer, ijazah_tertinggi integer, sta_bekerja integer, jumlah_jamkerja integer, lapangan_usaha integer, status_pekerjaan integer, keberadaan integer, domisili integer,
    PRIMARY KEY (home, person)) WITHOUT ROWID;
CREATE TABLE dwelling (
    home integer NOT NULL, id bigint NOT NULL, village bigint NOT NULL, latitude real, longitude real,
    sta_bangunan integer, sta_lahan integer, luas_lantai integer, jumlah_kamar integer, lantai integer, dinding integer, kondisi_dinding integer, atap integer, kondisi_atap integer, sumber_airminum integer, sumber_penerangan integer, daya integer, bb_masak integer, fasbab integer, kloset integer, buang_tinja integer, tabung_gas integer, ac integer, telepon_rumah integer, emas integer, sepeda integer, mobil integer, motor_tempel integer, kapal integer, aset_tak_bergerak integer, luas_atb integer, lemari_es integer, pemanas_air integer, tv integer, laptop integer, sepeda_motor integer, perahu integer, perahu_motor integer, rumah_lain integer, jumlah_sapi integer, jumlah_kerbau integer, jumlah_kuda integer, jumlah_babi integer, jumlah_kambing integer, source text NOT NULL, as_of integer, version integer NOT NULL,
    recorded_at bigint NOT NULL, PRIMARY KEY (home, id)) WITHOUT ROWID;
CREATE TABLE household (
    home integer NOT NULL, id bigint NOT NULL, dwelling bigint NOT NULL, recorded_at bigint NOT NULL,
    PRIMARY KEY (home, id)) WITHOUT ROWID;
CREATE TABLE person_nik (
    nik bigint NOT NULL, home integer NOT NULL, person bigint NOT NULL,
    PRIMARY KEY (nik, home, person)) WITHOUT ROWID;
CREATE TABLE family_kk (
    kk bigint NOT NULL, home integer NOT NULL, family bigint NOT NULL, village bigint NOT NULL,
    PRIMARY KEY (kk, home, family)) WITHOUT ROWID;
CREATE TABLE person_name (
    home integer NOT NULL, word bigint NOT NULL, village bigint NOT NULL, person bigint NOT NULL,
    PRIMARY KEY (home, word, village, person)) WITHOUT ROWID;
CREATE TABLE person_dtks (
    home integer NOT NULL, dtks_key bigint NOT NULL, person bigint NOT NULL,
    row_hash bigint NOT NULL,
    PRIMARY KEY (home, dtks_key, person)) WITHOUT ROWID;
CREATE TABLE finding (
    home integer NOT NULL, family bigint NOT NULL, rule text NOT NULL, person bigint NOT NULL,
    opened_at bigint NOT NULL, closed_at bigint, village bigint NOT NULL, severity text NOT NULL,
    origin text NOT NULL, detail integer NOT NULL, evidence text, rule_version integer NOT NULL,
    PRIMARY KEY (home, family, rule, person, opened_at)) WITHOUT ROWID;
CREATE TABLE village_tally (
    village bigint PRIMARY KEY, families bigint NOT NULL, persons bigint NOT NULL,
    invalid bigint NOT NULL, invalid_found bigint NOT NULL, invalid_stated bigint NOT NULL, aided bigint NOT NULL DEFAULT 0, aided_two bigint NOT NULL DEFAULT 0, aided_invalid bigint NOT NULL DEFAULT 0);
CREATE TABLE rule_tally (
    rule text NOT NULL, village bigint NOT NULL, families bigint NOT NULL, findings bigint NOT NULL,
    PRIMARY KEY (rule, village)) WITHOUT ROWID;
CREATE TABLE program_tally (
    program integer NOT NULL, village bigint NOT NULL, families bigint NOT NULL, persons bigint NOT NULL,
    PRIMARY KEY (program, village)) WITHOUT ROWID;
CREATE TABLE change_log (
    home integer NOT NULL, id bigint NOT NULL, at bigint NOT NULL, actor bigint NOT NULL,
    actor_name text NOT NULL, action text NOT NULL, batch bigint, unit text NOT NULL,
    record bigint NOT NULL, family bigint NOT NULL, village bigint NOT NULL, field text NOT NULL,
    old_value text, new_value text, reason text NOT NULL, version integer, change_set bigint,
    PRIMARY KEY (home, id)) WITHOUT ROWID;
CREATE TABLE field_source (
    home integer NOT NULL, unit text NOT NULL, record bigint NOT NULL, field text NOT NULL,
    source text NOT NULL, value text, disagrees integer NOT NULL, as_of integer NOT NULL,
    recorded_at bigint NOT NULL,
    PRIMARY KEY (home, unit, record, field, source)) WITHOUT ROWID;
CREATE TABLE import_batch (
    id bigint PRIMARY KEY, first_record bigint NOT NULL, file_name text NOT NULL, digest text NOT NULL, options text NOT NULL,
    source text NOT NULL, as_of integer NOT NULL, complete_for bigint, state text NOT NULL,
    first_load integer NOT NULL, villages_total integer NOT NULL, villages_done integer NOT NULL,
    rows_read bigint NOT NULL, rows_new bigint NOT NULL, rows_changed bigint NOT NULL,
    rows_unchanged bigint NOT NULL, rows_rejected bigint NOT NULL, rows_absent bigint NOT NULL,
    actor bigint NOT NULL, actor_name text NOT NULL, started_at bigint NOT NULL, finished_at bigint, area text);
CREATE TABLE import_village (
    batch bigint NOT NULL, village bigint NOT NULL, rows_new bigint NOT NULL,
    rows_changed bigint NOT NULL, rows_unchanged bigint NOT NULL,
    PRIMARY KEY (batch, village)) WITHOUT ROWID;
CREATE TABLE village_loading (village bigint PRIMARY KEY, batch bigint NOT NULL);
CREATE TABLE account (
    id bigint PRIMARY KEY, login text NOT NULL UNIQUE, name text NOT NULL, password text NOT NULL,
    created_at bigint NOT NULL, disabled_at bigint, one_time_until bigint, password_at bigint, signed_in_at bigint, closed_reason text, successor bigint);
CREATE TABLE account_grant (
    account bigint NOT NULL REFERENCES account (id), role text NOT NULL, region bigint NOT NULL,
    program text, valid_from integer NOT NULL, valid_to integer, made_by bigint, reason text, ended_by bigint, ended_reason text, practice integer NOT NULL DEFAULT 0,
    PRIMARY KEY (account, role, region, valid_from)) WITHOUT ROWID;
CREATE TABLE session (
    token_hash text PRIMARY KEY, account bigint NOT NULL REFERENCES account (id), csrf text NOT NULL,
    created_at bigint NOT NULL, seen_at bigint NOT NULL, expires_at bigint NOT NULL, absolute_at bigint, agent text, address text);
CREATE TABLE sign_in_failure (
    key text NOT NULL, at bigint NOT NULL, number integer NOT NULL, account bigint,
    PRIMARY KEY (key, at, number)) WITHOUT ROWID;
CREATE TABLE remembered_search (
    key text PRIMARY KEY, account bigint NOT NULL, query text NOT NULL, expires_at bigint NOT NULL);
CREATE TABLE once (
    actor bigint NOT NULL, action text NOT NULL, body text NOT NULL, outcome text NOT NULL,
    at bigint NOT NULL, PRIMARY KEY (actor, action)) WITHOUT ROWID;
CREATE TABLE audit_entry (
    home integer NOT NULL, day integer NOT NULL, number integer NOT NULL, at bigint NOT NULL,
    actor bigint NOT NULL, verb text NOT NULL, place bigint NOT NULL, object text NOT NULL,
    digest text NOT NULL, chain text NOT NULL,
    PRIMARY KEY (home, day, number)) WITHOUT ROWID;
CREATE TABLE audit_detail (
    home integer NOT NULL, day integer NOT NULL, number integer NOT NULL, salt text NOT NULL,
    actor_name text NOT NULL, detail text NOT NULL,
    PRIMARY KEY (home, day, number)) WITHOUT ROWID;
CREATE TABLE audit_root (
    day integer PRIMARY KEY, root text NOT NULL, signature text NOT NULL, signed_at bigint NOT NULL);
CREATE TABLE change_set (
    home integer NOT NULL, id bigint NOT NULL, village bigint NOT NULL, family bigint NOT NULL,
    event text NOT NULL, state text NOT NULL, actor bigint NOT NULL, actor_name text NOT NULL,
    role text NOT NULL, at bigint NOT NULL, day integer NOT NULL, reason text NOT NULL, evidence text,
    body text NOT NULL, outcome text NOT NULL, bulk bigint, decided_by bigint, decided_name text,
    decided_at bigint, decided_reason text,
    PRIMARY KEY (home, id)) WITHOUT ROWID;
CREATE TABLE policy (
    subject text NOT NULL, role text NOT NULL, valid_from integer NOT NULL, valid_to integer,
    mode text NOT NULL, PRIMARY KEY (subject, role, valid_from)) WITHOUT ROWID;
CREATE TABLE choice (
    kind text NOT NULL, event text NOT NULL, code text NOT NULL, valid_from integer NOT NULL,
    valid_to integer, id text NOT NULL, en text NOT NULL, place integer NOT NULL,
    PRIMARY KEY (kind, event, code, valid_from)) WITHOUT ROWID;
CREATE TABLE transfer (
    home integer NOT NULL, id bigint NOT NULL, origin bigint NOT NULL, destination bigint NOT NULL,
    starter text NOT NULL, state text NOT NULL, day integer NOT NULL, reason text NOT NULL,
    body text NOT NULL, persons integer NOT NULL, label text NOT NULL, version integer NOT NULL,
    opened_by bigint NOT NULL, opened_name text NOT NULL, opened_at bigint NOT NULL,
    decided_by bigint, decided_name text, decided_at bigint, decided_reason text, change_set bigint,
    PRIMARY KEY (home, id)) WITHOUT ROWID;
CREATE TABLE transfer_place (
    home integer NOT NULL, village bigint NOT NULL, transfer_home integer NOT NULL, transfer bigint NOT NULL,
    side text NOT NULL, state text NOT NULL,
    PRIMARY KEY (home, village, transfer_home, transfer, side)) WITHOUT ROWID;
CREATE TABLE transfer_person (
    home integer NOT NULL, person bigint NOT NULL, transfer_home integer NOT NULL, transfer bigint NOT NULL,
    family bigint NOT NULL, PRIMARY KEY (home, person, transfer)) WITHOUT ROWID;
CREATE TABLE draft (
    account bigint NOT NULL, path text NOT NULL, title text NOT NULL, fields text NOT NULL,
    saved_at bigint NOT NULL, interrupted integer NOT NULL,
    PRIMARY KEY (account, path)) WITHOUT ROWID;
CREATE TABLE saved_view (
    account bigint NOT NULL, id bigint NOT NULL, screen text NOT NULL, name text NOT NULL,
    query text NOT NULL, created_at bigint NOT NULL,
    PRIMARY KEY (account, id)) WITHOUT ROWID;
CREATE TABLE case_note (
    home integer NOT NULL, family bigint NOT NULL, person bigint NOT NULL, rule text NOT NULL,
    village bigint NOT NULL, state text NOT NULL, until integer NOT NULL, note text NOT NULL,
    actor bigint NOT NULL, actor_name text NOT NULL, at bigint NOT NULL,
    PRIMARY KEY (home, family, person, rule)) WITHOUT ROWID;
CREATE TABLE bulk_job (
    id bigint PRIMARY KEY, account bigint NOT NULL, actor_name text NOT NULL, region bigint NOT NULL,
    mend text NOT NULL, state text NOT NULL, reason text NOT NULL, total integer NOT NULL,
    done integer NOT NULL, applied integer NOT NULL, refused integer NOT NULL, undone integer NOT NULL,
    created_at bigint NOT NULL, started_at bigint, finished_at bigint, message text NOT NULL);
CREATE TABLE bulk_row (
    job bigint NOT NULL, number integer NOT NULL, home integer NOT NULL, family bigint NOT NULL,
    person bigint NOT NULL, village bigint NOT NULL, state text NOT NULL, change text NOT NULL,
    before text NOT NULL, after text NOT NULL, words text NOT NULL, change_set bigint,
    PRIMARY KEY (job, number)) WITHOUT ROWID;
CREATE TABLE family_address (
    home integer NOT NULL, word bigint NOT NULL, village bigint NOT NULL, family bigint NOT NULL,
    PRIMARY KEY (home, word, village, family)) WITHOUT ROWID;
CREATE TABLE job (
    id bigint PRIMARY KEY, kind text NOT NULL, lane text NOT NULL, state text NOT NULL,
    account bigint NOT NULL, actor_name text NOT NULL, region bigint NOT NULL, title text NOT NULL,
    body text NOT NULL, phase text NOT NULL, done bigint NOT NULL, total bigint NOT NULL,
    checkpoint text, outcome text, problem text, attempts integer NOT NULL, cancel_asked integer NOT NULL,
    created_at bigint NOT NULL, started_at bigint, beat_at bigint, finished_at bigint);
CREATE TABLE stored_file (
    id bigint PRIMARY KEY, digest text NOT NULL, bytes bigint NOT NULL, name text NOT NULL,
    media_type text NOT NULL, purpose text NOT NULL, account bigint NOT NULL, region bigint NOT NULL,
    created_at bigint NOT NULL, expires_at bigint);
CREATE TABLE account_event (
    account bigint NOT NULL, id bigint NOT NULL, at bigint NOT NULL, actor bigint NOT NULL,
    actor_name text NOT NULL, what text NOT NULL, detail text NOT NULL,
    PRIMARY KEY (account, id)) WITHOUT ROWID;
CREATE TABLE sign_in_event (
    account bigint NOT NULL, id bigint NOT NULL, at bigint NOT NULL, outcome text NOT NULL,
    address text NOT NULL, agent text NOT NULL, PRIMARY KEY (account, id)) WITHOUT ROWID;
CREATE TABLE known_device (
    token_hash text NOT NULL, account bigint NOT NULL, seen_at bigint NOT NULL,
    PRIMARY KEY (token_hash, account)) WITHOUT ROWID;
CREATE TABLE second_factor (
    account bigint PRIMARY KEY REFERENCES account (id), secret text NOT NULL, made_at bigint NOT NULL,
    confirmed_at bigint, last_step bigint NOT NULL);
CREATE TABLE recovery_code (
    account bigint NOT NULL, number integer NOT NULL, hash text NOT NULL, used_at bigint,
    PRIMARY KEY (account, number)) WITHOUT ROWID;
CREATE TABLE pending_sign_in (
    token_hash text PRIMARY KEY, account bigint NOT NULL, address text NOT NULL, agent text NOT NULL,
    created_at bigint NOT NULL, expires_at bigint NOT NULL);
CREATE TABLE delegation (
    id bigint PRIMARY KEY, giver bigint NOT NULL REFERENCES account (id),
    taker bigint NOT NULL REFERENCES account (id), role text NOT NULL, region bigint NOT NULL,
    valid_from integer NOT NULL, valid_to integer NOT NULL, reason text NOT NULL, made_at bigint NOT NULL,
    ended_at bigint, ended_by bigint);
CREATE TABLE slip_sheet (
    id bigint PRIMARY KEY, account bigint NOT NULL, region bigint NOT NULL, made_at bigint NOT NULL,
    expires_at bigint NOT NULL);
CREATE TABLE slip (
    sheet bigint NOT NULL, number integer NOT NULL, account bigint NOT NULL, secret text NOT NULL,
    PRIMARY KEY (sheet, number)) WITHOUT ROWID;
CREATE TABLE role_rule (
    kind text NOT NULL, role text NOT NULL, holder text NOT NULL, reach text NOT NULL,
    valid_from integer NOT NULL, valid_to integer,
    PRIMARY KEY (kind, role, holder, valid_from)) WITHOUT ROWID;
CREATE TABLE audit_subject (
    home integer NOT NULL, family bigint NOT NULL, at bigint NOT NULL, chain integer NOT NULL,
    day integer NOT NULL, number integer NOT NULL, person bigint,
    PRIMARY KEY (home, family, at, chain, day, number)) WITHOUT ROWID;
CREATE TABLE audit_tally (
    home integer NOT NULL, day integer NOT NULL, verb text NOT NULL, place bigint NOT NULL,
    entries bigint NOT NULL, PRIMARY KEY (home, day, verb, place)) WITHOUT ROWID;
CREATE TABLE audit_verification (
    region bigint NOT NULL, at bigint NOT NULL, account bigint NOT NULL, actor_name text NOT NULL,
    entries bigint NOT NULL, chains integer NOT NULL, erased bigint NOT NULL, problems text NOT NULL,
    PRIMARY KEY (region, at)) WITHOUT ROWID;
CREATE TABLE notice (
    id bigint PRIMARY KEY, kind text NOT NULL, account bigint, permission text, region bigint,
    words_id text NOT NULL, words_en text NOT NULL, link text NOT NULL, at bigint NOT NULL,
    expires_at bigint NOT NULL);
CREATE TABLE notice_seen (
    notice bigint NOT NULL, account bigint NOT NULL, at bigint NOT NULL,
    PRIMARY KEY (notice, account)) WITHOUT ROWID;
CREATE TABLE break_glass (
    id bigint PRIMARY KEY, account bigint NOT NULL, actor_name text NOT NULL, role text NOT NULL,
    origin bigint NOT NULL, session text NOT NULL, state text NOT NULL, home integer, family bigint,
    place bigint, reason text NOT NULL, purpose text NOT NULL, words text NOT NULL,
    asked_at bigint NOT NULL, expires_at bigint NOT NULL, ended_at bigint);
CREATE TABLE break_glass_review (
    access bigint NOT NULL, side text NOT NULL, account bigint NOT NULL, verdict text NOT NULL,
    words text NOT NULL, reviewer bigint NOT NULL, reviewer_name text NOT NULL, at bigint NOT NULL,
    cleared_at bigint, cleared_name text, cleared_words text,
    PRIMARY KEY (access, side)) WITHOUT ROWID;
CREATE TABLE privacy_request (
    id bigint PRIMARY KEY, home integer NOT NULL, year integer NOT NULL, sequence integer NOT NULL,
    region bigint NOT NULL, person bigint NOT NULL, family bigint NOT NULL, kind text NOT NULL,
    channel text NOT NULL, applicant text NOT NULL, contact text NOT NULL, proxy text NOT NULL,
    words text NOT NULL, identity text NOT NULL, state text NOT NULL, taken_at bigint NOT NULL,
    due_at bigint NOT NULL, paused_at bigint, handler bigint, handler_name text NOT NULL,
    proposal text NOT NULL, proposal_code text NOT NULL, proposed_by bigint, proposed_name text NOT NULL,
    answer text NOT NULL, answered_at bigint, closed_at bigint, file bigint, handed_to text NOT NULL,
    erased_at bigint, version integer NOT NULL, taken_by bigint NOT NULL, taken_name text NOT NULL,
    UNIQUE (home, year, sequence));
CREATE TABLE desk_event (
    unit text NOT NULL, record bigint NOT NULL, id bigint NOT NULL, at bigint NOT NULL,
    account bigint NOT NULL, actor_name text NOT NULL, what text NOT NULL, words text NOT NULL,
    PRIMARY KEY (unit, record, id)) WITHOUT ROWID;
CREATE TABLE desk_letter (
    id bigint PRIMARY KEY, unit text NOT NULL, record bigint NOT NULL, region bigint NOT NULL,
    kind text NOT NULL, number text NOT NULL, day integer NOT NULL, addressee text NOT NULL,
    title text NOT NULL, body text NOT NULL, signer text NOT NULL, signer_title text NOT NULL,
    made_at bigint NOT NULL, made_by bigint NOT NULL, made_name text NOT NULL);
CREATE TABLE letter_template (
    kind text NOT NULL, valid_from integer NOT NULL, title text NOT NULL, body text NOT NULL,
    PRIMARY KEY (kind, valid_from)) WITHOUT ROWID;
CREATE TABLE tombstone (
    home integer NOT NULL, digest text NOT NULL, request bigint NOT NULL, at bigint NOT NULL,
    lifted_at bigint, PRIMARY KEY (home, digest)) WITHOUT ROWID;
CREATE TABLE tombstone_hit (
    request bigint NOT NULL, batch bigint NOT NULL, line bigint NOT NULL, at bigint NOT NULL,
    PRIMARY KEY (request, batch, line)) WITHOUT ROWID;
CREATE TABLE person_mark (
    home integer NOT NULL, person bigint NOT NULL, id bigint NOT NULL, reason text NOT NULL,
    request bigint NOT NULL, at bigint NOT NULL, actor_name text NOT NULL, lifted_at bigint,
    lifted_reason text, PRIMARY KEY (home, person, id)) WITHOUT ROWID;
CREATE TABLE breach (
    id bigint PRIMARY KEY, home integer NOT NULL, year integer NOT NULL, sequence integer NOT NULL,
    region bigint NOT NULL, title text NOT NULL, noticed_at bigint NOT NULL, happened text NOT NULL,
    kinds text NOT NULL, persons integer NOT NULL, places text NOT NULL, how text NOT NULL,
    risk text NOT NULL, risk_level text NOT NULL, measures text NOT NULL, handler text NOT NULL,
    origin text NOT NULL, public_needed integer NOT NULL, authority_at bigint, subjects_at bigint,
    public_at bigint, state text NOT NULL, lessons text NOT NULL, closed_at bigint,
    version integer NOT NULL, made_by bigint NOT NULL, made_name text NOT NULL, made_at bigint NOT NULL,
    UNIQUE (home, year, sequence));
CREATE TABLE retention_rule (
    kind text NOT NULL, region bigint NOT NULL, valid_from integer NOT NULL, recorded_at bigint NOT NULL,
    days integer NOT NULL, act text NOT NULL, basis text NOT NULL, reason text NOT NULL,
    actor_name text NOT NULL,
    PRIMARY KEY (kind, region, valid_from, recorded_at)) WITHOUT ROWID;
CREATE TABLE retention_line (
    job bigint NOT NULL, kind text NOT NULL, region bigint NOT NULL, at bigint NOT NULL,
    actor_name text NOT NULL, cutoff integer NOT NULL, days integer NOT NULL, act text NOT NULL,
    count bigint NOT NULL, PRIMARY KEY (job, kind)) WITHOUT ROWID;
CREATE TABLE processing_activity (
    id bigint NOT NULL, region bigint NOT NULL, version integer NOT NULL, name text NOT NULL,
    purpose text NOT NULL, basis text NOT NULL, subjects text NOT NULL, kinds text NOT NULL,
    recipients text NOT NULL, retention text NOT NULL, measures text NOT NULL, contact text NOT NULL,
    is_active integer NOT NULL, actor_name text NOT NULL, at bigint NOT NULL,
    PRIMARY KEY (id, region, version)) WITHOUT ROWID;
CREATE TABLE privacy_notice (
    id bigint PRIMARY KEY, region bigint NOT NULL, channel text NOT NULL, version integer NOT NULL,
    valid_from integer NOT NULL, title text NOT NULL, body text NOT NULL, actor_name text NOT NULL,
    at bigint NOT NULL);
CREATE TABLE consent (
    home integer NOT NULL, family bigint NOT NULL, id bigint NOT NULL, person bigint NOT NULL,
    village bigint NOT NULL, notice bigint NOT NULL, way text NOT NULL, day integer NOT NULL,
    place text NOT NULL, scan text NOT NULL, witness text NOT NULL, account bigint NOT NULL,
    actor_name text NOT NULL, at bigint NOT NULL, withdrawn_at bigint, withdrawn_reason text,
    withdrawn_name text, PRIMARY KEY (home, family, id)) WITHOUT ROWID;
CREATE TABLE training_ground (
    account bigint PRIMARY KEY, number integer NOT NULL UNIQUE, village bigint NOT NULL UNIQUE,
    neighbour bigint NOT NULL UNIQUE, own_account integer NOT NULL, made_at bigint NOT NULL,
    seen_at bigint NOT NULL, active_course text, active_task text);
CREATE TABLE training_record (
    account bigint NOT NULL, key text NOT NULL, unit text NOT NULL, home integer NOT NULL,
    id bigint NOT NULL, PRIMARY KEY (account, key)) WITHOUT ROWID;
CREATE TABLE training_course (
    account bigint NOT NULL, course text NOT NULL, edition integer NOT NULL, name text NOT NULL,
    office text NOT NULL, host bigint NOT NULL, started_at bigint NOT NULL, finished_at bigint, score integer,
    certificate text, PRIMARY KEY (account, course)) WITHOUT ROWID;
CREATE TABLE training_task (
    account bigint NOT NULL, course text NOT NULL, task text NOT NULL, started_at bigint NOT NULL,
    done_at bigint, attempts integer NOT NULL, wrong integer NOT NULL, hints integer NOT NULL,
    points integer NOT NULL, marked_at bigint, result text NOT NULL, seed bigint,
    PRIMARY KEY (account, course, task)) WITHOUT ROWID;
CREATE TABLE training_certificate (
    number text PRIMARY KEY, account bigint NOT NULL, course text NOT NULL, name text NOT NULL,
    day integer NOT NULL, score integer NOT NULL, code text NOT NULL, issued_at bigint NOT NULL);
CREATE TABLE training_registration (
    address text NOT NULL, at bigint NOT NULL, number integer NOT NULL,
    PRIMARY KEY (address, at, number)) WITHOUT ROWID;
CREATE TABLE training_requirement (
    id bigint PRIMARY KEY, region bigint NOT NULL, role text NOT NULL, course text NOT NULL,
    rights text NOT NULL, valid_from integer NOT NULL, months integer NOT NULL, grace_days integer NOT NULL,
    place text NOT NULL, reason text NOT NULL, set_by bigint NOT NULL, set_name text NOT NULL,
    set_at bigint NOT NULL, ended_on integer, ended_name text, ended_reason text, agreed_by bigint, agreed_name text, agreed_at bigint);
CREATE TABLE training_issuer (
    region bigint NOT NULL, fingerprint text NOT NULL, public_key text NOT NULL, name text NOT NULL,
    reason text NOT NULL, added_by bigint NOT NULL, added_name text NOT NULL, added_at bigint NOT NULL,
    ended_at bigint, ended_name text, PRIMARY KEY (region, fingerprint)) WITHOUT ROWID;
CREATE TABLE training_licence (
    fingerprint text NOT NULL, number text NOT NULL, account bigint NOT NULL, course text NOT NULL,
    name text NOT NULL, day integer NOT NULL, score integer NOT NULL, code text NOT NULL,
    reason text NOT NULL, bound_by bigint NOT NULL, bound_name text NOT NULL, bound_at bigint NOT NULL, ended_at bigint, ended_name text, ended_reason text,
    PRIMARY KEY (fingerprint, number)) WITHOUT ROWID;
CREATE TABLE rule_change (
    id bigint PRIMARY KEY, state text NOT NULL, region bigint NOT NULL, valid_from integer NOT NULL,
    retroactive integer NOT NULL, reason text NOT NULL, basis text NOT NULL, account bigint NOT NULL,
    actor_name text NOT NULL, created_at bigint NOT NULL, submitted_at bigint, decided_by bigint,
    decided_name text, decided_at bigint, decided_reason text, version integer NOT NULL,
    preview text, preview_job bigint, restores bigint, in_force_at bigint);
CREATE TABLE rule_change_row (
    rule_change bigint NOT NULL, number integer NOT NULL, key text NOT NULL, body text NOT NULL,
    before text, PRIMARY KEY (rule_change, number)) WITHOUT ROWID;
CREATE TABLE program_version (
    number integer NOT NULL, valid_from integer NOT NULL, name text NOT NULL, ends integer,
    columns text NOT NULL, PRIMARY KEY (number, valid_from)) WITHOUT ROWID;
CREATE TABLE nik_province (
    code integer NOT NULL, valid_from integer NOT NULL, accepted integer NOT NULL,
    PRIMARY KEY (code, valid_from)) WITHOUT ROWID;
CREATE TABLE cutoff_kind (code text PRIMARY KEY, id text NOT NULL, en text NOT NULL, place integer NOT NULL);
CREATE TABLE cutoff (
    id bigint NOT NULL, valid_from integer NOT NULL, kind text NOT NULL, region bigint NOT NULL,
    body text NOT NULL, PRIMARY KEY (id, valid_from)) WITHOUT ROWID;
CREATE TABLE village_day (
    village bigint NOT NULL, day integer NOT NULL, families_in bigint NOT NULL,
    families_out bigint NOT NULL, persons_in bigint NOT NULL, persons_out bigint NOT NULL,
    invalid_in bigint NOT NULL, invalid_out bigint NOT NULL,
    PRIMARY KEY (village, day)) WITHOUT ROWID;
CREATE TABLE rule_day (
    rule text NOT NULL, village bigint NOT NULL, day integer NOT NULL, families_in bigint NOT NULL,
    families_out bigint NOT NULL,
    PRIMARY KEY (rule, village, day)) WITHOUT ROWID;
CREATE TABLE report_signer (
    account bigint PRIMARY KEY, place text NOT NULL, title text NOT NULL, name text NOT NULL,
    number text NOT NULL);
CREATE TABLE upload (
    id bigint PRIMARY KEY, account bigint NOT NULL, region bigint NOT NULL, name text NOT NULL,
    probe text NOT NULL, bytes bigint NOT NULL, received bigint NOT NULL, state text NOT NULL,
    kind text NOT NULL, digest text, file bigint, sheets text, sheet integer, text_file bigint,
    choices text, convert_job bigint, preview_job bigint, import_job bigint,
    created_at bigint NOT NULL, touched_at bigint NOT NULL);
CREATE TABLE import_origin (
    batch bigint PRIMARY KEY, upload bigint NOT NULL, job bigint NOT NULL, undo_job bigint,
    rejects_csv bigint, rejects_xlsx bigint, reasons text);
CREATE TABLE export (
    id bigint PRIMARY KEY, account bigint NOT NULL, actor_name text NOT NULL, region bigint NOT NULL,
    title text NOT NULL, asked text NOT NULL, purpose text NOT NULL, words text NOT NULL,
    masked integer NOT NULL, asked_at bigint NOT NULL, made_at bigint, row_count bigint, file bigint,
    bytes bigint, expires_at bigint, dropped_at bigint, downloads integer NOT NULL,
    downloaded_at bigint);
CREATE TABLE code_enrolment (
    token_hash text PRIMARY KEY, account bigint NOT NULL, secret text NOT NULL, made_at bigint NOT NULL);
CREATE TABLE hand_over (
    account bigint PRIMARY KEY REFERENCES account (id), successor bigint NOT NULL REFERENCES account (id),
    day integer NOT NULL, reason text NOT NULL, actor bigint NOT NULL, actor_name text NOT NULL,
    made_at bigint NOT NULL);
CREATE INDEX region_parent ON region (parent);
CREATE INDEX region_code_region ON region_code (region);
CREATE INDEX person_absent ON person (home, id) WHERE absent_since IS NOT NULL;
CREATE INDEX family_village ON family (village, id);
CREATE INDEX family_invalid ON family (village, id) WHERE errors_found + errors_stated > 0;
CREATE INDEX finding_open ON finding (rule, village, family) WHERE closed_at IS NULL;
CREATE INDEX change_family ON change_log (home, family, id);
CREATE INDEX change_record ON change_log (home, record);
CREATE INDEX change_batch ON change_log (batch, home, id) WHERE batch IS NOT NULL;
CREATE INDEX change_of_set ON change_log (change_set, home, id) WHERE change_set IS NOT NULL;
CREATE INDEX change_set_family ON change_set (home, family, id);
CREATE INDEX change_set_village ON change_set (village, id);
CREATE INDEX change_set_waiting ON change_set (village, id) WHERE state = 'waiting';
CREATE INDEX change_set_actor ON change_set (actor, id);
CREATE INDEX change_set_bulk ON change_set (bulk, id) WHERE bulk IS NOT NULL;
CREATE INDEX transfer_change ON transfer (change_set) WHERE change_set IS NOT NULL;
CREATE INDEX transfer_place_open ON transfer_place (village, transfer) WHERE state = 'open';
CREATE INDEX case_note_village ON case_note (village, rule);
CREATE INDEX bulk_job_account ON bulk_job (account, id);
CREATE INDEX person_gone ON person (village, id) WHERE status <> 1;
CREATE INDEX family_gone ON family (village, id) WHERE status <> 1;
CREATE INDEX job_waiting ON job (lane, id) WHERE state IN ('waiting', 'running');
CREATE INDEX job_account ON job (account, id);
CREATE INDEX stored_file_digest ON stored_file (digest);
CREATE INDEX stored_file_expires ON stored_file (expires_at) WHERE expires_at IS NOT NULL;
CREATE INDEX account_grant_region ON account_grant (region, account);
CREATE INDEX session_account ON session (account);
CREATE INDEX delegation_giver ON delegation (giver, id);
CREATE INDEX delegation_taker ON delegation (taker, id);
CREATE INDEX audit_time ON audit_entry (home, at, day, number);
CREATE INDEX audit_actor ON audit_entry (home, actor, at, day, number);
CREATE INDEX audit_verb ON audit_entry (home, verb, at, day, number);
CREATE INDEX audit_place ON audit_entry (home, place, at, day, number);
CREATE INDEX audit_object ON audit_entry (home, object, at, day, number);
CREATE INDEX audit_day ON audit_entry (day, home, number);
CREATE INDEX notice_account ON notice (account, id) WHERE account IS NOT NULL;
CREATE INDEX notice_holders ON notice (permission, region, id) WHERE permission IS NOT NULL;
CREATE INDEX notice_expires ON notice (expires_at);
CREATE INDEX break_glass_account ON break_glass (account, id);
CREATE INDEX break_glass_place ON break_glass (place, id) WHERE place IS NOT NULL;
CREATE INDEX break_glass_origin ON break_glass (origin, id);
CREATE INDEX break_glass_open ON break_glass (expires_at) WHERE state = 'given' AND ended_at IS NULL;
CREATE INDEX break_glass_abuse ON break_glass_review (account)
WHERE verdict = 'abuse' AND cleared_at IS NULL;
CREATE INDEX privacy_request_region ON privacy_request (region, id);
CREATE INDEX privacy_request_open ON privacy_request (region, due_at)
WHERE state IN ('diterima', 'identitas', 'dikerjakan', 'menunggu');
CREATE INDEX privacy_request_person ON privacy_request (home, person);
CREATE INDEX desk_letter_record ON desk_letter (unit, record, id);
CREATE INDEX tombstone_request ON tombstone (request);
CREATE INDEX breach_region ON breach (region, id);
CREATE INDEX retention_line_region ON retention_line (region, job);
CREATE INDEX session_expired ON session (expires_at);
CREATE INDEX draft_saved ON draft (saved_at);
CREATE INDEX once_at ON once (at);
CREATE INDEX finding_closed ON finding (village, closed_at) WHERE closed_at IS NOT NULL;
CREATE INDEX privacy_notice_channel ON privacy_notice (channel, region, valid_from);
CREATE INDEX consent_notice ON consent (notice);
CREATE INDEX training_licence_account ON training_licence (account, day);
CREATE INDEX rule_change_due ON rule_change (valid_from) WHERE in_force_at IS NULL;
CREATE INDEX rule_change_row_key ON rule_change_row (key, rule_change);
CREATE INDEX cutoff_region ON cutoff (region, kind);
CREATE INDEX person_age ON person (village, sex, birth, status) WHERE status = 1;
CREATE INDEX upload_account ON upload (account, id);
CREATE INDEX export_account ON export (account, id);
CREATE INDEX bulk_row_person ON bulk_row (home, person, family);
CREATE INDEX consent_person ON consent (home, person);
CREATE INDEX break_glass_family ON break_glass (family) WHERE family IS NOT NULL;
CREATE INDEX village_day_day ON village_day (day, village);
CREATE INDEX rule_day_day ON rule_day (day, rule, village);
CREATE INDEX change_set_applied ON change_set (village, id) WHERE state = 'applied';
CREATE INDEX person_trait_disability ON person_trait (home, jenis_cacat) WHERE jenis_cacat IS NOT NULL;
CREATE INDEX sign_in_failure_account ON sign_in_failure (account);
CREATE INDEX sign_in_failure_at ON sign_in_failure (at);
INSERT INTO migration (number, name) VALUES
(1, 'regions'),
(2, 'catalogues'),
(3, 'register'),
(4, 'findings and tallies'),
(5, 'changes, sources and imports'),
(6, 'accounts and audit'),
(7, 'the regions of 2025'),
(8, 'the operator''s workspace'),
(9, 'words of addresses'),
(10, 'what the planner should expect'),
(11, 'jobs and files'),
(12, 'accounts as Dinsos keeps them'),
(13, 'who looked, and beyond one''s area'),
(14, 'the data-protection desk'),
(15, 'training'),
(16, 'periods and rules'),
(17, 'reports'),
(18, 'files through the browser'),
(19, 'data taken out'),
(20, 'ways to what is written of a person'),
(21, 'what reports walk along'),
(22, 'certificates by two people'),
(23, 'spellings of an import'),
(24, 'accounts kept from others'' hands'),
(25, 'areas of imports');
INSERT INTO setting (name, value) VALUES
('audit_subject_since', '0'),
('catalogue', '886f87ea3c8ccc6ae04cfff60da0678c28ddda7793cf6dd0a42b128916cf19ff'),
('kind', 'latihan');
INSERT INTO rule (code, version, severity, unit, origin, valid_from, fixer, words) VALUES
('A01', 1, 'error', 'person', 'found', 20240101, 'operator', '{"evidence":{"0":{"id":"Kolom nama kosong atau hanya berisi tanda baca.","en":"The name column is empty or holds only punctuation."}},"title":{"id":"Nama kosong","en":"Name missing"},"meaning":{"id":"Baris ini tidak memuat nama, atau hanya berisi tanda baca. Bantuan tidak dapat dibayarkan tanpa nama.","en":"This row has no name, or only punctuation. No benefit can be paid without a name."},"next_step":{"id":"Minta warga menunjukkan KTP atau KK, lalu isi nama lengkap persis seperti tertulis di sana.","en":"Ask for the KTP or KK and fill in the full name exactly as it is written there."}}'),
('A02', 1, 'warning', 'person', 'found', 20240101, 'operator', '{"title":{"en":"Name worth a look","id":"Nama perlu dilihat"},"meaning":{"en":"This name has an unusual form. Such names exist and are valid, but they are often typing mistakes too, and banks sometimes refuse them.","id":"Nama ini tidak lazim bentuknya. Nama seperti ini memang ada dan sah, tetapi sering juga salah ketik, dan bank kadang menolaknya."},"evidence":{"4":{"id":"Ada tanda yang tidak lazim di dalam nama.","en":"There is an unusual sign in the name."},"2":{"id":"Ada angka di dalam nama.","en":"There is a digit in the name."},"5":{"id":"Nama ini lebih dari 60 huruf; sebagian sistem memotongnya.","en":"This name has more than 60 characters; some systems cut it off."},"0":{"id":"Bentuk nama ini tidak lazim.","en":"This name has an unusual form."},"3":{"id":"Nama ini hanya satu atau dua huruf.","en":"This name has only one or two letters."}},"next_step":{"en":"Compare with the KTP or KK. If it is the same, mark it \"correct\"; if it differs, mend it here. No letter is needed.","id":"Bandingkan dengan KTP atau KK. Bila sama, tandai \"sudah benar\"; bila berbeda, perbaiki di sini. Tidak perlu surat."}}'),
('B01', 1, 'error', 'person', 'found', 20240101, 'operator', '{"title":{"id":"Tanggal lahir kosong","en":"Birth date missing"},"next_step":{"id":"Lihat KTP, KK, atau akta lahir warga, lalu isi tanggal lahirnya di sini.","en":"Look at the KTP, KK or birth certificate and fill in the birth date here."},"evidence":{"0":{"id":"Kolom tanggal lahir kosong.","en":"The birth date column is empty."}},"meaning":{"id":"Tanggal lahir belum terisi. Umur menentukan sebagian bantuan, dan Dukcapil mencocokkan tanggal ini.","en":"The birth date is not filled in. Age decides some benefits, and the civil registry matches this date."}}'),
('B02', 1, 'error', 'person', 'found', 20240101, 'operator', '{"evidence":{"0":{"id":"Tanggal lahir yang tertulis tidak ada di kalender.","en":"The birth date as written is not in the calendar."}},"title":{"en":"Birth date is not a date","id":"Tanggal lahir tidak mungkin"},"meaning":{"en":"What is written is no day of the calendar, or cannot be read as a date. The original text is kept.","id":"Yang tertulis bukan tanggal yang ada di kalender, atau tidak dapat dibaca sebagai tanggal. Tulisan aslinya tetap disimpan."},"next_step":{"en":"Look at the KTP, KK or birth certificate and fill in the birth date here: day, month and a year of four digits.","id":"Lihat KTP, KK, atau akta lahir warga, lalu isi tanggal lahirnya di sini: tanggal, bulan, dan tahun empat angka."}}'),
('B03', 1, 'error', 'person', 'found', 20240101, 'operator', '{"meaning":{"en":"The birth date as written has not come yet. Usually the year was mistyped.","id":"Tanggal lahir yang tertulis belum tiba. Biasanya angka tahunnya salah ketik."},"next_step":{"en":"Look at the KTP, KK or birth certificate and correct the year of birth here.","id":"Lihat KTP, KK, atau akta lahir warga, lalu perbaiki tahun lahirnya di sini."},"title":{"en":"Birth date in the future","id":"Tanggal lahir di masa depan"},"evidence":{"0":{"id":"Tanggal lahir ini masih di masa depan.","en":"This birth date still lies in the future."}}}'),
('B04', 1, 'error', 'person', 'found', 20240101, 'operator', '{"title":{"id":"Umur lebih dari 110 tahun","en":"Age above 110 years"},"next_step":{"id":"Lihat KTP atau KK dan perbaiki tahun lahirnya di sini. Bila sudah meninggal, catat kematiannya di sini dan bantu keluarga mengurus akta kematian di Disdukcapil. Layanan ini gratis.","en":"Look at the KTP or KK and correct the year of birth here. If the person has died, record the death here and help the family obtain a death certificate at Disdukcapil. The service is free."},"evidence":{"0":{"id":"Menurut tanggal lahirnya, umurnya lebih dari 110 tahun.","en":"By the birth date the age is more than 110 years."}},"meaning":{"id":"Menurut tanggal lahirnya, orang ini berumur lebih dari 110 tahun. Biasanya angka tahunnya salah ketik, atau orangnya sudah meninggal dan belum dilaporkan.","en":"By the birth date this person is more than 110 years old. Usually the year was mistyped, or the person has died and this was not reported."}}'),
('B05', 1, 'warning', 'person', 'found', 20240101, 'operator', '{"title":{"en":"Year of birth only","id":"Hanya tahun lahir"},"evidence":{"0":{"en":"Day and month of birth are not known yet.","id":"Tanggal dan bulan lahir belum diketahui."}},"next_step":{"en":"If the KTP or KK shows the full date, fill it in here. If not, leave it.","id":"Bila KTP atau KK memuat tanggal lengkap, isi di sini. Bila tidak, biarkan."},"meaning":{"en":"Only the year of birth is known. Many older people have no record of the day, so this is accepted.","id":"Yang diketahui baru tahun lahirnya. Banyak warga lanjut usia memang tidak punya catatan tanggal, jadi ini diterima."}}'),
('B06', 1, 'warning', 'person', 'found', 20240101, 'operator', '{"evidence":{"0":{"id":"Tanggal lahir berbeda dengan angka ke-7 sampai ke-12 dari NIK.","en":"The birth date differs from digits 7 to 12 of the NIK."}},"title":{"id":"Tanggal lahir beda dengan NIK","en":"Birth date differs from the NIK"},"meaning":{"id":"Tanggal lahir tidak sama dengan tanggal di dalam NIK. Ini bisa sah: NIK tidak berubah ketika tanggal lahir dibetulkan.","en":"The birth date is not the date inside the NIK. This may be lawful: a NIK does not change when a birth date is corrected."},"next_step":{"id":"Bandingkan NIK dan tanggal lahir dengan KTP atau KK. Bila keduanya sama, biarkan; bila ada yang berbeda, perbaiki di sini.","en":"Compare the NIK and the birth date with the KTP or KK. If both are the same, leave them; if one differs, correct it here."}}'),
('D01', 1, 'error', 'key', 'found', 20240101, 'operator', '{"title":{"id":"NIK ganda di desa ini","en":"NIK used twice in this village"},"meaning":{"id":"NIK ini dipakai oleh lebih dari satu baris di desa ini. Mungkin orang yang sama tercatat dua kali, mungkin NIK salah satunya salah ketik. Keduanya ditahan sampai jelas.","en":"This NIK is used by more than one row in this village. Perhaps one person is recorded twice, perhaps one of the NIKs is mistyped. Both are held until it is clear."},"evidence":{"0":{"id":"Orang lain di desa ini dengan NIK yang sama: {lain}.","en":"Others in this village with the same NIK: {lain}."}},"next_step":{"id":"Buka kedua baris dan cocokkan dengan KTP masing-masing. Bila orangnya sama, tandai satu sebagai data ganda; bila berbeda, perbaiki NIK yang keliru. Bila di KTP pun sama, keduanya ke Disdukcapil membawa KTP dan KK. Layanan ini gratis.","en":"Open both rows and compare them with each KTP. If it is one person, mark one row as a duplicate; if not, correct the wrong NIK. If the KTPs agree on it, both people go to Disdukcapil with KTP and KK. The service is free."}}'),
('D02', 1, 'error', 'key', 'found', 20240101, 'operator', '{"title":{"en":"NIK also in another village","id":"NIK ganda di desa lain"},"evidence":{"0":{"en":"Others with the same NIK: {lain}, in {tempat}.","id":"Orang lain dengan NIK yang sama: {lain}, di {tempat}."}},"next_step":{"en":"Contact that village''s operator and compare each KTP. If the person moved, open a transfer from either village. If they are two people whose KTPs both show this NIK, both go to Disdukcapil with KTP and KK. The service is free.","id":"Hubungi operator desa itu dan cocokkan KTP masing-masing. Bila orangnya pindah, buka perkara pindah dari salah satu desa. Bila berbeda orang dan KTP-nya sama-sama memuat NIK ini, keduanya ke Disdukcapil membawa KTP dan KK. Layanan ini gratis."},"meaning":{"en":"This NIK is also used in another village. Perhaps the person moved and is still recorded at the old place, perhaps one of the NIKs is mistyped. Both are held until it is clear.","id":"NIK ini juga dipakai di desa lain. Mungkin orangnya pindah dan masih tercatat di tempat lama, mungkin NIK salah satunya salah ketik. Keduanya ditahan sampai jelas."}}'),
('D03', 1, 'error', 'key', 'found', 20240101, 'operator', '{"title":{"id":"Satu orang di dua KK","en":"One person on two KKs"},"next_step":{"id":"Tanyakan KK mana yang berlaku, lalu keluarkan orang ini dari KK yang lama. Bila kedua KK masih memuatnya, keluarga membawa kedua KK dan KTP ke Disdukcapil. Layanan ini gratis.","en":"Ask which KK is in force and take the person off the old one. If both KKs still list the person, the family takes both KKs and the KTP to Disdukcapil. The service is free."},"evidence":{"0":{"en":"Other KKs that list the same person: {lain}, in {tempat}.","id":"KK lain yang memuat orang yang sama: {lain}, di {tempat}."}},"meaning":{"id":"NIK, nama, dan tanggal lahir yang sama ada di lebih dari satu KK. Satu orang hanya boleh tercatat di satu KK, misalnya setelah menikah atau pindah.","en":"The same NIK, name and birth date are on more than one KK. A person belongs on one KK only, for example after marrying or moving."}}'),
('D04', 1, 'error', 'key', 'found', 20240101, 'operator', '{"title":{"en":"KK number in two villages","id":"Nomor KK di dua desa"},"evidence":{"0":{"id":"Keluarga lain dengan nomor KK yang sama: {lain}, di {tempat}.","en":"Other families with the same KK number: {lain}, in {tempat}."}},"next_step":{"en":"Compare number and address with the original KK and contact that village''s operator. If the family moved, open a transfer; if the number is wrong, correct it here.","id":"Cocokkan nomor dan alamat dengan KK yang asli, dan hubungi operator desa itu. Bila keluarganya pindah, buka perkara pindah; bila nomornya keliru, perbaiki di sini."},"meaning":{"en":"This KK number is recorded in more than one village. Perhaps the family moved, perhaps one of the numbers is mistyped.","id":"Nomor KK ini tercatat di lebih dari satu desa. Mungkin keluarganya pindah, mungkin salah satu nomor salah ketik."}}'),
('G01', 1, 'warning', 'person', 'found', 20240101, 'dinsos', '{"meaning":{"id":"Salah satu kolom bantuan berisi selain ya atau tidak, jadi belum dapat dipastikan apakah orang ini menerima bantuan itu. Bantuannya tidak diubah.","en":"One of the benefit columns holds something other than yes or no, so it is not certain whether the person receives that benefit. The benefit is not changed."},"next_step":{"id":"Dinsos melihat daftar penerima program itu dan mengisi ya atau tidak. Operator desa dapat membantu dengan menanyakan kepada warga.","en":"Dinsos looks at the list of recipients of that program and fills in yes or no. The village operator can help by asking the person."},"title":{"id":"Isi kolom bantuan tidak dikenal","en":"Benefit column not readable"},"evidence":{"0":{"id":"Ada kolom bantuan yang isinya bukan ya atau tidak.","en":"A benefit column says neither yes nor no."}}}'),
('H01', 1, 'error', 'family', 'found', 20240101, 'operator', '{"title":{"id":"Kepala keluarga belum ada","en":"No head of family"},"next_step":{"id":"Lihat KK: kepala keluarga ada di baris pertama. Tandai orangnya di sini. Bila ia meninggal atau pindah, keluarga memperbarui KK di Disdukcapil membawa KK lama dan akta kematian atau surat pindah. Layanan ini gratis.","en":"Look at the KK: the head is on the first line. Mark that person here. If the head has died or moved, the family renews the KK at Disdukcapil with the old KK and the death certificate or moving letter. The service is free."},"evidence":{"0":{"en":"There is no head of family among the members of this KK.","id":"Tidak ada kepala keluarga di antara anggota KK ini."}},"meaning":{"id":"Di KK ini tidak ada orang yang tercatat sebagai kepala keluarga. Bantuan keluarga disalurkan lewat satu orang, jadi ini perlu ditetapkan.","en":"Nobody on this KK is recorded as head of the family. Family benefits go through one person, so this has to be settled."}}'),
('H02', 1, 'error', 'family', 'found', 20240101, 'operator', '{"title":{"id":"Kepala keluarga lebih dari satu","en":"More than one head of family"},"meaning":{"id":"Di KK ini lebih dari satu orang tercatat sebagai kepala keluarga. Satu KK mempunyai satu kepala keluarga.","en":"More than one person on this KK is recorded as head of the family. A KK has one head."},"evidence":{"0":{"id":"Lebih dari satu anggota KK ini tercatat sebagai kepala keluarga.","en":"More than one member of this KK is recorded as head of the family."}},"next_step":{"id":"Lihat KK: kepala keluarga ada di baris pertama. Perbaiki hubungan anggota yang lain di sini. Bila mereka sudah berpisah KK, isi nomor KK yang baru.","en":"Look at the KK: the head is on the first line. Correct the relation of the others here. If they have separate KKs by now, fill in the new KK number."}}'),
('H03', 1, 'warning', 'person', 'found', 20240101, 'operator', '{"evidence":{"0":{"en":"The relation column holds no known relation.","id":"Kolom hubungan keluarga tidak berisi hubungan yang dikenal."}},"title":{"en":"Family relation not readable","id":"Hubungan keluarga tidak terbaca"},"meaning":{"en":"The relation to the head of the family is empty or written in a way that is not known.","id":"Hubungan dengan kepala keluarga kosong atau ditulis dengan cara yang tidak dikenal."},"next_step":{"en":"Look at the relation column of the KK and choose the right one here.","id":"Lihat kolom hubungan keluarga di KK, lalu pilih yang sesuai di sini."}}'),
('H04', 1, 'warning', 'person', 'found', 20240101, 'operator', '{"title":{"id":"Kepala keluarga masih anak","en":"Head of family is a child"},"next_step":{"id":"Cocokkan tanggal lahir dan hubungan keluarga dengan KK. Bila memang anak tanpa orang tua, beri tahu Dinsos supaya ia didampingi.","en":"Compare birth date and relation with the KK. If this is a child without parents, tell Dinsos so that the child is looked after."},"evidence":{"0":{"en":"By the birth date this head of family is younger than 15.","id":"Menurut tanggal lahirnya, kepala keluarga ini berumur di bawah 15 tahun."}},"meaning":{"id":"Kepala keluarga ini berumur di bawah 15 tahun. Itu dapat terjadi pada anak yatim piatu, tetapi lebih sering tanggal lahir atau hubungannya keliru.","en":"This head of family is younger than 15. That happens with orphans, but more often the birth date or the relation is wrong."}}'),
('J01', 1, 'warning', 'person', 'found', 20240101, 'operator', '{"title":{"id":"Jenis kelamin tidak terbaca","en":"Sex not readable"},"evidence":{"0":{"id":"Kolom jenis kelamin tidak berisi laki-laki atau perempuan.","en":"The sex column says neither man nor woman."}},"next_step":{"id":"Lihat KTP atau KK, lalu pilih laki-laki atau perempuan di sini.","en":"Look at the KTP or KK and choose man or woman here."},"meaning":{"id":"Jenis kelamin kosong atau ditulis dengan cara yang tidak dikenal.","en":"The sex is empty or written in a way that is not known."}}'),
('J02', 1, 'warning', 'person', 'found', 20240101, 'operator', '{"title":{"en":"Sex differs from the NIK","id":"Jenis kelamin beda dengan NIK"},"evidence":{"0":{"id":"Jenis kelamin yang tercatat berbeda dengan yang tersirat di NIK.","en":"The recorded sex differs from what the NIK implies."}},"next_step":{"en":"Compare sex and NIK with the KTP or KK and correct what is wrong. If the KTP really says so, the person can ask at Disdukcapil with the KTP and KK. The service is free.","id":"Bandingkan jenis kelamin dan NIK dengan KTP atau KK, lalu perbaiki yang keliru. Bila KTP-nya memang begitu, warga dapat bertanya ke Disdukcapil membawa KTP dan KK. Layanan ini gratis."},"meaning":{"en":"Inside a NIK, 40 is added to a woman''s day of birth. By that rule the recorded sex differs from the NIK.","id":"Di dalam NIK, tanggal lahir perempuan ditambah 40. Menurut aturan itu, jenis kelamin yang tercatat berbeda dengan NIK."}}'),
('K01', 1, 'error', 'family', 'found', 20240101, 'operator', '{"meaning":{"id":"Baris ini tidak memuat nomor KK. Tanpa nomor KK, anggota keluarga tidak dapat disatukan dan bantuan keluarga tidak dapat ditetapkan.","en":"This row has no KK number. Without it family members cannot be put together and no family benefit can be decided."},"next_step":{"id":"Minta warga menunjukkan KK, lalu isi nomornya di sini. Bila belum punya KK, kepala keluarga datang ke Disdukcapil membawa KTP dan buku nikah atau akta. Layanan ini gratis.","en":"Ask for the KK and fill in its number here. If there is no KK yet, the head of the family goes to Disdukcapil with the KTP and marriage book or certificate. The service is free."},"title":{"id":"Nomor KK kosong","en":"KK number missing"},"evidence":{"0":{"id":"Kolom nomor KK kosong atau hanya berisi tanda hubung.","en":"The KK column is empty or holds only a dash."}}}'),
('K02', 1, 'error', 'family', 'found', 20240101, 'operator', '{"title":{"id":"Nomor KK bukan 16 angka","en":"KK number is not 16 digits"},"evidence":{"0":{"id":"Nomor KK yang tertulis bukan 16 angka.","en":"The KK number as written is not 16 digits."},"3":{"id":"Ada huruf atau tanda di antara angka nomor KK, misalnya huruf O di tempat angka 0.","en":"There are letters or signs among the digits, for example the letter O in place of 0."},"1":{"id":"Nomor KK yang tertulis kurang dari 16 angka.","en":"The KK number as written has fewer than 16 digits."},"2":{"id":"Nomor KK yang tertulis lebih dari 16 angka.","en":"The KK number as written has more than 16 digits."},"4":{"id":"Lembar kerja mengubah nomor KK menjadi bentuk seperti 9,9E+15. Angka terakhirnya sudah hilang dan harus diketik ulang dari KK.","en":"A spreadsheet turned the KK number into a form like 9.9E+15. Its last digits are lost and must be typed again from the KK."}},"next_step":{"id":"Lihat nomor di bagian atas KK warga, lalu ketik ulang ke-16 angkanya di sini. Bila KK hilang atau rusak, kepala keluarga datang ke Disdukcapil membawa KTP. Layanan ini gratis.","en":"Look at the number at the top of the KK and type all 16 digits again here. If the KK is lost or damaged, the head of the family goes to Disdukcapil with the KTP. The service is free."},"meaning":{"id":"Nomor KK selalu terdiri dari 16 angka. Yang tertulis kurang, lebih, bercampur huruf, atau diubah oleh lembar kerja. Tulisan aslinya tetap disimpan.","en":"A KK number always has 16 digits. What is written has fewer, more, letters among them, or was changed by a spreadsheet. The original text is kept."}}'),
('K03', 1, 'warning', 'family', 'found', 20240101, 'operator', '{"evidence":{"0":{"id":"Kode wilayah, tanggal terbit, atau nomor urut di nomor KK ini tidak lazim.","en":"The region code, date of issue or serial in this KK number is unusual."}},"next_step":{"en":"Compare with the number at the top of the KK. If it is the same, leave it; if it differs, correct it here.","id":"Cocokkan dengan nomor di bagian atas KK. Bila sama, biarkan; bila berbeda, perbaiki di sini."},"meaning":{"en":"A KK number is made of a region code, the date of issue and a serial. One of these is unusual in this number. It may be right, or it may be mistyped.","id":"Nomor KK tersusun dari kode wilayah, tanggal terbit, dan nomor urut. Salah satu bagian itu tidak lazim di nomor ini. Nomornya bisa saja benar, bisa juga salah ketik."},"title":{"en":"KK number is put together oddly","id":"Susunan nomor KK tidak lazim"}}'),
('L01', 1, 'error', 'person', 'stated', 20240101, 'operator', '{"evidence":{"0":{"en":"The source says this person has moved.","id":"Sumber menyatakan orang ini pindah."}},"title":{"id":"Pindah","en":"Moved away"},"meaning":{"id":"Sumber menyatakan orang ini sudah pindah dari desa ini.","en":"The source says that this person has moved away from this village."},"next_step":{"id":"Tanyakan alamat barunya dan buka perkara pindah ke desa itu. Keluarga mengurus surat pindah di Disdukcapil membawa KTP dan KK; gratis. Bila tidak pindah, catat di sini bahwa ia masih tinggal di desa.","en":"Ask for the new address and open a transfer to that village. The family obtains a moving letter at Disdukcapil with KTP and KK; it is free. If the person has not moved, record here that they still live in the village."}}'),
('L02', 1, 'error', 'person', 'stated', 20240101, 'dinsos', '{"title":{"id":"Dinyatakan mampu","en":"Stated as no longer poor"},"meaning":{"id":"Sumber menyatakan keluarga ini sudah mampu atau tidak layak menerima bantuan. Keputusan seperti ini dapat disanggah.","en":"The source says that this family is well enough off or not eligible for aid. Such a decision can be contested."},"evidence":{"0":{"en":"The source says well enough off or not eligible.","id":"Sumber menyatakan sudah mampu atau tidak layak."}},"next_step":{"id":"Bila keadaannya tidak begitu, warga datang ke kantor desa membawa KTP dan KK untuk menyanggah, gratis. Operator menyertakan foto rumah dan hasil musyawarah; Dinsos memutuskan.","en":"If that is not so, the person comes to the village office with KTP and KK to contest it, free of charge. The operator adds a photo of the house and the outcome of the musyawarah; Dinsos decides."}}'),
('L03', 1, 'error', 'person', 'stated', 20240101, 'operator', '{"title":{"id":"Menolak bantuan","en":"Declined the benefit"},"evidence":{"0":{"en":"The source says this person declined.","id":"Sumber menyatakan warga ini menolak."}},"next_step":{"id":"Tanyakan kepada warga apakah benar. Bila ya, simpan surat pernyataannya. Bila tidak, catat di sini bahwa ia tetap bersedia dan minta Dinsos membukanya kembali.","en":"Ask the person whether it is so. If yes, keep the signed statement. If not, record here that they are still willing and ask Dinsos to reopen it."},"meaning":{"id":"Sumber menyatakan warga ini menolak bantuan atau menolak didata.","en":"The source says that this person declined the benefit or declined to be surveyed."}}'),
('L04', 1, 'error', 'person', 'stated', 20240101, 'operator', '{"evidence":{"0":{"en":"The source says this person was not found in the field.","id":"Sumber menyatakan orang ini tidak ditemukan di lapangan."}},"title":{"id":"Orangnya tidak ditemukan","en":"Person not found"},"meaning":{"id":"Sumber menyatakan orang ini atau rumahnya tidak ditemukan ketika didatangi.","en":"The source says that this person or their house was not found on a visit."},"next_step":{"id":"Tanyakan kepada ketua RT. Bila masih tinggal di desa, catat alamat yang benar di sini. Bila pindah atau meninggal, catat itu.","en":"Ask the head of the RT. If the person still lives in the village, record the right address here. If moved or deceased, record that."}}'),
('L05', 1, 'error', 'person', 'stated', 20240101, 'dinsos', '{"title":{"id":"Komponen PKH sudah habis","en":"PKH component has ended"},"evidence":{"0":{"en":"The source says the benefit component has ended.","id":"Sumber menyatakan komponen bantuan sudah habis."}},"next_step":{"id":"Bila masih ada anggota seperti itu, serahkan buktinya kepada operator atau pendamping: surat sekolah, buku KIA, atau surat dokter. Dinsos memeriksa kembali. Bantuan lain dapat diusulkan.","en":"If there still is such a member, hand the proof to the operator or companion: school letter, maternity book or doctor''s letter. Dinsos looks again. Other benefits can be proposed."},"meaning":{"id":"Menurut sumber, keluarga ini tidak lagi punya anggota yang menjadi dasar bantuan, misalnya anak sekolah, ibu hamil, lansia, atau penyandang disabilitas berat.","en":"According to the source this family no longer has a member on whom the benefit rests, such as a pupil, a pregnant woman, an elderly or a severely disabled person."}}'),
('L06', 1, 'error', 'person', 'stated', 20240101, 'operator', '{"title":{"id":"Mengundurkan diri","en":"Withdrew by choice"},"evidence":{"0":{"en":"The source says this person withdrew.","id":"Sumber menyatakan warga ini mengundurkan diri."}},"next_step":{"id":"Simpan surat pengunduran diri yang ditandatangani warga. Bila warga merasa tidak pernah mengundurkan diri, catat keberatannya di sini; Dinsos memeriksa kembali.","en":"Keep the letter of withdrawal signed by the person. If they say that they never withdrew, record the objection here; Dinsos looks again."},"meaning":{"id":"Sumber menyatakan warga ini mengundurkan diri dari bantuan, sering karena sudah mandiri.","en":"The source says that this person withdrew from the benefit, often because they can stand on their own."}}'),
('M01', 1, 'error', 'person', 'found', 20240101, 'operator', '{"title":{"en":"Mother''s name missing","id":"Nama ibu kandung kosong"},"evidence":{"0":{"en":"The mother''s name column is empty.","id":"Kolom nama ibu kandung kosong."}},"next_step":{"en":"Look at the mother column of the KK and fill it in here. If the KK is empty too, the person goes to Disdukcapil with the KK and birth certificate. The service is free.","id":"Lihat kolom nama ibu di KK, lalu isi di sini. Bila di KK pun kosong, warga datang ke Disdukcapil membawa KK dan akta lahir. Layanan ini gratis."},"meaning":{"en":"The mother''s name is not filled in. The bank uses it to open the benefit account.","id":"Nama ibu kandung belum terisi. Bank memakai nama ini untuk membuka rekening bantuan."}}'),
('N01', 1, 'error', 'person', 'found', 20240101, 'operator', '{"evidence":{"0":{"id":"Kolom NIK kosong atau hanya berisi tanda hubung.","en":"The NIK column is empty or holds only a dash."}},"title":{"id":"NIK kosong","en":"NIK missing"},"meaning":{"id":"Baris ini tidak memuat NIK. Tanpa NIK, orang ini tidak dapat dicocokkan dengan data Dukcapil, sehingga bantuannya tidak dapat ditetapkan.","en":"This row has no NIK. Without one the person cannot be matched with the civil registry, so no benefit can be decided."},"next_step":{"id":"Minta warga menunjukkan KTP atau KK, lalu isi NIK di sini. Bila belum punya NIK, warga datang ke Disdukcapil membawa KK dan akta atau surat keterangan lahir. Layanan ini gratis.","en":"Ask the person to show a KTP or KK, then fill in the NIK here. If there is no NIK yet, the person goes to Disdukcapil with the KK and a birth certificate or birth letter. The service is free."}}'),
('N02', 1, 'error', 'person', 'found', 20240101, 'operator', '{"next_step":{"id":"Cocokkan dengan KTP atau KK warga, lalu ketik ulang ke-16 angkanya di sini. Bila KTP-nya sendiri keliru, warga membawa KTP dan KK ke Disdukcapil. Layanan ini gratis.","en":"Compare with the person''s KTP or KK and type all 16 digits again here. If the KTP itself is wrong, the person takes the KTP and KK to Disdukcapil. The service is free."},"evidence":{"3":{"id":"Ada huruf atau tanda di antara angka NIK, misalnya huruf O di tempat angka 0.","en":"There are letters or signs among the digits, for example the letter O in place of 0."},"4":{"id":"Lembar kerja mengubah NIK menjadi bentuk seperti 9,9E+15. Angka terakhirnya sudah hilang dan harus diketik ulang dari KTP atau KK.","en":"A spreadsheet turned the NIK into a form like 9.9E+15. Its last digits are lost and must be typed again from the KTP or KK."},"0":{"id":"NIK yang tertulis bukan 16 angka.","en":"The NIK as written is not 16 digits."},"2":{"id":"NIK yang tertulis lebih dari 16 angka.","en":"The NIK as written has more than 16 digits."},"1":{"id":"NIK yang tertulis kurang dari 16 angka.","en":"The NIK as written has fewer than 16 digits."}},"title":{"id":"NIK bukan 16 angka","en":"NIK is not 16 digits"},"meaning":{"id":"NIK selalu terdiri dari 16 angka. Yang tertulis kurang, lebih, bercampur huruf, atau diubah oleh lembar kerja. Tulisan aslinya tetap disimpan.","en":"A NIK always has 16 digits. What is written has fewer, more, letters among them, or was changed by a spreadsheet. The original text is kept."}}'),
('N03', 1, 'error', 'person', 'found', 20240101, 'operator', '{"title":{"en":"Date in the NIK does not exist","id":"Tanggal dalam NIK tidak ada"},"next_step":{"en":"Compare the NIK digit by digit with the KTP or KK and correct it here. If the KTP really says so, the person takes the KTP and KK to Disdukcapil. The service is free.","id":"Cocokkan satu per satu angka NIK dengan KTP atau KK, lalu perbaiki di sini. Bila KTP-nya memang begitu, warga membawa KTP dan KK ke Disdukcapil. Layanan ini gratis."},"evidence":{"0":{"en":"Digits 7 to 12 of this NIK are not a date that exists.","id":"Angka ke-7 sampai ke-12 dari NIK ini bukan tanggal yang ada."}},"meaning":{"en":"Digits 7 to 12 of a NIK hold the day, month and year of birth; 40 is added to a woman''s day. In this NIK there is no such day in the calendar, so some digit was mistyped.","id":"Angka ke-7 sampai ke-12 dari NIK memuat tanggal, bulan, dan tahun lahir; tanggal lahir perempuan ditambah 40. Di NIK ini tanggal itu tidak ada di kalender, jadi ada angka yang salah ketik."}}'),
('N04', 1, 'error', 'person', 'found', 20240101, 'operator', '{"meaning":{"id":"Empat angka terakhir NIK adalah nomor urut dan mulai dari 0001. Nomor urut 0000 tidak pernah diterbitkan; biasanya angka aslinya hilang ketika berkas dibuka di lembar kerja.","en":"The last four digits of a NIK are a serial that starts at 0001. Serial 0000 is never issued; usually the real digits were lost when the file was opened in a spreadsheet."},"next_step":{"id":"Lihat empat angka terakhir NIK di KTP atau KK warga, lalu isi di sini. Tidak perlu surat.","en":"Look up the last four digits of the NIK on the person''s KTP or KK and fill them in here. No letter is needed."},"title":{"id":"Nomor urut NIK 0000","en":"NIK serial is 0000"},"evidence":{"0":{"id":"NIK ini berakhir dengan 0000.","en":"This NIK ends in 0000."}}}'),
('N05', 1, 'error', 'person', 'found', 20240101, 'operator', '{"title":{"id":"NIK angka kembar atau urut","en":"NIK repeats or counts up"},"evidence":{"0":{"en":"All digits of this NIK are alike or in a row.","id":"Semua angka NIK ini sama atau berurutan."}},"next_step":{"id":"Minta warga menunjukkan KTP atau KK, lalu ganti dengan NIK yang sebenarnya. Bila belum punya NIK, warga datang ke Disdukcapil membawa KK. Layanan ini gratis.","en":"Ask the person to show a KTP or KK and replace this with the real NIK. If there is no NIK yet, the person goes to Disdukcapil with the KK. The service is free."},"meaning":{"id":"NIK ini berisi angka yang sama semua atau angka berurutan. Nomor seperti itu biasanya diisi sementara karena NIK yang benar belum ada di tangan.","en":"This NIK is one digit repeated or digits in a row. Such a number is usually filled in for the time being because the real NIK was not at hand."}}'),
('N06', 1, 'notice', 'person', 'found', 20240101, 'operator', '{"next_step":{"en":"Nothing has to be mended. Just make sure that the KK shows the present address.","id":"Tidak ada yang harus diperbaiki. Cukup pastikan KK-nya sudah memuat alamat yang sekarang."},"evidence":{"0":{"id":"Kode wilayah di depan NIK berbeda dengan wilayah tempat tinggal.","en":"The region code at the front of the NIK differs from the region of residence."}},"title":{"en":"NIK from another region","id":"NIK dari daerah lain"},"meaning":{"en":"The first six digits of a NIK show where the person was first registered, and that is not the kecamatan of residence now. This is lawful: a NIK does not change when a person moves.","id":"Enam angka pertama NIK menunjukkan tempat orang ini pertama kali didaftar, dan itu bukan kecamatan tempat tinggalnya sekarang. Ini sah: NIK tidak berubah ketika orang pindah."}}'),
('N07', 1, 'error', 'person', 'found', 20240101, 'operator', '{"evidence":{"0":{"id":"NIK ini diawali kode wilayah yang tidak ada dalam daftar.","en":"This NIK begins with a region code that is not on the list."}},"title":{"en":"NIK region code unknown","id":"Kode wilayah NIK tidak dikenal"},"meaning":{"en":"The first four digits of a NIK are the codes of province and kabupaten or kota. The code in this NIK is not on the list, so some digit was probably mistyped.","id":"Empat angka pertama NIK adalah kode provinsi dan kabupaten atau kota. Kode di NIK ini tidak ada dalam daftar, jadi kemungkinan ada angka yang salah ketik."},"next_step":{"en":"Compare the first four digits of the NIK with the KTP or KK and correct them here. If the KTP really says so, the person takes the KTP and KK to Disdukcapil. The service is free.","id":"Cocokkan empat angka pertama NIK dengan KTP atau KK, lalu perbaiki di sini. Bila KTP-nya memang begitu, warga membawa KTP dan KK ke Disdukcapil. Layanan ini gratis."}}'),
('N08', 1, 'error', 'person', 'found', 20240101, 'operator', '{"title":{"id":"NIK sama dengan nomor KK","en":"NIK equals the KK number"},"next_step":{"id":"Lihat KK warga: nomor KK tercetak di atas, NIK ada di samping tiap nama. Perbaiki yang keliru di sini.","en":"Look at the KK: its number is printed at the top, a NIK stands beside each name. Correct the wrong one here."},"evidence":{"0":{"id":"NIK orang ini sama persis dengan nomor KK keluarganya.","en":"This person''s NIK is exactly the family''s KK number."}},"meaning":{"id":"Kolom NIK dan kolom nomor KK berisi nomor yang sama. Keduanya selalu berbeda, jadi salah satunya tersalin ke kolom yang lain.","en":"The NIK column and the KK column hold the same number. The two always differ, so one was copied into the other column."}}'),
('N09', 1, 'error', 'key', 'found', 20240101, 'operator', '{"next_step":{"en":"Open this person''s KK. Its number is printed at the top, the NIK stands beside the name. If swapped, put both columns back here.","id":"Buka KK orang ini. Nomor KK tercetak di atas, NIK ada di samping nama. Bila tertukar, tukar kembali kedua kolom di sini."},"evidence":{"0":{"en":"This number is also on record as a KK number.","id":"Nomor ini juga tercatat sebagai nomor KK."}},"title":{"en":"NIK swapped with a KK number","id":"NIK tertukar dengan nomor KK"},"meaning":{"en":"This person''s NIK stands as a KK number on another row. Usually the NIK and KK columns were swapped.","id":"NIK orang ini tercatat sebagai nomor KK di baris lain. Biasanya isi kolom NIK dan kolom nomor KK tertukar."}}'),
('P00', 1, 'error', 'person', 'stated', 20240101, 'disdukcapil', '{"meaning":{"id":"Sumber menyatakan data orang ini tidak padan dengan Dukcapil, tetapi tidak menyebut apa yang berbeda.","en":"The source says that this person does not match the civil registry, but not what differs."},"next_step":{"id":"Cocokkan dulu NIK, nama, tanggal lahir, dan nomor KK dengan KTP dan KK. Bila semuanya sama, warga membawa KTP dan KK ke Disdukcapil untuk dicek. Layanan ini gratis.","en":"First compare NIK, name, birth date and KK number with the KTP and KK. If all agree, the person takes the KTP and KK to Disdukcapil to have them checked. The service is free."},"title":{"id":"Tidak padan, tanpa alasan","en":"Not matched, no reason given"},"evidence":{"0":{"en":"The source says not matched without naming a cause.","id":"Sumber menyatakan tidak padan tanpa menyebut sebabnya."}}}'),
('P01', 1, 'error', 'person', 'stated', 20240101, 'disdukcapil', '{"evidence":{"0":{"id":"Sumber menyatakan NIK ini tidak ditemukan atau tidak online di Dukcapil.","en":"The source says this NIK is not found or not online at the civil registry."}},"title":{"en":"NIK not found","id":"NIK tidak ditemukan"},"meaning":{"en":"The civil registry does not find this NIK. Perhaps a digit is mistyped, perhaps the record has not reached the central database.","id":"Dukcapil tidak menemukan NIK ini. Mungkin ada angka yang salah ketik, mungkin data kependudukannya belum tersambung ke pusat."},"next_step":{"en":"Compare the NIK with the KTP. If it is the same, the person takes the KTP and KK to Disdukcapil and asks for data consolidation. The service is free. Then match again here.","id":"Cocokkan NIK dengan KTP. Bila sudah sama, warga membawa KTP dan KK ke Disdukcapil dan meminta konsolidasi data. Layanan ini gratis. Setelah itu cocokkan ulang di sini."}}'),
('P02', 1, 'error', 'person', 'stated', 20240101, 'disdukcapil', '{"evidence":{"0":{"id":"Sumber menyatakan NIK ini ganda.","en":"The source says this NIK is a duplicate."}},"title":{"en":"NIK duplicate, says the source","id":"NIK ganda menurut sumber"},"meaning":{"en":"According to the civil registry or Dinsos one NIK is used by several people, or one person has several NIKs.","id":"Menurut Dukcapil atau Dinsos, satu NIK dipakai beberapa orang, atau satu orang mempunyai beberapa NIK."},"next_step":{"en":"The person takes the KTP and KK to Disdukcapil, so that one record is chosen and the others are switched off. The service is free. Then match again here.","id":"Warga membawa KTP dan KK ke Disdukcapil supaya satu data ditetapkan dan yang lain dinonaktifkan. Layanan ini gratis. Setelah itu cocokkan ulang di sini."}}'),
('P03', 1, 'error', 'person', 'stated', 20240101, 'operator', '{"meaning":{"id":"Dukcapil mengenal NIK ini, tetapi namanya berbeda dengan yang tertulis di sini, misalnya karena ejaan, gelar, atau singkatan.","en":"The civil registry knows this NIK, but the name differs from the one written here, for example in spelling, a title or an abbreviation."},"next_step":{"id":"Tulis nama di sini persis seperti di KTP. Bila nama di KTP yang keliru, warga membawa KTP, KK, dan akta lahir atau ijazah ke Disdukcapil. Layanan ini gratis.","en":"Write the name here exactly as on the KTP. If the KTP is wrong, the person takes the KTP, KK and birth certificate or diploma to Disdukcapil. The service is free."},"title":{"id":"Nama tidak sesuai","en":"Name does not match"},"evidence":{"0":{"id":"Sumber menyatakan nama berbeda dengan data Dukcapil.","en":"The source says the name differs from the civil registry."}}}'),
('P04', 1, 'error', 'person', 'stated', 20240101, 'operator', '{"evidence":{"0":{"en":"The source says the birth date differs from the civil registry.","id":"Sumber menyatakan tanggal lahir berbeda dengan data Dukcapil."}},"title":{"id":"Tanggal lahir tidak sesuai","en":"Birth date does not match"},"meaning":{"id":"Dukcapil mengenal NIK ini, tetapi tanggal lahirnya berbeda dengan yang tertulis di sini.","en":"The civil registry knows this NIK, but the birth date differs from the one written here."},"next_step":{"id":"Tulis tanggal lahir di sini seperti di KTP atau KK. NIK tidak perlu diganti. Bila KTP yang keliru, warga membawa KTP, KK, dan akta lahir ke Disdukcapil. Layanan ini gratis.","en":"Write the birth date here as on the KTP or KK. The NIK does not change. If the KTP is wrong, the person takes the KTP, KK and birth certificate to Disdukcapil. The service is free."}}'),
('P05', 1, 'error', 'person', 'stated', 20240101, 'disdukcapil', '{"title":{"en":"KK not matching or offline","id":"KK tidak sesuai atau offline"},"meaning":{"en":"The KK number here differs from the civil registry, or the KK is not online yet. Usually the family holds an old KK.","id":"Nomor KK di sini berbeda dengan data Dukcapil, atau KK-nya belum online. Biasanya keluarga memegang KK lama."},"evidence":{"0":{"en":"The source says the KK number does not match or the KK is not online.","id":"Sumber menyatakan nomor KK tidak sesuai atau KK tidak online."}},"next_step":{"en":"Ask whether there is a newer KK and fill in its number here. If not, the head of the family takes the KK and KTP to Disdukcapil to renew the KK. The service is free.","id":"Tanyakan apakah ada KK yang lebih baru, lalu isi nomornya di sini. Bila tidak, kepala keluarga membawa KK dan KTP ke Disdukcapil untuk memperbarui KK. Layanan ini gratis."}}'),
('P06', 1, 'error', 'person', 'stated', 20240101, 'operator', '{"meaning":{"id":"Nama ibu kandung di sini berbeda dengan yang dipakai bank atau Dukcapil, sehingga rekening bantuan belum dapat dibuka. Hak warga tidak hilang.","en":"The mother''s name here differs from the one used by the bank or the civil registry, so the benefit account cannot be opened yet. The right to the benefit is not lost."},"next_step":{"id":"Tulis nama ibu di sini persis seperti di KK. Setelah itu Dinsos mengirim ulang ke bank. Bila KK yang keliru, warga membawa KK dan akta lahir ke Disdukcapil. Layanan ini gratis.","en":"Write the mother''s name here exactly as on the KK. Dinsos then sends it to the bank again. If the KK is wrong, the person takes the KK and birth certificate to Disdukcapil. The service is free."},"title":{"id":"Nama ibu tidak sesuai","en":"Mother''s name does not match"},"evidence":{"0":{"id":"Sumber menyatakan nama ibu kandung tidak sesuai.","en":"The source says the mother''s name does not match."}}}'),
('P07', 1, 'error', 'person', 'stated', 20240101, 'operator', '{"evidence":{"0":{"id":"Sumber menyatakan orang ini meninggal.","en":"The source says this person has died."}},"title":{"id":"Terindikasi meninggal","en":"Reported as deceased"},"meaning":{"id":"Sumber menyatakan orang ini sudah meninggal. Kadang pernyataan itu keliru, jadi pastikan dengan keluarganya.","en":"The source says that this person has died. Sometimes that is wrong, so make sure with the family."},"next_step":{"id":"Bila benar, catat tanggalnya di sini dan pilih pengganti penerima; keluarga mengurus akta kematian di Disdukcapil membawa KK dan surat keterangan kematian. Bila masih hidup, warga membawa KTP dan KK ke Disdukcapil. Keduanya gratis.","en":"If it is true, record the date here and choose who receives instead; the family obtains a death certificate at Disdukcapil with the KK and a death letter. If the person is alive, they take the KTP and KK to Disdukcapil. Both are free."}}'),
('P08', 1, 'error', 'person', 'stated', 20240101, 'warga', '{"title":{"en":"No KTP-el recording yet","id":"Belum rekam KTP-el"},"evidence":{"0":{"id":"Sumber menyatakan KTP-el belum direkam.","en":"The source says there is no KTP-el recording yet."}},"next_step":{"en":"The person comes to the kecamatan office or Disdukcapil with the KK to be recorded. The service is free. If ill or unable to walk, ask Disdukcapil to record at home.","id":"Warga datang sendiri ke kantor kecamatan atau Disdukcapil membawa KK untuk merekam. Layanan ini gratis. Bila sakit atau tidak dapat berjalan, minta Disdukcapil merekam di rumah."},"meaning":{"en":"This person is 17 or older, but fingerprints and photo have not been recorded for the electronic KTP, so the NIK is not fully active.","id":"Orang ini berumur 17 tahun ke atas tetapi sidik jari dan fotonya belum direkam untuk KTP elektronik, sehingga NIK-nya belum aktif penuh."}}'),
('P09', 1, 'error', 'person', 'stated', 20240101, 'disdukcapil', '{"meaning":{"en":"The civil registry knows this NIK but has switched it off, for example after a move, because of a duplicate, or for want of a KTP-el recording.","id":"Dukcapil mengenal NIK ini tetapi menonaktifkannya, misalnya karena pindah, data ganda, atau lama tidak merekam KTP-el."},"next_step":{"en":"The person takes the KTP and KK to Disdukcapil and asks to have the NIK switched on again. The service is free. Then match again here.","id":"Warga membawa KTP dan KK ke Disdukcapil dan meminta NIK diaktifkan kembali. Layanan ini gratis. Setelah itu cocokkan ulang di sini."},"title":{"en":"NIK not active","id":"NIK tidak aktif"},"evidence":{"0":{"id":"Sumber menyatakan NIK ini nonaktif.","en":"The source says this NIK is not active."}}}'),
('P10', 1, 'warning', 'person', 'stated', 20240101, 'sistem', '{"title":{"id":"Belum sempat dicocokkan","en":"Could not be matched yet"},"next_step":{"id":"Tidak ada yang harus dilakukan. Pencocokan diulang dengan sendirinya.","en":"Nothing has to be done. Matching is tried again by itself."},"evidence":{"0":{"id":"Pencocokan belum selesai karena kuota habis atau layanan terganggu.","en":"Matching is not finished: quota used up or service disturbed."}},"meaning":{"id":"Layanan Dukcapil sedang terganggu atau kuota hari itu habis, jadi orang ini belum dicocokkan. Datanya tidak salah.","en":"The civil registry''s service was disturbed or the day''s quota was used up, so this person has not been matched. Nothing is wrong with the data."}}'),
('P99', 1, 'warning', 'person', 'stated', 20240101, 'dinsos', '{"title":{"id":"Keterangan belum dikenal","en":"Statement not known"},"evidence":{"0":{"en":"The file says: \"{teks}\".","id":"Berkas menulis: \"{teks}\"."}},"next_step":{"id":"Dinsos membaca keterangan itu dan menentukan artinya sekali; setelah itu berlaku untuk semua baris yang sama.","en":"Dinsos reads the statement and settles its meaning once; it then applies to all rows that say the same."},"meaning":{"id":"Kolom keterangan berisi kalimat yang belum ada dalam daftar, jadi artinya belum dapat ditentukan. Tulisan aslinya tetap disimpan.","en":"The statement column holds words that are not on the list, so their meaning is not settled. The original text is kept."}}'),
('S01', 1, 'warning', 'person', 'found', 20240101, 'operator', '{"evidence":{"0":{"id":"Berkas yang lebih baru menulis lain daripada perbaikan desa.","en":"A newer file says otherwise than the village''s mend."}},"title":{"id":"Data desa beda dengan berkas","en":"Village data differ from a file"},"meaning":{"id":"Berkas yang datang kemudian menulis lain daripada perbaikan desa. Perbaikan desa tetap berlaku sampai Anda memilih mana yang benar.","en":"A later file says otherwise than what the village mended. The village''s mend stays in force until you choose which is right."},"next_step":{"id":"Bandingkan kedua isi dengan KTP atau KK, lalu pilih yang benar di sini. Tidak perlu mengetik ulang.","en":"Compare both values with the KTP or KK and choose the right one here. Nothing has to be typed again."}}'),
('S02', 1, 'warning', 'person', 'found', 20240101, 'operator', '{"title":{"en":"Not in the latest file","id":"Tidak ada di berkas terbaru"},"meaning":{"en":"This person is not in the latest file, although that file covers the whole area. The person is not removed; only the cause has to be found.","id":"Orang ini tidak ada di berkas terbaru, padahal berkas itu memuat seluruh wilayah. Ia tidak dihapus; hanya perlu diketahui sebabnya."},"evidence":{"0":{"id":"Tidak ditemukan di berkas terbaru yang memuat seluruh wilayah ini.","en":"Not found in the latest file that covers this whole area."}},"next_step":{"en":"Find out whether the person died, moved or is recorded under another NIK, and record it here. If the person still lives in the village and is eligible, propose them again.","id":"Cari tahu apakah orang ini meninggal, pindah, atau tercatat dengan NIK lain, lalu catat di sini. Bila ia masih tinggal di desa dan layak, usulkan kembali."}}');
INSERT INTO threshold (name, valid_from, value) VALUES
('break_glass_minutes', 20240101, 60),
('break_glass_per_day', 20240101, 5),
('delegation_days', 20240101, 90),
('export_confirm_rows', 20240101, 1000),
('export_days', 20240101, 7),
('hand_on_days', 20240101, 14),
('licence_grace_days', 20240101, 7),
('maximum_age', 20240101, 110),
('minimum_head_age', 20240101, 15),
('notice_days', 20240101, 90),
('one_time_days', 20240101, 14),
('pdp_breach_hours', 20240101, 72),
('pdp_copy_days', 20240101, 14),
('pdp_extend_hours', 20240101, 72),
('pdp_hours_keberatan', 20240101, 72),
('pdp_hours_melihat', 20240101, 72),
('pdp_hours_memperbaiki', 20240101, 72),
('pdp_hours_menghapus', 20240101, 72),
('pdp_hours_tarik_persetujuan', 20240101, 72),
('preview_hours', 20240101, 24),
('result_days', 20240101, 90),
('second_step_minutes', 20240101, 10),
('session_hours', 20240101, 12),
('session_idle_minutes', 20240101, 60),
('sign_in_history_days', 20240101, 180),
('silent_days', 20240101, 30),
('slip_hours', 20240101, 24),
('transfer_days', 20240101, 7),
('undo_hours', 20240101, 24),
('upload_days', 20240101, 14),
('upload_free_mb', 20240101, 1024),
('upload_kept_mb', 20240101, 20480),
('upload_largest_mb', 20240101, 4096),
('upload_unfinished', 20240101, 5),
('workbook_unpacked_mb', 20240101, 8192);
INSERT INTO stated_text (written, valid_from, rule) VALUES
('-', 20240101, ''),
('--', 20240101, ''),
('AKTIF', 20240101, ''),
('ALAMAT TIDAK DITEMUKAN', 20240101, 'L04'),
('ALMARHUM', 20240101, 'P07'),
('ALMARHUMAH', 20240101, 'P07'),
('BELUM DICEK', 20240101, 'P10'),
('BELUM DIPADANKAN', 20240101, 'P10'),
('BELUM DIPROSES', 20240101, 'P10'),
('BELUM KONSOLIDASI', 20240101, 'P01'),
('BELUM MELAKUKAN PEREKAMAN', 20240101, 'P08'),
('BELUM MEREKAM KTP-EL', 20240101, 'P08'),
('BELUM ONLINE', 20240101, 'P01'),
('BELUM PADAN', 20240101, 'P00'),
('BELUM PADAN DUKCAPIL', 20240101, 'P00'),
('BELUM PEREKAMAN', 20240101, 'P08'),
('BELUM PEREKAMAN KTP-EL', 20240101, 'P08'),
('BELUM REKAM', 20240101, 'P08'),
('BELUM REKAM E-KTP', 20240101, 'P08'),
('BELUM REKAM EKTP', 20240101, 'P08'),
('BELUM REKAM KTP', 20240101, 'P08'),
('BELUM REKAM KTP EL', 20240101, 'P08'),
('BELUM REKAM KTP-EL', 20240101, 'P08'),
('BELUM REKAM KTPEL', 20240101, 'P08'),
('BELUM VALID', 20240101, 'P00'),
('BIOMETRIK GANDA', 20240101, 'P02'),
('DALAM PROSES', 20240101, 'P10'),
('DATA DITEMUKAN', 20240101, ''),
('DATA DUPLIKAT', 20240101, 'P02'),
('DATA GANDA', 20240101, 'P02'),
('DATA PADAN', 20240101, ''),
('DATA SESUAI', 20240101, ''),
('DATA TIDAK AKTIF', 20240101, 'P09'),
('DATA TIDAK DITEMUKAN', 20240101, 'P01'),
('DATA TIDAK DITEMUKAN DI DUKCAPIL', 20240101, 'P01'),
('DATA TIDAK PADAN', 20240101, 'P00'),
('DATA TIDAK SESUAI', 20240101, 'P00'),
('DATA TIDAK VALID', 20240101, 'P00'),
('DATA VALID', 20240101, ''),
('DIBLOKIR', 20240101, 'P09'),
('DINONAKTIFKAN', 20240101, 'P09'),
('DITEMUKAN', 20240101, ''),
('DITEMUKAN GANDA', 20240101, 'P02'),
('DITEMUKAN MENINGGAL', 20240101, 'P07'),
('DITEMUKAN NONAKTIF', 20240101, 'P09'),
('DUPLIKASI', 20240101, 'P02'),
('DUPLIKAT', 20240101, 'P02'),
('EXCLUDE MENINGGAL', 20240101, 'P07'),
('EXCLUDE TIDAK LAYAK', 20240101, 'L02'),
('EXCLUDE TIDAK LAYAK DAERAH', 20240101, 'L02'),
('GANDA', 20240101, 'P02'),
('GANGGUAN', 20240101, 'P10'),
('GANGGUAN JARINGAN', 20240101, 'P10'),
('GANGGUAN LAYANAN', 20240101, 'P10'),
('GRADUASI ALAMIAH', 20240101, 'L05'),
('GRADUASI MANDIRI', 20240101, 'L06'),
('GRADUASI SEJAHTERA', 20240101, 'L02'),
('HABIS KOMPONEN', 20240101, 'L05'),
('IBU KANDUNG TIDAK SESUAI', 20240101, 'P06'),
('INDIKASI GANDA', 20240101, 'P02'),
('INDIKASI MENINGGAL', 20240101, 'P07'),
('INVALID', 20240101, 'P00'),
('KATEGORI MAMPU', 20240101, 'L02'),
('KELUARGA MAMPU', 20240101, 'L02'),
('KK BELUM ONLINE', 20240101, 'P05'),
('KK OFFLINE', 20240101, 'P05'),
('KK ONLINE', 20240101, ''),
('KK TDK ONLINE', 20240101, 'P05'),
('KK TIDAK DITEMUKAN', 20240101, 'P05'),
('KK TIDAK ONLINE', 20240101, 'P05'),
('KK TIDAK PADAN', 20240101, 'P05'),
('KK TIDAK SESUAI', 20240101, 'P05'),
('KK TIDAK VALID', 20240101, 'P05'),
('KOMPONEN HABIS', 20240101, 'L05'),
('KUOTA AKSES HABIS', 20240101, 'P10'),
('KUOTA AKSES HARI INI TELAH HABIS', 20240101, 'P10'),
('KUOTA HABIS', 20240101, 'P10'),
('LAYAK', 20240101, ''),
('LAYANAN GANGGUAN', 20240101, 'P10'),
('LAYANAN TERGANGGU', 20240101, 'P10'),
('MAMPU', 20240101, 'L02'),
('MENGUNDURKAN DIRI', 20240101, 'L06'),
('MENGUNDURKAN DIRI MANDIRI', 20240101, 'L06'),
('MENINGGAL', 20240101, 'P07'),
('MENINGGAL DUNIA', 20240101, 'P07'),
('MENOLAK', 20240101, 'L03'),
('MENOLAK BANTUAN', 20240101, 'L03'),
('MENOLAK DIDATA', 20240101, 'L03'),
('MENOLAK DISURVEI', 20240101, 'L03'),
('MENOLAK DISURVEY', 20240101, 'L03'),
('MUNDUR', 20240101, 'L06'),
('MUNDUR MANDIRI', 20240101, 'L06'),
('NAMA BEDA', 20240101, 'P03'),
('NAMA BERBEDA', 20240101, 'P03'),
('NAMA IBU BERBEDA', 20240101, 'P06'),
('NAMA IBU KANDUNG BERBEDA', 20240101, 'P06'),
('NAMA IBU KANDUNG TDK SESUAI', 20240101, 'P06'),
('NAMA IBU KANDUNG TIDAK PADAN', 20240101, 'P06'),
('NAMA IBU KANDUNG TIDAK SESUAI', 20240101, 'P06'),
('NAMA IBU TDK SESUAI', 20240101, 'P06'),
('NAMA IBU TIDAK PADAN', 20240101, 'P06'),
('NAMA IBU TIDAK SESUAI', 20240101, 'P06'),
('NAMA IBU TIDAK SESUAI (BANK)', 20240101, 'P06'),
('NAMA TDK PADAN', 20240101, 'P03'),
('NAMA TDK SESUAI', 20240101, 'P03'),
('NAMA TIDAK PADAN', 20240101, 'P03'),
('NAMA TIDAK SAMA', 20240101, 'P03'),
('NAMA TIDAK SESUAI', 20240101, 'P03'),
('NAMA TIDAK SESUAI DENGAN DUKCAPIL', 20240101, 'P03'),
('NAMA TIDAK SESUAI DUKCAPIL', 20240101, 'P03'),
('NAMA TIDAK SESUAI KTP', 20240101, 'P03'),
('NAMA TIDAK VALID', 20240101, 'P03'),
('NIK AKTIF', 20240101, ''),
('NIK BELUM ONLINE', 20240101, 'P01'),
('NIK BELUM PADAN', 20240101, 'P00'),
('NIK BELUM VALID', 20240101, 'P00'),
('NIK BLOKIR', 20240101, 'P09'),
('NIK DIBLOKIR', 20240101, 'P09'),
('NIK DIPAKAI ORANG LAIN', 20240101, 'P02'),
('NIK DITEMUKAN', 20240101, ''),
('NIK DITEMUKAN GANDA', 20240101, 'P02'),
('NIK DITEMUKAN MENINGGAL', 20240101, 'P07'),
('NIK DITEMUKAN NAMA TIDAK SESUAI', 20240101, 'P03'),
('NIK DITEMUKAN, NAMA TIDAK SESUAI', 20240101, 'P03'),
('NIK DOBEL', 20240101, 'P02'),
('NIK DOUBLE', 20240101, 'P02'),
('NIK DUPLIKAT', 20240101, 'P02'),
('NIK GANDA', 20240101, 'P02'),
('NIK INVALID', 20240101, 'P00'),
('NIK NON AKTIF', 20240101, 'P09'),
('NIK NON-AKTIF', 20240101, 'P09'),
('NIK NONAKTIF', 20240101, 'P09'),
('NIK OFFLINE', 20240101, 'P01'),
('NIK ONLINE', 20240101, ''),
('NIK PADAN', 20240101, ''),
('NIK TDK AKTIF', 20240101, 'P09'),
('NIK TDK DITEMUKAN', 20240101, 'P01'),
('NIK TDK ONLINE', 20240101, 'P01'),
('NIK TERINDIKASI GANDA', 20240101, 'P02'),
('NIK TIDAK ADA', 20240101, 'P01'),
('NIK TIDAK ADA DI DUKCAPIL', 20240101, 'P01'),
('NIK TIDAK AKTIF', 20240101, 'P09'),
('NIK TIDAK DITEMUKAN', 20240101, 'P01'),
('NIK TIDAK DITEMUKAN DI DUKCAPIL', 20240101, 'P01'),
('NIK TIDAK DITEMUKAN DUKCAPIL', 20240101, 'P01'),
('NIK TIDAK ONLINE', 20240101, 'P01'),
('NIK TIDAK PADAN', 20240101, 'P00'),
('NIK TIDAK TERDAFTAR', 20240101, 'P01'),
('NIK TIDAK TERDAFTAR DI DUKCAPIL', 20240101, 'P01'),
('NIK TIDAK TERDAPAT DI DATABASE', 20240101, 'P01'),
('NIK TIDAK TERDAPAT DI DATABASE KEPENDUDUKAN', 20240101, 'P01'),
('NIK TIDAK VALID', 20240101, 'P00'),
('NIK VALID', 20240101, ''),
('NO KK BERBEDA', 20240101, 'P05'),
('NO KK TDK SESUAI', 20240101, 'P05'),
('NO KK TIDAK DITEMUKAN', 20240101, 'P05'),
('NO KK TIDAK ONLINE', 20240101, 'P05'),
('NO KK TIDAK PADAN', 20240101, 'P05'),
('NO KK TIDAK SESUAI', 20240101, 'P05'),
('NO KK TIDAK SESUAI/TIDAK ONLINE', 20240101, 'P05'),
('NO KK TIDAK VALID', 20240101, 'P05'),
('NO. KK TIDAK SESUAI', 20240101, 'P05'),
('NOKK TIDAK PADAN', 20240101, 'P05'),
('NOKK TIDAK SESUAI', 20240101, 'P05'),
('NOMOR KK TIDAK DITEMUKAN', 20240101, 'P05'),
('NOMOR KK TIDAK SESUAI', 20240101, 'P05'),
('NON AKTIF', 20240101, 'P09'),
('NON KOMPONEN', 20240101, 'L05'),
('NONAKTIF', 20240101, 'P09'),
('OK', 20240101, ''),
('ONLINE', 20240101, ''),
('ORANG TIDAK DITEMUKAN', 20240101, 'L04'),
('PADAN', 20240101, ''),
('PADAN DUKCAPIL', 20240101, ''),
('PADAN NIK', 20240101, ''),
('PENULISAN NAMA IBU KANDUNG', 20240101, 'P06'),
('PENULISAN NAMA IBU KANDUNG TIDAK SESUAI', 20240101, 'P06'),
('PENULISAN NAMA TIDAK SESUAI', 20240101, 'P03'),
('PINDAH', 20240101, 'L01'),
('PINDAH ALAMAT', 20240101, 'L01'),
('PINDAH DATANG', 20240101, 'L01'),
('PINDAH DESA', 20240101, 'L01'),
('PINDAH DOMISILI', 20240101, 'L01'),
('PINDAH KE LUAR DAERAH', 20240101, 'L01'),
('PINDAH KELUAR', 20240101, 'L01'),
('PINDAH TANPA SURAT', 20240101, 'L01'),
('PROSES PADAN', 20240101, 'P10'),
('PROSES PEMADANAN', 20240101, 'P10'),
('REKAM GANDA', 20240101, 'P02'),
('RUMAH TIDAK DITEMUKAN', 20240101, 'L04'),
('SERVER DUKCAPIL GANGGUAN', 20240101, 'P10'),
('SESUAI', 20240101, ''),
('SESUAI DUKCAPIL', 20240101, ''),
('SUDAH MAMPU', 20240101, 'L02'),
('SUDAH MENINGGAL', 20240101, 'P07'),
('SUDAH PADAN', 20240101, ''),
('SUDAH PADAN DUKCAPIL', 20240101, ''),
('SUDAH PINDAH', 20240101, 'L01'),
('SUDAH TIDAK LAYAK', 20240101, 'L02'),
('SUDAH VALID', 20240101, ''),
('TANGGAL LAHIR BEDA', 20240101, 'P04'),
('TANGGAL LAHIR BERBEDA', 20240101, 'P04'),
('TANGGAL LAHIR TDK SESUAI', 20240101, 'P04'),
('TANGGAL LAHIR TIDAK PADAN', 20240101, 'P04'),
('TANGGAL LAHIR TIDAK SESUAI', 20240101, 'P04'),
('TDK DITEMUKAN', 20240101, 'L04'),
('TDK LAYAK', 20240101, 'L02'),
('TDK PADAN', 20240101, 'P00'),
('TDK VALID', 20240101, 'P00'),
('TELAH MENINGGAL', 20240101, 'P07'),
('TELAH PINDAH', 20240101, 'L01'),
('TERINDIKASI GANDA', 20240101, 'P02'),
('TERINDIKASI MENINGGAL', 20240101, 'P07'),
('TERINDIKASI MENINGGAL DUNIA', 20240101, 'P07'),
('TGL LAHIR BEDA', 20240101, 'P04'),
('TGL LAHIR BERBEDA', 20240101, 'P04'),
('TGL LAHIR TDK SESUAI', 20240101, 'P04'),
('TGL LAHIR TIDAK PADAN', 20240101, 'P04'),
('TGL LAHIR TIDAK SESUAI', 20240101, 'P04'),
('TGL. LAHIR TIDAK SESUAI', 20240101, 'P04'),
('TIDAK ADA KOMPONEN', 20240101, 'L05'),
('TIDAK AKTIF', 20240101, 'P09'),
('TIDAK BERSEDIA', 20240101, 'L03'),
('TIDAK DIKENAL', 20240101, 'L04'),
('TIDAK DIKENALI', 20240101, 'L04'),
('TIDAK DIKETEMUKAN', 20240101, 'L04'),
('TIDAK DITEMUKAN', 20240101, 'L04'),
('TIDAK DITEMUKAN DI DUKCAPIL', 20240101, 'P01'),
('TIDAK DITEMUKAN DI LAPANGAN', 20240101, 'L04'),
('TIDAK LAYAK', 20240101, 'L02'),
('TIDAK LAYAK DAERAH', 20240101, 'L02'),
('TIDAK MEMILIKI KOMPONEN', 20240101, 'L05'),
('TIDAK ONLINE', 20240101, 'P01'),
('TIDAK PADAN', 20240101, 'P00'),
('TIDAK PADAN DUKCAPIL', 20240101, 'P00'),
('TIDAK PUNYA KOMPONEN', 20240101, 'L05'),
('TIDAK REKAM KTP-EL', 20240101, 'P08'),
('TIDAK SESUAI', 20240101, 'P00'),
('TIDAK SESUAI DUKCAPIL', 20240101, 'P00'),
('TIDAK VALID', 20240101, 'P00'),
('TIME OUT', 20240101, 'P10'),
('TIMEOUT', 20240101, 'P10'),
('UNDUR DIRI', 20240101, 'L06'),
('VALID', 20240101, ''),
('WAFAT', 20240101, 'P07'),
('WAJIB REKAM KTP-EL', 20240101, 'P08');
INSERT INTO program (number, id, name, unit, valid_from, valid_to, columns) VALUES
(1, 'SEMBAKO', 'Program Sembako (BPNT)', 'family', 20170101, NULL, 'BANSOS BPNT;BANSOS SEMBAKO;BPNT;SEMBAKO'),
(2, 'PKH', 'Program Keluarga Harapan (PKH)', 'family', 20070101, NULL, 'BANSOS PKH;PKH'),
(3, 'BPNT-PPKM', 'Bantuan Sembako PPKM', 'family', 20210701, 20211231, 'BANSOS BPNT-PPKM;BANSOS BPNT PPKM;BPNT-PPKM;BPNT PPKM'),
(4, 'PBI-JK', 'Penerima Bantuan Iuran Jaminan Kesehatan (PBI-JK)', 'person', 20140101, NULL, 'PBI JKN;PBI JK;PBI-JK;PBI'),
(5, 'BST', 'Bantuan Sosial Tunai (BST)', 'family', 20200401, 20210630, 'BANSOS BST;BST'),
(6, 'BLT-DD', 'Bantuan Langsung Tunai Dana Desa (BLT-DD)', 'family', 20200401, NULL, 'BANSOS BLT-DD;BLT-DD;BLT DD;BLT DANA DESA'),
(7, 'BLT-KESRA', 'Bantuan Langsung Tunai Sementara Kesejahteraan Rakyat (BLT Kesra)', 'family', 20251001, 20251231, 'BANSOS BLT-KESRA;BLT-KESRA;BLT KESRA;BLTS KESRA'),
(8, 'PERMAKANAN-LANSIA', 'Permakanan Lanjut Usia', 'person', 20230101, NULL, 'PERMAKANAN LANSIA;PERMAKANAN-LANSIA'),
(9, 'PERMAKANAN-DISABILITAS', 'Permakanan Penyandang Disabilitas', 'person', 20230101, NULL, 'PERMAKANAN DISABILITAS;PERMAKANAN-DISABILITAS'),
(10, 'YAPI', 'Asistensi Rehabilitasi Sosial Yatim, Piatu, dan Yatim Piatu (ATENSI YAPI)', 'person', 20210901, NULL, 'BANSOS YAPI;ATENSI YAPI;YAPI'),
(11, 'ATENSI', 'Asistensi Rehabilitasi Sosial (ATENSI)', 'person', 20210101, NULL, 'BANSOS ATENSI;ATENSI');
INSERT INTO person (home, id, village, family, nik, nik_written, name, sex, birth, birth_written, relation, mother, birth_place, occupation, dtks_id, padan, stated, odd_benefit, status, version, batch, line, absent_since, disagreements) VALUES
(117, 384162399797641218, 1702062001, 384162399797641218, 9902061204790001, NULL, 'RIZKI PRATAMA', 1, 19790412, NULL, 1, 'MARYAM', 'BENGKULU', 'PETANI', '990000000000000001', 'PADAN', NULL, 0, 1, 2, 1, 2, NULL, 0),
(117, 384162399797641219, 1702062001, 384162399797641218, 9902065208830002, NULL, 'SITI NURHAYATI', 2, 19830812, NULL, 2, 'AMINAH', 'CURUP', 'PEDAGANG', '990000000000000002', 'PADAN', NULL, 0, 1, 2, 1, 3, NULL, 0),
(117, 384162399797641220, 1702062001, 384162399797641220, 9902061204790003, NULL, 'AGUS SALIM', 1, 19790412, NULL, 1, 'MARYAM', 'CURUP', 'PETANI', '990000000000000003', 'PADAN', NULL, 0, 1, 3, 1, 4, NULL, 0),
(117, 384162399797641221, 1702062001, 384162399797641221, NULL, '9.90206E+15', 'HENDRA GUNAWAN', 1, 19790412, NULL, 1, 'MARYAM', 'CURUP', 'PETANI', '990000000000000004', 'PADAN', NULL, 0, 1, 1, 1, 5, NULL, 0),
(117, 384162399797641222, 1702062001, 384162399797641221, 9902065208830005, NULL, 'YULIANA', 2, 19830812, NULL, 2, 'AMINAH', 'CURUP', 'PETANI', '990000000000000005', 'PADAN', NULL, 0, 1, 1, 1, 6, NULL, 0),
(117, 384162399797641223, 1702062001, 384162399797641223, 9902061204790006, NULL, 'SUPARMAN', 1, 19790412, NULL, 1, NULL, 'CURUP', 'PETANI', '990000000000000006', 'PADAN', NULL, 0, 1, 1, 1, 7, NULL, 0),
(117, 384162399797641224, 1702062001, 384162399797641224, 9902061204790007, NULL, 'RIZKI PRATAMA', 1, 19790412, NULL, 1, 'MARYAM', 'CURUP', 'PETANI', '990000000000000007', 'PADAN', NULL, 0, 1, 1, 1, 8, NULL, 0),
(117, 384162399797641225, 1702062001, 384162399797641224, 9902065208830008, NULL, 'RATNA SARI', 2, 19830812, NULL, 2, 'AMINAH', 'CURUP', 'PETANI', '990000000000000008', 'PADAN', NULL, 0, 1, 1, 1, 9, NULL, 0),
(117, 384162399797641226, 1702062001, 384162399797641226, 9902061204790009, NULL, 'AGUS SALIM', 1, 19790412, NULL, 1, 'MARYAM', 'CURUP', 'PETANI', '990000000000000009', 'PADAN', NULL, 0, 1, 1, 1, 10, NULL, 0),
(117, 384162399797641227, 1702062001, 384162399797641227, 9902061204790010, NULL, 'HENDRA GUNAWAN', 1, 19790412, NULL, 1, 'MARYAM', 'CURUP', 'PETANI', '990000000000000010', 'PADAN', NULL, 0, 1, 1, 1, 11, NULL, 0),
(117, 384162399797641228, 1702062001, 384162399797641227, 9902065208830011, NULL, 'SITI NURHAYATI', 2, 19830812, NULL, 2, 'AMINAH', 'CURUP', 'PETANI', '990000000000000011', 'PADAN', NULL, 0, 1, 1, 1, 12, NULL, 0),
(117, 384162399797641229, 1702062001, 384162399797641229, 9902061204790012, NULL, 'SUPARMAN', 1, 19790412, NULL, 1, 'MARYAM', 'CURUP', 'PETANI', '990000000000000012', 'PADAN', NULL, 0, 1, 1, 1, 13, NULL, 0),
(117, 384162399797641230, 1702062002, 384162399797641230, 9902061204790013, NULL, 'RIZKI PRATAMA', 1, 19790412, NULL, 1, 'MARYAM', 'CURUP', 'PETANI', '990000000000000013', 'PADAN', NULL, 0, 1, 1, 1, 14, NULL, 0),
(117, 384162399797641231, 1702062002, 384162399797641230, 9902065208830014, NULL, 'YULIANA', 2, 19830812, NULL, 2, 'AMINAH', 'CURUP', 'PETANI', '990000000000000014', 'PADAN', NULL, 0, 1, 1, 1, 15, NULL, 0),
(117, 384162399797641232, 1702062002, 384162399797641232, 9902061204790015, NULL, 'AGUS SALIM', 1, 19790412, NULL, 1, 'MARYAM', 'CURUP', 'PETANI', '990000000000000015', 'PADAN', NULL, 0, 1, 1, 1, 16, NULL, 0),
(117, 384162399797641233, 1702062002, 384162399797641233, 9902061204790016, NULL, 'HENDRA GUNAWAN', 1, NULL, '31-02-1980', 1, 'MARYAM', 'CURUP', 'PETANI', '990000000000000016', 'PADAN', NULL, 0, 1, 1, 1, 17, NULL, 0),
(117, 384162399797641234, 1702062002, 384162399797641233, 9902065208830017, NULL, 'RATNA SARI', 2, 19830812, NULL, 2, 'AMINAH', 'CURUP', 'PETANI', '990000000000000017', 'PADAN', NULL, 0, 1, 1, 1, 18, NULL, 0),
(117, 384162399797641235, 1702062002, 384162399797641235, 9902061204790018, NULL, 'SUPARMAN', 1, 19790412, NULL, 1, 'MARYAM', 'CURUP', 'PETANI', '990000000000000018', 'PADAN', NULL, 0, 1, 1, 1, 19, NULL, 0),
(117, 384162399797641236, 1702062002, 384162399797641236, 9902061204790019, NULL, 'RIZKI PRATAMA', 1, 19790412, NULL, 1, 'MARYAM', 'CURUP', 'PETANI', '990000000000000019', 'PADAN', NULL, 0, 1, 1, 1, 20, NULL, 0),
(117, 384162399797641237, 1702062002, 384162399797641236, 9902065208830020, NULL, 'SITI NURHAYATI', 2, 19830812, NULL, 2, 'AMINAH', 'CURUP', 'PETANI', '990000000000000020', 'PADAN', NULL, 0, 1, 1, 1, 21, NULL, 0),
(117, 384162399797641238, 1702062002, 384162399797641238, 9902061204790001, NULL, 'AGUS SALIM', 1, 19790412, NULL, 1, 'MARYAM', 'CURUP', 'PETANI', '990000000000000021', 'PADAN', NULL, 0, 1, 1, 1, 22, NULL, 0),
(117, 384162425600999446, 1702062002, 384162425600999446, 9902061204790060, NULL, 'BARU DATANG', 1, 19790412, NULL, 1, 'MARYAM', 'CURUP', 'PETANI', '990000000000000060', 'PADAN', NULL, 0, 1, 1, 2, 22, NULL, 0);
INSERT INTO family (home, id, village, kk, kk_written, address, hamlet, rt, rw, size, errors_found, errors_stated, warnings, status, version, batch, line, household, programs) VALUES
(117, 384162399797641218, 1702062001, 9902060101150001, NULL, 'DUSUN I', 'I', '001', '002', 2, 1, 0, 0, 1, 1, 1, 2, NULL, 2),
(117, 384162399797641220, 1702062001, 9902060101150003, NULL, 'JALAN LINTAS 9', 'I', '001', '002', 1, 0, 0, 0, 1, 2, 1, 4, NULL, 0),
(117, 384162399797641221, 1702062001, 9902060101150004, NULL, 'DUSUN I', 'I', '001', '002', 2, 1, 0, 0, 1, 1, 1, 5, NULL, 0),
(117, 384162399797641223, 1702062001, 9902060101150006, NULL, 'DUSUN I', 'I', '001', '002', 1, 1, 0, 0, 1, 1, 1, 7, NULL, 2),
(117, 384162399797641224, 1702062001, 9902060101150007, NULL, 'DUSUN I', 'I', '001', '002', 2, 0, 0, 0, 1, 1, 1, 8, NULL, 0),
(117, 384162399797641226, 1702062001, 9902060101150009, NULL, 'DUSUN I', 'I', '001', '002', 1, 0, 0, 0, 1, 1, 1, 10, NULL, 0),
(117, 384162399797641227, 1702062001, 9902060101150010, NULL, 'DUSUN I', 'I', '001', '002', 2, 0, 0, 0, 1, 1, 1, 11, NULL, 2),
(117, 384162399797641229, 1702062001, 9902060101150012, NULL, 'DUSUN I', 'I', '001', '002', 1, 0, 0, 0, 1, 1, 1, 13, NULL, 0),
(117, 384162399797641230, 1702062002, 9902060101150013, NULL, 'DUSUN I', 'I', '001', '002', 2, 0, 0, 0, 1, 1, 1, 14, NULL, 0),
(117, 384162399797641232, 1702062002, 9902060101150015, NULL, 'DUSUN I', 'I', '001', '002', 1, 0, 0, 0, 1, 1, 1, 16, NULL, 2),
(117, 384162399797641233, 1702062002, 9902060101150016, NULL, 'DUSUN I', 'I', '001', '002', 2, 1, 0, 0, 1, 1, 1, 17, NULL, 0),
(117, 384162399797641235, 1702062002, 9902060101150018, NULL, 'DUSUN I', 'I', '001', '002', 1, 0, 0, 0, 1, 1, 1, 19, NULL, 0),
(117, 384162399797641236, 1702062002, 9902060101150019, NULL, 'DUSUN I', 'I', '001', '002', 2, 0, 0, 0, 1, 1, 1, 20, NULL, 2),
(117, 384162399797641238, 1702062002, 9902060101150021, NULL, 'DUSUN I', 'I', '001', '002', 1, 1, 0, 0, 1, 1, 1, 22, NULL, 0),
(117, 384162425600999446, 1702062002, 9902060101150060, NULL, 'DUSUN I', 'I', '001', '002', 1, 0, 0, 0, 1, 1, 2, 22, NULL, 0);
INSERT INTO membership (home, family, person, valid_from, valid_to, relation, recorded_at) VALUES
(117, 384162399797641218, 384162399797641218, 20240601, NULL, 1, 1795658653504),
(117, 384162399797641218, 384162399797641219, 20240601, NULL, 2, 1795658653504),
(117, 384162399797641220, 384162399797641220, 20240601, NULL, 1, 1795658653504),
(117, 384162399797641221, 384162399797641221, 20240601, NULL, 1, 1795658653504),
(117, 384162399797641221, 384162399797641222, 20240601, NULL, 2, 1795658653504),
(117, 384162399797641223, 384162399797641223, 20240601, NULL, 1, 1795658653504),
(117, 384162399797641224, 384162399797641224, 20240601, NULL, 1, 1795658653504),
(117, 384162399797641224, 384162399797641225, 20240601, NULL, 2, 1795658653504),
(117, 384162399797641226, 384162399797641226, 20240601, NULL, 1, 1795658653504),
(117, 384162399797641227, 384162399797641227, 20240601, NULL, 1, 1795658653504),
(117, 384162399797641227, 384162399797641228, 20240601, NULL, 2, 1795658653504),
(117, 384162399797641229, 384162399797641229, 20240601, NULL, 1, 1795658653504),
(117, 384162399797641230, 384162399797641230, 20240601, NULL, 1, 1795658653504),
(117, 384162399797641230, 384162399797641231, 20240601, NULL, 2, 1795658653504),
(117, 384162399797641232, 384162399797641232, 20240601, NULL, 1, 1795658653504),
(117, 384162399797641233, 384162399797641233, 20240601, NULL, 1, 1795658653504),
(117, 384162399797641233, 384162399797641234, 20240601, NULL, 2, 1795658653504),
(117, 384162399797641235, 384162399797641235, 20240601, NULL, 1, 1795658653504),
(117, 384162399797641236, 384162399797641236, 20240601, NULL, 1, 1795658653504),
(117, 384162399797641236, 384162399797641237, 20240601, NULL, 2, 1795658653504),
(117, 384162399797641238, 384162399797641238, 20240601, NULL, 1, 1795658653504),
(117, 384162425600999446, 384162425600999446, 20241201, NULL, 1, 1795658659656);
INSERT INTO enrolment (home, person, program, valid_from, valid_to, recorded_at) VALUES
(117, 384162399797641218, 1, 20240601, NULL, 1795658653504),
(117, 384162399797641219, 1, 20240601, NULL, 1795658653504),
(117, 384162399797641223, 1, 20240601, NULL, 1795658653504),
(117, 384162399797641227, 1, 20240601, NULL, 1795658653504),
(117, 384162399797641228, 1, 20240601, NULL, 1795658653504),
(117, 384162399797641232, 1, 20240601, NULL, 1795658653504),
(117, 384162399797641236, 1, 20240601, NULL, 1795658653504),
(117, 384162399797641237, 1, 20240601, NULL, 1795658653504);
INSERT INTO person_nik (nik, home, person) VALUES
(9902061204790001, 117, 384162399797641218),
(9902061204790001, 117, 384162399797641238),
(9902061204790003, 117, 384162399797641220),
(9902061204790006, 117, 384162399797641223),
(9902061204790007, 117, 384162399797641224),
(9902061204790009, 117, 384162399797641226),
(9902061204790010, 117, 384162399797641227),
(9902061204790012, 117, 384162399797641229),
(9902061204790013, 117, 384162399797641230),
(9902061204790015, 117, 384162399797641232),
(9902061204790016, 117, 384162399797641233),
(9902061204790018, 117, 384162399797641235),
(9902061204790019, 117, 384162399797641236),
(9902061204790060, 117, 384162425600999446),
(9902065208830002, 117, 384162399797641219),
(9902065208830005, 117, 384162399797641222),
(9902065208830008, 117, 384162399797641225),
(9902065208830011, 117, 384162399797641228),
(9902065208830014, 117, 384162399797641231),
(9902065208830017, 117, 384162399797641234),
(9902065208830020, 117, 384162399797641237);
INSERT INTO family_kk (kk, home, family, village) VALUES
(9902060101150001, 117, 384162399797641218, 1702062001),
(9902060101150003, 117, 384162399797641220, 1702062001),
(9902060101150004, 117, 384162399797641221, 1702062001),
(9902060101150006, 117, 384162399797641223, 1702062001),
(9902060101150007, 117, 384162399797641224, 1702062001),
(9902060101150009, 117, 384162399797641226, 1702062001),
(9902060101150010, 117, 384162399797641227, 1702062001),
(9902060101150012, 117, 384162399797641229, 1702062001),
(9902060101150013, 117, 384162399797641230, 1702062002),
(9902060101150015, 117, 384162399797641232, 1702062002),
(9902060101150016, 117, 384162399797641233, 1702062002),
(9902060101150018, 117, 384162399797641235, 1702062002),
(9902060101150019, 117, 384162399797641236, 1702062002),
(9902060101150021, 117, 384162399797641238, 1702062002),
(9902060101150060, 117, 384162425600999446, 1702062002);
INSERT INTO person_name (home, word, village, person) VALUES
(117, 40627, 1702062001, 384162399797641220),
(117, 40627, 1702062001, 384162399797641226),
(117, 40627, 1702062002, 384162399797641232),
(117, 40627, 1702062002, 384162399797641238),
(117, 67157, 1702062002, 384162425600999446),
(117, 624201, 1702062001, 384162399797641225),
(117, 624201, 1702062002, 384162399797641234),
(117, 632457, 1702062001, 384162399797641219),
(117, 632457, 1702062001, 384162399797641228),
(117, 632457, 1702062002, 384162399797641237),
(117, 18928065, 1702062001, 384162399797641225),
(117, 18928065, 1702062002, 384162399797641234),
(117, 19179881, 1702062001, 384162399797641218),
(117, 19179881, 1702062001, 384162399797641224),
(117, 19179881, 1702062002, 384162399797641230),
(117, 19179881, 1702062002, 384162399797641236),
(117, 19968301, 1702062001, 384162399797641220),
(117, 19968301, 1702062001, 384162399797641226),
(117, 19968301, 1702062002, 384162399797641232),
(117, 19968301, 1702062002, 384162399797641238),
(117, 135923143, 1702062002, 384162425600999446),
(117, 278336065, 1702062001, 384162399797641221),
(117, 278336065, 1702062001, 384162399797641227),
(117, 278336065, 1702062002, 384162399797641233),
(117, 8235572270, 1702062001, 384162399797641221),
(117, 8235572270, 1702062001, 384162399797641227),
(117, 8235572270, 1702062002, 384162399797641233),
(117, 10381198785, 1702062001, 384162399797641222),
(117, 10381198785, 1702062002, 384162399797641231),
(117, 17785554337, 1702062001, 384162399797641218),
(117, 17785554337, 1702062001, 384162399797641224),
(117, 17785554337, 1702062002, 384162399797641230),
(117, 17785554337, 1702062002, 384162399797641236),
(117, 504190240393, 1702062001, 384162399797641219),
(117, 504190240393, 1702062001, 384162399797641228),
(117, 504190240393, 1702062002, 384162399797641237),
(117, 675922129966, 1702062001, 384162399797641223),
(117, 675922129966, 1702062001, 384162399797641229),
(117, 675922129966, 1702062002, 384162399797641235);
INSERT INTO person_dtks (home, dtks_key, person, row_hash) VALUES
(117, -8254988547533548877, 384162399797641218, -1603408641928598936),
(117, -6869313660961334230, 384162399797641222, -4545967497374868907),
(117, -6154573798324757917, 384162399797641229, 561751433218495849),
(117, -5419200991120482657, 384162425600999446, -5964023844599015228),
(117, -4768898909609482904, 384162399797641233, -7511657068942713394),
(117, -2604046389175805873, 384162399797641219, -4757050607292150452),
(117, -1889306510900734305, 384162399797641230, -6245577579494848625),
(117, -1218371509056239268, 384162399797641223, -6591243060634545991),
(117, -1174566688505385137, 384162399797641237, 5559935573055385080),
(117, -503631621849693938, 384162399797641234, -3963100537348333785),
(117, -395389000232963527, 384162399797641235, -2266175573872107146),
(117, 1661220915763582131, 384162399797641220, -5171714566524336927),
(117, 2375960777288143643, 384162399797641227, -7659922621520891040),
(117, 3046895812869825882, 384162399797641224, -1121810092042607285),
(117, 3090700633512151916, 384162399797641238, 8258163722514440277),
(117, 3155138440404382950, 384162399797641225, 1485922677762861581),
(117, 3761635668422647268, 384162399797641231, -8121405258460605158),
(117, 3869878287513472633, 384162399797641236, 4251305800359108672),
(117, 6641228073940594503, 384162399797641228, 6337851705222476507),
(117, 7312163107506798984, 384162399797641221, 1942929341532854141),
(117, 7420405727006519429, 384162399797641226, -5129346168952390985),
(117, 8026902953131843143, 384162399797641232, 1891716515924001119);
INSERT INTO finding (home, family, rule, person, opened_at, closed_at, village, severity, origin, detail, evidence, rule_version) VALUES
(117, 384162399797641218, 'D02', 384162399797641218, 1795658653512, NULL, 1702062001, 'error', 'found', 0, 'lain=1|tempat=Desa Taba Anyar', 1),
(117, 384162399797641221, 'N02', 384162399797641221, 1795658653504, NULL, 1702062001, 'error', 'found', 4, NULL, 1),
(117, 384162399797641223, 'M01', 384162399797641223, 1795658653504, NULL, 1702062001, 'error', 'found', 0, NULL, 1),
(117, 384162399797641233, 'B02', 384162399797641233, 1795658653504, NULL, 1702062002, 'error', 'found', 0, NULL, 1),
(117, 384162399797641238, 'D02', 384162399797641238, 1795658653512, NULL, 1702062002, 'error', 'found', 0, 'lain=1|tempat=Desa Derati', 1);
INSERT INTO village_tally (village, families, persons, invalid, invalid_found, invalid_stated, aided, aided_two, aided_invalid) VALUES
(1702062001, 8, 12, 3, 3, 0, 3, 0, 2),
(1702062002, 7, 10, 2, 2, 0, 2, 0, 0);
INSERT INTO rule_tally (rule, village, families, findings) VALUES
('B02', 1702062002, 1, 1),
('D02', 1702062001, 1, 1),
('D02', 1702062002, 1, 1),
('M01', 1702062001, 1, 1),
('N02', 1702062001, 1, 1);
INSERT INTO program_tally (program, village, families, persons) VALUES
(1, 1702062001, 3, 5),
(1, 1702062002, 2, 3);
INSERT INTO change_log (home, id, at, actor, actor_name, action, batch, unit, record, family, village, field, old_value, new_value, reason, version, change_set) VALUES
(117, 384162406009405440, 1795658654984, 1, 'Operator Lama', 'perbaikan', NULL, 'person', 384162399797641218, 384162399797641218, 1702062001, 'tempat_lahir', 'CURUP', 'BENGKULU', 'Sesuai KTP-el yang ditunjukkan', 2, 384162406005211136),
(117, 384162406009405441, 1795658654984, 1, 'Operator Lama', 'perbaikan', NULL, 'person', 384162399797641218, 384162399797641218, 1702062001, 'sumber:DTKS:tempat_lahir', NULL, '0|CURUP', 'Sesuai KTP-el yang ditunjukkan', NULL, 384162406005211136),
(117, 384162406286229505, 1795658655051, 1, 'Operator Lama', 'perbaikan', NULL, 'person', 384162399797641220, 384162399797641220, 1702062001, 'nama', 'AGUS SALIM', 'DIUBAH SEKALI', 'Sesuai KTP-el yang ditunjukkan', 2, 384162406286229504),
(117, 384162406290423808, 1795658655051, 1, 'Operator Lama', 'perbaikan', NULL, 'person', 384162399797641220, 384162399797641220, 1702062001, 'sumber:DTKS:nama', NULL, '0|AGUS SALIM', 'Sesuai KTP-el yang ditunjukkan', NULL, 384162406286229504),
(117, 384162406445613056, 1795658655088, 1, 'Operator Lama', 'urungkan', NULL, 'person', 384162399797641220, 384162399797641220, 1702062001, 'nama', 'DIUBAH SEKALI', 'AGUS SALIM', 'Perbaikan data', 3, NULL),
(117, 384162406571442177, 1795658655119, 1, 'Operator Lama', 'perbaikan', NULL, 'family', 384162399797641220, 384162399797641220, 1702062001, 'alamat', 'DUSUN I', 'JALAN LINTAS 9', 'Sesuai Kartu Keluarga yang ditunjukkan', 2, 384162406571442176),
(117, 384162406575636480, 1795658655119, 1, 'Operator Lama', 'perbaikan', NULL, 'family', 384162399797641220, 384162399797641220, 1702062001, 'sumber:DTKS:alamat', NULL, '0|DUSUN I', 'Sesuai Kartu Keluarga yang ditunjukkan', NULL, 384162406571442176),
(117, 384162425626165248, 1795658659656, 0, 'baris perintah (root)', 'impor', 2, 'person', 384162399797641219, 384162399797641218, 1702062001, 'pekerjaan', 'PETANI', 'PEDAGANG', 'dtks-2024-12.psv', 2, NULL),
(117, 384162425630359552, 1795658659656, 0, 'baris perintah (root)', 'impor', 2, 'person', 384162399797641219, 384162399797641218, 1702062001, 'identitas', '-2604046389175805873:-4124634519632783354', '-2604046389175805873:-4757050607292150452', 'dtks-2024-12.psv', NULL, NULL);
INSERT INTO field_source (home, unit, record, field, source, value, disagrees, as_of, recorded_at) VALUES
(117, 'family', 384162399797641220, 'alamat', 'DTKS', 'DUSUN I', 0, 0, 1795658655119),
(117, 'person', 384162399797641218, 'tempat_lahir', 'DTKS', 'CURUP', 0, 0, 1795658654984);
INSERT INTO import_batch (id, first_record, file_name, digest, options, source, as_of, complete_for, state, first_load, villages_total, villages_done, rows_read, rows_new, rows_changed, rows_unchanged, rows_rejected, rows_absent, actor, actor_name, started_at, finished_at, area) VALUES
(1, 384162399797641216, 'dtks-2024-06.psv', '07bb0a768da127917ea41891d8ec85653508f77464096758b977dbffd5113b96', 'DTKS||||0|20240601|-9165429496198650946|desa 2270bbcc0b3ed26a', 'DTKS', 20240601, NULL, 'done', 1, 2, 2, 21, 21, 0, 0, 0, 0, 0, 'baris perintah (root)', 1795658653504, 1795658653527, '0'),
(2, 384162425600999424, 'dtks-2024-12.psv', '707d6163d0ec382e678a9029ee34b1489e67c07c1343dc9ca8e3168ba4105f99', 'DTKS||||0|20241201|-9165429496198650946|desa 2270bbcc0b3ed26a', 'DTKS', 20241201, NULL, 'done', 0, 2, 2, 21, 1, 1, 19, 0, 0, 0, 'baris perintah (root)', 1795658659656, 1795658659674, '0');
INSERT INTO import_village (batch, village, rows_new, rows_changed, rows_unchanged) VALUES
(1, 1702062001, 12, 0, 0),
(1, 1702062002, 9, 0, 0),
(2, 1702062001, 0, 1, 11),
(2, 1702062002, 1, 0, 8);
INSERT INTO account (id, login, name, password, created_at, disabled_at, one_time_until, password_at, signed_in_at, closed_reason, successor) VALUES
(1, 'operator', 'Operator Lama', '$y$j9T$Uf9nlRCafYcI0/tou9k0H.$od9ugXBa2OoOu3xmS/uT1JYwqmKTMLHSyr4VMvNG/Z4', 1795658653834, NULL, NULL, NULL, 1795658654884, NULL, NULL),
(2, 'auditor', 'Auditor Lama', '$y$j9T$LzPVL5RiPkrcbR.lhw61W1$PLMLDDhf7myrr2W2drW14YKvBDUc4qMM9p1YCvZ0ra8', 1795658654134, NULL, NULL, NULL, 1795658655189, NULL, NULL),
(3, 'kades', 'Kades Lama', '$y$j9T$XFPdSCW4qeAy6eSxZcNTy0$Jmv5V4IF4DN.883MLH4Wmx6z4FE/NITooipIbWtdzI.', 1795658654451, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO account_grant (account, role, region, program, valid_from, valid_to, made_by, reason, ended_by, ended_reason, practice) VALUES
(1, 'operator_desa', 1702062001, NULL, 20261126, NULL, 0, '', NULL, NULL, 0),
(2, 'auditor', 1702000000, NULL, 20261126, NULL, 0, '', NULL, NULL, 0),
(3, 'kades', 1702062002, NULL, 20261126, NULL, 0, '', NULL, NULL, 0);
INSERT INTO once (actor, action, body, outcome, at) VALUES
(0, '502C358B-F6C3-4F1E-8CCD-0772531F75D8', '20135b13cc6cc1820be14d05e81a0952d03ad39217ee4d251a9ace3cbe9f8f3b', '[2]', 1795658654135),
(0, 'C0DED361-F527-4647-9114-E74E2626F67C', '5c2c13cc03b53863787f1d6d3a2974487181c8e2471200af4cf98766728a46ee', '[1]', 1795658653835),
(0, 'C56A1D43-E822-4008-BE7E-41FF67ECC979', 'da1eef970cf68f0a89bb1352675966b71fd6b9cc3ead23942383225c13c4c7b8', '[3]', 1795658654452),
(0, 'retensi-00-20261126', 'd602ace3abd0c1552c163738dafbc6d683ca2efb42cc523787c59fab600e7fe0', '{"value":384162404952440832}', 1795658654734),
(0, 'retensi-17-20261126', '7ba48af9379e11d0ce5d4453c4f0f5a0ddf320ec81c0993834e0524811e2fbc8', '{"value":384162404985995264}', 1795658654741),
(0, 'retensi-17.02-20261126', '4665c7308cefa743091c9b81e041c57ce0f7e6dfb6dc33cc0c9bd4b40e24c76f', '{"value":384162404990189568}', 1795658654743),
(1, '69472EBA-30BC-4D2D-B181-343934F3EF99.5eb93de45791f0a1', '9ff3473d0980121d34d4c89126c982c29690956d46d64732e94a554a583b3fc2', '{"errors":0,"family":{"value":384162399797641220},"id":{"value":384162406571442176},"keptOfOthers":[],"mended":[],"opened":[],"state":"applied"}', 1795658655127),
(1, '7735578E-5349-46C9-A252-B77D3E96BA1A.2a20f96762de18c1', '444c24d3af815dc401d7db39b635cea30d356fb5f891a779fb222f4897f5ec0d', '{"errors":1,"family":{"value":384162399797641218},"id":{"value":384162406005211136},"keptOfOthers":[],"mended":[],"opened":[],"state":"applied"}', 1795658654993),
(1, 'AD3DA55E-3685-40A8-98BE-0EAE1FFC3996.6dab25fbe6d42f10', 'c82a71a4fd844eaa253e5fb1e919e4dcb31f25b64485e3ed8159598ed78a1770', '{"errors":0,"family":{"value":384162399797641220},"id":{"value":384162406286229504},"keptOfOthers":[],"mended":[],"opened":[],"state":"applied"}', 1795658655062),
(1, 'BB3E4936-ADED-4994-A096-14D002392811.1d8095fa6a387a41', '9c0823971c0e29b6153daefd9de71964756c92bb8b4921ec8c7aaf9c3a41b538', '{"family":{"value":384162399797641221},"state":"open","transfer":{"value":384162406785351680}}', 1795658655171),
(1, 'CFA540B6-3A52-4EAA-BDFB-6FF6E8224494.e3b0c44298fc1c14', '7498d7c264f0f3ed1304693d92ea58a3317f1ad1f17ec910e228759a836fbaba', '{"family":{"value":384162399797641220},"left":[],"restored":2}', 1795658655097),
(2, '0DC10522-EF5F-4D4E-90EC-6ABCD31EEF68.e3b0c44298fc1c14', 'c28ad3a0adf58f2f7b5868543f612f64da6504ac58405a2958c0c2c6abe61e35', '{"value":384162407062175744}', 1795658655237),
(2, 'A8ZK27W2MV7VR3KDDGY8KRRB70.c2cf4b0de9d6db85', 'c27155bdf5c67f75549188da1f25b92d738114fba00bbb8baa67fd5228337e18', '{"value":384162407158644736}', 1795658655260);
INSERT INTO audit_entry (home, day, number, at, actor, verb, place, object, digest, chain) VALUES
(0, 20261126, 1, 1795658654733, 0, 'minta pekerjaan', 0, 'pekerjaan 0AN6HNG1M0000', '9fb424a2d03fa623a7254204378648ac686521c1c57d7568f4458014a126b37f', 'bc8f6ce825abb1fa505d4ef2b8d5466aedb69698dd808734bf6ca60bf8b1f613'),
(0, 20261126, 2, 1795658654741, 0, 'minta pekerjaan', 1700000000, 'pekerjaan 0AN6HNG2M0000', '7ec0ca663dcf4e789a0772a8ce88b476fe654a821610cadfb851962916f57bb5', 'f64956c07c17089c2984621ab465ef4347a33c08e667a43c8782a6f923086263'),
(0, 20261126, 3, 1795658654760, 0, 'selesai pekerjaan', 0, 'pekerjaan 0AN6HNG1M0000', '1707d2c67e6a24bceb9c34daf9a6d5041fc760c5355b1c64011fbda81e4ade82', 'd850d5936297def5a3a89f89773818c66ffa2fff3bedc55c34c89e9047844f77'),
(0, 20261126, 4, 1795658654773, 0, 'selesai pekerjaan', 1700000000, 'pekerjaan 0AN6HNG2M0000', 'c6dc940685b15b4733dcb910b8d0ab82a450fb2732705120e9df25423c155449', '25ad3d8463694b05f7212a3923cad3fc170801d5e171155144cf4226e27f7423'),
(117, 20261126, 1, 1795658653504, 0, 'mulai impor', 1702000000, 'batch 1', '8fcf9bbddb7b3d883370d6d071c6fa1bf111d3132a376ef7789d5aeb73915990', '97c679a2793eebaad29524dca9c83146a0660d52cf14f82c4117faa99a5cab34'),
(117, 20261126, 2, 1795658653527, 0, 'selesai impor', 1702000000, 'batch 1', '706445e8d5494f7a37c400b1e8a6f49103afce8de96d8ff6b4f977d2fe543887', '5cfea53e91ce7f01e72a653f4c4750f4ad6f6ce2cb915d878c3eee571d092b6d'),
(117, 20261126, 3, 1795658653834, 0, 'buat akun', 1702062001, 'akun 1', 'f5989371255fd9645645b43622a506f2bf2a80e05b33da9f4a9aae73217eb9fa', 'a8436ab7317ecd523a3e84361473fce3cd23f5ef8ecbdf05831f9568a90207bc'),
(117, 20261126, 4, 1795658654134, 0, 'buat akun', 1702000000, 'akun 2', '6ebf9492559d76853bce77c6cf17f36772fa07c8149becbb2c83bc1fbe49561f', '5ed739de7eb72558f6f417d19afd64de4d0d63223b671a7276a2efe62c75a469'),
(117, 20261126, 5, 1795658654451, 0, 'buat akun', 1702062002, 'akun 3', '44c737b168a2cf6a2b35ae4cf0d1dd1cca0d42ea0c33fc3fa789b4b56b1175a0', '70df27378de73501391c31dedcc432bc08c6df3e0e1f97e48da8c15c83eba391'),
(117, 20261126, 6, 1795658654742, 0, 'minta pekerjaan', 1702000000, 'pekerjaan 0AN6HNG2R0000', 'be5a40f31ecdd29ca00434dd74ef6adfd52b6a038ca98b7b82c2ec2daeec1dc2', '746dca443b1f86b00753a4896166806971b688b9fb5928c82278e73717a1434d'),
(117, 20261126, 7, 1795658654790, 0, 'selesai pekerjaan', 1702000000, 'pekerjaan 0AN6HNG2R0000', 'bfc04dc43ba393bf6560f987f1f71414f853a7eddb6fb555cc6bc36236fef30d', 'cf1f565715ea063e6c4bd9191ac520687e57dc887c86fd675bd492ae06cd988b'),
(117, 20261126, 8, 1795658654884, 1, 'masuk', 1702062001, 'akun 1', '65cea625af3cb49f02cdd3338aa740a065b8b38e0c7975475c1e3fc95e98bef3', '7a6b956a0a3cef6fa513af4ceed80c483032f9830ff4803336fd10b20c5e466b'),
(117, 20261126, 9, 1795658654920, 1, 'lihat daftar', 1702062001, 'daftar keluarga', '072a805250c1896e2bd2582e4f2bba3ab20a9ca2c45a1eec0a200aca214e3551', '51b3d9c6687a6ac1541fe3ec00252672114fa7c7da4765ac7f4c527651278cec'),
(117, 20261126, 10, 1795658654930, 1, 'lihat daftar', 1702062001, 'daftar keluarga', 'f5e8b8f7ea045c807b503d408e13bb33dab1470429dbb86d08a5eb98e2d336e7', '40688d6a0cb368f3d9b72eefb6b0e448f5167dabe390062e12cec79009eabed5'),
(117, 20261126, 11, 1795658654940, 1, 'lihat keluarga', 1702062001, 'keluarga 0AN6HNB800002', 'f751c8ad01744ebaa7d12be63b295e85ff47f88f9ef3ccf2b1159f193788e55a', '628a026cca18bd53a734f107d6f18283d0b740103222c935ffeef06f350d5578'),
(117, 20261126, 12, 1795658654949, 1, 'lihat keluarga', 1702062001, 'keluarga 0AN6HNB800002', '6208022860532dcf21f9a882deaba6c8d2bff99ee7bbbf5bf85e049379821b4c', '62fbb7e8a710c483afee02a059606065577479d1c401061697cf011af3ff8d0d'),
(117, 20261126, 13, 1795658654971, 1, 'lihat keluarga', 1702062001, 'keluarga 0AN6HNB800002', 'bffa5765b05a4427fb397bd713f6477b1ed7aa01510d72bf1ea8f37e627742ae', '0bbcb4ae393b4a6639a45b63a5d029c4786fd5bc67191caea31490904f3941c6'),
(117, 20261126, 14, 1795658654993, 1, 'perbaiki', 1702062001, 'perubahan 0AN6HNH100000', 'a4b1e6b9084deeeed6f51beecb31bd34cea97410af24275c002e81fe81d84c1b', 'f3062a0e858c5bf0ca2bf3c0da8b97b6d5a53c817aa2058c597e9b8c1410e181'),
(117, 20261126, 15, 1795658655001, 1, 'lihat keluarga', 1702062001, 'keluarga 0AN6HNB800002', '93c0f473ea906ccee01852c5c9e3eba98efca7f4c5c62ae57461e6ca53825969', 'b1212ab16df7c67d414d7576a2df3f555307675a710fa636ec80e4c2a943de74'),
(117, 20261126, 16, 1795658655008, 1, 'lihat keluarga', 1702062001, 'keluarga 0AN6HNB800002', '7e697c7137e401ad03258908617d1425f0714603b36714e1c7c92a5b1bdfa49e', 'f06e4fd14670f4bee9d82cc9019f97af61a951c5de3cff0d7782a0c05ea31178'),
(117, 20261126, 17, 1795658655016, 1, 'lihat keluarga', 1702062001, 'keluarga 0AN6HNB800004', '7f2823ee6dfa29565040a68a6f1e29248bb0e2c6d8459562b44941da949018b4', 'd3169d35c36fff112a668907ef250514f4d7f508fee1ec6a4a45b3fad16752a1'),
(117, 20261126, 18, 1795658655023, 1, 'lihat keluarga', 1702062001, 'keluarga 0AN6HNB800004', 'e3d89bea55b63aa57d3da2406547dc87ff3bf8792a8476fca447e83e18f68f94', 'ea9618a4286337f9755fea878b2178324ee774a1a212746be6cc5de7d5e7e764'),
(117, 20261126, 19, 1795658655040, 1, 'lihat keluarga', 1702062001, 'keluarga 0AN6HNB800004', '5cd7c6dc969c34c6a247baa453c42d67a790eaf1db35fda11a7e8817624858fb', 'e5c7b9cbfc07fb769f9e69e3362f3064a30d86af12331eff9eb8f7c861e2f145'),
(117, 20261126, 20, 1795658655061, 1, 'perbaiki', 1702062001, 'perubahan 0AN6HNH9C0000', 'b5fcab6698c1e41d37b68f816ae45e3a024ddb039e556b42cefe92f4eaa43e61', '43fe4a0a50bf77758f3cea8ae55437246851b04f18ea4cd9c027f282e8302ab2'),
(117, 20261126, 21, 1795658655069, 1, 'lihat keluarga', 1702062001, 'keluarga 0AN6HNB800004', '4e1af3cd74307c617968f80e6ca471cb635fbacb2eaa8c5d724cc91f463b07c9', 'e70ea100bd425b6d2bccdfdc3f3bb95283294f8f3ef83a97eafe633e043d40b9'),
(117, 20261126, 22, 1795658655076, 1, 'lihat keluarga', 1702062001, 'keluarga 0AN6HNB800004', 'a8089addef0bf4c641102a11985752c45de8ad04e8d18e571581415b0527cf9d', 'cc9f2942af1e98106029f1b30376f29752408fc41640d3c290925753a8207fb7'),
(117, 20261126, 23, 1795658655096, 1, 'urungkan perubahan', 1702062001, 'perubahan 0AN6HNH9C0000', '5244aeeb2379196b3732f1a8cda309b4b6adde8efe4cb15799ad1a5247ad0551', '6b4dc5531266a52cbe5f267d9f44c8608bfa4f57def0ca901722bcbab92e40e7'),
(117, 20261126, 24, 1795658655103, 1, 'lihat keluarga', 1702062001, 'keluarga 0AN6HNB800004', 'e3ad5781dbe12f4c748b0221a582e4341b982ebbc4d5da1a1218e6a3af322001', '15ad53c6a4bd0e3c8579b4b4e83eaadf56431c24f306a2019645d5401d94c846'),
(117, 20261126, 25, 1795658655110, 1, 'lihat keluarga', 1702062001, 'keluarga 0AN6HNB800004', '81bd6c5385ceb79fc17f1c0fc956c5dd8e1dd19e4c35321d41e1beaf5c534c00', '8381f303ab379377fdef31ac59f17b4a35dbbc0651f5ec8329e9a3045a1b5f83'),
(117, 20261126, 26, 1795658655117, 1, 'lihat keluarga', 1702062001, 'keluarga 0AN6HNB800004', '4a541fc4abb2623a94bfcbd716e807d3a99f8dfcb4c07155d4750c794e4997bd', '0430ee04eb7b8ae06418409e1016bb98bee3fc69716962e896e2c8c87bf44e3b'),
(117, 20261126, 27, 1795658655127, 1, 'perbaiki', 1702062001, 'perubahan 0AN6HNHHW0000', '2179737d6ee5e9d11a41f27e7fb362d6ba0bb8f0b751bcac3a00fdb24d69ad77', 'f60040f4c666b31f499f5b76b4b4870f201db4b141953d500c1e775c4a9ab693'),
(117, 20261126, 28, 1795658655134, 1, 'lihat keluarga', 1702062001, 'keluarga 0AN6HNB800004', 'f821b0acf50707fab3c3a16f9e4d6eb477602b75dc50ec9cb7da05c75f23d329', '52180af67c2e8ebe17423e73b62f64cb00c340c7c6be87c696df1e53e74da863'),
(117, 20261126, 29, 1795658655154, 1, 'cari', 1702062001, 'nama', '66ac872e0dac009c5e12a8007439ee332b715d1997acf9492f3a771002e51124', '9949cc7c079c26deff1178bf779761771ac078c2b3173a846ca4acf389e44485'),
(117, 20261126, 30, 1795658655160, 1, 'lihat keluarga', 1702062001, 'keluarga 0AN6HNB800005', 'df7f7cd15b025fa6e9831add43deef1ab03c645042a01b67addf2af35235d9ef', '48a2d8fa00439e22d93c1b81f88ddc97930cf4d238c97afc2ccaec5dfbd2e2f5'),
(117, 20261126, 31, 1795658655168, 1, 'lihat keluarga', 1702062001, 'keluarga 0AN6HNB800005', 'f7dc05874afd869263a93c983864117175af1d94c6e3955d98dbb00cc5c39022', '37f9554de3c8790acdcaa60cc189eeffd52655cf21d5ed8dde01d4d809ebcc0a'),
(117, 20261126, 32, 1795658655170, 1, 'ajukan pindah', 1702062001, 'pindah 0AN6HNHR80000', '477dc8a4570bf8675eb9a49c692a71d32918629a17228392baae017c9ec6a91e', '5a3613d2a6700eb595a3a4bfc65d71b45e26a445d7a9b6a0a8b98a44f8a1a11e'),
(117, 20261126, 33, 1795658655177, 1, 'lihat keluarga', 1702062001, 'pindah 0AN6HNHR80000', '46dd819ccee6815929ba22b51eea2419fcc856b3724907d587b5d2bdcd50195c', '9ac41a95c31d22ceebfc88f48bce4918133b064577c732a3b900b38f66e1c12b'),
(117, 20261126, 34, 1795658655189, 2, 'masuk', 1702000000, 'akun 2', 'f6d58580d7d3536106cfce569ac39e5e0b77aeaaa3e187360035404ac2fc8f9b', 'f2e02068ad4fc8e9f5172afe1a1bd738630fd936dad58c8e7569f6e4b50499e5'),
(117, 20261126, 35, 1795658655229, 2, 'baca jejak', 1702000000, 'jejak audit', 'ddcf800f77bba34db1be46c4713ad759f2b92e02e88225d4e61bb96ed482fbc4', '152f252bfa2a5329bed25375a32879136c0a1a4dad8276043ce4bc89ddcef236'),
(117, 20261126, 36, 1795658655236, 2, 'minta pekerjaan', 1702000000, 'pekerjaan 0AN6HNJ0G0000', 'b69468b86b33d149130f2c1278524f14903eb75c6223b2ca18cd53f8d9d6c01e', '0fed50034552ce787a92b3f4eec8f0dc4b5c99b61b4721242784a9973780f978'),
(117, 20261126, 37, 1795658655252, 2, 'selesai pekerjaan', 1702000000, 'pekerjaan 0AN6HNJ0G0000', 'c76aa68e3bd9c69b2f976df1e31200b690d86402ea532d08d18df086da8dc55b', '741f6c72d8a6829c092863128cc708376169702d9ee38c1c9b9c77e2924dd9e5'),
(117, 20261126, 38, 1795658655259, 2, 'minta pekerjaan', 1702062001, 'pekerjaan 0AN6HNJ3C0000', '3a33f4f1d6c09ba176ce379bbcd32152e6893aca567150fde7c76740a4834625', 'b51904bd3cef727a118cdabeb310e7405ce71ffea5f097f356d19eb2772c0260'),
(117, 20261126, 39, 1795658655260, 2, 'minta ekspor', 1702062001, 'ekspor 0AN6HNJ3C0000', '5a5b695c69bdfffb97661aa67bb2da49c105a94e84ed5e36a4972ec64e03d2be', 'aded319c11fe64663902f67383b05e64bc4351b9e5b124b5126a27251e5458f5'),
(117, 20261126, 40, 1795658655274, 2, 'ekspor', 1702062001, 'ekspor 0AN6HNJ3C0000', 'cef3c6ff9a3cb2b39bef6f2e9c8ceb4748ed2addf9fa1a12fa5e1a0dde69c99f', '9c1403d2324f3e4747eeedcffc06d053a28ae4282d98d05dbbe2df0a2ed541da'),
(117, 20261126, 41, 1795658655276, 2, 'selesai pekerjaan', 1702062001, 'pekerjaan 0AN6HNJ3C0000', 'bd359c98c5827ba4113e0a35c1a8f47f1314fe4b9c45f851dc32fecf03ed6302', 'c8fb28064bb8c9e093940bf6d48d1e76b8493b3edd891f7ab29bb8291dbab704'),
(117, 20261126, 42, 1795658659656, 0, 'mulai impor', 1702000000, 'batch 2', 'd1cce26bf240b1594518c34c5172cf7a48cfb07a931fb55b433d3d89d99aafc1', 'a3b517d55290db72ac30bffe125483719cb15c67b0c6eacc0585fc3e11d6cacf'),
(117, 20261126, 43, 1795658659674, 0, 'selesai impor', 1702000000, 'batch 2', '639467a2905556881706bb5736aa0ffa8981797390b357bc6d8a3a075c8cb56a', '6707e80ceffd0b695e9395a4389c9c5d6cd2bad86100c23a545293364ad9713c');
INSERT INTO audit_detail (home, day, number, salt, actor_name, detail) VALUES
(0, 20261126, 1, '4ad0291bd48c912a366017ce5ebb6f2f', 'Jadwal harian', 'Jadwal retensi'),
(0, 20261126, 2, '790c0b3cf90a7151c433c46fcf69592b', 'Jadwal harian', 'Jadwal retensi'),
(0, 20261126, 3, '19e866d09a0ea8924a0a980780fc4e06', 'Jadwal harian', 'Jadwal retensi: done'),
(0, 20261126, 4, '0c92a6fe05ab68dec28bdf5f41fdc775', 'Jadwal harian', 'Jadwal retensi: done'),
(117, 20261126, 1, '6c0722b1906325d90ce31ee36140a268', 'baris perintah (root)', 'dtks-2024-06.psv'),
(117, 20261126, 2, '2b33e90d9348c7866c37da3f00a3dc23', 'baris perintah (root)', 'baru 21, berubah 0, tetap 0, ditolak 0'),
(117, 20261126, 3, 'cf9efd94dbfd20c6abda6008f74ad9ea', 'baris perintah (root)', 'dibuat: operator'),
(117, 20261126, 4, '635122fe100583bf8e4452a5c212cdc2', 'baris perintah (root)', 'dibuat: auditor'),
(117, 20261126, 5, 'f1c8376d0ac534124099d353b56afed0', 'baris perintah (root)', 'dibuat: kades'),
(117, 20261126, 6, 'b38468375daae0ccd15995b7e7e7b65d', 'Jadwal harian', 'Jadwal retensi'),
(117, 20261126, 7, '8fa02b52d4d44bf3eebd48f8bed28353', 'Jadwal harian', 'Jadwal retensi: done'),
(117, 20261126, 8, '9b41d6d3f8dbd2bc57a188dfb1148f70', 'Operator Lama', ''),
(117, 20261126, 9, 'fa02b3c52efaf9eaeb305d5fa3f2ee04', 'Operator Lama', ''),
(117, 20261126, 10, 'e562d33747eb11cc9ca54c4a244933bc', 'Operator Lama', ''),
(117, 20261126, 11, '0ffef188939638708c37bb075e9faa7d', 'Operator Lama', ''),
(117, 20261126, 12, '2300fbf0da7ca5a4d425a6452576aee4', 'Operator Lama', ''),
(117, 20261126, 13, '29c8403df8a6498cf98e1049adcbac63', 'Operator Lama', ''),
(117, 20261126, 14, '337b1844274eaaaa337b74ef297dee28', 'Operator Lama', 'Perbaikan data'),
(117, 20261126, 15, '648875050b7f0bd0222a0061585d37b8', 'Operator Lama', ''),
(117, 20261126, 16, 'e9a5113413510bdb837d002a60e4455d', 'Operator Lama', ''),
(117, 20261126, 17, 'c66bfb6e239ecd13c46f9ac188a5eab1', 'Operator Lama', ''),
(117, 20261126, 18, '5d06d0c6ce512cf9e79e395ea027d585', 'Operator Lama', ''),
(117, 20261126, 19, '430f1995ec21a44e1f3bbae618c1a84e', 'Operator Lama', ''),
(117, 20261126, 20, 'ea8b2ec8a6033faa9c4298b969029629', 'Operator Lama', 'Perbaikan data'),
(117, 20261126, 21, '34bf089609f8ba44b15863a3696c08cb', 'Operator Lama', ''),
(117, 20261126, 22, 'cca0c50fbb5d14a535d4d6baac4e5c2e', 'Operator Lama', ''),
(117, 20261126, 23, 'c9034c44e0dc5de32a6690b2a559013e', 'Operator Lama', 'Perbaikan data'),
(117, 20261126, 24, 'a45b891ab35b55e4a6eb628875195205', 'Operator Lama', ''),
(117, 20261126, 25, '6c65c26f0574b19aa4847ca8589f793d', 'Operator Lama', ''),
(117, 20261126, 26, 'fcdb689714bc418b6a9dab6b87e2edd5', 'Operator Lama', ''),
(117, 20261126, 27, 'c017a3baa3d7488e2ab7847a2409fd0b', 'Operator Lama', 'Perbaikan data'),
(117, 20261126, 28, '65e5247a9a472884eaf95282d74834ef', 'Operator Lama', ''),
(117, 20261126, 29, 'd85e59ee9460fd40f832eff9a2a7597e', 'Operator Lama', 'mencari nama'),
(117, 20261126, 30, '5285913bb52749f979e12a017243abc4', 'Operator Lama', ''),
(117, 20261126, 31, 'c6fd235fba775772972557f7e120722e', 'Operator Lama', ''),
(117, 20261126, 32, '062911b7ca447719b886adf412a8402a', 'Operator Lama', 'ke 17.02.06.2003, 2 jiwa'),
(117, 20261126, 33, 'bcbccb8a274c0d0881bd31acb00fafae', 'Operator Lama', ''),
(117, 20261126, 34, '1bc94a01ae2333b6e9331afb3effd5f5', 'Auditor Lama', ''),
(117, 20261126, 35, '44b8d5cd30354b0103363f2092a49f4b', 'Auditor Lama', ''),
(117, 20261126, 36, '076e1224322b6a03c53a05eb35ba7c5f', 'Auditor Lama', 'Periksa rantai jejak audit'),
(117, 20261126, 37, '817c689f0a1f2e563fb931d955f1f360', 'Auditor Lama', 'Periksa rantai jejak audit: done'),
(117, 20261126, 38, '90a6674cbe6e95725eacf77c44932496', 'Auditor Lama', 'Ekspor data'),
(117, 20261126, 39, 'fe03aeed06bf7780a02bec56a5119be7', 'Auditor Lama', 'Keluarga, Desa Derati; nomor disamarkan; laporan: laporan bulanan'),
(117, 20261126, 40, '5313abc52c7c8615d22c6559f5df7b5f', 'Auditor Lama', '8 baris; nomor disamarkan; Keluarga, Desa Derati'),
(117, 20261126, 41, '7fff8bbbd979c5806abe915e59ecca23', 'Auditor Lama', 'Ekspor data: done'),
(117, 20261126, 42, 'ea93a160c1084bedefe39275483629f6', 'baris perintah (root)', 'dtks-2024-12.psv'),
(117, 20261126, 43, '97419ccca667ddb1ba6a7c295699746a', 'baris perintah (root)', 'baru 1, berubah 1, tetap 19, ditolak 0');
INSERT INTO change_set (home, id, village, family, event, state, actor, actor_name, role, at, day, reason, evidence, body, outcome, bulk, decided_by, decided_name, decided_at, decided_reason) VALUES
(117, 384162406005211136, 1702062001, 384162399797641218, 'perbaikan', 'applied', 1, 'Operator Lama', 'operator_desa', 1795658654984, 20261126, 'Sesuai KTP-el yang ditunjukkan', NULL, '', '{"errors":1,"family":{"value":384162399797641218},"id":{"value":384162406005211136},"keptOfOthers":[],"mended":[],"opened":[],"state":"applied"}', NULL, NULL, NULL, NULL, NULL),
(117, 384162406286229504, 1702062001, 384162399797641220, 'perbaikan', 'undone', 1, 'Operator Lama', 'operator_desa', 1795658655051, 20261126, 'Sesuai KTP-el yang ditunjukkan', NULL, '', '{"errors":0,"family":{"value":384162399797641220},"id":{"value":384162406286229504},"keptOfOthers":[],"mended":[],"opened":[],"state":"undone"}', NULL, 1, 'Operator Lama', 1795658655088, 'Perbaikan data'),
(117, 384162406571442176, 1702062001, 384162399797641220, 'perbaikan', 'applied', 1, 'Operator Lama', 'operator_desa', 1795658655119, 20261126, 'Sesuai Kartu Keluarga yang ditunjukkan', NULL, '', '{"errors":0,"family":{"value":384162399797641220},"id":{"value":384162406571442176},"keptOfOthers":[],"mended":[],"opened":[],"state":"applied"}', NULL, NULL, NULL, NULL, NULL);
INSERT INTO policy (subject, role, valid_from, valid_to, mode) VALUES
('*', '*', 20240101, NULL, 'apply');
INSERT INTO choice (kind, event, code, valid_from, valid_to, id, en, place) VALUES
('darurat', '*', 'bencana', 20240101, NULL, 'Keluarga mengungsi karena bencana', 'The family fled a disaster', 39),
('darurat', '*', 'kekerasan', 20240101, NULL, 'Warga mencari perlindungan dari kekerasan', 'The person seeks shelter from violence', 42),
('darurat', '*', 'lain', 20240101, NULL, 'Keadaan mendesak lain', 'Another emergency', 43),
('darurat', '*', 'rawat_inap', 20240101, NULL, 'Warga dirawat di luar daerahnya', 'The person is in hospital away from home', 40),
('darurat', '*', 'terlantar', 20240101, NULL, 'Warga ditemukan terlantar atau tersesat', 'The person was found abandoned or lost', 41),
('evidence', '*', 'kk', 20240101, NULL, 'Kartu Keluarga', 'Family card (KK)', 13),
('evidence', '*', 'ktp', 20240101, NULL, 'KTP-el', 'KTP-el', 12),
('evidence', '*', 'kunjungan', 20240101, NULL, 'Berita kunjungan rumah', 'Record of a home visit', 15),
('evidence', '*', 'permintaan_pdp', 20240101, NULL, 'Permintaan warga (PDP)', 'Citizen''s request (data protection)', 48),
('evidence', '*', 'pernyataan', 20240101, NULL, 'Surat pernyataan warga', 'Written statement of the citizen', 16),
('evidence', '*', 'surat_desa', 20240101, NULL, 'Surat keterangan desa/kelurahan', 'Statement of the village office', 14),
('evidence', 'cerai', 'akta_cerai', 20240101, NULL, 'Akta cerai', 'Divorce certificate', 22),
('evidence', 'keluar', 'surat_pindah', 20240101, NULL, 'Surat keterangan pindah (SKPWNI)', 'Moving letter (SKPWNI)', 23),
('evidence', 'lahir', 'akta_lahir', 20240101, NULL, 'Akta kelahiran', 'Birth certificate', 17),
('evidence', 'lahir', 'surat_lahir', 20240101, NULL, 'Surat keterangan lahir bidan/rumah sakit', 'Birth letter of a midwife or hospital', 18),
('evidence', 'meninggal', 'akta_kematian', 20240101, NULL, 'Akta kematian', 'Death certificate', 19),
('evidence', 'meninggal', 'surat_kematian', 20240101, NULL, 'Surat keterangan kematian', 'Death statement', 20),
('evidence', 'nikah', 'buku_nikah', 20240101, NULL, 'Buku nikah atau akta perkawinan', 'Marriage book or certificate', 21),
('evidence', 'pindah_desa', 'surat_pindah', 20240101, NULL, 'Surat keterangan pindah (SKPWNI)', 'Moving letter (SKPWNI)', 24),
('pause', 'pdp', 'identitas', 20240101, NULL, 'Menunggu pemohon menunjukkan identitas', 'Waiting for the applicant to show their identity', 56),
('pause', 'pdp', 'keterangan', 20240101, NULL, 'Menunggu keterangan dari pemohon', 'Waiting for particulars from the applicant', 58),
('pause', 'pdp', 'kuasa', 20240101, NULL, 'Menunggu surat kuasa', 'Waiting for the power of attorney', 57),
('purpose', 'ekspor', 'audit', 20240101, NULL, 'Pemeriksaan atau audit', 'Inspection or audit', 36),
('purpose', 'ekspor', 'lain', 20240101, NULL, 'Lainnya (jelaskan)', 'Something else (explain)', 38),
('purpose', 'ekspor', 'laporan', 20240101, NULL, 'Laporan atau evaluasi kepada pimpinan', 'Reporting or evaluation for superiors', 35),
('purpose', 'ekspor', 'padan_dukcapil', 20240101, NULL, 'Pemadanan dengan Dukcapil', 'Matching with the civil registry', 34),
('purpose', 'ekspor', 'penetapan', 20240101, NULL, 'Usulan atau penetapan penerima bantuan', 'Proposing or deciding recipients', 32),
('purpose', 'ekspor', 'penyaluran', 20240101, NULL, 'Penyaluran bantuan', 'Paying out aid', 33),
('purpose', 'ekspor', 'permintaan_warga', 20240101, NULL, 'Permintaan warga atas datanya sendiri', 'A citizen asks for their own data', 37),
('purpose', 'ekspor', 'verifikasi_lapangan', 20240101, NULL, 'Verifikasi di lapangan', 'Checking in the field', 31),
('reason', '*', 'kunjungan', 20240101, NULL, 'Hasil kunjungan ke rumah', 'Found on a home visit', 3),
('reason', '*', 'laporan_rt', 20240101, NULL, 'Laporan RT/RW atau kepala dusun', 'Reported by the RT/RW or hamlet head', 5),
('reason', '*', 'salah_ketik', 20240101, NULL, 'Salah ketik sebelumnya', 'Mistyped before', 4),
('reason', '*', 'sesuai_akta', 20240101, NULL, 'Sesuai akta atau surat resmi lain', 'As on a certificate or other official paper', 2),
('reason', '*', 'sesuai_kk', 20240101, NULL, 'Sesuai Kartu Keluarga yang ditunjukkan', 'As on the family card (KK) shown', 1),
('reason', '*', 'sesuai_ktp', 20240101, NULL, 'Sesuai KTP-el yang ditunjukkan', 'As on the KTP-el shown', 0),
('reason', 'keluar', 'pindah_luar', 20240101, NULL, 'Pindah ke luar wilayah aplikasi ini', 'Moved beyond this register', 6),
('reason', 'keluar', 'tercatat_dua_kali', 20240101, NULL, 'Tercatat dua kali', 'Written down twice', 8),
('reason', 'keluar', 'tidak_ditemukan', 20240101, NULL, 'Tidak ditemukan saat dikunjungi', 'Not found on a visit', 7),
('reason', 'pindah_desa', 'ikut_keluarga', 20240101, NULL, 'Ikut keluarga atau menikah', 'Joined family or married', 11),
('reason', 'pindah_desa', 'pindah_domisili', 20240101, NULL, 'Pindah tempat tinggal', 'Moved house', 9),
('reason', 'pindah_desa', 'salah_desa', 20240101, NULL, 'Salah desa dalam berkas sumber', 'Wrong village in the source file', 10),
('refusal', '*', 'data_kurang', 20240101, NULL, 'Bukti atau data belum cukup', 'Evidence or data are not enough', 29),
('refusal', '*', 'tidak_benar', 20240101, NULL, 'Tidak sesuai keadaan di lapangan', 'Not so on the ground', 30),
('refusal', 'pdp', 'bukan_subjek', 20240101, NULL, 'Pemohon bukan subjek data dan tidak memegang kuasa', 'The applicant is not the data subject and holds no power of attorney', 50),
('refusal', 'pdp', 'hak_orang_lain', 20240101, NULL, 'Mengungkap data pribadi orang lain atau membahayakan orang (UU 27/2022 ps 33)', 'It would disclose another person''s data or endanger somebody', 55),
('refusal', 'pdp', 'identitas', 20240101, NULL, 'Identitas pemohon tidak dapat dibuktikan (UU 27/2022 ps 6-13)', 'The applicant''s identity could not be shown', 49),
('refusal', 'pdp', 'penegakan_hukum', 20240101, NULL, 'Untuk kepentingan proses penegakan hukum (UU 27/2022 ps 15)', 'For the purpose of law enforcement', 53),
('refusal', 'pdp', 'pengawasan', 20240101, NULL, 'Untuk kepentingan umum dalam penyelenggaraan negara (UU 27/2022 ps 15)', 'For the public interest in the running of the state', 54),
('refusal', 'pdp', 'tidak_tercatat', 20240101, NULL, 'Data orang ini tidak tercatat di register', 'The register holds nothing of this person', 51),
('refusal', 'pdp', 'wajib_simpan', 20240101, NULL, 'Undang-undang mewajibkan data ini disimpan (UU 27/2022 ps 15 dan UU 13/2011)', 'The law requires these data to be kept', 52),
('refusal', 'pindah_desa', 'belum_lapor', 20240101, NULL, 'Belum melapor ke desa ini', 'Have not reported to this village yet', 26),
('refusal', 'pindah_desa', 'surat_kurang', 20240101, NULL, 'Surat pindah belum ada', 'The moving letter is missing', 28),
('refusal', 'pindah_desa', 'tidak_di_sini', 20240101, NULL, 'Orangnya tidak tinggal di desa ini', 'They do not live in this village', 25),
('refusal', 'pindah_desa', 'tidak_dikenal', 20240101, NULL, 'Tidak ada catatan orang ini di desa kami', 'Our village has no record of this person', 27),
('tujuan_darurat', '*', 'bantuan', 20240101, NULL, 'Menyalurkan bantuan darurat', 'To hand out emergency aid', 44),
('tujuan_darurat', '*', 'jaminan', 20240101, NULL, 'Memastikan jaminan kesehatan', 'To confirm health insurance', 45),
('tujuan_darurat', '*', 'keluarga', 20240101, NULL, 'Menghubungi keluarga atau desa asal', 'To reach the family or home village', 46),
('tujuan_darurat', '*', 'layanan', 20240101, NULL, 'Memberi layanan sosial yang tidak dapat menunggu', 'To give a social service that cannot wait', 47);
INSERT INTO transfer (home, id, origin, destination, starter, state, day, reason, body, persons, label, version, opened_by, opened_name, opened_at, decided_by, decided_name, decided_at, decided_reason, change_set) VALUES
(117, 384162406785351680, 1702062001, 1702062003, 'origin', 'open', 20261126, 'Pindah tempat tinggal', '{"name":"","nik":"","parts":[{"family":{"value":384162399797641221},"persons":[{"value":384162399797641221},{"value":384162399797641222}]}]}', 2, 'HENDRA GUNAWAN', 1, 1, 'Operator Lama', 1795658655170, NULL, NULL, NULL, NULL, NULL);
INSERT INTO transfer_place (home, village, transfer_home, transfer, side, state) VALUES
(117, 1702062001, 117, 384162406785351680, 'origin', 'open'),
(117, 1702062003, 117, 384162406785351680, 'destination', 'open');
INSERT INTO transfer_person (home, person, transfer_home, transfer, family) VALUES
(117, 384162399797641221, 117, 384162406785351680, 384162399797641221),
(117, 384162399797641222, 117, 384162406785351680, 384162399797641221);
INSERT INTO family_address (home, word, village, family) VALUES
(117, 412569651, 1702062001, 384162399797641220),
(117, 35184372088833, 1702062001, 384162399797641218),
(117, 35184372088833, 1702062001, 384162399797641220),
(117, 35184372088833, 1702062001, 384162399797641221),
(117, 35184372088833, 1702062001, 384162399797641223),
(117, 35184372088833, 1702062001, 384162399797641224),
(117, 35184372088833, 1702062001, 384162399797641226),
(117, 35184372088833, 1702062001, 384162399797641227),
(117, 35184372088833, 1702062001, 384162399797641229),
(117, 35184372088833, 1702062002, 384162399797641230),
(117, 35184372088833, 1702062002, 384162399797641232),
(117, 35184372088833, 1702062002, 384162399797641233),
(117, 35184372088833, 1702062002, 384162399797641235),
(117, 35184372088833, 1702062002, 384162399797641236),
(117, 35184372088833, 1702062002, 384162399797641238),
(117, 35184372088833, 1702062002, 384162425600999446),
(117, 35184372088841, 1702062001, 384162399797641220),
(117, 36283883716609, 1702062001, 384162399797641218),
(117, 36283883716609, 1702062001, 384162399797641220),
(117, 36283883716609, 1702062001, 384162399797641221),
(117, 36283883716609, 1702062001, 384162399797641223),
(117, 36283883716609, 1702062001, 384162399797641224),
(117, 36283883716609, 1702062001, 384162399797641226),
(117, 36283883716609, 1702062001, 384162399797641227),
(117, 36283883716609, 1702062001, 384162399797641229),
(117, 36283883716609, 1702062002, 384162399797641230),
(117, 36283883716609, 1702062002, 384162399797641232),
(117, 36283883716609, 1702062002, 384162399797641233),
(117, 36283883716609, 1702062002, 384162399797641235),
(117, 36283883716609, 1702062002, 384162399797641236),
(117, 36283883716609, 1702062002, 384162399797641238),
(117, 36283883716609, 1702062002, 384162425600999446),
(117, 37383395344386, 1702062001, 384162399797641218),
(117, 37383395344386, 1702062001, 384162399797641220),
(117, 37383395344386, 1702062001, 384162399797641221),
(117, 37383395344386, 1702062001, 384162399797641223),
(117, 37383395344386, 1702062001, 384162399797641224),
(117, 37383395344386, 1702062001, 384162399797641226),
(117, 37383395344386, 1702062001, 384162399797641227),
(117, 37383395344386, 1702062001, 384162399797641229),
(117, 37383395344386, 1702062002, 384162399797641230),
(117, 37383395344386, 1702062002, 384162399797641232),
(117, 37383395344386, 1702062002, 384162399797641233),
(117, 37383395344386, 1702062002, 384162399797641235),
(117, 37383395344386, 1702062002, 384162399797641236),
(117, 37383395344386, 1702062002, 384162399797641238),
(117, 37383395344386, 1702062002, 384162425600999446);
INSERT INTO job (id, kind, lane, state, account, actor_name, region, title, body, phase, done, total, checkpoint, outcome, problem, attempts, cancel_asked, created_at, started_at, beat_at, finished_at) VALUES
(384162404952440832, 'retensi', 'ringan', 'done', 0, 'Jadwal harian', 0, '00', '{"region":{"value":0}}', '{"en":"Done","id":"Selesai"}', 8, 8, 'berkas draf gagal_masuk kata_jejak pekerjaan pencarian sesi tindakan', '{"lines":[{"count":0,"days":0,"kind":"berkas"},{"count":0,"days":30,"kind":"draf"},{"count":0,"days":30,"kind":"gagal_masuk"},{"count":0,"days":3650,"kind":"kata_jejak"},{"count":0,"days":730,"kind":"pekerjaan"},{"count":0,"days":1,"kind":"pencarian"},{"count":0,"days":7,"kind":"sesi"},{"count":0,"days":400,"kind":"tindakan"}]}', NULL, 1, 0, 1795658654733, 1795658654744, 1795658654760, 1795658654760),
(384162404985995264, 'retensi', 'ringan', 'done', 0, 'Jadwal harian', 1700000000, '17', '{"region":{"value":1700000000}}', '{"en":"Done","id":"Selesai"}', 7, 7, 'berkas draf kata_jejak pekerjaan pencarian sesi tindakan', '{"lines":[{"count":0,"days":0,"kind":"berkas"},{"count":0,"days":30,"kind":"draf"},{"count":0,"days":3650,"kind":"kata_jejak"},{"count":0,"days":730,"kind":"pekerjaan"},{"count":0,"days":1,"kind":"pencarian"},{"count":0,"days":7,"kind":"sesi"},{"count":0,"days":400,"kind":"tindakan"}]}', NULL, 1, 0, 1795658654741, 1795658654761, 1795658654771, 1795658654773),
(384162404990189568, 'retensi', 'ringan', 'done', 0, 'Jadwal harian', 1702000000, '17.02', '{"region":{"value":1702000000}}', '{"en":"Done","id":"Selesai"}', 10, 10, 'berkas ditarik draf kata_jejak pekerjaan pencarian permintaan sesi temuan tindakan', '{"lines":[{"count":0,"days":0,"kind":"berkas"},{"count":0,"days":730,"kind":"ditarik"},{"count":0,"days":30,"kind":"draf"},{"count":0,"days":3650,"kind":"kata_jejak"},{"count":0,"days":730,"kind":"pekerjaan"},{"count":0,"days":1,"kind":"pencarian"},{"count":0,"days":1825,"kind":"permintaan"},{"count":0,"days":7,"kind":"sesi"},{"count":0,"days":1095,"kind":"temuan"},{"count":0,"days":400,"kind":"tindakan"}]}', NULL, 1, 0, 1795658654742, 1795658654774, 1795658654790, 1795658654790),
(384162407062175744, 'periksa jejak', 'ringan', 'done', 2, 'Auditor Lama', 1702000000, '', '{"region":{"value":1702000000}}', '{"en":"Checking the chain","id":"Memeriksa rantai"}', 36, 36, NULL, '{"chains":1,"entries":36,"erased":0,"problems":[]}', NULL, 1, 0, 1795658655236, 1795658655238, 1795658655241, 1795658655252),
(384162407158644736, 'ekspor', 'ringan', 'done', 2, 'Auditor Lama', 1702062001, 'Keluarga, Desa Derati', '{"order":{"format":"csv","groups":["identitas","alamat"],"isMasked":true,"purpose":"laporan","selection":{"families":{"_0":{"isGone":false,"region":{"value":1702062001}}}},"words":"laporan bulanan"}}', '{"en":"Writing rows to the file","id":"Menulis baris ke berkas"}', 8, 9, NULL, '{"rows":8}', NULL, 1, 0, 1795658655259, 1795658655261, 1795658655266, 1795658655276);
INSERT INTO stored_file (id, digest, bytes, name, media_type, purpose, account, region, created_at, expires_at) VALUES
(384162407221559296, '93564cc0e60ea4c7a08cc176a21787e0fccbf89ade6f2b0933c1b467c96da82c', 1745, 'tepat-0AN6HNJ3C0000.csv', 'text/csv; charset=utf-8', 'ekspor', 2, 1702062001, 1795658655274, 1796263455274);
INSERT INTO account_event (account, id, at, actor, actor_name, what, detail) VALUES
(1, 384162401181761536, 1795658653834, 0, 'baris perintah (root)', 'dibuat', 'operator'),
(2, 384162402440052736, 1795658654134, 0, 'baris perintah (root)', 'dibuat', 'auditor'),
(3, 384162403769647104, 1795658654451, 0, 'baris perintah (root)', 'dibuat', 'kades');
INSERT INTO sign_in_event (account, id, at, outcome, address, agent) VALUES
(1, 384162405686444032, 1795658654884, 'ok', '127.0.0.1', 'Python-urllib/3.11'),
(2, 384162406974095360, 1795658655189, 'ok', '127.0.0.1', 'Python-urllib/3.11');
INSERT INTO known_device (token_hash, account, seen_at) VALUES
('af64850028499923e05aaf67cba9719c3e2127a0e07c94ca83b7a4a1f8f50984', 2, 1795658655189),
('bd3466c920e801c9eb30505c9f91a24867cce5686cfb4feffe9a03c3f9997bff', 1, 1795658654884);
INSERT INTO role_rule (kind, role, holder, reach, valid_from, valid_to) VALUES
('beri', 'admin', 'admin', 'below', 20240101, NULL),
('beri', 'auditor', 'admin', 'same', 20240101, NULL),
('beri', 'bupati', 'admin', 'same', 20240101, NULL),
('beri', 'camat', 'admin', 'same', 20240101, NULL),
('beri', 'kades', 'admin', 'same', 20240101, NULL),
('beri', 'kadis', 'admin', 'same', 20240101, NULL),
('beri', 'opd', 'admin', 'same', 20240101, NULL),
('beri', 'operator_desa', 'admin', 'same', 20240101, NULL),
('beri', 'verifikator', 'admin', 'same', 20240101, NULL),
('kode', 'admin', '', 'same', 20240101, NULL),
('kode', 'bupati', '', 'same', 20240101, NULL),
('kode', 'kadis', '', 'same', 20240101, NULL),
('kode', 'verifikator', '', 'same', 20240101, NULL),
('tingkat', 'bupati', 'kabupaten', 'same', 20240101, NULL),
('tingkat', 'camat', 'kecamatan', 'same', 20240101, NULL),
('tingkat', 'kades', 'desa', 'same', 20240101, NULL),
('tingkat', 'operator_desa', 'desa', 'same', 20240101, NULL),
('titip', 'admin', 'admin', 'same', 20240101, NULL),
('titip', 'admin', 'kadis', 'same', 20240101, NULL),
('titip', 'auditor', 'auditor', 'same', 20240101, NULL),
('titip', 'bupati', 'bupati', 'same', 20240101, NULL),
('titip', 'camat', 'camat', 'same', 20240101, NULL),
('titip', 'camat', 'kades', 'same', 20240101, NULL),
('titip', 'kades', 'kades', 'same', 20240101, NULL),
('titip', 'kadis', 'admin', 'same', 20240101, NULL),
('titip', 'kadis', 'kadis', 'same', 20240101, NULL),
('titip', 'kadis', 'verifikator', 'same', 20240101, NULL),
('titip', 'opd', 'opd', 'same', 20240101, NULL),
('titip', 'operator_desa', 'operator_desa', 'same', 20240101, NULL),
('titip', 'operator_desa', 'verifikator', 'same', 20240101, NULL),
('titip', 'verifikator', 'kadis', 'same', 20240101, NULL),
('titip', 'verifikator', 'verifikator', 'same', 20240101, NULL);
INSERT INTO audit_subject (home, family, at, chain, day, number, person) VALUES
(117, 384162399797641218, 1795658654920, 117, 20261126, 9, NULL),
(117, 384162399797641218, 1795658654930, 117, 20261126, 10, NULL),
(117, 384162399797641218, 1795658654940, 117, 20261126, 11, NULL),
(117, 384162399797641218, 1795658654949, 117, 20261126, 12, NULL),
(117, 384162399797641218, 1795658654971, 117, 20261126, 13, NULL),
(117, 384162399797641218, 1795658654993, 117, 20261126, 14, NULL),
(117, 384162399797641218, 1795658655001, 117, 20261126, 15, NULL),
(117, 384162399797641218, 1795658655008, 117, 20261126, 16, NULL),
(117, 384162399797641220, 1795658654930, 117, 20261126, 10, NULL),
(117, 384162399797641220, 1795658655016, 117, 20261126, 17, NULL),
(117, 384162399797641220, 1795658655023, 117, 20261126, 18, NULL),
(117, 384162399797641220, 1795658655040, 117, 20261126, 19, NULL),
(117, 384162399797641220, 1795658655061, 117, 20261126, 20, NULL),
(117, 384162399797641220, 1795658655069, 117, 20261126, 21, NULL),
(117, 384162399797641220, 1795658655076, 117, 20261126, 22, NULL),
(117, 384162399797641220, 1795658655096, 117, 20261126, 23, NULL),
(117, 384162399797641220, 1795658655103, 117, 20261126, 24, NULL),
(117, 384162399797641220, 1795658655110, 117, 20261126, 25, NULL),
(117, 384162399797641220, 1795658655117, 117, 20261126, 26, NULL),
(117, 384162399797641220, 1795658655127, 117, 20261126, 27, NULL),
(117, 384162399797641220, 1795658655134, 117, 20261126, 28, NULL),
(117, 384162399797641221, 1795658654920, 117, 20261126, 9, NULL),
(117, 384162399797641221, 1795658654930, 117, 20261126, 10, NULL),
(117, 384162399797641221, 1795658655160, 117, 20261126, 30, NULL),
(117, 384162399797641221, 1795658655168, 117, 20261126, 31, NULL),
(117, 384162399797641221, 1795658655170, 117, 20261126, 32, NULL),
(117, 384162399797641221, 1795658655177, 117, 20261126, 33, NULL),
(117, 384162399797641223, 1795658654920, 117, 20261126, 9, NULL),
(117, 384162399797641223, 1795658654930, 117, 20261126, 10, NULL),
(117, 384162399797641223, 1795658655154, 117, 20261126, 29, NULL),
(117, 384162399797641224, 1795658654930, 117, 20261126, 10, NULL),
(117, 384162399797641226, 1795658654930, 117, 20261126, 10, NULL),
(117, 384162399797641227, 1795658654930, 117, 20261126, 10, NULL),
(117, 384162399797641229, 1795658654930, 117, 20261126, 10, NULL),
(117, 384162399797641229, 1795658655154, 117, 20261126, 29, NULL);
INSERT INTO audit_tally (home, day, verb, place, entries) VALUES
(0, 20261126, 'minta pekerjaan', 0, 1),
(0, 20261126, 'minta pekerjaan', 1700000000, 1),
(0, 20261126, 'selesai pekerjaan', 0, 1),
(0, 20261126, 'selesai pekerjaan', 1700000000, 1),
(117, 20261126, 'ajukan pindah', 1702062001, 1),
(117, 20261126, 'baca jejak', 1702000000, 1),
(117, 20261126, 'buat akun', 1702000000, 1),
(117, 20261126, 'buat akun', 1702062001, 1),
(117, 20261126, 'buat akun', 1702062002, 1),
(117, 20261126, 'cari', 1702062001, 1),
(117, 20261126, 'ekspor', 1702062001, 1),
(117, 20261126, 'lihat daftar', 1702062001, 2),
(117, 20261126, 'lihat keluarga', 1702062001, 17),
(117, 20261126, 'masuk', 1702000000, 1),
(117, 20261126, 'masuk', 1702062001, 1),
(117, 20261126, 'minta ekspor', 1702062001, 1),
(117, 20261126, 'minta pekerjaan', 1702000000, 2),
(117, 20261126, 'minta pekerjaan', 1702062001, 1),
(117, 20261126, 'mulai impor', 1702000000, 2),
(117, 20261126, 'perbaiki', 1702062001, 3),
(117, 20261126, 'selesai impor', 1702000000, 2),
(117, 20261126, 'selesai pekerjaan', 1702000000, 2),
(117, 20261126, 'selesai pekerjaan', 1702062001, 1),
(117, 20261126, 'urungkan perubahan', 1702062001, 1);
INSERT INTO audit_verification (region, at, account, actor_name, entries, chains, erased, problems) VALUES
(1702000000, 1795658655248, 2, 'Auditor Lama', 36, 1, 0, '[]');
INSERT INTO letter_template (kind, valid_from, title, body) VALUES
('insiden_lembaga', 20240101, 'Laporan kegagalan pelindungan data pribadi', 'Berdasarkan Pasal 46 Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi, kami melaporkan kegagalan pelindungan data pribadi nomor {nomor}.
Kejadian: {kejadian}.
Diketahui pada: {diketahui}. Terjadi: {waktu}.
Data pribadi yang terungkap: {data}.
Jumlah subjek data: {jumlah}. Wilayah: {wilayah}.
Bagaimana terungkap: {cara}
Penilaian risiko: {risiko}
Upaya penanganan dan pemulihan: {tindakan}
Penanggung jawab yang dapat dihubungi: {kontak}.
Demikian laporan ini kami sampaikan.'),
('insiden_subjek', 20240101, 'Pemberitahuan kegagalan pelindungan data pribadi', 'Berdasarkan Pasal 46 Undang-Undang Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi, kami memberitahukan bahwa telah terjadi kegagalan pelindungan data pribadi yang menyangkut data Saudara.
Data yang terungkap: {data}.
Kapan dan bagaimana: {waktu}. {cara}
Kami mengetahuinya pada {diketahui}.
Risiko bagi Saudara: {risiko}
Upaya penanganan dan pemulihan yang kami lakukan: {tindakan}
Mohon waspada terhadap orang yang mengaku petugas dan meminta uang, kode, atau kata sandi. Petugas kami tidak pernah memintanya.
Pertanyaan dapat disampaikan kepada {kontak}, Dinas Sosial {kabupaten}.
Kami memohon maaf atas kejadian ini.'),
('insiden_umum', 20240101, 'Pengumuman kegagalan pelindungan data pribadi', 'Dinas Sosial {kabupaten} mengumumkan bahwa telah terjadi kegagalan pelindungan data pribadi: {kejadian}.
Data yang terungkap: {data}. Wilayah: {wilayah}.
Kami mengetahuinya pada {diketahui} dan telah melakukan: {tindakan}
Warga yang mengalami hal mencurigakan dapat menghubungi {kontak}.
Pengumuman ini disampaikan sesuai Pasal 46 Undang-Undang Nomor 27 Tahun 2022.'),
('jawaban', 20240101, 'Jawaban atas permintaan data pribadi', 'Menjawab permintaan Saudara nomor {nomor} yang kami terima pada {diterima} tentang {jenis}, dengan ini kami sampaikan:
{jawaban}
{perubahan}
Apabila Saudara berkeberatan atas jawaban ini, Saudara dapat menghubungi meja pelindungan data pribadi Dinas Sosial {kabupaten} atau lembaga pelindungan data pribadi.
Demikian untuk diketahui.'),
('penolakan', 20240101, 'Penolakan permintaan data pribadi', 'Menjawab permintaan Saudara nomor {nomor} yang kami terima pada {diterima} tentang {jenis}, dengan menyesal kami tidak dapat memenuhinya.
Alasan: {alasan}.
{jawaban}
Saudara dapat mengajukan keberatan kepada Kepala Dinas Sosial {kabupaten} atau kepada lembaga pelindungan data pribadi.
Demikian untuk diketahui.');
INSERT INTO retention_rule (kind, region, valid_from, recorded_at, days, act, basis, reason, actor_name) VALUES
('berkas', 0, 20240101, 0, 0, 'hapus', 'Minimalisasi data (ps 16): berkas hasil ekspor dan unggahan yang lewat tanggal berlakunya', '', 'Tepat'),
('ditarik', 0, 20240101, 0, 730, 'pseudonim', 'Penghentian pemrosesan (ps 42): orang yang ditarik dari register', '', 'Tepat'),
('draf', 0, 20240101, 0, 30, 'hapus', 'Minimalisasi data (ps 16): isian yang tidak diselesaikan', '', 'Tepat'),
('gagal_masuk', 0, 20240101, 0, 30, 'hapus', 'Keamanan akun (ps 35): dipakai untuk melihat upaya menebak kata sandi', '', 'Tepat'),
('kata_jejak', 0, 20240101, 0, 3650, 'hapus', 'Pertanggungjawaban (ps 47) dan masa daluwarsa: kata-kata jejak audit. Rantainya tetap utuh', '', 'Tepat'),
('pekerjaan', 0, 20240101, 0, 730, 'hapus', 'Pertanggungjawaban: catatan pekerjaan yang sudah selesai', '', 'Tepat'),
('pencarian', 0, 20240101, 0, 1, 'hapus', 'Minimalisasi data (ps 16): pencarian yang diingat hanya berlaku satu jam', '', 'Tepat'),
('permintaan', 0, 20240101, 0, 1825, 'pseudonim', 'Pertanggungjawaban (ps 47): permintaan warga yang sudah selesai', '', 'Tepat'),
('sesi', 0, 20240101, 0, 7, 'hapus', 'Keamanan akun (UU 27/2022 ps 35): sesi yang sudah berakhir tidak diperlukan lagi', '', 'Tepat'),
('temuan', 0, 20240101, 0, 1095, 'hapus', 'Pertanggungjawaban: temuan yang sudah ditutup', '', 'Tepat'),
('tindakan', 0, 20240101, 0, 400, 'hapus', 'Teknis: jawaban formulir yang sama tidak dikerjakan dua kali', '', 'Tepat');
INSERT INTO retention_line (job, kind, region, at, actor_name, cutoff, days, act, count) VALUES
(384162404952440832, 'berkas', 0, 1795658654753, 'Jadwal harian', 20261126, 0, 'hapus', 0),
(384162404952440832, 'draf', 0, 1795658654753, 'Jadwal harian', 20261027, 30, 'hapus', 0),
(384162404952440832, 'gagal_masuk', 0, 1795658654751, 'Jadwal harian', 20261027, 30, 'hapus', 0),
(384162404952440832, 'kata_jejak', 0, 1795658654759, 'Jadwal harian', 20161128, 3650, 'hapus', 0),
(384162404952440832, 'pekerjaan', 0, 1795658654755, 'Jadwal harian', 20241126, 730, 'hapus', 0),
(384162404952440832, 'pencarian', 0, 1795658654752, 'Jadwal harian', 20261125, 1, 'hapus', 0),
(384162404952440832, 'sesi', 0, 1795658654746, 'Jadwal harian', 20261119, 7, 'hapus', 0),
(384162404952440832, 'tindakan', 0, 1795658654754, 'Jadwal harian', 20251022, 400, 'hapus', 0),
(384162404985995264, 'berkas', 1700000000, 1795658654768, 'Jadwal harian', 20261126, 0, 'hapus', 0),
(384162404985995264, 'draf', 1700000000, 1795658654767, 'Jadwal harian', 20261027, 30, 'hapus', 0),
(384162404985995264, 'kata_jejak', 1700000000, 1795658654770, 'Jadwal harian', 20161128, 3650, 'hapus', 0),
(384162404985995264, 'pekerjaan', 1700000000, 1795658654770, 'Jadwal harian', 20241126, 730, 'hapus', 0),
(384162404985995264, 'pencarian', 1700000000, 1795658654767, 'Jadwal harian', 20261125, 1, 'hapus', 0),
(384162404985995264, 'sesi', 1700000000, 1795658654762, 'Jadwal harian', 20261119, 7, 'hapus', 0),
(384162404985995264, 'tindakan', 1700000000, 1795658654769, 'Jadwal harian', 20251022, 400, 'hapus', 0),
(384162404990189568, 'berkas', 1702000000, 1795658654783, 'Jadwal harian', 20261126, 0, 'hapus', 0),
(384162404990189568, 'ditarik', 1702000000, 1795658654787, 'Jadwal harian', 20241126, 730, 'pseudonim', 0),
(384162404990189568, 'draf', 1702000000, 1795658654782, 'Jadwal harian', 20261027, 30, 'hapus', 0),
(384162404990189568, 'kata_jejak', 1702000000, 1795658654789, 'Jadwal harian', 20161128, 3650, 'hapus', 0),
(384162404990189568, 'pekerjaan', 1702000000, 1795658654785, 'Jadwal harian', 20241126, 730, 'hapus', 0),
(384162404990189568, 'pencarian', 1702000000, 1795658654779, 'Jadwal harian', 20261125, 1, 'hapus', 0),
(384162404990189568, 'permintaan', 1702000000, 1795658654788, 'Jadwal harian', 20211127, 1825, 'pseudonim', 0),
(384162404990189568, 'sesi', 1702000000, 1795658654776, 'Jadwal harian', 20261119, 7, 'hapus', 0),
(384162404990189568, 'temuan', 1702000000, 1795658654786, 'Jadwal harian', 20231127, 1095, 'hapus', 0),
(384162404990189568, 'tindakan', 1702000000, 1795658654784, 'Jadwal harian', 20251022, 400, 'hapus', 0);
INSERT INTO processing_activity (id, region, version, name, purpose, basis, subjects, kinds, recipients, retention, measures, contact, is_active, actor_name, at) VALUES
(20, 0, 1, 'Register kesejahteraan sosial', 'Menetapkan siapa yang berhak atas bantuan sosial dan memperbaiki datanya', 'Tugas kepentingan umum: UU 13/2011 ps 8-11, UU 27/2022 ps 20 ayat 2 huruf e', 'Warga miskin dan rentan, termasuk anak dan penyandang disabilitas', 'Identitas, hubungan keluarga, alamat, keadaan rumah, pekerjaan, kesehatan dan disabilitas (data spesifik)', 'Desa/kelurahan, Dinas Sosial kabupaten, Kementerian Sosial', 'Selama orangnya tercatat; sesudah ditarik menurut jadwal retensi', 'Wewenang menurut peran dan wilayah, NIK disamarkan, jejak audit berantai, cadangan tersandi', 'Meja PDP Dinas Sosial', 1, 'Tepat', 0),
(21, 0, 1, 'Pemuatan berkas DTKS', 'Memuat data dari Kementerian Sosial dan membandingkannya dengan perbaikan desa', 'Kewajiban hukum: Permensos 3/2021, UU 27/2022 ps 20 ayat 2 huruf c', 'Keluarga dalam berkas DTKS', 'Identitas, keluarga, alamat, program', 'Dinas Sosial kabupaten', 'Nilai asal disimpan selama berbeda dari nilai register', 'Berkas tidak disimpan di server sesudah dimuat, digest berkas, pembatalan impor', 'Meja PDP Dinas Sosial', 1, 'Tepat', 0),
(22, 0, 1, 'Pemeriksaan kelayakan data oleh aturan', 'Menemukan data yang keliru sebelum orang kehilangan bantuan', 'Tugas kepentingan umum: UU 13/2011, UU 27/2022 ps 20 ayat 2 huruf e', 'Semua orang dalam register', 'Temuan menurut aturan tertulis', 'Desa/kelurahan, Dinas Sosial kabupaten', 'Temuan tertutup dihapus menurut jadwal retensi', 'Aturan tertulis dan diumumkan, keputusan tetap oleh manusia, hak keberatan', 'Meja PDP Dinas Sosial', 1, 'Tepat', 0),
(23, 0, 1, 'Jejak audit', 'Mengetahui siapa melihat dan mengubah data', 'Kewajiban hukum: UU 27/2022 ps 31, 35 dan 39', 'Pengguna, dan orang yang datanya dilihat', 'Akun, waktu, nomor rekaman; tanpa NIK dan nama', 'Auditor, Inspektorat', 'Kata-kata dihapus menurut jadwal retensi; rantai disimpan tetap', 'Rantai digest, jangkar bertanda tangan di luar server', 'Meja PDP Dinas Sosial', 1, 'Tepat', 0),
(24, 0, 1, 'Akun pengguna', 'Memberi petugas akses sesuai tugasnya', 'Kewajiban hukum: UU 27/2022 ps 35', 'Petugas', 'Nama, peran, wilayah, waktu masuk', 'Admin Dinas Sosial', 'Sesi dan kegagalan masuk dihapus menurut jadwal retensi', 'Kata sandi disandikan yescrypt, kunci sementara sesudah delapan kali gagal', 'Meja PDP Dinas Sosial', 1, 'Tepat', 0),
(25, 0, 1, 'Permintaan warga dan insiden', 'Memenuhi hak subjek data dan memberitahukan insiden', 'Kewajiban hukum: UU 27/2022 ps 5-13, 30, 46', 'Warga yang meminta atau terdampak', 'Nama, kontak, isi permintaan, jawaban', 'Meja PDP, lembaga pelindungan data pribadi', 'Disamarkan menurut jadwal retensi', 'Dua pasang mata untuk penghapusan dan penolakan, surat bernomor', 'Meja PDP Dinas Sosial', 1, 'Tepat', 0),
(26, 0, 1, 'Ekspor data', 'Menyerahkan data kepada penerima yang berhak', 'Tugas kepentingan umum: UU 13/2011, Perpres 39/2019', 'Keluarga dalam daftar yang diekspor', 'Menurut kolom yang dipilih', 'Penerima yang disebut dalam alasan ekspor', 'Berkas dihapus sesudah tanggal berlakunya', 'Alasan wajib, nomor disamarkan, tercatat dalam jejak audit', 'Meja PDP Dinas Sosial', 1, 'Tepat', 0);
INSERT INTO privacy_notice (id, region, channel, version, valid_from, title, body, actor_name, at) VALUES
(17, 0, 'pencacahan', 1, 20240101, 'Pemberitahuan pada pendataan', 'Data keluarga Bapak/Ibu dicatat oleh Dinas Sosial untuk menentukan siapa yang berhak atas bantuan sosial, berdasarkan UU 13/2011 dan UU 27/2022.
Yang dicatat: identitas, anggota keluarga, keadaan rumah, pekerjaan, kesehatan, dan program yang diterima.
Yang menerima data: desa/kelurahan, Dinas Sosial kabupaten, dan Kementerian Sosial. Data tidak dijual dan tidak diumumkan.
Bapak/Ibu berhak melihat, memperbaiki, meminta penghapusan, dan berkeberatan. Datanglah ke kantor desa/kelurahan atau Dinas Sosial; jawaban paling lama 3 x 24 jam.', 'Tepat', 0),
(18, 0, 'usulan', 1, 20240101, 'Pemberitahuan pada usulan', 'Dengan mengusulkan keluarga, data yang diisi dipakai untuk memeriksa kelayakan bantuan sosial, berdasarkan UU 13/2011 dan UU 27/2022.
Usulan diperiksa petugas; keputusan tidak diambil oleh mesin saja. Data usulan yang ditolak tidak disimpan lebih lama daripada jadwal retensi.
Pengusul berhak melihat, memperbaiki, menarik usulan, dan berkeberatan.', 'Tepat', 0),
(19, 0, 'loket', 1, 20240101, 'Pemberitahuan di loket', 'Data Anda diproses Dinas Sosial untuk pelayanan bantuan sosial (UU 13/2011, UU 27/2022). Anda berhak tahu data apa yang kami simpan, dari mana asalnya, dan siapa yang melihatnya. Mintalah di loket ini; jawaban paling lama 3 x 24 jam, tanpa biaya.', 'Tepat', 0);
INSERT INTO cutoff_kind (code, id, en, place) VALUES
('usulan_dtks', 'Usulan DTKS/DTSEN', 'Proposals for DTKS/DTSEN', 0),
('usulan_bansos', 'Usulan bansos', 'Proposals for social aid', 1),
('usulan_pbi', 'Usulan PBI-JK', 'Proposals for PBI-JK', 2),
('perbaikan', 'Perbaikan data', 'Mending of data', 3),
('penghapusan', 'Usulan penghapusan', 'Proposals of removal', 4),
('pengesahan', 'Pengesahan Bupati/Wali Kota', 'Endorsement by the Regent/Mayor', 5),
('penarikan', 'Penarikan data pusat', 'Pull of data by the ministry', 6),
('verval', 'Verifikasi dan validasi', 'Verification round', 7);
INSERT INTO village_day (village, day, families_in, families_out, persons_in, persons_out, invalid_in, invalid_out) VALUES
(1702062001, 20261126, 8, 0, 12, 0, 3, 0),
(1702062002, 20261126, 7, 0, 10, 0, 2, 0);
INSERT INTO rule_day (rule, village, day, families_in, families_out) VALUES
('B02', 1702062002, 20261126, 1, 0),
('D02', 1702062001, 20261126, 1, 0),
('D02', 1702062002, 20261126, 1, 0),
('M01', 1702062001, 20261126, 1, 0),
('N02', 1702062001, 20261126, 1, 0);
INSERT INTO export (id, account, actor_name, region, title, asked, purpose, words, masked, asked_at, made_at, row_count, file, bytes, expires_at, dropped_at, downloads, downloaded_at) VALUES
(384162407158644736, 2, 'Auditor Lama', 1702062001, 'Keluarga, Desa Derati', '{"format":"csv","groups":["identitas","alamat"],"isMasked":true,"purpose":"laporan","selection":{"families":{"_0":{"isGone":false,"region":{"value":1702062001}}}},"words":"laporan bulanan"}', 'laporan', 'laporan bulanan', 1, 1795658655260, 1795658655274, 8, 384162407221559296, 1745, 1796263455274, NULL, 0, NULL);
