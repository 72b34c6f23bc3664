package dev.kontor.holding.subscription;

import dev.kontor.base.shared.SqlArrays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.query.NativeQuery;

/**
 * What is looked for, as SQL.
 *
 * @param products those with a word in their name or SKU, by the number of its term
 * @param parts whether words may stand anywhere, but in the subscription only; all terms are words then
 */
record SearchQuestion(
        SearchTarget target,
        List<SearchTerm> terms,
        Map<Integer, List<UUID>> products,
        LocalDate today,
        boolean parts) {

    SearchQuestion inParts() {
        return new SearchQuestion(target, terms, products, today, true);
    }

    List<Integer> allTerms() {
        return IntStream.range(0, terms.size()).boxed().toList();
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    /** Selects ids of rows that one term finds, some more than once. */
    String candidates(int term) {
        return String.join(
                " union all ", terms.get(term) instanceof SearchTerm.Word ? target.ofWord(term) : target.ofDays(term));
    }

    /** Selects ids of rows that all these terms find. */
    String candidatesOfAll(List<Integer> numbers) {
        if (parts) {
            return target.ofParts(terms.size());
        }
        return numbers.stream()
                .map(term -> "select c.id from (" + candidates(term) + ") c")
                .collect(Collectors.joining(" intersect "));
    }

    /** Tests the row {@code t} for every term but these; begins with "and" unless nothing is left. */
    String testsWithout(List<Integer> numbers) {
        if (parts) {
            return numbers.isEmpty() ? " and " + target.hasParts(terms.size()) : "";
        }
        return IntStream.range(0, terms.size())
                .filter(term -> !numbers.contains(term))
                .mapToObj(term -> " and "
                        + (terms.get(term) instanceof SearchTerm.Word ? target.hasWord(term) : target.hasDays(term)))
                .collect(Collectors.joining());
    }

    /** Gives a statement made of these what its numbered parameters stand for. */
    void bind(NativeQuery<?> query) {
        for (String name : query.getParameterMetadata().getNamedParameterNames()) {
            if (name.equals("today")) {
                query.setParameter(name, today);
            } else if (Character.isDigit(name.charAt(name.length() - 1))) {
                query.setParameter(name, value(name));
            }
        }
    }

    private Object value(String name) {
        int number = Character.digit(name.charAt(name.length() - 1), 10);
        return switch (terms.get(number)) {
            case SearchTerm.Word word -> ofWord(name, number, word);
            case SearchTerm.Days days -> name.startsWith("from") ? days.from() : days.until();
        };
    }

    private Object ofWord(String name, int number, SearchTerm.Word word) {
        if (name.startsWith("low")) {
            return word.text();
        }
        if (name.startsWith("high")) {
            return word.high();
        }
        if (name.startsWith("part")) {
            return "%" + word.text() + "%";
        }
        return name.startsWith("probe") ? " " + word.text() : SqlArrays.of(products.getOrDefault(number, List.of()));
    }
}
