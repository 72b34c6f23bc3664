package dev.kontor.tenant.mail;

import dev.kontor.tenant.template.MailKind;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent.
 *
 * @param values by the codes of the kind's placeholders, such as {@code customer.name}; absent ones are empty
 * @param dedupeKey a second mail with the same key is never queued
 */
public record NewMail(
        MailKind kind,
        String language,
        String to,
        @Nullable String toName,
        @Nullable UUID customerId,
        Map<String, String> values,
        @Nullable String dedupeKey) {

    public NewMail {
        values = Map.copyOf(values);
        values.keySet().stream()
                .filter(code -> kind.placeholder(code).isEmpty())
                .findAny()
                .ifPresent(code -> {
                    throw new IllegalArgumentException(kind + " has no placeholder " + code);
                });
    }
}
