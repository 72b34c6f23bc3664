package dev.kontor.customer.site;

import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Sql;
import dev.kontor.goods.offer.Catalogues.CatalogueGroupChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** A site that releases two catalogues of an exclusive group could approve nobody (D17). */
@ApplicationScoped
class SiteCatalogues {

    private final Sql sql;

    SiteCatalogues(Sql sql) {
        this.sql = sql;
    }

    /** 409 when a site releases several catalogues of a group that allows one. */
    void regroup(@Observes CatalogueGroupChanged changed) {
        boolean several = sql.query("""
                        select 1 from site s
                         where s.reseller_id = :reseller and (
                           select count(*) from catalogue c
                             join catalogue_group g
                               on g.reseller_id = c.reseller_id and g.id = c.group_id and g.exclusive
                            where c.reseller_id = :reseller and g.id = :group and c.id = any (s.catalogue_ids)) > 1
                         limit 1""").bind("group", changed.groupId()).exists();
        if (several) {
            throw new Problem.Conflict(
                    "exclusive-catalogue", "A site releases several catalogues of this group; let it release one.");
        }
    }
}
