package dev.kontor.tenant.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How mail leaves this server. */
@ConfigMapping(prefix = "kontor.mail")
interface MailConfig {

    /** Decides by itself unless given: SMTP with a host, the catcher in a demo, else off. */
    Optional<MailTransport> transport();

    Optional<String> host();

    /** The address in From; the reseller's name stands before it. */
    String from();

    /** How often the queue is looked at; a new mail of this copy of the server wakes it at once. */
    @WithDefault("5s")
    Duration poll();
}
