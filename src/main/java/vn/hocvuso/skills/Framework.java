package vn.hocvuso.skills;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * One version of the skill framework as it is read: areas and competences, levels, target groups and what each group
 * must master. Immutable.
 *
 * @param official false while the profiles are this project's own, which every page that shows them must say
 * @param notice what to say about the source
 */
public record Framework(
        String code,
        String version,
        String title,
        boolean official,
        String notice,
        List<Area> areas,
        List<Level> levels,
        List<Group> groups)
        implements Serializable {

    /** An area of competence, coded {@code 1} to {@code 6} in the first framework. */
    public record Area(String code, String name, String nameEn, List<Competence> competences) implements Serializable {}

    /** What a person can do; coded {@code 1.1} to {@code 6.3} in the first framework. */
    public record Competence(String code, String name, String nameEn, String description, String area)
            implements Serializable {}

    /**
     * A step of mastery.
     *
     * @param number from 1, the lowest
     * @param band the name of the band it belongs to: Cơ bản, Trung cấp, Nâng cao, Chuyên sâu
     */
    public record Level(int number, String code, String band, String bandEn) implements Serializable {}

    /** A target group and its profile: the competences that count as "phổ cập". */
    public record Group(String code, String name, String nameEn, String description, List<Requirement> profile)
            implements Serializable {}

    /** A competence at a level. */
    public record Requirement(String competence, int level) implements Serializable {}

    public Optional<Competence> competence(String competenceCode) {
        return areas.stream()
                .flatMap(area -> area.competences().stream())
                .filter(competence -> competence.code().equals(competenceCode))
                .findFirst();
    }

    public Optional<Group> group(String groupCode) {
        return groups.stream().filter(group -> group.code().equals(groupCode)).findFirst();
    }

    public Optional<Level> level(int number) {
        return levels.stream().filter(level -> level.number() == number).findFirst();
    }
}
