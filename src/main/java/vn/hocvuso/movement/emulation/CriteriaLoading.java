package vn.hocvuso.movement.emulation;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import vn.hocvuso.movement.target.Indicators;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.config.Setting;
import vn.hocvuso.platform.text.Folding;
import vn.hocvuso.platform.yaml.FileProblem;
import vn.hocvuso.platform.yaml.Problems;

/**
 * At each start takes over the criteria sets of the content folder. Where something is wrong nothing is taken, and the log says
 * what and in which line; the server starts all the same.
 */
@ApplicationScoped
class CriteriaLoading {

    private static final String FILE = "movement/emulation.yaml";
    private static final Logger LOG = System.getLogger(CriteriaLoading.class.getName());

    private final CriteriaTaking taking;
    private final Indicators indicators;

    @Inject
    CriteriaLoading(CriteriaTaking taking, Indicators indicators) {
        this.taking = taking;
        this.indicators = indicators;
    }

    /** After the indicators, which are loaded at priority 110. */
    void start(@Observes @Priority(120) Startup startup) {
        Setting.text("hocvuso.content.folder").map(Path::of).ifPresent(folder -> load(folder)
                .forEach(problem -> LOG.log(Level.WARNING, problem.told(Locale.ENGLISH))));
    }

    /** @return what is wrong; nothing was taken when there is any */
    List<FileProblem> load(Path folder) {
        var problems = new Problems();
        var file = folder.resolve(FILE);
        if (Files.isRegularFile(file)) {
            try {
                var text = Folding.composed(Files.readString(file));
                var sets = CriteriaFile.read(
                        FILE, text, code -> indicators.find(code).isPresent(), problems);
                taking.take(sets);
            } catch (IOException e) {
                // no UTF-8 among them
                problems.add(FILE, 0, "movement.content.unreadable", String.valueOf(e.getMessage()));
            } catch (Refusal refusal) {
                problems.add(FileProblem.of(FILE, refusal));
            }
        }
        return problems.all();
    }
}
