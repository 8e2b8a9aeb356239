package vn.hocvuso.interop.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.hocvuso.assessment.bank.QuestionDraft;
import vn.hocvuso.assessment.integrity.Thresholds;
import vn.hocvuso.certification.confirmation.RuleSet;
import vn.hocvuso.platform.yaml.Problems;
import vn.hocvuso.skills.Framework;

/** Reads the whole content folder and tells everything that is wrong in it. */
final class ContentReading {

    /** What the folder holds; not to be used when there are problems. */
    record Content(
            Optional<Framework> framework,
            Optional<LocalityFiles.Lists> localities,
            List<CourseContent> courses,
            Optional<List<QuestionDraft>> placement) {}

    static final String FRAMEWORK_FILE = "skills/framework.yaml";
    static final String RULES_FILE = "skills/confirmation.yaml";
    static final String THRESHOLDS_FILE = "integrity.yaml";
    static final String PLACEMENT_FILE = "skills/placement.yaml";

    private final ContentFolder folder;
    private final Problems problems;

    ContentReading(ContentFolder folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** A digest for each part that is there, under the name by which it is remembered. */
    Map<String, String> digests() {
        var digests = new TreeMap<String, String>();
        digests.put(ContentPublishing.FRAMEWORK, folder.digest(FRAMEWORK_FILE));
        digests.put(ContentPublishing.RULES, folder.digest(RULES_FILE));
        digests.put(ContentPublishing.THRESHOLDS, folder.digest(THRESHOLDS_FILE));
        digests.put(ContentPublishing.PLACEMENT, folder.digest(PLACEMENT_FILE));
        digests.put(ContentPublishing.LOCALITIES, folder.digest(LocalityFiles.FOLDER));
        for (var slug : folder.folders(CourseFolder.FOLDER)) {
            var name = CourseFolder.FOLDER + "/" + slug;
            digests.put(name, folder.digest(name));
        }
        digests.values().removeIf(String::isEmpty);
        return digests;
    }

    /**
     * Reads all.
     *
     * @param inForce the framework in force
     * @param replaced true when the folder's framework is to replace it, so that all else must fit that one
     */
    Content read(Framework inForce, boolean replaced) {
        var framework = folder.has(FRAMEWORK_FILE)
                ? folder.text(FRAMEWORK_FILE, problems)
                        .flatMap(text -> FrameworkFile.read(FRAMEWORK_FILE, text, problems))
                : Optional.<Framework>empty();
        var localities = folder.hasFolder(LocalityFiles.FOLDER)
                ? Optional.of(new LocalityFiles(folder, problems).read())
                : Optional.<LocalityFiles.Lists>empty();
        var current = replaced ? framework.orElse(inForce) : inForce;
        var placement = folder.has(PLACEMENT_FILE)
                ? folder.text(PLACEMENT_FILE, problems)
                        .flatMap(text -> PlacementFile.read(PLACEMENT_FILE, text, current, problems))
                : Optional.<List<QuestionDraft>>empty();
        return new Content(framework, localities, courses(current), placement);
    }

    /** The rules of confirmation; empty when there are none, or something is wrong in them. */
    Optional<RuleSet> rules(Framework framework, Obtainable obtainable) {
        return folder.has(RULES_FILE)
                ? folder.text(RULES_FILE, problems)
                        .flatMap(text -> RulesFile.read(RULES_FILE, text, framework, obtainable, problems))
                : Optional.empty();
    }

    /** From where on an attempt is worth a look; empty when it is not told, or something is wrong in it. */
    Optional<Thresholds> thresholds() {
        return folder.has(THRESHOLDS_FILE)
                ? folder.text(THRESHOLDS_FILE, problems)
                        .flatMap(text -> ThresholdsFile.read(THRESHOLDS_FILE, text, problems))
                : Optional.empty();
    }

    private List<CourseContent> courses(Framework framework) {
        var slugs = folder.folders(CourseFolder.FOLDER);
        if (!slugs.isEmpty() && framework.areas().isEmpty()) {
            // Every code in them would be called unknown.
            problems.add(CourseFolder.FOLDER, 0, "interop.content.unchecked");
            return List.of();
        }
        return slugs.stream()
                .flatMap(slug -> CourseFolder.read(folder, slug, framework, problems).stream())
                .toList();
    }
}
