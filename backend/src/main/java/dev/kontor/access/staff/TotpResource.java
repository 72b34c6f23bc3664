package dev.kontor.access.staff;

import dev.kontor.access.right.Right;
import dev.kontor.access.secret.PasswordProof;
import dev.kontor.access.secret.RecoveryCodes;
import dev.kontor.access.secret.TotpCode;
import dev.kontor.access.secret.TotpSetup;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("/api/v1/auth/totp")
@RunOnVirtualThread
class TotpResource {

    private final StaffSecondFactor factor;

    TotpResource(StaffSecondFactor factor) {
        this.factor = factor;
    }

    /** A secret for an authenticator app; it counts once it is confirmed. */
    @POST
    @RolesAllowed(Right.SIGNED_IN)
    public TotpSetup setUpTotp() {
        return factor.setUp();
    }

    /** Ends every other session and answers codes for the day on which the app is lost. */
    @POST
    @Path("/confirmation")
    @RolesAllowed(Right.SIGNED_IN)
    public RecoveryCodes confirmTotp(@Valid @NotNull TotpCode code) {
        return factor.confirm(code.code());
    }

    @DELETE
    @RolesAllowed(Right.SIGNED_IN)
    public void removeTotp(@Valid @NotNull PasswordProof proof, HttpServerRequest call) {
        factor.remove(proof.password(), call.remoteAddress().hostAddress());
    }
}
