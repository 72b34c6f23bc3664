package dev.kontor.customer.registration;

import dev.kontor.customer.duplicate.Duplicates;
import dev.kontor.customer.duplicate.Duplicates.Likeness;
import dev.kontor.customer.relationship.RelationshipStatus;
import dev.kontor.customer.relationship.Relationships;
import dev.kontor.customer.request.RiskView;
import dev.kontor.customer.request.RiskView.RiskSeverity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** What whoever decides should know: hints, no proof of anything. */
@ApplicationScoped
class Risks {

    private static final int SOME = 3;
    private static final int MANY = 6;

    private final RegistrationRows rows;
    private final Duplicates duplicates;
    private final Relationships relationships;
    private final DisposableDomains disposable;

    Risks(RegistrationRows rows, Duplicates duplicates, Relationships relationships, DisposableDomains disposable) {
        this.rows = rows;
        this.duplicates = duplicates;
        this.relationships = relationships;
        this.disposable = disposable;
    }

    /** Asked before the relationship is requested again. */
    List<RiskView> of(Registration row, UUID customerId) {
        RegistrationFields fields = Objects.requireNonNull(row.fields);
        boolean known =
                duplicates.of(customerId).stream().anyMatch(other -> other.why().contains(Likeness.SAME_EMAIL));
        int sameAddress = rows.fromSameAddress(row, row.createdAt.minus(Duration.ofDays(1)));
        boolean rejected = relationships.statusOf(customerId) == RelationshipStatus.REJECTED;
        return of(fields, new Circumstances(known, rejected, sameAddress, disposable.soundsLike(fields.email())));
    }

    static List<RiskView> of(RegistrationFields fields, Circumstances circumstances) {
        List<RiskView> risks = new ArrayList<>();
        if (circumstances.soundsDisposable()) {
            risks.add(risk(
                    "DISPOSABLE_SOUNDING", RiskSeverity.MEDIUM, "The e-mail domain sounds like a disposable one."));
        }
        if (circumstances.knownAddress()) {
            risks.add(risk("KNOWN_ADDRESS", RiskSeverity.MEDIUM, "Another customer has this e-mail address."));
        }
        if (circumstances.rejectedBefore()) {
            risks.add(RiskView.REJECTED_BEFORE);
        }
        if (countryDiffers(fields)) {
            risks.add(risk(
                    "COUNTRY_DIFFERS", RiskSeverity.MEDIUM, "The VAT id is from another country than the address."));
        }
        if (circumstances.sameAddress() >= SOME) {
            risks.add(risk(
                    "MANY_FROM_ADDRESS",
                    circumstances.sameAddress() >= MANY ? RiskSeverity.HIGH : RiskSeverity.MEDIUM,
                    "%d registrations came from the same network address within a day."
                            .formatted(circumstances.sameAddress())));
        }
        return risks;
    }

    /** A VAT id begins with its country; Greece uses its own two letters, Northern Ireland those of its trade. */
    private static boolean countryDiffers(RegistrationFields fields) {
        if (fields.country() == null || fields.vatId() == null) {
            return false;
        }
        String ofVat = fields.vatId().substring(0, 2).toUpperCase(Locale.ROOT);
        return switch (ofVat) {
            case "EL" -> !fields.country().equals("GR");
            case "XI" -> !fields.country().equals("GB");
            default -> !fields.country().equals(ofVat);
        };
    }

    private static RiskView risk(String code, RiskSeverity severity, String detail) {
        return new RiskView(code, severity, detail);
    }

    /** What the fields themselves do not tell. */
    record Circumstances(boolean knownAddress, boolean rejectedBefore, int sameAddress, boolean soundsDisposable) {}
}
