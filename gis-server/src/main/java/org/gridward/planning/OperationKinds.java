package org.gridward.planning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gridward.geo.Position;
import org.gridward.model.AttributeValue;
import org.gridward.model.Cascade;
import org.gridward.model.NewGrid;
import org.gridward.model.Operation;
import org.gridward.model.Redraw;
import org.gridward.model.RowKey;
import org.gridward.model.RowMembers;
import org.gridward.planning.OperationJson.CascadeJson;
import org.jspecify.annotations.Nullable;

/** The names of operations, and the operations of the model made of those that clients send. */
final class OperationKinds {
    private static final Map<String, Class<? extends Record>> TYPES = new LinkedHashMap<>();

    static {
        TYPES.put("create", OperationJson.Create.class);
        TYPES.put("split", OperationJson.Split.class);
        TYPES.put("merge", OperationJson.Merge.class);
        TYPES.put("moveBorder", OperationJson.MoveBorder.class);
        TYPES.put("transferGround", OperationJson.TransferGround.class);
        TYPES.put("reshape", OperationJson.Reshape.class);
        TYPES.put("dissolveGap", OperationJson.DissolveGap.class);
        TYPES.put("assignBlank", OperationJson.AssignBlank.class);
        TYPES.put("reparent", OperationJson.Reparent.class);
        TYPES.put("retire", OperationJson.Retire.class);
        TYPES.put("recode", OperationJson.Recode.class);
        TYPES.put("number", OperationJson.Number.class);
        TYPES.put("rename", OperationJson.Rename.class);
        TYPES.put("describe", OperationJson.Describe.class);
    }

    private OperationKinds() {}

    /** Those that are made of their members; {@code put} and {@code remove} are not among them. */
    static List<String> listNames() {
        return List.copyOf(TYPES.keySet());
    }

    static Optional<Class<? extends Record>> findType(String name) {
        return Optional.ofNullable(TYPES.get(name));
    }

    /** An operation member by member, its name first; shapes, lines and positions as they are. */
    static Map<String, Object> members(Operation operation) {
        OperationJson form = toForm(operation);
        String type = form.getClass().getSimpleName();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("operation", Character.toLowerCase(type.charAt(0)) + type.substring(1));
        members.putAll(RowMembers.of((Record) form));
        return members;
    }

    /** @param form of one of the types that {@link #findType} gives */
    static Operation toModel(Record form) {
        if (form instanceof OperationJson.Create create) {
            return new Redraw.Create(
                    create.layer(),
                    create.parent(),
                    create.grounds().stream()
                            .map(ground -> new Redraw.NewGround(
                                    ground.shape(), new NewGrid(ground.code(), ground.name(), ground.kind())))
                            .toList(),
                    create.rest());
        } else if (form instanceof OperationJson.Split split) {
            return new Redraw.Split(
                    split.layer(),
                    split.grid(),
                    split.lines(),
                    split.parts().stream()
                            .map(part -> new Redraw.Part(
                                    part.at().latticeX(),
                                    part.at().latticeY(),
                                    new NewGrid(part.code(), part.name(), part.kind())))
                            .toList(),
                    cascade(split.cascade()));
        } else if (form instanceof OperationJson.Merge merge) {
            return new Redraw.Merge(
                    merge.layer(), merge.grids(), merge.into() == null ? NewGrid.NUMBERED : merge.into());
        } else if (form instanceof OperationJson.MoveBorder move) {
            return new Redraw.MoveBorder(
                    move.layer(), move.left(), move.right(), move.border(), move.line(), cascade(move.cascade()));
        } else if (form instanceof OperationJson.TransferGround transfer) {
            return new Redraw.TransferGround(
                    transfer.layer(), transfer.from(), transfer.to(), transfer.ground(), cascade(transfer.cascade()));
        } else if (form instanceof OperationJson.Reshape reshape) {
            return new Redraw.Reshape(
                    reshape.layer(),
                    reshape.grid(),
                    reshape.shape(),
                    reshape.neighbours(),
                    reshape.nobody(),
                    cascade(reshape.cascade()));
        } else if (form instanceof OperationJson.DissolveGap gap) {
            return new Redraw.DissolveGap(
                    gap.layer(), gap.at().latticeX(), gap.at().latticeY(), gap.into(), cascade(gap.cascade()));
        } else if (form instanceof OperationJson.AssignBlank blank) {
            return new Redraw.AssignBlank(blank.layer(), blank.grid(), blank.to(), cascade(blank.cascade()));
        }
        return withoutCascade(form);
    }

    private static Operation withoutCascade(Record form) {
        if (form instanceof OperationJson.Reparent reparent) {
            return new Redraw.Reparent(reparent.layer(), reparent.grid(), reparent.parent());
        } else if (form instanceof OperationJson.Retire retire) {
            return new Redraw.Retire(retire.layer(), retire.grids());
        } else if (form instanceof OperationJson.Recode recode) {
            return new Operation.Recode(recode.layer(), recode.grid(), recode.code());
        } else if (form instanceof OperationJson.Number number) {
            return new Operation.NumberChildren(number.layer(), number.parent());
        } else if (form instanceof OperationJson.Rename rename) {
            return new Operation.Rename(rename.layer(), rename.grid(), rename.name());
        } else if (form instanceof OperationJson.Describe describe) {
            SortedMap<String, Optional<AttributeValue>> attributes = new TreeMap<>();
            describe.attributes().forEach((name, value) -> attributes.put(name, Optional.of(value)));
            describe.without().forEach(name -> attributes.put(name, Optional.empty()));
            return new Operation.Describe(describe.layer(), describe.grid(), describe.kind(), attributes);
        }
        throw new IllegalStateException("no operation is made of " + form);
    }

    private static Cascade cascade(@Nullable CascadeJson form) {
        if (form == null) {
            return Cascade.REFUSE;
        }
        RowKey into = form.into() == null
                ? null
                : RowKey.grid(form.into().layer(), form.into().code());
        return new Cascade(form.mode(), form.cuts(), into);
    }

    private static OperationJson toForm(Operation operation) {
        return operation instanceof Redraw redraw ? redrawn(redraw) : plain(operation);
    }

    private static OperationJson redrawn(Redraw redraw) {
        CascadeJson cascade = form(redraw.cascade());
        if (redraw instanceof Redraw.Create create) {
            return new OperationJson.Create(
                    create.layer(),
                    create.parent(),
                    create.grounds().stream().map(OperationKinds::form).toList(),
                    create.rest());
        } else if (redraw instanceof Redraw.Split split) {
            return new OperationJson.Split(
                    split.layer(),
                    split.grid(),
                    split.lines(),
                    split.parts().stream().map(OperationKinds::form).toList(),
                    cascade);
        } else if (redraw instanceof Redraw.Merge merge) {
            NewGrid into = merge.into().equals(NewGrid.NUMBERED) ? null : merge.into();
            return new OperationJson.Merge(merge.layer(), merge.grids(), into);
        } else if (redraw instanceof Redraw.MoveBorder move) {
            return new OperationJson.MoveBorder(
                    move.layer(), move.left(), move.right(), move.border(), move.line(), cascade);
        } else if (redraw instanceof Redraw.TransferGround transfer) {
            return new OperationJson.TransferGround(
                    transfer.layer(), transfer.from(), transfer.to(), transfer.ground(), cascade);
        } else if (redraw instanceof Redraw.Reshape reshape) {
            return new OperationJson.Reshape(
                    reshape.layer(), reshape.grid(), reshape.shape(), reshape.neighbours(), reshape.nobody(), cascade);
        } else if (redraw instanceof Redraw.DissolveGap gap) {
            return new OperationJson.DissolveGap(
                    gap.layer(), Position.ofLattice(gap.x(), gap.y()), gap.into(), cascade);
        } else if (redraw instanceof Redraw.AssignBlank blank) {
            return new OperationJson.AssignBlank(blank.layer(), blank.grid(), blank.to(), cascade);
        } else if (redraw instanceof Redraw.Reparent reparent) {
            return new OperationJson.Reparent(reparent.layer(), reparent.grid(), reparent.parent());
        }
        Redraw.Retire retire = (Redraw.Retire) redraw;
        return new OperationJson.Retire(retire.layer(), retire.grids());
    }

    private static OperationJson plain(Operation operation) {
        if (operation instanceof Operation.Recode recode) {
            return new OperationJson.Recode(recode.layer(), recode.grid(), recode.code());
        } else if (operation instanceof Operation.NumberChildren number) {
            return new OperationJson.Number(number.layer(), number.parent());
        } else if (operation instanceof Operation.Rename rename) {
            return new OperationJson.Rename(rename.layer(), rename.grid(), rename.name());
        } else if (operation instanceof Operation.Describe describe) {
            SortedMap<String, AttributeValue> given = new TreeMap<>();
            describe.attributes().forEach((name, value) -> value.ifPresent(it -> given.put(name, it)));
            List<String> without = describe.attributes().keySet().stream()
                    .filter(name -> !given.containsKey(name))
                    .toList();
            return new OperationJson.Describe(describe.layer(), describe.grid(), describe.kind(), given, without);
        } else if (operation instanceof Operation.Put put) {
            return new OperationJson.Put(RowJson.members(put.row()));
        } else if (operation instanceof Operation.Remove remove) {
            return new OperationJson.Remove(RowJson.members(remove.row()));
        }
        if (operation instanceof Operation.Mend mend) {
            return new OperationJson.Mend(mend.finding(), RowJson.members(mend.row()), mend.place(), mend.what());
        }
        Operation.Load load = (Operation.Load) operation;
        return new OperationJson.Load(load.source(), load.rowCount());
    }

    private static OperationJson.GroundJson form(Redraw.NewGround ground) {
        NewGrid grid = ground.grid();
        return new OperationJson.GroundJson(ground.shape(), grid.code(), grid.name(), grid.kind());
    }

    private static OperationJson.PartJson form(Redraw.Part part) {
        NewGrid grid = part.grid();
        return new OperationJson.PartJson(
                Position.ofLattice(part.x(), part.y()), grid.code(), grid.name(), grid.kind());
    }

    private static @Nullable CascadeJson form(Cascade cascade) {
        if (cascade.equals(Cascade.REFUSE)) {
            return null;
        }
        RowKey into = cascade.into();
        return new CascadeJson(
                cascade.mode(),
                cascade.cuts(),
                into == null
                        ? null
                        : new OperationJson.GridJson(
                                into.listParts().get(0), into.listParts().get(1)));
    }
}
