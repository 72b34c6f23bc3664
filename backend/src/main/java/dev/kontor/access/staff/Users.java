package dev.kontor.access.staff;

import dev.kontor.access.right.Role;
import dev.kontor.access.secret.LoginSubject;
import dev.kontor.access.secret.PasswordHash;
import dev.kontor.access.secret.Passwords;
import dev.kontor.access.secret.SecondFactors;
import dev.kontor.base.history.FieldChange;
import dev.kontor.base.history.History;
import dev.kontor.base.history.HistoryAction;
import dev.kontor.base.http.IfMatch;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.MailAddress;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reseller's staff. */
@ApplicationScoped
public class Users {

    private static final String SUBJECT = "staff-user";

    private final StaffUsers rows;
    private final Sessions sessions;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final CurrentActor actor;
    private final History history;
    private final Clock clock;

    Users(
            StaffUsers rows,
            Sessions sessions,
            Passwords passwords,
            SecondFactors factors,
            CurrentActor actor,
            History history,
            Clock clock) {
        this.rows = rows;
        this.sessions = sessions;
        this.passwords = passwords;
        this.factors = factors;
        this.actor = actor;
        this.history = history;
        this.clock = clock;
    }

    public Page<UserView> page(int limit, @Nullable String cursor) {
        return rows.page(limit, cursor);
    }

    public UserView require(UUID id) {
        return rows.view(id);
    }

    /** 422 for a weak password; takes its time, before the transaction of {@link #create}. */
    public PasswordHash accept(NewUser wanted) {
        return accept(wanted, rows.company());
    }

    /** The same for whom the company is known to the caller alone. */
    public PasswordHash accept(NewUser wanted, List<String> company) {
        List<String> own = new ArrayList<>(company);
        own.add(wanted.email());
        own.add(wanted.name());
        return passwords.accept(Objects.requireNonNull(wanted.password()), "/password", own);
    }

    /** Without a password for whoever is to choose it; 409 when the address is a member already. */
    @Transactional
    public UserView create(NewUser wanted, @Nullable PasswordHash password) {
        String email = MailAddress.normalise(wanted.email());
        if (!MailAddress.isAccepted(email)) {
            throw new Problem.Invalid("/email", "email", "No mail can be sent to this address.");
        }
        if (rows.isTaken(email)) {
            throw new Problem.Conflict(
                    "/email", "email-taken", "A member of the team has this address, or one that looks the same.");
        }
        requireGrantable(wanted.role());
        StaffUser user = new StaffUser();
        user.id = Ids.next();
        user.email = email;
        user.name = wanted.name();
        user.role = wanted.role();
        user.passwordHash = password == null ? null : password.text();
        user.active = true;
        user.createdAt = clock.instant();
        rows.add(user);
        history.created(SUBJECT, user.id, fields(user));
        return rows.view(user.id);
    }

    /** 403 for a person with more rights than one's own, and for a role that has them. */
    @Transactional
    public UserView change(UUID id, UserChange wanted, @Nullable IfMatch ifMatch) {
        rows.lockOwners();
        StaffUser user = IfMatch.require(ifMatch, rows.require(id));
        requireNotAbove(user);
        boolean access = user.role != wanted.role() || user.active != wanted.active();
        if (access) {
            requireMayChangeAccess(user, wanted);
        }
        Map<String, @Nullable Object> before = fields(user);
        user.name = wanted.name();
        user.role = wanted.role();
        user.active = wanted.active();
        history.record(SUBJECT, id, HistoryAction.CHANGED, FieldChange.between(before, fields(user)));
        rows.flush();
        if (access) {
            sessions.closeAll(id, null);
        }
        return rows.view(id);
    }

    /** 403 for a person with more rights than one's own, 409 for whoever has chosen a password or is locked. */
    StaffUser requireInvited(UUID id) {
        StaffUser user = rows.require(id);
        requireNotAbove(user);
        if (user.passwordHash != null || !user.active) {
            throw new Problem.Conflict("not-invited", "Nobody waits here for an invitation.");
        }
        return user;
    }

    /** For good: somebody who never was here. */
    void remove(StaffUser invited) {
        history.deleted(SUBJECT, invited.id, fields(invited));
        rows.remove(invited);
    }

    /** For a colleague who lost the app and the recovery codes; whoever is signed in with it has to sign in again. */
    @Transactional
    public void removeSecondFactor(UUID id) {
        StaffUser user = rows.require(id);
        if (id.equals(actor.get().id())) {
            throw new Problem.Conflict("own-access", "Remove your own app under Security, with your password.");
        }
        requireNotAbove(user);
        LoginSubject subject = new LoginSubject(LoginSubject.Kind.STAFF, id);
        if (!factors.isOn(subject)) {
            throw new Problem.NotFound("This authenticator app");
        }
        factors.remove(subject);
        sessions.closeAll(id, null);
    }

    private void requireMayChangeAccess(StaffUser user, UserChange wanted) {
        if (user.id.equals(actor.get().id())) {
            throw new Problem.Conflict("own-access", "Nobody changes the own role or status.");
        }
        requireGrantable(wanted.role());
        boolean owner = user.role == Role.OWNER && user.active;
        boolean staysOwner = wanted.role() == Role.OWNER && wanted.active();
        if (owner && !staysOwner && rows.activeOwners() <= 1) {
            throw new Problem.Conflict("last-owner", "The last owner keeps role and access.");
        }
    }

    /** Nobody grants what they lack. */
    private void requireGrantable(Role role) {
        if (!covers(role)) {
            throw new Problem.Forbidden("role-exceeds-own", "You cannot give a role with more rights than your own.");
        }
    }

    /** Nobody changes, lowers or resets somebody who may do more: they could otherwise clear the way upwards. */
    private void requireNotAbove(StaffUser user) {
        if (!user.id.equals(actor.get().id()) && !covers(user.role)) {
            throw new Problem.Forbidden("person-exceeds-own", "This person has more rights than you.");
        }
    }

    private boolean covers(Role role) {
        Actor acting = actor.get();
        return acting.kind() == Actor.Kind.SYSTEM || acting.rights().containsAll(role.codes());
    }

    private static Map<String, @Nullable Object> fields(StaffUser user) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", user.name);
        fields.put("email", user.email);
        fields.put("role", user.role.name());
        fields.put("active", user.active);
        return fields;
    }

    /** What can be changed about a member of the team; nobody changes the own role or status. */
    public record UserChange(
            @NotBlank @Size(max = 200) String name,
            @NotNull Role role,
            @NotNull Boolean active) {}

    /** A new member of the team; without a password the person is sent a link to choose one. */
    public record NewUser(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Email @Size(max = 254) String email,
            @NotNull Role role,
            @Nullable Secret password) {}
}
