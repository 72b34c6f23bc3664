package dev.kontor.access.staff;

import dev.kontor.access.right.Right;
import dev.kontor.access.right.Role;
import dev.kontor.base.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Whom of the staff to write to. */
@ApplicationScoped
public class StaffContacts {

    private final Sql sql;

    StaffContacts(Sql sql) {
        this.sql = sql;
    }

    /** A member of the staff with an address. */
    public record StaffContact(UUID id, String name, String email) {}

    /** What members of the staff are called. */
    public Map<UUID, String> names(Collection<UUID> userIds) {
        return sql.query("select id, name from staff_user where reseller_id = :reseller and id = any (:ids)")
                .array("ids", userIds)
                .map(UUID.class, String.class);
    }

    /** The active users whose role contains the right; not those who have not accepted yet. */
    public List<StaffContact> withRight(Right right) {
        return sql.query("""
                        select id, name, email from staff_user
                         where reseller_id = :reseller and active and password_hash is not null
                           and role = any (:roles) order by id""")
                .array(
                        "roles",
                        Arrays.stream(Role.values())
                                .filter(role -> role.codes().contains(right.code()))
                                .toList())
                .list(StaffContact.class);
    }
}
