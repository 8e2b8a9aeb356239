package vn.hocvuso.movement.emulation;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;

/** Takes over what a file says of criteria sets, as a whole. The same a second time changes nothing. */
@UseCase
class CriteriaTaking {

    private final CriteriaSets sets;
    private final Clock clock;

    @Inject
    CriteriaTaking(CriteriaSets sets, Clock clock) {
        this.sets = sets;
        this.clock = clock;
    }

    /** @throws Refusal {@code movement.criteria.changed} when a version that is there says something else */
    void take(List<CriteriaFile.Written> written) {
        for (var one : written) {
            var present = sets.versions(CriteriaSet.NOBODY, one.code()).stream()
                    .filter(set -> set.number() == one.number())
                    .findFirst();
            if (present.filter(set -> !set.says(one.words())).isPresent()) {
                throw new Refusal("movement.criteria.changed", one.code(), one.number());
            }
            if (present.isEmpty()) {
                var set = new CriteriaSet(CriteriaSet.NOBODY, one.code(), one.number(), one.words());
                set.publish(clock.instant());
                sets.add(set);
            }
        }
    }
}
