package dev.kontor.holding.reminder;

import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Money;
import dev.kontor.customer.customer.CustomerContacts.CustomerContact;
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
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What customers are written about their own associations. */
@ApplicationScoped
class ReminderMails {

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

    List<NewMail> of(List<ReminderDecision> decisions, LocalDate today) {
        if (decisions.isEmpty()) {
            return List.of();
        }
        String portal =
                address.link("/portal/" + resellers.require(actor.resellerId()).slug() + "/products");
        Map<AskedPrice, ResolvedPrice> answers = prices.resolve(decisions.stream()
                .map(decision -> decision.subject().price())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return decisions.stream()
                .map(decision -> mail(decision, price(decision, answers), portal, today))
                .toList();
    }

    private static @Nullable Money price(ReminderDecision decision, Map<AskedPrice, ResolvedPrice> answers) {
        AskedPrice asked = decision.subject().price();
        ResolvedPrice answer = asked == null ? null : answers.get(asked);
        return answer == null ? null : answer.total();
    }

    private static NewMail mail(ReminderDecision decision, @Nullable Money price, String portal, LocalDate today) {
        ReminderSubject subject = decision.subject();
        CustomerContact customer = Objects.requireNonNull(subject.customer());
        Map<String, String> values = new HashMap<>(Map.of(
                "person.name", customer.displayName(),
                "customer.name", customer.displayName(),
                "customer.number", customer.number(),
                "product.name", subject.product(),
                "date", shown(subject.on(), customer.language()),
                "days", String.valueOf(today.until(subject.on(), ChronoUnit.DAYS)),
                "link", portal));
        if (subject.identifier() != null) {
            values.put("identifier", subject.identifier());
        }
        if (price != null) {
            values.put("price", shown(price, customer.language()));
        }
        return new NewMail(
                kind(subject),
                customer.language(),
                Objects.requireNonNull(customer.email()),
                customer.displayName(),
                customer.id(),
                values,
                decision.mailKey());
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
