package vn.hocvuso.catalogue.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.catalogue.CourseBrowsing.Card;
import vn.hocvuso.catalogue.CourseBrowsing.Facets;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.skills.Framework;
import vn.hocvuso.skills.Frameworks;

/**
 * Behind {@code open/catalogue/group.xhtml?group=ND}: what a group should master, which courses teach it, and what none
 * teaches yet.
 */
@Named
@RequestScoped
public class GroupPage {

    /**
     * A line of the profile.
     *
     * @param reaching courses that teach the competence up to this level or further
     * @param beginning courses that teach it, but not as far
     */
    public record Line(
            Framework.Competence competence, Framework.Level level, List<Card> reaching, List<Card> beginning) {}

    private final CourseBrowsing courses;
    private final Framework framework;

    private String group = "";
    private Framework.Group profile;
    private List<Line> lines = List.of();
    private List<CourseTile> tiles = List.of();

    @Inject
    GroupPage(CourseBrowsing courses, Frameworks frameworks) {
        this.courses = courses;
        this.framework = frameworks.current();
    }

    /** View action. */
    public void open() {
        profile = framework.group(group).orElseThrow(() -> new Refusal("catalogue.group.unknown"));
        var all = courses.published(new Facets("", "", 0, 0));
        lines = profile.profile().stream()
                .map(requirement -> line(requirement, all))
                .toList();
        tiles = courses.published(new Facets(group, "", 0, 0)).stream()
                .map(card -> CourseTile.of(card, framework))
                .toList();
    }

    private Line line(Framework.Requirement requirement, List<Card> all) {
        var level = requirement.level();
        var teaching = all.stream()
                .filter(card -> levelOf(card, requirement.competence()) > 0)
                .toList();
        return new Line(
                framework.competence(requirement.competence()).orElseThrow(),
                framework.level(level).orElseThrow(),
                teaching.stream()
                        .filter(card -> levelOf(card, requirement.competence()) >= level)
                        .toList(),
                teaching.stream()
                        .filter(card -> levelOf(card, requirement.competence()) < level)
                        .toList());
    }

    /** The level up to which a course teaches a competence; 0 when it does not. */
    private static int levelOf(Card card, String competence) {
        return card.skills().stream()
                .filter(skill -> skill.competence().equals(competence))
                .mapToInt(CourseBrowsing.Skill::level)
                .max()
                .orElse(0);
    }

    public Framework getFramework() {
        return framework;
    }

    public Framework.Group getProfile() {
        return profile;
    }

    public List<Line> getLines() {
        return lines;
    }

    /** How many requirements some course teaches far enough. */
    public long getTaught() {
        return lines.stream().filter(line -> !line.reaching().isEmpty()).count();
    }

    public List<CourseTile> getTiles() {
        return tiles;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }
}
