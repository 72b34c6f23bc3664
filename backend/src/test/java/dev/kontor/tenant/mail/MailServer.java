package dev.kontor.tenant.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

/** A real mail server for tests; nothing leaves this machine. */
public class MailServer implements QuarkusTestResourceLifecycleManager {

    private static GreenMail running;

    private final GreenMail server = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    static GreenMail running() {
        return running;
    }

    @Override
    public Map<String, String> start() {
        server.start();
        running = server;
        return Map.of(
                "kontor.mail.transport",
                "smtp",
                "kontor.mail.from",
                "desk@kontor.example",
                "kontor.public-url",
                "https://desk.example",
                "quarkus.mailer.mock",
                "false",
                "quarkus.mailer.host",
                "127.0.0.1",
                "quarkus.mailer.start-tls",
                "DISABLED",
                "quarkus.mailer.port",
                String.valueOf(server.getSmtp().getPort()));
    }

    @Override
    public void stop() {
        server.stop();
    }

    /** Chosen once, so that the server is found again after a stop. */
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
