package vn.hocvuso.platform.launch;

import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Provides the database server: unpacked from the jar for this platform, else one installed on the machine. */
final class DatabasePrograms {
    private static final Pattern NEEDED = Pattern.compile(
            "(bin/(mariadbd|mariadb|mariadb-dump|mysqld\\.exe|server\\.dll|mysql\\.exe|mysqldump\\.exe))"
                    + "|(share/(mysql/)?(english|charsets)/.*)"
                    + "|(share/(mysql/)?mariadb_(system_tables|system_tables_data|performance_tables)\\.sql)");
    private static final String ORIGIN = "unpacked-from";

    private final Platform platform;
    private final Path folder;

    /** @param folder where the unpacked programs are kept */
    DatabasePrograms(Platform platform, Path folder) {
        this.platform = platform;
        this.folder = folder;
    }

    /** Refuses when neither the jar for this platform nor an installed server is to be found; unpacks nothing. */
    static void checkFound(Platform platform) {
        if (jar(platform).isEmpty() && installed().findAny().isEmpty()) {
            throw missing("No database server was found for " + Platform.description() + " (neither "
                    + platform.jar().orElse("a packed one") + " beside the launcher nor mariadbd on the PATH).");
        }
    }

    private static LaunchProblem missing(String what) {
        return LaunchProblem.refused(what + " Install MariaDB 11.4 or newer so that mariadbd is on the PATH, or set "
                + LaunchSettings.DATABASE_ADDRESS + ", " + LaunchSettings.DATABASE_USER + " and "
                + LaunchSettings.DATABASE_PASSWORD + " to use a database that runs elsewhere.");
    }

    /** A server that runs here; unpacks it when that has not been done yet. */
    DatabaseProgram provide() throws IOException, InterruptedException {
        var jar = jar(platform);
        if (jar.isPresent()) {
            unpack(jar.get());
            var ours = DatabaseProgram.at(folder.resolve(platform.server()));
            if (ours.isPresent()) {
                return ours.get();
            }
        }
        for (var candidate : installed().toList()) {
            var program = DatabaseProgram.at(candidate);
            if (program.isPresent()) {
                return program.get();
            }
        }
        var hint = platform == Platform.MACOS_ARM64 ? " It needs: brew install openssl@3 pcre2." : "";
        throw missing("The database server in " + folder + " does not run on this machine; running it with --version"
                + " shows what it lacks." + hint);
    }

    private void unpack(Path jarPath) throws IOException {
        var origin = jarPath.getFileName() + " " + Files.size(jarPath);
        var mark = folder.resolve(ORIGIN);
        if (Files.exists(mark) && Files.readString(mark).equals(origin)) {
            return;
        }
        var half = folder.resolveSibling(folder.getFileName() + ".new");
        new FileTree(half).delete();
        try (var jar = new JarFile(jarPath.toFile())) {
            for (var entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                var name = entry.getName();
                if (name.startsWith(platform.folderInJar()) && !entry.isDirectory()) {
                    unpack(
                            jar,
                            entry,
                            half,
                            name.substring(platform.folderInJar().length()));
                }
            }
        }
        Files.writeString(half.resolve(ORIGIN), origin);
        new FileTree(folder).delete();
        Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpack(JarFile jar, JarEntry entry, Path folder, String name) throws IOException {
        if (!NEEDED.matcher(name).matches()) {
            return;
        }
        var target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("unsafe name in " + jar.getName() + ": " + name);
        }
        Files.createDirectories(target.getParent());
        try (var source = jar.getInputStream(entry)) {
            if (name.startsWith("bin/")) {
                ElfFile.copyLoadedPart(source, target);
                makeExecutable(target);
            } else {
                Files.copy(source, target);
            }
        }
    }

    private static void makeExecutable(Path file) throws IOException {
        if (!file.toFile().setExecutable(true, false)) {
            throw new IOException("cannot be made executable: " + file);
        }
    }

    /** The jar on the class path (its usual place, through the launcher's manifest) or beside the launcher. */
    static Optional<Path> jar(Platform platform) {
        var name = platform.jar();
        if (name.isEmpty()) {
            return name.map(Path::of);
        }
        var resource = DatabasePrograms.class.getClassLoader().getResource(platform.folderInJar() + platform.server());
        try {
            if (resource != null && resource.openConnection() instanceof JarURLConnection connection) {
                return Optional.of(Path.of(connection.getJarFileURL().toURI()));
            }
        } catch (IOException | URISyntaxException e) {
            throw LaunchProblem.refused("The jar with the database programs cannot be read: " + e);
        }
        return Optional.of(ProgramFolder.ours().path().resolve(name.get())).filter(Files::exists);
    }

    private static Stream<Path> installed() {
        var names = Platform.windows() ? Stream.of("mariadbd.exe", "mysqld.exe") : Stream.of("mariadbd", "mysqld");
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        var folders = (path + File.pathSeparator + "/usr/sbin" + File.pathSeparator + "/usr/libexec"
                        + File.pathSeparator + "/opt/homebrew/bin")
                .split(File.pathSeparator);
        return names.flatMap(name -> Stream.of(folders)
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable));
    }
}
