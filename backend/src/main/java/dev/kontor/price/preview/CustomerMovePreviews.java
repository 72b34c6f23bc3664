package dev.kontor.price.preview;

import dev.kontor.base.shared.Money;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.sql.Sql;
import dev.kontor.customer.customer.CustomerFields;
import dev.kontor.customer.customer.CustomerLoad.Change;
import dev.kontor.customer.customer.CustomerMoves;
import dev.kontor.customer.customer.CustomerRef;
import dev.kontor.customer.customer.Customers;
import dev.kontor.customer.customer.StoredCustomer;
import dev.kontor.customer.customerclass.CustomerClassRef;
import dev.kontor.customer.customerclass.CustomerClasses;
import dev.kontor.goods.catalog.Action;
import dev.kontor.price.change.PriceRights;
import dev.kontor.price.guard.Finding;
import dev.kontor.price.preview.CustomerMovePreviews.MovePreview.HeldPrice;
import dev.kontor.price.preview.HeldRenewals.Held;
import dev.kontor.price.rule.Offer;
import dev.kontor.price.rule.OfferReader;
import dev.kontor.price.rule.Prices.PriceScope;
import dev.kontor.price.rule.ResolvedPrice;
import dev.kontor.price.rule.ResolvedPrice.PriceSource;
import dev.kontor.tenant.reseller.ResellerDay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a customer would pay for what it holds in another class or currency; nothing is written. */
@ApplicationScoped
public class CustomerMovePreviews {

    private static final int SHOWN = 200;

    private final Customers customers;
    private final CustomerClasses classes;
    private final OfferReader offers;
    private final HeldRenewals renewals;
    private final CustomerMoves moves;
    private final ResellerDay day;
    private final Sql sql;

    CustomerMovePreviews(
            Customers customers,
            CustomerClasses classes,
            OfferReader offers,
            HeldRenewals renewals,
            CustomerMoves moves,
            ResellerDay day,
            Sql sql) {
        this.customers = customers;
        this.classes = classes;
        this.offers = offers;
        this.renewals = renewals;
        this.moves = moves;
        this.day = day;
        this.sql = sql;
    }

    /** 404 for an unknown customer or class, 422 for a currency that the class does not have. */
    @Transactional
    public MovePreview preview(UUID customerId, CustomerMove wanted) {
        CustomerRef customer = customers.require(customerId);
        String currency = currency(customer, wanted);
        LocalDate today = day.today();
        List<Held> held = renewals.of(List.of(customerId)).getOrDefault(customerId, List.of());
        List<String> skus = held.stream().map(Held::sku).distinct().toList();
        PriceScope here = new PriceScope(customerId, customer.classId(), customer.currency(), today, null, false);
        PriceScope there = new PriceScope(customerId, wanted.classId(), currency, today, null, false);
        Map<String, Offer> before = offers.offers(here, skus);
        Map<String, Offer> after = offers.offers(there, skus);
        List<HeldPrice> prices = held.stream()
                .map(one -> price(one, before.get(one.sku()), after.get(one.sku()), today))
                .toList();
        long unpriced = prices.stream().filter(price -> price.after() == null).count();
        // what has no price comes first: nobody should have to look for it
        List<HeldPrice> shown = prices.stream()
                .sorted(Comparator.comparing((HeldPrice price) -> price.after() != null)
                        .thenComparing(HeldPrice::sku)
                        .thenComparing(HeldPrice::termMonths))
                .limit(SHOWN)
                .toList();
        long ownBefore = ownPrices(customerId, customer.currency());
        long ownAfter = ownPrices(customerId, currency);
        List<Finding> findings = findings(customerId, wanted.classId(), currency);
        return new MovePreview(
                customer.currency(),
                currency,
                shown,
                prices.size(),
                unpriced,
                ownBefore,
                ownAfter,
                findings,
                findings.isEmpty());
    }

    /** For what the guard would refuse the move, which is tried and given back. */
    private List<Finding> findings(UUID customerId, @Nullable UUID classId, String currency) {
        StoredCustomer stored = customers.stored(customerId);
        Map<String, @Nullable Object> place = new HashMap<>();
        place.put("classId", classId);
        place.put("currency", currency);
        Change change = new Change(CustomerFields.with(stored.input(), place), stored);
        Problem refused = moves.refusals(List.of(change), null).get(customerId);
        QuarkusTransaction.setRollbackOnly();
        return PriceRights.findings(refused);
    }

    private String currency(CustomerRef customer, CustomerMove wanted) {
        if (wanted.classId() == null) {
            return wanted.currency() == null ? customer.currency() : wanted.currency();
        }
        CustomerClassRef there = classes.require(wanted.classId());
        return wanted.currency() == null ? there.nearest(customer.currency()) : there.in(wanted.currency());
    }

    private static HeldPrice price(Held held, @Nullable Offer before, @Nullable Offer after, LocalDate today) {
        ResolvedPrice was = before == null ? null : before.price(today, held.charge(), held.quantity(), held.terms());
        ResolvedPrice will = after == null ? null : after.price(today, held.charge(), held.quantity(), held.terms());
        return new HeldPrice(
                held.productId(),
                held.sku(),
                held.name(),
                held.charge().action(),
                held.intervalMonths(),
                held.quantity(),
                held.renewals(),
                held.renewsOn(),
                was == null ? null : was.unitPrice(),
                was == null ? null : was.source(),
                will == null ? null : will.unitPrice(),
                will == null ? null : will.source());
    }

    /** How many products have own prices in this currency. */
    private long ownPrices(UUID customerId, String currency) {
        return sql.query("""
                        select count(distinct c.product_id)
                          from price_list l
                          join price_entry e on e.reseller_id = l.reseller_id and e.list_id = l.id
                           and e.superseded_at is null
                          join charge c on c.reseller_id = e.reseller_id and c.id = e.charge_id
                         where l.reseller_id = :reseller and l.kind = 'CUSTOMER' and l.owner_id = :customer
                           and l.currency = :currency""")
                .bind("customer", customerId)
                .bind("currency", currency)
                .count();
    }

    /** Where a customer would go: to a class, whose currency it then has, or to none in a currency. */
    public record CustomerMove(
            @Nullable UUID classId,
            @Nullable @Size(min = 3, max = 3) String currency) {}

    /**
     * What a customer holds at its prices here and there, what has none there first, in one of each; own prices count
     * products, and only those in the currency apply. It may not move, unless there is a reason, for what the price guard
     * would refuse.
     */
    public record MovePreview(
            String currencyBefore,
            String currencyAfter,
            List<HeldPrice> items,
            long total,
            long unpriced,
            long ownPricesBefore,
            long ownPricesAfter,
            List<Finding> findings,
            boolean mayMove) {

        /** One thing that renews; an absent price says that it is not sold. */
        public record HeldPrice(
                UUID productId,
                String sku,
                String name,
                Action action,
                int termMonths,
                int quantity,
                long renewals,
                LocalDate renewsOn,
                @Nullable Money before,
                @Nullable PriceSource sourceBefore,
                @Nullable Money after,
                @Nullable PriceSource sourceAfter) {}
    }
}
