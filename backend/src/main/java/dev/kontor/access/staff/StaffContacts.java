package dev.kontor.access.staff;

import dev.kontor.access.right.Right;
import dev.kontor.access.right.Role;
import dev.kontor.base.shared.TenantRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Whom of the staff to write to. */
@ApplicationScoped
public class StaffContacts {

    private final TenantRows rows;

    StaffContacts(TenantRows rows) {
        this.rows = rows;
    }

    /** A member of the staff with an address. */
    public record StaffContact(UUID id, String name, String email) {}

    /** The active users whose role contains the right. */
    @Transactional
    public List<StaffContact> withRight(Right right) {
        return rows.query("""
                        select id, name, email, role from staff_user
                         where reseller_id = :reseller and active order by id""").list().stream()
                .filter(row -> Role.valueOf(row[3].toString()).codes().contains(right.code()))
                .map(row -> new StaffContact((UUID) row[0], row[1].toString(), row[2].toString()))
                .toList();
    }
}
