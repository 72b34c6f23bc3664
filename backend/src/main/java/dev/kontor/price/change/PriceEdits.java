package dev.kontor.price.change;

import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.goods.catalog.Categories;
import dev.kontor.goods.catalog.ChargeView;
import dev.kontor.goods.catalog.ProductFilter;
import dev.kontor.goods.catalog.ProductView;
import dev.kontor.goods.catalog.Products;
import dev.kontor.price.book.PriceSets;
import dev.kontor.price.change.BulkEdit.BulkEditPreview;
import dev.kontor.price.change.BulkEdit.BulkEditResult;
import dev.kontor.price.change.BulkEdit.EditGround;
import dev.kontor.price.change.BulkEdit.EditSelection;
import dev.kontor.price.change.PricePlan.PriceItem;
import dev.kontor.price.list.PriceLists;
import dev.kontor.price.list.PriceOwner;
import dev.kontor.price.rule.Offer;
import dev.kontor.price.rule.OfferReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Edits of many prices of a draft at once, a thousand products at a time. */
@ApplicationScoped
public class PriceEdits {

    private static final int BATCH = 1_000;

    private final PriceChangeRows changes;
    private final DraftItems items;
    private final Products products;
    private final Categories categories;
    private final PriceLists lists;
    private final PriceSets sets;
    private final EntityManager entityManager;

    PriceEdits(
            PriceChangeRows changes,
            DraftItems items,
            Products products,
            Categories categories,
            PriceLists lists,
            PriceSets sets,
            EntityManager entityManager) {
        this.changes = changes;
        this.items = items;
        this.products = products;
        this.categories = categories;
        this.lists = lists;
        this.sets = sets;
        this.entityManager = entityManager;
    }

    /** 422 for an unknown SKU or category and for an operation that does not go together. */
    @Transactional
    public BulkEditResult apply(UUID changeId, BulkEdit request) {
        PriceChange change = changes.draft(changeId);
        EditTally tally = run(ground(change), request, changed -> {
            items.put(changeId, changed);
            forget();
        });
        items.counted(changes.draft(changeId));
        return tally.result();
    }

    /** What it would do, with nothing written; 422 like {@link #apply}. */
    @Transactional
    public BulkEditPreview preview(EditGround asked, BulkEdit request) {
        return run(ground(asked), request, changed -> {}).preview();
    }

    /** Where an edit starts from: a list, if the owner has one yet, and the draft on it, if one was begun. */
    private record Ground(@Nullable UUID changeId, @Nullable UUID listId, PriceOwner owner, LocalDate day) {}

    private Ground ground(PriceChange change) {
        return new Ground(change.id, change.listId, lists.ownerOf(change.listId), changes.firstDay(change));
    }

    private Ground ground(EditGround asked) {
        if (Stream.of(asked.changeId, asked.listId, asked.classId, asked.customerId)
                        .filter(Objects::nonNull)
                        .count()
                != 1) {
            throw new Problem.Invalid(
                    "/changeId", "one-owner", "Give exactly one of changeId, listId, classId and customerId.");
        }
        if (asked.classId == null) {
            PriceChanges.requireNoCurrency(asked.currency);
        }
        if (asked.changeId != null) {
            PriceChange change = changes.require(asked.changeId);
            change.requireDraft();
            return ground(change);
        }
        if (asked.listId != null) {
            return new Ground(null, asked.listId, lists.ownerOf(asked.listId), changes.today());
        }
        PriceOwner owner = asked.classId != null
                ? lists.customerClass(asked.classId, asked.currency)
                : lists.customer(Objects.requireNonNull(asked.customerId));
        return new Ground(null, lists.listOf(owner).orElse(null), owner, changes.today());
    }

    private EditTally run(Ground ground, BulkEdit request, Consumer<List<PriceItem>> each) {
        PriceEdit edit = new PriceEdit(request, ground.owner(), ground.day());
        edit.check();
        requireCategory(request.select().categoryId());
        if (request.select().skus() != null) {
            each.accept(changed(ground, edit, bySku(request.select())));
        } else {
            ProductFilter filter = filter(request.select());
            do {
                Page<ProductView> page = products.page(filter);
                each.accept(changed(ground, edit, page.items()));
                filter.cursor = page.nextCursor();
            } while (filter.cursor != null);
        }
        return edit.tally();
    }

    /** Nothing would be selected by a category that is not there, nor by one of somebody else. */
    private void requireCategory(@Nullable UUID id) {
        if (id != null) {
            categories.requireAll(List.of(id), "/select/categoryId");
        }
    }

    private List<PriceItem> changed(Ground ground, PriceEdit edit, List<ProductView> shown) {
        List<UUID> charges = OfferReader.charges(shown);
        Map<UUID, Map<Integer, @Nullable BigDecimal>> present = new HashMap<>();
        items.present(ground.changeId(), ground.listId(), ground.day(), charges)
                .forEach((key, amount) -> present.computeIfAbsent(key.chargeId(), id -> new HashMap<>())
                        .put(key.minQuantity(), amount));
        Map<UUID, Offer> inherited = sets.inheritedOn(ground.owner(), shown, ground.day());
        List<PriceItem> changed = new ArrayList<>();
        for (ProductView product : shown) {
            Offer offer = Objects.requireNonNull(inherited.get(product.id()));
            for (ChargeView charge : product.charges()) {
                edit.take(charge, offer, present.getOrDefault(charge.id(), Map.of()), changed);
            }
        }
        edit.requireStorable(changed.stream().map(PriceItem::amount).toList());
        return changed;
    }

    /** Lets go of all entities, so that a batch does not drag those before it along. */
    private void forget() {
        entityManager.flush();
        entityManager.clear();
    }

    private List<ProductView> bySku(EditSelection select) {
        List<String> wanted = Objects.requireNonNull(select.skus());
        List<ProductView> found = products.bySkus(wanted);
        Set<String> known = found.stream().map(ProductView::sku).collect(Collectors.toSet());
        List<Problem.FieldError> errors = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (!known.contains(wanted.get(i))) {
                String detail = "There is no product '%s'.".formatted(wanted.get(i));
                errors.add(new Problem.FieldError("/select/skus/" + i, "unknown-product", detail));
            }
        }
        Problem.Invalid.requireNone(errors, "unknown-product", "Some products do not exist.");
        return found.stream()
                .filter(product ->
                        select.categoryId() == null || product.categoryId().equals(select.categoryId()))
                .toList();
    }

    private static ProductFilter filter(EditSelection select) {
        ProductFilter filter = new ProductFilter();
        filter.q = select.q();
        filter.categoryId = select.categoryId();
        filter.limit = BATCH;
        return filter;
    }
}
