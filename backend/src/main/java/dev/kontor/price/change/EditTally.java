package dev.kontor.price.change;

import dev.kontor.goods.catalog.ChargeView;
import dev.kontor.price.change.BulkEdit.BulkEditPreview;
import dev.kontor.price.change.BulkEdit.BulkEditResult;
import dev.kontor.price.change.BulkEdit.EditExample;
import dev.kontor.price.list.Amounts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an edit does, counted while it goes through the prices. */
final class EditTally {

    private static final int SHOWN = 3;

    /** Rounding that moves an amount by more than this share of it surprises whoever asked for a few percent. */
    private static final BigDecimal FIFTH = new BigDecimal("0.2");

    private int changed;
    private int unchanged;
    private int skipped;
    private int becomeOwn;
    private int raised;
    private int lowered;
    private int turned;
    private int strayed;
    private final List<EditExample> examples = new ArrayList<>();
    private final List<EditExample> surprises = new ArrayList<>();

    /** One price of an edit: whether what is paid now shows through, what it becomes, and what that was before rounding. */
    record Edited(
            String sku,
            ChargeView charge,
            int minQuantity,
            boolean inherited,
            @Nullable BigDecimal paid,
            @Nullable BigDecimal exact,
            @Nullable BigDecimal after) {

        int direction() {
            return paid == null || after == null ? 0 : after.compareTo(paid);
        }

        /** Whether rounding makes a raise of a reduction, or the other way round. */
        boolean turns() {
            return paid != null && exact != null && direction() * exact.compareTo(paid) < 0;
        }

        boolean strays() {
            return exact != null
                    && after != null
                    && after.subtract(exact).abs().compareTo(exact.abs().multiply(FIFTH)) > 0;
        }

        EditExample example() {
            return new EditExample(
                    sku,
                    charge.action(),
                    charge.termMonths(),
                    minQuantity,
                    paid == null ? null : Amounts.plain(paid),
                    after == null ? null : Amounts.plain(after));
        }
    }

    void skip() {
        skipped++;
    }

    void keep() {
        unchanged++;
    }

    void change(Edited one) {
        changed++;
        becomeOwn += one.inherited() && one.after() != null ? 1 : 0;
        raised += one.direction() > 0 ? 1 : 0;
        lowered += one.direction() < 0 ? 1 : 0;
        if (examples.size() < SHOWN) {
            examples.add(one.example());
        }
        surprise(one);
    }

    private void surprise(Edited one) {
        turned += one.turns() ? 1 : 0;
        strayed += one.strays() ? 1 : 0;
        if ((one.turns() || one.strays()) && surprises.size() < SHOWN) {
            surprises.add(one.example());
        }
    }

    BulkEditResult result() {
        return new BulkEditResult(changed, unchanged, skipped);
    }

    BulkEditPreview preview() {
        return new BulkEditPreview(
                changed,
                unchanged,
                skipped,
                becomeOwn,
                raised,
                lowered,
                turned,
                strayed,
                List.copyOf(examples),
                List.copyOf(surprises));
    }
}
