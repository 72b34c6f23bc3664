package dev.kontor.trust;

import dev.kontor.testing.Answer;
import dev.kontor.testing.Api;
import dev.kontor.testing.Call;
import dev.kontor.testing.Client;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** D2: two clients behind a real nginx with the configuration that is shipped are two, and nobody is who they only say to be. */
final class BehindNginx implements Drill {

    private static final String STRANGER = "127.0.0.21";
    private static final String OWNER = "127.0.0.22";
    private static final String PROXY = "127.0.0.1";
    private static final int WRONG = 120;
    private static final List<String> PROTECTING = List.of(
            "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Strict-Transport-Security");

    @Override
    public void run(Stage stage, Table table) throws Exception {
        String nginx = Stage.environment("KONTOR_NGINX", "");
        if (nginx.isEmpty()) {
            table.notRun("P9", "two clients behind a real nginx with the shipped configuration", "no nginx");
            return;
        }
        Map<String, String> settings = new HashMap<>(Stage.WITHOUT_LIMITS);
        settings.put("KONTOR_TRUSTED_PROXIES", PROXY);
        Installation server = stage.server("proxy", settings);
        server.start();
        int port = Stage.freePort();
        stage.opened(begin(nginx, stage.folder().resolve("nginx"), port, server.port()));
        Client stranger = Client.of(port).from(STRANGER);
        Client owner = Client.of(port).from(OWNER);
        await(owner);
        Shop shop = Shop.demo(owner);
        List<String> wrong = new ArrayList<>();
        keys(shop, stranger, owner, server, wrong);
        seen(owner, wrong);
        throttle(stage, stranger, owner, wrong);
        table.none("P9", "two clients behind a real nginx with the shipped configuration: wrongs", wrong);
        pages(table, Client.ofRoot(port).from(OWNER), Client.ofRoot(server.port()));
    }

    /** The file as it is, but for where it listens, where the server is and where the pages lie. */
    private static AutoCloseable begin(String nginx, Path folder, int port, int server) throws IOException {
        Files.createDirectories(folder.resolve("logs"));
        String shipped = Files.readString(Path.of("..", "frontend", "docker", "nginx.conf"))
                .replace("listen 80;", "listen 127.0.0.1:" + port + ";")
                .replace("http://backend:8080", "http://127.0.0.1:" + server)
                .replace(
                        "/usr/share/nginx/html",
                        Path.of("..", "frontend", "admin", "dist").toRealPath().toString());
        Path file = Files.writeString(folder.resolve("nginx.conf"), """
            daemon off;
            worker_processes 1;
            pid nginx.pid;
            error_log logs/error.log;
            events { worker_connections 512; }
            http {
              access_log off;
              client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
              uwsgi_temp_path uwsgi; scgi_temp_path scgi;
              include /etc/nginx/mime.types;
            %s
            }
            """.formatted(shipped));
        Process process = new ProcessBuilder(nginx, "-p", folder.toString(), "-c", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("logs").resolve("output.log").toFile())
                .start();
        return () -> {
            process.destroy();
            process.waitFor(10, TimeUnit.SECONDS);
        };
    }

    private static void await(Client client) throws InterruptedException {
        for (int i = 0; i < 200 && client.tryTo(Call.get("/setup")) == null; i++) {
            Thread.sleep(50);
        }
    }

    private static void keys(Shop shop, Client stranger, Client owner, Installation server, List<String> wrong) {
        Map<String, Object> bound =
                Map.of("name", "Drill", "rights", Set.of("users:read"), "allowedAddresses", List.of(OWNER));
        Call users = Call.get("/users").as(shop.created("/api-keys", bound).at("/secret"));
        expect("a key from its address", owner.ask(users), 200, wrong);
        expect("a key from another address", stranger.ask(users), 401, wrong);
        expect(
                "a key from who says to come from its address",
                stranger.ask(users.with("X-Forwarded-For", OWNER)),
                401,
                wrong);
        try (Client around = server.client().from("127.0.0.23")) {
            expect("the same beside the proxy", around.ask(users.with("X-Forwarded-For", OWNER)), 401, wrong);
        }
    }

    private static void seen(Client owner, List<String> wrong) {
        Answer session = owner.ask(Shop.portalLogin("customer@demo.example", Api.PASSWORD))
                .require(200);
        String address = owner.ask(Call.get("/me/sessions").as(session.at("/accessToken")))
                .at("/items/0/address");
        if (!address.equals(OWNER)) {
            wrong.add("a session shows the address " + address);
        }
        Answer encrypted =
                owner.ask(Shop.login("owner@demo.example", Api.PASSWORD).with("X-Forwarded-Proto", "https"));
        if (!String.valueOf(encrypted.header("Set-Cookie")).contains("Secure")) {
            wrong.add("a cookie without Secure where somebody in front ends the encryption");
        }
    }

    /** So many wrong ones from one address are no trouble of the others. */
    private static void throttle(Stage stage, Client stranger, Client owner, List<String> wrong) {
        int refused = 0;
        for (int i = 0; i < WRONG; i++) {
            refused += stranger.ask(Shop.login("nobody" + i + "@x.example", "wrong"))
                                    .status()
                            == 429
                    ? 1
                    : 0;
        }
        if (refused == 0) {
            wrong.add(WRONG + " wrong passwords from one address were all looked at");
        }
        expect(
                "the owner, after a stranger guessed",
                owner.ask(Shop.login("owner@demo.example", Api.PASSWORD)),
                200,
                wrong);
        Call reset = Call.post("/auth/password-reset", Map.of("email", "owner@demo.example"));
        expect("a reset of the owner", owner.ask(reset), 202, wrong);
    }

    private static void expect(String what, Answer answer, int status, List<String> wrong) {
        if (answer.status() != status) {
            wrong.add("%s: %d instead of %d".formatted(what, answer.status(), status));
        }
    }

    /** Both serve the same pages with the same protection: what nginx has itself, and what it asks the server for. */
    private static void pages(Table table, Client proxy, Client server) {
        List<String> different = new ArrayList<>();
        for (String path : List.of("/index.html", "/")) {
            Call page = Call.get(path).with("Accept", "text/html").with("X-Forwarded-Proto", "https");
            Answer passed = proxy.ask(page).require(200);
            Answer direct = server.ask(page).require(200);
            for (String header : PROTECTING) {
                String one = withoutNonce(passed.header(header));
                String other = withoutNonce(direct.header(header));
                if (!one.equals(other) || other.equals("null")) {
                    different.add("%s of %s: %s by nginx, %s by the server".formatted(header, path, one, other));
                }
            }
        }
        table.none("T18", "headers of pages that nginx and the server send differently, or not", different);
    }

    private static String withoutNonce(@Nullable String header) {
        return String.valueOf(header).replaceAll("'nonce-[^']+'", "'nonce'");
    }
}
