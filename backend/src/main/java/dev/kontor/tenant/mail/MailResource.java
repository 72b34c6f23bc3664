package dev.kontor.tenant.mail;

import dev.kontor.base.shared.Page;
import dev.kontor.tenant.mail.MailList.MailDetail;
import dev.kontor.tenant.mail.MailList.MailFilter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/mails")
@RunOnVirtualThread
class MailResource {

    private final MailList mails;
    private final Resending resending;

    MailResource(MailList mails, Resending resending) {
        this.mails = mails;
        this.resending = resending;
    }

    @GET
    @RolesAllowed("mails:read")
    public Page<MailView> listMails(@Valid @BeanParam MailFilter filter) {
        return mails.page(filter);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("mails:read")
    public MailDetail readMail(@RestPath UUID id) {
        return mails.require(id);
    }

    @POST
    @Path("/{id}/resend")
    @RolesAllowed("mails:write")
    public MailView resendMail(@RestPath UUID id) {
        return resending.resend(id);
    }
}
