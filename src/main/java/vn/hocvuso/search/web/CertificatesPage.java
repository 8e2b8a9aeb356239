package vn.hocvuso.search.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.certification.Units;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.locality.Localities;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;
import vn.hocvuso.platform.web.Texts;
import vn.hocvuso.search.CertificateFacets;
import vn.hocvuso.search.CertificateQuery;
import vn.hocvuso.search.CertificateSearching;
import vn.hocvuso.search.CertificateSearching.Found;
import vn.hocvuso.search.CertificateSearching.Mark;
import vn.hocvuso.search.QuestionText;

/** Behind {@code manage/search/certificates.xhtml?text=…&place=…}: the address holds the question, the answer no session. */
@Named
@RequestScoped
public class CertificatesPage {

    /** A value that may be chosen; {@code chosen} where it is. */
    public record Choice(String value, String label, boolean chosen) {}

    /** A part of what was found, with the address that asks for it alone. */
    public record Part(String label, long count, String address) {}

    /** How what was found divides by one thing. */
    public record Division(String titleKey, List<Part> parts) {}

    private static final String HERE = "/manage/search/certificates.xhtml";
    private static final int PAGE = 20;
    private static final int MOST_PARTS = 12;

    private final CertificateSearching searching;
    private final CourseBrowsing courses;
    private final Units units;
    private final Localities localities;
    private final CurrentLearner learner;

    private String text = "";
    private String course = "";
    private String place = "";
    private String commune = "";
    private String kind = "";
    private String issuer = "";
    private String status = "";
    private String from = "";
    private String to = "";
    private String after = "";
    private CertificateQuery query = CertificateQuery.ANY;
    private Found found;
    private List<Choice> courseChoices;
    private List<Choice> issuerChoices;

    @Inject
    CertificatesPage(
            CertificateSearching searching,
            CourseBrowsing courses,
            Units units,
            Localities localities,
            CurrentLearner learner) {
        this.searching = searching;
        this.courses = courses;
        this.units = units;
        this.localities = localities;
        this.learner = learner;
    }

    /** View action: answers the question of the address; one that asks for nothing finds the newest. */
    public void open() {
        query = new CertificateQuery(
                text,
                course,
                place(),
                QuestionText.day(from, "from"),
                QuestionText.day(to, "to"),
                status,
                kind,
                issuer);
        place = query.place();
        found = searching.certificates(learner.ref(), query, Mark.read(after), PAGE);
    }

    /** A commune that was typed goes before the province that was picked, if it lies there. */
    private String place() {
        var typed = Folding.clean(commune);
        if (typed.isEmpty()) {
            return place;
        }
        var province = place.length() > 2 ? place.substring(0, 2) : place;
        var fitting = localities.find(typed, 2).stream()
                .filter(one -> province.isEmpty()
                        || one.provinceCode().equals(province)
                        || localities.commune(place).isPresent())
                .toList();
        if (fitting.size() != 1) {
            throw new Refusal(fitting.isEmpty() ? "search.commune.none" : "search.commune.which").at("commune");
        }
        return fitting.get(0).code();
    }

    /** All provinces, and the commune that is asked for where it is one. */
    public List<Choice> getPlaces() {
        var choices = new ArrayList<Choice>();
        localities.commune(place).ifPresent(one -> choices.add(new Choice(one.code(), one.label(), true)));
        localities
                .provinces()
                .forEach(one -> choices.add(
                        new Choice(one.code(), one.name(), one.code().equals(place))));
        return choices;
    }

    public List<Choice> getCourses() {
        if (courseChoices == null) {
            courseChoices = courses.published(new CourseBrowsing.Facets(null, null, 0, 0)).stream()
                    .map(card ->
                            new Choice(card.slug(), card.title(), card.slug().equals(course)))
                    .toList();
        }
        return courseChoices;
    }

    /** The units in whose name certificates are or were issued. */
    public List<Choice> getIssuers() {
        if (issuerChoices == null) {
            issuerChoices = units.all().stream()
                    .map(unit -> new Choice(
                            String.valueOf(unit.id()),
                            unit.label(),
                            String.valueOf(unit.id()).equals(issuer)))
                    .toList();
        }
        return issuerChoices;
    }

    public List<Choice> getKinds() {
        return choices(CertificateWords.KINDS, "certificates.kind.", kind);
    }

    public List<Choice> getStatuses() {
        return choices(CertificateWords.STATUSES, "certificates.status.", status);
    }

    private static List<Choice> choices(List<String> values, String prefix, String chosen) {
        return values.stream()
                .map(value -> new Choice(value, label(prefix, value), value.equals(chosen)))
                .toList();
    }

    private static String label(String prefix, String value) {
        try {
            return Texts.of(
                    "search", FacesContext.getCurrentInstance().getViewRoot().getLocale(), prefix + value);
        } catch (MissingResourceException e) {
            return value;
        }
    }

    /** The name of a status. */
    public String status(String value) {
        return label("certificates.status.", value);
    }

    /** How what was found divides; none where it is too much to be counted, or of one kind only. */
    public List<Division> getDivisions() {
        if (found == null) {
            return List.of();
        }
        var facets = found.facets();
        var titles = labels(getCourses());
        var names = labels(getIssuers());
        var divisions = new ArrayList<Division>();
        divide(divisions, "certificates.place", facets.places(), this::placeName, code -> address(query.inPlace(code)));
        divide(divisions, "certificates.month", facets.months(), UnaryOperator.identity(), this::inMonth);
        divide(
                divisions,
                "certificates.course",
                facets.courses(),
                slug -> titles.getOrDefault(slug, slug),
                slug -> address(query.ofCourse(slug)));
        divide(
                divisions,
                "certificates.kind",
                facets.kinds(),
                value -> label("certificates.kind.", value),
                value -> address(query.ofKind(value)));
        divide(
                divisions,
                "certificates.issuer",
                facets.issuers(),
                unit -> names.getOrDefault(unit, unit),
                unit -> address(query.ofIssuer(unit)));
        divide(
                divisions,
                "certificates.status",
                facets.statuses(),
                this::status,
                value -> address(query.inStatus(value)));
        return divisions;
    }

    private static Map<String, String> labels(List<Choice> choices) {
        return choices.stream().collect(Collectors.toMap(Choice::value, Choice::label, (a, b) -> a));
    }

    private static void divide(
            List<Division> divisions,
            String title,
            List<CertificateFacets.Count> counts,
            UnaryOperator<String> label,
            UnaryOperator<String> address) {
        if (counts.size() > 1) {
            divisions.add(new Division(
                    title,
                    counts.stream()
                            .limit(MOST_PARTS)
                            .map(count ->
                                    new Part(label.apply(count.value()), count.count(), address.apply(count.value())))
                            .toList()));
        }
    }

    private String placeName(String code) {
        return localities
                .commune(code)
                .map(Localities.Place::name)
                .or(() -> localities.province(code).map(Localities.Province::name))
                .orElse(code);
    }

    private String inMonth(String month) {
        var days = YearMonth.parse(month);
        return address(query.between(days.atDay(1), days.atEndOfMonth()));
    }

    private static String address(CertificateQuery query) {
        return HERE + "?" + QuestionText.of(query);
    }

    /** The question, to be kept by a form. */
    public String getQuestion() {
        return QuestionText.of(query);
    }

    /** Where the answer begins. */
    public String getFirstAddress() {
        return address(query);
    }

    /** The address of what comes after this page; empty on the last. */
    public String getNextAddress() {
        return found == null || found.next() == null ? "" : address(query) + "&after=" + found.next();
    }

    /** True on a page that is not the first. */
    public boolean isLater() {
        return Mark.read(after).isPresent();
    }

    /** Null where the question was refused. */
    public Found getFound() {
        return found;
    }

    /** So many are counted; where there are more, the page says only that. */
    public int getMostCounted() {
        return CertificateSearching.MOST_COUNTED;
    }

    public int getLongest() {
        return CertificateQuery.LONGEST;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = given(text);
    }

    public String getCourse() {
        return course;
    }

    public void setCourse(String course) {
        this.course = given(course);
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = given(place);
    }

    public String getCommune() {
        return commune;
    }

    public void setCommune(String commune) {
        this.commune = given(commune);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = given(kind);
    }

    public String getIssuer() {
        return issuer;
    }

    public void setIssuer(String issuer) {
        this.issuer = given(issuer);
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = given(status);
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = given(from);
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = given(to);
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = given(after);
    }

    private static String given(String value) {
        return value == null ? "" : value;
    }
}
