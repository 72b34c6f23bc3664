package dev.kontor.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The words by which rows of a list are found: word by word, and all of a row as one text. */
final class SeededWords implements AutoCloseable {

    private final Copy words;
    private final Copy texts;
    private final boolean markers;

    /** {@code list} is customer or subscription; the former has markers. */
    SeededWords(Connection connection, String list, boolean markers) {
        this.words = new Copy(connection, "%1$s_word (reseller_id, %1$s_id, word)".formatted(list));
        this.texts = new Copy(
                connection,
                "%1$s_search (reseller_id, %1$s_id, text%2$s)".formatted(list, markers ? ", markers" : ""));
        this.markers = markers;
    }

    void add(UUID reseller, UUID id, List<String> own, List<String> marked) throws SQLException, IOException {
        for (String word : own) {
            words.add(reseller, id, word);
        }
        for (String marker : marked) {
            words.add(reseller, id, marker);
        }
        if (markers) {
            texts.add(reseller, id, SeededText.joined(own), "|" + String.join("|", marked) + "|");
        } else {
            texts.add(reseller, id, SeededText.joined(own));
        }
    }

    @Override
    public void close() throws SQLException, IOException {
        words.close();
        texts.close();
    }

    /** Creates a customer by the API and compares its words with those that are seeded: nothing else would be measured. */
    static void compare(Desk desk, Connection connection, UUID classId)
            throws IOException, InterruptedException, SQLException {
        SeededCustomer customer = SeededCustomer.of(0);
        desk.keepSignedIn();
        desk.send("POST", "/customers", customer.json(classId), 201);
        List<String> stored = Sql.column(connection, String.class, "select text || ' ' || markers from customer_search");
        String seeded = SeededText.joined(customer.words()) + " |" + String.join("|", customer.markers()) + "|";
        if (!stored.equals(List.of(seeded))) {
            throw new IllegalStateException("seeded words differ from stored ones: " + seeded + " / " + stored);
        }
        Sql.update(connection, "delete from customer_word");
        Sql.update(connection, "delete from customer_search");
        Sql.update(connection, "delete from customer");
    }
}
