package dev.kontor.customer.load;

import dev.kontor.base.shared.Languages;
import dev.kontor.base.shared.Money;
import dev.kontor.base.table.ImportRow;
import dev.kontor.base.table.NearestNames;
import dev.kontor.customer.customer.BillingType;
import dev.kontor.customer.customer.CustomerFields;
import dev.kontor.customer.customer.CustomerInput;
import dev.kontor.customer.customer.CustomerKind;
import dev.kontor.customer.customer.CustomerLock;
import dev.kontor.customer.customer.DebitStatus;
import dev.kontor.customer.customerclass.CustomerClassRef;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One row of a file over one stored customer. */
final class CustomerCells {

    /** What is a single line and taken as it stands, or nearly so. */
    private static final List<String> LINES = CellValues.list("""
            companyName, externalId, salutation, title, firstName, lastName, email, phone, mobile, fax, website,
            address.line1, address.line2, address.postalCode, address.city, address.region, address.country,
            invoiceAddress.line1, invoiceAddress.line2, invoiceAddress.postalCode, invoiceAddress.city,
            invoiceAddress.region, invoiceAddress.country, vatId, taxNumber, gln, grouping, salesChannel""");

    private final CustomerReader reader;
    private final ImportRow row;
    private final Set<String> mapped;
    private final @Nullable CustomerInput base;

    CustomerCells(CustomerReader reader, ImportRow row, Set<String> mapped, @Nullable CustomerInput base) {
        this.reader = reader;
        this.row = row;
        this.mapped = mapped;
        this.base = base;
    }

    CustomerInput customer() {
        Map<String, @Nullable Object> values = new HashMap<>();
        LINES.stream().filter(this::has).forEach(field -> values.put(field, line(field)));
        takeName(values);
        takeWebsite(values);
        new AddressCells(row, values).take();
        UUID classId = classId();
        String currency = currency(classId);
        values.put("number", number());
        values.put("kind", kind((String) values.getOrDefault("companyName", stored(CustomerInput::companyName))));
        values.put("language", language());
        values.put("currency", currency);
        values.put("classId", classId);
        values.put("reseller", reseller());
        values.put("remark", has("remark") ? text("remark") : stored(CustomerInput::remark));
        values.put(
                "billingType",
                choice("billingType", BillingType.class, ChoiceWords.BILLING, stored(CustomerInput::billingType)));
        values.put(
                "debitStatus", choice("debitStatus", DebitStatus.class, Map.of(), stored(CustomerInput::debitStatus)));
        values.put("creditLimit", credit(currency));
        values.put("locks", locks());
        values.put("tags", has("tags") ? list("tags") : stored(CustomerInput::tags));
        values.put("customFields", customFields());
        return base == null ? CustomerFields.of(values) : CustomerFields.with(base, values);
    }

    /** The name of a person in one cell, or of a company where the row or the name itself says so. */
    private void takeName(Map<String, @Nullable Object> values) {
        String fullName = line("fullName");
        if (fullName != null && !has("lastName") && values.get("companyName") == null && isCompany(fullName)) {
            values.put("companyName", fullName);
            return;
        }
        if (fullName != null && base != null && fullName.equals(base.displayName())) {
            // as the list shows it, which says nothing new
            return;
        }
        PersonName name = fullName == null ? PersonName.NONE : PersonName.of(fullName);
        take(values, "salutation", name.salutation());
        take(values, "title", name.title());
        take(values, "firstName", name.firstName());
        take(values, "lastName", name.lastName());
    }

    private boolean isCompany(String name) {
        Optional<CustomerKind> said = Optional.ofNullable(row.text("kind"))
                .filter(text -> row.isMapped("kind"))
                .flatMap(text -> CellValues.choice(CustomerKind.class, ChoiceWords.KINDS, text));
        return said.map(kind -> kind == CustomerKind.COMPANY).orElse(LegalForms.isCompany(name));
    }

    /** Unless the file has the field itself. */
    private void take(Map<String, @Nullable Object> values, String field, @Nullable String fromName) {
        if (fromName != null && !has(field)) {
            values.put(field, fromName);
        }
    }

    private static void takeWebsite(Map<String, @Nullable Object> values) {
        if (values.get("website") instanceof String website && !website.contains(":")) {
            values.put("website", "https://" + website);
        }
    }

    private @Nullable Boolean reseller() {
        String text = line("reseller");
        if (text == null) {
            return has("reseller") ? null : stored(CustomerInput::reseller);
        }
        return understood("reseller", CellValues.yesOrNo(text), "unknown-value", "Yes or no.");
    }

    private @Nullable String number() {
        String text = line("number");
        return text == null ? stored(CustomerInput::number) : text;
    }

    private CustomerKind kind(@Nullable String company) {
        CustomerKind kind = choice("kind", CustomerKind.class, ChoiceWords.KINDS, stored(CustomerInput::kind));
        // what is usual here does not make a company of somebody who has only the name of a person
        boolean only = base == null && !row.isMapped("kind") && company == null && says("lastName", "fullName");
        if (kind == null || (kind == CustomerKind.COMPANY && only)) {
            return company == null ? CustomerKind.PERSON : CustomerKind.COMPANY;
        }
        return kind;
    }

    private String language() {
        String text = line("language");
        String found = text == null
                ? null
                : understood("language", CellValues.language(text), "unknown-language", Languages.RULE);
        return found == null ? stored(CustomerInput::language, reader.language()) : found;
    }

    private @Nullable UUID classId() {
        String id = line("classId");
        String className = line("className");
        if (id != null && (row.isMapped("classId") || className == null)) {
            Optional<UUID> known = reader.classIds().stream()
                    .filter(key -> key.toString().equalsIgnoreCase(id))
                    .findAny();
            return understood("classId", known, "unknown-class", "There is no such class.");
        }
        if (className != null) {
            return named(className);
        }
        return has("className") || has("classId") ? null : stored(CustomerInput::classId);
    }

    private @Nullable UUID named(String className) {
        List<CustomerClassRef> groups = reader.groupsNamed(className);
        if (groups.size() == 1) {
            return groups.getFirst().id();
        }
        if (groups.isEmpty()) {
            String detail = "There is no class '%s'.".formatted(className);
            row.refuse("className", "unknown-class", detail, NearestNames.of(className, reader.groupNames()));
        } else {
            List<String> names = groups.stream().map(CustomerClassRef::name).toList();
            String detail = "'%s' may be one of %s.".formatted(className, String.join(", ", names));
            row.refuse("className", "ambiguous-class", detail, names);
        }
        return null;
    }

    private String currency(@Nullable UUID classId) {
        String text = line("currency");
        if (text != null) {
            return text.toUpperCase(Locale.ROOT);
        }
        CustomerClassRef group = reader.group(classId);
        return group == null
                ? stored(CustomerInput::currency, reader.currency())
                : group.nearest(stored(CustomerInput::currency));
    }

    private @Nullable Money credit(String currency) {
        String text = line("creditLimit");
        if (text == null) {
            return has("creditLimit") ? null : stored(CustomerInput::creditLimit);
        }
        return row.amount("creditLimit", currency, "invalid-amount", "'%s' is not an amount such as 1234.50.")
                .map(amount -> new Money(amount, currency))
                .orElse(null);
    }

    private @Nullable List<CustomerLock> locks() {
        if (!has("locks")) {
            return stored(CustomerInput::locks);
        }
        return list("locks").stream()
                .map(lock -> understood(
                        "locks",
                        CellValues.choice(CustomerLock.class, Map.of(), lock),
                        "unknown-lock",
                        "Some of ORDERS, RENEWALS, API, AUTHCODE."))
                .filter(Objects::nonNull)
                .toList();
    }

    private Map<String, String> customFields() {
        Map<String, String> fields = new TreeMap<>(stored(CustomerInput::customFields, Map.of()));
        for (String field : mapped) {
            if (field.startsWith(ImportFields.CUSTOM)) {
                fields.put(field.substring(ImportFields.CUSTOM.length()), Objects.requireNonNullElse(line(field), ""));
            }
        }
        return fields;
    }

    private <T> @Nullable T stored(Function<CustomerInput, @Nullable T> field) {
        return base == null ? null : field.apply(base);
    }

    private <T> T stored(Function<CustomerInput, @Nullable T> field, T otherwise) {
        T value = stored(field);
        return value == null ? otherwise : value;
    }

    private boolean says(String field, String other) {
        return row.text(field) != null || row.text(other) != null;
    }

    private boolean has(String field) {
        return mapped.contains(field);
    }

    /** As it stands, with line breaks. */
    private @Nullable String text(String field) {
        return row.text(field);
    }

    /** One line; more are refused. */
    private @Nullable String line(String field) {
        String text = row.text(field);
        if (text != null
                && !field.endsWith(".line1")
                && (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0 || text.indexOf('\t') >= 0)) {
            row.refuse(field, "line-break", "This field is a single line.");
        }
        return text;
    }

    private List<String> list(String field) {
        String text = text(field);
        return text == null ? List.of() : CellValues.list(text);
    }

    private <E extends Enum<E>> @Nullable E choice(
            String field, Class<E> type, Map<String, E> others, @Nullable E stored) {
        String text = line(field);
        if (text == null) {
            return stored;
        }
        Optional<E> choice = CellValues.choice(type, others, text);
        if (choice.isEmpty()) {
            List<String> names =
                    Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
            row.refuse(field, "unknown-value", "One of %s.".formatted(String.join(", ", names)), names);
        }
        return choice.orElse(null);
    }

    private <T> @Nullable T understood(String field, Optional<T> value, String code, String detail) {
        if (value.isEmpty()) {
            row.refuse(field, code, detail);
        }
        return value.orElse(null);
    }
}
