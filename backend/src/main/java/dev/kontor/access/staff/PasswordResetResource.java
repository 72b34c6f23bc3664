package dev.kontor.access.staff;

import dev.kontor.access.secret.NewPassword;
import dev.kontor.access.secret.PasswordResetRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/auth/password-reset")
@RunOnVirtualThread
class PasswordResetResource {

    private final PasswordResets resets;

    PasswordResetResource(PasswordResets resets) {
        this.resets = resets;
    }

    /** The same answer whether somebody has this address or not. */
    @POST
    @PermitAll
    @APIResponse(responseCode = "202", description = "If somebody has this address, a mail is on its way")
    public RestResponse<Void> requestPasswordReset(
            @Valid @NotNull PasswordResetRequest request, HttpServerRequest call) {
        resets.request(request, call.remoteAddress().hostAddress());
        return RestResponse.status(RestResponse.Status.ACCEPTED);
    }

    @POST
    @Path("/confirmation")
    @PermitAll
    @APIResponse(responseCode = "204", description = "The password is changed and every session has ended")
    public void confirmPasswordReset(@Valid @NotNull NewPassword wanted) {
        resets.confirm(wanted.token(), wanted.password());
    }
}
