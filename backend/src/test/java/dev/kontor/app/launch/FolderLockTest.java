package dev.kontor.app.launch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

    @TempDir
    Path folder;

    @Test
    void oneServerAtATimeWorksWithAFolder() throws Exception {
        try (FolderLock lock = FolderLock.take(folder)) {
            assertThatThrownBy(() -> FolderLock.take(folder))
                    .isInstanceOf(Kontor.Refused.class)
                    .hasMessageContaining("another Kontor works with the data in " + folder);
        }
    }

    @Test
    void whereNothingCanBeWrittenIsSaid() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> FolderLock.take(file))
                .isInstanceOf(Kontor.Refused.class)
                .hasMessage("nothing can be written to the data folder %s; choose another one with KONTOR_DATA.", file);
    }
}
