package dev.kontor.app.demo;

import dev.kontor.goods.catalog.Action;
import dev.kontor.price.change.BulkEdit;
import dev.kontor.price.change.BulkEdit.EditKind;
import dev.kontor.price.change.BulkEdit.EditOperation;
import dev.kontor.price.change.BulkEdit.EditRounding;
import dev.kontor.price.change.BulkEdit.EditSelection;
import dev.kontor.price.change.PriceChanges;
import dev.kontor.price.change.PriceChanges.NewPriceChange;
import dev.kontor.price.change.PriceEdits;
import dev.kontor.price.change.PricePublications;
import dev.kontor.price.change.PricePublications.Publication;
import dev.kontor.price.preview.PricePreviews;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A rise of standard prices that is published for a day to come, and another one that is still a draft. */
@ApplicationScoped
class DemoRise {

    private static final EditRounding NEXT_NINETY = new EditRounding(new BigDecimal("0.90"), EditRounding.Direction.UP);

    private final PriceChanges changes;
    private final PriceEdits edits;
    private final PricePreviews previews;
    private final PricePublications publications;
    private final ResellerDay day;

    DemoRise(
            PriceChanges changes,
            PriceEdits edits,
            PricePreviews previews,
            PricePublications publications,
            ResellerDay day) {
        this.changes = changes;
        this.edits = edits;
        this.previews = previews;
        this.publications = publications;
        this.day = day;
    }

    void schedule(UUID list) {
        LocalDate next = day.today().plusMonths(1).withDayOfMonth(1);
        UUID rise = draft(list, "Registries raise their prices", next, ".info", ".biz", ".shop", ".cloud", ".blog");
        String fingerprint = previews.preview(rise).fingerprint();
        publications.publish(rise, new Publication(fingerprint, null));
        draft(list, "Next year's domains", next.plusMonths(2), ".com", ".net", ".org");
    }

    private UUID draft(UUID list, String name, LocalDate from, String... skus) {
        UUID draft = changes.create(new NewPriceChange(list, null, null, null, name, from, null, null))
                .id();
        edits.apply(
                draft,
                new BulkEdit(
                        new EditSelection(
                                null,
                                null,
                                List.of(skus),
                                Set.of(Action.REGISTER, Action.RENEW, Action.TRANSFER),
                                null,
                                null),
                        new EditOperation(EditKind.PERCENT, new BigDecimal("7")),
                        NEXT_NINETY));
        return draft;
    }
}
