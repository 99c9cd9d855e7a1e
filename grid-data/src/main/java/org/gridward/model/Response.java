package org.gridward.model;

/** How many act together, from the least on (rule Q-14). */
public enum Response {
    /** 日常巡勤: one station or squad on its round. */
    PATROL,
    /** 联勤呼应: called to each other's help. */
    JOINT_RESPONSE,
    /** 联动响应: the centre moves all of them. */
    LINKED_RESPONSE;

    /** One level up; the highest stays. */
    public Response raised() {
        return this == PATROL ? JOINT_RESPONSE : LINKED_RESPONSE;
    }
}
