package org.gouji.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.gouji.audit.Auditor;
import org.gouji.audit.ExtractJson;
import org.gouji.audit.Progress;
import org.gouji.audit.ReadResult;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/** How uploaded reports are read, without any rule, for people and for programs; nothing of them is kept. */
@Controller
class ReadingPage {

    /** Each shows its two hundred cells and all that it says: a folder of reports is a matter for programs. */
    private static final int MOST_ON_PAGE = 20;

    private final Rosters rosters;
    private final Semaphore turn = new Semaphore(1, true);

    ReadingPage(Rosters rosters) {
        this.rosters = rosters;
    }

    @GetMapping("/self-check/reading")
    String form() {
        return "reading";
    }

    @Logged("查看读取结果")
    @PostMapping("/self-check/reading")
    String read(
            @RequestParam(name = "files", required = false) List<MultipartFile> files,
            HttpServletRequest request,
            Model model)
            throws InterruptedException {
        Aside aside = new Aside();
        try {
            List<ReadingView> read = new ArrayList<>();
            JsonMapper.shared()
                    .readTree(json(files, aside, request))
                    .path("reports")
                    .forEach(report -> read.add(ReadingView.of(report)));
            model.addAttribute("reports", read.stream().limit(MOST_ON_PAGE).toList());
            model.addAttribute("more", Math.max(0, read.size() - MOST_ON_PAGE));
            model.addAttribute("aside", aside.files());
        } catch (Problem e) {
            model.addAttribute("fault", e.getMessage());
        }
        return "reading";
    }

    @Logged("查看读取结果")
    @PostMapping(path = "/api/v1/readings", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseBody
    ResponseEntity<byte[]> readForPrograms(
            @RequestParam(name = "files", required = false) List<MultipartFile> files, HttpServletRequest request)
            throws InterruptedException {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json(files, Progress.SILENT, request));
    }

    /** What people see comes from what programs get, in which personal data is hidden. */
    private byte[] json(List<MultipartFile> files, Progress progress, HttpServletRequest request)
            throws InterruptedException {
        try (Uploads uploads = Uploads.of(files == null ? List.of() : files)) {
            LoggedActions.about(request, uploads.sources().size() + " 个文件");
            turn.acquire();
            try {
                ReadResult result = Auditor.read(uploads.sources(), rosters.current(), progress);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                ExtractJson.write(result, out);
                return out.toByteArray();
            } finally {
                turn.release();
            }
        }
    }

    /** The files that go with reports and are none. */
    private static final class Aside implements Progress {

        private final List<String> files = new ArrayList<>();

        @Override
        public synchronized void setAside(String file) {
            files.add(file);
        }

        synchronized List<String> files() {
            return List.copyOf(files);
        }
    }
}
