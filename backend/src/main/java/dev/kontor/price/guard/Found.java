package dev.kontor.price.guard;

import dev.kontor.base.shared.Money;
import dev.kontor.goods.catalog.Action;
import dev.kontor.price.guard.Finding.FindingCharge;
import dev.kontor.price.list.Amounts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of the CTE {@code finding} with its names, as {@link #COLUMNS} selects it. */
record Found(
        FindingCode code,
        LocalDate day,
        @Nullable UUID listId,
        UUID who,
        @Nullable UUID customerId,
        @Nullable String customerName,
        @Nullable UUID classId,
        @Nullable String className,
        String currency,
        UUID productId,
        String sku,
        String productName,
        UUID chargeId,
        String labels,
        @Nullable String prices,
        @Nullable BigDecimal price,
        @Nullable BigDecimal reference,
        @Nullable String note) {

    private static final String NOTHING = "nothing";

    static final String COLUMNS = """
            f.code as found_code, f.day as found_day, f.list_id as found_list_id, f.who as found_who,
            f.customer_id as found_customer_id, cu.display_name as found_customer_name, k.id as found_class_id,
            k.name as found_class_name, f.currency as found_currency, f.product_id as found_product_id,
            t.sku as found_sku, t.name as found_product_name, f.about[1] as found_charge_id, f.charges as found_labels,
            f.prices as found_prices, f.price as found_price, f.reference as found_reference, f.note as found_note""";

    static final String JOINS = """
             join product t on t.reseller_id = :reseller and t.id = f.product_id
             left join customer cu on cu.reseller_id = :reseller and cu.id = f.customer_id
             left join customer_class k on k.reseller_id = :reseller and k.id = f.class_id""";

    /** From {@code REGISTER/12/1,RENEW/12/1} and, where there are any, as many prices. */
    List<FindingCharge> charges() {
        return charges(labels, prices, currency);
    }

    static List<FindingCharge> charges(String labels, @Nullable String prices, String currency) {
        String[] parts = labels.split(",", -1);
        String[] amounts = prices == null ? new String[0] : prices.split(",", -1);
        List<FindingCharge> charges = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            String[] part = parts[i].split("/", -1);
            charges.add(new FindingCharge(
                    Action.valueOf(part[0]),
                    Integer.parseInt(part[1]),
                    Integer.parseInt(part[2]),
                    i < amounts.length ? Money.of(amounts[i], currency) : null));
        }
        charges.sort(Comparator.comparing(FindingCharge::action)
                .thenComparing(FindingCharge::termMonths)
                .thenComparing(FindingCharge::minQuantity));
        return List.copyOf(charges);
    }

    @Nullable
    LocalDate until() {
        boolean ends = code == FindingCode.EXPIRING || code == FindingCode.GAP;
        return ends && note != null ? LocalDate.parse(note) : null;
    }

    /** As people read it; {@code reference} is what follows after a price that ends, else the one that was found. */
    Finding finding(Severity severity, @Nullable BigDecimal reference, @Nullable FindingReview review) {
        return new Finding(
                code,
                severity,
                listId,
                customerId,
                customerName,
                classId,
                className,
                productId,
                sku,
                productName,
                currency,
                charges(),
                message(text(reference)),
                money(price),
                money(reference),
                day,
                until(),
                review);
    }

    private String message(String reference) {
        return switch (code) {
            case INCOMPLETE_SET -> "Own prices for %s lack %s.".formatted(sku, missing());
            case INCOMPLETE_CLASS -> "The class has its own prices for %s, but not %s.".formatted(sku, missing());
            case NEGATIVE_PRICE -> "%s is %s, below zero.".formatted(what(), text(price));
            case ZERO_PRICE -> "%s costs nothing.".formatted(what());
            case BELOW_COST -> "%s is %s, below its cost of %s.".formatted(what(), text(price), reference);
            case NO_COST ->
                note == null
                        ? "%s has a price but no cost.".formatted(what())
                        : "%s has a cost in %s, but there is no exchange rate to %s.".formatted(what(), note, currency);
            case BELOW_MARGIN ->
                "%s is %s at a cost of %s, below the minimum margin.".formatted(what(), text(price), reference);
            case RESTORE_NOT_DEARER ->
                "%s is %s, not dearer than the renewal at %s.".formatted(what(), text(price), reference);
            case ABOVE_CLASS -> "%s is %s, dearer than the class price %s.".formatted(what(), text(price), reference);
            case REDUNDANT -> "Own prices for %s equal what applies without them.".formatted(sku);
            case STALE -> "The price below %s changed to %s after it was set.".formatted(what(), reference);
            case EXPIRING -> {
                String then = reference.equals(NOTHING) ? "it is not sold" : reference + " follows";
                yield "%s is %s until %s; then %s.".formatted(what(), text(price), note, then);
            }
            case GAP ->
                "%s has no %sprice from %s to %s.".formatted(what(), customerId == null ? "" : "own ", day, note);
            case NO_PRICE -> "%s is to be renewed, but has no price.".formatted(what());
            case CURRENCY_MISMATCH, OVERLAP, LATER_PRICE -> code.name();
        };
    }

    private String missing() {
        return charges().stream()
                .map(charge -> charge.price() == null
                        ? charge.label()
                        : "%s (%s shows through)"
                                .formatted(
                                        charge.label(), charge.price().amount().toPlainString()))
                .collect(Collectors.joining(", "));
    }

    private String what() {
        FindingCharge charge = charges().getFirst();
        String from = charge.minQuantity() == 1 ? "" : " from " + charge.minQuantity();
        return sku + " " + charge.label() + from;
    }

    private String text(@Nullable BigDecimal amount) {
        return amount == null ? NOTHING : plain(amount).toPlainString() + " " + currency;
    }

    @Nullable
    Money money(@Nullable BigDecimal amount) {
        return amount == null ? null : new Money(plain(amount), currency);
    }

    /** With two decimals at least and four at most. */
    private static BigDecimal plain(BigDecimal amount) {
        return Amounts.plain(amount.setScale(4, RoundingMode.HALF_UP));
    }
}
