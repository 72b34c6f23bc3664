package dev.kontor.customer.portal;

import io.smallrye.config.ConfigMapping;
import io.vertx.core.Vertx;
import io.vertx.core.dns.DnsClient;
import io.vertx.core.dns.DnsClientOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** Reads the TXT records with which the owner of a host name says whose portal answers there (T34). */
@ApplicationScoped
class HostProofs {

    private static final long TIMEOUT_MS = 3_000;
    private static final int DNS_PORT = 53;

    private final Vertx vertx;
    private final DnsClientOptions options;

    HostProofs(Vertx vertx, PortalConfig config) {
        this.vertx = vertx;
        this.options = new DnsClientOptions().setQueryTimeout(TIMEOUT_MS);
        config.nameServer()
                .map(server -> server.split(":", 2))
                .ifPresent(server -> options.setHost(server[0])
                        .setPort(server.length == 1 ? DNS_PORT : Integer.parseInt(server[1])));
    }

    /** Whether the record is there; a name server that does not answer is no proof. */
    boolean exists(PortalSettingsView.HostRecord proof) {
        return texts(proof.name()).contains(proof.value());
    }

    private List<String> texts(String name) {
        DnsClient client = vertx.createDnsClient(options);
        try {
            return client.resolveTXT(name)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException e) {
            return List.of();
        } finally {
            client.close();
        }
    }

    /** Where proofs of host names are looked up. */
    @ConfigMapping(prefix = "kontor.portal")
    interface PortalConfig {

        /** A name server such as {@code 192.0.2.53:53}; the machine's own unless it is set. */
        Optional<String> nameServer();
    }
}
