package dev.kontor.holding.association;

import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customer.CustomerDeleted;
import dev.kontor.holding.subscription.SubscriptionsChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What associations show of others, kept in step in the same transaction. */
@ApplicationScoped
class AssociationFollowers {

    private final Sql sql;

    AssociationFollowers(Sql sql) {
        this.sql = sql;
    }

    /** The order by identifier and product; no date is taken over (E21). */
    void follow(@Observes SubscriptionsChanged changed) {
        sql.query("""
                        update association a set sort_identifier = s.sort_identifier, sort_product = s.sort_product
                          from subscription s
                         where a.reseller_id = :reseller and s.reseller_id = :reseller and s.id = a.subscription_id
                           and s.id = any (cast(:ids as uuid[]))""").array("ids", changed.ids()).update();
    }

    /** What a deleted reseller registered for others stays with them. */
    void follow(@Observes CustomerDeleted deleted) {
        sql.query("update association set registered_by = null where reseller_id = :reseller and registered_by = :id")
                .bind("id", deleted.id())
                .update();
    }
}
