package dev.kontor.access.staff;

import dev.kontor.access.right.Role;
import dev.kontor.access.secret.Secrets;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Page;
import dev.kontor.base.sql.Conditions;
import dev.kontor.base.sql.Order;
import dev.kontor.base.sql.Sql;
import dev.kontor.tenant.reseller.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of the staff. */
@ApplicationScoped
class StaffUsers {

    private static final String SELECT = """
            select u.*, exists (select 1 from second_factor f
                     where f.reseller_id = u.reseller_id and f.subject_kind = 'STAFF' and f.subject_id = u.id
                       and f.confirmed_at is not null) as second_factor
              from staff_user u\s""";

    private static final Order<?> OLDEST = Order.oldestFirst("user", "u.id");

    private final Sql sql;
    private final Directory directory;
    private final CurrentActor actor;

    StaffUsers(Sql sql, Directory directory, CurrentActor actor) {
        this.sql = sql;
        this.directory = directory;
        this.actor = actor;
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

    Optional<StaffUser> active(UUID id) {
        return find(id).filter(user -> user.active);
    }

    Optional<StaffUser> activeByEmail(String email) {
        return sql.query("select * from staff_user where reseller_id = :reseller and email = :email and active")
                .bind("email", email)
                .entity(StaffUser.class);
    }

    boolean isTaken(String email) {
        return sql.query("select id from staff_user where reseller_id = :reseller and email = :email")
                .bind("email", email)
                .exists();
    }

    long activeOwners() {
        return sql.query("select count(*) from staff_user where reseller_id = :reseller and role = :role and active")
                .bind("role", Role.OWNER)
                .count();
    }

    /** From now on the address leads to this reseller. */
    void add(StaffUser user) {
        sql.store(user);
        directory.add(Directory.Kind.LOGIN, Secrets.hexHash(user.email), actor.resellerId());
    }

    void flush() {
        sql.flush();
    }
}
