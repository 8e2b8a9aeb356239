package vn.hocvuso.interop.content;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.integrity.ThresholdPublishing;
import vn.hocvuso.assessment.integrity.Thresholds;
import vn.hocvuso.certification.CertificateSettings;
import vn.hocvuso.certification.confirmation.RulePublishing;
import vn.hocvuso.certification.confirmation.RuleSet;
import vn.hocvuso.interop.content.ContentReading.Content;
import vn.hocvuso.interop.content.LoadedContents.Loaded;
import vn.hocvuso.platform.config.Setting;
import vn.hocvuso.platform.progress.Stages;
import vn.hocvuso.platform.yaml.FileProblem;
import vn.hocvuso.platform.yaml.Problems;
import vn.hocvuso.skills.FrameworkPublishing;
import vn.hocvuso.skills.Frameworks;

/**
 * Loads the folder that the setting {@code hocvuso.content.folder} names, at each start and whenever an administrator
 * asks. Everything is checked before anything is loaded; what was loaded before and has not changed is left alone. One
 * loading at a time. Where certificates are issued by another system, the rules of confirmation are that system's affair
 * and are not looked at.
 */
@ApplicationScoped
public class ContentLoading {

    /**
     * How a loading went.
     *
     * @param changed the parts that were loaded: {@code framework}, {@code localities}, {@code courses/<slug>}, {@code
     *     confirmation}, {@code placement}, {@code integrity}
     * @param problems what is wrong in the files; nothing was loaded when there is any
     * @param courses how many courses the folder holds
     * @param communes how many communes its list holds
     */
    public record Report(Instant at, List<String> changed, List<FileProblem> problems, int courses, int communes)
            implements Serializable {}

    private static final Logger LOG = System.getLogger(ContentLoading.class.getName());
    private static final String SETTING = "hocvuso.content.folder";

    private final ContentPublishing publishing;
    private final FrameworkPublishing frameworkPublishing;
    private final RulePublishing rulePublishing;
    private final ThresholdPublishing thresholdPublishing;
    private final Obtaining obtaining;
    private final CertificateSettings certificates;
    private final Frameworks frameworks;
    private final Clock clock;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile Report last;

    @Inject
    ContentLoading(
            ContentPublishing publishing,
            FrameworkPublishing frameworkPublishing,
            RulePublishing rulePublishing,
            ThresholdPublishing thresholdPublishing,
            Obtaining obtaining,
            CertificateSettings certificates,
            Frameworks frameworks,
            Clock clock) {
        this.publishing = publishing;
        this.frameworkPublishing = frameworkPublishing;
        this.rulePublishing = rulePublishing;
        this.thresholdPublishing = thresholdPublishing;
        this.obtaining = obtaining;
        this.certificates = certificates;
        this.frameworks = frameworks;
        this.clock = clock;
    }

    /** The schema stands by then: migrations run at priority 1. */
    void start(@Observes @Priority(100) Startup startup) {
        folder().ifPresent(folder -> {
            Stages.begin("content");
            var report = load(folder, false).orElseThrow();
            if (report.problems().isEmpty()) {
                Stages.end(report.courses() + " courses, " + report.communes() + " communes");
            } else {
                Stages.end(report.problems().size() + " mistakes in the files, nothing loaded");
                report.problems().forEach(problem -> Stages.line(problem.told(Locale.ENGLISH)));
            }
        });
    }

    /** The folder that the setting names, if it names one. */
    public Optional<Path> folder() {
        return Setting.text(SETTING).map(Path::of);
    }

    public boolean isRunning() {
        return running.get();
    }

    /** The last loading since the server started. */
    public Optional<Report> last() {
        return Optional.ofNullable(last);
    }

    /**
     * Loads a folder.
     *
     * @param thorough checks what has not changed, too
     * @return empty when another loading is running
     */
    Optional<Report> load(Path folder, boolean thorough) {
        if (!running.compareAndSet(false, true)) {
            return Optional.empty();
        }
        try {
            var report = report(folder, thorough);
            report.problems().forEach(problem -> LOG.log(Level.WARNING, problem.told(Locale.ENGLISH)));
            if (!report.changed().isEmpty()) {
                LOG.log(Level.INFO, "Content loaded: {0}", String.join(", ", report.changed()));
            }
            last = report;
            return Optional.of(report);
        } finally {
            running.set(false);
        }
    }

    private Report report(Path folder, boolean thorough) {
        var problems = new Problems();
        var changed = new ArrayList<String>();
        var digests = Map.<String, String>of();
        if (Files.isDirectory(folder)) {
            try {
                var reading = new ContentReading(new ContentFolder(folder), problems);
                digests = reading.digests();
                load(reading, digests, thorough, problems, changed);
            } catch (RuntimeException e) {
                // The server starts all the same, and the administrator sees that something went wrong.
                LOG.log(Level.ERROR, "Content could not be loaded", e);
                problems.add(folder.toString(), 0, "interop.content.failed", String.valueOf(e.getMessage()));
            }
        } else {
            problems.add(folder.toString(), 0, "interop.content.folder");
        }
        var courses = digests.keySet().stream().filter(ContentLoading::isCourse).count();
        var communes = publishing.loaded().getOrDefault(ContentPublishing.LOCALITIES, new Loaded("", 0));
        return new Report(clock.instant(), List.copyOf(changed), problems.all(), (int) courses, communes.items());
    }

    private void load(
            ContentReading reading,
            Map<String, String> digests,
            boolean thorough,
            Problems problems,
            List<String> changed) {
        var known = publishing.loaded();
        Set<String> stale = digests.entrySet().stream()
                .filter(entry -> certificates.issuedHere() || !entry.getKey().equals(ContentPublishing.RULES))
                .filter(entry -> !entry.getValue().equals(digest(known, entry.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (stale.isEmpty() && !thorough) {
            return;
        }
        var replaced = stale.contains(ContentPublishing.FRAMEWORK);
        var content = reading.read(frameworks.current(), replaced);
        if (replaced) {
            content.framework()
                    .filter(frameworkPublishing::isRefused)
                    .ifPresent(framework -> problems.add(
                            ContentReading.FRAMEWORK_FILE,
                            0,
                            "skills.framework.changed",
                            framework.code(),
                            framework.version()));
        }
        var rules = stale.contains(ContentPublishing.RULES)
                ? rules(reading, content, replaced, problems)
                : Optional.<RuleSet>empty();
        var thresholds = stale.contains(ContentPublishing.THRESHOLDS)
                ? thresholds(reading, problems)
                : Optional.<Thresholds>empty();
        var courses = content.courses().stream()
                .filter(course -> stale.contains(name(course)))
                .toList();
        if (problems.isEmpty()) {
            courses.forEach(course -> rehearse(course, problems));
        }
        if (problems.isEmpty()) {
            publish(content, courses, stale, digests, changed);
            rules.ifPresent(found -> {
                publishing.rules(found, digests.get(ContentPublishing.RULES));
                changed.add(ContentPublishing.RULES);
            });
            thresholds.ifPresent(found -> {
                publishing.thresholds(found, digests.get(ContentPublishing.THRESHOLDS));
                changed.add(ContentPublishing.THRESHOLDS);
            });
        }
    }

    /** The rules are checked against the framework and the courses that there will be when all is loaded. */
    private Optional<RuleSet> rules(ContentReading reading, Content content, boolean replaced, Problems problems) {
        var framework = replaced ? content.framework().orElse(frameworks.current()) : frameworks.current();
        var rules = reading.rules(framework, obtaining.with(content.courses(), content.placement()));
        rules.filter(rulePublishing::isRefused)
                .ifPresent(refused ->
                        problems.add(ContentReading.RULES_FILE, 0, "certification.rules.changed", refused.version()));
        return rules;
    }

    private Optional<Thresholds> thresholds(ContentReading reading, Problems problems) {
        var thresholds = reading.thresholds();
        thresholds
                .filter(thresholdPublishing::isRefused)
                .ifPresent(refused -> problems.add(
                        ContentReading.THRESHOLDS_FILE, 0, "assessment.integrity.changed", refused.version()));
        return thresholds;
    }

    private void rehearse(CourseContent course, Problems problems) {
        try {
            publishing.rehearse(course);
        } catch (RuntimeException e) {
            if (!ContentPublishing.isRehearsed(e)) {
                var refusal = ContentPublishing.refusal(e).orElseThrow(() -> e);
                problems.add(FileProblem.of(name(course), refusal));
            }
        }
    }

    private void publish(
            Content content,
            List<CourseContent> courses,
            Set<String> stale,
            Map<String, String> digests,
            List<String> changed) {
        if (stale.contains(ContentPublishing.FRAMEWORK)) {
            content.framework()
                    .ifPresent(framework -> publishing.framework(framework, digests.get(ContentPublishing.FRAMEWORK)));
            changed.add(ContentPublishing.FRAMEWORK);
        }
        if (stale.contains(ContentPublishing.LOCALITIES)) {
            content.localities()
                    .ifPresent(lists -> publishing.localities(lists, digests.get(ContentPublishing.LOCALITIES)));
            changed.add(ContentPublishing.LOCALITIES);
        }
        if (stale.contains(ContentPublishing.PLACEMENT)) {
            content.placement()
                    .ifPresent(questions -> publishing.placement(questions, digests.get(ContentPublishing.PLACEMENT)));
            changed.add(ContentPublishing.PLACEMENT);
        }
        for (var course : courses) {
            publishing.course(course, digests.get(name(course)));
            changed.add(name(course));
        }
    }

    private static String digest(Map<String, Loaded> known, String name) {
        var loaded = known.get(name);
        return loaded == null ? "" : loaded.digest();
    }

    private static String name(CourseContent course) {
        return CourseFolder.FOLDER + "/" + course.edition().slug();
    }

    private static boolean isCourse(String name) {
        return name.startsWith(CourseFolder.FOLDER + "/");
    }
}
