package dev.kontor.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Registers at the site of the bench. Its proofs of work are genuine but cost nothing: the site's secret is known here. */
final class Visitor {

    static final String KEY = "benchbenchbenchbench00";
    static final String SECRET = "the secret of the site of the bench";
    static final String ORIGIN = "https://bench.example";

    private static final AtomicLong CHALLENGES = new AtomicLong(System.nanoTime());
    private static final long TEN_MINUTES = 600;

    private Visitor() {}

    static String registration() {
        String name = Integer.toString(ThreadLocalRandom.current().nextInt(1_000_000_000), 36);
        return """
                {"language":"de","fields":{"companyName":"Neukunde %1$s GmbH","firstName":"Nina","lastName":"Neu",\
                "email":"%2$s@neu%1$s.example","country":"DE"},"services":["ORDER"],"proof":"%3$s"}""".formatted(name, UUID.randomUUID().toString().substring(0, 8), proof());
    }

    private static String proof() {
        String salt = "%024x?expires=%d&".formatted(
                CHALLENGES.incrementAndGet(), System.currentTimeMillis() / 1000 + TEN_MINUTES);
        String challenge = sha256(salt + "1");
        String json = """
                {"algorithm":"SHA-256","challenge":"%s","number":1,"salt":"%s","signature":"%s","took":0}""".formatted(challenge, salt, signed(challenge));
        return java.util.Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(String challenge) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(challenge.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
