package dev.kontor.mail;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Chooses what this server does with mail. */
class MailSetup {

    @Produces
    @Singleton
    MailTransport transport(MailConfig config, @ConfigProperty(name = "kontor.demo") boolean demo) {
        if (config.transport().isPresent()) {
            return config.transport().get();
        }
        if (config.host().isPresent()) {
            return MailTransport.SMTP;
        }
        return demo ? MailTransport.CATCHER : MailTransport.OFF;
    }
}
