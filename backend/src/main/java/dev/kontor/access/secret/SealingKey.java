package dev.kontor.access.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with one key: a mark of the key, the nonce, what is sealed. It opens only where it was sealed. */
final class SealingKey {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] FORM = {'s', '1'};
    private static final int MARK = FORM.length + 6;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final byte[] mark;

    private SealingKey(SecretKey key, byte[] mark) {
        this.key = key;
        this.mark = mark;
    }

    static SealingKey of(String text) {
        byte[] secret = text.getBytes(StandardCharsets.UTF_8);
        byte[] mark = ByteBuffer.allocate(MARK)
                .put(FORM)
                .put(derived(secret, "mark"), 0, MARK - FORM.length)
                .array();
        return new SealingKey(new SecretKeySpec(derived(secret, "key"), "AES"), mark);
    }

    byte[] mark() {
        return mark.clone();
    }

    boolean hasSealed(byte[] sealed) {
        return sealed.length > MARK + NONCE && Arrays.equals(sealed, 0, MARK, mark, 0, MARK);
    }

    /** {@code place} is where it is kept. */
    byte[] seal(byte[] secret, String place) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = apply(Cipher.ENCRYPT_MODE, nonce, place, secret, 0);
        return ByteBuffer.allocate(MARK + NONCE + sealed.length)
                .put(mark)
                .put(nonce)
                .put(sealed)
                .array();
    }

    byte[] open(byte[] sealed, String place) {
        byte[] nonce = Arrays.copyOfRange(sealed, MARK, MARK + NONCE);
        return apply(Cipher.DECRYPT_MODE, nonce, place, sealed, MARK + NONCE);
    }

    private byte[] apply(int mode, byte[] nonce, String place, byte[] content, int from) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content, from, content.length - from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret cannot be opened", e);
        }
    }

    private static byte[] derived(byte[] secret, String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(("kontor secrets " + purpose).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
