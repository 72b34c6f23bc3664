package dev.kontor.price.guard;

import dev.kontor.base.shared.Money;
import dev.kontor.base.shared.Rows;
import dev.kontor.goods.catalog.Action;
import dev.kontor.price.guard.Finding.FindingCharge;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
        List<FindingCharge> charges,
        @Nullable BigDecimal price,
        @Nullable BigDecimal reference,
        @Nullable String note) {

    static final String COLUMNS = """
            f.code, f.day, f.list_id, f.who, f.customer_id, cu.display_name, k.id, k.name as class_name, f.currency,
            f.product_id, t.sku, t.name, f.about[1] as charge_id, f.charges, f.prices, f.price, f.reference, f.note""";

    static final String JOINS = """
             join product t on t.reseller_id = :reseller and t.id = f.product_id
             left join customer cu on cu.reseller_id = :reseller and cu.id = f.customer_id
             left join customer_class k on k.reseller_id = :reseller and k.id = f.class_id""";

    static Found of(Object[] row) {
        String currency = row[8].toString();
        return new Found(
                FindingCode.valueOf(row[0].toString()),
                Objects.requireNonNull(Rows.day(row[1])),
                (UUID) row[2],
                (UUID) row[3],
                (UUID) row[4],
                Rows.text(row[5]),
                (UUID) row[6],
                Rows.text(row[7]),
                currency,
                (UUID) row[9],
                row[10].toString(),
                row[11].toString(),
                (UUID) row[12],
                row[13].toString(),
                charges(row[13].toString(), Rows.text(row[14]), currency),
                (BigDecimal) row[15],
                (BigDecimal) row[16],
                Rows.text(row[17]));
    }

    /** From {@code REGISTER/12/1,RENEW/12/1} and, where there are any, as many prices. */
    private static List<FindingCharge> charges(String labels, @Nullable String prices, String currency) {
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
                charges,
                price,
                following,
                note);
    }
}
