package vn.hocvuso.platform.jobs;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** The server's executor in the hands of one who ends executors when he is done: ending it ends only taking more work. */
final class LentExecutor extends AbstractExecutorService {

    private final Executor lender;
    private volatile boolean ended;

    LentExecutor(Executor lender) {
        this.lender = lender;
    }

    @Override
    public void execute(Runnable work) {
        lender.execute(work);
    }

    @Override
    public void shutdown() {
        ended = true;
    }

    @Override
    public List<Runnable> shutdownNow() {
        ended = true;
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return ended;
    }

    @Override
    public boolean isTerminated() {
        return ended;
    }

    @Override
    public boolean awaitTermination(long time, TimeUnit unit) {
        return true;
    }
}
