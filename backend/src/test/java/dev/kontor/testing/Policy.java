package dev.kontor.testing;

import dev.kontor.access.right.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A line of policy.txt: one operation, the right that it asks for, the one it may ask for as well, and who has it. */
public record Policy(String operation, String right, String also, Set<String> who) {

    private static final Path FILE = Path.of("src", "test", "resources", "policy.txt");

    public static List<Policy> all() {
        try {
            return Files.readAllLines(FILE).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(Policy::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Policy of(String line) {
        List<String> cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
        String[] rights = cells.get(1).split(" \\+ ");
        return new Policy(
                cells.get(0).replaceAll(" +", " "),
                rights[0],
                rights.length > 1 ? rights[1] : "",
                Set.of(cells.get(2).split(", ")));
    }

    /** As the contract has it. */
    static String name(Contract.Operation operation) {
        return operation.verb().toUpperCase(java.util.Locale.ROOT) + " "
                + operation.path().replaceFirst("^/api/v1", "");
    }

    public static Policy ofContract(Contract.Operation operation) {
        return new Policy(
                name(operation),
                operation.right(),
                operation.node().path("x-also-right").asText(),
                Set.of());
    }

    boolean isForEverybody() {
        return who.contains("everybody");
    }

    boolean isFor(Role role) {
        return who.contains("staff")
                || Arrays.stream(Role.values())
                        .filter(least -> who.contains(least.name()))
                        .anyMatch(least -> role.compareTo(least) >= 0);
    }

    boolean isForKeyWith(Set<String> rights) {
        return who.contains("staff") || rights.contains(right);
    }
}
