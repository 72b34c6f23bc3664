package dev.kontor.customer.customer;

import dev.kontor.base.shared.SearchText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words by which a customer is found, and the keys by which it is sorted. */
final class CustomerWords {

    /** The marker of customers that are resellers themselves. */
    static final String RESELLER = "#r";

    private static final int MAX_WORD = 60;
    private static final int MAX_WORDS = 200;
    private static final int MAX_SORT_KEY = 320;
    private static final Pattern NOT_DIGIT = Pattern.compile("[^0-9]+");

    private CustomerWords() {}

    static Set<String> of(CustomerInput input) {
        Set<String> words = new LinkedHashSet<>();
        for (String text : texts(input)) {
            words.addAll(SearchText.words(text));
        }
        // also as typed without gaps: K00042, DE123456789, 4930123456
        addJoined(words, input.number());
        addJoined(words, input.vatId());
        addDigits(words, input.phone());
        addDigits(words, input.mobile());
        Set<String> cut = needed(words);
        input.tags().forEach(tag -> cut.add(tag(tag)));
        if (input.reseller()) {
            cut.add(RESELLER);
        }
        if (input.address() != null && input.address().country() != null) {
            cut.add(country(input.address().country()));
        }
        return cut;
    }

    /** Without words that others begin with: whatever finds "k" finds "k00042". */
    private static Set<String> needed(Set<String> words) {
        List<String> sorted = words.stream()
                .map(CustomerWords::word)
                .sorted()
                .limit(MAX_WORDS)
                .toList();
        Set<String> needed = new LinkedHashSet<>();
        for (int i = 0; i < sorted.size(); i++) {
            if (i + 1 == sorted.size() || !sorted.get(i + 1).startsWith(sorted.get(i))) {
                needed.add(sorted.get(i));
            }
        }
        return needed;
    }

    /** All words as one text, each after a blank. */
    static String text(Set<String> words) {
        return joined(words, " ", false);
    }

    /** All markers of filters as one text, each between bars. */
    static String markers(Set<String> words) {
        return joined(words, "|", true) + "|";
    }

    static String word(String text) {
        return cut(text, MAX_WORD);
    }

    /** The marker by which customers with this tag are filtered; no word of a text has a #. */
    static String tag(String tag) {
        return cut("#t" + SearchText.fold(tag), MAX_WORD);
    }

    static String country(String code) {
        return "#c" + code.toLowerCase(Locale.ROOT);
    }

    static String sortKey(@Nullable String text) {
        return text == null ? "" : cut(SearchText.fold(text), MAX_SORT_KEY);
    }

    private static List<String> texts(CustomerInput input) {
        List<@Nullable String> texts = new ArrayList<>(input.tags());
        texts.add(input.number());
        texts.add(input.externalId());
        texts.add(input.companyName());
        texts.add(input.firstName());
        texts.add(input.lastName());
        texts.add(input.email());
        texts.add(input.vatId());
        texts.add(input.gln());
        texts.add(input.grouping());
        texts.add(input.salesChannel());
        Address address = input.address();
        texts.add(address == null ? null : address.city());
        texts.add(address == null ? null : address.postalCode());
        return texts.stream().filter(java.util.Objects::nonNull).toList();
    }

    private static String joined(Set<String> words, String before, boolean markers) {
        StringBuilder joined = new StringBuilder();
        for (String word : words) {
            if (isMarker(word) == markers) {
                joined.append(before).append(word);
            }
        }
        return joined.toString();
    }

    static boolean isMarker(String word) {
        return word.startsWith("#");
    }

    private static void addJoined(Set<String> words, @Nullable String text) {
        if (text != null) {
            String joined = String.join("", SearchText.words(text));
            if (!joined.isEmpty()) {
                words.add(joined);
            }
        }
    }

    private static void addDigits(Set<String> words, @Nullable String phone) {
        if (phone != null) {
            String digits = NOT_DIGIT.matcher(phone).replaceAll("");
            words.add(digits);
            words.addAll(SearchText.words(phone));
        }
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
