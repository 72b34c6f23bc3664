package dev.kontor.tenant.mail;

import dev.kontor.base.shared.Page;
import dev.kontor.tenant.template.MailKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which mails; {@code q} finds words of recipient, customer and subject by their beginning. */
public class MailFilter {

    @RestQuery
    @Size(max = 200)
    public @Nullable String q;

    @RestQuery
    public @Nullable MailStatus status;

    @RestQuery
    public @Nullable MailKind kind;

    @RestQuery
    public @Nullable UUID customerId;

    @RestQuery
    @Min(1)
    @Max(Page.MAX_LIMIT)
    @DefaultValue(Page.DEFAULT_LIMIT)
    public int limit = Integer.parseInt(Page.DEFAULT_LIMIT);

    @RestQuery
    public @Nullable String cursor;
}
