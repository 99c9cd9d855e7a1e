package org.gridward.resolve;

import org.gridward.model.Text;

/** What a unit may do about a matter that it found. */
public enum Standing {
    OWN_GROUND(new Text("在自己的责任区内", "is on its own ground")),
    /** It is obliged in the zone, or by an agreement. */
    MUST_INFILTRATE(new Text("必须实施渗透管理", "must act across the border")),
    MAY_BY_AGREEMENT(new Text("可依协议处置", "may act under an agreement")),
    /** The ground of another district, and no agreement. */
    NOTIFY_ONLY(new Text("只能通知对方：跨区且无协议", "may only notify: another district, and no agreement")),
    /** The same district, but neither in a zone nor mobile. */
    HAND_OVER(new Text("应移交责任单位", "hands it over to the owner"));

    private final Text text;

    Standing(Text text) {
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
