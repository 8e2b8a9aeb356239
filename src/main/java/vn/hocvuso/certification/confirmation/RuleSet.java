package vn.hocvuso.certification.confirmation;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A version of the rules by which levels are confirmed, for one version of the framework. Says itself whether it is
 * official, and where it comes from.
 *
 * @param framework the code of the framework that its groups and competences are from
 */
public record RuleSet(
        String version,
        String framework,
        String frameworkVersion,
        String title,
        String titleEn,
        boolean official,
        String notice,
        String noticeEn,
        List<Level> levels)
        implements Serializable {

    /** Fired once, in the transaction that put it in force. */
    public record Published(long id, Instant at) {}

    /** What a group can reach; it is reached when all requirements are met. */
    public record Level(String group, String code, String name, String nameEn, List<Requirement> requirements)
            implements Serializable {

        public Level {
            requirements = List.copyOf(requirements);
            if (requirements.isEmpty()) {
                throw new IllegalArgumentException("Nothing is asked for " + group + "/" + code);
            }
            unique(requirements, Requirement::code);
        }

        public String nameIn(String language) {
            return chosen(language, name, nameEn);
        }

        /** What evidence of an assessor calls a requirement: {@code ND/pho-cap/thuc-hanh}. */
        String name(Requirement requirement) {
            return group + "/" + code + "/" + requirement.code();
        }

        boolean isMet(Requirement requirement, Collection<Evidence> held) {
            return requirement.ways().stream().anyMatch(way -> way.isMet(name(requirement), held));
        }

        boolean isMet(Collection<Evidence> held) {
            return requirements.stream().allMatch(requirement -> isMet(requirement, held));
        }

        /** The courses that any of its ways names. */
        Set<String> courses() {
            return requirements.stream()
                    .flatMap(requirement -> requirement.ways().stream())
                    .filter(way -> way.kind().isOfCourse())
                    .flatMap(way -> way.subjects().stream())
                    .collect(Collectors.toSet());
        }
    }

    /** Something that a level asks for; any of its ways meets it. */
    public record Requirement(String code, String name, String nameEn, List<Way> ways) implements Serializable {

        public Requirement {
            ways = List.copyOf(ways);
            if (ways.isEmpty()) {
                throw new IllegalArgumentException("No way leads to " + code);
            }
        }

        public String nameIn(String language) {
            return chosen(language, name, nameEn);
        }

        boolean asksAssessor() {
            return ways.stream().anyMatch(way -> way.kind() == EvidenceKind.ASSESSOR);
        }
    }

    /**
     * A way to meet a requirement.
     *
     * @param subjects courses or competences, by kind; none for an assessor
     * @param least how many courses, or different practice questions, are enough
     * @param level of the framework, for an ability; 0 for all other kinds
     */
    public record Way(EvidenceKind kind, List<String> subjects, int least, int level) implements Serializable {

        public Way {
            subjects = List.copyOf(subjects);
            if (kind.word().isEmpty()
                    || least < 1
                    || level < 0
                    || subjects.isEmpty() != (kind == EvidenceKind.ASSESSOR)) {
                throw new IllegalArgumentException("No way: " + kind + " " + subjects + " " + least + " " + level);
            }
        }

        /**
         * How far the evidence goes, from 0 to {@link #least}.
         *
         * @param requirement as {@link Level#name} names it
         */
        int progress(String requirement, Collection<Evidence> held) {
            var mine = held.stream().filter(evidence -> evidence.kind() == kind && evidence.counts());
            var found =
                    switch (kind) {
                        case ASSESSOR ->
                            mine.filter(evidence -> evidence.subject().equals(requirement))
                                    .limit(1)
                                    .count();
                        case PRACTICE ->
                            mine.filter(evidence -> subjects.contains(evidence.subject()))
                                    .map(Evidence::source)
                                    .distinct()
                                    .count();
                        default ->
                            mine.filter(evidence -> subjects.contains(evidence.subject()))
                                    .filter(evidence -> evidence.amount() >= level)
                                    .map(Evidence::subject)
                                    .distinct()
                                    .count();
                    };
            return (int) Math.min(found, least);
        }

        boolean isMet(String requirement, Collection<Evidence> held) {
            return progress(requirement, held) >= least;
        }
    }

    public RuleSet {
        levels = List.copyOf(levels);
        unique(levels, level -> level.group() + "/" + level.code());
    }

    /** The levels that these groups can reach. */
    Stream<Level> levels(Collection<String> groups) {
        return levels.stream().filter(level -> groups.contains(level.group()));
    }

    /** Whether any way asks for practice of this competence. */
    boolean asksPractice(String competence) {
        return levels.stream()
                .flatMap(level -> level.requirements().stream())
                .flatMap(requirement -> requirement.ways().stream())
                .anyMatch(way ->
                        way.kind() == EvidenceKind.PRACTICE && way.subjects().contains(competence));
    }

    public String titleIn(String language) {
        return chosen(language, title, titleEn);
    }

    public String noticeIn(String language) {
        return chosen(language, notice, noticeEn);
    }

    private static String chosen(String language, String vietnamese, String english) {
        return "en".equals(language) && !english.isEmpty() ? english : vietnamese;
    }

    private static <T> void unique(List<T> things, Function<T, String> code) {
        var seen = new HashSet<String>();
        for (var thing : things) {
            if (!seen.add(code.apply(thing))) {
                throw new IllegalArgumentException(code.apply(thing) + " is there twice");
            }
        }
    }
}
