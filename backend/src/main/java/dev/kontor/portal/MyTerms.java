package dev.kontor.portal;

import dev.kontor.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The terms that a customer has accepted and still has to accept. */
@ApplicationScoped
class MyTerms {

    MyTermsView all() {
        return new MyTermsView(List.of());
    }

    MyTermsView accept(List<UUID> versionIds) {
        throw new Problem.Invalid("/versionIds/0", "unknown-version", "There is no such text.");
    }
}
