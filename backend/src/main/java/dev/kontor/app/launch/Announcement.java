package dev.kontor.app.launch;

import java.util.logging.Handler;
import java.util.logging.Logger;

/** What a person at the terminal reads; where logs are JSON, it is a line of the log like any other. */
final class Announcement {

    private static final boolean JSON = Boolean.parseBoolean(System.getenv("KONTOR_LOG_JSON"));

    private Announcement() {}

    /** As soon as there is a log. */
    static void say(String text) {
        if (JSON) {
            Logger.getLogger("dev.kontor").info(text.strip().replaceAll("\\s*\\n\\s*", "; "));
        } else {
            System.out.println(text);
        }
    }

    /** Why there is no server, before there is a log. */
    static void refuse(String reason) {
        System.err.println(JSON ? json(reason) : "\nKontor: " + reason);
    }

    /** From now on nothing is reported any more. */
    static void silence() {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
    }

    private static String json(String reason) {
        String text = reason.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ");
        return "{\"level\":\"ERROR\",\"loggerName\":\"dev.kontor\",\"message\":\"" + text + "\"}";
    }
}
