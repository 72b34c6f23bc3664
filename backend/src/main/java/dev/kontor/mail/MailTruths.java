package dev.kontor.mail;

import jakarta.inject.Singleton;

/** What this server does with mail. */
@Singleton
class MailTruths {

    static final String NOT_ACCEPTED = "This address is not one that Kontor sends mail to.";
    private static final String CAUGHT = "This server keeps its mails; nothing leaves it.";
    private static final String NO_SERVER = "No mail server is configured.";

    private final MailTransport transport;

    MailTruths(MailTransport transport) {
        this.transport = transport;
    }

    /** For a mail that nothing else stands against. */
    MailTruth planned() {
        return switch (transport) {
            case SMTP -> MailTruth.yes(MailTruth.Code.WAITING, null, null);
            case CATCHER -> MailTruth.no(MailTruth.Code.CAUGHT, CAUGHT);
            case OFF -> MailTruth.no(MailTruth.Code.NO_SERVER, NO_SERVER);
        };
    }
}
