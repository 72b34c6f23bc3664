package dev.kontor.customer.relationship;

import dev.kontor.base.shared.TenantRows;
import dev.kontor.goods.offer.OfferUse;
import dev.kontor.goods.offer.TermKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What of the offer customers have. */
@ApplicationScoped
class ReleasedOffers implements OfferUse {

    private final TenantRows rows;

    ReleasedOffers(TenantRows rows) {
        this.rows = rows;
    }

    @Override
    public boolean ofService(String code) {
        return !rows.query("""
                        select 1, customer_id from customer_service
                         where reseller_id = :reseller and service_code = :code limit 1""").setParameter("code", code).list().isEmpty();
    }

    @Override
    public boolean ofCatalogue(UUID catalogueId) {
        return !rows.query("""
                        select 1, customer_id from customer_catalogue
                         where reseller_id = :reseller and catalogue_id = :catalogue limit 1""").setParameter("catalogue", catalogueId).list().isEmpty();
    }

    @Override
    public boolean ofTerm(TermKind kind, String code) {
        return !rows.query("""
                        select 1, customer_id from customer_order_term
                         where reseller_id = :reseller and kind = :kind and code = :code limit 1""")
                .setParameter("kind", kind.name())
                .setParameter("code", code)
                .list()
                .isEmpty();
    }
}
