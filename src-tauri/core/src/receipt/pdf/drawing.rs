//! Draws what was laid out, with the foot of each page and the mark of practice, and tags it.

use krilla::color::rgb;
use krilla::configure::{Accessibility, ConfigurationBuilder, PdfVersion};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect, Transform};
use krilla::metadata::{Metadata, TextDirection};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, Node as Leaf, SpanTag, Tag, TagGroup, TagTree,
};
use krilla::{Document, SerializeSettings};

use super::super::content::{Content, Mark};
use super::letters::{Letters, Line};
use super::letters_only;
use super::look::{BAND, BEHIND, FOOT, MARK, RULE};
use super::sheet::{PAGE, Piece, SIDE, Sheet, Tagged, WIDTH};
use crate::error::{AppError, ErrorCode, Result};
use crate::view::app::Language;
use crate::words::Words;

/// Height of the band of practice.
const BAND_HEIGHT: f32 = 40.0;
/// From the top of the page to the rule of the foot.
const FOOT_RULE: f32 = PAGE.1 - 46.0;

/// Draws all pages.
pub(super) fn draw(
    sheet: Sheet,
    letters: &Letters,
    content: &Content,
    words: &Words,
) -> Result<Vec<u8>> {
    let slip = |detail: String| AppError::new(ErrorCode::Internal).because(detail);
    let configuration = ConfigurationBuilder::new()
        .with_version(PdfVersion::Pdf17)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| slip(format!("{error:?}")))?;
    let mut document = Document::new_with(SerializeSettings {
        configuration,
        enable_tagging: true,
        ..SerializeSettings::default()
    });
    let settings = PageSettings::from_wh(PAGE.0, PAGE.1)
        .ok_or_else(|| slip("the size of a page".to_owned()))?;
    let mut marked = Vec::new();
    let mut leaves: Vec<Vec<Identifier>> = sheet.nodes.iter().map(|_| Vec::new()).collect();
    let pages = sheet.pages.len();
    for (place, pieces) in sheet.pages.into_iter().enumerate() {
        let mut page = document.start_page_with(settings.clone());
        let mut surface = page.surface();
        if let Some(mark) = &content.mark {
            behind(&mut surface, letters, mark);
            // The mark is read once; on the pages after the first it is the same mark again.
            marked.extend(band(&mut surface, letters, mark, place == 0));
        }
        for piece in pieces {
            put(&mut surface, letters, piece, &mut leaves);
        }
        foot(&mut surface, letters, content, words, (place + 1, pages));
        surface.finish();
        page.finish();
    }
    document.set_tag_tree(tree(sheet.nodes, leaves, marked, content.language));
    let mut outline = Outline::new();
    for bookmark in sheet.bookmarks {
        let there = XyzDestination::new(bookmark.page, Point::from_xy(0.0, bookmark.y));
        outline.push_child(OutlineNode::new(bookmark.text, there));
    }
    document.set_outline(outline);
    document.set_metadata(metadata(content));
    document
        .finish()
        .map_err(|error| slip(format!("{error:?}")))
}

fn metadata(content: &Content) -> Metadata {
    let reference = letters_only(&content.reference.value);
    Metadata::new()
        .title(format!("{} {reference}", letters_only(&content.title)))
        .description(letters_only(&content.report))
        .language(language_tag(content.language).to_owned())
        .creator("Kvittert".to_owned())
        .text_direction(TextDirection::LeftToRight)
        .document_id(reference)
}

fn language_tag(language: Language) -> &'static str {
    match language {
        Language::Nb => "nb-NO",
        Language::Nn => "nn-NO",
        Language::En => "en-GB",
    }
}

/// The tag tree: the nodes below their parents, each with its leaves, in the order of reading.
fn tree(
    nodes: Vec<Tagged>,
    leaves: Vec<Vec<Identifier>>,
    marked: Vec<Identifier>,
    language: Language,
) -> TagTree {
    let mut groups: Vec<(Option<usize>, TagGroup, Vec<Leaf>)> = nodes
        .into_iter()
        .zip(leaves)
        .map(|(node, leaves)| {
            let mut group = TagGroup::new(node.tag);
            for leaf in leaves {
                group.push(leaf);
            }
            (node.parent, group, Vec::new())
        })
        .collect();
    let mut roots = Vec::new();
    // A parent is always made before its children, so from the last on each is whole.
    while let Some((parent, mut group, children)) = groups.pop() {
        for child in children.into_iter().rev() {
            group.push(child);
        }
        match parent.and_then(|parent| groups.get_mut(parent)) {
            Some((_, _, siblings)) => siblings.push(group.into()),
            None => roots.push(group),
        }
    }
    let mut tree = TagTree::new().with_lang(Some(language_tag(language).to_owned()));
    let mut whole = TagGroup::new(Tag::Part);
    if !marked.is_empty() {
        let mut mark = TagGroup::new(Tag::P);
        for leaf in marked {
            mark.push(leaf);
        }
        whole.push(mark);
    }
    for group in roots.into_iter().rev() {
        whole.push(group);
    }
    tree.push(whole);
    tree
}

fn put(surface: &mut Surface<'_>, letters: &Letters, piece: Piece, leaves: &mut [Vec<Identifier>]) {
    match piece {
        Piece::Line {
            x,
            baseline,
            line,
            node,
        } => {
            if line.glyphs.is_empty() {
                return;
            }
            let tag = match node {
                Some(_) => ContentTag::Span(SpanTag::empty()),
                None => artifact(ArtifactType::PaginationOther),
            };
            let identifier = surface.start_tagged(tag);
            write(surface, letters, &line, x, baseline);
            surface.end_tagged();
            if let Some(leaves) = node.and_then(|node| leaves.get_mut(node)) {
                leaves.push(identifier);
            }
        }
        Piece::Rectangle {
            x,
            y,
            width,
            height,
            colour,
        } => rectangle(surface, (x, y, width, height), colour),
    }
}

/// The word of practice, large and pale, behind everything else.
fn behind(surface: &mut Surface<'_>, letters: &Letters, mark: &Mark) {
    let line = letters.line(&mark.word, BEHIND);
    let (x, y) = (PAGE.0 / 2.0, PAGE.1 / 2.0);
    surface.start_tagged(artifact(ArtifactType::Watermark));
    for turned in [-PAGE.1 / 4.0, PAGE.1 / 4.0] {
        surface.push_transform(&Transform::from_rotate_at(-30.0, x, y + turned));
        let baseline = y + turned + BEHIND.size * 0.36;
        // As shapes, not as text: whoever copies or searches text is to find the receipt's alone.
        surface.set_fill(Some(fill(line.style.colour)));
        surface.draw_glyphs(
            Point::from_xy(x - line.width / 2.0, baseline),
            &line.glyphs,
            letters.font(line.style).clone(),
            &line.text,
            line.style.size,
            true,
        );
        surface.pop();
    }
    surface.end_tagged();
}

/// The band of practice at the top of a page.
fn band(
    surface: &mut Surface<'_>,
    letters: &Letters,
    mark: &Mark,
    read: bool,
) -> Option<Identifier> {
    rectangle(surface, (0.0, 0.0, PAGE.0, BAND_HEIGHT), MARK);
    let line = letters.line(&mark.sentence, BAND);
    let x = (PAGE.0 - line.width) / 2.0;
    let baseline = BAND_HEIGHT / 2.0 + BAND.size * 0.36;
    let tag = if read {
        ContentTag::Span(SpanTag::empty())
    } else {
        artifact(ArtifactType::Header)
    };
    let identifier = surface.start_tagged(tag);
    write(surface, letters, &line, x, baseline);
    surface.end_tagged();
    read.then_some(identifier)
}

/// The foot of a page: which receipt, and which of its pages.
fn foot(
    surface: &mut Surface<'_>,
    letters: &Letters,
    content: &Content,
    words: &Words,
    (page, pages): (usize, usize),
) {
    rectangle(surface, (SIDE, FOOT_RULE, WIDTH, 0.5), RULE);
    let count = words.say(
        "receipt-file-page",
        &[("page", &page.to_string()), ("pages", &pages.to_string())],
    );
    let count = letters.line(&count, FOOT);
    let name = format!("{} {}", content.title, content.reference.value);
    let name = letters.wrap(&name, FOOT, WIDTH - count.width - 24.0);
    let baseline = FOOT_RULE + 16.0;
    surface.start_tagged(artifact(ArtifactType::Footer));
    if let Some(name) = name.first() {
        write(surface, letters, name, SIDE, baseline);
    }
    let right = SIDE + WIDTH - count.width;
    write(surface, letters, &count, right, baseline);
    surface.end_tagged();
}

fn artifact(kind: ArtifactType) -> ContentTag<'static> {
    ContentTag::Artifact(Artifact::with_kind(kind))
}

fn write(surface: &mut Surface<'_>, letters: &Letters, line: &Line, x: f32, baseline: f32) {
    surface.set_fill(Some(fill(line.style.colour)));
    surface.draw_glyphs(
        Point::from_xy(x, baseline),
        &line.glyphs,
        letters.font(line.style).clone(),
        &line.text,
        line.style.size,
        false,
    );
}

fn rectangle(
    surface: &mut Surface<'_>,
    (x, y, width, height): (f32, f32, f32, f32),
    colour: [u8; 3],
) {
    let mut path = PathBuilder::new();
    if let Some(rectangle) = Rect::from_xywh(x, y, width, height) {
        path.push_rect(rectangle);
    }
    let Some(path) = path.finish() else { return };
    surface.start_tagged(artifact(ArtifactType::Layout));
    surface.set_fill(Some(fill(colour)));
    surface.draw_path(&path);
    surface.end_tagged();
}

fn fill([red, green, blue]: [u8; 3]) -> Fill {
    Fill {
        paint: rgb::Color::new(red, green, blue).into(),
        ..Fill::default()
    }
}
