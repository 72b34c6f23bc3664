package dev.kontor.access.secret;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.FieldChange;
import dev.kontor.base.shared.History;
import dev.kontor.base.shared.HistoryAction;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Secret;
import dev.kontor.base.shared.SqlArrays;
import dev.kontor.base.shared.TenantRows;
import dev.kontor.tenant.reseller.Resellers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Authenticator apps of staff and customers: set up, confirmed with a first code, asked for at every sign-in. */
@ApplicationScoped
public class SecondFactors {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String RECOVERY_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int RECOVERY_LENGTH = 12;
    private static final int RECOVERY_CODES = 10;
    private static final long NEVER = 0;

    private final TenantRows rows;
    private final Resellers resellers;
    private final CurrentActor actor;
    private final History history;
    private final Clock clock;

    SecondFactors(TenantRows rows, Resellers resellers, CurrentActor actor, History history, Clock clock) {
        this.rows = rows;
        this.resellers = resellers;
        this.actor = actor;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    public boolean isOn(LoginSubject subject) {
        return !confirmed(subject).isEmpty();
    }

    /** Those of them who have an app. */
    @Transactional
    public Set<UUID> having(LoginSubject.Kind kind, Collection<UUID> subjectIds) {
        return rows
                .query("""
                        select subject_id from second_factor
                         where reseller_id = :reseller and subject_kind = :kind
                           and subject_id = any (cast(:subjects as uuid[])) and confirmed_at is not null""")
                .setParameter("kind", kind.name())
                .setParameter("subjects", SqlArrays.of(subjectIds))
                .stream()
                .map(row -> (UUID) row[0])
                .collect(Collectors.toUnmodifiableSet());
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
                .setParameter("secret", secret)
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (stored == 0) {
            throw new Problem.Conflict("second-factor-on", "An authenticator app is in use; remove it first.");
        }
        String uri = Totp.uri(secret, resellers.require(actor.resellerId()).name(), account);
        return new TotpSetup(Totp.text(secret), uri, QrCode.svg(uri));
    }

    /** Switches it on; 422 for a wrong code, 409 when nothing waits for being confirmed. */
    @Transactional
    public RecoveryCodes confirm(LoginSubject subject, Secret code) {
        List<Object[]> waiting = of(subject, """
                select secret, last_step from second_factor
                 where reseller_id = :reseller and subject_kind = :kind and subject_id = :subject
                   and confirmed_at is null""").list();
        if (waiting.isEmpty()) {
            throw new Problem.Conflict("nothing-to-confirm", "Set an authenticator app up first.");
        }
        OptionalLong step = Totp.accept((byte[]) waiting.getFirst()[0], code.value(), clock.instant(), NEVER);
        if (step.isEmpty()) {
            throw new Problem.Invalid("/code", "wrong-code", "This is not what the app shows at present.");
        }
        List<String> codes = newRecoveryCodes();
        of(subject, """
                update second_factor set confirmed_at = :now, last_step = :step, recovery_hashes = cast(:hashes as text[])
                 where reseller_id = :reseller and subject_kind = :kind and subject_id = :subject""")
                .setParameter("now", clock.instant())
                .setParameter("step", step.getAsLong())
                .setParameter(
                        "hashes",
                        SqlArrays.of(codes.stream().map(Secrets::hexHash).toList()))
                .executeUpdate();
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
        List<Object[]> confirmed = confirmed(subject);
        if (confirmed.isEmpty()) {
            return false;
        }
        long lastStep = ((Number) confirmed.getFirst()[1]).longValue();
        OptionalLong step = Totp.accept((byte[]) confirmed.getFirst()[0], code.value(), clock.instant(), lastStep);
        return step.isPresent() ? useStep(subject, step.getAsLong()) : useRecovery(subject, code);
    }

    @Transactional
    public void remove(LoginSubject subject) {
        boolean wasOn = isOn(subject);
        of(subject, """
                delete from second_factor
                 where reseller_id = :reseller and subject_kind = :kind and subject_id = :subject""").executeUpdate();
        if (wasOn) {
            record(subject, false);
        }
    }

    private void record(LoginSubject subject, boolean on) {
        String type = subject.kind() == LoginSubject.Kind.STAFF ? "staff-user" : "customer-login";
        history.record(
                new History.Subject(type, subject.id()),
                HistoryAction.CHANGED,
                List.of(new FieldChange("secondFactor", !on, on)));
    }

    private List<Object[]> confirmed(LoginSubject subject) {
        return of(subject, """
                select secret, last_step from second_factor
                 where reseller_id = :reseller and subject_kind = :kind and subject_id = :subject
                   and confirmed_at is not null""").list();
    }

    private boolean useStep(LoginSubject subject, long step) {
        // of two at the same moment one finds the step taken
        return of(subject, """
                        update second_factor set last_step = :step
                         where reseller_id = :reseller and subject_kind = :kind and subject_id = :subject
                           and last_step < :step""").setParameter("step", step).executeUpdate() == 1;
    }

    private boolean useRecovery(LoginSubject subject, Secret code) {
        String typed = code.value().replaceAll("[^a-zA-Z0-9]", "").toLowerCase(Locale.ROOT);
        return of(subject, """
                        update second_factor set recovery_hashes = array_remove(recovery_hashes, cast(:hash as text))
                         where reseller_id = :reseller and subject_kind = :kind and subject_id = :subject
                           and cast(:hash as text) = any (recovery_hashes)""").setParameter("hash", Secrets.hexHash(typed)).executeUpdate() == 1;
    }

    private NativeQuery<Object[]> of(LoginSubject subject, String sql) {
        return rows.query(sql).setParameter("kind", subject.kind().name()).setParameter("subject", subject.id());
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
}
