package dev.kontor.bench;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One of the two that are compared: where it listens, its process, how its paths begin and who lets the bench in. */
record Server(int port, long pid, String root, @Nullable Desk desk) {

    boolean isReference() {
        return desk == null;
    }

    byte[] request(String target, @Nullable String body) {
        String[] parts = target.split(" ", 2);
        String head = parts[0] + " " + root + parts[1] + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n"
                + "Origin: " + Visitor.ORIGIN + "\r\n"
                + (desk == null ? "" : "Authorization: Bearer " + desk.token() + "\r\n");
        if (body == null) {
            return (head + "\r\n").getBytes(StandardCharsets.UTF_8);
        }
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return (head + "Content-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }
}
