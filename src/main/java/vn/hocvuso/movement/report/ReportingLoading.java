package vn.hocvuso.movement.report;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.config.Setting;
import vn.hocvuso.platform.text.Folding;
import vn.hocvuso.platform.yaml.FileProblem;
import vn.hocvuso.platform.yaml.Problems;

/**
 * At each start takes the calendars and forms over that lie in the content folder, which the setting {@code
 * hocvuso.content.folder} names. Where something is wrong in the file nothing of it is taken, and the log says what and in
 * which line; the server starts all the same.
 */
@ApplicationScoped
public class ReportingLoading {

    static final String FILE = "movement/reporting.yaml";

    private static final Logger LOG = System.getLogger(ReportingLoading.class.getName());

    private final ReportingTaking taking;

    @Inject
    ReportingLoading(ReportingTaking taking) {
        this.taking = taking;
    }

    /** After the other contents. */
    void start(@Observes @Priority(110) Startup startup) {
        Setting.text("hocvuso.content.folder").map(Path::of).ifPresent(folder -> load(folder)
                .forEach(problem -> LOG.log(Level.WARNING, problem.told(Locale.ENGLISH))));
    }

    /** Takes over what the file of a folder says. @return what is wrong in it; nothing was taken when there is any */
    public List<FileProblem> load(Path folder) {
        var problems = new Problems();
        var file = folder.resolve(FILE);
        if (Files.isRegularFile(file)) {
            try {
                ReportingFile.read(FILE, Folding.composed(Files.readString(file)), problems)
                        .ifPresent(taking::take);
            } catch (CharacterCodingException e) {
                problems.add(FILE, 0, "movement.reporting.encoding");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (Refusal refusal) {
                problems.add(FileProblem.of(FILE, refusal));
            }
        }
        return problems.all();
    }
}
