package vn.hocvuso.catalogue;

import jakarta.persistence.Embeddable;

/** How an edition keeps a {@link CourseBrowsing.Skill}: Jakarta Persistence 3.1 embeds no records. */
@Embeddable
class TaughtSkill {

    private String competence;
    private int level;

    /** For JPA only. */
    protected TaughtSkill() {}

    TaughtSkill(CourseBrowsing.Skill skill) {
        this.competence = skill.competence();
        this.level = skill.level();
    }

    CourseBrowsing.Skill skill() {
        return new CourseBrowsing.Skill(competence, level);
    }
}
