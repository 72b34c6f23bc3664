package dev.kontor.base.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * What an event says of people, as it is stored beside the event: that can be erased. The event keeps the digest, which tells
 * by itself nothing about it, because the salt goes with the detail.
 */
record HistoryDetail(String changes, String salt, String digest) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT = 16;

    static HistoryDetail of(String actorName, List<FieldChange> changes) {
        CanonicalJson.Both json = CanonicalJson.both(changes);
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return new HistoryDetail(
                json.stored(), HexFormat.of().formatHex(salt), digest(salt, actorName, json.canonical()));
    }

    /** SHA-256, in hex, over the salt and the detail in its canonical form. */
    static String digest(byte[] salt, String actorName, String canonicalChanges) {
        String detail = "{\"actorName\":" + CanonicalJson.of(actorName) + ",\"changes\":" + canonicalChanges + "}";
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return HexFormat.of().formatHex(digest.digest(detail.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
