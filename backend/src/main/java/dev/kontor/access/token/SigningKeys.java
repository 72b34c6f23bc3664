package dev.kontor.access.token;

import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ES256 key pair that signs access tokens; in the database, so that every copy of the server accepts them. */
@ApplicationScoped
class SigningKeys {

    private static final String CURRENT = "access-1";

    private final Sql sql;
    private final Clock clock;
    private volatile @Nullable KeyPair pair;

    SigningKeys(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    public KeyPair pair() {
        KeyPair known = pair;
        if (known == null) {
            known = load();
            pair = known;
        }
        return known;
    }

    @SuppressWarnings("ArrayRecordComponent") // a row that is read and never compared
    private record Stored(byte[] privateKey, byte[] publicKey) {}

    private KeyPair load() {
        try {
            if (stored().isEmpty()) {
                store(generate());
            }
            Stored key = stored().orElseThrow();
            KeyFactory factory = KeyFactory.getInstance("EC");
            return new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(key.publicKey())),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(key.privateKey())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the signing key cannot be read", e);
        }
    }

    private Optional<Stored> stored() {
        return sql.query("select private_key, public_key from signing_key where id = :id")
                .bind("id", CURRENT)
                .optional(Stored.class);
    }

    private void store(KeyPair made) {
        sql.query("""
                        insert into signing_key (id, private_key, public_key, created_at)
                        values (:id, :private, :public, :now) on conflict (id) do nothing""")
                .bind("id", CURRENT)
                .bind("private", made.getPrivate().getEncoded())
                .bind("public", made.getPublic().getEncoded())
                .bind("now", clock.instant())
                .update();
    }

    private static KeyPair generate() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }
}
