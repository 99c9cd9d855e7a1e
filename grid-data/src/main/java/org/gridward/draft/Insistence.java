package org.gridward.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridward.geo.Box;
import org.gridward.geo.Line;
import org.gridward.geo.Shape;
import org.gridward.model.Grid;
import org.gridward.model.Operation;
import org.gridward.model.Redraw;
import org.gridward.model.Text;
import org.gridward.store.DraftImage;
import org.gridward.store.LoggedOperation;
import org.gridward.topology.GroundFlow;

/**
 * What an operation amounts to on ground that others have changed, when it is to hold all the same. A border is moved from
 * where it lies now, drawn ground is taken from whoever has it now, an outline is fitted among those who lie there now.
 * What has no such meaning is refused with the names of the grids that a person must draw it with.
 */
final class Insistence {
    private final Workspace workspace;
    private final Replay replay;
    private final UnaryOperator<EditRunner.Done> numbering;

    /** @param numbering gives new grids their numbers before the next operation sees them */
    Insistence(Workspace workspace, Replay replay, UnaryOperator<EditRunner.Done> numbering) {
        this.workspace = workspace;
        this.replay = replay;
        this.numbering = numbering;
    }

    /**
     * Does it, or what it amounts to. What is refused may leave half of it there.
     *
     * @param images what the operation left when it was new
     * @return empty when the others have done it already
     */
    List<EditRunner.Done> insist(LoggedOperation logged, List<DraftImage> images) {
        int mark = workspace.mark();
        try {
            return replay.repeat(logged, images, true).map(numbering).stream().toList();
        } catch (EditRefusedException refused) {
            workspace.rollBackTo(mark);
            return doInstead(logged, images, refused);
        }
    }

    private List<EditRunner.Done> doInstead(
            LoggedOperation logged, List<DraftImage> images, EditRefusedException refused) {
        Operation operation = logged.operation();
        List<Redraw> instead =
                findInstead(operation).orElseThrow(() -> mustBeDrawn(operation, refused.refusal(), images));
        List<String> codes = logged.effects().taken();
        List<EditRunner.Done> done = new ArrayList<>();
        for (Redraw redraw : instead) {
            try {
                done.add(numbering.apply(replay.execute(redraw, done.isEmpty() ? codes : List.of())));
            } catch (EditRefusedException again) {
                throw mustBeDrawn(operation, again.refusal(), images);
            }
        }
        return done;
    }

    private Optional<List<Redraw>> findInstead(Operation operation) {
        if (operation instanceof Redraw.MoveBorder move) {
            return BorderChains.find(workspace, move).map(now -> List.of(from(now, move)));
        } else if (operation instanceof Redraw.TransferGround transfer) {
            return transfer(transfer);
        } else if (operation instanceof Redraw.Reshape reshape) {
            return reshape(reshape);
        } else if (operation instanceof Redraw.AssignBlank blank && blank.to() != null) {
            return assign(blank);
        }
        return Optional.empty();
    }

    private static Redraw from(Line now, Redraw.MoveBorder move) {
        return new Redraw.MoveBorder(move.layer(), move.left(), move.right(), now, move.line(), move.cascade());
    }

    private Optional<List<Redraw>> transfer(Redraw.TransferGround transfer) {
        String to = transfer.to();
        if (to == null || workspace.findGrid(transfer.layer(), to).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(holders(transfer.layer(), transfer.ground(), to)
                .<Redraw>map(holder ->
                        new Redraw.TransferGround(transfer.layer(), holder, to, transfer.ground(), transfer.cascade()))
                .toList());
    }

    private Stream<String> holders(String layer, Shape ground, String but) {
        List<Grid> near = workspace.listGridsIn(layer, ground.box()).stream()
                .filter(grid -> !grid.code().equals(but))
                .toList();
        return GroundFlow.between(near.stream().map(Grid::shape).toList(), List.of(ground)).stream()
                .map(flow -> near.get(flow.from()).code());
    }

    private Optional<List<Redraw>> reshape(Redraw.Reshape reshape) {
        Optional<Grid> grid = workspace.findGrid(reshape.layer(), reshape.grid());
        return grid.map(known -> {
            Box box = known.shape().box().union(reshape.shape().box());
            List<String> neighbours = workspace.listGridsIn(reshape.layer(), box).stream()
                    .map(Grid::code)
                    .filter(code -> !code.equals(reshape.grid()))
                    .toList();
            return List.of(new Redraw.Reshape(
                    reshape.layer(), reshape.grid(), reshape.shape(), neighbours, reshape.nobody(), reshape.cascade()));
        });
    }

    private Optional<List<Redraw>> assign(Redraw.AssignBlank blank) {
        return workspace
                .findGrid(blank.layer(), blank.grid())
                .map(grid -> List.of(new Redraw.AssignBlank(blank.layer(), blank.grid(), null, blank.cascade())));
    }

    private EditRefusedException mustBeDrawn(Operation operation, Refusal why, List<DraftImage> images) {
        String now = operation instanceof Redraw redraw ? listGridsNow(redraw.layer(), images) : "";
        return new EditRefusedException(new Refusal(
                why.code(),
                new Text(
                        why.text().zh() + "。此操作不能照原样保留：请在 operations 中给出替代操作，从现有网格画起" + now,
                        why.text().en()
                                + ". The operation can't hold as it is: give operations to be done instead, drawn"
                                + " from the grids that lie there now" + now),
                why.where()));
    }

    /** Those that have the ground of the grids that it left. */
    private String listGridsNow(String layer, List<DraftImage> images) {
        TreeSet<String> codes = images.stream()
                .flatMap(image -> image.row().stream())
                .filter(row -> row instanceof Grid grid && grid.layer().equals(layer))
                .flatMap(row -> holders(layer, ((Grid) row).shape(), ""))
                .collect(Collectors.toCollection(TreeSet::new));
        return codes.isEmpty() ? "" : ": " + String.join(", ", codes);
    }
}
