package dev.kontor.customer.relationship;

import dev.kontor.base.sql.Sql;
import dev.kontor.goods.offer.OfferUse;
import dev.kontor.goods.offer.OfferUse.TermKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What of the offer customers have or have asked for, whatever became of it; conditions are given, not asked for. */
@ApplicationScoped
class OffersInUse implements OfferUse {

    private final Sql sql;

    OffersInUse(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean ofService(String code) {
        return sql.query("""
                        (select 1 from customer_service
                          where reseller_id = :reseller and service_code = :code limit 1)
                        union all
                        (select 1 from service_request_service
                          where reseller_id = :reseller and service_code = :code limit 1)""").bind("code", code).exists();
    }

    @Override
    public boolean ofCatalogue(UUID catalogueId) {
        return sql.query("""
                        (select 1 from customer_catalogue
                          where reseller_id = :reseller and catalogue_id = :catalogue limit 1)
                        union all
                        (select 1 from service_request_catalogue
                          where reseller_id = :reseller and catalogue_id = :catalogue limit 1)""").bind("catalogue", catalogueId).exists();
    }

    @Override
    public boolean ofTerm(TermKind kind, String code) {
        return sql.query("""
                        select 1 from customer_order_term
                         where reseller_id = :reseller and kind = :kind and code = :code limit 1""").bind("kind", kind).bind("code", code).exists();
    }
}
