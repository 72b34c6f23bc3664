package dev.kontor.customer.request;

import dev.kontor.base.shared.TenantRows;
import dev.kontor.goods.offer.OfferUse;
import dev.kontor.goods.offer.TermKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What of the offer customers have asked for, whatever became of it. */
@ApplicationScoped
class RequestedOffers implements OfferUse {

    private final TenantRows rows;

    RequestedOffers(TenantRows rows) {
        this.rows = rows;
    }

    @Override
    public boolean ofService(String code) {
        return !rows.query("""
                        select 1, request_id from service_request_service
                         where reseller_id = :reseller and service_code = :code limit 1""").setParameter("code", code).list().isEmpty();
    }

    @Override
    public boolean ofCatalogue(UUID catalogueId) {
        return !rows.query("""
                        select 1, request_id from service_request_catalogue
                         where reseller_id = :reseller and catalogue_id = :catalogue limit 1""").setParameter("catalogue", catalogueId).list().isEmpty();
    }

    /** Conditions are given, not asked for. */
    @Override
    public boolean ofTerm(TermKind kind, String code) {
        return false;
    }
}
