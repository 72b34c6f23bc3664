package dev.kontor.base.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One thing that was typed into a search. */
sealed interface SearchTerm {

    /** At most so many are looked for. */
    int MOST = 8;

    /** Of a word, a phone number or a marker: one of the ranges has it. {@code text} is empty unless it is a word. */
    record Word(String text, List<Range> ranges) implements SearchTerm {}

    /** A day, or all days of a month; {@code until} is not one of them. */
    record Days(LocalDate from, LocalDate until) implements SearchTerm {}

    /** What was typed, word by word; dates as people write them. With phones, digits that stand together are one number. */
    static List<SearchTerm> of(String q, boolean phones) {
        List<String> tokens = new ArrayList<>(Arrays.asList(q.strip().split("\\s+", -1)));
        List<SearchTerm> terms = new ArrayList<>();
        while (!tokens.isEmpty()) {
            terms.addAll(next(tokens, phones));
        }
        return terms.stream().distinct().limit(MOST).toList();
    }

    static SearchTerm marker(String marker) {
        return new Word("", List.of(Range.marker(marker)));
    }

    private static List<? extends SearchTerm> next(List<String> tokens, boolean phones) {
        Optional<TypedDate> date = TypedDate.first(tokens);
        if (date.isPresent()) {
            tokens.subList(0, date.get().tokens()).clear();
            return List.of(date.get().days());
        }
        List<String> run = phones ? phone(tokens) : List.of();
        String first = run.size() > 1 ? String.join(" ", run) : tokens.getFirst();
        tokens.subList(0, Math.max(1, run.size())).clear();
        return run.size() > 1 ? number(first) : words(first, phones);
    }

    /** The first tokens as far as they may be one phone number. */
    private static List<String> phone(List<String> tokens) {
        int end = 0;
        while (end < tokens.size()
                && Phones.isTyped(tokens.get(end))
                && TypedDate.first(tokens.subList(end, tokens.size())).isEmpty()) {
            end++;
        }
        return List.copyOf(tokens.subList(0, end));
    }

    private static List<SearchTerm> number(String typed) {
        List<Range> ranges = Phones.asked(typed);
        return ranges.isEmpty() ? words(typed, false) : List.of(new Word("", ranges));
    }

    private static List<SearchTerm> words(String token, boolean phones) {
        List<String> words = Words.asked(token);
        if (phones && words.size() > 1 && Phones.isTyped(token)) {
            return number(token);
        }
        return words.stream().map(SearchTerm::word).toList();
    }

    /** Digits may begin a phone number, or end one. */
    private static SearchTerm word(String word) {
        List<Range> ranges = new ArrayList<>(List.of(Range.word(word)));
        if (Phones.isTyped(word)) {
            ranges.addAll(Phones.asked(word));
        }
        return new Word(word, ranges);
    }
}
