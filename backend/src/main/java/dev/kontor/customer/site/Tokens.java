package dev.kontor.customer.site;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Random and derived secrets that nobody guesses. */
public final class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    /** 128 bits in 22 characters; public, it names a site. */
    static String siteKey() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(16));
    }

    /** 256 bits as text. */
    static String secret() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(32));
    }

    public static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    public static byte[] hash(byte[] secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The secret of a registration's status, made from the site's: it can be given again and need not be stored. */
    public static byte[] ofStatus(Site site, UUID registrationId) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(site.secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] derived = mac.doFinal(("status " + registrationId).getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(derived, RegistrationToken.SECRET_LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
