package dev.kontor.holding.reminder;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Money;
import dev.kontor.customer.customer.CustomerContacts.CustomerContact;
import dev.kontor.holding.reminder.ReminderLetters.Item;
import dev.kontor.price.rule.Prices;
import dev.kontor.price.rule.Prices.AskedPrice;
import dev.kontor.price.rule.ResolvedPrice;
import dev.kontor.tenant.mail.NewMail;
import dev.kontor.tenant.reseller.PublicAddress;
import dev.kontor.tenant.reseller.Resellers;
import dev.kontor.tenant.template.MailKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What customers are written about their own associations. */
@ApplicationScoped
class ReminderMails {

    /** So many of what a mail is about are named in it. */
    static final int SHOWN = 100;

    private final PublicAddress address;
    private final Resellers resellers;
    private final Prices prices;
    private final CurrentActor actor;

    ReminderMails(PublicAddress address, Resellers resellers, Prices prices, CurrentActor actor) {
        this.address = address;
        this.resellers = resellers;
        this.prices = prices;
        this.actor = actor;
    }

    /** A mail for each letter; all that is in one is of the same kind and customer. */
    List<NewMail> of(Map<UUID, List<Item>> letters, LocalDate today) {
        if (letters.isEmpty()) {
            return List.of();
        }
        String portal =
                address.link("/portal/" + resellers.require(actor.resellerId()).slug() + "/products");
        Map<AskedPrice, ResolvedPrice> answers = prices.resolve(letters.values().stream()
                .flatMap(Collection::stream)
                .map(item -> item.subject().price())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return letters.entrySet().stream()
                .map(letter -> mail(letter.getKey(), text(letter.getValue(), answers), portal, today))
                .toList();
    }

    private static ReminderText text(List<Item> items, Map<AskedPrice, ResolvedPrice> answers) {
        List<ReminderText.Line> lines = items.stream()
                .map(Item::subject)
                .map(subject -> new ReminderText.Line(subject, price(subject, answers)))
                .toList();
        return new ReminderText(lines, items.getFirst().many());
    }

    private static @Nullable Money price(ReminderSubject subject, Map<AskedPrice, ResolvedPrice> answers) {
        AskedPrice asked = subject.price();
        ResolvedPrice answer = asked == null ? null : answers.get(asked);
        return answer == null ? null : answer.total();
    }

    private static NewMail mail(UUID letter, ReminderText text, String portal, LocalDate today) {
        CustomerContact customer = text.customer();
        Map<String, String> values = text.values(today);
        values.put("link", portal);
        return new NewMail(
                kind(text.first()),
                customer.language(),
                Objects.requireNonNull(customer.email()),
                customer.displayName(),
                customer.id(),
                values,
                // by which a reminder finds its mail
                "reminder:" + letter);
    }

    private static MailKind kind(ReminderSubject subject) {
        return switch (subject.event()) {
            case EXPIRY -> MailKind.EXPIRY_REMINDER;
            case RENEWAL -> subject.asks() ? MailKind.RENEWAL_QUESTION : MailKind.RENEWAL_REMINDER;
            case UPSTREAM_EXPIRY -> throw new IllegalArgumentException("customers are not told of it");
        };
    }

    static String shown(Money price, String language) {
        NumberFormat format = NumberFormat.getInstance(Locale.of(language));
        format.setMinimumFractionDigits(price.amount().scale());
        format.setMaximumFractionDigits(price.amount().scale());
        return format.format(price.amount()) + " " + price.currency();
    }

    static String shown(LocalDate day, String language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.of(language))
                .format(day);
    }
}
