package dev.kontor.customerimport;

import dev.kontor.customer.CustomerInput;
import dev.kontor.customer.CustomerLoad;
import dev.kontor.customer.CustomerLoad.Change;
import dev.kontor.customer.CustomerLoad.Key;
import dev.kontor.customer.StoredCustomer;
import dev.kontor.shared.Problem.FieldError;
import dev.kontor.table.ImportErrors;
import dev.kontor.table.ImportReport;
import dev.kontor.table.ImportRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes rows, a thousand at a time, from the file to the stage: a few statements per thousand, none per row. */
final class CustomerBatch {

    private static final int SIZE = 1_000;

    private final CustomerLoad load;
    private final CustomerReader reader;
    private final FileKeys keys;
    private final Key matchBy;
    private final boolean matching;
    private final boolean dryRun;
    private final ImportErrors errors;
    private final List<ImportRow> rows = new ArrayList<>(SIZE);
    private int created;
    private int updated;
    private int unchanged;

    CustomerBatch(
            CustomerLoad load,
            CustomerReader reader,
            FileKeys keys,
            CustomerImportOptions options,
            ImportErrors errors) {
        this.load = load;
        this.reader = reader;
        this.keys = keys;
        this.matchBy = options.matchBy();
        this.matching = options.columns().containsValue(matchBy.name());
        this.dryRun = options.dryRun();
        this.errors = errors;
    }

    void add(ImportRow row) {
        rows.add(row);
        if (rows.size() == SIZE) {
            finish();
        }
    }

    /** Also at the end of the file. */
    void finish() {
        Map<String, StoredCustomer> stored = stored();
        List<Candidate> candidates = new ArrayList<>();
        for (ImportRow row : rows) {
            read(row, stored.get(row.text(matchBy.name())), candidates);
        }
        rows.clear();
        refuseTaken(Key.number, candidates);
        refuseTaken(Key.externalId, candidates);
        stage(candidates);
    }

    ImportReport.Counts counts(int all, int skipped) {
        return new ImportReport.Counts(all, created, updated, unchanged, skipped);
    }

    private Map<String, StoredCustomer> stored() {
        List<String> values = rows.stream()
                .map(row -> row.text(matchBy.name()))
                .filter(Objects::nonNull)
                .toList();
        return values.isEmpty() ? new HashMap<>() : load.existing(matchBy, values);
    }

    private void read(ImportRow row, @Nullable StoredCustomer stored, List<Candidate> candidates) {
        int before = errors.count();
        if (matching && row.text(matchBy.name()) == null) {
            row.refuse(matchBy.name(), "required", "Rows are recognised by this column; it is empty here.");
        }
        keys.refuseRepeated(row);
        CustomerInput input = reader.read(row, stored == null ? null : stored.input());
        if (errors.count() == before) {
            for (FieldError error : load.errors(input, reader.group(input))) {
                row.refuse(field(error.pointer()), error.code(), error.detail());
            }
        }
        if (errors.count() == before) {
            candidates.add(new Candidate(row, input, stored));
        }
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
        Map<String, UUID> owners = load.owners(key, values);
        for (Iterator<Candidate> each = candidates.iterator(); each.hasNext(); ) {
            Candidate candidate = each.next();
            UUID owner = owners.get(candidate.value(key));
            if (owner != null && !candidate.is(owner)) {
                candidate.row().refuse(key.name(), "already-taken", "Another customer has this value.");
                each.remove();
            }
        }
    }

    private void stage(List<Candidate> candidates) {
        List<Change> changes = new ArrayList<>();
        Iterator<String> numbers = numbers(candidates);
        for (Candidate candidate : candidates) {
            CustomerInput input = candidate.input();
            if (candidate.stored() == null) {
                created++;
                changes.add(new Change(
                        input.number() == null && numbers.hasNext() ? input.numbered(numbers.next()) : input, null));
            } else if (candidate.isChanged()) {
                updated++;
                changes.add(new Change(input, candidate.stored()));
            } else {
                unchanged++;
            }
        }
        if (isStoring() && !changes.isEmpty()) {
            load.stage(changes);
        }
    }

    private Iterator<String> numbers(List<Candidate> candidates) {
        int missing = (int) candidates.stream()
                .filter(candidate -> candidate.input().number() == null)
                .count();
        List<String> numbers = missing == 0 || !isStoring() ? List.of() : load.nextNumbers(missing, keys.numbers());
        return numbers.iterator();
    }

    /** After the first error nothing will be stored, so nothing more is staged. */
    private boolean isStoring() {
        return !dryRun && errors.count() == 0;
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

        boolean isChanged() {
            return stored == null || !stored.input().equals(input);
        }
    }
}
