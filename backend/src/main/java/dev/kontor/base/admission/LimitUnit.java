package dev.kontor.base.admission;

/** What a limit counts. */
public enum LimitUnit {
    REQUESTS,
    ATTEMPTS,
    SUBMISSIONS,
    MAILS,
    BYTES,
    PARTS,
    ROWS,
    COLUMNS,
    CHARACTERS,
    TEXTS
}
