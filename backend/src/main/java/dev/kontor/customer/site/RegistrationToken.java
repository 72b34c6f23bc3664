package dev.kontor.customer.site;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What visitors hold: where the registration is, and 128 secret bits. 64 characters that are safe in addresses. */
@SuppressWarnings("ArrayRecordComponent") // two tokens are never compared, only their secrets, in constant time
public record RegistrationToken(UUID resellerId, UUID registrationId, byte[] secret) {

    public static final int SECRET_LENGTH = 16;
    private static final int LENGTH = 64;

    public String text() {
        byte[] bytes = ByteBuffer.allocate(2 * 16 + SECRET_LENGTH)
                .putLong(resellerId.getMostSignificantBits())
                .putLong(resellerId.getLeastSignificantBits())
                .putLong(registrationId.getMostSignificantBits())
                .putLong(registrationId.getLeastSignificantBits())
                .put(secret)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static Optional<RegistrationToken> parse(@Nullable String text) {
        if (text == null || text.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            UUID reseller = new UUID(bytes.getLong(), bytes.getLong());
            UUID registration = new UUID(bytes.getLong(), bytes.getLong());
            return Optional.of(new RegistrationToken(
                    reseller, registration, Arrays.copyOfRange(bytes.array(), bytes.position(), bytes.limit())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
