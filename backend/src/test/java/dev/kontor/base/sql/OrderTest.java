package dev.kontor.base.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.base.shared.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderTest {

    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000007");

    private static final List<SortKey> KEYS =
            List.of(SortKey.text("name", "c.sort_name"), SortKey.day("endsOn", "c.ends_on"));

    @Test
    void ordersByTheUsualKeyUnlessAsked() {
        assertThat(Order.of(null, KEYS, "c.id").sql()).isEqualTo(" order by c.sort_name, c.id");
        assertThat(Order.of("-endsOn", KEYS, "c.id").sql()).isEqualTo(" order by c.ends_on desc, c.id desc");
        assertThat(Order.newestFirst("mail", "m.id").sql()).isEqualTo(" order by m.id desc");
    }

    @Test
    void refusesAnOrderThatDoesNotExist() {
        assertThatThrownBy(() -> Order.of("colour", KEYS, "c.id"))
                .isInstanceOf(Problem.Malformed.class)
                .hasMessageContaining("sort is one of name, endsOn, with a - before it for the reverse.");
    }

    @Test
    void goesOnAfterACursorOfItsOwnOnly() {
        Order<?> order = Order.of("-endsOn", KEYS, "c.id");
        String cursor = order.cursorAfter(LocalDate.of(2027, 1, 31), ID);
        Conditions all = Conditions.of("c.reseller_id = :reseller");
        Conditions after = order.after(cursor, all);
        assertThat(after.sql()).isEqualTo("c.reseller_id = :reseller and (c.ends_on, c.id) < (:afterKey, :afterId)");
        assertThat(after.parameters())
                .containsEntry("afterKey", LocalDate.of(2027, 1, 31))
                .containsEntry("afterId", ID);
        assertThat(all.sql()).isEqualTo("c.reseller_id = :reseller");
        assertThatThrownBy(() -> Order.of("name", KEYS, "c.id").after(cursor, all))
                .isInstanceOf(Problem.Malformed.class);
        String noDay = order.cursorAfter("soon", ID);
        assertThatThrownBy(() -> order.after(noDay, all)).isInstanceOf(Problem.Malformed.class);
    }

    @Test
    void asksOnlyForWhatIsFiltered() {
        Conditions conditions = Conditions.of("m.reseller_id = :reseller")
                .equal("m.status", null)
                .equal("m.kind", "INVITATION")
                .when(null, "m.id < :id", "id")
                .whether(false, "m.sent")
                .whether(null, "m.late");
        assertThat(conditions.sql()).isEqualTo("m.reseller_id = :reseller and m.kind = :m_kind and not (m.sent)");
        assertThat(conditions.parameters()).containsOnlyKeys("m_kind");
    }
}
