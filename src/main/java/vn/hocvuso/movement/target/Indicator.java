package vn.hocvuso.movement.target;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.IDENTITY;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Locale;
import java.util.Optional;
import vn.hocvuso.movement.place.PopulationGroup;

/** What is counted: so many people of a cohort have come to a measure; and of which group a share is taken. */
@Entity
@Table(name = "movement_indicator")
public class Indicator {

    /**
     * What the content folder says of one.
     *
     * @param cohort {@code *} for everybody, {@code ADULTS}, or a group of the skill framework
     * @param group of which a share is taken; empty for one that is only counted
     */
    public record Definition(
            String code,
            String name,
            String nameEn,
            String definition,
            String definitionEn,
            Measure measure,
            String cohort,
            Optional<PopulationGroup> group,
            Direction direction) {}

    @Id
    @GeneratedValue(strategy = IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private String code;

    private int position;

    private String name;

    @Column(name = "name_en")
    private String nameEn;

    private String definition;

    @Column(name = "definition_en")
    private String definitionEn;

    @Enumerated(STRING)
    private Measure measure;

    private String cohort;

    @Column(name = "population_group")
    @Enumerated(STRING)
    private PopulationGroup populationGroup;

    @Enumerated(STRING)
    private Direction direction;

    /** For JPA only. */
    protected Indicator() {}

    Indicator(Definition definition, int position) {
        code = definition.code();
        become(definition, position);
    }

    /** Is what the content folder says now. Its place in lists is counted from 0. */
    final void become(Definition said, int newPosition) {
        position = newPosition;
        name = said.name();
        nameEn = said.nameEn();
        definition = said.definition();
        definitionEn = said.definitionEn();
        measure = said.measure();
        cohort = said.cohort();
        populationGroup = said.group().orElse(null);
        direction = said.direction();
    }

    public long id() {
        return id;
    }

    public String code() {
        return code;
    }

    /** In English where the reader asks for it, else in Vietnamese. */
    public String name(Locale locale) {
        return isEnglish(locale) ? nameEn : name;
    }

    /** What exactly is counted. */
    public String definition(Locale locale) {
        return isEnglish(locale) ? definitionEn : definition;
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    public Measure measure() {
        return measure;
    }

    /** Who is counted: {@code *} for everybody, {@code ADULTS}, or a group of the skill framework. */
    public String cohort() {
        return cohort;
    }

    /** Of which a share is taken; empty for one that is only counted. */
    public Optional<PopulationGroup> group() {
        return Optional.ofNullable(populationGroup);
    }

    public Direction direction() {
        return direction;
    }
}
