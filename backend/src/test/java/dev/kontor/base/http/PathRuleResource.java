package dev.kontor.base.http;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Two operations for everybody, of which {@link PathRule} denies one by its path. */
@Path("/api/v1/path-rule")
@Produces(MediaType.APPLICATION_JSON)
public class PathRuleResource {

    static final String ANSWER = "\"reached\"";

    @GET
    @Path("/open")
    @PermitAll
    @Operation(hidden = true)
    public String readOpen() {
        return ANSWER;
    }

    @GET
    @Path("/denied")
    @PermitAll
    @Operation(hidden = true)
    public String readDenied() {
        return ANSWER;
    }
}
