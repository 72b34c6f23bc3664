package dev.kontor.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Asks the reference and Kontor in turn for the same and prints how they compare. */
final class Bench {

    private static final int MANY = 32;
    private static final double WARM_UP_SECONDS = 4;

    private final List<Server> servers;
    private final long postmaster;
    private final Sample sample;
    private final double seconds = Double.parseDouble(environment("BENCH_SECONDS", "2"));
    private final int rounds = Integer.parseInt(environment("BENCH_ROUNDS", "3"));
    private final Report report = new Report();

    private Bench(List<Server> servers, long postmaster, Sample sample) {
        this.servers = servers;
        this.postmaster = postmaster;
        this.sample = sample;
    }

    /** Arguments: port and process of the reference, port and process of Kontor, the postmaster's process, JDBC URL, start in s. */
    static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        int kontorPort = Integer.parseInt(arguments[2]);
        Server reference =
                new Server("reference", Integer.parseInt(arguments[0]), Long.parseLong(arguments[1]), "/reference", null);
        Server kontor =
                new Server("Kontor", kontorPort, Long.parseLong(arguments[3]), "/api/v1", new Desk(kontorPort).login());
        Bench bench =
                new Bench(List.of(reference, kontor), Long.parseLong(arguments[4]), Sample.read(arguments[5]));
        boolean fine = !wanted("operations") || bench.run(Double.parseDouble(arguments[6]));
        if (wanted("publication")) {
            new Publication(kontor, arguments[5], bench.sample.classId()).run();
        }
        if (wanted("approval")) {
            new BulkApproval(kontor, bench.sample).run();
        }
        if (wanted("associating")) {
            new Associating(kontor, arguments[5], bench.sample).run();
        }
        if (wanted("reminding")) {
            new Reminding(kontor, arguments[5]).run();
        }
        System.exit(fine ? 0 : 1);
    }

    private static boolean wanted(String part) {
        return List.of(environment("BENCH_PARTS", part).split(",")).contains(part);
    }

    private boolean run(double startSeconds) throws IOException, InterruptedException {
        for (Operation operation : Operation.values()) {
            for (Server server : servers) {
                new Load(server, operation, sample).run(8, WARM_UP_SECONDS);
            }
        }
        report.head();
        for (Operation operation : Operation.values()) {
            compare(operation, 1);
            compare(operation, MANY);
        }
        report.start(startSeconds);
        return report.end();
    }

    private void compare(Operation operation, int clients) throws IOException, InterruptedException {
        List<Measurement> measurements = List.of(new Measurement(), new Measurement());
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < servers.size(); i++) {
                measure(servers.get(i), operation, clients, measurements.get(i));
            }
        }
        report.line(operation, clients, measurements.getFirst(), measurements.getLast());
    }

    private void measure(Server server, Operation operation, int clients, Measurement measurement)
            throws IOException, InterruptedException {
        CpuTime cpu = new CpuTime(server.pid(), postmaster);
        long before = cpu.milliseconds();
        Load.Result round = new Load(server, operation, sample).run(clients, seconds);
        measurement.add(round, cpu.milliseconds() - before);
    }

    private static String environment(String variable, String otherwise) {
        String value = System.getenv(variable);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
