package dev.kontor.base.http;

import dev.kontor.base.shared.Days;
import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses query parameters that the operation does not know, and values that are not of their type or out of its bounds (400). */
@Singleton
public class QueryParameters {

    private static final int MAX_SHOWN = 60;

    private static final Map<Class<?>, Reading> READINGS = Map.of(
            int.class, new Reading("A whole number", Integer::parseInt),
            Integer.class, new Reading("A whole number", Integer::parseInt),
            boolean.class, new Reading("true or false", QueryParameters::readBoolean),
            Boolean.class, new Reading("true or false", QueryParameters::readBoolean),
            UUID.class, new Reading("A UUID", UUID::fromString),
            LocalDate.class, new Reading(Days.RULE + " such as 2027-01-31", Days::parse),
            Instant.class, new Reading("A moment such as 2027-01-31T12:00:00Z", Days::parseMoment));

    private final Map<Method, Map<String, Class<?>>> parameters = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void refuseWrongParameters(ContainerRequestContext call, ResourceInfo resource) {
        if (resource.getResourceMethod() == null) {
            return;
        }
        refuseOtherDays(call.getUriInfo().getPathParameters(), resource.getResourceMethod());
        Map<String, List<String>> sent = call.getUriInfo().getQueryParameters();
        if (sent.isEmpty()) {
            return;
        }
        Map<String, Class<?>> known =
                parameters.computeIfAbsent(resource.getResourceMethod(), QueryParameters::parametersOf);
        sent.forEach((name, values) -> {
            Class<?> type = known.get(name);
            if (type == null) {
                throw new Problem.Malformed(
                        "unknown-parameter",
                        "There is no parameter '%s' here; known are %s."
                                .formatted(
                                        shown(name),
                                        known.keySet().stream().sorted().toList()));
            }
            values.forEach(value -> requireReadable(name, type, value));
        });
    }

    /** What else a path names, and what is no day at all, is simply not there (404). */
    private static void refuseOtherDays(Map<String, List<String>> inPath, Method method) {
        for (Parameter parameter : inPath.isEmpty() ? new Parameter[0] : method.getParameters()) {
            if (parameter.getType() == LocalDate.class && parameter.isAnnotationPresent(RestPath.class)) {
                String name = parameter.getName();
                inPath.getOrDefault(name, List.of()).stream()
                        .filter(QueryParameters::isDay)
                        .forEach(value -> requireReadable(name, LocalDate.class, value));
            }
        }
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static void requireReadable(String name, Class<?> type, String value) {
        String expected = expected(type, value);
        if (expected != null) {
            FieldError error = new FieldError("/" + name, "invalid-value", expected + " is expected.");
            throw new Problem.Malformed("invalid-parameter", "The parameter '%s' is wrong.".formatted(name), error);
        }
    }

    /** What should be there instead of the value; absent when it is fine. */
    private static @Nullable String expected(Class<?> type, String value) {
        if (type.isEnum()) {
            return isOne(type, value) ? null : "One of " + Arrays.toString(type.getEnumConstants());
        }
        Reading reading = READINGS.get(type);
        try {
            if (reading != null) {
                reading.read().accept(value);
            }
            return null;
        } catch (IllegalArgumentException | DateTimeException e) {
            return reading.expected();
        }
    }

    private static void readBoolean(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException(value);
        }
    }

    private static boolean isOne(Class<?> type, String value) {
        return Arrays.stream(type.getEnumConstants())
                .anyMatch(constant -> constant.toString().equals(value));
    }

    private static String shown(String name) {
        return name.length() > MAX_SHOWN ? name.substring(0, MAX_SHOWN) : name;
    }

    private static Map<String, Class<?>> parametersOf(Method method) {
        Map<String, Class<?>> types = new HashMap<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                addFields(parameter.getType(), types);
            } else {
                add(parameter, parameter.getName(), parameter.getType(), types);
            }
        }
        if (isFile(method)) {
            // the same address pages as JSON; a file has all rows, whatever page was asked for
            types.putIfAbsent("limit", Integer.class);
            types.putIfAbsent("cursor", String.class);
        }
        return types;
    }

    private static boolean isFile(Method method) {
        Produces produces = method.getAnnotation(Produces.class);
        return produces != null && Arrays.stream(produces.value()).anyMatch(type -> type.startsWith("text/csv"));
    }

    private static void addFields(Class<?> bean, Map<String, Class<?>> types) {
        for (Class<?> part = bean; part != Object.class; part = part.getSuperclass()) {
            for (Field field : part.getDeclaredFields()) {
                add(field, field.getName(), field.getType(), types);
            }
        }
    }

    private static void add(AnnotatedElement element, String ownName, Class<?> type, Map<String, Class<?>> types) {
        if (element.isAnnotationPresent(RestQuery.class)) {
            String name = element.getAnnotation(RestQuery.class).value();
            types.put(name.isEmpty() ? ownName : name, type);
        } else if (element.isAnnotationPresent(QueryParam.class)) {
            types.put(element.getAnnotation(QueryParam.class).value(), type);
        }
    }

    private record Reading(String expected, Consumer<String> read) {}
}
