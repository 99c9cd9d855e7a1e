package org.gridward.topology;

import org.gridward.model.Redraw;

/**
 * Does operations on the shapes of a family. A family is one labelled planar map, read from its grids where the operation
 * lies: a line is put in once for all levels and faces get other labels, so that no gap or overlap can come up at any
 * level. The grids themselves are not changed; the caller puts the changes in their place, or does not. Equal ground and
 * an equal operation give an equal result. Stateless; safe for any thread.
 */
public final class Redrawing {
    private Redrawing() {}

    /**
     * @param codes asked for the codes of new grids that the operation does not name
     * @throws RedrawRefusedException when it can't be done; then nothing is to be changed
     * @throws IllegalArgumentException when the operation names a layer that is not in the family
     */
    public static Redrawn execute(FamilyGround ground, Redraw operation, NewCodes codes) {
        Setting setting = new Setting(ground, codes);
        if (operation instanceof Redraw.Split split) {
            return Splitting.execute(setting, split);
        } else if (operation instanceof Redraw.Merge merge) {
            return WholeGrids.merge(setting, merge);
        } else if (operation instanceof Redraw.MoveBorder move) {
            return BorderMoving.execute(setting, move);
        } else if (operation instanceof Redraw.TransferGround transfer) {
            return GroundTransfer.execute(setting, transfer);
        } else if (operation instanceof Redraw.Reshape reshape) {
            return Reshaping.execute(setting, reshape);
        } else if (operation instanceof Redraw.Create create) {
            return Creation.execute(setting, create);
        } else if (operation instanceof Redraw.DissolveGap dissolve) {
            return GapDissolving.execute(setting, dissolve);
        } else if (operation instanceof Redraw.AssignBlank assign) {
            return WholeGrids.assignBlank(setting, assign);
        } else if (operation instanceof Redraw.Reparent reparent) {
            return WholeGrids.reparent(setting, reparent);
        } else if (operation instanceof Redraw.Retire retire) {
            return WholeGrids.retire(setting, retire);
        }
        throw new IllegalArgumentException("no operation of this family: " + operation);
    }
}
