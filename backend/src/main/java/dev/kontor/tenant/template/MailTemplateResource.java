package dev.kontor.tenant.template;

import dev.kontor.base.http.IfMatch;
import dev.kontor.tenant.template.MailTemplates.MailPreview;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/mail-templates")
@RunOnVirtualThread
class MailTemplateResource {

    private final MailTemplates templates;

    MailTemplateResource(MailTemplates templates) {
        this.templates = templates;
    }

    /** All of them: every kind in every language. */
    @GET
    @RolesAllowed("mails:read")
    public List<MailTemplateView> listMailTemplates() {
        return templates.list();
    }

    @GET
    @Path("/{kind}/{language}")
    @RolesAllowed("mails:read")
    public MailTemplateView readMailTemplate(@RestPath MailKind kind, @RestPath @Size(max = 35) String language) {
        return templates.require(new MailTexts.Key(kind, language));
    }

    @PUT
    @Path("/{kind}/{language}")
    @RolesAllowed("mails:write")
    public MailTemplateView writeMailTemplate(
            @RestPath MailKind kind,
            @RestPath @Size(max = 35) String language,
            @Valid @NotNull MailTemplateChange change,
            @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        return templates.change(new MailTexts.Key(kind, language), change, ifMatch);
    }

    /** Back to the text that comes with Kontor. */
    @DELETE
    @Path("/{kind}/{language}")
    @RolesAllowed("mails:write")
    public MailTemplateView resetMailTemplate(
            @RestPath MailKind kind,
            @RestPath @Size(max = 35) String language,
            @RestHeader("If-Match") @Nullable IfMatch ifMatch) {
        return templates.reset(new MailTexts.Key(kind, language), ifMatch);
    }

    @POST
    @Path("/{kind}/{language}/preview")
    @RolesAllowed("mails:read")
    public MailPreview previewMailTemplate(
            @RestPath MailKind kind,
            @RestPath @Size(max = 35) String language,
            @Valid @NotNull MailTemplateChange template) {
        return templates.preview(new MailTexts.Key(kind, language), template);
    }
}
