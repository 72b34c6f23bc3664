package dev.kontor.holding.association;

import dev.kontor.base.shared.Problem;
import dev.kontor.goods.catalog.Action;
import dev.kontor.price.rule.Prices;
import dev.kontor.price.rule.Prices.AskedPrice;
import dev.kontor.price.rule.Prices.PriceAnswer;
import dev.kontor.price.rule.Prices.PriceRequest;
import dev.kontor.price.rule.ResolvedPrice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What renewals cost, and why. */
@ApplicationScoped
public class RenewalPrices {

    private final AssociationRows rows;
    private final AssociationSubjects subjects;
    private final Prices prices;

    RenewalPrices(AssociationRows rows, AssociationSubjects subjects, Prices prices) {
        this.rows = rows;
        this.subjects = subjects;
        this.prices = prices;
    }

    /** Of the next renewal of each, as it will be on its day; many of them ask the same. */
    public Map<UUID, ResolvedPrice> of(Collection<Association> rows) {
        return of(rows, subjects.of(rows.stream().map(row -> row.id).toList()));
    }

    Map<UUID, ResolvedPrice> of(Collection<Association> rows, Map<UUID, AssociationSubject> held) {
        Map<UUID, AskedPrice> asked = new HashMap<>();
        rows.forEach(row -> asked(row, held.get(row.id)).ifPresent(one -> asked.put(row.id, one)));
        Map<AskedPrice, ResolvedPrice> answers = prices.resolve(new HashSet<>(asked.values()));
        Map<UUID, ResolvedPrice> byId = new HashMap<>();
        asked.forEach((id, one) -> {
            ResolvedPrice answer = answers.get(one);
            if (answer != null) {
                byId.put(id, answer);
            }
        });
        return byId;
    }

    /** The question for the price of the next renewal, as it will be on its day. */
    static Optional<AskedPrice> asked(Association row, @Nullable AssociationSubject subject) {
        Renewal renewal = row.renewal();
        return renewal == null || renewal.mode() == RenewalMode.EXPIRE || subject == null || subject.sku() == null
                ? Optional.empty()
                : Optional.of(new AskedPrice(
                        row.customerId, subject.sku(), Action.RENEW, renewal.months(), row.quantity, renewal.nextOn()));
    }

    @Transactional
    PriceAnswer of(UUID id, boolean explain) {
        Association row = rows.require(id);
        Renewal renewal = row.renewal();
        String sku = subjects.require(id).sku();
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
