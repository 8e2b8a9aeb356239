package vn.hocvuso.skills;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.hocvuso.skills.Framework.Area;
import vn.hocvuso.skills.Framework.Competence;
import vn.hocvuso.skills.Framework.Group;
import vn.hocvuso.skills.Framework.Indicator;
import vn.hocvuso.skills.Framework.Level;
import vn.hocvuso.skills.Framework.Requirement;
import vn.hocvuso.skills.Framework.Source;

/** The rows of one version: written once, read as a whole. */
final class FrameworkRows {

    private final EntityManager entityManager;
    private final long framework;

    FrameworkRows(EntityManager entityManager, long framework) {
        this.entityManager = entityManager;
        this.framework = framework;
    }

    void write(Framework content) {
        var position = 0;
        for (var source : content.sources()) {
            insert(
                    "skills_source (framework_id, position, name, name_en, address)",
                    ++position,
                    source.name(),
                    source.nameEn(),
                    source.address());
        }
        for (var level : content.levels()) {
            insert(
                    "skills_level (framework_id, number, code, band, band_en, description, description_en)",
                    level.number(),
                    level.code(),
                    level.band(),
                    level.bandEn(),
                    level.description(),
                    level.descriptionEn());
        }
        position = 0;
        for (var area : content.areas()) {
            insert(
                    "skills_area (framework_id, code, position, name, name_en)",
                    area.code(),
                    ++position,
                    area.name(),
                    area.nameEn());
            write(area);
        }
        position = 0;
        for (var group : content.groups()) {
            insert(
                    "skills_group (framework_id, code, position, name, name_en, description, description_en)",
                    group.code(),
                    ++position,
                    group.name(),
                    group.nameEn(),
                    group.description(),
                    group.descriptionEn());
            write(group);
        }
    }

    private void write(Area area) {
        var position = 0;
        for (var competence : area.competences()) {
            insert(
                    "skills_competence (framework_id, code, area_code, position, name, name_en, description, description_en)",
                    competence.code(),
                    area.code(),
                    ++position,
                    competence.name(),
                    competence.nameEn(),
                    competence.description(),
                    competence.descriptionEn());
            var place = 0;
            for (var indicator : competence.indicators()) {
                insert(
                        "skills_indicator (framework_id, code, competence_code, position, level, text)",
                        indicator.code(),
                        competence.code(),
                        ++place,
                        indicator.level(),
                        indicator.text());
            }
        }
    }

    private void write(Group group) {
        var position = 0;
        for (var requirement : group.profile()) {
            insert(
                    "skills_profile (framework_id, group_code, competence_code, position, level)",
                    group.code(),
                    requirement.competence(),
                    ++position,
                    requirement.level());
        }
    }

    List<Source> sources() {
        return rows("select name, name_en, address from skills_source where framework_id = ? order by position")
                .map(row -> new Source(text(row[0]), text(row[1]), text(row[2])))
                .toList();
    }

    List<Level> levels() {
        return rows("select number, code, band, band_en, description, description_en from skills_level"
                        + " where framework_id = ? order by number")
                .map(row ->
                        new Level(number(row[0]), text(row[1]), text(row[2]), text(row[3]), text(row[4]), text(row[5])))
                .toList();
    }

    List<Area> areas() {
        Map<String, List<Indicator>> indicators = rows("select competence_code, code, level, text from skills_indicator"
                        + " where framework_id = ? order by competence_code, position")
                .collect(groupingBy(
                        row -> text(row[0]),
                        mapping(row -> new Indicator(text(row[1]), number(row[2]), text(row[3])), toList())));
        Map<String, List<Competence>> competences =
                rows("select area_code, code, name, name_en, description, description_en from skills_competence"
                                + " where framework_id = ? order by area_code, position")
                        .map(row -> new Competence(
                                text(row[1]),
                                text(row[2]),
                                text(row[3]),
                                text(row[4]),
                                text(row[5]),
                                text(row[0]),
                                indicators.getOrDefault(text(row[1]), List.of())))
                        .collect(groupingBy(Competence::area));
        return rows("select code, name, name_en from skills_area where framework_id = ? order by position")
                .map(row -> new Area(
                        text(row[0]), text(row[1]), text(row[2]), competences.getOrDefault(text(row[0]), List.of())))
                .toList();
    }

    List<Group> groups() {
        Map<String, List<Requirement>> profiles = rows("select group_code, competence_code, level from skills_profile"
                        + " where framework_id = ? order by group_code, position")
                .collect(groupingBy(
                        row -> text(row[0]), mapping(row -> new Requirement(text(row[1]), number(row[2])), toList())));
        return rows("select code, name, name_en, description, description_en from skills_group"
                        + " where framework_id = ? order by position")
                .map(row -> new Group(
                        text(row[0]),
                        text(row[1]),
                        text(row[2]),
                        text(row[3]),
                        text(row[4]),
                        profiles.getOrDefault(text(row[0]), List.of())))
                .toList();
    }

    /** The first column is always this version. */
    private void insert(String tableAndColumns, Object... values) {
        var query = entityManager.createNativeQuery(
                "insert into " + tableAndColumns + " values (?" + ", ?".repeat(values.length) + ")");
        query.setParameter(1, framework);
        for (var i = 0; i < values.length; i++) {
            query.setParameter(i + 2, values[i]);
        }
        query.executeUpdate();
    }

    private Stream<Object[]> rows(String sql) {
        List<?> rows =
                entityManager.createNativeQuery(sql).setParameter(1, framework).getResultList();
        return rows.stream().map(Object[].class::cast);
    }

    private static String text(Object column) {
        return (String) column;
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }
}
