package vn.hocvuso.learning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.hocvuso.catalogue.CourseBrowsing;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.learning.Studying;
import vn.hocvuso.platform.text.QrCode;
import vn.hocvuso.platform.web.CurrentReading;
import vn.hocvuso.platform.web.Here;
import vn.hocvuso.platform.web.PageParameters;
import vn.hocvuso.platform.web.Texts;

/** Behind {@code open/learning/sheet.xhtml?course=…&lesson=…}: a lesson on one sheet of paper, for anybody. */
@Named
@RequestScoped
public class SheetPage {

    private final CourseBrowsing courses;
    private final Studying studying;
    private final CurrentLearner learner;
    private final Here here;
    private final CurrentReading reading;

    private final String course;
    private final String lesson;
    private CourseBrowsing.CourseView view;
    private CourseBrowsing.SheetView sheet;

    @Inject
    SheetPage(
            CourseBrowsing courses,
            Studying studying,
            CurrentLearner learner,
            PageParameters parameters,
            Here here,
            CurrentReading reading) {
        this.courses = courses;
        this.studying = studying;
        this.learner = learner;
        this.here = here;
        this.reading = reading;
        this.course = parameters.text("course");
        this.lesson = parameters.text("lesson");
    }

    /** An enrolled learner prints her own edition, all others the published one. */
    public void open() {
        view = courses.course(course);
        if (learner.isPresent()) {
            view = studying.study(learner.ref(), view)
                    .map(Studying.Study::course)
                    .orElse(view);
        }
        sheet = courses.sheet(view.edition(), lesson, reading.code());
    }

    /** Where the lesson is read, with scheme and host. */
    public String getAddress() {
        return here.getSite() + getPath();
    }

    /** Where the lesson is read on this site. */
    public String getPath() {
        return "/courses/" + course + "/lessons/" + lesson
                + (sheet.line().titles().containsKey(sheet.language()) ? "?lang=" + sheet.language() : "");
    }

    /** The address as a QR code in SVG. */
    public String getQr() {
        var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        return QrCode.of(getAddress()).svg(Texts.of("learning", locale, "sheet.qr", getAddress()));
    }

    public CourseBrowsing.CourseView getView() {
        return view;
    }

    public CourseBrowsing.SheetView getSheet() {
        return sheet;
    }

    public String getCourse() {
        return course;
    }
}
