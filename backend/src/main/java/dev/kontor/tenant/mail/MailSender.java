package dev.kontor.tenant.mail;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Sends mail in the background while the server runs. */
@Singleton
class MailSender {

    private static final Logger LOG = Logger.getLogger(MailSender.class);

    private final MailRounds rounds;
    private final MailBell bell;
    private final MailConfig config;
    private final MailTransport transport;
    private volatile boolean running;

    MailSender(MailRounds rounds, MailBell bell, MailConfig config, MailTransport transport) {
        this.rounds = rounds;
        this.bell = bell;
        this.config = config;
        this.transport = transport;
    }

    void start(@Observes @Priority(200) StartupEvent started) {
        if (transport != MailTransport.OFF) {
            running = true;
            Thread.ofVirtual().name("mail").start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        running = false;
        bell.ring();
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
            return rounds.sendDue();
        } catch (RuntimeException e) {
            // the database may be away for a while; mail waits for it like everything else
            if (running) {
                LOG.warn("Mail could not be sent for now", e);
            }
            return 0;
        }
    }
}
