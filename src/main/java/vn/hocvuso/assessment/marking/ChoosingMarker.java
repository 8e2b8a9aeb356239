package vn.hocvuso.assessment.marking;

import java.util.List;
import java.util.stream.IntStream;
import vn.hocvuso.platform.Refusal;

/**
 * Right when exactly the right choices are taken. With partial credit: right ones taken minus wrong ones taken, over the
 * number of right ones, not below 0, so that taking everything does not pay (QTI 3.0, {@code responseDeclaration} with a
 * {@code mapping} of +1 and -1 and {@code lowerBound} 0). The parts are the choices: right when taken as the key takes them.
 */
final class ChoosingMarker extends KindMarker<Choosing, Response.Choices> {

    ChoosingMarker() {
        super(Choosing.class, Response.Choices.class);
    }

    @Override
    void fit(Choosing body, Response.Choices response) {
        response.places().forEach(place -> requirePlace(place, body.choices().size()));
        if (body.way() != Choosing.Way.MULTIPLE && response.places().size() > 1) {
            throw new Refusal("assessment.answer.choice");
        }
    }

    @Override
    Mark grade(Choosing body, Response.Choices response) {
        List<Boolean> parts = IntStream.range(0, body.choices().size())
                .mapToObj(
                        i -> body.choices().get(i).right() == response.places().contains(i))
                .toList();
        return body.credit() == Credit.WHOLE
                ? Mark.wholly(parts)
                : Mark.rightMinusWrong(body.key(), response.places(), parts);
    }

    @Override
    Response.Choices right(Choosing body) {
        return new Response.Choices(body.key());
    }

    @Override
    int parts(Choosing body) {
        return body.choices().size();
    }
}
