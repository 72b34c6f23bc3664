package dev.kontor.customer.portal;

import dev.kontor.base.shared.MultiLine;
import dev.kontor.customer.customer.Texts;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What people read before they sign in, per language; plain text. */
public record PortalWelcome(
        @Nullable @MultiLine @Size(max = 2000) String de,
        @Nullable @MultiLine @Size(max = 2000) String en,
        @Nullable @MultiLine @Size(max = 2000) String es) {

    static final PortalWelcome NONE = new PortalWelcome(null, null, null);

    public PortalWelcome {
        de = Texts.orNull(de);
        en = Texts.orNull(en);
        es = Texts.orNull(es);
    }
}
