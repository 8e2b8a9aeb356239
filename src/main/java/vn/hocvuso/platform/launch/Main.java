package vn.hocvuso.platform.launch;

import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * {@code java -jar hocvuso.jar}: runs the product until Ctrl-C or SIGTERM; exit code 1 when something broke, 2 when the
 * start was refused. With arguments, which are a command of the application, it does that instead and ends.
 */
public final class Main {
    private static final long SECONDS_TO_STOP = 120;

    private final Console console = new Console(System.out, System.err);
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final AtomicBoolean finished = new AtomicBoolean();

    private final List<String> command;

    private Main(List<String> command) {
        this.command = command;
    }

    /** Takes the words of a command, or none; everything else is a setting. */
    public static void main(String[] arguments) {
        new Main(List.of(arguments)).run();
    }

    private void run() {
        var main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(main), "stop"));
        var exitCode = launch();
        finished.set(true);
        if (!stopping.get()) {
            System.exit(exitCode);
        }
    }

    /** On a signal: lets the main thread go its way back, and the machine wait for it. */
    private void stop(Thread main) {
        if (finished.get()) {
            return;
        }
        stopping.set(true);
        main.interrupt();
        try {
            main.join(TimeUnit.SECONDS.toMillis(SECONDS_TO_STOP));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int launch() {
        try {
            var settings = LaunchSettings.read(
                    Path.of("").toAbsolutePath(), ProgramFolder.ours(), System.getenv(), System.getProperties());
            return new Launch(settings, console).run(command);
        } catch (InterruptedException e) {
            console.stopped();
            return 0;
        } catch (LaunchProblem e) {
            if (stopping.get() || e.getCause() instanceof ClosedByInterruptException) {
                console.stopped();
                return 0;
            }
            console.problem(e.getMessage());
            return e.exitCode();
        } catch (RuntimeException e) {
            console.problem("The launcher has a defect: " + e);
            e.printStackTrace();
            return LaunchProblem.BROKEN;
        }
    }
}
