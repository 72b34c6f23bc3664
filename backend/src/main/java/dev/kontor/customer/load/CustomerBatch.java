package dev.kontor.customer.load;

import dev.kontor.base.shared.Problem;
import dev.kontor.base.shared.Problem.FieldError;
import dev.kontor.base.table.FileImport;
import dev.kontor.base.table.FileImport.ImportStage;
import dev.kontor.base.table.FileKeys;
import dev.kontor.base.table.ImportReport;
import dev.kontor.base.table.ImportRow;
import dev.kontor.customer.customer.CustomerChecks;
import dev.kontor.customer.customer.CustomerInput;
import dev.kontor.customer.customer.CustomerLoad;
import dev.kontor.customer.customer.CustomerLoad.Change;
import dev.kontor.customer.customer.CustomerLoad.Key;
import dev.kontor.customer.customer.CustomerMoves;
import dev.kontor.customer.customer.StoredCustomer;
import dev.kontor.tenant.imports.ImportRun;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Customers of a file on their way to the stage: a few statements for all rows that come together. */
final class CustomerBatch implements ImportStage {

    private final CustomerLoad load;
    private final CustomerChecks checks;
    private final CustomerMoves moves;
    private final CustomerReader reader;
    private final FileImport file;
    private final ImportRun run;
    private final Key matchBy;
    private final boolean matching;
    private final FileKeys keys;
    private int created;
    private int updated;
    private int unchanged;

    CustomerBatch(
            CustomerLoad load,
            CustomerChecks checks,
            CustomerMoves moves,
            CustomerReader reader,
            FileImport file,
            ImportRun run,
            Key matchBy) {
        this.load = load;
        this.checks = checks;
        this.moves = moves;
        this.reader = reader;
        this.file = file;
        this.run = run;
        this.matchBy = matchBy;
        this.matching = file.mapping().columns().containsValue(matchBy.name());
        this.keys = FileKeys.of(
                file.rows(), Arrays.stream(Key.values()).map(Key::name).toList());
    }

    @Override
    public void take(List<ImportRow> rows) {
        Map<String, StoredCustomer> stored = stored(rows);
        List<Candidate> candidates = new ArrayList<>();
        for (ImportRow row : rows) {
            read(row, stored.get(row.text(matchBy.name())), candidates);
        }
        refuseTaken(Key.number, candidates);
        refuseTaken(Key.externalId, candidates);
        candidates.removeIf(candidate -> !candidate.row().isFine());
        refuseMoves(candidates);
        stage(candidates);
    }

    @Override
    public ImportReport.Counts counts(int all, int skipped) {
        if (file.isStoring() && created >= FileImport.MANY) {
            load.analyze();
        }
        return new ImportReport.Counts(all, created, updated, unchanged, 0, skipped);
    }

    private Map<String, StoredCustomer> stored(List<ImportRow> rows) {
        List<String> values = rows.stream()
                .map(row -> row.text(matchBy.name()))
                .filter(Objects::nonNull)
                .toList();
        return values.isEmpty() ? new HashMap<>() : load.existing(matchBy, values);
    }

    private void read(ImportRow row, @Nullable StoredCustomer stored, List<Candidate> candidates) {
        if (matching && row.text(matchBy.name()) == null) {
            row.refuse(matchBy.name(), "required", "Rows are recognised by this column; it is empty here.");
        }
        keys.refuseRepeated(row);
        CustomerInput input = reader.read(row, stored == null ? null : stored.input());
        for (FieldError error : checks.errors(input, reader.group(input.classId()))) {
            row.refuse(field(error.pointer()), error.code(), error.detail());
        }
        candidates.add(new Candidate(row, input, stored));
    }

    private void refuseTaken(Key key, List<Candidate> candidates) {
        List<String> values = candidates.stream()
                .filter(candidate -> key != matchBy || candidate.stored() == null)
                .map(candidate -> candidate.value(key))
                .filter(Objects::nonNull)
                .toList();
        if (values.isEmpty()) {
            return;
        }
        Map<String, UUID> owners = checks.owners(key, values);
        for (Candidate candidate : candidates) {
            UUID owner = owners.get(candidate.value(key));
            if (owner != null && !candidate.is(owner)) {
                candidate.row().refuse(key.name(), "already-taken", "Another customer has this value.");
            }
        }
    }

    /** Nobody gets a class or currency by a file that the price guard would refuse; tried aside, whether it is stored or not. */
    private void refuseMoves(List<Candidate> candidates) {
        List<Change> changes = candidates.stream()
                .map(candidate -> new Change(candidate.input(), candidate.stored()))
                .filter(CustomerMoves::moves)
                .toList();
        if (changes.isEmpty()) {
            return;
        }
        // a transaction of its own, as that of the import may be storing the rows before; it leaves everything as it
        // was
        Map<UUID, Problem> refused = QuarkusTransaction.requiringNew().call(() -> moves.refusals(changes, null));
        for (Candidate candidate : candidates) {
            Problem problem = candidate.stored() == null
                    ? null
                    : refused.get(candidate.stored().id());
            if (problem != null) {
                candidate.row().refuse(candidate.moved(), problem.code(), said(problem));
            }
        }
        candidates.removeIf(candidate -> !candidate.row().isFine());
    }

    private static String said(Problem problem) {
        return problem.errors().isEmpty()
                ? problem.detail()
                : problem.errors().getFirst().detail();
    }

    private void stage(List<Candidate> candidates) {
        List<Change> changes = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (candidate.stored() == null) {
                created++;
                changes.add(new Change(candidate.input(), null));
            } else if (candidate.isChanged()) {
                updated++;
                changes.add(new Change(candidate.input(), candidate.stored()));
            } else {
                unchanged++;
            }
        }
        if (file.isStoring() && !changes.isEmpty()) {
            file.store(() -> {
                CustomerLoad.Stored stored = load.store(numbered(changes));
                run.wrote(stored.added(), true);
                run.wrote(stored.changed(), false);
            });
        }
    }

    /** In the transaction, which gives back the numbers that it does not keep. */
    private List<Change> numbered(List<Change> changes) {
        int missing = (int) changes.stream()
                .filter(change -> change.input().number() == null)
                .count();
        if (missing == 0) {
            return changes;
        }
        Iterator<String> numbers =
                checks.nextNumbers(missing, keys.values(Key.number.name())).iterator();
        return changes.stream()
                .map(change -> change.input().number() == null
                        ? new Change(change.input().numbered(numbers.next()), change.before())
                        : change)
                .toList();
    }

    private static String field(String pointer) {
        String field = pointer.substring(1).replace('/', '.');
        return field.startsWith("creditLimit") ? "creditLimit" : field;
    }

    private record Candidate(
            ImportRow row, CustomerInput input, @Nullable StoredCustomer stored) {

        @Nullable
        String value(Key key) {
            return key == Key.number ? input.number() : input.externalId();
        }

        boolean is(UUID owner) {
            return stored != null && stored.id().equals(owner);
        }

        /** The field that brings another class or, without one, another currency. */
        String moved() {
            if (stored == null || Objects.equals(stored.input().classId(), input.classId())) {
                return "currency";
            }
            return row.isMapped("className") ? "className" : "classId";
        }

        boolean isChanged() {
            return stored == null || !stored.input().equals(input);
        }
    }
}
