package vn.hocvuso.catalogue.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import vn.hocvuso.catalogue.CourseBrowsing.Skill;
import vn.hocvuso.catalogue.CourseData;

/** The data of a draft as an author types them. */
public class CourseForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String label;
    private String title;
    private String summary;
    private String outcomes;
    private ArrayList<String> groups;
    /** Levels by competence; empty for a competence that the course does not teach. */
    private final HashMap<String, String> levels = new HashMap<>();

    private int minutes;
    private String cover;

    CourseForm(CourseData data) {
        label = data.label();
        title = data.title();
        summary = data.summary();
        outcomes = String.join("\n", data.outcomes());
        groups = new ArrayList<>(data.groups());
        data.skills().forEach(skill -> levels.put(skill.competence(), String.valueOf(skill.level())));
        minutes = data.minutes();
        cover = data.cover();
    }

    /** @throws vn.hocvuso.platform.Refusal as {@link CourseData} does */
    CourseData data() {
        var skills = levels.entrySet().stream()
                .filter(entry -> isChosen(entry.getValue()))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Skill(entry.getKey(), Integer.parseInt(entry.getValue())))
                .toList();
        return new CourseData(
                label, title, summary, outcomes.lines().toList(), new HashSet<>(groups), skills, minutes, cover);
    }

    /** How many competences have a level. */
    public long getSkillCount() {
        return levels.values().stream().filter(CourseForm::isChosen).count();
    }

    /** Faces puts null where nothing was chosen. */
    private static boolean isChosen(String level) {
        return level != null && !level.isEmpty();
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public String getOutcomes() {
        return outcomes;
    }

    public void setOutcomes(String outcomes) {
        this.outcomes = outcomes;
    }

    public List<String> getGroups() {
        return groups;
    }

    public void setGroups(List<String> groups) {
        this.groups = new ArrayList<>(groups);
    }

    public Map<String, String> getLevels() {
        return levels;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }

    public String getCover() {
        return cover;
    }

    public void setCover(String cover) {
        this.cover = cover == null ? "" : cover;
    }
}
