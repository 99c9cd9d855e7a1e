package org.gridward.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.apache.tomcat.util.http.fileupload.impl.FileUploadIOException;
import org.gridward.http.ProblemException;
import org.gridward.model.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Streams a multipart form into a folder, part by part, and refuses what is not as it should be as soon as it is seen. */
@Component
final class UploadReader {
    private static final int PART_HEADER_BYTES = 4 * 1024;
    private static final int NAME_LENGTH = 255;
    private static final int MAPPING_BYTES = 1024 * 1024;
    private static final long RETRY_SECONDS = 10;

    private final UploadSettings settings;
    private final Semaphore places;

    UploadReader(UploadSettings settings) {
        this.settings = settings;
        this.places = new Semaphore(settings.atOnce());
    }

    /** @throws ProblemException why it is refused; what came in before may lie in the folder */
    Upload read(HttpServletRequest request, Path folder) throws IOException {
        if (!places.tryAcquire()) {
            throw ProblemException.tooMany(
                    new Text("同时进行的上传过多，请稍后重试", "Too many uploads come in at once; try again later"), RETRY_SECONDS);
        }
        try {
            return readParts(parts(request), folder);
        } catch (FileUploadException | FileUploadIOException | MultipartStream.MalformedStreamException broken) {
            throw UploadStream.malformed();
        } finally {
            places.release();
        }
    }

    private FileItemIterator parts(HttpServletRequest request) throws IOException, FileUploadException {
        FileUpload upload = new FileUpload();
        upload.setPartHeaderSizeMax(PART_HEADER_BYTES);
        upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
        InputStream body = new UploadStream(request.getInputStream());
        return upload.getItemIterator(new UploadContext() {
            @Override
            public String getCharacterEncoding() {
                return StandardCharsets.UTF_8.name();
            }

            @Override
            public long contentLength() {
                return request.getContentLengthLong();
            }

            @Override
            public String getContentType() {
                return request.getContentType();
            }

            @Override
            public InputStream getInputStream() {
                return body;
            }
        });
    }

    private Upload readParts(FileItemIterator parts, Path folder) throws IOException, FileUploadException {
        List<String> files = new ArrayList<>();
        boolean hasMapping = false;
        while (parts.hasNext()) {
            FileItemStream part = parts.next();
            String name = usable(part.getFieldName());
            if (name.equals(Upload.MAPPING)) {
                refuseIf(hasMapping, name, "部分 mapping 只能有一个", "There can be one part called mapping");
                hasMapping = true;
                save(part, folder.resolve(Upload.MAPPING), MAPPING_BYTES);
            } else {
                refuseIf(files.contains(name), name, "有两个同名的部分：" + name, "Two parts are called " + name);
                requireFewerThan(files.size());
                save(part, folder.resolve(String.valueOf(files.size())), Long.MAX_VALUE);
                files.add(name);
            }
        }
        refuseIf(!hasMapping, Upload.MAPPING, "缺少部分 mapping", "The part mapping is missing");
        return new Upload(files);
    }

    private void requireFewerThan(int files) {
        if (files >= settings.files()) {
            throw ProblemException.tooLarge(new Text(
                    "一次上传最多 " + settings.files() + " 个文件", "An upload may have " + settings.files() + " files"));
        }
    }

    private static String usable(@Nullable String name) {
        String given = name == null ? "" : name;
        refuseIf(
                given.isBlank() || given.length() > NAME_LENGTH || hasControls(given),
                "name",
                "每个部分须有名称，不含控制字符，最多 " + NAME_LENGTH + " 个字符",
                "Each part needs a name without control characters, of " + NAME_LENGTH + " characters at most");
        return given;
    }

    private static boolean hasControls(String name) {
        return name.codePoints().anyMatch(Character::isISOControl) || name.indexOf('\uFFFD') >= 0;
    }

    private static void save(FileItemStream part, Path file, long limit) throws IOException {
        long bytes = 0;
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = part.openStream();
                OutputStream out = Files.newOutputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > limit) {
                    throw ProblemException.tooLarge(new Text(
                            "部分 mapping 不得超过 " + limit + " 字节", "The part mapping may have " + limit + " bytes"));
                }
                write(out, buffer, read);
            }
        }
    }

    /** A full disk is not the client's fault, and no bug. */
    private static void write(OutputStream out, byte[] buffer, int length) {
        try {
            out.write(buffer, 0, length);
        } catch (IOException full) {
            throw ProblemException.busy(
                    new Text("服务器无法保存上传的文件，磁盘可能已满", "The server can't keep the upload; its disk may be full"));
        }
    }

    private static void refuseIf(boolean wrong, String part, String zh, String en) {
        if (wrong) {
            throw ProblemException.invalidParameter(part, null, new Text(zh, en));
        }
    }
}
