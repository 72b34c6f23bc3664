package dev.kontor.customer.request;

import dev.kontor.base.sql.Sql;
import dev.kontor.goods.offer.OfferUse;
import dev.kontor.goods.offer.TermKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What of the offer customers have asked for, whatever became of it. */
@ApplicationScoped
class RequestedOffers implements OfferUse {

    private final Sql sql;

    RequestedOffers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean ofService(String code) {
        return sql.query("""
                        select 1 from service_request_service
                         where reseller_id = :reseller and service_code = :code limit 1""").bind("code", code).exists();
    }

    @Override
    public boolean ofCatalogue(UUID catalogueId) {
        return sql.query("""
                        select 1 from service_request_catalogue
                         where reseller_id = :reseller and catalogue_id = :catalogue limit 1""").bind("catalogue", catalogueId).exists();
    }

    /** Conditions are given, not asked for. */
    @Override
    public boolean ofTerm(TermKind kind, String code) {
        return false;
    }
}
