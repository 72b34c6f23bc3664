package dev.kontor.base.http;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;
import org.jspecify.annotations.Nullable;

/**
 * What can be done at which address. The router looks at one class of resources only, and says of an address whose verb
 * stands in none of its methods that it is not there.
 */
@Singleton
class Verbs {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    private @Nullable List<Place> places;

    /** Of the place that says most of the address by name; nothing when there is none. */
    Set<String> at(String path) {
        return known().stream()
                .filter(place -> place.pattern().matcher(path).matches())
                .findFirst()
                .map(Place::verbs)
                .orElse(Set.of());
    }

    private record Place(String template, Pattern pattern, Set<String> verbs) {

        static Place of(String template, Set<String> verbs) {
            String pattern =
                    PARAMETER.splitAsStream(template + "/").map(Pattern::quote).collect(Collectors.joining("[^/]+"));
            return new Place(template, Pattern.compile(pattern + "?"), verbs);
        }

        /** How much of the template is no parameter. */
        int named() {
            return PARAMETER.matcher(template).replaceAll("").length();
        }
    }

    // nobody asks before all resources are there
    private List<Place> known() {
        List<Place> known = places;
        if (known == null) {
            known = read();
            places = known;
        }
        return known;
    }

    /** However a resource calls its parameters. */
    private static String template(String path) {
        return PARAMETER.matcher(path.replaceAll("/+", "/")).replaceAll("{}");
    }

    private static List<Place> read() {
        Map<String, Set<String>> verbs = new HashMap<>();
        RuntimeResourceVisitor.visitRuntimeResources(
                "", ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(), new RuntimeResourceVisitor() {
                    @Override
                    public void visitRuntimeResource(String verb, String path, RuntimeResource resource) {
                        Set<String> there =
                                verbs.computeIfAbsent(template(path), none -> new TreeSet<>(Set.of("OPTIONS")));
                        there.add(verb);
                        if (verb.equals("GET")) {
                            there.add("HEAD");
                        }
                    }
                });
        List<Place> known = new ArrayList<>();
        verbs.forEach((path, there) -> known.add(Place.of(path, Collections.unmodifiableSet(there))));
        known.sort(Comparator.comparingInt(Place::named).reversed());
        return known;
    }
}
