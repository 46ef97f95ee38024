-- What a person's row is compared by, made of the columns of the file. Splink compares columns, so all that needs
-- knowledge of Indonesian names and numbers has to be done here.

CREATE MACRO plain(name) AS regexp_replace(
    regexp_replace(regexp_replace(upper(coalesce(name, '')), '\s*(/| ALIAS | AL ).*$', ''), '[^A-Z ]', '', 'g'),
    ' +', ' ', 'g');

-- Usual abbreviations and variants written out; titles, and single letters where other words are left, are no words of it.
CREATE MACRO whole(word) AS CASE word
    WHEN 'MUH' THEN 'MUHAMMAD' WHEN 'MHD' THEN 'MUHAMMAD' WHEN 'MOH' THEN 'MUHAMMAD' WHEN 'M' THEN 'MUHAMMAD'
    WHEN 'MUHAMAD' THEN 'MUHAMMAD' WHEN 'MOHAMMAD' THEN 'MUHAMMAD' WHEN 'MOHAMAD' THEN 'MUHAMMAD'
    WHEN 'MOCHAMAD' THEN 'MUHAMMAD' WHEN 'MUCHAMAD' THEN 'MUHAMMAD' WHEN 'MOCHAMMAD' THEN 'MUHAMMAD'
    WHEN 'ACHMAD' THEN 'AHMAD' WHEN 'AKHMAD' THEN 'AHMAD' WHEN 'ABD' THEN 'ABDUL' WHEN 'ST' THEN 'SITI'
    WHEN 'SITTI' THEN 'SITI' WHEN 'WYN' THEN 'WAYAN' WHEN 'NYM' THEN 'NYOMAN' WHEN 'KT' THEN 'KETUT'
    ELSE word END;

CREATE MACRO words(name) AS list_transform(
    list_filter(string_split(plain(name), ' '), lambda word:
        word NOT IN ('', 'H', 'HJ', 'HAJI', 'HAJAH', 'DRS', 'DRA', 'IR', 'I', 'NI')),
    lambda word: whole(word));

-- Words as they sound: the spelling before 1972, and letters that clerks hear alike.
CREATE MACRO single(text) AS
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(text,
    'AA', 'A'), 'II', 'I'), 'UU', 'U'), 'EE', 'E'), 'MM', 'M'), 'NN', 'N'), 'LL', 'L'), 'SS', 'S'), 'TT', 'T'), 'RR', 'R');
CREATE MACRO sound(text) AS single(replace(replace(translate(
    replace(replace(replace(replace(replace(text, 'OE', 'U'), 'DJ', 'J'), 'TJ', 'C'), 'AE', 'AI'), 'CK', 'K'),
    'FVZYQO', 'PPJIKU'), 'H', ''), 'DD', 'D'));

CREATE TABLE persons AS
WITH written AS (
    SELECT *, array_to_string(words(name), ' ') AS whole, array_to_string(words(mother_name), ' ') AS mother
    FROM read_csv(getvariable('file'), all_varchar = true, header = true)),
heard AS (
    SELECT *, sound(whole) AS sounded, string_split(sound(whole), ' ') AS words, sound(mother) AS mother_sounded
    FROM written)
SELECT id::BIGINT AS unique_id, no_kk, birth_date, sex, village, village[:6] AS district,
    CASE WHEN length(nik) = 16 THEN nik END AS nik, nik[:6] AS region, nik[7:12] AS day, nik[13:] AS serial, nik[7:] AS tail,
    replace(whole, ' ', '') AS joined,
    replace(sounded, ' ', '') AS sounds,
    array_to_string(list_sort(words), '') AS sorted,
    list_filter(words, lambda word: length(word) > 1) AS words,
    words[1] AS first,
    words[-1] AS last,
    nullif(replace(mother_sounded, ' ', ''), '') AS mother_sounds,
    list_filter(string_split(mother_sounded, ' '), lambda word: length(word) > 1) AS mother_words,
    birth_date[:4]::INT AS year, birth_date[6:7] AS month, birth_date[9:] AS of_month
FROM heard;
