package dev.kontor.price.load;

import dev.kontor.base.table.FieldNames;
import dev.kontor.goods.catalog.Action;
import dev.kontor.goods.catalog.ProductChange.NewCharge;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields that a file of prices can have, and which headers probably mean them. */
final class PriceColumns {

    static final String SKU = "sku";
    static final String NAME = "name";
    static final String CURRENCY = "currency";
    static final String ACTION = "action";
    static final String TERM = "termMonths";
    static final String QUANTITY = "minQuantity";
    static final String AMOUNT = "amount";
    static final String FROM = "validFrom";
    static final String UNTIL = "validUntil";

    static final Map<String, List<String>> HEADERS = headers();
    static final FieldNames NAMES =
            FieldNames.of(HEADERS, field -> charge(field).isPresent());

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}([.,]\\d{1,10})?");
    private static final Pattern CHARGE = Pattern.compile("([A-Z]+)/(\\d{1,3})");

    private PriceColumns() {}

    /** The charge of a field such as {@code RENEW/12}. */
    static Optional<NewCharge> charge(String field) {
        Matcher matcher = CHARGE.matcher(field);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return action(matcher.group(1)).map(action -> new NewCharge(action, Integer.valueOf(matcher.group(2))));
    }

    static Optional<Action> action(String text) {
        for (Action action : Action.values()) {
            if (action.name().equals(text.toUpperCase(Locale.ROOT))) {
                return Optional.of(action);
            }
        }
        return Optional.empty();
    }

    /** A price with a point or a comma; empty when it is none. */
    static Optional<BigDecimal> amount(String text) {
        return DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text.replace(',', '.'))) : Optional.empty();
    }

    private static Map<String, List<String>> headers() {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put(SKU, List.of("sku", "tld", "product", "productid", "artikelnummer", "producto", "productnumber"));
        headers.put(NAME, List.of("name", "productname", "bezeichnung", "nombre"));
        headers.put(CURRENCY, List.of("currency", "währung", "moneda"));
        headers.put(ACTION, List.of("action", "aktion", "acción"));
        headers.put(TERM, List.of("term", "termmonths", "laufzeit", "plazo"));
        headers.put(QUANTITY, List.of("minquantity", "quantity", "abmenge", "menge", "cantidad"));
        headers.put(AMOUNT, List.of("amount", "price", "preis", "betrag", "precio", "importe"));
        headers.put(FROM, List.of("validfrom", "gültigab", "gültigvon", "desde", "asof"));
        headers.put(UNTIL, List.of("validuntil", "validto", "gültigbis", "hasta"));
        headers.put("REGISTER/12", List.of("register", "registration", "registrierung", "registro", "register/12"));
        headers.put("RENEW/12", List.of("renew", "renewal", "verlängerung", "renovación", "renew/12"));
        headers.put("TRANSFER/0", List.of("transfer", "traslado", "transfer/0"));
        headers.put("RESTORE/0", List.of("restore", "wiederherstellung", "restauración", "restore/0"));
        headers.put("PURCHASE/0", List.of("unitprice", "listprice", "einzelpreis", "purchase/0"));
        return headers;
    }
}
