package dev.kontor.customer.portal;

import dev.kontor.base.shared.Languages;
import dev.kontor.customer.customer.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The portal as the reseller wants it. Another host name has to be verified before it answers; switches that are left out
 * stay as they are.
 */
public record PortalSettingsChange(
        @Nullable @Size(max = 7) @Pattern(regexp = "#[0-9a-fA-F]{6}", message = "A colour such as #1f6feb.")
        String primaryColor,

        @Nullable @Size(max = 60) String logoText,
        @Nullable @Valid PortalWelcome welcome,

        @NotEmpty @Size(max = Languages.COUNT)
        List<@NotNull @Size(max = 2) @Pattern(regexp = Languages.PATTERN, message = Languages.RULE) String> languages,

        @NotNull @Size(max = 20) List<@NotNull ProfileField> editableFields,
        @Nullable @Size(max = 10) List<@NotNull AssociationSwitch> associationSwitches,

        @Nullable
        @Size(max = 100)
        @Pattern(
                regexp = "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])",
                message = "A host name in small letters, such as kunden.example.com.")
        String hostName,

        @Nullable @Size(max = 500) @Pattern(regexp = URL, message = URL_RULE)
        String imprintUrl,

        @Nullable @Size(max = 500) @Pattern(regexp = URL, message = URL_RULE)
        String privacyUrl) {

    static final String URL = "https?://[^\\s/?#@]+([/?#]\\S*)?";
    static final String URL_RULE = "A web address starts with https:// or http://.";

    public PortalSettingsChange {
        primaryColor = Texts.orNull(primaryColor);
        logoText = Texts.orNull(logoText);
        hostName = hostName == null ? null : Texts.orNull(hostName.toLowerCase(Locale.ROOT));
        imprintUrl = Texts.orNull(imprintUrl);
        privacyUrl = Texts.orNull(privacyUrl);
    }
}
