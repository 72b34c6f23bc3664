package dev.kontor.base.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.base.shared.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TableColumnsTest {

    private static final Map<String, Function<String, @Nullable Object>> ALL = all();

    @Test
    void allColumnsWhenNoneAreNamed() {
        TableColumns<String> columns = TableColumns.of(ALL, " ");
        assertThat(columns.names()).containsExactly("text", "length", "nothing");
        assertThat(columns.cells("Alpha")).containsExactly("Alpha", 5, null);
    }

    @Test
    void columnsComeInTheOrderThatIsAskedFor() {
        TableColumns<String> columns = TableColumns.of(ALL, "length, text");
        assertThat(columns.names()).containsExactly("length", "text");
        assertThat(columns.cells("Alpha")).containsExactly(5, "Alpha");
    }

    @Test
    void refusesAColumnThatDoesNotExist() {
        assertThatThrownBy(() -> TableColumns.of(ALL, "text,width"))
                .isInstanceOf(Problem.Malformed.class)
                .hasMessageContaining("columns are some of [text, length, nothing].");
    }

    private static Map<String, Function<String, @Nullable Object>> all() {
        Map<String, Function<String, @Nullable Object>> columns = new LinkedHashMap<>();
        columns.put("text", text -> text);
        columns.put("length", String::length);
        columns.put("nothing", text -> null);
        return columns;
    }
}
