package dev.kontor.access.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ES256 key pair that signs access tokens; in the database, so that every copy of the server accepts them. */
@ApplicationScoped
class SigningKeys {

    private static final String CURRENT = "access-1";

    private final EntityManager entityManager;
    private final Clock clock;
    private volatile @Nullable KeyPair pair;

    SigningKeys(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
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

    private KeyPair load() {
        try {
            List<Object[]> rows = stored();
            if (rows.isEmpty()) {
                store(generate());
                rows = stored();
            }
            KeyFactory factory = KeyFactory.getInstance("EC");
            return new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec((byte[]) rows.getFirst()[1])),
                    factory.generatePrivate(new PKCS8EncodedKeySpec((byte[]) rows.getFirst()[0])));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the signing key cannot be read", e);
        }
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> stored() {
        return entityManager
                .createNativeQuery("select private_key, public_key from signing_key where id = :id")
                .setParameter("id", CURRENT)
                .getResultList();
    }

    private void store(KeyPair made) {
        entityManager
                .createNativeQuery("""
                        insert into signing_key (id, private_key, public_key, created_at)
                        values (:id, :private, :public, :now) on conflict (id) do nothing""")
                .setParameter("id", CURRENT)
                .setParameter("private", made.getPrivate().getEncoded())
                .setParameter("public", made.getPublic().getEncoded())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private static KeyPair generate() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }
}
