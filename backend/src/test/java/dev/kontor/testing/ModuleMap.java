package dev.kontor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Areas, modules and who may use whom, as {@code modules.txt} says. A module is named {@code area.module}. */
public final class ModuleMap {

    private final Map<String, Set<String>> areas = new TreeMap<>();
    private final Map<String, Set<String>> modules = new TreeMap<>();

    private ModuleMap() {}

    public static ModuleMap read() {
        ModuleMap map = new ModuleMap();
        String[] area = {""};
        text().lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            String name = line.split("<")[0].strip();
            if (line.startsWith(" ")) {
                map.modules.put(area[0] + "." + name, names(line, area[0] + "."));
            } else {
                area[0] = name;
                map.areas.put(name, names(line, ""));
            }
        });
        return map;
    }

    /** Each area with those that it may use. */
    public Map<String, Set<String>> areas() {
        return areas;
    }

    /** Each module with those of its own area that it may use. */
    public Map<String, Set<String>> modules() {
        return modules;
    }

    public boolean mayUse(String module, String other) {
        return area(module).equals(area(other))
                ? module.equals(other) || modules.getOrDefault(module, Set.of()).contains(other)
                : areas.getOrDefault(area(module), Set.of()).contains(area(other));
    }

    public static String area(String module) {
        return module.substring(0, module.indexOf('.'));
    }

    private static Set<String> names(String line, String prefix) {
        String[] parts = line.split("<");
        return parts.length == 1
                ? Set.of()
                : Arrays.stream(parts[1].strip().split("\\s+"))
                        .map(name -> prefix + name)
                        .collect(Collectors.toSet());
    }

    private static String text() {
        try (var file = Objects.requireNonNull(ModuleMap.class.getResourceAsStream("/modules.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
