package vn.hocvuso.certification.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import vn.hocvuso.certification.office.ClientKeeping;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.platform.Refusal;

/** Behind {@code manage/certification/clients.xhtml}: the offices that ask about certificates with keys of their own. */
@Named
@ViewScoped
public class ClientsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String USUAL_LIMIT = "600";

    private final ClientKeeping keeping;
    private final CurrentLearner learner;

    private String name = "";
    private String perMinute = USUAL_LIMIT;
    private ClientKeeping.Made made;
    private ClientKeeping.View looked;
    private List<ClientKeeping.View> clients = List.of();

    @Inject
    ClientsPage(ClientKeeping keeping, CurrentLearner learner) {
        this.keeping = keeping;
        this.learner = learner;
    }

    /** View action. */
    public void open() {
        clients = keeping.all(learner.ref());
    }

    /** Shows the key, this once. */
    public void make() {
        made = keeping.make(learner.ref(), name, limit());
        name = "";
        perMinute = USUAL_LIMIT;
        open();
    }

    private int limit() {
        try {
            return Integer.parseInt(perMinute.strip());
        } catch (NumberFormatException e) {
            throw new Refusal("certification.client.limit", 1, 6000).at("perMinute");
        }
    }

    /** Shows what an office has asked. */
    public void look(long id) {
        looked = keeping.client(learner.ref(), id);
    }

    public void end(long id) {
        keeping.end(learner.ref(), id);
        open();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPerMinute() {
        return perMinute;
    }

    public void setPerMinute(String perMinute) {
        this.perMinute = perMinute;
    }

    /** Null unless a key has just been made. */
    public ClientKeeping.Made getMade() {
        return made;
    }

    /** The office whose calls are shown; null for none. */
    public ClientKeeping.View getLooked() {
        return looked;
    }

    public List<ClientKeeping.View> getClients() {
        return clients;
    }
}
