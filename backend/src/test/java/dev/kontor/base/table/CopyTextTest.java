package dev.kontor.base.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What PostgreSQL's COPY reads is what was added. */
class CopyTextTest {

    @Test
    void escapesWhatMeansSomethingToCopy() {
        CopyText copy = new CopyText();
        copy.add("a\tb\\c\nd").add(null).addArray(List.of("x\"y\\z", "")).endRow();
        assertThat(copy.toString()).isEqualTo("a\\tb\\\\c\\nd\t\\N\t{\"x\\\\\"y\\\\\\\\z\",\"\"}\n");
    }
}
