package vn.hocvuso.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.hocvuso.identity.locality.Localities;
import vn.hocvuso.identity.locality.Localities.Place;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.text.Folding;

/** Finds the commune that a person means by what she typed; where several fit, she is asked which. */
@RequestScoped
public class CommuneChoice {

    private static final int MOST = 12;

    private final Localities localities;
    private List<Place> candidates = List.of();

    @Inject
    CommuneChoice(Localities localities) {
        this.localities = localities;
    }

    /**
     * The code of the commune.
     *
     * @param typed what stands in the text field
     * @param picked the code picked from the candidates shown before; may be empty
     * @throws Refusal {@code identity.commune.which} when several fit, {@code identity.commune.none} when none does,
     *     {@code identity.commune.choose} when nothing was typed
     */
    public String resolve(String typed, String picked) {
        var text = typed == null ? "" : Folding.clean(typed);
        if (text.isEmpty()) {
            throw new Refusal("identity.commune.choose").at("communeText");
        }
        var found = localities.find(text, MOST);
        if (picked != null && found.stream().anyMatch(place -> place.code().equals(picked))) {
            return picked;
        }
        var exact = found.stream()
                .filter(place -> Folding.fold(place.label()).equals(Folding.fold(text)))
                .toList();
        if (exact.size() == 1) {
            return exact.get(0).code();
        }
        if (found.size() == 1) {
            return found.get(0).code();
        }
        candidates = found;
        throw new Refusal(found.isEmpty() ? "identity.commune.none" : "identity.commune.which").at("communeText");
    }

    /** Those that fit what was typed last, where it was not clear; the person picks one. */
    public List<Place> candidates() {
        return candidates;
    }
}
