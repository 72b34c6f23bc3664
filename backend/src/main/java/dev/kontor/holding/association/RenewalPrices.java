package dev.kontor.holding.association;

import dev.kontor.base.shared.Problem;
import dev.kontor.goods.catalog.Action;
import dev.kontor.price.pricing.PriceAnswer;
import dev.kontor.price.pricing.PriceRequest;
import dev.kontor.price.pricing.Prices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What the renewal of one association costs, and why. */
@ApplicationScoped
class RenewalPrices {

    private final AssociationRows rows;
    private final AssociationSubjects subjects;
    private final Prices prices;

    RenewalPrices(AssociationRows rows, AssociationSubjects subjects, Prices prices) {
        this.rows = rows;
        this.subjects = subjects;
        this.prices = prices;
    }

    @Transactional
    PriceAnswer of(UUID id, boolean explain) {
        Association row = rows.require(id);
        Renewal renewal = row.renewal();
        String sku = Objects.requireNonNull(subjects.of(List.of(id)).get(id)).sku();
        if (renewal == null || sku == null) {
            throw new Problem.Conflict(
                    "no-renewal", "There is no renewal, or no product of the catalogue to price it by.");
        }
        return prices.resolve(new PriceRequest(
                row.customerId,
                List.of(new PriceRequest.PriceRequestItem(sku, Action.RENEW, renewal.months(), row.quantity)),
                renewal.nextOn(),
                null,
                explain,
                PriceRequest.Audience.STAFF));
    }
}
