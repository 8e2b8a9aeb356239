package vn.hocvuso.platform.launch;

import fish.payara.micro.ClusterCommandResult;
import fish.payara.micro.boot.AdminCommandRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The asadmin commands that shape Payara before it boots; an operator's {@code config/payara/pre-boot.txt} takes the
 * place of ours. The port stays closed until {@link #openPort}: a listener that is changed while it starts may never open.
 */
final class BootCommands {
    private static final System.Logger LOG = System.getLogger(BootCommands.class.getName());
    private static final Path OPERATORS = Path.of("config", "payara", "pre-boot.txt");
    private static final String CONFIG = "set configs.config.server-config.";
    private static final String LISTENER = CONFIG + "network-config.network-listeners.network-listener.http-listener.";
    private static final String HTTP = CONFIG + "network-config.protocols.protocol.http-listener.http.";

    private final String address;
    private AdminCommandRunner server;

    BootCommands(String address) {
        this.address = address;
    }

    void beforeBoot(AdminCommandRunner runner) {
        server = runner;
        run(runner, LISTENER + "address=" + address);
        run(runner, LISTENER + "enabled=false");
        commands().forEach(command -> run(runner, command));
    }

    /** Lets visitors in. */
    void openPort() {
        run(server, LISTENER + "enabled=true");
    }

    private static List<String> commands() {
        if (Files.exists(OPERATORS)) {
            try {
                return Files.readAllLines(OPERATORS).stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return List.of(
                CONFIG + "hazelcast-config-specific-configuration.enabled=false",
                HTTP + "compression=on",
                HTTP + "compression-min-size-bytes=1024",
                HTTP + "compressable-mime-type=text/html,text/plain,text/css,text/csv,text/xml,text/javascript,"
                        + "application/javascript,application/json,application/problem+json,application/xml,"
                        + "application/xhtml+xml,application/manifest+json,image/svg+xml",
                HTTP + "server-header=false",
                HTTP + "xpowered-by=false",
                // Shorter than the grace of the outbox, which takes longer transactions for rolled back
                CONFIG + "transaction-service.timeout-in-seconds=45",
                CONFIG + "thread-pools.thread-pool.http-thread-pool.max-thread-pool-size=64");
    }

    private static void run(AdminCommandRunner runner, String command) {
        var words = command.split("\\s+");
        var result =
                runner.run(words[0], List.of(words).subList(1, words.length).toArray(String[]::new));
        if (result.getExitStatus() != ClusterCommandResult.ExitStatus.SUCCESS) {
            LOG.log(Level.WARNING, "asadmin {0}: {1}", command, result.getOutput());
        }
    }
}
