package dev.kontor.holding.association;

import dev.kontor.holding.association.AssociationPreview.AssociationWarning;
import dev.kontor.holding.association.AssociationPreview.AssociationWarning.Code;
import dev.kontor.holding.association.AssociationView.AssociatedSubscription;
import dev.kontor.price.pricing.ResolvedPrice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be known of one association before it is stored. */
final class PreviewWarnings {

    private PreviewWarnings() {}

    static List<AssociationWarning> of(AssociationPlan.Planned item, @Nullable ResolvedPrice price) {
        List<AssociationWarning> warnings = new ArrayList<>();
        AssociatedSubscription subscription = item.subject().subscription();
        LocalDate expires = subscription == null ? null : subscription.expiresOn();
        Renewal renewal = item.row().renewal();
        LocalDate end = item.row().endsOn;
        if (expires != null && end != null && end.isAfter(expires)) {
            warnings.add(warning(Code.ENDS_AFTER_UPSTREAM));
        }
        if (expires != null && renewal != null && renewal.nextOn().isAfter(expires)) {
            warnings.add(warning(Code.RENEWS_AFTER_UPSTREAM));
        }
        if (renewal != null && renewal.mode() != RenewalMode.EXPIRE && (price == null || !price.sold())) {
            boolean currency = price != null && price.reason() == ResolvedPrice.NotSold.NO_PRICE_IN_CURRENCY;
            warnings.add(warning(currency ? Code.CURRENCY : Code.NO_RENEWAL_PRICE));
        }
        return warnings;
    }

    private static AssociationWarning warning(Code code) {
        return new AssociationWarning(code, code.detail());
    }
}
