package org.gridward.resolve;

import org.gridward.model.Text;

/** Something a dispatcher should know about an answer. */
public enum Warning {
    NO_SCHEME(new Text("此版本没有任何方案，无法确定责任单位", "This edition has no scheme, so nobody can be named")),
    NOT_DISPATCHABLE(new Text(
            "该类别当日不在可派遣的目录内，转专业管理", "The class is not on the list of that day; it goes to its line of administration")),
    NEAR_BORDER(new Text("位置靠近另一责任单位的范围", "Another owner's ground is near")),
    CONFIRM_LOCATION(new Text("位置不确定，须先核实地点", "The position is uncertain; confirm the place first")),
    EXCEPTION_ALLOWS(
            new Text("此时此地该事项不算违规，无须执法", "The matter is no violation here and now; nothing is to be enforced")),
    NO_OWNER(new Text("方案的责任顺序中没有一个网格有责任单位", "No grid in the scheme's owner order has an owner"));

    private final Text text;

    Warning(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
