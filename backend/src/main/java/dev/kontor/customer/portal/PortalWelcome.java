package dev.kontor.customer.portal;

import dev.kontor.base.shared.MultiLine;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What people read before they sign in, per language; plain text. */
public record PortalWelcome(
        @Nullable @MultiLine @Size(max = 2000) String de,
        @Nullable @MultiLine @Size(max = 2000) String en,
        @Nullable @MultiLine @Size(max = 2000) String es) {

    static final PortalWelcome NONE = new PortalWelcome(null, null, null);

    public PortalWelcome {
        de = orNull(de);
        en = orNull(en);
        es = orNull(es);
    }

    /** A form sends "" for what was left empty; stored is nothing. */
    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
