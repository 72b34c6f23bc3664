package dev.kontor.customer.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HostProofsTest {

    DatagramSocket nameServer;
    Vertx vertx;
    HostProofs proofs;

    @BeforeEach
    void nameServerThatKnowsOneRecord() throws IOException {
        nameServer = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::answer);
        vertx = Vertx.vertx();
        proofs = new HostProofs(vertx, () -> Optional.of("127.0.0.1:" + nameServer.getLocalPort()));
    }

    @AfterEach
    void stop() {
        nameServer.close();
        vertx.close();
    }

    @Test
    void findsTheRecordOfTheHost() {
        assertThat(proofs.exists(record("_kontor.kunden.example.com", "kontor-portal=42")))
                .isTrue();
    }

    @Test
    void anotherValueIsNoProof() {
        assertThat(proofs.exists(record("_kontor.kunden.example.com", "kontor-portal=43")))
                .isFalse();
    }

    @Test
    void silenceIsNoProof() {
        nameServer.close();
        assertThat(proofs.exists(record("_kontor.kunden.example.com", "kontor-portal=42")))
                .isFalse();
    }

    private static PortalSettingsView.HostRecord record(String name, String value) {
        return new PortalSettingsView.HostRecord(name, value);
    }

    private void answer() {
        byte[] buffer = new byte[512];
        while (!nameServer.isClosed()) {
            DatagramPacket question = new DatagramPacket(buffer, buffer.length);
            try {
                nameServer.receive(question);
                byte[] answer = answerTo(question);
                nameServer.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
            } catch (IOException e) {
                return;
            }
        }
    }

    /** The question again, as a response with one TXT record (RFC 1035). */
    private static byte[] answerTo(DatagramPacket question) throws IOException {
        byte[] asked = question.getData();
        int end = 12;
        while (asked[end] != 0) {
            end += asked[end] + 1;
        }
        byte[] text = "kontor-portal=42".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        answer.write(asked, 0, 2);
        answer.write(new byte[] {(byte) 0x85, (byte) 0x80, 0, 1, 0, 1, 0, 0, 0, 0});
        answer.write(asked, 12, end + 5 - 12);
        answer.write(new byte[] {(byte) 0xc0, 12, 0, 16, 0, 1, 0, 0, 0, 60, 0, (byte) (text.length + 1)});
        answer.write(text.length);
        answer.write(text);
        return answer.toByteArray();
    }
}
