package dev.kontor.price.load;

import dev.kontor.base.shared.VisibleText;
import dev.kontor.base.sql.Sql;
import dev.kontor.goods.catalog.Action;
import dev.kontor.goods.catalog.ProductChange.NewCharge;
import dev.kontor.goods.catalog.SkuNames;
import dev.kontor.price.list.Amounts;
import dev.kontor.price.list.PriceList;
import dev.kontor.price.list.PriceLists;
import dev.kontor.tenant.reseller.ResellerDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Price lists as the field's component text ("relations"), such as {@code COM_SETUP:-5.00}, byte for byte the same while
 * the prices are. REGISTER is SETUP + ANNUAL and RENEW is ANNUAL, both per year; TRANSFER, RESTORE and TRADE are what they
 * say; charges without a component of their own stand with action and term, such as {@code COM_RENEW/24:19.00}. A product
 * is its SKU without the leading dot, in capitals.
 */
@ApplicationScoped
public class Relations {

    static final String SETUP = "SETUP";
    static final String ANNUAL = "ANNUAL";
    static final String CURRENCY = "CURRENCY";

    private static final NewCharge REGISTER_YEAR = new NewCharge(Action.REGISTER, 12);
    private static final NewCharge RENEW_YEAR = new NewCharge(Action.RENEW, 12);
    private static final Map<String, NewCharge> SINGLE = Map.of(
            "TRANSFER", new NewCharge(Action.TRANSFER, 0),
            "RESTORE", new NewCharge(Action.RESTORE, 0),
            "TRADE", new NewCharge(Action.TRADE, 0));
    private static final List<String> ORDER = List.of("TRANSFER", "RESTORE", "TRADE");
    private static final Pattern LINE =
            Pattern.compile("(.+)_([a-z]+(?:/\\d{1,3})?)(?:\\s*[:=]\\s*|\\s+)(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENT = Pattern.compile("^(?:#|//|--|;).*$|\\s+(?:#|//).*$");

    /** As registries write it before the names of their products. */
    private static final String PREFIX = "PRICE_CLASS_DOMAIN_";

    private static final int GROUP = 3;
    private static final Comparator<NewCharge> CHARGES =
            Comparator.comparing(NewCharge::action).thenComparing(NewCharge::termMonths);

    private final PriceLists lists;
    private final Sql sql;
    private final ResellerDay day;

    Relations(PriceLists lists, Sql sql, ResellerDay day) {
        this.lists = lists;
        this.sql = sql;
        this.day = day;
    }

    /** What a list itself says on a day (today unless given), by SKU; prices of quantities have no component. */
    @Transactional
    String text(UUID listId, @Nullable LocalDate on) {
        PriceList list = lists.require(listId);
        StringBuilder text = new StringBuilder();
        Map<NewCharge, BigDecimal> prices = new HashMap<>();
        String sku = null;
        for (Entry entry : entries(listId, on == null ? day.today() : on)) {
            if (sku != null && !sku.equals(entry.sku())) {
                write(text, sku, list.currency(), prices);
                prices.clear();
            }
            sku = entry.sku();
            prices.put(entry.charge(), entry.amount());
        }
        if (sku != null) {
            write(text, sku, list.currency(), prices);
        }
        return text.toString();
    }

    /** What a list says of a charge. */
    record Entry(String sku, NewCharge charge, BigDecimal amount) {}

    private List<Entry> entries(UUID listId, LocalDate on) {
        return sql.query("""
                        select p.sku, c.action as charge_action, c.term_months as charge_term_months, e.amount
                          from price_entry e
                          join charge c on c.reseller_id = e.reseller_id and c.id = e.charge_id
                          join product p on p.reseller_id = c.reseller_id and p.id = c.product_id
                         where e.reseller_id = :reseller and e.list_id = :list and e.superseded_at is null
                           and e.min_quantity = 1 and e.valid @> cast(:day as date)
                         order by p.sku""").bind("list", listId).bind("day", on).list(Entry.class);
    }

    /** The SKUs that texts name like this, letter by letter or without points; a name of two products is left out. */
    @Transactional
    Map<String, String> skus(List<String> keys) {
        Map<String, String> exact = new HashMap<>();
        Map<String, String> loose = new HashMap<>();
        Set<String> twice = new HashSet<>();
        for (String sku : sql.query("select sku from product where reseller_id = :reseller")
                .list(String.class)) {
            put(exact, key(sku), sku, twice);
            put(loose, loose(sku), sku, twice);
        }
        Map<String, String> skus = new HashMap<>();
        for (String key : keys) {
            String same = exact.get(key);
            String sku = same == null ? unique(loose, loose(key), twice) : unique(exact, key, twice);
            if (sku != null) {
                skus.put(key, sku);
            }
        }
        return skus;
    }

    private static void put(Map<String, String> names, String name, String sku, Set<String> twice) {
        if (names.put(name, sku) != null) {
            twice.add(name);
        }
    }

    private static @Nullable String unique(Map<String, String> names, String name, Set<String> twice) {
        return twice.contains(name) ? null : names.get(name);
    }

    /** .co.uk, CO_UK and COUK, .münchen and XN--MNCHEN-3YA. */
    private static String loose(String name) {
        String plain = name.replace('_', '.').replaceFirst("^\\.+", "");
        return " " + SkuNames.key(plain).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** One line: which product, which component, what value. */
    record Line(String key, String component, String value) {}

    static Optional<Line> line(String text) {
        Matcher matcher = LINE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String key = key(matcher.group(1).strip());
        String product = key.startsWith(PREFIX) ? key.substring(PREFIX.length()) : key;
        String component = matcher.group(2).toUpperCase(Locale.ROOT);
        return Optional.of(new Line(key(product), component, matcher.group(3).strip()));
    }

    /** What a line says: nothing for a comment. */
    static String withoutComment(String line) {
        return COMMENT.matcher(VisibleText.typed(line)).replaceFirst("").strip();
    }

    static String key(String sku) {
        String name = sku.startsWith(".") && sku.length() > 1 ? sku.substring(1) : sku;
        StringBuilder key = new StringBuilder(name);
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            // ASCII only: what other letters become depends on who asks
            key.setCharAt(i, c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c);
        }
        return key.toString();
    }

    /** The charge that a component is by itself; SETUP and ANNUAL are only parts of charges. */
    static Optional<NewCharge> charge(String component) {
        return SINGLE.containsKey(component)
                ? Optional.ofNullable(SINGLE.get(component))
                : PriceHeaders.charge(component);
    }

    /** The charges of the yearly components: without SETUP only the renewal is given. */
    static Map<NewCharge, BigDecimal> yearly(Optional<BigDecimal> setup, BigDecimal annual) {
        Map<NewCharge, BigDecimal> charges = new TreeMap<>(CHARGES);
        charges.put(RENEW_YEAR, annual);
        setup.ifPresent(amount -> charges.put(REGISTER_YEAR, amount.add(annual)));
        return charges;
    }

    /** Writes the prices of one product; equal prices always give equal text. */
    static void write(StringBuilder out, String sku, String currency, Map<NewCharge, BigDecimal> prices) {
        Map<NewCharge, BigDecimal> rest = new TreeMap<>(CHARGES);
        rest.putAll(prices);
        String key = key(sku);
        BigDecimal annual = rest.remove(RENEW_YEAR);
        if (annual != null) {
            BigDecimal register = rest.remove(REGISTER_YEAR);
            if (register != null) {
                line(out, key, SETUP, register.subtract(annual));
            }
            line(out, key, ANNUAL, annual);
        }
        for (String component : ORDER) {
            BigDecimal amount = rest.remove(SINGLE.get(component));
            if (amount != null) {
                line(out, key, component, amount);
            }
        }
        rest.forEach((charge, amount) -> line(out, key, charge.action() + "/" + charge.termMonths(), amount));
        out.append(key)
                .append('_')
                .append(CURRENCY)
                .append(':')
                .append(currency)
                .append('\n');
    }

    private static void line(StringBuilder out, String key, String component, BigDecimal amount) {
        out.append(key).append('_').append(component).append(':');
        BigDecimal plain = Amounts.plain(amount);
        // three decimals may be read as a group
        out.append(plain.scale() == GROUP ? plain.setScale(GROUP + 1) : plain).append('\n');
    }
}
