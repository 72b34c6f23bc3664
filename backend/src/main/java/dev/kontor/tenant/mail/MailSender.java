package dev.kontor.tenant.mail;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sends mail in the background while the server runs. */
@Singleton
class MailSender {

    private static final Logger LOG = Logger.getLogger(MailSender.class);

    private static final Duration LAST_MAIL = Duration.ofSeconds(10);

    private final MailRounds rounds;
    private final MailBell bell;
    private final MailConfig config;
    private final MailTransport transport;
    private volatile boolean running;
    private @Nullable Thread sending;

    MailSender(MailRounds rounds, MailBell bell, MailConfig config, MailTransport transport) {
        this.rounds = rounds;
        this.bell = bell;
        this.config = config;
        this.transport = transport;
    }

    void start(@Observes @Priority(200) StartupEvent started) {
        if (transport != MailTransport.OFF) {
            running = true;
            sending = Thread.ofVirtual().name("mail").start(this::run);
        }
    }

    /** What is being sent is sent, and so written down; the database goes after that. */
    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        bell.ring();
        if (sending != null) {
            sending.join(LAST_MAIL);
        }
    }

    private void run() {
        try {
            while (running) {
                if (send() == 0) {
                    bell.await(config.poll());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int send() {
        try {
            return rounds.sendDue(() -> running);
        } catch (RuntimeException e) {
            // the database may be away for a while; mail waits for it like everything else
            if (running) {
                LOG.warn("Mail could not be sent for now", e);
            }
            return 0;
        }
    }
}
