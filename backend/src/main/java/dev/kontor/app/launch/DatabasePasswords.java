package dev.kontor.app.launch;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The passwords of the roles of an embedded database: made once, and kept beside its data for its owner only. */
final class DatabasePasswords {

    private static final String FILE = "db-passwords";
    private static final String OWNER_ONLY = "rw-------";
    private static final int BYTES = 24;

    private final Path file;
    private final Properties ofRoles = new Properties();
    private boolean kept;

    private DatabasePasswords(Path file) {
        this.file = file;
    }

    /** Those of a folder; new ones where none are kept. */
    static DatabasePasswords of(Path folder) throws IOException {
        DatabasePasswords passwords = new DatabasePasswords(folder.resolve(FILE));
        if (Files.exists(passwords.file)) {
            passwords.read();
        }
        return passwords;
    }

    private void read() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(OWNER_ONLY));
        try (Reader text = Files.newBufferedReader(file)) {
            ofRoles.load(text);
        }
        kept = true;
    }

    /** Whether the database has them already. */
    boolean areKept() {
        return kept;
    }

    String of(String role) {
        return (String) ofRoles.computeIfAbsent(role, unknown -> random());
    }

    /** Once the database has them: a start that was killed before makes others. */
    void keep() throws IOException {
        if (kept) {
            return;
        }
        // readable by its owner only from the beginning
        Path unfinished = Files.createTempFile(file.getParent(), FILE, ".new");
        try (Writer text = Files.newBufferedWriter(unfinished)) {
            ofRoles.store(text, "without this file the next start gives the roles new passwords");
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        kept = true;
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
