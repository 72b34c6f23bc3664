package dev.kontor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which module owns which table, and which tables the sources of a module name in their statements. */
public final class SourceSql {

    private static final Path SOURCES = Path.of("src/main/java/dev/kontor");
    private static final Path CHANGELOGS = Path.of("src/main/resources/db/changelog");

    /** What a view of the present reseller's rows is called: this, and the table. */
    private static final String OWN = "own_";

    /** The folders of changesets that landed before there were areas, and whose tables they make. */
    private static final Map<String, String> FOLDERS = Map.ofEntries(
            Map.entry("shared", "base.shared"),
            Map.entry("reseller", "tenant.reseller"),
            Map.entry("mail", "tenant.mail"),
            Map.entry("identity", "access.staff"),
            Map.entry("catalog", "goods.catalog"),
            Map.entry("cost", "price.cost"),
            Map.entry("approval", "customer.relationship"),
            Map.entry("customer", "customer.customer"),
            Map.entry("registration", "customer.registration"),
            Map.entry("portal", "customer.portal"),
            Map.entry("pricing", "price.list"),
            Map.entry("guard", "price.guard"),
            Map.entry("pricechange", "price.change"),
            Map.entry("subscription", "holding.subscription"),
            Map.entry("association", "holding.association"),
            Map.entry("notification", "holding.reminder"));

    /** Tables of those folders that went with another module when modules were divided. */
    private static final Map<String, Set<String>> MOVED = Map.ofEntries(
            Map.entry("base.history", Set.of("history_event")),
            Map.entry("base.http", Set.of("idempotency_record")),
            Map.entry("tenant.schedule", Set.of("scheduled_tasks")),
            Map.entry("tenant.template", Set.of("mail_template")),
            Map.entry("access.secret", Set.of("login_throttle", "one_time_token", "second_factor")),
            Map.entry("access.token", Set.of("signing_key")),
            Map.entry("access.apikey", Set.of("api_key")),
            Map.entry("access.workspace", Set.of("favourite", "saved_view")),
            Map.entry("access.person", Set.of("customer_login", "customer_session")),
            Map.entry(
                    "goods.offer",
                    Set.of(
                            "service_offer",
                            "catalogue_group",
                            "catalogue",
                            "catalogue_category",
                            "order_term_list",
                            "order_term_option")),
            Map.entry("customer.customerclass", Set.of("customer_class")),
            Map.entry(
                    "customer.request",
                    Set.of("service_request", "service_request_service", "service_request_catalogue")),
            Map.entry("customer.site", Set.of("site", "legal_text")),
            Map.entry("customer.terms", Set.of("legal_acceptance")),
            Map.entry("price.adjustment", Set.of("price_adjustment")),
            Map.entry("price.guard", Set.of("expected_renewal")),
            Map.entry("holding.renewal", Set.of("association_renewal")),
            Map.entry("holding.domain", Set.of("customer_domain_settings")),
            Map.entry("holding.reminderrule", Set.of("reminder_rule", "reminder_settings", "reminder_day")));

    private static final Pattern CREATED = Pattern.compile("create table (?:if not exists )?(\\w+)");
    private static final Pattern BLOCK = Pattern.compile("\"\"\"(.*?)\"\"\"", Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern.compile("\"((?:\\\\.|[^\"\\\\\n])*)\"");
    private static final Pattern NAMED = Pattern.compile(
            "\\b(?:from|join|into|update|using)\\s+(?:only\\s+)?([a-z_]+)\\b", Pattern.CASE_INSENSITIVE);
    /** Tables that a module hands to the search engine. */
    private static final Pattern SEARCHED = Pattern.compile("new WordTable\\(\"(\\w+)\", \"(\\w+)\"");

    private static final Pattern ENTITY = Pattern.compile("@Table\\(name = \"(\\w+)\"\\)");

    private SourceSql() {}

    /** A table that a class of a module names. */
    public record Use(String module, String type, String table) {}

    /** Every table with the module that owns it. */
    public static Map<String, String> owners() {
        Map<String, String> owners = new TreeMap<>();
        files(CHANGELOGS, ".sql").forEach(file -> {
            String folder = CHANGELOGS.relativize(file.getParent()).toString().replace('/', '.');
            Matcher created = CREATED.matcher(read(file));
            while (created.find()) {
                owners.put(created.group(1), FOLDERS.getOrDefault(folder, folder));
            }
        });
        MOVED.forEach((module, tables) -> tables.forEach(table -> owners.replace(table, module)));
        return owners;
    }

    public static List<Use> uses(Set<String> tables) {
        return files(SOURCES, ".java")
                .flatMap(file -> named(read(file))
                        .filter(tables::contains)
                        .distinct()
                        .map(table -> new Use(
                                SOURCES.relativize(file.getParent()).toString().replace('/', '.'),
                                file.getFileName().toString().replace(".java", ""),
                                table)))
                .toList();
    }

    /** What the classes of an area or a module say in quotes, with the name of the class. */
    public static Map<String, List<String>> texts(String folder) {
        return files(SOURCES.resolve(folder), ".java")
                .collect(Collectors.toMap(
                        file -> file.getFileName().toString(), file -> quoted(read(file)), (one, other) -> one));
    }

    private static List<String> quoted(String source) {
        List<String> texts = new ArrayList<>(found(BLOCK, source));
        texts.addAll(found(LITERAL, BLOCK.matcher(source).replaceAll("")));
        return texts;
    }

    private static Stream<String> named(String source) {
        return Stream.concat(
                quoted(source).stream()
                        .flatMap(text -> found(NAMED, text).stream())
                        .map(SourceSql::table),
                Stream.concat(
                        found(ENTITY, source).stream(),
                        SEARCHED.matcher(source).results().flatMap(hit -> Stream.of(hit.group(1), hit.group(2)))));
    }

    private static String table(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith(OWN) ? lower.substring(OWN.length()) : lower;
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(hit -> hit.group(1)).collect(Collectors.toList());
    }

    private static Stream<Path> files(Path root, String ending) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
