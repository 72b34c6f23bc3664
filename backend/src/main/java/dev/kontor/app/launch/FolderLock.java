package dev.kontor.app.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One server at a time works with a data folder; the operating system lets go of the lock of a killed one. */
final class FolderLock implements AutoCloseable {

    private final FileChannel file;

    private FolderLock(FileChannel file) {
        this.file = file;
    }

    static FolderLock take(Path folder) throws IOException {
        FileChannel file = open(folder);
        if (tryLock(file) == null) {
            file.close();
            throw new InUse(folder);
        }
        return new FolderLock(file);
    }

    private static FileChannel open(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
            return FileChannel.open(folder.resolve("kontor.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (FileSystemException e) {
            throw new Unwritable(folder);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Another server works with the folder. */
    static final class InUse extends Kontor.Refused {

        private InUse(Path folder) {
            super("another Kontor works with the data in %s; stop it, or choose another folder with KONTOR_DATA."
                    .formatted(folder));
        }
    }

    /** Nothing can be written there. */
    static final class Unwritable extends Kontor.Refused {

        private Unwritable(Path folder) {
            super("nothing can be written to the data folder %s; choose another one with KONTOR_DATA."
                    .formatted(folder));
        }
    }
}
