package vn.hocvuso.platform.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * One run of the product: checks, database, server, waiting, and the way back; ends by an interrupt or by what broke.
 */
final class Launch {
    private final LaunchSettings settings;
    private final Console console;

    Launch(LaunchSettings settings, Console console) {
        this.settings = settings;
        this.console = console;
    }

    /**
     * Runs until the thread is interrupted, or the command is done; throws the problem when something ends by itself.
     *
     * @param command its words; none to serve
     * @return the exit code of the command
     */
    int run(List<String> command) throws InterruptedException {
        new Preflight(settings).check();
        try (var data = DataFolder.take(settings.dataFolder())) {
            var configured = settings.databaseAddress();
            if (configured.isPresent()) {
                console.begin("database");
                console.end("configured, " + configured.get().replaceAll("\\?.*", ""));
                return serve(data, with(command, forConfiguredDatabase()), new CompletableFuture<>());
            }
            return serveWithOwnDatabase(data, command);
        } catch (IOException e) {
            throw LaunchProblem.broken("The data folder " + settings.dataFolder() + " cannot be used", e);
        }
    }

    private static Properties with(List<String> command, Properties properties) {
        if (!command.isEmpty()) {
            properties.setProperty(LaunchSettings.COMMAND, String.join("\n", command));
        }
        return properties;
    }

    private int serveWithOwnDatabase(DataFolder data, List<String> command) throws IOException, InterruptedException {
        console.begin("database");
        var files = new DatabaseFolder(data.path());
        if (data.firstStartWasCutShort()) {
            files.erase();
            if (settings.searchFolderIsOurs()) {
                new FileTree(settings.searchFolder()).delete();
            }
        }
        if (!files.exists()) {
            data.firstStartBegins();
        }
        try (var database = EmbeddedDatabase.start(data.path(), settings.databaseSettings())) {
            console.end("");
            if (!database.recent()) {
                console.line(
                        "warning: " + database.version() + " keeps whole seconds only; install MariaDB 11.4 or newer");
            }
            var ended = database.onExit()
                    .thenApply(process -> LaunchProblem.broken("The database ended by itself (code "
                            + process.exitValue() + "); the reason is in " + files.log() + "."));
            return serve(data, with(command, forOwnDatabase(database)), ended);
        }
    }

    private Properties forConfiguredDatabase() {
        var properties = settings.forApplication();
        properties.setProperty(LaunchSettings.DEMO, "false");
        properties.setProperty(LaunchSettings.CREATE_DEMO, "false");
        return properties;
    }

    private Properties forOwnDatabase(EmbeddedDatabase database) {
        var properties = settings.forApplication();
        properties.setProperty(LaunchSettings.DATABASE_ADDRESS, database.jdbcAddress("hocvuso"));
        properties.setProperty(LaunchSettings.DATABASE_USER, database.userName());
        properties.setProperty(LaunchSettings.DATABASE_PASSWORD, database.password());
        properties.setProperty(
                LaunchSettings.CREATE_DEMO, Boolean.toString(database.created() && settings.demoWanted()));
        return properties;
    }

    private int serve(DataFolder data, Properties forApplication, CompletableFuture<LaunchProblem> databaseEnded)
            throws IOException, InterruptedException {
        Files.createDirectories(settings.searchFolder());
        console.begin("server");
        try (var server = ServerProcess.start(settings, forApplication, data, console)) {
            var outcome =
                    await(CompletableFuture.anyOf(server.ready(), server.outcome(), server.ended(), databaseEnded));
            data.firstStartDone();
            if (outcome instanceof Integer code) {
                return code;
            }
            console.line(settings.visitorsAddress());
            await(CompletableFuture.anyOf(server.ended(), databaseEnded));
            return 0;
        }
    }

    private static Object await(CompletableFuture<Object> event) throws InterruptedException {
        try {
            var happened = event.get();
            if (happened instanceof LaunchProblem problem) {
                throw problem;
            }
            return happened;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
