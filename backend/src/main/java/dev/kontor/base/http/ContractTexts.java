package dev.kontor.base.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.ClassInfo;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of the contract. What an operation does is its Javadoc, or else a line of {@code operations.properties}; one
 * without either fails the build. What members and parameters mean whose names do not say it stands in
 * {@code members.properties}.
 */
final class ContractTexts {

    /** Beside the build, wherever it was started. */
    private static final List<Path> SOURCES =
            List.of(Path.of("src", "main", "java"), Path.of("backend", "src", "main", "java"));

    private static final Pattern MARGIN = Pattern.compile("\\s*\\n\\s*\\*?[ \\t]*");
    private static final Pattern CODE = Pattern.compile("\\{@code ([^}]*)}");
    private static final Pattern LINK = Pattern.compile("\\{@link #?([^}]*)}");
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern ROWS = Pattern.compile(" \\([A-Z]\\d+(?:[-, ]+[A-Z]\\d+)*\\)");

    private final Properties operations = read("operations");
    private final Properties members = read("members");
    private final @Nullable Path sources =
            SOURCES.stream().filter(Files::isDirectory).findFirst().orElse(null);

    /** Says what it does. */
    void describe(Operation operation, ClassInfo resource) {
        String id = operation.getOperationId();
        String text = javadoc(resource, id);
        if (text == null) {
            text = operations.getProperty(id);
        }
        if (text == null) {
            throw new IllegalStateException(id + " has neither Javadoc nor a line in contract/operations.properties");
        }
        operation.setDescription(text);
    }

    /** Says of members and parameters what their names do not. */
    void describe(OpenAPI openApi) {
        openApi.getComponents().getSchemas().forEach(this::describe);
        openApi.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getParameters() != null)
                .flatMap(operation -> operation.getParameters().stream())
                .filter(parameter -> parameter.getIn() == Parameter.In.QUERY && parameter.getDescription() == null)
                .forEach(parameter -> parameter.setDescription(members.getProperty("query." + parameter.getName())));
    }

    private void describe(String schema, Schema type) {
        Map<String, Schema> parts = type.getProperties();
        if (parts == null) {
            return;
        }
        parts.forEach((name, part) -> {
            String text = members.getProperty(schema + "." + name, members.getProperty(name));
            // what stands beside a reference is not read by every program
            if (text != null && part.getRef() == null && part.getDescription() == null) {
                part.setDescription(text);
            }
        });
    }

    private @Nullable String javadoc(ClassInfo resource, String method) {
        if (sources == null) {
            return null;
        }
        Path file = sources.resolve(resource.name().toString().replace('.', '/') + ".java");
        if (!Files.exists(file)) {
            return null;
        }
        String source = text(file);
        Matcher made = Pattern.compile("public [^;{}(]*\\b" + method + "\\(").matcher(source);
        return made.find() ? comment(source.substring(0, made.start())) : null;
    }

    /** The comment that ends what stands before a method, but for its annotations. */
    private static @Nullable String comment(String before) {
        int end = before.lastIndexOf("*/");
        String between = TEXT.matcher(before.substring(end + 1)).replaceAll("");
        if (end < 0 || between.contains(";") || between.contains("\n    }")) {
            return null;
        }
        return sentence(before.substring(before.lastIndexOf("/**", end) + 3, end));
    }

    private static String sentence(String comment) {
        String line = MARGIN.matcher("\n" + comment).replaceAll(" ").strip();
        String plain = LINK.matcher(CODE.matcher(line).replaceAll("`$1`")).replaceAll("`$1`");
        return ROWS.matcher(plain).replaceAll("");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(String file) {
        Properties read = new Properties();
        try (InputStream stream = Objects.requireNonNull(
                        ContractTexts.class.getResourceAsStream("/contract/" + file + ".properties"));
                InputStreamReader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            read.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }
}
