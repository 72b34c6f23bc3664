package dev.kontor.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.base.sql.Sql;
import dev.kontor.goods.catalog.Action;
import dev.kontor.price.list.ListKind;
import io.quarkus.arc.Arc;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A reseller with random prices at every level, of several quantities, on days past, present and to come, recorded and
 * superseded at three moments; stored past every check, so that also what nobody would write is there.
 */
public final class RandomShop {

    public static final UUID NOBODY = new UUID(0, 0);
    public static final List<Integer> STEPS = List.of(1, 3, 10);
    public static final List<Integer> QUANTITIES = List.of(1, 2, 3, 9, 10, 50);

    private static final List<String> CURRENCIES = List.of("USD", "EUR", "JPY", "KWD");
    private static final int DAYS = 40;
    private static final long FRESH = System.nanoTime();

    public final Api.Tenant tenant;
    public final LocalDate today;
    public final List<Instant> moments;
    public final List<Product> products = new ArrayList<>();
    public final List<PriceListing> lists = new ArrayList<>();
    /** The classes in each of their currencies. */
    public final List<Payer> classes = new ArrayList<>();

    public final List<Payer> customers = new ArrayList<>();
    public final List<Price> prices = new ArrayList<>();
    public final List<Percent> percents = new ArrayList<>();
    public final List<Renewal> renewals = new ArrayList<>();
    public final Map<UUID, BigDecimal> costs = new HashMap<>();

    private static final Map<Long, RandomShop> SHOPS = new HashMap<>();

    private final Random random;
    private final List<UUID> categories = new ArrayList<>();
    /** The classes in their main currencies. */
    private final List<Payer> mains = new ArrayList<>();

    public record Product(UUID id, String sku, UUID categoryId, List<Charge> charges) {}

    public record Charge(UUID id, UUID productId, Action action, int term) {}

    public record PriceListing(UUID id, ListKind kind, UUID ownerId, String currency) {}

    /** Who pays: a customer, all of a class, or whoever has neither; {@code own} when own prices count. */
    public record Payer(@Nullable UUID customerId, @Nullable UUID classId, String currency, boolean own) {

        public Payer withoutOwn() {
            return new Payer(customerId, classId, currency, false);
        }

        /** What everybody of the class pays. */
        public Payer ofClass() {
            return new Payer(null, classId, currency, false);
        }
    }

    /** The first day inclusive, the last one exclusive. */
    public record Days(@Nullable LocalDate from, @Nullable LocalDate until) {

        public boolean contain(LocalDate day) {
            return (from == null || !from.isAfter(day)) && (until == null || until.isAfter(day));
        }

        public String range() {
            return "[" + (from == null ? "" : from) + "," + (until == null ? "" : until) + ")";
        }
    }

    /** Since when something was known, and until when. */
    public record Known(Instant since, @Nullable Instant until) {

        public boolean at(@Nullable Instant moment) {
            return moment == null ? until == null : !since.isAfter(moment) && (until == null || until.isAfter(moment));
        }
    }

    public record Price(UUID listId, UUID chargeId, int quantity, BigDecimal amount, Days days, Known known) {}

    public record Percent(
            UUID ownerId, String owner, String scope, UUID scopeId, BigDecimal percent, Days days, Known known) {}

    public record Renewal(Payer customer, Product product, Charge charge, int quantity, int months) {}

    /** Two that stay and one that is new in every run; {@code -Dprices.seed=...} repeats one. */
    public static Stream<Long> seeds() {
        String wanted = System.getProperty("prices.seed");
        return wanted == null ? Stream.of(7L, 1_914L, FRESH) : Stream.of(Long.parseLong(wanted));
    }

    /** The shop of a seed, made once. */
    public static RandomShop of(Api api, long seed) {
        return SHOPS.computeIfAbsent(
                seed, key -> new RandomShop(api.newTenant(), LocalDate.now(ZoneId.of("Europe/Berlin")), seed).store());
    }

    private RandomShop(Api.Tenant tenant, LocalDate today, long seed) {
        this.tenant = tenant;
        this.today = today;
        this.random = new Random(seed);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        this.moments =
                List.of(now.minus(Duration.ofDays(300)), now.minus(Duration.ofDays(60)), now.minus(Duration.ofDays(2)));
        goods();
        payers();
        lists.forEach(this::prices);
        adjustments();
        renewals();
    }

    private void goods() {
        for (int i = 0; i < 3; i++) {
            categories.add(id());
        }
        for (int i = 0; i < 7; i++) {
            UUID product = id();
            List<Charge> charges = new ArrayList<>();
            for (String occasion :
                    List.of("REGISTER/12", "RENEW/12", "RENEW/24", "TRANSFER/0", "RESTORE/0", "RENEW/1")) {
                String[] parts = occasion.split("/");
                if (random.nextInt(4) > 0) {
                    charges.add(new Charge(id(), product, Action.valueOf(parts[0]), Integer.parseInt(parts[1])));
                }
            }
            products.add(new Product(product, "sku-" + i, oneOf(categories), charges));
        }
    }

    private void payers() {
        for (String currency : CURRENCIES) {
            if (!currency.equals("KWD") || random.nextBoolean()) {
                list(ListKind.LIST, NOBODY, currency);
            }
        }
        for (String currency : List.of("USD", "USD", "EUR", "JPY", "KWD")) {
            UUID id = id();
            mains.add(new Payer(null, id, currency, false));
            list(ListKind.CLASS, id, currency);
            for (String further : CURRENCIES) {
                if (!further.equals(currency)) {
                    further(id, further, mains.size() == 1);
                }
            }
        }
        classes.addAll(mains);
        for (int i = 0; i < 14; i++) {
            UUID id = id();
            boolean alone = random.nextInt(5) == 0;
            Payer of = oneOf(classes);
            String currency = alone ? oneOf(CURRENCIES) : of.currency();
            customers.add(new Payer(id, alone ? null : of.classId(), currency, true));
            if (random.nextInt(4) > 0) {
                list(ListKind.CUSTOMER, id, currency);
            }
            if (random.nextInt(5) == 0) {
                list(ListKind.CUSTOMER, id, currency.equals("JPY") ? "USD" : "JPY");
            }
        }
        list(ListKind.COST, id(), "USD");
    }

    /** The class may buy in this one, too, mostly with a list; or has a list that nobody buys by, or nothing. */
    private void further(UUID id, String currency, boolean surely) {
        boolean sold = surely || random.nextInt(3) == 0;
        if (sold) {
            classes.add(new Payer(null, id, currency, false));
        }
        if (random.nextInt(sold ? 4 : 6) < (sold ? 3 : 1)) {
            list(ListKind.CLASS, id, currency);
        }
    }

    private void list(ListKind kind, UUID owner, String currency) {
        lists.add(new PriceListing(id(), kind, owner, currency));
    }

    private void prices(PriceListing list) {
        for (Product product : products) {
            if (list.kind() == ListKind.CUSTOMER && random.nextInt(5) < 3) {
                continue;
            }
            for (Charge charge : product.charges()) {
                if (list.kind() == ListKind.COST) {
                    cost(list, charge);
                } else if (random.nextInt(list.kind() == ListKind.CLASS ? 2 : 5) > 0) {
                    for (int quantity : STEPS) {
                        if (random.nextInt(quantity == 1 ? 6 : 2) > 0) {
                            history(this::amount)
                                    .forEach(one -> prices.add(new Price(
                                            list.id(), charge.id(), quantity, one.number(), one.days(), one.known())));
                        }
                    }
                }
            }
        }
    }

    private void cost(PriceListing list, Charge charge) {
        if (random.nextBoolean()) {
            BigDecimal amount = BigDecimal.valueOf(random.nextInt(100_000), 4);
            costs.put(charge.id(), amount);
            Known always = new Known(moments.getFirst(), null);
            prices.add(new Price(list.id(), charge.id(), 1, amount, new Days(null, null), always));
        }
    }

    private void adjustments() {
        for (Payer owner : Stream.concat(mains.stream(), customers.stream()).toList()) {
            boolean customer = owner.customerId() != null;
            UUID id = customer ? owner.customerId() : owner.classId();
            String kind = customer ? "CUSTOMER" : "CLASS";
            adjust(id, kind, "ALL", NOBODY);
            categories.forEach(category -> adjust(id, kind, "CATEGORY", category));
            products.forEach(product -> adjust(id, kind, "PRODUCT", product.id()));
        }
    }

    private void adjust(UUID owner, String kind, String scope, UUID scopeId) {
        if (random.nextInt(3) == 0) {
            history(this::percent)
                    .forEach(one -> percents.add(
                            new Percent(owner, kind, scope, scopeId, one.number(), one.days(), one.known())));
        }
    }

    private void renewals() {
        for (Payer customer : customers) {
            for (Product product : products) {
                for (Charge charge : product.charges()) {
                    if (random.nextBoolean()) {
                        int months = oneOf(List.of(12, 24, 6));
                        renewals.add(new Renewal(customer, product, charge, oneOf(QUANTITIES), months));
                    }
                }
            }
        }
    }

    private record Dated(BigDecimal number, Days days) {}

    private record Recorded(BigDecimal number, Days days, Known known) {}

    /** What was recorded at each of the moments, or left as it was. */
    private List<Recorded> history(Supplier<BigDecimal> number) {
        List<Recorded> history = new ArrayList<>();
        List<Dated> present = days(number);
        Instant since = moments.getFirst();
        for (Instant moment : moments.subList(1, moments.size())) {
            if (random.nextInt(3) == 0) {
                Known known = new Known(since, moment);
                present.forEach(one -> history.add(new Recorded(one.number(), one.days(), known)));
                present = days(number);
                since = moment;
            }
        }
        Known known = new Known(since, null);
        present.forEach(one -> history.add(new Recorded(one.number(), one.days(), known)));
        return history;
    }

    /** Periods without ties; some touch, some leave gaps, the first and the last may be open. */
    private List<Dated> days(Supplier<BigDecimal> number) {
        List<Dated> dated = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            dated.add(new Dated(number.get(), new Days(null, null)));
            return dated;
        }
        int at = -DAYS + random.nextInt(DAYS);
        LocalDate from = random.nextBoolean() ? null : today.plusDays(at);
        while (at < DAYS) {
            at += 1 + random.nextInt(30);
            LocalDate until = at >= DAYS && random.nextBoolean() ? null : today.plusDays(at);
            dated.add(new Dated(number.get(), new Days(from, until)));
            at += Math.max(0, random.nextInt(12) - 8);
            from = today.plusDays(at);
        }
        return dated;
    }

    public BigDecimal amount() {
        return switch (random.nextInt(20)) {
            case 0 -> new BigDecimal("0.0000");
            case 1 -> BigDecimal.valueOf(-random.nextInt(100_000), 4);
            case 2 -> BigDecimal.valueOf(random.nextLong(1_000_000_000_000L), 4);
            case 3, 4, 5 -> BigDecimal.valueOf(random.nextInt(2_000), 2).setScale(4);
            default -> BigDecimal.valueOf(random.nextInt(200_000), 4);
        };
    }

    private BigDecimal percent() {
        return switch (random.nextInt(10)) {
            case 0 -> new BigDecimal("-100");
            case 1 -> BigDecimal.valueOf(random.nextInt(10_000_000), 4);
            case 2, 3, 4 -> BigDecimal.valueOf(random.nextInt(60) - 30);
            default -> BigDecimal.valueOf(random.nextInt(400_000) - 200_000, 4);
        };
    }

    /** Days around every kind of border. */
    public List<LocalDate> someDays() {
        List<LocalDate> days = new ArrayList<>(
                List.of(today.minusDays(500), today.minusDays(1), today, today.plusDays(1), today.plusDays(500)));
        for (int i = 0; i < 4; i++) {
            LocalDate from = oneOf(prices).days().from();
            days.add(from == null ? today.plusDays(random.nextInt(DAYS)) : from.minusDays(random.nextInt(2)));
        }
        return days.stream().distinct().toList();
    }

    public <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    public int number(int below) {
        return random.nextInt(below);
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private RandomShop store() {
        return TenantTransaction.run(tenant, () -> {
            storeGoods();
            storeCustomers();
            storePrices();
            return this;
        });
    }

    private void storeGoods() {
        insert("product_category", categories, id -> row("id", id, "name", "Category " + id, "version", 0));
        insert(
                "product",
                products,
                one -> row(
                        "id",
                        one.id(),
                        "sku",
                        one.sku(),
                        "name",
                        one.sku(),
                        "sort_name",
                        one.sku(),
                        "kind",
                        "DOMAIN",
                        "category_id",
                        one.categoryId(),
                        "created_at",
                        moments.getFirst(),
                        "updated_at",
                        moments.getFirst(),
                        "version",
                        0));
        insert(
                "charge",
                products.stream().flatMap(one -> one.charges().stream()).toList(),
                one -> row(
                        "id",
                        one.id(),
                        "product_id",
                        one.productId(),
                        "action",
                        one.action(),
                        "term_months",
                        one.term()));
    }

    private void storeCustomers() {
        insert(
                "customer_class",
                mains,
                one -> row(
                        "id",
                        one.classId(),
                        "name",
                        "Class " + one.classId(),
                        "position",
                        1,
                        "currency",
                        one.currency(),
                        "version",
                        0,
                        "created_at",
                        moments.getFirst()));
        insert("customer_class_currency", classes, one -> row("class_id", one.classId(), "currency", one.currency()));
        insert(
                "customer",
                customers,
                one -> row(
                        "id",
                        one.customerId(),
                        "number",
                        one.customerId(),
                        "kind",
                        "COMPANY",
                        "display_name",
                        one.customerId(),
                        "sort_name",
                        one.customerId(),
                        "sort_city",
                        "",
                        "language",
                        "en",
                        "currency",
                        one.currency(),
                        "class_id",
                        one.classId(),
                        "billing_type",
                        "DEBIT",
                        "debit_status",
                        "INACTIVE",
                        "credit_limit",
                        0,
                        "locks",
                        List.of(),
                        "tags",
                        List.of(),
                        "custom_fields",
                        Map.of(),
                        "version",
                        0,
                        "created_at",
                        moments.getFirst(),
                        "updated_at",
                        moments.getFirst(),
                        "reseller",
                        false));
        insert(
                "expected_renewal",
                renewals,
                one -> row(
                        "id",
                        id(),
                        "customer_id",
                        one.customer().customerId(),
                        "product_id",
                        one.product().id(),
                        "charge_id",
                        one.charge().id(),
                        "quantity",
                        one.quantity(),
                        "renews_on",
                        today,
                        "interval_months",
                        one.months()));
    }

    private void storePrices() {
        insert(
                "price_list",
                lists,
                one -> row(
                        "id",
                        one.id(),
                        "kind",
                        one.kind(),
                        "currency",
                        one.currency(),
                        "name",
                        one.kind(),
                        "owner_id",
                        one.ownerId(),
                        "created_at",
                        moments.getFirst(),
                        "version",
                        0));
        // one publication per list, with the id of the list
        insert(
                "price_change",
                lists,
                one -> row(
                        "id",
                        one.id(),
                        "list_id",
                        one.id(),
                        "status",
                        "PUBLISHED",
                        "name",
                        "Random",
                        "published_at",
                        moments.getFirst(),
                        "published_by",
                        NOBODY,
                        "published_by_name",
                        "Nobody",
                        "request_id",
                        NOBODY,
                        "item_count",
                        1,
                        "version",
                        0));
        insert(
                "price_entry",
                prices,
                one -> row(
                        "id",
                        id(),
                        "list_id",
                        one.listId(),
                        "change_id",
                        one.listId(),
                        "charge_id",
                        one.chargeId(),
                        "min_quantity",
                        one.quantity(),
                        "amount",
                        one.amount().toPlainString(),
                        "valid",
                        one.days().range(),
                        "recorded_at",
                        one.known().since(),
                        "superseded_at",
                        one.known().until()));
        insert(
                "price_adjustment",
                percents,
                one -> row(
                        "id",
                        id(),
                        "owner_kind",
                        one.owner(),
                        "owner_id",
                        one.ownerId(),
                        "scope",
                        one.scope(),
                        "scope_id",
                        one.scopeId(),
                        "percent",
                        one.percent().toPlainString(),
                        "valid",
                        one.days().range(),
                        "recorded_at",
                        one.known().since(),
                        "superseded_at",
                        one.known().until(),
                        "recorded_by",
                        NOBODY,
                        "recorded_by_name",
                        "Nobody"));
    }

    private static Map<String, @Nullable Object> row(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> row = new HashMap<>();
        List<@Nullable Object> all = Arrays.asList(namesAndValues);
        for (int i = 0; i < all.size(); i += 2) {
            Object value = all.get(i + 1);
            boolean simple = value == null || value instanceof List || value instanceof Map;
            row.put(String.valueOf(all.get(i)), simple ? value : value.toString());
        }
        return row;
    }

    private interface Row<T> {
        Map<String, @Nullable Object> of(T one);
    }

    private <T> void insert(String table, List<T> all, Row<T> row) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (T one : all) {
            Map<String, @Nullable Object> columns = row.of(one);
            columns.put("reseller_id", tenant.id().toString());
            rows.add(columns);
        }
        String columns = String.join(", ", rows.getFirst().keySet());
        String sql = "insert into " + table + " (" + columns + ") select " + columns
                + " from jsonb_populate_recordset(cast(null as " + table + "), cast(:rows as jsonb))"
                + " where reseller_id = :reseller";
        Sql database = Arc.container().instance(Sql.class).get();
        try {
            database.query(sql)
                    .bind("rows", new ObjectMapper().writeValueAsString(rows))
                    .update();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
