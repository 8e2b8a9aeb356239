package vn.hocvuso.skills;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.hocvuso.platform.Announced;

/**
 * One version of the skill framework as it is read: areas and competences, levels, target groups and what each group
 * must master. Immutable, and cannot exist with a code twice or a reference to something it does not hold.
 *
 * @param official false while the profiles are this project's own, which every page that shows them must say
 * @param notice what to say about the source
 */
public record Framework(
        String code,
        String version,
        String title,
        String titleEn,
        boolean official,
        String notice,
        String noticeEn,
        List<Source> sources,
        List<Area> areas,
        List<Level> levels,
        List<Group> groups)
        implements Serializable {

    /** What there is before the first import: no areas, no levels, no groups. */
    public static final Framework NONE =
            new Framework("", "", "", "", false, "", "", List.of(), List.of(), List.of(), List.of());

    /** Fired in the transaction that put a version in force. */
    public record Published(long framework, String code, String version, Instant at) implements Announced {
        @Override
        public long subject() {
            return framework;
        }
    }

    /** A document the content comes from, and how sure we are; {@code address} may be empty. */
    public record Source(String name, String nameEn, String address) implements Serializable {

        public String nameIn(String language) {
            return chosen(language, name, nameEn);
        }
    }

    /** An area of competence, coded {@code 1} to {@code 6} in the first framework. */
    public record Area(String code, String name, String nameEn, List<Competence> competences) implements Serializable {

        public Area {
            competences = List.copyOf(competences);
        }

        public String nameIn(String language) {
            return chosen(language, name, nameEn);
        }
    }

    /** What a person can do; coded {@code 1.1} to {@code 6.3} in the first framework. */
    public record Competence(
            String code,
            String name,
            String nameEn,
            String description,
            String descriptionEn,
            String area,
            List<Indicator> indicators)
            implements Serializable {

        public Competence {
            indicators = List.copyOf(indicators);
        }

        public String nameIn(String language) {
            return chosen(language, name, nameEn);
        }

        public String descriptionIn(String language) {
            return chosen(language, description, descriptionEn);
        }
    }

    /** What someone at a level of a competence can be seen to do; the text is the source's own, in Vietnamese. */
    public record Indicator(String code, int level, String text) implements Serializable {}

    /**
     * A step of mastery.
     *
     * @param number from 1, the lowest
     * @param band the name of the band it belongs to: Cơ bản, Trung cấp, Nâng cao, Chuyên sâu
     * @param description what it means in plain words
     */
    public record Level(int number, String code, String band, String bandEn, String description, String descriptionEn)
            implements Serializable {

        public String bandIn(String language) {
            return chosen(language, band, bandEn);
        }

        public String descriptionIn(String language) {
            return chosen(language, description, descriptionEn);
        }
    }

    /** A target group and its profile: the competences that count as "phổ cập". */
    public record Group(
            String code,
            String name,
            String nameEn,
            String description,
            String descriptionEn,
            List<Requirement> profile)
            implements Serializable {

        public Group {
            profile = List.copyOf(profile);
        }

        public String nameIn(String language) {
            return chosen(language, name, nameEn);
        }

        public String descriptionIn(String language) {
            return chosen(language, description, descriptionEn);
        }
    }

    /** A competence at a level. */
    public record Requirement(String competence, int level) implements Serializable {}

    public Framework {
        sources = List.copyOf(sources);
        areas = List.copyOf(areas);
        levels = List.copyOf(levels);
        groups = List.copyOf(groups);
        var competences =
                areas.stream().flatMap(area -> area.competences().stream()).toList();
        var known = unique("competence", competences, Competence::code);
        var steps = unique("level", levels, Level::number);
        unique("area", areas, Area::code);
        unique("group", groups, Group::code);
        unique(
                "indicator",
                competences.stream()
                        .flatMap(competence -> competence.indicators().stream())
                        .toList(),
                Indicator::code);
        areas.forEach(area -> area.competences().forEach(competence -> requireArea(area, competence)));
        competences.forEach(competence -> competence.indicators().forEach(indicator -> requireLevel(steps, indicator)));
        for (var group : groups) {
            unique("requirement", group.profile(), Requirement::competence);
            group.profile().forEach(requirement -> requireKnown(known, steps, requirement));
        }
    }

    public String titleIn(String language) {
        return chosen(language, title, titleEn);
    }

    public String noticeIn(String language) {
        return chosen(language, notice, noticeEn);
    }

    public Stream<Competence> competences() {
        return areas.stream().flatMap(area -> area.competences().stream());
    }

    public Optional<Competence> competence(String competenceCode) {
        return competences()
                .filter(competence -> competence.code().equals(competenceCode))
                .findFirst();
    }

    public Optional<Area> area(String areaCode) {
        return areas.stream().filter(area -> area.code().equals(areaCode)).findFirst();
    }

    public Optional<Group> group(String groupCode) {
        return groups.stream().filter(group -> group.code().equals(groupCode)).findFirst();
    }

    public Optional<Level> level(int number) {
        return levels.stream().filter(level -> level.number() == number).findFirst();
    }

    private static String chosen(String language, String vietnamese, String english) {
        return "en".equals(language) && !english.isEmpty() ? english : vietnamese;
    }

    private static <T, K> HashSet<K> unique(String what, Collection<T> things, Function<T, K> code) {
        var codes = new HashSet<K>();
        for (var thing : things) {
            if (!codes.add(code.apply(thing))) {
                throw new IllegalArgumentException("The " + what + " " + code.apply(thing) + " is there twice");
            }
        }
        return codes;
    }

    private static void requireArea(Area area, Competence competence) {
        if (!competence.area().equals(area.code())) {
            throw new IllegalArgumentException("Competence " + competence.code() + " stands in area " + area.code()
                    + " but names " + competence.area());
        }
    }

    private static void requireLevel(Collection<Integer> levels, Indicator indicator) {
        if (!levels.contains(indicator.level())) {
            throw new IllegalArgumentException("Indicator " + indicator.code() + " names no level");
        }
    }

    private static void requireKnown(
            Collection<String> competences, Collection<Integer> levels, Requirement requirement) {
        if (!competences.contains(requirement.competence()) || !levels.contains(requirement.level())) {
            throw new IllegalArgumentException("No competence " + requirement.competence() + " at level "
                    + requirement.level() + " in this framework");
        }
    }
}
