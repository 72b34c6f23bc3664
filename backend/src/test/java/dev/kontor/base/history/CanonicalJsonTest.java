package dev.kontor.base.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void onlyTheValueCounts() throws JsonProcessingException {
        assertThat(canonical("{ \"b\" : [1, 2.50, 1e3, true, null, {}, []], \"a\" : {\"ä\": \"ö\"} }"))
                .isEqualTo("{\"a\":{\"ä\":\"ö\"},\"b\":[1,2.5,1000,true,null,{},[]]}");
    }

    @Test
    void writesTextsAsRfc8785() throws JsonProcessingException {
        assertThat(canonical("\"\\u20ac$\\u000f\\nA'\\u0042\\\"\\/\\\\\\t€😀\""))
                .isEqualTo("\"€$\\u000f\\nA'B\\\"/\\\\\\t€😀\"");
    }

    @Test
    void ordersMembersByTheirCodeUnits() throws JsonProcessingException {
        assertThat(canonical("{\"\\u20ac\":1,\"\\r\":2,\"1\":3,\"\\u0080\":4,\"ö\":5,\"actor\":6,\"action\":7}"))
                .isEqualTo("{\"\\r\":2,\"1\":3,\"action\":7,\"actor\":6,\"\u0080\":4,\"ö\":5,\"€\":1}");
    }

    @Test
    void changesAreStoredWithTheZerosThatPeopleSee() {
        List<FieldChange> changes = List.of(
                new FieldChange("amount", null, new BigDecimal("12.50")),
                new FieldChange("class", UUID.fromString("00000000-0000-7000-8000-000000000001"), Map.of("a", 1)));
        CanonicalJson.Both both = CanonicalJson.both(changes);
        assertThat(both.stored()).startsWith("[{\"after\":12.50,\"before\":null,\"field\":\"amount\"},");
        assertThat(both.canonical())
                .isEqualTo(
                        "[{\"after\":12.5,\"before\":null,\"field\":\"amount\"},"
                                + "{\"after\":{\"a\":1},\"before\":\"00000000-0000-7000-8000-000000000001\",\"field\":\"class\"}]");
        CanonicalJson.Both without = CanonicalJson.both(List.of(new FieldChange("quantity", 10, 20)));
        assertThat(without.stored()).isSameAs(without.canonical());
    }

    private static String canonical(String json) throws JsonProcessingException {
        return CanonicalJson.of(new ObjectMapper().readValue(json, Object.class));
    }
}
