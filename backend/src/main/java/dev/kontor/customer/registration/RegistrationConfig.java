package dev.kontor.customer.registration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much the public part of Kontor takes from whom. */
@ConfigMapping(prefix = "kontor.registration")
interface RegistrationConfig {

    /** Upper end of the numbers among which a visitor's browser searches; the work grows with it. */
    @WithDefault("50000")
    long proofMaxNumber();

    @WithDefault("PT10M")
    Duration proofLifetime();

    /** Registrations within an hour from one network address. */
    @WithDefault("20")
    int perAddress();

    /** Registrations within an hour at one site. */
    @WithDefault("1000")
    int perSite();

    /** Mails within an hour to one e-mail address. */
    @WithDefault("3")
    int perEmail();

    /** How long the link in the mail works. */
    @WithDefault("PT24H")
    Duration confirmWithin();

    /** How long the status page of a registration that ended without a request knows it. */
    @WithDefault("P30D")
    Duration keptAfterwards();
}
