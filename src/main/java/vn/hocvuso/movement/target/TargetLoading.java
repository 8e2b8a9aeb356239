package vn.hocvuso.movement.target;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hocvuso.platform.config.Setting;
import vn.hocvuso.platform.yaml.FileProblem;
import vn.hocvuso.platform.yaml.Problems;
import vn.hocvuso.skills.Frameworks;

/**
 * Loads the folder {@code movement} of the content folder at each start: indicators and plans. All of it is checked before
 * anything is loaded, and everything that is wrong is told with its file and line.
 */
@ApplicationScoped
public class TargetLoading {

    private static final System.Logger LOG = System.getLogger(TargetLoading.class.getName());
    private static final String INDICATORS = "movement/indicators.yaml";
    private static final String PLANS = "movement/plans";

    private final TargetPublishing publishing;
    private final Frameworks frameworks;

    @Inject
    TargetLoading(TargetPublishing publishing, Frameworks frameworks) {
        this.publishing = publishing;
        this.frameworks = frameworks;
    }

    /** After the skill framework and the places have been loaded, which is done at priority 100. */
    void start(@Observes @Priority(110) Startup startup) {
        Setting.text("hocvuso.content.folder").map(Path::of).ifPresent(folder -> {
            try {
                load(folder).forEach(problem -> LOG.log(Level.WARNING, problem.told(Locale.ENGLISH)));
            } catch (RuntimeException e) {
                // The server starts all the same; the plans of before stand.
                LOG.log(Level.ERROR, "Indicators and plans could not be loaded", e);
            }
        });
    }

    /** What is wrong; nothing was loaded when there is any. A folder without the files is left alone. */
    public List<FileProblem> load(Path folder) {
        var problems = new Problems();
        if (!Files.isRegularFile(folder.resolve(INDICATORS))) {
            return List.of();
        }
        var framework = frameworks.current();
        var definitions = text(folder, INDICATORS, problems)
                .map(text -> IndicatorsFile.read(
                        INDICATORS, text, code -> framework.group(code).isPresent(), problems))
                .orElse(List.of());
        var byCode = definitions.stream().collect(Collectors.toMap(Indicator.Definition::code, it -> it));
        var plans = new ArrayList<PlanFile.Written>();
        var files = new HashMap<String, String>();
        // unknown would be every indicator of every plan
        for (var file : problems.isEmpty() ? plans(folder) : List.<String>of()) {
            for (var plan : text(folder, file, problems)
                    .map(text -> PlanFile.read(file, text, byCode, problems))
                    .orElse(List.of())) {
                var before = files.putIfAbsent(plan.code(), file);
                if (before != null) {
                    problems.add(file, 0, "movement.content.plan", plan.code(), before);
                }
                plans.add(plan);
            }
        }
        if (problems.isEmpty()) {
            publishing.indicators(definitions);
            plans.forEach(publishing::plan);
        }
        return problems.all();
    }

    private static List<String> plans(Path folder) {
        var plans = folder.resolve(PLANS);
        if (!Files.isDirectory(plans)) {
            return List.of();
        }
        try (var files = Files.list(plans)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .map(name -> PLANS + "/" + name)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Plans cannot be read below " + plans, e);
        }
    }

    private static Optional<String> text(Path folder, String file, Problems problems) {
        try {
            return Optional.of(Normalizer.normalize(Files.readString(folder.resolve(file)), Normalizer.Form.NFC));
        } catch (IOException e) {
            // no UTF-8 among them
            problems.add(file, 0, "movement.content.unreadable", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
