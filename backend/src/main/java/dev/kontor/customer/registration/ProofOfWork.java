package dev.kontor.customer.registration;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Sql;
import dev.kontor.customer.site.Site;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.altcha.altcha.Altcha;
import org.jspecify.annotations.Nullable;

/** A little work per registration, so that thousands cost something. Signed with the site's secret, hence bound to it. */
@Singleton
class ProofOfWork {

    private static final Pattern SALT = Pattern.compile("[0-9a-f]{24}\\?expires=(\\d{10})&");

    private final RegistrationConfig config;
    private final ObjectMapper json;
    private final Sql sql;
    private final Clock clock;

    ProofOfWork(RegistrationConfig config, ObjectMapper json, Sql sql, Clock clock) {
        this.config = config;
        this.json = json;
        this.sql = sql;
        this.clock = clock;
    }

    ChallengeView challenge(Site site) {
        Altcha.ChallengeOptions options = new Altcha.ChallengeOptions()
                .setAlgorithm(Altcha.Algorithm.SHA256)
                .setHmacKey(site.secret)
                .setMaxNumber(config.proofMaxNumber())
                .setSecureRandomNumber(true)
                .setExpires(clock.instant().plus(config.proofLifetime()).getEpochSecond());
        try {
            Altcha.Challenge made = Altcha.createChallenge(options);
            return new ChallengeView(made.algorithm, made.challenge, made.maxnumber, made.salt, made.signature);
        } catch (Exception e) { // declared so by the library; its algorithms are in every JDK
            throw new IllegalStateException(e);
        }
    }

    /** Takes a proof in the caller's transaction: one that is rolled back did not use it. 422 for a second use. */
    void use(Site site, String base64) {
        Proof proof = require(site, base64);
        int spent = sql.query("""
            insert into spent_proof (reseller_id, challenge, until) values (:reseller, :challenge, :until)
            on conflict (reseller_id, challenge) do nothing\
            """)
                .bind("challenge", proof.challenge())
                .bind("until", proof.until())
                .update();
        if (spent == 0) {
            throw refused("proof-used", "This proof of work was used before; ask for a new challenge.");
        }
    }

    /** 422 when the work was not done, is not for this site, or is too old. Whether it was used before, is asked later. */
    private Proof require(Site site, String base64) {
        Altcha.Payload payload = payload(base64);
        Matcher salt = SALT.matcher(String.valueOf(payload.salt));
        if (!salt.matches() || !isSolved(payload, site.secret)) {
            throw refused("proof-invalid", "The proof of work is not one for this site.");
        }
        Instant until = Instant.ofEpochSecond(Long.parseLong(salt.group(1)));
        if (until.isBefore(clock.instant())) {
            throw refused("proof-expired", "The proof of work is too old; ask for a new challenge.");
        }
        return new Proof(payload.challenge, until);
    }

    private Altcha.Payload payload(String base64) {
        try {
            Answer answer = json.readValue(Base64.getDecoder().decode(base64), Answer.class);
            Altcha.Payload payload = new Altcha.Payload();
            payload.algorithm = answer.algorithm();
            payload.challenge = answer.challenge();
            payload.number = answer.number();
            payload.salt = answer.salt();
            payload.signature = answer.signature();
            return payload;
        } catch (IllegalArgumentException | IOException e) {
            throw refused("proof-invalid", "The proof of work cannot be read.");
        }
    }

    private static boolean isSolved(Altcha.Payload payload, String secret) {
        try {
            return "SHA-256".equals(payload.algorithm) && Altcha.verifySolution(payload, secret, false);
        } catch (Exception e) { // declared so by the library; whatever it cannot check is not solved
            return false;
        }
    }

    private static Problem refused(String code, String detail) {
        return new Problem.Invalid("/proof", code, detail);
    }

    /** A solved challenge, which counts once until then. */
    private record Proof(String challenge, Instant until) {}

    /** What the browser sends back; {@code took} is how long it searched. */
    record Answer(
            @Nullable String algorithm,
            @Nullable String challenge,
            long number,
            @Nullable String salt,
            @Nullable String signature,
            @Nullable Long took) {}

    /** Work for the visitor's browser: the number below {@code maxnumber} whose hash with the salt is the challenge (ALTCHA). */
    public record ChallengeView(String algorithm, String challenge, long maxnumber, String salt, String signature) {}
}
