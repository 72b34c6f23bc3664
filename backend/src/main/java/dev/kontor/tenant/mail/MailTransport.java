package dev.kontor.tenant.mail;

/** What happens with outgoing mail on this server. */
public enum MailTransport {
    SMTP,
    /** Keeps every mail to be read in the admin; nothing leaves. */
    CATCHER,
    /** No mail server is configured: mails wait. */
    OFF
}
