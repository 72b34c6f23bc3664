package dev.kontor.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** Asks the reference and Kontor in turn for the same and prints how they compare. */
final class Bench {

    private static final int[] CLIENTS = {1, 8, 32};
    private static final int MANY = 32;
    private static final int WARM_UP_CLIENTS = 8;
    private static final int WARM_UP_ROUNDS = 12;
    /** Two rounds in a row use the same time of the processors, so the compiler has done its work. */
    private static final double AGREEMENT = 0.05;

    private final Server reference;
    private final Server kontor;
    private final Desk desk;
    private final long postmaster;
    private final Sample sample;
    private final double seconds = Double.parseDouble(environment("BENCH_SECONDS", "2"));
    private final int rounds = Integer.parseInt(environment("BENCH_ROUNDS", "3"));
    private final Report report;

    private Bench(Server reference, Server kontor, Desk desk, long postmaster, Sample sample, Report report) {
        this.reference = reference;
        this.kontor = kontor;
        this.desk = desk;
        this.postmaster = postmaster;
        this.sample = sample;
        this.report = report;
    }

    /** Arguments: port and process of the reference, port and process of Kontor, the postmaster's process, JDBC URL, start in s without and with its cache. */
    static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        Server reference =
                new Server(Integer.parseInt(arguments[0]), Long.parseLong(arguments[1]), "/reference", null);
        int kontorPort = Integer.parseInt(arguments[2]);
        Desk desk = new Desk(kontorPort);
        Server kontor = new Server(kontorPort, Long.parseLong(arguments[3]), "/api/v1", desk);
        desk.keepSignedIn();
        Sample sample = Sample.read(arguments[5]);
        Report report = new Report();
        if (wanted("operations")) {
            new Bench(reference, kontor, desk, Long.parseLong(arguments[4]), sample, report).run();
            report.start(Double.parseDouble(arguments[6]), Double.parseDouble(arguments[7]));
        }
        if (wanted("publication")) {
            new Publication(desk, arguments[5], sample.classId(), report).run();
        }
        if (wanted("approval")) {
            new BulkApproval(desk, sample, report).run();
        }
        if (wanted("transfers")) {
            Transfers.run(desk, arguments[5], report);
        }
        if (wanted("associating")) {
            new Associating(desk, arguments[5], sample, report).run();
        }
        if (wanted("reminding")) {
            new Reminding(kontor, arguments[5], report).run();
        }
        report.write();
        System.exit(report.end() ? 0 : 1);
    }

    private static boolean wanted(String part) {
        return List.of(environment("BENCH_PARTS", part).split(",")).contains(part);
    }

    private void run() throws IOException, InterruptedException {
        List<String> names = List.of(environment("BENCH_OPERATIONS", "").split(","));
        List<Operation> wanted = Arrays.stream(Operation.values())
                .filter(operation -> names.equals(List.of("")) || names.contains(operation.name()))
                .toList();
        report.head();
        for (Operation operation : wanted) {
            Measurement cold = new Measurement();
            measure(kontor, operation, MANY, 1, cold);
            warmUp(reference, operation);
            int warmUps = warmUp(kontor, operation);
            for (int clients : CLIENTS) {
                compare(operation, clients, cold, warmUps);
            }
        }
    }

    /** How many rounds it took; all of them when no two in a row agreed. */
    private int warmUp(Server server, Operation operation) throws IOException, InterruptedException {
        double before = Double.MAX_VALUE;
        for (int round = 1; round <= WARM_UP_ROUNDS; round++) {
            Measurement measurement = new Measurement();
            measure(server, operation, WARM_UP_CLIENTS, seconds, measurement);
            double cpu = measurement.serverMs() + measurement.databaseMs();
            if (Math.abs(cpu - before) <= AGREEMENT * cpu) {
                return round;
            }
            before = cpu;
        }
        return WARM_UP_ROUNDS;
    }

    private void compare(Operation operation, int clients, Measurement cold, int warmUps)
            throws IOException, InterruptedException {
        Measurement bare = new Measurement();
        Measurement whole = new Measurement();
        for (int round = 0; round < rounds; round++) {
            measure(reference, operation, clients, seconds, bare);
            measure(kontor, operation, clients, seconds, whole);
        }
        report.line(operation, clients, bare, whole, clients == MANY ? cold : null, warmUps);
    }

    private void measure(Server server, Operation operation, int clients, double seconds, Measurement measurement)
            throws IOException, InterruptedException {
        desk.keepSignedIn();
        CpuTime before = CpuTime.now(server.pid(), postmaster);
        Load.Result round = new Load(server, operation, sample).run(clients, seconds);
        measurement.add(round, CpuTime.now(server.pid(), postmaster).since(before));
    }

    private static String environment(String variable, String otherwise) {
        String value = System.getenv(variable);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
