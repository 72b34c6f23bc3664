package dev.kontor.goods.offer;

import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.TenantRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a change of catalogues and groups means for the customers who have them. */
@ApplicationScoped
class CatalogueUse {

    private final TenantRows rows;

    CatalogueUse(TenantRows rows) {
        this.rows = rows;
    }

    /** After a group became exclusive or stopped being so. */
    void regroup(UUID groupId) {
        requireOneEach(groupId);
        rows.query("""
                        update customer_catalogue r set exclusive_group = case when g.exclusive then g.id end
                          from catalogue c
                          join catalogue_group g on g.reseller_id = c.reseller_id and g.id = c.group_id
                         where r.reseller_id = :reseller and c.reseller_id = :reseller and r.catalogue_id = c.id
                           and c.group_id = :group""").setParameter("group", groupId).executeUpdate();
    }

    /** After a catalogue got another group, or none. */
    void moved(UUID catalogueId, @Nullable UUID groupId) {
        if (groupId != null) {
            regroup(groupId);
        } else {
            rows.query("""
                            update customer_catalogue set exclusive_group = null
                             where reseller_id = :reseller and catalogue_id = :catalogue""").setParameter("catalogue", catalogueId).executeUpdate();
        }
    }

    boolean isUsed(UUID catalogueId) {
        return !rows.query("""
                        select 1, catalogue_id from customer_catalogue
                         where reseller_id = :reseller and catalogue_id = :catalogue
                        union all
                        select 1, catalogue_id from service_request_catalogue
                         where reseller_id = :reseller and catalogue_id = :catalogue limit 1""").setParameter("catalogue", catalogueId).list().isEmpty();
    }

    private void requireOneEach(UUID groupId) {
        boolean several = !rows.query("""
                        select r.customer_id, count(*) from customer_catalogue r
                          join catalogue c on c.reseller_id = r.reseller_id and c.id = r.catalogue_id
                          join catalogue_group g on g.reseller_id = c.reseller_id and g.id = c.group_id and g.exclusive
                         where r.reseller_id = :reseller and g.id = :group
                         group by r.customer_id having count(*) > 1 limit 1""").setParameter("group", groupId).list().isEmpty();
        if (several) {
            throw new Problem.Conflict("exclusive-catalogue", "Some customers have several catalogues of this group.");
        }
    }
}
