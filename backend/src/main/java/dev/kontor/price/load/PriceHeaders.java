package dev.kontor.price.load;

import dev.kontor.base.shared.SearchText;
import dev.kontor.base.wording.TableWords;
import dev.kontor.goods.catalog.Action;
import dev.kontor.goods.catalog.ProductChange.NewCharge;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which header of a file of prices probably means which field, and which word which action. */
final class PriceHeaders {

    static final Map<String, List<String>> BY_FIELD = fields();

    /** The charges that have headers of their own. */
    static final String[] CHARGES =
            BY_FIELD.keySet().stream().filter(field -> field.contains("/")).toArray(String[]::new);

    private static final Pattern CHARGE = Pattern.compile("([A-Z]+)/(\\d{1,3})");
    private static final Map<String, Action> WORDS = words();

    private PriceHeaders() {}

    /** The charge of a field such as {@code RENEW/12}. */
    static Optional<NewCharge> charge(String field) {
        Matcher matcher = CHARGE.matcher(field);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return named(matcher.group(1)).map(action -> new NewCharge(action, Integer.valueOf(matcher.group(2))));
    }

    private static Optional<Action> named(String text) {
        for (Action action : Action.values()) {
            if (action.name().equals(text)) {
                return Optional.of(action);
            }
        }
        return Optional.empty();
    }

    /** By its name or by what it is called in German, English or Spanish, in any case. */
    static Optional<Action> action(String text) {
        return named(text.toUpperCase(Locale.ROOT))
                .or(() -> Optional.ofNullable(WORDS.get(String.join("", SearchText.words(text)))))
                .or(() -> TableWords.meant(Action.class, text));
    }

    private static Map<String, Action> words() {
        Map<String, Action> words = new HashMap<>();
        add(
                words,
                Action.REGISTER,
                "registration registrierung neuregistrierung neu new create registro alta domainregister");
        add(words, Action.RENEW, "renewal verlangerung verlaengerung renovacion renovar domainrenew");
        add(words, Action.TRANSFER, "transferin umzug providerwechsel traslado transferencia domaintransfer");
        add(words, Action.RESTORE, "restoration redemption wiederherstellung restauracion recuperacion rgp");
        add(words, Action.TRADE, "ownerchange inhaberwechsel cambiodetitular cambiotitular");
        add(words, Action.SETUP, "einrichtung instalacion configuracion");
        add(words, Action.PURCHASE, "buy kauf einmalig onetime compra");
        return words;
    }

    private static void add(Map<String, Action> words, Action action, String list) {
        for (String word : list.split(" ", 0)) {
            words.put(word, action);
        }
    }

    private static Map<String, List<String>> fields() {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put(
                PriceFile.SKU,
                list("sku, tld, product, productid, artikelnummer, artikel, artikelnr, produkt, producto, referencia, "
                        + "productnumber, extension, domain extension, domainendung, endung, zone, extensión, code"));
        headers.put(PriceFile.NAME, list("name, productname, bezeichnung, nombre, description, beschreibung"));
        headers.put(PriceFile.CURRENCY, list("currency, currency code, währung, moneda, divisa"));
        headers.put(PriceFile.ACTION, list("action, operation, aktion, vorgang, acción, operación"));
        headers.put(PriceFile.TERM, list("term, termmonths, months, laufzeit, monate, plazo, meses"));
        headers.put(
                PriceFile.QUANTITY,
                list("minquantity, quantity, qty, tier price qty, abmenge, menge, staffel, cantidad, desde cantidad"));
        headers.put(
                PriceFile.AMOUNT,
                list("amount, price, net price, tier price, preis, nettopreis, betrag, precio, precio neto, importe"));
        headers.put(
                PriceFile.FROM,
                list("validfrom, valid from, gültigab, gültigvon, gültig seit, desde, válido desde, asof"));
        headers.put(PriceFile.UNTIL, list("validuntil, validto, gültigbis, hasta, válido hasta"));
        headers.put(
                "REGISTER/12",
                list("register, registration, register price, registration price, new, create, registrierung, neu, "
                        + "registrierungspreis, registro, alta, register/12"));
        headers.put(
                "RENEW/12",
                list(
                        "renew, renewal, renew price, renewal price, annual, verlängerung, verlängerungspreis, renovación, "
                                + "renew/12"));
        headers.put(
                "TRANSFER/0",
                list(
                        "transfer, transfer price, transfer in, transferpreis, umzug, traslado, transferencia, transfer/0"));
        headers.put(
                "RESTORE/0",
                list(
                        "restore, restore price, restoration, redemption, redemption price, wiederherstellung, restauración, "
                                + "recuperación, restore/0"));
        headers.put("TRADE/0", list("trade, owner change, inhaberwechsel, cambio de titular, trade/0"));
        headers.put("PURCHASE/0", list("unitprice, listprice, einzelpreis, stückpreis, precio unitario, purchase/0"));
        return headers;
    }

    private static List<String> list(String names) {
        return List.of(names.split(", "));
    }
}
