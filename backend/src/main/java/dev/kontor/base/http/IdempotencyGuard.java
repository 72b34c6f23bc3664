package dev.kontor.base.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kontor.base.shared.Actor;
import dev.kontor.base.shared.CurrentActor;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Versioned;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Keeps the promise of {@link Idempotent}. Runs inside the transaction and after the tenant lock. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 220)
class IdempotencyGuard {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final HttpHeaders headers;
    private final CurrentActor actor;
    private final ObjectMapper json;
    private final IdempotencyRecords records;

    IdempotencyGuard(HttpHeaders headers, CurrentActor actor, ObjectMapper json, IdempotencyRecords records) {
        this.headers = headers;
        this.actor = actor;
        this.json = json;
        this.records = records;
    }

    @AroundInvoke
    Object guard(InvocationContext call) throws Exception {
        String key = headers.getHeaderString("Idempotency-Key");
        if (key == null) {
            return call.proceed();
        }
        if (!KEY.matcher(key).matches()) {
            throw new Problem.Malformed("invalid-idempotency-key", "The key has 1 to 255 visible ASCII characters.");
        }
        IdempotencyRecords.Scope scope =
                new IdempotencyRecords.Scope(resellerId(), actor.get().id(), route(call), key);
        Optional<IdempotencyRecords.Answer> earlier = records.claim(scope, fingerprint(call));
        if (earlier.isPresent()) {
            throw new WebApplicationException(replay(earlier.get()));
        }
        Object answer = call.proceed();
        records.keep(scope, answerOf(answer));
        return answer;
    }

    /** A step is of the operation that it names. */
    private static String route(InvocationContext call) {
        return call.getTarget() instanceof IdempotentStep
                ? (String) call.getParameters()[0]
                : call.getMethod().getDeclaringClass().getSimpleName() + "."
                        + call.getMethod().getName();
    }

    private java.util.UUID resellerId() {
        Actor signedIn = actor.get();
        return signedIn.resellerId() == null ? signedIn.id() : signedIn.resellerId();
    }

    private byte[] fingerprint(InvocationContext call) throws JsonProcessingException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Object parameter : call.getParameters()) {
            if (!(parameter instanceof Supplier)) {
                digest.update(json.writeValueAsBytes(parameter));
            }
        }
        return digest.digest();
    }

    private IdempotencyRecords.Answer answerOf(@Nullable Object answer) throws JsonProcessingException {
        Object body = answer instanceof RestResponse<?> response ? response.getEntity() : answer;
        int status = answer instanceof RestResponse<?> response ? response.getStatus() : body == null ? 204 : 200;
        String location = answer instanceof RestResponse<?> response ? response.getHeaderString("Location") : null;
        String etag = body instanceof Versioned versioned ? IfMatch.etag(versioned.version()) : null;
        return new IdempotencyRecords.Answer(
                status, location, etag, body == null ? null : json.writeValueAsString(body));
    }

    private static Response replay(IdempotencyRecords.Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status()).header("Idempotency-Replayed", "true");
        if (answer.location() != null) {
            response.header("Location", answer.location());
        }
        if (answer.etag() != null) {
            response.header("ETag", answer.etag());
        }
        return answer.body() == null
                ? response.entity("").build()
                : response.type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(answer.body())
                        .build();
    }
}
