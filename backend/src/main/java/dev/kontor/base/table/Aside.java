package dev.kontor.base.table;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext;
import io.quarkus.arc.ManagedContext;
import io.quarkus.virtual.threads.VirtualThreadsRecorder;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Work of a request that goes on beside the rest of it, for the same actor. */
final class Aside {

    private static final TransactionManager TRANSACTIONS = com.arjuna.ats.jta.TransactionManager.transactionManager();

    private Aside() {}

    /** Begins at once, outside the transaction; whoever asks for the result waits for it. */
    static <T> Supplier<T> run(Supplier<T> work) {
        ManagedContext request = Arc.container().requestContext();
        InjectableContext.ContextState state = request.getState();
        CompletableFuture<T> running = CompletableFuture.supplyAsync(
                () -> request.isActive() ? work.get() : in(request, state, work), VirtualThreadsRecorder.getCurrent());
        return () -> {
            try {
                return running.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException failure ? failure : e;
            }
        };
    }

    /** What is loaded at the start has no request that the threads know of. */
    private static <T> T in(ManagedContext request, InjectableContext.ContextState state, Supplier<T> work) {
        request.activate(state);
        try {
            return work.get();
        } finally {
            request.deactivate();
        }
    }

    /** Begins at once and takes the transaction along, which is given back when the end is waited for. */
    static Runnable inTransaction(Runnable work) {
        Transaction transaction = suspend();
        Supplier<Transaction> running = run(() -> {
            resume(transaction);
            try {
                work.run();
            } finally {
                suspend();
            }
            return transaction;
        });
        return () -> {
            Transaction taken = transaction;
            try {
                taken = running.get();
            } finally {
                resume(taken);
            }
        };
    }

    private static Transaction suspend() {
        try {
            return TRANSACTIONS.suspend();
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void resume(Transaction transaction) {
        try {
            TRANSACTIONS.resume(transaction);
        } catch (SystemException | InvalidTransactionException e) {
            throw new IllegalStateException(e);
        }
    }
}
