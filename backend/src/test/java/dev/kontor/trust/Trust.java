package dev.kontor.trust;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Tries one promise after the other, each on a server of its own. */
final class Trust {

    private static final Map<String, Drill> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("kills", new Kills());
        PARTS.put("retries", new Retries());
        PARTS.put("rights", new Rights());
        PARTS.put("fuzz", new Fuzz());
        PARTS.put("uploads", new Uploads());
        PARTS.put("overload", new Overload());
        PARTS.put("flood", new Flood());
        PARTS.put("network", new BadNetwork());
        PARTS.put("updates", new LostUpdates());
        PARTS.put("guessing", new Guessing());
        PARTS.put("suspension", new Suspension());
        PARTS.put("renewals", new Renewals());
        PARTS.put("paging", new Paging());
        PARTS.put("stop", new Stops());
        PARTS.put("proxy", new BehindNginx());
        PARTS.put("logs", new Logs());
    }

    private Trust() {}

    /** Arguments: an empty folder, then how a server is started. */
    static void main(String[] arguments) throws IOException, InterruptedException {
        Stage stage = new Stage(Path.of(arguments[0]), List.of(arguments).subList(1, arguments.length));
        Table table = new Table();
        for (String part : wanted()) {
            table.part(part);
            try {
                PARTS.get(part).run(stage, table);
            } catch (Exception e) { // whatever it was, the others are tried as well
                table.broke(part, e);
            } finally {
                stage.clear();
            }
        }
        table.write();
        System.exit(table.isHeld() ? 0 : 1);
    }

    private static Set<String> wanted() {
        String named = Stage.environment("TRUST_PARTS", "");
        if (named.isEmpty()) {
            return PARTS.keySet();
        }
        Set<String> wanted = new TreeSet<>(Arrays.asList(named.split(",")));
        wanted.removeAll(PARTS.keySet());
        if (!wanted.isEmpty()) {
            throw new IllegalArgumentException("no part is called " + wanted + "; there are " + PARTS.keySet());
        }
        return PARTS.keySet().stream()
                .filter(List.of(named.split(","))::contains)
                .collect(java.util.stream.Collectors.toCollection(java.util.LinkedHashSet::new));
    }
}
