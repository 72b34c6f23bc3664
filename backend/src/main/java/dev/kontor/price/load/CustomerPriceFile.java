package dev.kontor.price.load;

import dev.kontor.base.table.ImportRow;
import dev.kontor.goods.catalog.ChargeView;
import dev.kontor.goods.catalog.ProductView;
import dev.kontor.price.change.PriceItem;
import dev.kontor.price.list.PriceOwner;
import dev.kontor.price.load.CustomerPriceRows.Wanted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns what a file names into prices of charges, by customer; refuses rows that name nothing or twice the same. */
final class CustomerPriceFile {

    private final Map<String, List<PriceOwner>> customers;
    private final Map<String, ProductView> products;
    private final Map<PriceOwner, List<PriceItem>> prices = new LinkedHashMap<>();
    private final Map<Place, ImportRow> rows = new HashMap<>();

    CustomerPriceFile(Map<String, List<PriceOwner>> customers, Map<String, ProductView> products) {
        this.customers = customers;
        this.products = products;
    }

    private record Place(UUID customerId, UUID chargeId, int minQuantity) {}

    Map<PriceOwner, List<PriceItem>> prices() {
        return prices;
    }

    /** The first row with a price of this customer and product. */
    Optional<ImportRow> row(@Nullable UUID customerId, UUID productId) {
        return products.values().stream()
                .filter(product -> product.id().equals(productId))
                .flatMap(product -> product.charges().stream())
                .flatMap(charge -> rows.entrySet().stream()
                        .filter(row -> row.getKey().chargeId().equals(charge.id())
                                && row.getKey().customerId().equals(customerId)))
                .map(Map.Entry::getValue)
                .min(java.util.Comparator.comparing(ImportRow::number));
    }

    void take(Wanted wanted) {
        Optional<PriceOwner> customer = customer(wanted);
        Optional<ChargeView> charge = charge(wanted);
        if (customer.isPresent() && charge.isPresent()) {
            Place place = new Place(customer.get().id(), charge.get().id(), wanted.minQuantity());
            ImportRow before = rows.putIfAbsent(place, wanted.row());
            if (before != null) {
                String detail = "Row %d has a price for the same charge.".formatted(before.number());
                wanted.row().refuse(PriceColumns.SKU, "duplicate", detail);
            } else {
                prices.computeIfAbsent(customer.get(), owner -> new ArrayList<>())
                        .add(new PriceItem(place.chargeId(), place.minQuantity(), wanted.amount()));
            }
        }
    }

    private Optional<PriceOwner> customer(Wanted wanted) {
        List<PriceOwner> found = customers.getOrDefault(wanted.customer(), List.of());
        if (found.size() != 1) {
            String detail = found.isEmpty()
                    ? "No customer has the number or GLN '%s'.".formatted(wanted.customer())
                    : "%d customers have the GLN '%s'.".formatted(found.size(), wanted.customer());
            wanted.row()
                    .refuse(
                            CustomerPriceRows.CUSTOMER,
                            found.isEmpty() ? "unknown-customer" : "ambiguous-customer",
                            detail);
            return Optional.empty();
        }
        PriceOwner customer = found.getFirst();
        if (!customer.currency().equals(wanted.currency())) {
            String detail = "This customer pays in %s; %s cannot be mixed in."
                    .formatted(customer.currency(), wanted.currency());
            wanted.row().refuse(PriceColumns.CURRENCY, "currency-mismatch", detail);
            return Optional.empty();
        }
        return Optional.of(customer);
    }

    private Optional<ChargeView> charge(Wanted wanted) {
        ProductView product = products.get(wanted.sku());
        if (product == null) {
            String detail = "There is no product '%s'.".formatted(wanted.sku());
            wanted.row().refuse(PriceColumns.SKU, "unknown-product", detail);
            return Optional.empty();
        }
        List<ChargeView> charges = product.charges().stream()
                .filter(charge -> wanted.action() == null
                        || (charge.action() == wanted.action() && charge.termMonths() == wanted.termMonths()))
                .toList();
        if (charges.size() == 1) {
            return Optional.of(charges.getFirst());
        }
        String detail = wanted.action() == null
                ? "%s has several charges; say which.".formatted(wanted.sku())
                : "%s has no charge %s/%d.".formatted(wanted.sku(), wanted.action(), wanted.termMonths());
        wanted.row().refuse(PriceColumns.ACTION, wanted.action() == null ? "which-charge" : "unknown-charge", detail);
        return Optional.empty();
    }
}
