package vn.hocvuso.movement.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.movement.emulation.PublicLists;
import vn.hocvuso.platform.web.PageParameters;

/** Behind {@code open/movement/emulation-list.xhtml?round=…}: the public list of a round, or all of them. */
@Named
@RequestScoped
public class EmulationListPage {

    private final PublicLists lists;
    private final String round;
    private List<PublicLists.Round> rounds = List.of();
    private PublicLists.Sheet sheet;

    @Inject
    EmulationListPage(PublicLists lists, PageParameters parameters) {
        this.lists = lists;
        this.round = parameters.text("round");
    }

    /** Reads what the page shows. */
    public void open() {
        if (round.isEmpty()) {
            rounds = lists.newest();
        } else {
            sheet = lists.sheet(Written.id(round));
        }
    }

    public List<PublicLists.Round> getRounds() {
        return rounds;
    }

    /** Null for all of them. */
    public PublicLists.Sheet getSheet() {
        return sheet;
    }
}
