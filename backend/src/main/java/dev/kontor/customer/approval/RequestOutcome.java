package dev.kontor.customer.approval;

import dev.kontor.customer.relationship.OrderTerms;
import dev.kontor.goods.offer.ServiceRef;
import dev.kontor.tenant.mail.MailTruth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an approval will do: which class the customer buys in, what is released, under which terms, what is sent. */
public record RequestOutcome(
        @Nullable UUID classId,
        @Nullable String className,
        List<CatalogueRef> catalogues,
        OrderTerms terms,
        List<ServiceRef> services,
        MailTruth mail) {

    /** A catalogue by its name. */
    public record CatalogueRef(UUID id, String name) {}
}
