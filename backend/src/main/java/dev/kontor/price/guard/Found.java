package dev.kontor.price.guard;

import dev.kontor.base.shared.Money;
import dev.kontor.goods.catalog.Action;
import dev.kontor.price.guard.Finding.FindingCharge;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
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

    Found withReference(@Nullable BigDecimal following) {
        return new Found(
                code,
                day,
                listId,
                who,
                customerId,
                customerName,
                classId,
                className,
                currency,
                productId,
                sku,
                productName,
                chargeId,
                labels,
                prices,
                price,
                following,
                note);
    }
}
