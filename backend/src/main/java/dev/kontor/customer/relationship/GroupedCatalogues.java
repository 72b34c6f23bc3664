package dev.kontor.customer.relationship;

import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Sql;
import dev.kontor.goods.offer.CatalogueGroupChanged;
import dev.kontor.goods.offer.CatalogueUngrouped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;

/** What a change of catalogues and groups means for the customers who have them. */
@ApplicationScoped
class GroupedCatalogues {

    private final Sql sql;

    GroupedCatalogues(Sql sql) {
        this.sql = sql;
    }

    /** 409 when customers have several catalogues of a group that allows one (D17). */
    void regroup(@Observes CatalogueGroupChanged changed) {
        UUID groupId = changed.groupId();
        requireOneEach(groupId);
        sql.query("""
                        update customer_catalogue r set exclusive_group = case when g.exclusive then g.id end
                          from catalogue c
                          join catalogue_group g on g.reseller_id = c.reseller_id and g.id = c.group_id
                         where r.reseller_id = :reseller and c.reseller_id = :reseller and r.catalogue_id = c.id
                           and c.group_id = :group""").bind("group", groupId).update();
    }

    void ungroup(@Observes CatalogueUngrouped ungrouped) {
        sql.query("""
                        update customer_catalogue set exclusive_group = null
                         where reseller_id = :reseller and catalogue_id = :catalogue""").bind("catalogue", ungrouped.catalogueId()).update();
    }

    private void requireOneEach(UUID groupId) {
        boolean several = sql.query("""
                        select r.customer_id from customer_catalogue r
                          join catalogue c on c.reseller_id = r.reseller_id and c.id = r.catalogue_id
                          join catalogue_group g on g.reseller_id = c.reseller_id and g.id = c.group_id and g.exclusive
                         where r.reseller_id = :reseller and g.id = :group
                         group by r.customer_id having count(*) > 1 limit 1""").bind("group", groupId).exists();
        if (several) {
            throw new Problem.Conflict("exclusive-catalogue", "Some customers have several catalogues of this group.");
        }
    }
}
