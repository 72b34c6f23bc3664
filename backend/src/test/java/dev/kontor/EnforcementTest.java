package dev.kontor;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A lock, a switch or a state that no code asks for would be a promise that nobody keeps. */
class EnforcementTest {

    private static final Pattern PROMISE = Pattern.compile(".*(Lock|Switch|Status|State|Mode)");

    /** What only other programs ask for, through the API, and why Kontor does not yet. */
    private static final Map<String, String> ASKED_FOR_ELSEWHERE =
            Map.of("DebitStatus.PENDING", "nothing is debited here");

    @Test
    void everyLockSwitchAndStateIsAskedForSomewhere() throws IOException {
        String statements = sources();
        Set<String> unasked = ModuleRulesTest.KONTOR.stream()
                .filter(type ->
                        type.isEnum() && PROMISE.matcher(type.getSimpleName()).matches())
                .flatMap(type -> type.getFields().stream().filter(field -> isConstant(type, field)))
                .filter(constant -> !isAskedFor(constant) && !statements.contains("'" + constant.getName() + "'"))
                .map(constant -> constant.getOwner().getSimpleName() + "." + constant.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unasked).isEqualTo(new TreeSet<>(ASKED_FOR_ELSEWHERE.keySet()));
    }

    private static boolean isConstant(JavaClass type, JavaField field) {
        return field.getRawType().equals(type) && !field.getName().startsWith("$");
    }

    /** By anything but the list of the constants itself; a switch reads them through a class of the compiler's. */
    private static boolean isAskedFor(JavaField constant) {
        return constant.getAccessesToSelf().stream()
                .map(JavaAccess::getOrigin)
                .anyMatch(origin -> !isListOf(constant.getOwner(), origin));
    }

    private static boolean isListOf(JavaClass type, JavaCodeUnit origin) {
        return origin.getOwner().equals(type) && List.of("<clinit>", "$values").contains(origin.getName());
    }

    /** SQL asks by name. */
    private static String sources() throws IOException {
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }
}
