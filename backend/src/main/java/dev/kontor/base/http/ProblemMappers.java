package dev.kontor.base.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.base.shared.RequestContext;
import dev.kontor.base.shared.ViolationCodes;
import dev.kontor.base.sql.Connections;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser.MalformedMessageException;

/** Turns every failure into problem+json. What is not foreseen here is a bug: 500, logged once, without internals. */
@Singleton
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int MAX_CAUSES = 20;
    private static final Map<Integer, String> TITLES = Map.of(
            400, "The request cannot be read",
            404, "Not found",
            405, "This method is not possible here",
            406, "No such representation",
            413, "Too large",
            415, "This content type is not accepted");

    private final RequestContext request;
    private final Connections connections;
    private final Verbs verbs;

    ProblemMappers(RequestContext request, Connections connections, Verbs verbs) {
        this.request = request;
        this.connections = connections;
        this.verbs = verbs;
    }

    @ServerExceptionMapper
    public Response problem(Problem problem) {
        Response.ResponseBuilder response = respond(
                problem.status(),
                problem.code(),
                problem.title(),
                problem.detail(),
                problem.errors(),
                problem.extensions());
        if (problem instanceof Problem.TooManyRequests tooMany) {
            response.header("Retry-After", tooMany.retryAfterSeconds());
        }
        if (problem instanceof Problem.Unauthenticated) {
            response.header("WWW-Authenticate", "Bearer");
        }
        return response.build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthenticated(RuntimeException e) {
        if (e.getCause() instanceof Problem problem) {
            return problem(problem);
        }
        return problem(new Problem.Unauthenticated("unauthenticated", "The credentials are missing or not valid."));
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        return problem(new Problem.Forbidden("missing-right", "Your role does not have the right for this."));
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException e) {
        List<FieldError> errors = e.getConstraintViolations().stream()
                .map(ProblemMappers::fieldError)
                .toList();
        boolean parameter = e.getConstraintViolations().stream().anyMatch(ProblemMappers::isParameter);
        return parameter
                ? problem(new Problem.Malformed(
                        "invalid-parameter", "A parameter is wrong.", errors.toArray(FieldError[]::new)))
                : problem(new Problem.Invalid("invalid", "Some fields are wrong.", errors));
    }

    @ServerExceptionMapper({JacksonException.class, MismatchedInputException.class})
    public Response unreadable(JacksonException e) {
        if (e.getCause() instanceof Problem problem) {
            return problem(problem);
        }
        if (e instanceof StreamConstraintsException) {
            return problem(new Problem.Malformed("too-deep", "The JSON is nested too deeply or has too long values."));
        }
        if (e instanceof JsonTexts.Reversed reversed) {
            return problem(new Problem.Invalid(pointer(reversed), "control-character", reversed.reason()));
        }
        if (e instanceof JsonMappingException databind) {
            String code = e instanceof UnrecognizedPropertyException ? "unknown-member" : "invalid-value";
            FieldError error = new FieldError(pointer(databind), code, detail(databind));
            return problem(new Problem.Malformed(code, error.detail(), error));
        }
        return problem(new Problem.Malformed("malformed-json", "The body is not valid JSON."));
    }

    @ServerExceptionMapper
    public Response stale(OptimisticLockException e) {
        return respond(
                        412,
                        "stale-version",
                        "Changed meanwhile",
                        "Somebody changed this at the same moment; read it again and repeat your change.",
                        List.of(),
                        Map.of())
                .build();
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException e, ContainerRequestContext call) {
        if (e.getCause() instanceof JacksonException json) {
            return unreadable(json);
        }
        if (e.getCause() instanceof Problem problem) {
            return problem(problem);
        }
        if (e.getResponse().hasEntity() || e.getResponse().getStatus() < 400) {
            return e.getResponse();
        }
        int status = e.getResponse().getStatus();
        if (status == 404 || status == 405) {
            Set<String> possible = verbs.at(call.getUriInfo().getRequestUri().getPath());
            if (!possible.isEmpty() && !possible.contains(call.getMethod())) {
                return refused(405).header("Allow", String.join(", ", possible)).build();
            }
        }
        return refused(status).build();
    }

    private Response.ResponseBuilder refused(int status) {
        String title = TITLES.getOrDefault(status, "The request was refused");
        return respond(status, "http-" + status, title, title + ".", List.of(), Map.of());
    }

    @ServerExceptionMapper
    public Response malformed(MalformedMessageException e) {
        return problem(PartHeaders.unreadable());
    }

    @ServerExceptionMapper({Throwable.class, SQLException.class})
    public Response bug(Throwable e) {
        Optional<Problem> known = DatabaseProblems.of(e);
        if (known.isPresent()) {
            return problem(known.get());
        }
        if (PartHeaders.isOfParser(e)) {
            return problem(PartHeaders.unreadable());
        }
        if (DatabaseProblems.isUnavailable(e)) {
            LOG.warnf("database unavailable, request %s: %s", request.id(), rootMessage(e));
            if (DatabaseProblems.isBroken(e)) {
                connections.renew();
            }
            return respond(503, "unavailable", "Try again", "Kontor cannot answer at the moment.", List.of(), Map.of())
                    .header("Retry-After", 2)
                    .build();
        }
        if (isHungUp(e)) {
            LOG.debugf("whoever sent request %s has hung up", request.id());
        } else {
            LOG.errorf(e, "request %s failed", request.id());
        }
        return respond(500, "internal", "This is our fault", "Something went wrong in Kontor.", List.of(), Map.of())
                .build();
    }

    /** The same for an answer that has begun and can only tell it. */
    ProblemView told(RuntimeException e) {
        Response answer = switch (e) {
            case Problem problem -> problem(problem);
            case OptimisticLockException stale -> stale(stale);
            default -> bug(e);
        };
        return (ProblemView) answer.getEntity();
    }

    private Response.ResponseBuilder respond(
            int status,
            String code,
            String title,
            String detail,
            List<FieldError> errors,
            Map<String, Object> context) {
        ProblemView body = new ProblemView(
                "urn:kontor:problem:" + code,
                title,
                status,
                detail,
                code,
                request.id().toString(),
                errors,
                context.isEmpty() ? null : context);
        return Response.status(status).type(ProblemView.MEDIA_TYPE).entity(body);
    }

    private static FieldError fieldError(ConstraintViolation<?> violation) {
        return new FieldError(
                pointer(violation.getPropertyPath()), ViolationCodes.of(violation), violation.getMessage());
    }

    /** A page that is asked for on its own is two parameters; a filter answers for its fields as a body does. */
    private static boolean isParameter(ConstraintViolation<?> violation) {
        if (violation.getLeafBean() instanceof PageRequest page && page.getClass() == PageRequest.class) {
            return true;
        }
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                        .filter(node -> node.getKind() == ElementKind.PROPERTY)
                        .findAny()
                        .isEmpty()
                && violation.getLeafBean() != null
                && violation.getInvalidValue() != null
                && violation.getInvalidValue().getClass().getPackageName().startsWith("java.");
    }

    private static String pointer(Path path) {
        StringJoiner pointer = new StringJoiner("/", "/", "");
        boolean inBody = false;
        for (Path.Node node : path) {
            inBody |= node.getKind() == ElementKind.PROPERTY;
            if (node.getIndex() != null) {
                pointer.add(String.valueOf(node.getIndex()));
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.add(node.getName());
            }
        }
        if (inBody) {
            return pointer.toString();
        }
        String last = "";
        for (Path.Node node : path) {
            last = String.valueOf(node.getName());
        }
        return "/" + last;
    }

    private static String pointer(JsonMappingException e) {
        StringJoiner pointer = new StringJoiner("/", "/", "");
        for (var reference : e.getPath()) {
            pointer.add(
                    reference.getFieldName() == null ? String.valueOf(reference.getIndex()) : reference.getFieldName());
        }
        return pointer.toString();
    }

    private static String detail(JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "There is no member '%s' here.".formatted(shorten(unknown.getPropertyName()));
        }
        return e instanceof JsonTexts.Refused refused ? refused.reason() : "The value does not have the right form.";
    }

    private static String shorten(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    /** Nobody is there any more to hear that it failed. */
    private static boolean isHungUp(Throwable e) {
        return causes(e).anyMatch(HttpClosedException.class::isInstance);
    }

    private static String rootMessage(Throwable e) {
        return causes(e)
                .reduce((outer, inner) -> inner)
                .map(Throwable::getMessage)
                .orElse("");
    }

    /** Some go round in a circle. */
    private static Stream<Throwable> causes(Throwable e) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause).limit(MAX_CAUSES);
    }
}
