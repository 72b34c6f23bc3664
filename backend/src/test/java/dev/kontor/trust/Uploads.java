package dev.kontor.trust;

import dev.kontor.testing.Answer;
import dev.kontor.testing.Call;
import dev.kontor.testing.Client;
import dev.kontor.testing.Contract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** P5 and P6: files that attack, to every operation that takes one, and forty of them at once. */
final class Uploads implements Drill {

    private static final int AT_ONCE = 40;
    private static final int ROUNDS = 4;
    private static final Duration QUIET = Duration.ofSeconds(15);

    @Override
    public void run(Stage stage, Table table) throws Exception {
        Installation server = stage.server("uploads", Stage.WITHOUT_LIMITS);
        server.start();
        Client client = server.client();
        Shop shop = Shop.demo(client);
        String key = shop.key();
        List<String> taken = new ArrayList<>();
        List<Call> all = new ArrayList<>();
        List<String> paths = paths(new Rows(shop));
        for (String path : paths) {
            for (Map.Entry<String, Call> file : HostileFiles.to(path).entrySet()) {
                Answer answer = client.tryTo(file.getValue().as(key));
                check(path + ", " + file.getKey(), answer, taken);
                if (path.equals(paths.getFirst())) {
                    all.add(file.getValue().as(key));
                }
            }
            if (stage.many(10) < 10) {
                break;
            }
        }
        table.none("P5", "hostile uploads that were neither refused with 4xx and a name nor read in vain", taken);
        atOnce(stage, table, server, all);
    }

    private static List<String> paths(Rows rows) {
        return Contract.operations().stream()
                .filter(Contract.Operation::isMultipart)
                .map(operation -> operation.call(rows.examples(), "{}").target())
                .sorted((one, other) -> Integer.compare(one.length(), other.length()))
                .toList();
    }

    private static void check(String what, Answer answer, List<String> taken) {
        if (answer == null) {
            taken.add(what + ": hung up on");
        } else if (!isRefused(answer)) {
            taken.add(what + ": " + answer.status() + " " + answer.text());
        }
    }

    /** By a name; or it was read, and nothing of it stored. */
    private static boolean isRefused(Answer answer) {
        return answer.status() >= 400 && answer.status() < 500 && !answer.code().isEmpty()
                || answer.status() == 200 && answer.text().contains("\"stored\":false");
    }

    private static void atOnce(Stage stage, Table table, Installation server, List<Call> files) throws Exception {
        long before = server.heap();
        List<String> faults = new ArrayList<>();
        try (Neighbour neighbour =
                new Neighbour(server.client(), Shop.other(server.client()).key())) {
            Thread.sleep(QUIET.dividedBy(3));
            double quiet = neighbour.p99(QUIET);
            neighbour.begin();
            for (int round = 0; round < ROUNDS; round++) {
                int first = round;
                List<Answer> answers = Crowd.atOnce(
                        Math.max(8, stage.many(AT_ONCE)),
                        i -> server.client().tryTo(files.get((first + i) % files.size())));
                answers.stream()
                        .filter(answer -> answer == null || answer.status() != 503 && !isRefused(answer))
                        .forEach(answer -> faults.add(answer == null ? "hung up on" : answer.status() + answer.text()));
            }
            table.none("P5", AT_ONCE + " of them at once, " + ROUNDS + " times: neither 4xx nor 503", faults);
            table.atMost(
                    "P6",
                    "the neighbour's p99 meanwhile (%d answers, %.0f ms quiet)".formatted(neighbour.answered(), quiet),
                    neighbour.p99() / quiet,
                    2,
                    "x");
            table.atMost("P6", "the neighbour's refusals meanwhile", neighbour.refused(), 0, "");
        }
        table.atMost("P5", "heap after hostile files, MB more than before", server.heap() - before, 32, "MB");
    }
}
