package dev.kontor.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that ask one server for one thing, one request after the other, for some time. */
final class Load {

    private static final long SECOND = 1_000_000_000L;

    private final Server server;
    private final Operation operation;
    private final Sample sample;
    private final AtomicInteger errors = new AtomicInteger();

    Load(Server server, Operation operation, Sample sample) {
        this.server = server;
        this.operation = operation;
        this.sample = sample;
    }

    /** What was measured: latencies in nanoseconds and how long it took in all. */
    record Result(long[] latencies, double seconds, int errors) {}

    Result run(int clients, double seconds) throws InterruptedException {
        CountDownLatch begin = new CountDownLatch(1);
        long duration = (long) (seconds * SECOND);
        List<Client> running = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            Client client = new Client(begin, duration);
            client.start();
            running.add(client);
        }
        long began = System.nanoTime();
        begin.countDown();
        for (Client client : running) {
            client.join();
        }
        double took = (System.nanoTime() - began) / 1e9;
        long[] all = running.stream().flatMapToLong(client -> Arrays.stream(client.latencies, 0, client.count)).toArray();
        return new Result(all, took, errors.get());
    }

    private final class Client extends Thread {

        private final CountDownLatch begin;
        private final long duration;
        private long[] latencies = new long[10_000];
        private int count;

        Client(CountDownLatch begin, long duration) {
            this.begin = begin;
            this.duration = duration;
        }

        @Override
        public void run() {
            try (Wire wire = new Wire(server.port())) {
                begin.await();
                long end = System.nanoTime() + duration;
                while (System.nanoTime() < end) {
                    ask(wire);
                }
            } catch (IOException e) {
                errors.incrementAndGet();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void ask(Wire wire) throws IOException {
            byte[] request = server.request(operation.target(sample), operation.body(sample));
            long sent = System.nanoTime();
            int status = wire.exchange(request);
            long took = System.nanoTime() - sent;
            if (status != operation.status && !(server.isReference() && status == 200)) {
                errors.incrementAndGet();
            }
            if (count == latencies.length) {
                latencies = Arrays.copyOf(latencies, count * 2);
            }
            latencies[count++] = took;
        }
    }
}
