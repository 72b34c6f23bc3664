package dev.kontor.customer.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a portal shows before anybody has signed in. */
public record PublicPortalView(
        String slug,
        String name,
        PortalBranding branding,
        List<String> languages,
        @Nullable String imprintUrl,
        @Nullable String privacyUrl) {}
