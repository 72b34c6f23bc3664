package dev.kontor.customer.load;

import dev.kontor.base.table.ImportRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The addresses of one row, and what follows from its country. */
final class AddressCells {

    private final ImportRow row;
    private final Map<String, @Nullable Object> values;

    /** {@code values} are those of a customer by field. */
    AddressCells(ImportRow row, Map<String, @Nullable Object> values) {
        this.row = row;
        this.values = values;
    }

    void take() {
        for (String address : List.of("address", "invoiceAddress")) {
            takeCountry(address + ".country");
            takeStreet(address);
        }
        takeVatId();
    }

    private void takeCountry(String field) {
        if (values.get(field) instanceof String text) {
            Optional<String> code = Countries.code(text);
            if (code.isEmpty()) {
                String detail = "There is no country '%s'.".formatted(text);
                row.refuse(field, "unknown-country", detail, Countries.nearest(text));
            }
            values.put(field, code.orElse(null));
        }
    }

    /** Streets come with line breaks: the first line, and the rest behind it. */
    private void takeStreet(String address) {
        String text = row.text(address + ".line1");
        List<String> lines = text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        if (lines.size() > 1) {
            List<String> rest = new ArrayList<>(lines.subList(1, lines.size()));
            Optional.ofNullable(row.text(address + ".line2")).ifPresent(rest::add);
            values.put(address + ".line1", lines.getFirst());
            values.put(address + ".line2", String.join(", ", rest));
        }
    }

    /** A VAT id without its country gets that of the address. */
    private void takeVatId() {
        if (values.get("vatId") instanceof String text && values.get("address.country") instanceof String country) {
            String prefix = country.equals("GR") ? "EL" : country;
            boolean bare = text.matches("[0-9][0-9A-Za-z .-]*|[A-Za-z][0-9][0-9A-Za-z .-]*");
            values.put("vatId", bare ? prefix + text : text);
        }
    }
}
