package vn.hocvuso.platform.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What the operator has set: {@code config/hocvuso.properties}, overridden by the environment, overridden by system
 * properties; refuses values that cannot work.
 */
public final class LaunchSettings {
    static final String DATABASE_ADDRESS = "hocvuso.db.url";
    static final String DATABASE_USER = "hocvuso.db.user";
    static final String DATABASE_PASSWORD = "hocvuso.db.password";
    static final String HTTP_PORT = "hocvuso.http.port";
    static final String HTTP_ADDRESS = "hocvuso.http.address";
    static final String DATA_FOLDER = "hocvuso.data.folder";
    static final String CONTENT_FOLDER = "hocvuso.content.folder";
    static final String SEARCH_FOLDER = "hocvuso.search.folder";
    static final String KEYS_FOLDER = "hocvuso.keys.folder";
    static final String JAVA_OPTIONS = "hocvuso.server.java-options";
    static final String DATABASE_PORT = "hocvuso.database.port";
    static final String BUFFER_POOL = "hocvuso.database.buffer-pool-megabytes";
    static final String DEMO = "hocvuso.demo";
    static final String CREATE_DEMO = "hocvuso.demo.create";
    static final String COMMAND = "hocvuso.command";

    private static final String CONFIG = "hocvuso.config";
    private static final List<String> KNOWN = List.of(
            DATABASE_ADDRESS,
            DATABASE_USER,
            DATABASE_PASSWORD,
            HTTP_PORT,
            HTTP_ADDRESS,
            DATA_FOLDER,
            CONTENT_FOLDER,
            SEARCH_FOLDER,
            KEYS_FOLDER,
            JAVA_OPTIONS,
            DATABASE_PORT,
            BUFFER_POOL,
            DEMO,
            CREATE_DEMO);
    private static final String STANDARD_JAVA_OPTIONS =
            "-Xms400m -Xmx400m -Xmn168m -XX:+UseSerialGC -XX:MetaspaceSize=256m -XX:MaxMetaspaceSize=320m"
                    + " -XX:+IgnoreUnrecognizedVMOptions -XX:TrimNativeHeapInterval=5000";

    private final Path workingFolder;
    private final ProgramFolder programFolder;
    private final Map<String, String> values;

    private LaunchSettings(Path workingFolder, ProgramFolder programFolder, Map<String, String> values) {
        this.workingFolder = workingFolder;
        this.programFolder = programFolder;
        this.values = values;
        checkAll();
    }

    /**
     * Reads the settings; refuses a wrong value with the name of its key.
     */
    static LaunchSettings read(
            Path workingFolder, ProgramFolder programFolder, Map<String, String> environment, Properties system) {
        var values = new TreeMap<String, String>();
        var file = readFile(workingFolder, environment, system);
        for (var key : file.stringPropertyNames()) {
            if (key.startsWith("hocvuso.")) {
                values.put(key, environment.getOrDefault(environmentName(key), file.getProperty(key)));
            }
        }
        for (var key : KNOWN) {
            Optional.ofNullable(environment.get(environmentName(key))).ifPresent(value -> values.put(key, value));
        }
        for (var key : system.stringPropertyNames()) {
            if (key.startsWith("hocvuso.") && !key.equals(CONFIG)) {
                values.put(key, system.getProperty(key));
            }
        }
        values.replaceAll((key, value) -> value.strip());
        return new LaunchSettings(workingFolder.toAbsolutePath(), programFolder, values);
    }

    private static Properties readFile(Path workingFolder, Map<String, String> environment, Properties system) {
        var named = Optional.ofNullable(system.getProperty(CONFIG))
                .or(() -> Optional.ofNullable(environment.get(environmentName(CONFIG))));
        var file = workingFolder.resolve(named.orElse("config/hocvuso.properties"));
        var properties = new Properties();
        if (named.isEmpty() && Files.notExists(file)) {
            return properties;
        }
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            throw LaunchProblem.refused("The settings file " + file + " cannot be read (" + e
                    + "). Mend it, or name another with -D" + CONFIG + "=<path>.");
        }
    }

    /**
     * The name MicroProfile Config gives a key in the environment (MicroProfile Config 3.0, Environment Variables
     * Mapping Rules).
     */
    static String environmentName(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private void checkAll() {
        httpPort();
        databaseSettings();
        var address = values.getOrDefault(DATABASE_ADDRESS, "");
        if (!address.isEmpty() && !address.startsWith("jdbc:mysql:")) {
            throw LaunchProblem.refused(
                    "The setting " + DATABASE_ADDRESS + " must begin with jdbc:mysql: (MySQL and MariaDB alike).");
        }
        for (var key : List.of(DATA_FOLDER, CONTENT_FOLDER, SEARCH_FOLDER, KEYS_FOLDER)) {
            try {
                workingFolder.resolve(values.getOrDefault(key, ""));
            } catch (IllegalArgumentException e) {
                throw LaunchProblem.refused("The setting " + key + " is not the name of a folder: " + values.get(key));
            }
        }
    }

    /** The configured database's JDBC address; absent when the embedded database is to be started. */
    Optional<String> databaseAddress() {
        return Optional.ofNullable(values.get(DATABASE_ADDRESS)).filter(address -> !address.isEmpty());
    }

    DatabaseSettings databaseSettings() {
        return new DatabaseSettings(
                values.containsKey(DATABASE_PORT) ? number(DATABASE_PORT, 0, 1, 65_535) : 0,
                number(BUFFER_POOL, DatabaseSettings.STANDARD_BUFFER_POOL_MEGABYTES, 16, 65_536));
    }

    int httpPort() {
        return number(HTTP_PORT, 8080, 1, 65_535);
    }

    String httpAddress() {
        return values.getOrDefault(HTTP_ADDRESS, "0.0.0.0");
    }

    /** Where people on this machine reach the product. */
    String visitorsAddress() {
        var everywhere = List.of("0.0.0.0", "::", "127.0.0.1", "::1").contains(httpAddress());
        return "http://" + (everywhere ? "localhost" : httpAddress()) + ":" + httpPort();
    }

    Path dataFolder() {
        return folder(DATA_FOLDER, workingFolder.resolve("data"));
    }

    Path contentFolder() {
        var here = workingFolder.resolve("content");
        return folder(CONTENT_FOLDER, Files.isDirectory(here) ? here : programFolder.content());
    }

    Path searchFolder() {
        return folder(SEARCH_FOLDER, dataFolder().resolve("search"));
    }

    Path keysFolder() {
        return folder(KEYS_FOLDER, dataFolder().resolve("keys"));
    }

    /** True unless the operator has said no. */
    boolean demoWanted() {
        return !values.getOrDefault(DEMO, "").equalsIgnoreCase("false")
                && !values.getOrDefault(CREATE_DEMO, "").equalsIgnoreCase("false");
    }

    /** True unless the operator keeps the search index elsewhere. */
    boolean searchFolderIsOurs() {
        return searchFolder().startsWith(dataFolder());
    }

    ProgramFolder programFolder() {
        return programFolder;
    }

    Path workingFolder() {
        return workingFolder;
    }

    List<String> javaOptions() {
        return List.of(values.getOrDefault(JAVA_OPTIONS, STANDARD_JAVA_OPTIONS).split("\\s+")).stream()
                .filter(option -> !option.isEmpty())
                .toList();
    }

    /**
     * Everything the application is to know, the launcher's defaults filled in; unknown keys are passed on as they are.
     */
    Properties forApplication() {
        var properties = new Properties();
        properties.putAll(values);
        properties.setProperty(HTTP_PORT, Integer.toString(httpPort()));
        properties.setProperty(HTTP_ADDRESS, httpAddress());
        properties.setProperty(DATA_FOLDER, dataFolder().toString());
        properties.setProperty(CONTENT_FOLDER, contentFolder().toString());
        properties.setProperty(SEARCH_FOLDER, searchFolder().toString());
        properties.setProperty(KEYS_FOLDER, keysFolder().toString());
        return properties;
    }

    private Path folder(String key, Path standard) {
        var value = values.getOrDefault(key, "");
        return (value.isEmpty() ? standard : workingFolder.resolve(value)).normalize();
    }

    private int number(String key, int standard, int least, int most) {
        var value = values.getOrDefault(key, Integer.toString(standard));
        try {
            var number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw LaunchProblem.refused("The setting " + key + " must be a whole number from " + least + " to " + most
                + ", but is \"" + value + "\".");
    }
}
