package dev.kontor.tenant.mail;

import dev.kontor.base.shared.Page;
import dev.kontor.base.table.ListExport;
import dev.kontor.base.table.TableColumns;
import dev.kontor.base.table.TableFormat;
import dev.kontor.tenant.mail.MailList.MailDetail;
import dev.kontor.tenant.mail.MailList.MailFilter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Mails, and how they leave. */
@Path("/api/v1")
@RunOnVirtualThread
class MailResource {

    private final MailList mails;
    private final Resending resending;
    private final MailConfig config;
    private final MailTransport transport;

    MailResource(MailList mails, Resending resending, MailConfig config, MailTransport transport) {
        this.mails = mails;
        this.resending = resending;
        this.config = config;
        this.transport = transport;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Path("/mails")
    @RolesAllowed("mails:read")
    public Page<MailView> listMails(@Valid @BeanParam MailFilter filter) {
        return mails.page(filter);
    }

    @GET
    @Path("/mails")
    @Produces({TableFormat.CSV_TYPE + ";qs=0.5", TableFormat.XLSX_TYPE + ";qs=0.5"})
    @RolesAllowed("mails:read")
    @Operation(hidden = true)
    public Response exportMails(@Valid @BeanParam MailFilter filter, @Context HttpHeaders headers) {
        TableColumns<MailView> columns = MailColumns.of(filter.columns, filter.labels);
        return ListExport.paged("mails", headers, columns, (limit, cursor) -> {
            filter.limit = limit;
            filter.cursor = cursor;
            return mails.page(filter);
        });
    }

    @GET
    @Path("/mails/{id}")
    @RolesAllowed("mails:read")
    public MailDetail readMail(@RestPath UUID id) {
        return mails.require(id);
    }

    @POST
    @Path("/mails/{id}/resend")
    @RolesAllowed("mails:write")
    public MailView resendMail(@RestPath UUID id) {
        return resending.resend(id);
    }

    @GET
    @Path("/mail-settings")
    @RolesAllowed("settings:read")
    public MailSettingsView readMailSettings() {
        return new MailSettingsView(transport, config.from(), config.host().orElse(null));
    }

    /** How mail leaves this server; set where the server is started, not here. */
    public record MailSettingsView(
            MailTransport transport, String from, @Nullable String host) {}
}
