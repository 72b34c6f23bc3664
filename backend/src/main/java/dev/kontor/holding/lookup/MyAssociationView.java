package dev.kontor.holding.lookup;

import dev.kontor.base.shared.Money;
import dev.kontor.goods.catalog.ProductKind;
import dev.kontor.holding.association.AssociationState;
import dev.kontor.holding.association.AssociationView;
import dev.kontor.holding.association.AssociationView.AssociatedSubscription;
import dev.kontor.holding.association.RenewalAnswer;
import dev.kontor.holding.association.RenewalMode;
import dev.kontor.holding.association.RenewalPrice;
import dev.kontor.price.rule.ResolvedPrice.PriceSource;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the customer has, had or will have, and until when; nothing of what the reseller holds upstream. {@code
 * switchable} when the customer may switch the mails itself.
 */
public record MyAssociationView(
        UUID id,
        AssociationState state,
        ProductKind kind,
        @Nullable String sku,
        String productName,
        @Nullable String identifier,
        int quantity,
        LocalDate startsOn,
        @Nullable LocalDate lastOn,
        @Nullable MyRenewal renewal,
        boolean notifyCustomer,
        boolean switchable) {

    /**
     * When it renews; {@code answerable} while the customer is asked whether it shall, {@code heldUntil} when the day has come
     * and the renewal waits: it ended unless the reseller unlocks it until then.
     */
    public record MyRenewal(
            int intervalMonths,
            RenewalMode mode,
            LocalDate nextOn,
            @Nullable RenewalAnswer answer,
            boolean answerable,
            @Nullable LocalDate heldUntil,
            @Nullable MyRenewalPrice price) {}

    /** What the renewal will cost; without a price it is not sold. {@code individual} is one made for this customer. */
    public record MyRenewalPrice(
            @Nullable Money unitPrice, @Nullable Money total, boolean individual) {

        static MyRenewalPrice of(RenewalPrice price) {
            boolean individual = price.source() == PriceSource.OVERRIDE || price.source() == PriceSource.DISCOUNT;
            return new MyRenewalPrice(price.unitPrice(), price.total(), individual);
        }
    }

    /** {@code today} is the reseller's; without {@code withPrices} none is shown. */
    static MyAssociationView of(AssociationView view, LocalDate today, boolean withPrices, boolean switchable) {
        AssociatedSubscription subscription = view.subscription();
        return new MyAssociationView(
                view.id(),
                view.state(),
                view.kind(),
                view.sku(),
                view.productName(),
                subscription == null ? null : subscription.identifier(),
                view.quantity(),
                view.startsOn(),
                view.lastOn(),
                view.renewal() == null ? null : renewal(view.renewal(), today, withPrices),
                view.notifyCustomer(),
                switchable);
    }

    private static MyRenewal renewal(AssociationView.RenewalView renewal, LocalDate today, boolean withPrices) {
        RenewalPrice price = withPrices ? renewal.price() : null;
        return new MyRenewal(
                renewal.intervalMonths(),
                renewal.mode(),
                renewal.nextOn(),
                renewal.answer(),
                renewal.mode() == RenewalMode.ASK && today.isBefore(renewal.nextOn()),
                renewal.heldUntil(),
                price == null ? null : MyRenewalPrice.of(price));
    }
}
