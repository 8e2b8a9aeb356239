package vn.hocvuso.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import javax.sql.DataSource;

/** Has long work done until nothing is left of it, over restarts too. */
@ApplicationScoped
public class Jobs {

    private static final String SEPARATOR = "@";
    private static final int AT_ONCE = 2;
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration HEARTBEAT = Duration.ofSeconds(8);
    private static final int MISSED = 4;
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(10);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);

    /** Fired in the transaction that begins a work. */
    record Asked() {}

    @Resource(lookup = "java:app/jdbc/hocvuso")
    private DataSource dataSource;

    @Resource
    private ManagedExecutorService executor;

    private final Event<Asked> asked;
    private final Clock clock;

    private Scheduler scheduler;

    @Inject
    Jobs(Event<Asked> asked, Clock clock) {
        this.asked = asked;
        this.clock = clock;
    }

    void begin(@Observes Startup startup, Instance<Job> kinds) {
        var tasks = new ArrayList<Task<?>>();
        kinds.forEach(kind -> tasks.add(task(kind)));
        scheduler = Scheduler.create(dataSource, tasks)
                .tableName("platform_job")
                .threads(AT_ONCE)
                .executorService(new LentExecutor(executor))
                .pollingInterval(PAUSE)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED)
                .shutdownMaxWait(PATIENCE_AT_STOP)
                .alwaysPersistTimestampInUTC()
                .build();
        scheduler.start();
    }

    @PreDestroy
    void end() {
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    /**
     * Begins a work, when the transaction that asks for it commits. Asked for while the same is under way, it is done once
     * more after that: what is under way may have seen already that nothing is left.
     */
    public void begin(Job kind, long key) {
        var name = key + SEPARATOR + UUID.randomUUID();
        scheduler.schedule(new TaskInstance<Void>(kind.name(), name), clock.instant());
        asked.fire(new Asked());
    }

    /** Only now can the work be seen. */
    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) Asked any) {
        scheduler.triggerCheckForDueExecutions();
    }

    private Task<Void> task(Job kind) {
        return Tasks.custom(kind.name(), Void.class)
                .onDeadExecutionRevive()
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_WAIT))
                .execute((instance, context) -> work(kind, key(instance), context));
    }

    private static long key(TaskInstance<Void> instance) {
        return Long.parseLong(instance.getId().split(SEPARATOR)[0]);
    }

    private CompletionHandler<Void> work(Job kind, long key, ExecutionContext context) {
        var left = kind.next(key);
        while (left && !context.getSchedulerState().isShuttingDown()) {
            left = kind.next(key);
        }
        return left
                ? (complete, operations) -> operations.reschedule(complete, clock.instant())
                : new CompletionHandler.OnCompleteRemove<>();
    }
}
