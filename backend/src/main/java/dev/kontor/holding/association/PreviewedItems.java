package dev.kontor.holding.association;

import dev.kontor.holding.association.AssociationPlans.AssociationPlan.Planned;
import dev.kontor.holding.association.AssociationPreview.AssociationWarning;
import dev.kontor.holding.association.AssociationPreview.AssociationWarning.Code;
import dev.kontor.holding.association.AssociationPreview.PreviewedAssociation;
import dev.kontor.holding.association.AssociationView.AssociatedSubscription;
import dev.kontor.price.rule.Prices;
import dev.kontor.price.rule.Prices.AskedPrice;
import dev.kontor.price.rule.ResolvedPrice;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Associations to be, each with the price of its renewal, the day of upstream and what is to be known of it. */
@ApplicationScoped
class PreviewedItems {

    private final Prices prices;

    PreviewedItems(Prices prices) {
        this.prices = prices;
    }

    List<PreviewedAssociation> of(List<Planned> planned, boolean endsFirstPeriod) {
        Set<AskedPrice> asked = new HashSet<>();
        planned.forEach(item -> asked(item).ifPresent(asked::add));
        Map<AskedPrice, ResolvedPrice> answers = prices.resolve(asked);
        return planned.stream()
                .map(item -> of(item, asked(item).map(answers::get).orElse(null), endsFirstPeriod))
                .toList();
    }

    private static Optional<AskedPrice> asked(Planned item) {
        return RenewalPrices.asked(item.row(), item.subject());
    }

    private static PreviewedAssociation of(Planned item, @Nullable ResolvedPrice price, boolean endsFirstPeriod) {
        AssociatedSubscription subscription = item.subject().subscription();
        Renewal renewal = next(item);
        List<AssociationWarning> warnings = warnings(item, price);
        if (endsFirstPeriod && renewal != null) {
            warnings.addFirst(new AssociationWarning(Code.FIRST_PERIOD));
        }
        return new PreviewedAssociation(
                item.row().customerId,
                item.row().subscriptionId,
                subscription == null ? null : subscription.identifier(),
                item.subject().productName(),
                subscription == null ? null : subscription.expiresOn(),
                item.row().startsOn,
                item.row().endsOn,
                item.row().lastOn(),
                renewal == null ? null : renewal.nextOn(),
                price == null ? null : RenewalPrice.of(price),
                warnings);
    }

    /** The renewal that is one: what expires on its day ends the day before. */
    private static @Nullable Renewal next(Planned item) {
        Renewal renewal = item.row().renewal();
        return renewal == null || renewal.mode() == RenewalMode.EXPIRE ? null : renewal;
    }

    /** What is to be known of one association before it is stored. */
    private static List<AssociationWarning> warnings(Planned item, @Nullable ResolvedPrice price) {
        List<AssociationWarning> warnings = new ArrayList<>();
        AssociatedSubscription subscription = item.subject().subscription();
        LocalDate expires = subscription == null ? null : subscription.expiresOn();
        Renewal renewal = next(item);
        LocalDate end = renewal == null ? item.row().lastOn() : item.row().endsOn;
        if (expires != null && end != null && end.isAfter(expires)) {
            warnings.add(new AssociationWarning(Code.ENDS_AFTER_UPSTREAM));
        }
        if (expires != null && renewal != null && renewal.nextOn().isAfter(expires)) {
            warnings.add(new AssociationWarning(Code.RENEWS_AFTER_UPSTREAM));
        }
        if (renewal != null && (price == null || !price.sold())) {
            boolean currency = price != null && price.reason() == ResolvedPrice.NotSold.NO_PRICE_IN_CURRENCY;
            warnings.add(new AssociationWarning(currency ? Code.CURRENCY : Code.NO_RENEWAL_PRICE));
        }
        return warnings;
    }
}
