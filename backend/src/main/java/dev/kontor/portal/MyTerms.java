package dev.kontor.portal;

import dev.kontor.identity.CustomerLogins;
import dev.kontor.portal.MyTermsView.MyTerm;
import dev.kontor.registration.LegalTexts;
import dev.kontor.shared.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The terms that the customer has to accept, and those it has accepted. */
@ApplicationScoped
class MyTerms {

    private final LegalTexts texts;
    private final CustomerLogins logins;
    private final MyAccount account;
    private final CurrentActor actor;

    MyTerms(LegalTexts texts, CustomerLogins logins, MyAccount account, CurrentActor actor) {
        this.texts = texts;
        this.logins = logins;
        this.account = account;
        this.actor = actor;
    }

    /** What waits comes first; in the language of the person, where there is a text in it. */
    @Transactional
    public MyTermsView all() {
        UUID customer = account.customerId();
        String language = logins.person(actor.get().id()).language();
        Stream<MyTerm> pending = texts.pending(customer).stream().map(text -> MyTerm.of(text, language, null));
        Stream<MyTerm> accepted = texts.accepted(customer).stream()
                .map(accept -> MyTerm.of(accept.text(), language, accept.acceptedAt()));
        return new MyTermsView(Stream.concat(pending, accepted).toList());
    }

    /** 422 for a version that neither waits nor was accepted; accepting twice is no error. */
    @Transactional
    public MyTermsView accept(List<UUID> versionIds, String address) {
        UUID customer = account.customerId();
        Set<UUID> accepted = texts.accepted(customer).stream()
                .map(accept -> accept.text().id())
                .collect(Collectors.toSet());
        List<UUID> fresh = versionIds.stream()
                .distinct()
                .filter(id -> !accepted.contains(id))
                .toList();
        texts.accept(customer, fresh, address);
        return all();
    }
}
