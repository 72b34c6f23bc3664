package dev.kontor.access.staff;

import dev.kontor.access.right.Role;
import dev.kontor.access.secret.LoginAddress;
import dev.kontor.access.secret.LoginSubject;
import dev.kontor.access.secret.OneTimeTokens;
import dev.kontor.access.secret.Passwords;
import dev.kontor.access.secret.SecondFactors;
import dev.kontor.access.secret.Secrets;
import dev.kontor.base.history.FieldChange;
import dev.kontor.base.history.History;
import dev.kontor.base.history.HistoryAction;
import dev.kontor.base.http.IfMatch;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Secret;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Listing;
import dev.kontor.base.sql.Order;
import dev.kontor.base.sql.Sql;
import dev.kontor.tenant.reseller.Directory;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reseller's staff. */
@ApplicationScoped
public class Users implements PanacheRepositoryBase<StaffUser, UUID> {

    private static final Order<?> OLDEST = Order.oldestFirst("user", "u.id");

    private final Sql sql;
    private final Passwords passwords;
    private final OneTimeTokens tokens;
    private final SecondFactors factors;
    private final Directory directory;
    private final CurrentActor actor;
    private final History history;
    private final Clock clock;

    Users(
            Sql sql,
            Passwords passwords,
            OneTimeTokens tokens,
            SecondFactors factors,
            Directory directory,
            CurrentActor actor,
            History history,
            Clock clock) {
        this.sql = sql;
        this.passwords = passwords;
        this.tokens = tokens;
        this.factors = factors;
        this.directory = directory;
        this.actor = actor;
        this.history = history;
        this.clock = clock;
    }

    public Page<UserView> page(int limit, @Nullable String cursor) {
        Listing list = sql.listing("staff_user u", Conditions.of("u.reseller_id = :reseller"), OLDEST);
        List<UserView> found = list.rows("""
                select u.*, exists (select 1 from second_factor f
                         where f.reseller_id = u.reseller_id and f.subject_kind = 'STAFF' and f.subject_id = u.id
                           and f.confirmed_at is not null) as second_factor
                  from staff_user u {page}""", UserView.class, limit + 1, cursor);
        return Page.of(found, limit, list.total(), user -> OLDEST.cursorAfter(user.id()), user -> user);
    }

    @Transactional
    public UserView require(UUID id) {
        return view(user(id));
    }

    /** 409 when the address is a member already, 422 for a weak password. */
    @Transactional
    public UserView create(NewUser wanted) {
        String email = LoginAddress.normalise(wanted.email());
        if (count("email", email) > 0) {
            throw new Problem.Conflict(
                    "email-taken",
                    "A member of the team has this address.",
                    new Problem.FieldError("/email", "email-taken", "A member of the team has this address."));
        }
        requireGrantable(wanted.role());
        StaffUser user = new StaffUser();
        user.id = Ids.next();
        user.email = email;
        user.name = wanted.name();
        user.role = wanted.role();
        user.passwordHash = passwords.accept(wanted.password(), "/password");
        user.active = true;
        user.createdAt = clock.instant();
        persistAndFlush(user);
        directory.add(Directory.Kind.LOGIN, Secrets.hexHash(email), actor.resellerId());
        history.record(subject(user.id), HistoryAction.CREATED, FieldChange.between(Map.of(), fields(user)));
        return UserView.of(user, false);
    }

    @Transactional
    public UserView change(UUID id, UserChange wanted, @Nullable IfMatch ifMatch, Sessions sessions) {
        StaffUser user = user(id);
        IfMatch.require(ifMatch, user.version);
        boolean access = user.role != wanted.role() || user.active != wanted.active();
        if (access) {
            requireMayChangeAccess(user, wanted);
        }
        Map<String, @Nullable Object> before = fields(user);
        user.name = wanted.name();
        user.role = wanted.role();
        user.active = wanted.active();
        history.record(subject(id), HistoryAction.CHANGED, FieldChange.between(before, fields(user)));
        flush();
        if (access) {
            sessions.closeAll(id, null);
        }
        return view(user);
    }

    /** For a colleague who lost the app and the recovery codes; whoever is signed in with it has to sign in again. */
    @Transactional
    public void removeSecondFactor(UUID id, Sessions sessions) {
        StaffUser user = user(id);
        if (id.equals(actor.get().id())) {
            throw new Problem.Conflict("own-access", "Remove your own app under Security, with your password.");
        }
        requireGrantable(user.role);
        LoginSubject subject = new LoginSubject(LoginSubject.Kind.STAFF, id);
        if (!factors.isOn(subject)) {
            throw new Problem.NotFound("This authenticator app");
        }
        factors.remove(subject);
        sessions.closeAll(id, null);
    }

    @Transactional
    public void changePassword(Secret current, Secret wanted, Sessions sessions) {
        requirePassword(current, "/currentPassword");
        StaffUser user = user(actor.get().id());
        setPassword(user, wanted, "/newPassword");
        sessions.closeAll(user.id, actor.get().sessionId());
    }

    /** What was sent for choosing another one is void from now on. */
    public void setPassword(StaffUser user, Secret wanted, String pointer) {
        user.passwordHash = passwords.accept(wanted, pointer);
        tokens.revoke(new LoginSubject(LoginSubject.Kind.STAFF, user.id), OneTimeTokens.Purpose.PASSWORD_RESET);
    }

    /** 422 at {@code pointer} when this is not the password of whoever is signed in. */
    @Transactional
    void requirePassword(Secret password, String pointer) {
        if (!passwords.matches(password, user(actor.get().id()).passwordHash)) {
            throw new Problem.Invalid(pointer, "wrong-password", "This is not your present password.");
        }
    }

    /** Without the rules for passwords and only if it differs; for the demo. */
    @Transactional
    public void setPassword(String email, Secret password) {
        activeByEmail(LoginAddress.normalise(email))
                .filter(user -> !passwords.matches(password, user.passwordHash))
                .ifPresent(user -> user.passwordHash = passwords.hash(password));
    }

    Optional<StaffUser> active(UUID id) {
        return findByIdOptional(id).filter(user -> user.active);
    }

    Optional<StaffUser> activeByEmail(String email) {
        return find("email = :email and active = true", Parameters.with("email", email))
                .firstResultOptional();
    }

    private StaffUser user(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Problem.NotFound("This user"));
    }

    private UserView view(StaffUser user) {
        return UserView.of(user, factors.isOn(new LoginSubject(LoginSubject.Kind.STAFF, user.id)));
    }

    private void requireMayChangeAccess(StaffUser user, UserChange wanted) {
        if (user.id.equals(actor.get().id())) {
            throw new Problem.Conflict("own-access", "Nobody changes the own role or status.");
        }
        requireGrantable(wanted.role());
        boolean owner = user.role == Role.OWNER && user.active;
        boolean staysOwner = wanted.role() == Role.OWNER && wanted.active();
        if (owner && !staysOwner && count("role = ?1 and active = true", Role.OWNER) <= 1) {
            throw new Problem.Conflict("last-owner", "The last owner keeps role and access.");
        }
    }

    /** Nobody grants what they lack. */
    private void requireGrantable(Role role) {
        Actor granting = actor.get();
        if (granting.kind() != Actor.Kind.SYSTEM && !granting.rights().containsAll(role.codes())) {
            throw new Problem.Forbidden("role-exceeds-own", "You cannot give a role with more rights than your own.");
        }
    }

    private static History.Subject subject(UUID id) {
        return new History.Subject("staff-user", id);
    }

    private static Map<String, @Nullable Object> fields(StaffUser user) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", user.name);
        fields.put("email", user.email);
        fields.put("role", user.role.name());
        fields.put("active", user.active);
        return fields;
    }
}
