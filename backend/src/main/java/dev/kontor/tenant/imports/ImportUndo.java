package dev.kontor.tenant.imports;

import java.util.List;
import java.util.UUID;

/** Takes back what imports of one kind wrote; whoever imports answers. */
public interface ImportUndo {

    /** As {@link ImportRuns#begin} was told. */
    String what();

    /** The right that it needs beside the one to take imports back. */
    String right();

    /** So many things at most are taken back in one go; what is left can be taken back afterwards. */
    default int most() {
        return Integer.MAX_VALUE;
    }

    /** What would become of these things, or what became of them with {@code keep}, in the caller's transaction. */
    Outcome undo(UndoneRun run, List<Written> rows, boolean keep);

    /** An import that is taken back: its file, and the request by which it came. */
    record UndoneRun(String what, String fileName, UUID requestId) {}

    /** Something that an import made, or changed. */
    record Written(UUID id, boolean added) {}

    /**
     * What became of some things; those that are gone anyway are neither deleted nor restored.
     *
     * @param left what stays, with the reason
     */
    record Outcome(int deleted, int restored, int gone, List<LeftByImport> left) {}

    /**
     * What could not be taken back, or not all of it.
     *
     * @param name what people call it
     * @param fields those that were changed since, where only they stay
     */
    record LeftByImport(UUID id, String name, LeftReason reason, List<String> fields) {}

    /** Why something stays as it is. */
    enum LeftReason {
        /** Somebody changed it after the import. */
        CHANGED_SINCE,
        /** Something else hangs on it by now. */
        IN_USE,
        /** What it was before is not known any more, or cannot be again. */
        NOT_RESTORABLE
    }
}
