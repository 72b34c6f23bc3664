package dev.kontor.customer.customer;

import dev.kontor.base.search.Phones;
import dev.kontor.base.search.Words;
import dev.kontor.base.shared.Languages;
import dev.kontor.base.shared.SearchText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words by which a customer is found, the markers by which it is filtered, and the keys by which it is sorted. */
final class CustomerWords {

    /** The marker of customers that are resellers themselves. */
    static final String RESELLER = Words.marker('r', "");

    private static final int MAX_SORT_KEY = 320;

    private static final Map<String, List<String>> COUNTRIES = new ConcurrentHashMap<>();

    private CustomerWords() {}

    static Set<String> of(CustomerInput input) {
        Set<String> words = new LinkedHashSet<>(Words.of(texts(input)));
        Stream.of(input.phone(), input.mobile(), input.fax())
                .filter(phone -> phone != null)
                .forEach(phone -> words.addAll(Phones.markers(phone)));
        input.tags().forEach(tag -> words.add(tag(tag)));
        if (input.reseller()) {
            words.add(RESELLER);
        }
        if (input.address() != null && input.address().country() != null) {
            words.add(country(input.address().country()));
        }
        return words;
    }

    /** The marker by which customers with this tag are filtered. */
    static String tag(String tag) {
        return Words.marker('t', tag);
    }

    static String country(String code) {
        return Words.marker('c', code);
    }

    static String sortKey(@Nullable String text) {
        return text == null ? "" : SearchText.sortKey(text, MAX_SORT_KEY);
    }

    /** The important ones first: of a customer with very many words the last ones are left out. */
    private static List<@Nullable String> texts(CustomerInput input) {
        List<@Nullable String> texts = new ArrayList<>();
        texts.add(input.number());
        texts.add(input.externalId());
        texts.add(input.companyName());
        texts.add(input.firstName());
        texts.add(input.lastName());
        texts.add(input.email());
        // also as typed without gaps: K00042, DE123456789
        Stream.of(input.number(), input.vatId(), input.taxNumber(), input.gln()).forEach(code -> {
            texts.add(code);
            texts.add(code == null ? null : code.replaceAll("\\s+", ""));
        });
        addAddress(texts, input.address());
        texts.add(input.grouping());
        texts.add(input.salesChannel());
        texts.addAll(input.tags());
        addAddress(texts, input.invoiceAddress());
        texts.add(input.website());
        texts.addAll(input.customFields().values());
        texts.add(input.remark());
        return texts;
    }

    private static void addAddress(List<@Nullable String> texts, @Nullable Address address) {
        if (address == null) {
            return;
        }
        texts.add(address.city());
        texts.add(address.postalCode());
        texts.add(address.line1());
        texts.add(address.line2());
        texts.add(address.region());
        if (address.country() != null) {
            texts.addAll(COUNTRIES.computeIfAbsent(address.country(), CustomerWords::names));
        }
    }

    private static List<String> names(String country) {
        Locale named = Locale.of("", country);
        return Languages.locales().stream().map(named::getDisplayCountry).toList();
    }
}
