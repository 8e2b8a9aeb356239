package vn.hocvuso.catalogue;

import java.io.Serializable;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.hocvuso.catalogue.CourseBrowsing.Skill;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/**
 * What an author tells about a course besides its lessons. Everything but the title may be empty while the edition is a
 * draft; what is there has the right form.
 *
 * @param label what people call the edition: {@code 2026.1}
 * @param outcomes what one learns, a phrase each
 * @param groups codes of the skill framework
 * @param cover the name of a picture of the edition
 */
public record CourseData(
        String label,
        String title,
        String summary,
        List<String> outcomes,
        Set<String> groups,
        List<Skill> skills,
        int minutes,
        String cover)
        implements Serializable {

    static final int LONGEST_LABEL = 20;
    static final int LONGEST_TITLE = 150;
    static final int LONGEST_SUMMARY = 300;
    static final int LONGEST_OUTCOME = 300;
    static final int MOST_OUTCOMES = 12;
    static final int MOST_SKILLS = 30;
    static final int MOST_MINUTES = 6000;
    private static final int HIGHEST_LEVEL = 20;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,16}");

    /**
     * Cleans every text.
     *
     * @throws Refusal {@code catalogue.label.long}, {@code catalogue.title.empty}, {@code catalogue.title.long},
     *     {@code catalogue.summary.long}, {@code catalogue.outcomes.many}, {@code catalogue.outcomes.long},
     *     {@code catalogue.groups.wrong}, {@code catalogue.skills.wrong}, {@code catalogue.skills.twice},
     *     {@code catalogue.skills.many} or {@code catalogue.minutes.wrong}, each at its input
     */
    public CourseData {
        label = Folding.clean(label);
        refuse(label.length() > LONGEST_LABEL, "catalogue.label.long", "label", LONGEST_LABEL);
        title = Folding.clean(title);
        refuse(title.isEmpty(), "catalogue.title.empty", "title", 0);
        refuse(title.length() > LONGEST_TITLE, "catalogue.title.long", "title", LONGEST_TITLE);
        summary = Folding.clean(summary);
        refuse(summary.length() > LONGEST_SUMMARY, "catalogue.summary.long", "summary", LONGEST_SUMMARY);
        outcomes = phrases(outcomes);
        groups = codes(groups);
        skills = distinct(skills);
        refuse(minutes < 0 || minutes > MOST_MINUTES, "catalogue.minutes.wrong", "minutes", MOST_MINUTES);
        cover = cover.strip();
    }

    /** Data of a course of which only the title is known. */
    static CourseData titled(String title, String label) {
        return new CourseData(label, title, "", List.of(), Set.of(), List.of(), 0, "");
    }

    private static List<String> phrases(List<String> typed) {
        var phrases = typed.stream()
                .map(Folding::clean)
                .filter(text -> !text.isEmpty())
                .toList();
        refuse(phrases.size() > MOST_OUTCOMES, "catalogue.outcomes.many", "outcomes", MOST_OUTCOMES);
        refuse(
                phrases.stream().anyMatch(text -> text.length() > LONGEST_OUTCOME),
                "catalogue.outcomes.long",
                "outcomes",
                LONGEST_OUTCOME);
        return phrases;
    }

    private static Set<String> codes(Set<String> codes) {
        refuse(codes.stream().anyMatch(code -> !CODE.matcher(code).matches()), "catalogue.groups.wrong", "groups", 0);
        return Collections.unmodifiableSet(new TreeSet<>(codes));
    }

    private static List<Skill> distinct(List<Skill> skills) {
        var seen = new HashSet<String>();
        for (var skill : skills) {
            var wrong =
                    !CODE.matcher(skill.competence()).matches() || skill.level() < 1 || skill.level() > HIGHEST_LEVEL;
            refuse(wrong, "catalogue.skills.wrong", "skills", skill.competence());
            refuse(!seen.add(skill.competence()), "catalogue.skills.twice", "skills", skill.competence());
        }
        refuse(skills.size() > MOST_SKILLS, "catalogue.skills.many", "skills", MOST_SKILLS);
        return List.copyOf(skills);
    }

    private static void refuse(boolean wrong, String key, String input, Object argument) {
        if (wrong) {
            throw new Refusal(key, argument).at(input);
        }
    }
}
