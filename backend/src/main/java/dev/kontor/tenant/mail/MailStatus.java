package dev.kontor.tenant.mail;

/** Where a mail is on its way. */
public enum MailStatus {
    QUEUED,
    SENT,
    /** Given up after the last try. */
    FAILED,
    /** Kept by the catcher of a demo; nothing left the server. */
    CAUGHT,
    /** Recorded, but never to be sent: too many to this address, or an address that is not accepted. */
    SUPPRESSED
}
