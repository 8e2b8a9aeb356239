package vn.hocvuso.identity.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.identity.locality.Localities;
import vn.hocvuso.identity.locality.Localities.Place;
import vn.hocvuso.identity.support.SupportNaming;
import vn.hocvuso.identity.support.SupportNaming.Line;

/** Behind {@code manage/identity/support.xhtml}: who helps the learners of which place. */
@Named
@ViewScoped
public class SupportPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final SupportNaming naming;
    private final CommuneChoice communeChoice;
    private final Localities localities;
    private final CurrentLearner learner;
    private final HttpServletRequest request;
    private final LazyDataModel<Line> named = new NamedPeople();

    private String done = "";
    private String communeText = "";
    private boolean wholeProvince;
    private String name = "";
    private String phone = "";
    private String hours = "";

    @Inject
    SupportPage(
            SupportNaming naming,
            CommuneChoice communeChoice,
            Localities localities,
            CurrentLearner learner,
            HttpServletRequest request) {
        this.naming = naming;
        this.communeChoice = communeChoice;
        this.localities = localities;
        this.learner = learner;
        this.request = request;
    }

    public String save() {
        var commune = communeChoice.resolve(communeText, request.getParameter("commune"));
        var place = wholeProvince ? province(commune) : commune;
        naming.name(learner.ref(), place, name, phone, hours);
        return here("named");
    }

    private String province(String commune) {
        return localities.commune(commune).map(Place::provinceCode).orElse("");
    }

    public String remove(String place) {
        naming.unname(learner.ref(), place);
        return here("removed");
    }

    private static String here(String what) {
        return "/manage/identity/support.xhtml?faces-redirect=true&done=" + what;
    }

    public LazyDataModel<Line> getNamed() {
        return named;
    }

    public List<Place> getCandidates() {
        return communeChoice.candidates();
    }

    public String getDone() {
        return done;
    }

    public void setDone(String done) {
        this.done = done;
    }

    public String getCommuneText() {
        return communeText;
    }

    public void setCommuneText(String communeText) {
        this.communeText = communeText;
    }

    public boolean isWholeProvince() {
        return wholeProvince;
    }

    public void setWholeProvince(boolean wholeProvince) {
        this.wholeProvince = wholeProvince;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getHours() {
        return hours;
    }

    public void setHours(String hours) {
        this.hours = hours;
    }

    /** Pages of places with the people named for them. */
    private final class NamedPeople extends LazyDataModel<Line> {

        private static final long serialVersionUID = 1L;

        @Override
        public int count(Map<String, FilterMeta> filters) {
            return (int) naming.count(learner.ref());
        }

        @Override
        public List<Line> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
            return naming.lines(learner.ref(), first, size);
        }
    }
}
