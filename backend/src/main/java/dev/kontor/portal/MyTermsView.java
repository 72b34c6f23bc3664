package dev.kontor.portal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The terms that concern the customer: those to accept, and those accepted. */
public record MyTermsView(List<MyTerm> items) {

    /** One version of one text; its text or where to read it. */
    public record MyTerm(
            UUID versionId,
            String title,
            @Nullable String url,
            @Nullable String text,
            boolean required,
            @Nullable Instant acceptedAt) {}
}
