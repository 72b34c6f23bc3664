package dev.kontor.notification;

import dev.kontor.customer.CustomerContact;
import dev.kontor.mail.MailKind;
import dev.kontor.mail.NewMail;
import dev.kontor.reseller.PublicAddress;
import dev.kontor.reseller.Resellers;
import dev.kontor.shared.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What customers are written about their own associations. */
@ApplicationScoped
class ReminderMails {

    private final PublicAddress address;
    private final Resellers resellers;
    private final CurrentActor actor;

    ReminderMails(PublicAddress address, Resellers resellers, CurrentActor actor) {
        this.address = address;
        this.resellers = resellers;
        this.actor = actor;
    }

    List<NewMail> of(List<ReminderDecision> decisions, LocalDate today) {
        if (decisions.isEmpty()) {
            return List.of();
        }
        String portal = address.link(
                "/portal/" + resellers.require(actor.resellerId()).slug() + "/products");
        return decisions.stream().map(decision -> mail(decision, portal, today)).toList();
    }

    private static NewMail mail(ReminderDecision decision, String portal, LocalDate today) {
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

    static String shown(LocalDate day, String language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.of(language))
                .format(day);
    }
}
