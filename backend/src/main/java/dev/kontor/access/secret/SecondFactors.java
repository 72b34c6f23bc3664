package dev.kontor.access.secret;

import dev.kontor.access.secret.Totp.QrCode;
import dev.kontor.base.history.FieldChange;
import dev.kontor.base.history.History;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Secret;
import dev.kontor.base.sql.Sql;
import dev.kontor.base.sql.SqlStatement;
import dev.kontor.tenant.reseller.Resellers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Authenticator apps of staff and customers: set up, confirmed with a first code, asked for at every sign-in. */
@ApplicationScoped
public class SecondFactors {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String RECOVERY_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int RECOVERY_LENGTH = 12;
    private static final int RECOVERY_CODES = 10;
    private static final long NEVER = 0;

    private final Sql sql;
    private final Resellers resellers;
    private final CurrentActor actor;
    private final History history;
    private final SealedSecrets secrets;
    private final Clock clock;

    SecondFactors(
            Sql sql, Resellers resellers, CurrentActor actor, History history, SealedSecrets secrets, Clock clock) {
        this.sql = sql;
        this.resellers = resellers;
        this.actor = actor;
        this.history = history;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Transactional
    public boolean isOn(LoginSubject subject) {
        return confirmed(subject).isPresent();
    }

    /** A new secret that counts for nothing until it is confirmed; 409 while there is a confirmed one. */
    @Transactional
    public TotpSetup setUp(LoginSubject subject, String account) {
        byte[] secret = Totp.newSecret();
        int stored = of(subject, """
                insert into second_factor (reseller_id, subject_kind, subject_id, secret, created_at, last_step,
                                           recovery_hashes)
                values (:reseller, :kind, :subject, :secret, :now, 0, '{}')
                on conflict (reseller_id, subject_kind, subject_id) do update
                   set secret = excluded.secret, created_at = excluded.created_at
                 where second_factor.confirmed_at is null""")
                .bind("secret", secrets.seal(subject, secret))
                .bind("now", clock.instant())
                .update();
        if (stored == 0) {
            throw new Problem.Conflict("second-factor-on", "An authenticator app is in use; remove it first.");
        }
        String uri = Totp.uri(secret, resellers.require(actor.resellerId()).name(), account);
        return new TotpSetup(Totp.text(secret), uri, QrCode.svg(uri));
    }

    /** Switches it on; 422 for a wrong code, 409 when nothing waits for being confirmed. */
    @Transactional
    public RecoveryCodes confirm(LoginSubject subject, Secret code) {
        Optional<App> waiting = of(subject, """
                select secret, last_step from second_factor
                 where reseller_id = :reseller and subject_kind = :kind and subject_id = :subject
                   and confirmed_at is null""").optional(App.class);
        if (waiting.isEmpty()) {
            throw new Problem.Conflict("nothing-to-confirm", "Set an authenticator app up first.");
        }
        OptionalLong step = step(subject, waiting.get(), code, NEVER);
        if (step.isEmpty()) {
            throw new Problem.Invalid("/code", "wrong-code", "This is not what the app shows at present.");
        }
        List<String> codes = newRecoveryCodes();
        of(subject, """
                update second_factor set confirmed_at = :now, last_step = :step, recovery_hashes = cast(:hashes as text[])
                 where reseller_id = :reseller and subject_kind = :kind and subject_id = :subject""")
                .bind("now", clock.instant())
                .bind("step", step.getAsLong())
                .array("hashes", codes.stream().map(Secrets::hexHash).toList())
                .update();
        record(subject, true);
        return new RecoveryCodes(codes);
    }

    /** For a sign-in whose password was right: 401 when there is an app and this is not its code. */
    @Transactional
    public void require(LoginSubject subject, @Nullable Secret code) {
        if (!isOn(subject)) {
            return;
        }
        if (code == null || code.value().isBlank()) {
            throw new Problem.Unauthenticated("second-factor-required", "Please enter the code of the app, too.");
        }
        if (!accept(subject, code)) {
            throw new Problem.Unauthenticated("second-factor-wrong", "This code is wrong or was used before.");
        }
    }

    /** Whether this is the app's present code or an unused recovery code; either works once. */
    @Transactional
    public boolean accept(LoginSubject subject, Secret code) {
        Optional<App> app = confirmed(subject);
        if (app.isEmpty()) {
            return false;
        }
        OptionalLong step = step(subject, app.get(), code, app.get().lastStep());
        return step.isPresent() ? useStep(subject, step.getAsLong()) : useRecovery(subject, code);
    }

    @Transactional
    public void remove(LoginSubject subject) {
        boolean wasOn = isOn(subject);
        of(subject, """
                delete from second_factor
                 where reseller_id = :reseller and subject_kind = :kind and subject_id = :subject""").update();
        if (wasOn) {
            record(subject, false);
        }
    }

    private void record(LoginSubject subject, boolean on) {
        String type = subject.kind() == LoginSubject.Kind.STAFF ? "staff-user" : "customer-login";
        history.changed(type, subject.id(), List.of(new FieldChange("secondFactor", !on, on)));
    }

    @SuppressWarnings("ArrayRecordComponent") // a row that is read and never compared
    private record App(byte[] secret, long lastStep) {}

    private Optional<App> confirmed(LoginSubject subject) {
        return of(subject, """
                select secret, last_step from second_factor
                 where reseller_id = :reseller and subject_kind = :kind and subject_id = :subject
                   and confirmed_at is not null""").optional(App.class);
    }

    /** None without the key that sealed the secret: then only a recovery code helps. */
    private OptionalLong step(LoginSubject subject, App app, Secret code, long last) {
        return secrets.open(subject, app.secret())
                .map(secret -> Totp.accept(secret, code.value(), clock.instant(), last))
                .orElseGet(OptionalLong::empty);
    }

    private boolean useStep(LoginSubject subject, long step) {
        // of two at the same moment one finds the step taken
        return of(subject, """
                        update second_factor set last_step = :step
                         where reseller_id = :reseller and subject_kind = :kind and subject_id = :subject
                           and last_step < :step""").bind("step", step).update() == 1;
    }

    private boolean useRecovery(LoginSubject subject, Secret code) {
        String typed = code.value().replaceAll("[^a-zA-Z0-9]", "").toLowerCase(Locale.ROOT);
        return of(subject, """
                        update second_factor set recovery_hashes = array_remove(recovery_hashes, cast(:hash as text))
                         where reseller_id = :reseller and subject_kind = :kind and subject_id = :subject
                           and cast(:hash as text) = any (recovery_hashes)""").bind("hash", Secrets.hexHash(typed)).update() == 1;
    }

    private SqlStatement of(LoginSubject subject, String statement) {
        return sql.query(statement).bind("kind", subject.kind()).bind("subject", subject.id());
    }

    private static List<String> newRecoveryCodes() {
        return IntStream.range(0, RECOVERY_CODES)
                .mapToObj(i -> newRecoveryCode())
                .toList();
    }

    private static String newRecoveryCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < RECOVERY_LENGTH; i++) {
            code.append(RECOVERY_LETTERS.charAt(RANDOM.nextInt(RECOVERY_LETTERS.length())));
        }
        return code.toString();
    }

    /** What the authenticator app shows right now. */
    public record TotpCode(@NotNull Secret code) {}

    /** Each of them replaces the app once; shown this one time. */
    public record RecoveryCodes(List<String> codes) {}

    /** What an authenticator app needs: the secret to type, the address, and the same as a picture (SVG). */
    public record TotpSetup(String secret, String uri, String qrSvg) {}
}
