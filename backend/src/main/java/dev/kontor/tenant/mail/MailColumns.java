package dev.kontor.tenant.mail;

import dev.kontor.base.table.TableColumns;
import dev.kontor.base.wording.TableWords.Code;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of the list of mails as a file; what they are about is said by their subjects. */
final class MailColumns {

    private static final Map<String, Function<MailView, @Nullable Object>> ALL = all();

    private MailColumns() {}

    /** 400 for a column that does not exist; all columns when none are named. */
    static TableColumns<MailView> of(@Nullable String wanted, @Nullable String labels) {
        return TableColumns.of(ALL, wanted).labelled("mails", labels, Map.of());
    }

    private static Map<String, Function<MailView, @Nullable Object>> all() {
        Map<String, Function<MailView, @Nullable Object>> columns = new LinkedHashMap<>();
        columns.put("queuedAt", MailView::queuedAt);
        columns.put("sentAt", MailView::sentAt);
        columns.put("status", MailView::status);
        columns.put("to", MailView::to);
        columns.put("toName", MailView::toName);
        columns.put("customerName", MailView::customerName);
        columns.put("subject", MailView::subject);
        columns.put("language", mail -> Code.language(mail.language()));
        columns.put("attempts", MailView::attempts);
        columns.put("id", MailView::id);
        return columns;
    }
}
