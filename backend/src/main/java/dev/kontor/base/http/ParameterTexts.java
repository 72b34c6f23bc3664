package dev.kontor.base.http;

import dev.kontor.base.shared.Problem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses control characters in addresses (400), as {@link JsonTexts} does in bodies; PostgreSQL stores no NUL. */
@Singleton
public class ParameterTexts {

    @ServerRequestFilter
    public void refuseControlCharacters(ContainerRequestContext call) {
        UriInfo uri = call.getUriInfo();
        if (hasControlCharacter(uri.getQueryParameters()) || hasControlCharacter(uri.getPathParameters())) {
            throw new Problem.Malformed("control-character", "The address contains a character that is not allowed.");
        }
    }

    private static boolean hasControlCharacter(MultivaluedMap<String, String> parameters) {
        return parameters.values().stream()
                .flatMap(Collection::stream)
                .anyMatch(value -> value.chars().anyMatch(Character::isISOControl));
    }
}
