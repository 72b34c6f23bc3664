package dev.kontor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a server and PostgreSQL have used of the processors so far, in milliseconds; from /proc. */
record CpuTime(long server, long database) {

    // the kernel counts in hundredths of a second, whatever its own clock
    private static final int TICK_MS = 10;
    private static final int PARENT = 1;
    private static final int USER = 11;

    /** Of a process, and of the postmaster with all its children, also of those that have ended. */
    static CpuTime now(long server, long postmaster) throws IOException {
        long database = own(stat(postmaster)) + ended(stat(postmaster));
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            for (Path process : (Iterable<Path>) processes.filter(CpuTime::isProcess)::iterator) {
                database += ofChild(Long.parseLong(process.getFileName().toString()), postmaster);
            }
        }
        return new CpuTime(own(stat(server)) * TICK_MS, database * TICK_MS);
    }

    CpuTime since(CpuTime earlier) {
        return new CpuTime(server - earlier.server, database - earlier.database);
    }

    private static long ofChild(long pid, long postmaster) throws IOException {
        try {
            String[] fields = stat(pid);
            return Long.parseLong(fields[PARENT]) == postmaster ? own(fields) : 0;
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    private static boolean isProcess(Path path) {
        return path.getFileName().toString().chars().allMatch(Character::isDigit);
    }

    /** The fields after the name, which may itself hold spaces. */
    private static String[] stat(long pid) throws IOException {
        String line = Files.readString(Path.of("/proc/" + pid + "/stat"));
        return line.substring(line.lastIndexOf(')') + 2).split(" ");
    }

    private static long own(String[] fields) {
        return Long.parseLong(fields[USER]) + Long.parseLong(fields[USER + 1]);
    }

    private static long ended(String[] fields) {
        return Long.parseLong(fields[USER + 2]) + Long.parseLong(fields[USER + 3]);
    }
}
