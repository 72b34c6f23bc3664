package dev.kontor.registration;

import java.security.SecureRandom;
import java.util.Base64;

/** Random texts that nobody guesses, safe in addresses. */
final class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    /** 128 bits in 22 characters; public, it names a site. */
    static String siteKey() {
        return random(16);
    }

    /** 256 bits. */
    static String secret() {
        return random(32);
    }

    private static String random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
