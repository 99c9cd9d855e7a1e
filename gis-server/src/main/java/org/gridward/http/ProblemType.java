package org.gridward.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.gridward.model.Text;
import org.springframework.http.HttpStatus;

/** Every problem the server answers with (RFC 9457), in one list; each has a page at {@code /problems/{name}}. */
public enum ProblemType {
    INVALID_PARAMETER(
            HttpStatus.BAD_REQUEST,
            new Text("参数无效", "Invalid parameter"),
            new Text(
                    "参数缺失、重复或取值无法理解。回答中给出参数名和收到的值。",
                    "A parameter is missing, repeated or has a value that can't be understood. The answer names the"
                            + " parameter and the value received.")),
    UNKNOWN_PARAMETER(
            HttpStatus.BAD_REQUEST,
            new Text("未知参数", "Unknown parameter"),
            new Text(
                    "该端点没有这个参数。为避免拼写错误被悄悄忽略，未知参数一律拒绝。",
                    "The endpoint has no parameter of that name. Unknown parameters are refused, so that a typing error"
                            + " is not silently ignored.")),
    UNKNOWN_CRS(
            HttpStatus.BAD_REQUEST,
            new Text("未知坐标系", "Unknown coordinate system"),
            new Text(
                    "可用：WGS84、CGCS2000、GCJ02、BD09 或 EPSG:编号。坐标系从不猜测。",
                    "Known are WGS84, CGCS2000, GCJ02, BD09 and EPSG:n. A coordinate system is never guessed.")),
    UNAUTHENTICATED(
            HttpStatus.UNAUTHORIZED,
            new Text("未登录", "Not signed in"),
            new Text(
                    "需要登录：用户名和口令（Basic）或密钥（Bearer）；所给的凭据可能有误、已过期或已停用。",
                    "This needs a user's name and password (Basic) or a key (Bearer); those given may be wrong, expired"
                            + " or disabled.")),
    FORBIDDEN(
            HttpStatus.FORBIDDEN,
            new Text("无权限", "Forbidden"),
            new Text("已登录，但没有此操作所需的角色，或角色不含这块地。", "The user lacks the role for this, or has it on other ground only.")),
    NOT_FOUND(
            HttpStatus.NOT_FOUND,
            new Text("未找到", "Not found"),
            new Text("此地址下没有资源，或没有此编码的对象。", "There is nothing at this address, or nothing with that code.")),
    GONE(
            HttpStatus.GONE,
            new Text("已不存在", "Gone"),
            new Text("曾经存在，现已不在，也不会恢复。", "It was there, is no longer and will not come back.")),
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED,
            new Text("不允许的方法", "Method not allowed"),
            new Text("该地址不支持此 HTTP 方法。", "The address does not support this HTTP method.")),
    NOT_ACCEPTABLE(
            HttpStatus.NOT_ACCEPTABLE,
            new Text("无法提供所要的格式", "Not acceptable"),
            new Text("Accept 头中没有该地址能提供的格式。", "The address has none of the formats in the Accept header.")),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            new Text("不支持的内容类型", "Unsupported media type"),
            new Text("请求体的类型不被接受。", "The body's type is not accepted.")),
    CONFLICT(
            HttpStatus.CONFLICT,
            new Text("冲突", "Conflict"),
            new Text("请求与现有状态冲突。", "The request does not go together with what is there.")),
    STALE(
            HttpStatus.PRECONDITION_FAILED,
            new Text("已过时", "Stale"),
            new Text(
                    "资源在读取之后已被修改：请重新读取，再以新的 ETag 重试。",
                    "What is to be changed has changed since it was read: read it again and repeat with its new ETag.")),
    PRECONDITION_REQUIRED(
            HttpStatus.PRECONDITION_REQUIRED,
            new Text("缺少前提条件", "Precondition required"),
            new Text(
                    "该操作须带 If-Match 头，其值为读取时得到的 ETag。",
                    "This needs the header If-Match with the ETag of what was read.")),
    REFUSED(
            HttpStatus.UNPROCESSABLE_CONTENT,
            new Text("被拒绝", "Refused"),
            new Text(
                    "请求格式正确，但内容有误；回答中列出各项问题。",
                    "The request is well formed, but what it holds is wrong; the answer lists the findings.")),
    TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            new Text("请求过大", "Too large"),
            new Text("请求超出了大小限制。", "The request is beyond the size limit.")),
    TOO_SLOW(
            HttpStatus.REQUEST_TIMEOUT,
            new Text("请求过慢", "Too slow"),
            new Text("请求体到达过慢，连接已放弃。", "The body came too slowly; the server gave up.")),
    TOO_MANY(
            HttpStatus.TOO_MANY_REQUESTS,
            new Text("请求过多", "Too many requests"),
            new Text("请在 Retry-After 所说的秒数之后重试。", "Try again after the seconds that Retry-After tells.")),
    BUSY(
            HttpStatus.SERVICE_UNAVAILABLE,
            new Text("暂时不可用", "Busy"),
            new Text("服务器尚未就绪或数据库不可用，请稍后重试。", "The server is not ready or has lost its database; try again later.")),
    INTERNAL(
            HttpStatus.INTERNAL_SERVER_ERROR,
            new Text("内部错误", "Internal error"),
            new Text("服务器出错，已记入日志。", "Something went wrong in the server; it has been logged."));

    private final HttpStatus status;
    private final Text title;
    private final Text description;

    ProblemType(HttpStatus status, Text title, Text description) {
        this.status = status;
        this.title = title;
        this.description = description;
    }

    public HttpStatus status() {
        return status;
    }

    Text title() {
        return title;
    }

    Text description() {
        return description;
    }

    /** The last part of its address: {@code invalid-parameter}. */
    String pathName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ProblemType> findByPathName(String name) {
        return Arrays.stream(values()).filter(t -> t.pathName().equals(name)).findFirst();
    }
}
