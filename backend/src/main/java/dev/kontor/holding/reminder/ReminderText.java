package dev.kontor.holding.reminder;

import dev.kontor.base.shared.Money;
import dev.kontor.customer.customer.CustomerContacts.CustomerContact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a mail to a customer says of one thing or of many, the earliest first: {@code lines} are the first of {@code many}.
 * Without words of any language, which are the template's.
 */
record ReminderText(List<Line> lines, long many) {

    /** One thing, and what the next period costs. */
    record Line(ReminderSubject subject, @Nullable Money price) {

        /** shop127.com (.com); the product alone for what has no name of its own. */
        String what() {
            String name = subject.identifier();
            return name == null || name.equals(subject.product())
                    ? subject.product()
                    : "%s (%s)".formatted(name, subject.product());
        }

        private String line(String language) {
            return Stream.of(
                            ReminderMails.shown(subject.on(), language),
                            what(),
                            price == null ? null : ReminderMails.shown(price, language))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" · "));
        }
    }

    ReminderSubject first() {
        return lines.getFirst().subject();
    }

    CustomerContact customer() {
        return Objects.requireNonNull(first().customer());
    }

    /** By the codes of placeholders; those of a single thing are of the first one, and say how many more there are. */
    Map<String, String> values(LocalDate today) {
        String language = customer().language();
        Map<String, String> values = new HashMap<>(Map.of(
                "person.name", customer().displayName(),
                "customer.name", customer().displayName(),
                "customer.number", customer().number(),
                "what", andMore(lines.getFirst().what(), many - 1),
                "product.name", firstOf(ReminderSubject::product),
                "date", days(language),
                "days", String.valueOf(today.until(first().on(), ChronoUnit.DAYS)),
                "count", String.valueOf(many),
                "items", items(language)));
        String name = first().identifier();
        if (name != null) {
            values.put("identifier", andMore(name, many - 1));
        }
        Money total = total();
        if (total != null) {
            values.put("price", ReminderMails.shown(total, language));
        }
        return values;
    }

    private String items(String language) {
        String listed = lines.stream().map(line -> line.line(language)).collect(Collectors.joining("\n"));
        return many > lines.size() ? listed + "\n+" + (many - lines.size()) : listed;
    }

    /** The day, or the first and the last one. */
    private String days(String language) {
        LocalDate last = lines.getLast().subject().on();
        String from = ReminderMails.shown(first().on(), language);
        return last.equals(first().on()) ? from : from + " – " + ReminderMails.shown(last, language);
    }

    private String firstOf(Function<ReminderSubject, String> named) {
        List<String> names =
                lines.stream().map(Line::subject).map(named).distinct().toList();
        return andMore(names.getFirst(), names.size() - 1L);
    }

    private static String andMore(String first, long more) {
        return more > 0 ? first + ", +" + more : first;
    }

    /** Of all of them; none unless each has a price in the same currency. */
    private @Nullable Money total() {
        List<Money> prices =
                lines.stream().map(Line::price).filter(Objects::nonNull).toList();
        boolean complete = prices.size() == many
                && prices.stream().map(Money::currency).distinct().count() == 1;
        return complete
                ? new Money(
                        prices.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
                        prices.getFirst().currency())
                : null;
    }
}
