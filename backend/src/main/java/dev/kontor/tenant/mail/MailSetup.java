package dev.kontor.tenant.mail;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Chooses what this server does with mail. */
class MailSetup {

    @Produces
    @Singleton
    MailTransport transport(
            MailConfig config,
            @ConfigProperty(name = "kontor.demo") boolean demo,
            @ConfigProperty(name = "kontor.demo.password") Optional<String> password) {
        if (config.transport().isPresent()) {
            return config.transport().get();
        }
        if (config.host().isPresent()) {
            return MailTransport.SMTP;
        }
        // the catcher shows secret links to the staff, so that it must be a demo in earnest
        return demo && password.isPresent() ? MailTransport.CATCHER : MailTransport.OFF;
    }
}
