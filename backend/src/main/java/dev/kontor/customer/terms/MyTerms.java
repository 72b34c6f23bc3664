package dev.kontor.customer.terms;

import dev.kontor.access.person.CustomerLogins;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.customer.site.LegalTextView;
import dev.kontor.customer.terms.MyTerms.MyTermsView.MyTerm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The terms that the customer has to accept, and those it has accepted. */
@ApplicationScoped
class MyTerms {

    private final AcceptedTerms terms;
    private final CustomerLogins logins;
    private final CurrentActor actor;

    MyTerms(AcceptedTerms terms, CustomerLogins logins, CurrentActor actor) {
        this.terms = terms;
        this.logins = logins;
        this.actor = actor;
    }

    /** What waits comes first; in the language of the person, where there is a text in it. */
    @Transactional
    public MyTermsView all() {
        UUID customer = actor.customerId();
        String language = logins.person(actor.get().id()).language();
        Stream<MyTerm> pending = terms.pending(customer).stream().map(text -> MyTerm.of(text, language, null));
        Stream<MyTerm> accepted = terms.accepted(customer).stream()
                .map(accept -> MyTerm.of(accept.text(), language, accept.acceptedAt()));
        return new MyTermsView(Stream.concat(pending, accepted).toList());
    }

    /** 422 for a version that neither waits nor was accepted; accepting twice is no error. */
    @Transactional
    public MyTermsView accept(List<UUID> versionIds, String address) {
        UUID customer = actor.customerId();
        Set<UUID> accepted = terms.accepted(customer).stream()
                .map(accept -> accept.text().id())
                .collect(Collectors.toSet());
        List<UUID> fresh = versionIds.stream()
                .distinct()
                .filter(id -> !accepted.contains(id))
                .toList();
        terms.accept(customer, fresh, address);
        return all();
    }

    /** The terms that concern the customer: those to accept first, then those accepted. */
    public record MyTermsView(List<MyTerm> items) {

        /** One version of one text in one language: the text itself or where to read it. */
        public record MyTerm(
                UUID versionId,
                String code,
                int textVersion,
                String title,
                @Nullable String url,
                @Nullable String text,
                boolean required,
                @Nullable Instant acceptedAt) {

            static MyTerm of(LegalTextView text, String language, @Nullable Instant acceptedAt) {
                return new MyTerm(
                        text.id(),
                        text.code(),
                        text.version(),
                        String.valueOf(LegalTextView.in(text.title(), language)),
                        text.url(),
                        text.text() == null ? null : LegalTextView.in(text.text(), language),
                        text.required(),
                        acceptedAt);
            }
        }
    }
}
