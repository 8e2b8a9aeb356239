package vn.hocvuso.certification.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.certification.IssuingByHand;
import vn.hocvuso.certification.Units;
import vn.hocvuso.identity.CurrentLearner;

/** Behind {@code manage/certification/issue.xhtml}: a certificate by hand, shown for a check before it is issued. */
@Named
@ViewScoped
public class IssuePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final IssuingByHand issuing;
    private final CourseBrowsing courses;
    private final Units units;
    private final CurrentLearner learner;

    private String username = "";
    private String course = "";
    private String score = "";
    private String reason = "";
    private long unit = Units.OPERATOR;
    private List<CourseBrowsing.Card> published;
    private List<Units.Unit> present;
    private IssuingByHand.Preview preview;

    @Inject
    IssuePage(IssuingByHand issuing, CourseBrowsing courses, Units units, CurrentLearner learner) {
        this.issuing = issuing;
        this.courses = courses;
        this.units = units;
        this.learner = learner;
    }

    /** View action. */
    public void open() {
        published = courses.published(new CourseBrowsing.Facets(null, null, 0, 0));
        present = units.present();
    }

    /** First step: shows who and what is meant. */
    public void check() {
        preview = issuing.check(learner.ref(), request());
    }

    /** Back to the form, with what was typed. */
    public void reconsider() {
        preview = null;
    }

    /** Second step; leads to the new certificate. */
    public String issue() {
        var number = issuing.issue(learner.ref(), request());
        return "/manage/certification/certificate.xhtml?faces-redirect=true&issued=true&number=" + number.value();
    }

    private IssuingByHand.Request request() {
        return new IssuingByHand.Request(username, course, score, reason, unit);
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getCourse() {
        return course;
    }

    public void setCourse(String course) {
        this.course = course;
    }

    public String getScore() {
        return score;
    }

    public void setScore(String score) {
        this.score = score;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public long getUnit() {
        return unit;
    }

    public void setUnit(long unit) {
        this.unit = unit;
    }

    /** The units to choose from. */
    public List<Units.Unit> getUnits() {
        return present;
    }

    /** The courses to choose from. */
    public List<CourseBrowsing.Card> getPublished() {
        return published;
    }

    /** Null before the check. */
    public IssuingByHand.Preview getPreview() {
        return preview;
    }
}
