package dev.kontor.customer.portal;

import org.jspecify.annotations.Nullable;

/** How a portal looks: its colour ({@code #rrggbb}), what stands in place of a logo, and a welcome. */
public record PortalBranding(
        @Nullable String primaryColor, @Nullable String logoText, PortalWelcome welcome) {}
