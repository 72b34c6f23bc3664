package dev.kontor.tenant.mail;

import dev.kontor.base.home.FirstStep;
import jakarta.inject.Singleton;
import java.util.List;

/** Whoever starts the server has said what becomes of mail: it leaves, or the catcher of a demo keeps it. */
@Singleton
class MailServerStep implements FirstStep {

    private final MailTransport transport;

    MailServerStep(MailTransport transport) {
        this.transport = transport;
    }

    @Override
    public List<String> rights() {
        return List.of("settings:read");
    }

    @Override
    public StepName name() {
        return StepName.MAIL_SERVER;
    }

    @Override
    public String done() {
        return transport == MailTransport.OFF ? "false" : "true";
    }
}
