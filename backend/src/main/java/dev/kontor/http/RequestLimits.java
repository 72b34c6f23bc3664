package dev.kontor.http;

import dev.kontor.shared.Problem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses what no operation expects: unknown query parameters and bodies over 1 MB (uploads apart). */
@Singleton
public class RequestLimits {

    private static final int MAX_BODY = 1_000_000;

    private final Map<Method, Set<String>> parameters = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void refuseUnknownParameters(ContainerRequestContext call, ResourceInfo resource) {
        Set<String> sent = call.getUriInfo().getQueryParameters().keySet();
        if (sent.isEmpty() || resource.getResourceMethod() == null) {
            return;
        }
        Set<String> known = parameters.computeIfAbsent(resource.getResourceMethod(), RequestLimits::parametersOf);
        for (String name : sent) {
            if (!known.contains(name)) {
                throw new Problem.Malformed(
                        "unknown-parameter",
                        "There is no parameter '%s' here; known are %s."
                                .formatted(
                                        name.length() > 60 ? name.substring(0, 60) : name,
                                        known.stream().sorted().toList()));
            }
        }
    }

    @ServerRequestFilter
    public void refuseLargeBodies(ContainerRequestContext call) {
        MediaType type = call.getMediaType();
        if (type != null && type.getType().equals("multipart")) {
            return;
        }
        if (call.getLength() > MAX_BODY) {
            throw new Problem.TooLarge("A body may have at most 1 MB.");
        }
    }

    private static Set<String> parametersOf(Method method) {
        Set<String> names = new HashSet<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(RestQuery.class)) {
                String name = parameter.getAnnotation(RestQuery.class).value();
                names.add(name.isEmpty() ? parameter.getName() : name);
            } else if (parameter.isAnnotationPresent(QueryParam.class)) {
                names.add(parameter.getAnnotation(QueryParam.class).value());
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                addFields(parameter.getType(), names);
            }
        }
        return names;
    }

    private static void addFields(Class<?> type, Set<String> names) {
        for (Field field : type.getDeclaredFields()) {
            if (field.isAnnotationPresent(RestQuery.class)) {
                String name = field.getAnnotation(RestQuery.class).value();
                names.add(name.isEmpty() ? field.getName() : name);
            } else if (field.isAnnotationPresent(QueryParam.class)) {
                names.add(field.getAnnotation(QueryParam.class).value());
            }
        }
    }
}
