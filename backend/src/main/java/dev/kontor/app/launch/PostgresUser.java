package dev.kontor.app.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PostgreSQL refuses to run as root: then it runs in its own user namespace, or as nobody. */
final class PostgresUser {

    private static final String NOBODY = "65534";
    private static final @Nullable List<String> ROOT_PREFIX = isRoot() ? rootPrefix() : null;

    private PostgresUser() {}

    static List<String> prefix() {
        return ROOT_PREFIX == null ? List.of() : ROOT_PREFIX;
    }

    /** Hands a folder to the user that PostgreSQL runs as. */
    static void give(Path folder) throws IOException {
        if (prefix().contains("setpriv")) {
            Files.setAttribute(folder, "unix:uid", Integer.parseInt(NOBODY));
            Files.setAttribute(folder, "unix:gid", Integer.parseInt(NOBODY));
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static List<String> rootPrefix() {
        if (works("unshare", "-U", "true")) {
            return List.of("unshare", "-U");
        }
        String drop = "--reuid=" + NOBODY;
        List<String> reaching = List.of(
                "setpriv",
                drop,
                "--regid=" + NOBODY,
                "--clear-groups",
                "--inh-caps=+dac_override",
                "--ambient-caps=+dac_override");
        if (works(append(reaching, "true"))) {
            return reaching;
        }
        return List.of("setpriv", drop, "--regid=" + NOBODY, "--clear-groups");
    }

    private static String[] append(List<String> command, String last) {
        List<String> whole = new ArrayList<>(command);
        whole.add(last);
        return whole.toArray(String[]::new);
    }

    private static boolean works(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
