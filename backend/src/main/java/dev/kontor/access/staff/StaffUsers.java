package dev.kontor.access.staff;

import dev.kontor.access.right.Role;
import dev.kontor.access.secret.PasswordHash;
import dev.kontor.access.secret.Secrets;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.MailAddress;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Order;
import dev.kontor.base.sql.Sql;
import dev.kontor.tenant.reseller.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of the staff. */
@ApplicationScoped
class StaffUsers {

    private static final String SELECT = """
            select u.*, u.password_hash is null as invited, exists (select 1 from second_factor f
                     where f.reseller_id = u.reseller_id and f.subject_kind = 'STAFF' and f.subject_id = u.id
                       and f.confirmed_at is not null) as second_factor
              from staff_user u\s""";

    private static final String SECRET = """
            select u.id, u.email, u.name, u.password_hash, r.name as company, r.slug
              from staff_user u join reseller r on r.id = u.reseller_id
             where u.reseller_id = :reseller and u.active\s""";

    private static final Order<?> OLDEST = Order.oldestFirst("user", "u.id");

    private final Sql sql;
    private final Directory directory;
    private final CurrentActor actor;
    private final Clock clock;

    StaffUsers(Sql sql, Directory directory, CurrentActor actor, Clock clock) {
        this.sql = sql;
        this.directory = directory;
        this.actor = actor;
        this.clock = clock;
    }

    Page<UserView> page(int limit, @Nullable String cursor) {
        return sql.listing("staff_user u", Conditions.of("u.reseller_id = :reseller"), OLDEST)
                .page(SELECT + "{page}", UserView.class, limit, cursor, OLDEST.cursorOf(UserView::id));
    }

    /** As the team sees them; 404 for an unknown user and for one of another reseller. */
    UserView view(UUID id) {
        return sql.query(SELECT + "where u.reseller_id = :reseller and u.id = :id")
                .bind("id", id)
                .require(UserView.class, "This user");
    }

    /** 404 for an unknown user and for one of another reseller. */
    StaffUser require(UUID id) {
        return sql.require(StaffUser.class, id, "This user");
    }

    Optional<StaffUser> find(UUID id) {
        return sql.find(StaffUser.class, id);
    }

    /** What an active user signs in with; 404 without one. */
    StaffSecret secret(UUID id) {
        return findSecret(id).orElseThrow(() -> new Problem.NotFound("This user"));
    }

    Optional<StaffSecret> findSecret(UUID id) {
        return sql.query(SECRET + "and u.id = :id").bind("id", id).optional(StaffSecret.class);
    }

    Optional<StaffSecret> secretByEmail(String email) {
        return sql.query(SECRET + "and u.email = :email").bind("email", email).optional(StaffSecret.class);
    }

    /** Notes the sign-in, which is no change of the user; false when what was checked holds no more. */
    boolean enters(StaffSecret user) {
        return sql.query("""
                                update staff_user set last_login_at = :now
                                 where reseller_id = :reseller and id = :id and active and password_hash = :hash""")
                        .bind("id", user.id())
                        .bind("hash", user.passwordHash())
                        .bind("now", clock.instant())
                        .update()
                == 1;
    }

    /** Nobody who edits the user sees it, so that it is no new version. */
    void setPassword(UUID id, PasswordHash hash) {
        sql.query("update staff_user set password_hash = :hash where reseller_id = :reseller and id = :id")
                .bind("id", id)
                .bind("hash", hash.text())
                .update();
    }

    /** What the reseller is called. */
    List<String> company() {
        return sql.query("select unnest(array[name, slug]) from reseller where id = :reseller")
                .list(String.class);
    }

    /** Whether somebody has this address or one that looks the same. */
    boolean isTaken(String email) {
        String look = MailAddress.look(email);
        return sql.query("""
                        select email from staff_user
                         where reseller_id = :reseller
                           and (email = :email or email = :look or octet_length(email) <> char_length(email))""").bind("email", email).bind("look", look).list(String.class).stream()
                .anyMatch(other -> MailAddress.look(other).equals(look));
    }

    /** Until the end of the transaction nobody else changes who is an owner, so that two never demote each other. */
    void lockOwners() {
        // all of them and always in one order: whoever comes second sees what the first has made of them
        sql.query("""
                        select id from staff_user where reseller_id = :reseller and role = :role and active
                         order by id for no key update""").bind("role", Role.OWNER).list(UUID.class);
    }

    /** Those who can sign in. */
    long activeOwners() {
        return sql.query("""
                        select count(*) from staff_user
                         where reseller_id = :reseller and role = :role and active and password_hash is not null""").bind("role", Role.OWNER).count();
    }

    /** From now on the address leads to this reseller. */
    void add(StaffUser user) {
        sql.store(user);
        directory.add(Directory.Kind.LOGIN, Secrets.hexHash(user.email), actor.resellerId());
    }

    /** The address leads here no more. */
    void remove(StaffUser user) {
        directory.remove(Directory.Kind.LOGIN, Secrets.hexHash(user.email), actor.resellerId());
        sql.remove(user);
    }

    /** Addresses that are not in their one spelling, from before there was one; where somebody has that, both stay. */
    void respell() {
        sql.query("""
                        select * from staff_user
                         where reseller_id = :reseller
                           and (octet_length(email) <> char_length(email) or email like '%xn--%')""").entities(StaffUser.class).stream()
                .filter(user -> !user.email.equals(MailAddress.normalise(user.email)))
                .filter(user -> idOf(MailAddress.normalise(user.email)).isEmpty())
                .forEach(this::respell);
    }

    private Optional<UUID> idOf(String email) {
        return sql.query("select id from staff_user where reseller_id = :reseller and email = :email")
                .bind("email", email)
                .optional(UUID.class);
    }

    private void respell(StaffUser user) {
        String before = user.email;
        user.email = MailAddress.normalise(before);
        directory.move(Directory.Kind.LOGIN, Secrets.hexHash(before), Secrets.hexHash(user.email), actor.resellerId());
    }

    void flush() {
        sql.flush();
    }

    /** What an active user signs in with, once they have chosen it, and what is easily known about them. */
    record StaffSecret(
            UUID id, String email, String name, @Nullable String passwordHash, String company, String slug) {

        List<String> ownWords() {
            return List.of(email, name, company, slug);
        }

        @Override
        public String toString() {
            return "StaffSecret of " + id;
        }
    }
}
