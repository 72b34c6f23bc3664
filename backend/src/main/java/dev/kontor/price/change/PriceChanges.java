package dev.kontor.price.change;

import dev.kontor.base.http.IfMatch;
import dev.kontor.base.shared.Ids;
import dev.kontor.base.shared.Page;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Versioned;
import dev.kontor.goods.catalog.Action;
import dev.kontor.price.change.PriceChange.ChangeStatus;
import dev.kontor.price.change.PriceChangeRows.PriceChangeFilter;
import dev.kontor.price.change.PricePlan.PriceItem;
import dev.kontor.price.list.ListKind;
import dev.kontor.price.list.PriceList;
import dev.kontor.price.list.PriceLists;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes of prices: drafts that are worked on, and the timeline of everything that was published. */
@ApplicationScoped
public class PriceChanges {

    private final PriceChangeRows rows;
    private final DraftItems items;
    private final PriceLists lists;
    private final PriceRights rights;

    PriceChanges(PriceChangeRows rows, DraftItems items, PriceLists lists, PriceRights rights) {
        this.rows = rows;
        this.items = items;
        this.lists = lists;
        this.rights = rights;
    }

    /** A draft; the list of a class or customer is made if it has none yet. */
    @Transactional
    public PriceChangeView create(NewPriceChange wanted) {
        PriceList list = lists.requireChangeable(listOf(wanted));
        PriceChange change = PriceChange.draft(Ids.next(), list.id(), wanted.name());
        setPeriod(change, wanted.effectiveFrom(), wanted.effectiveUntil(), wanted.laterPrices());
        rows.add(change);
        return PriceChangeView.of(change, list);
    }

    /** Newest first; changes of cost lists only with the right to see costs. */
    @Transactional
    public Page<PriceChangeView> page(PriceChangeFilter filter) {
        return rows.page(filter, rights.has(PriceRights.READ_COSTS));
    }

    @Transactional
    public PriceChangeView read(UUID id) {
        return view(rows.require(id));
    }

    @Transactional
    public PriceChangeView change(UUID id, PriceChangeEdit wanted, @Nullable IfMatch ifMatch) {
        PriceChange change = rows.draft(id);
        IfMatch.require(ifMatch, change.version);
        change.name = wanted.name();
        setPeriod(change, wanted.effectiveFrom(), wanted.effectiveUntil(), wanted.laterPrices());
        change.version++;
        rows.flush();
        return view(change);
    }

    @Transactional
    public PriceChangeView discard(UUID id) {
        PriceChange change = rows.lock(id);
        rows.changeableList(change);
        change.discard();
        rows.flush();
        return view(change);
    }

    /** Puts prices into a draft, in place of those it has for the same charge and quantity. */
    @Transactional
    public PriceChangeView putItems(UUID id, List<PriceItem> wanted) {
        PriceChange change = rows.draft(id);
        items.put(id, wanted);
        return counted(change);
    }

    /** Like {@link #putItems(UUID, List)}, by SKU; 422 naming every row that is wrong. */
    @Transactional
    public PriceChangeView putItems(UUID id, PriceItemsChange wanted) {
        PriceChange change = rows.draft(id);
        items.put(id, items.check(wanted.items(), rows.list(change).currency()));
        return counted(change);
    }

    /** Takes prices out of a draft: of one product, or all. */
    @Transactional
    public PriceChangeView removeItems(UUID id, @Nullable UUID productId) {
        PriceChange change = rows.draft(id);
        items.remove(id, productId);
        return counted(change);
    }

    private PriceChangeView counted(PriceChange change) {
        items.counted(change);
        rows.flush();
        return view(change);
    }

    private PriceChangeView view(PriceChange change) {
        return PriceChangeView.of(change, rows.list(change));
    }

    private void setPeriod(
            PriceChange change, @Nullable LocalDate from, @Nullable LocalDate until, @Nullable LaterPrices later) {
        if (from != null) {
            rights.requireDay(from);
        }
        rights.firstDay(from, until);
        change.effectiveFrom = from;
        change.effectiveUntil = until;
        change.laterPrices = later == null ? LaterPrices.KEEP : later;
        if (change.laterPrices == LaterPrices.SHIFT && until == null) {
            throw new Problem.Invalid(
                    "/laterPrices", "shift-needs-end", "Later prices begin when this change ends; give it an end.");
        }
    }

    private UUID listOf(NewPriceChange wanted) {
        long given = Stream.of(wanted.listId(), wanted.classId(), wanted.customerId())
                .filter(Objects::nonNull)
                .count();
        if (given != 1) {
            throw new Problem.Invalid("/listId", "one-owner", "Give exactly one of listId, classId and customerId.");
        }
        if (wanted.classId() != null) {
            return lists.listOrNew(lists.customerClass(wanted.classId(), wanted.currency()));
        }
        requireNoCurrency(wanted.currency());
        return wanted.customerId() != null
                ? lists.listOrNew(lists.customer(wanted.customerId()))
                : Objects.requireNonNull(wanted.listId());
    }

    /** Only a class has several; a list and a customer say theirs. */
    static void requireNoCurrency(@Nullable String currency) {
        if (currency != null) {
            throw new Problem.Invalid("/currency", "one-owner", "A currency is chosen for a class only.");
        }
    }

    /**
     * A draft for exactly one list, class (in one of its currencies) or customer; from today unless a day is given, without an end unless given.
     * Prices that were published for a later day are kept unless something else is said.
     */
    public record NewPriceChange(
            @Nullable UUID listId,
            @Nullable UUID classId,
            @Nullable UUID customerId,
            @Nullable @Size(min = 3, max = 3) String currency,
            @NotBlank @Size(max = 200) String name,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate effectiveUntil,
            @Nullable LaterPrices laterPrices) {}

    /** What a person may change about a draft beside its prices. */
    public record PriceChangeEdit(
            @NotBlank @Size(max = 200) String name,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate effectiveUntil,
            @Nullable LaterPrices laterPrices) {}

    /**
     * A price change as people see it; an absent day of a draft is the day of its publication, an absent end is open. One
     * that adjusts changed discounts, not single prices.
     */
    public record PriceChangeView(
            UUID id,
            UUID listId,
            String listName,
            ListKind listKind,
            @Nullable UUID classId,
            @Nullable UUID customerId,
            String currency,
            String name,
            ChangeStatus status,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate effectiveUntil,
            LaterPrices laterPrices,
            int itemCount,
            boolean adjusts,
            Instant createdAt,
            @Nullable String createdBy,
            @Nullable Instant publishedAt,
            @Nullable String publishedBy,
            @Nullable String overrideReason,
            @Nullable UUID revertsId,
            @Nullable UUID revertedById,
            List<ChangeStatus> allowedTransitions,
            long version)
            implements Versioned {

        static PriceChangeView of(PriceChange change, PriceList list) {
            return new PriceChangeView(
                    change.id,
                    list.id(),
                    list.name(),
                    list.kind(),
                    list.classId(),
                    list.customerId(),
                    list.currency(),
                    change.name,
                    change.status,
                    change.effectiveFrom,
                    change.effectiveUntil,
                    change.laterPrices,
                    change.itemCount,
                    change.adjusts,
                    change.begun(),
                    change.createdByName == null ? change.publishedByName : change.createdByName,
                    change.publishedAt,
                    change.publishedByName,
                    change.reason,
                    change.revertsId,
                    change.revertedBy,
                    change.status.allowed(),
                    change.version);
        }
    }

    /** Prices for a draft; an absent amount takes the price away. */
    public record PriceItemsChange(
            @NotEmpty @Size(max = 5_000) List<@Valid @NotNull PriceItemInput> items) {

        /** One price: from a quantity (1 unless given), with up to four decimals. */
        public record PriceItemInput(
                @NotBlank @Size(max = 100) String sku,
                @NotNull Action action,
                @NotNull @Min(0) @Max(120) Integer termMonths,
                @Nullable @Min(1) @Max(1_000_000) Integer minQuantity,
                @Nullable BigDecimal amount) {

            int fromQuantity() {
                return minQuantity == null ? 1 : minQuantity;
            }
        }
    }
}
