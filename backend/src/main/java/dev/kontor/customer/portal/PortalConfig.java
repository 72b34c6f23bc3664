package dev.kontor.customer.portal;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Where proofs of host names are looked up. */
@ConfigMapping(prefix = "kontor.portal")
interface PortalConfig {

    /** A name server such as {@code 192.0.2.53:53}; the machine's own unless it is set. */
    Optional<String> nameServer();
}
