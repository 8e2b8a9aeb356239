package vn.hocvuso.catalogue.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.catalogue.CourseBrowsing.Facets;
import vn.hocvuso.catalogue.CourseBrowsing.Skill;
import vn.hocvuso.catalogue.programme.ProgrammeBrowsing;
import vn.hocvuso.catalogue.programme.ProgrammeView;
import vn.hocvuso.platform.web.Formats;
import vn.hocvuso.platform.web.Texts;
import vn.hocvuso.skills.Framework;
import vn.hocvuso.skills.Frameworks;

/**
 * Behind {@code open/catalogue/courses.xhtml?group=…&area=…&level=…&longest=…}: the catalogue. What an address asks for
 * and the framework does not know is left out of account.
 */
@Named
@RequestScoped
public class CoursesPage {

    /** A value that a facet can have. */
    public record Option(String value, String label, boolean chosen) {}

    /** A choice in force, and the address of the same list without it. */
    public record Filter(String label, String without) {}

    private static final int[] LENGTHS = {60, 120, 180};

    private final CourseBrowsing courses;
    private final ProgrammeBrowsing programmes;
    private final Framework framework;

    private String group = "";
    private String area = "";
    private String level = "";
    private String longest = "";
    private List<CourseTile> tiles = List.of();
    private List<ProgrammeView> open = List.of();

    @Inject
    CoursesPage(CourseBrowsing courses, ProgrammeBrowsing programmes, Frameworks frameworks) {
        this.courses = courses;
        this.programmes = programmes;
        this.framework = frameworks.current();
    }

    /** View action. */
    public void open() {
        group = known(groups(), group);
        area = known(areas(), area);
        level = known(levels(), level);
        longest = known(lengths(), longest);
        tiles = courses.published(new Facets(group, area, number(level), number(longest))).stream()
                .map(card -> CourseTile.of(card, framework))
                .toList();
        open = programmes.open();
    }

    private static String known(List<Option> options, String value) {
        return options.stream().anyMatch(option -> option.value().equals(value)) ? value : "";
    }

    private static int number(String text) {
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private List<Option> groups() {
        return framework.groups().stream()
                .map(one -> option(one.code(), one.nameIn(CourseWords.language()), group))
                .toList();
    }

    private List<Option> areas() {
        return framework.areas().stream()
                .map(one -> option(one.code(), one.nameIn(CourseWords.language()), area))
                .toList();
    }

    /** Only levels at which some course teaches, and the one asked for: most of the ladder is still empty. */
    private List<Option> levels() {
        var taught = courses.published(new Facets("", "", 0, 0)).stream()
                .flatMap(card -> card.skills().stream())
                .map(Skill::level)
                .collect(Collectors.toSet());
        return framework.levels().stream()
                .filter(one -> taught.contains(one.number())
                        || String.valueOf(one.number()).equals(level))
                .map(one -> option(
                        String.valueOf(one.number()),
                        Texts.of(
                                "catalogue",
                                CourseWords.locale(),
                                "courses.levelOption",
                                one.number(),
                                one.bandIn(CourseWords.language())),
                        level))
                .toList();
    }

    private List<Option> lengths() {
        return IntStream.of(LENGTHS)
                .mapToObj(minutes -> option(
                        String.valueOf(minutes),
                        Texts.of("catalogue", CourseWords.locale(), "courses.longestOption", Formats.duration(minutes)),
                        longest))
                .toList();
    }

    private static Option option(String value, String label, String chosen) {
        return new Option(value, label, value.equals(chosen));
    }

    /** The choices in force, each with the way to drop it. */
    public List<Filter> getFilters() {
        var filters = new ArrayList<Filter>();
        add(filters, groups(), "group");
        add(filters, areas(), "area");
        add(filters, levels(), "level");
        add(filters, lengths(), "longest");
        return filters;
    }

    private void add(List<Filter> filters, List<Option> options, String parameter) {
        options.stream()
                .filter(Option::chosen)
                .forEach(option -> filters.add(new Filter(option.label(), addressWithout(parameter))));
    }

    private String addressWithout(String parameter) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("group", group);
        parameters.put("area", area);
        parameters.put("level", level);
        parameters.put("longest", longest);
        parameters.remove(parameter);
        var query = parameters.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "/courses" : "/courses?" + query;
    }

    public List<Option> getGroups() {
        return groups();
    }

    public List<Option> getAreas() {
        return areas();
    }

    public List<Option> getLevels() {
        return levels();
    }

    public List<Option> getLengths() {
        return lengths();
    }

    /** The programmes that are open, whatever is asked for: there are few. */
    public List<ProgrammeView> getProgrammes() {
        return open;
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

    public String getArea() {
        return area;
    }

    public void setArea(String area) {
        this.area = area;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }

    public String getLongest() {
        return longest;
    }

    public void setLongest(String longest) {
        this.longest = longest;
    }
}
