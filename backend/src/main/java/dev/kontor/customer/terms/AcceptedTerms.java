package dev.kontor.customer.terms;

import dev.kontor.base.shared.Problem;
import dev.kontor.customer.registration.RegistrationConfirmed;
import dev.kontor.customer.site.LegalTextView;
import dev.kontor.customer.site.LegalTexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a customer has accepted of the texts of the sites where it registered, and what is still asked for. */
@ApplicationScoped
public class AcceptedTerms {

    private final LegalTexts texts;
    private final LegalAcceptances acceptances;
    private final Clock clock;

    AcceptedTerms(LegalTexts texts, LegalAcceptances acceptances, Clock clock) {
        this.texts = texts;
        this.acceptances = acceptances;
        this.clock = clock;
    }

    void keep(@Observes RegistrationConfirmed registration) {
        acceptances.add(
                registration.customerId(),
                registration.acceptedTexts(),
                registration.acceptedAt(),
                registration.address());
    }

    /** What is required by now at the sites where the customer registered, and was not accepted yet. */
    @Transactional
    public List<LegalTextView> pending(UUID customerId) {
        return acceptances.missing(customerId).stream().map(LegalTextView::of).toList();
    }

    /** What the customer has accepted, the latest first. */
    @Transactional
    public List<AcceptedText> accepted(UUID customerId) {
        Map<UUID, Instant> moments = acceptances.moments(customerId);
        return texts.all(moments.keySet()).stream()
                .map(text -> new AcceptedText(text, Objects.requireNonNull(moments.get(text.id()))))
                .sorted(Comparator.comparing(AcceptedText::acceptedAt).reversed())
                .toList();
    }

    /** 422 at {@code /versionIds} for a text that is not pending. {@code address} is the network address of the person. */
    @Transactional
    public void accept(UUID customerId, Collection<UUID> textIds, @Nullable String address) {
        Set<UUID> pending = pending(customerId).stream().map(LegalTextView::id).collect(Collectors.toSet());
        if (!pending.containsAll(textIds)) {
            throw new Problem.Invalid("/versionIds", "unknown-text", "Only texts that wait for it can be accepted.");
        }
        acceptances.add(customerId, textIds, clock.instant(), address);
    }
}
