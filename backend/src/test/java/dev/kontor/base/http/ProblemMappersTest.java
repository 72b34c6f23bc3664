package dev.kontor.base.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.base.shared.Problem;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody refused on purpose is told without internals, too. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ProblemMappersTest {

    @Inject
    ProblemMappers mappers;

    @ParameterizedTest
    @CsvSource({"23505, already-exists", "23503, still-referenced", "23P01, overlap"})
    @ActivateRequestContext
    void whatTheDatabaseRefusesIsAConflict(String state, String code) {
        assertThat(DatabaseProblems.of(new IllegalStateException(new SQLException("secret_table", state))))
                .hasValueSatisfying(problem -> {
                    assertThat(problem).isInstanceOf(Problem.Conflict.class);
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.detail()).doesNotContain("secret_table");
                });
        assertThat(body(mappers.bug(new SQLException("secret_table", state))).code())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "57014", "53300", "40001", "40P01", "25P03", "55P03"})
    @ActivateRequestContext
    void databaseThatIsBusyOrGoneIsAskedAgain(String state) {
        Response answer = mappers.bug(new SQLException("at 10.0.0.7", state));
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeaderString("Retry-After")).isEqualTo("2");
        assertThat(body(answer).code()).isEqualTo("unavailable");
        assertThat(body(answer).toString()).doesNotContain("10.0.0.7");
    }

    /** As the transaction manager tells it: the reason is no cause, or is not told at all. */
    @Test
    @ActivateRequestContext
    void commitOfWhichNobodyKnowsHowItEndedIsTriedAgain() {
        RollbackException rollback = new RollbackException("could not commit");
        assertThat(mappers.bug(new IllegalStateException(rollback)).getStatus()).isEqualTo(503);
        XAException branch = new XAException("commit");
        branch.initCause(new SQLException("at 10.0.0.7", "08006"));
        rollback.addSuppressed(branch);
        assertThat(mappers.bug(new IllegalStateException(rollback)).getStatus()).isEqualTo(503);
        RollbackException refused = new RollbackException("could not commit");
        refused.addSuppressed(new SQLException("secret_table", "23505"));
        assertThat(mappers.bug(refused).getStatus()).isEqualTo(409);
        RollbackException bug = new RollbackException("could not commit");
        bug.initCause(new IllegalStateException("a bug"));
        assertThat(mappers.bug(bug).getStatus()).isEqualTo(500);
    }

    @Test
    @ActivateRequestContext
    void whatNobodyForesawIsOurFaultAndSaysNothing() {
        Response answer = mappers.bug(new IllegalStateException("password of the database"));
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(body(answer).code()).isEqualTo("internal");
        assertThat(body(answer).toString()).doesNotContain("password");
    }

    private static ProblemView body(Response answer) {
        return (ProblemView) answer.getEntity();
    }
}
