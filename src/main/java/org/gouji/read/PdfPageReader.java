package org.gouji.read;

import java.awt.geom.Area;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.gouji.read.PdfPage.Box;
import org.gouji.read.PdfPage.Glyph;
import org.gouji.read.PdfPage.Ruling;

/** Collects the letters, straight lines and pictures of one page. */
final class PdfPageReader extends PDFGraphicsStreamEngine {

    /** Filled shapes thinner than this are lines. */
    private static final double THIN = 3;

    private static final double STRAIGHT = 1.5;
    private static final double SHORTEST_LINE = 4;
    private static final double PICTURE_WIDTH = 150;
    private static final double PICTURE_HEIGHT = 50;
    /** Of a letter's advance: a scanned page may be turned by less. */
    private static final double SLANT = 0.15;

    private static final int MOST_GLYPHS = 60_000;
    private static final int MOST_RULINGS = 40_000;

    private final int number;
    private final Deadline deadline;
    private final PDRectangle crop;
    private final int rotation;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final UpwardText upward = new UpwardText(glyphs);
    private final List<Ruling> rulings = new ArrayList<>();
    private final List<Box> images = new ArrayList<>();
    private final Set<String> drawn = new HashSet<>();
    private final List<List<Point2D>> path = new ArrayList<>();
    private Point2D current = new Point2D.Double();
    private int unmapped;
    private int invisible;
    /** Whether the path that is being made will be what shows of the page. */
    private boolean clipping;
    /** Where horizontal lines end because nothing right of it shows. */
    private double cutAt = Double.MAX_VALUE;

    private PdfPageReader(PDPage page, int number, Deadline deadline) {
        super(page);
        this.number = number;
        this.deadline = deadline;
        crop = page.getCropBox();
        rotation = Math.floorMod(page.getRotation(), 360);
    }

    static PdfPage read(PDPage page, int number, Deadline deadline) throws IOException {
        PdfPageReader reader = new PdfPageReader(page, number, deadline);
        reader.processPage(page);
        reader.upward.end();
        boolean sideways = reader.rotation == 90 || reader.rotation == 270;
        double width = sideways ? reader.crop.getHeight() : reader.crop.getWidth();
        double height = sideways ? reader.crop.getWidth() : reader.crop.getHeight();
        PdfPage whole = new PdfPage(
                number,
                width,
                height,
                reader.cutAt,
                reader.glyphs,
                reader.rulings,
                reader.images,
                reader.unmapped,
                reader.invisible);
        return StruckText.removed(whole, deadline);
    }

    /** From the page's own coordinates to points from the upper left corner as the page is shown. */
    private Point2D shown(double x, double y) {
        double left = x - crop.getLowerLeftX();
        double up = y - crop.getLowerLeftY();
        return switch (rotation) {
            case 90 -> new Point2D.Double(up, left);
            case 180 -> new Point2D.Double(crop.getWidth() - left, up);
            case 270 -> new Point2D.Double(crop.getHeight() - up, crop.getWidth() - left);
            default -> new Point2D.Double(left, crop.getHeight() - up);
        };
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        deadline.check();
        super.processOperator(operator, operands);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        String text = font.toUnicode(code, GlyphList.getAdobeGlyphList());
        if (getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER) {
            invisible++;
            return;
        }
        if (text == null) {
            unmapped++;
            text = "\uFFFD";
        }
        if (Line.blank(text) || glyphs.size() >= MOST_GLYPHS) {
            return;
        }
        Matrix end = Matrix.getTranslateInstance(displacement.getX(), displacement.getY())
                .multiply(matrix);
        Point2D from = shown(matrix.getTranslateX(), matrix.getTranslateY());
        Point2D to = shown(end.getTranslateX(), end.getTranslateY());
        if (slanting(from, to)) {
            return;
        }
        double size = Math.max(1, Math.hypot(matrix.getShearX(), matrix.getScaleY()));
        // Some programs print bold letters by drawing them twice, a hair apart.
        String mark = text + Math.round(from.getX() / 1.5) + "," + Math.round(from.getY() / 1.5);
        if (drawn.add(mark)) {
            glyphs.add(new Glyph(
                    text, Math.min(from.getX(), to.getX()), Math.max(from.getX(), to.getX()), from.getY(), size));
            upward.added(from.getY() - to.getY() > Math.abs(from.getX() - to.getX()));
        }
    }

    /** Whether a letter runs neither along the page nor up or down, as a watermark does. */
    private static boolean slanting(Point2D from, Point2D to) {
        double dx = Math.abs(to.getX() - from.getX());
        double dy = Math.abs(to.getY() - from.getY());
        return Math.min(dx, dy) > SLANT * Math.max(dx, dy);
    }

    @Override
    public void drawImage(PDImage image) {
        Matrix place = getGraphicsState().getCurrentTransformationMatrix();
        Point2D a = shown(place.getTranslateX(), place.getTranslateY());
        Point2D b = shown(
                place.getTranslateX() + place.getScaleX() + place.getShearX(),
                place.getTranslateY() + place.getScaleY() + place.getShearY());
        Box box = new Box(
                Math.min(a.getX(), b.getX()),
                Math.min(a.getY(), b.getY()),
                Math.max(a.getX(), b.getX()),
                Math.max(a.getY(), b.getY()));
        if (box.x1() - box.x0() >= PICTURE_WIDTH && box.y1() - box.y0() >= PICTURE_HEIGHT) {
            images.add(box);
        }
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.add(new ArrayList<>(List.of(p0, p1, p2, p3, p0)));
        current = p0;
    }

    @Override
    public void moveTo(float x, float y) {
        current = new Point2D.Double(x, y);
        path.add(new ArrayList<>(List.of(current)));
    }

    @Override
    public void lineTo(float x, float y) {
        current = new Point2D.Double(x, y);
        if (path.isEmpty()) {
            path.add(new ArrayList<>());
        }
        path.get(path.size() - 1).add(current);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        moveTo(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return current;
    }

    @Override
    public void closePath() {
        if (!path.isEmpty() && !path.get(path.size() - 1).isEmpty()) {
            List<Point2D> last = path.get(path.size() - 1);
            last.add(last.get(0));
        }
    }

    @Override
    public void endPath() {
        if (clipping) {
            clipToPath();
        }
        path.clear();
    }

    @Override
    public void clip(int windingRule) {
        clipping = true;
    }

    /** What is drawn from here on shows only inside the box around the path. */
    private void clipToPath() {
        clipping = false;
        Rectangle2D box = null;
        for (List<Point2D> part : path) {
            for (Point2D point : part) {
                if (box == null) {
                    box = new Rectangle2D.Double(point.getX(), point.getY(), 0, 0);
                }
                box.add(point);
            }
        }
        if (box != null) {
            getGraphicsState().intersectClippingPath(new Area(box));
        }
    }

    @Override
    public void shadingFill(COSName shading) {
        // Shading draws neither letters nor lines.
    }

    @Override
    public void strokePath() {
        for (List<Point2D> part : path) {
            for (int i = 1; i < part.size(); i++) {
                ruling(part.get(i - 1), part.get(i), STRAIGHT);
            }
        }
        path.clear();
    }

    @Override
    public void fillPath(int windingRule) {
        for (List<Point2D> part : path) {
            double x0 = part.stream().mapToDouble(Point2D::getX).min().orElse(0);
            double x1 = part.stream().mapToDouble(Point2D::getX).max().orElse(0);
            double y0 = part.stream().mapToDouble(Point2D::getY).min().orElse(0);
            double y1 = part.stream().mapToDouble(Point2D::getY).max().orElse(0);
            if (x1 - x0 <= THIN && y1 - y0 > THIN) {
                ruling(new Point2D.Double((x0 + x1) / 2, y0), new Point2D.Double((x0 + x1) / 2, y1), STRAIGHT);
            } else if (y1 - y0 <= THIN && x1 - x0 > THIN) {
                ruling(new Point2D.Double(x0, (y0 + y1) / 2), new Point2D.Double(x1, (y0 + y1) / 2), STRAIGHT);
            }
        }
        path.clear();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        strokePath();
    }

    /** Right of it nothing of what is drawn now shows. */
    private double rightEdge() {
        Rectangle2D box = getGraphicsState().getCurrentClippingPath().getBounds2D();
        Point2D one = shown(box.getMinX(), box.getMinY());
        Point2D other = shown(box.getMaxX(), box.getMaxY());
        return Math.max(one.getX(), other.getX());
    }

    private void ruling(Point2D a, Point2D b, double tolerance) {
        if (rulings.size() >= MOST_RULINGS) {
            return;
        }
        Point2D from = shown(a.getX(), a.getY());
        Point2D to = shown(b.getX(), b.getY());
        double dx = Math.abs(from.getX() - to.getX());
        double dy = Math.abs(from.getY() - to.getY());
        if (dy <= tolerance && dx >= SHORTEST_LINE) {
            double right = Math.max(from.getX(), to.getX());
            double edge = rightEdge();
            if (right > edge + SHORTEST_LINE) {
                cutAt = Math.min(cutAt, edge);
            }
            rulings.add(new Ruling(true, (from.getY() + to.getY()) / 2, Math.min(from.getX(), to.getX()), right));
        } else if (dx <= tolerance && dy >= SHORTEST_LINE) {
            rulings.add(new Ruling(
                    false,
                    (from.getX() + to.getX()) / 2,
                    Math.min(from.getY(), to.getY()),
                    Math.max(from.getY(), to.getY())));
        }
    }
}
