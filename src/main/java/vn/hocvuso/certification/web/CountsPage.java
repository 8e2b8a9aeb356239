package vn.hocvuso.certification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.certification.Units;
import vn.hocvuso.certification.figures.CertificateFigures;
import vn.hocvuso.certification.figures.CertificateFigures.Line;
import vn.hocvuso.certification.figures.CountKeeping;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.locality.Localities;

/**
 * Behind {@code manage/certification/counts.xhtml?place=…&month=…}: how many certificates there are, by month, place,
 * issuing unit and course.
 */
@Named
@RequestScoped
public class CountsPage {

    /** A line with the name of what it is of. */
    public record Titled(String name, Line line) {}

    private static final String HERE = "/manage/certification/counts.xhtml";
    private static final int PROVINCE_CODE = 2;

    private final CertificateFigures figures;
    private final CountKeeping keeping;
    private final Localities localities;
    private final Units units;
    private final CourseBrowsing browsing;
    private final CurrentLearner learner;

    private String place = "";
    private String month = "";
    private List<Line> months = List.of();
    private List<Line> places = List.of();
    private List<Titled> issuers = List.of();
    private List<Titled> courses = List.of();

    @Inject
    CountsPage(
            CertificateFigures figures,
            CountKeeping keeping,
            Localities localities,
            Units units,
            CourseBrowsing browsing,
            CurrentLearner learner) {
        this.figures = figures;
        this.keeping = keeping;
        this.localities = localities;
        this.units = units;
        this.browsing = browsing;
        this.learner = learner;
    }

    /** View action; what is no place or no month counts as none. */
    public void open() {
        if (placeName(place).isEmpty()) {
            place = "";
        }
        months = figures.months(learner.ref(), place);
        places = place.length() > PROVINCE_CODE ? List.of() : figures.places(learner.ref(), place, asked());
        issuers = titledIssuers();
        courses = place.length() > PROVINCE_CODE ? List.of() : titledCourses();
    }

    private YearMonth asked() {
        try {
            return month.isEmpty() ? null : YearMonth.parse(month);
        } catch (DateTimeException e) {
            month = "";
            return null;
        }
    }

    /** Counts all anew, and comes back. */
    public String recount() {
        keeping.recount(learner.ref());
        return HERE + "?faces-redirect=true&done=true";
    }

    public List<Line> getMonths() {
        return months;
    }

    public List<Line> getPlaces() {
        return places;
    }

    /** By issuing unit; empty where one has issued all. */
    public List<Titled> getIssuers() {
        return issuers;
    }

    /** By course. */
    public List<Titled> getCourses() {
        return courses;
    }

    private List<Titled> titledIssuers() {
        var lines = figures.issuers(learner.ref(), place, asked());
        var names =
                units.all().stream().collect(Collectors.toMap(unit -> String.valueOf(unit.id()), Units.Unit::label));
        return lines.size() > 1 ? titled(lines, names) : List.of();
    }

    private List<Titled> titledCourses() {
        var titles = browsing.published(new CourseBrowsing.Facets(null, null, 0, 0)).stream()
                .collect(Collectors.toMap(CourseBrowsing.Card::slug, CourseBrowsing.Card::title));
        return titled(figures.courses(learner.ref(), place, asked()), titles);
    }

    /** What has no name any more is named by its key. */
    private static List<Titled> titled(List<Line> lines, Map<String, String> names) {
        return lines.stream()
                .map(line -> new Titled(names.getOrDefault(line.key(), line.key()), line))
                .toList();
    }

    public long issued(List<Line> lines) {
        return lines.stream().mapToLong(Line::issued).sum();
    }

    /** The name of a place; empty for none. */
    public String placeName(String code) {
        return localities.label(code);
    }

    /** {@code 11/2026}. */
    public String monthName(String key) {
        return key.substring(5) + "/" + key.substring(0, 4);
    }

    /** The same page for a place and the month asked for. */
    public String placeAddress(String code) {
        return address(code, month);
    }

    /** The same page for a month and the place asked for. */
    public String monthAddress(String key) {
        return address(place, key);
    }

    private static String address(String place, String month) {
        return HERE + "?place=" + place + "&month=" + month;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place == null ? "" : place;
    }

    public String getMonth() {
        return month;
    }

    public void setMonth(String month) {
        this.month = month == null ? "" : month;
    }
}
