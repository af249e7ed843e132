//! Letters: shaping, measuring and breaking lines of text.
//!
//! Lengths are in points, as everywhere below `pdf`.

use std::ops::Range;

use harfrust::{Buffer, Direction, Feature, Script, ShapeOptions, ShapePlan, ShaperFont, Tag};
use icu_segmenter::LineSegmenter;
use icu_segmenter::options::LineBreakOptions;
use krilla::text::{Font, GlyphId, KrillaGlyph};

use super::super::legible::legible;
use crate::error::{AppError, ErrorCode, Result};

/// Inter, whose letters the window uses too. See `fonts/LICENSE` (SIL Open Font License 1.1).
static REGULAR: &[u8] = include_bytes!("../../../fonts/Inter-Regular.otf");
static SEMI_BOLD: &[u8] = include_bytes!("../../../fonts/Inter-SemiBold.otf");

/// Stands where the font has no letter: an empty box. Text that is copied or searched keeps the
/// letter itself.
const REPLACEMENT: char = '\u{25a1}';

/// How letters look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Style {
    /// Semi-bold rather than regular.
    pub(super) bold: bool,
    /// Height of the letters.
    pub(super) size: f32,
    /// From one line to the next.
    pub(super) leading: f32,
    /// Red, green, blue.
    pub(super) colour: [u8; 3],
}

/// A line of text, ready to be drawn.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) style: Style,
    pub(super) text: String,
    pub(super) glyphs: Vec<KrillaGlyph>,
    /// Without the spaces at its end.
    pub(super) width: f32,
}

/// The letters of a document.
pub(super) struct Letters {
    regular: Face,
    semi_bold: Face,
    segmenter: icu_segmenter::LineSegmenterBorrowed<'static>,
}

struct Face {
    drawn: Font,
    shaped: harfrust::Font,
    plan: ShapePlan,
    features: Vec<Feature>,
    per_em: f32,
}

impl Letters {
    /// Reads the fonts.
    ///
    /// # Errors
    /// `Internal`, for a font in the program that cannot be read.
    pub(super) fn new() -> Result<Self> {
        Ok(Self {
            regular: Face::new(REGULAR)?,
            semi_bold: Face::new(SEMI_BOLD)?,
            segmenter: LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default()),
        })
    }

    /// The font of a style.
    pub(super) fn font(&self, style: Style) -> &Font {
        &self.face(style).drawn
    }

    fn face(&self, style: Style) -> &Face {
        if style.bold {
            &self.semi_bold
        } else {
            &self.regular
        }
    }

    /// A text on one line.
    pub(super) fn line(&self, text: &str, style: Style) -> Line {
        self.shape(&legible(text).replace('\n', " "), style)
    }

    /// How wide the widest line of a text is when nothing breaks it.
    pub(super) fn width(&self, text: &str, style: Style) -> f32 {
        let widths = legible(text);
        let widths = widths.lines().map(|line| self.shape(line, style).width);
        widths.fold(0.0, f32::max)
    }

    /// Text in lines of at most a width. A word that is wider is broken where it must.
    pub(super) fn wrap(&self, text: &str, style: Style, width: f32) -> Vec<Line> {
        let text = legible(text);
        let mut lines = Vec::new();
        for paragraph in text.split('\n') {
            let whole = self.shape(paragraph, style);
            if whole.width <= width {
                lines.push(whole);
            } else {
                let parts = self.parts(&whole, width);
                let parts = parts.into_iter().filter_map(|part| paragraph.get(part));
                lines.extend(parts.map(|part| self.shape(part, style)));
            }
        }
        lines
    }

    /// Where a line is broken, as ranges of its text.
    fn parts(&self, whole: &Line, width: f32) -> Vec<Range<usize>> {
        let text = whole.text.as_str();
        let chances: Vec<usize> = self.segmenter.segment_str(text).collect();
        let mut reach = 0.0;
        let mut seen = 0.0;
        // Where each letter ends in the text, how far it reaches, and how far that is to be seen:
        // spaces at the end of a line may stand outside of it.
        let letters: Vec<(usize, f32, f32)> = whole
            .glyphs
            .iter()
            .map(|glyph| {
                reach += glyph.x_advance * whole.style.size;
                if !is_space(text, glyph) {
                    seen = reach;
                }
                (glyph.text_range.end, reach, seen)
            })
            .collect();
        let mut parts = Vec::new();
        let (mut rest, mut start, mut from) = (letters.as_slice(), 0, 0.0);
        while !rest.is_empty() {
            let fitting = rest.iter().take_while(|(_, _, seen)| seen - from <= width);
            let fitting = fitting.count().max(1);
            let mut count = fitting;
            if fitting < rest.len() {
                let mut chance = rest.iter().take(fitting);
                let chance = chance.rposition(|(end, _, _)| chances.binary_search(end).is_ok());
                count = chance.map_or(fitting, |place| place + 1);
            }
            // Letters that belong together end at the same place of the text.
            let ends = |place: usize| rest.get(place).map(|(end, _, _)| *end);
            while count < rest.len() && ends(count) == ends(count - 1) {
                count += 1;
            }
            let (part, after) = rest.split_at(count);
            if let Some((end, reach, _)) = part.last() {
                parts.push(start..*end);
                (start, from) = (*end, *reach);
            }
            rest = after;
        }
        parts
    }

    fn shape(&self, text: &str, style: Style) -> Line {
        let glyphs = self.face(style).shape(text);
        let advance = |glyph: &KrillaGlyph| glyph.x_advance * style.size;
        let spaces = glyphs.iter().rev();
        let spaces: f32 = spaces
            .take_while(|glyph| is_space(text, glyph))
            .map(advance)
            .sum();
        let width = glyphs.iter().map(advance).sum::<f32>() - spaces;
        Line {
            style,
            text: text.to_owned(),
            glyphs,
            width,
        }
    }
}

fn is_space(text: &str, glyph: &KrillaGlyph) -> bool {
    let letter = text.get(glyph.text_range.clone()).unwrap_or_default();
    letter.trim().is_empty()
}

impl Face {
    fn new(data: &'static [u8]) -> Result<Self> {
        let slip = || AppError::new(ErrorCode::Internal).because("a font cannot be read");
        let drawn = Font::new(data.into(), 0).ok_or_else(slip)?;
        let shaped = harfrust::Font::new(data, 0).ok_or_else(slip)?;
        // Figures of one width stand under each other; and what Bufdir wrote is shown as it stands,
        // so that "->" never becomes an arrow.
        let features = [(b"tnum", 1), (b"calt", 0)]
            .map(|(tag, value)| Feature::new(Tag::new(tag), value, ..))
            .to_vec();
        let plan = ShapePlan::new(
            &shaped,
            Direction::LeftToRight,
            Some(Script::LATIN),
            None,
            &features,
        );
        let per_em = drawn.units_per_em();
        Ok(Self {
            drawn,
            shaped,
            plan,
            features,
            per_em,
        })
    }

    fn shape(&self, text: &str) -> Vec<KrillaGlyph> {
        let charmap = self.shaped.charmap();
        let mut buffer = Buffer::new();
        buffer.set_direction(Direction::LeftToRight);
        buffer.set_script(Some(Script::LATIN));
        for (place, letter) in text.char_indices() {
            let has = charmap.map_unicode(letter).is_some();
            // A mark that joins its neighbours needs no letter, and none stands for it.
            if !has && joins(letter) {
                continue;
            }
            // Composed letters may be there where the parts are not, and the other way round: the
            // shaper tries both. Only what neither way leads to is replaced, below.
            buffer.push(u32::from(letter), u32::try_from(place).unwrap_or(u32::MAX));
        }
        let options = ShapeOptions::new()
            .plan(Some(&self.plan))
            .features(&self.features);
        if harfrust::shape(&ShaperFont::new(&self.shaped), &mut buffer, options).is_err() {
            return Vec::new();
        }
        let replacement = charmap.map_unicode(REPLACEMENT);
        let infos = buffer.glyph_infos();
        let ends = infos.iter().enumerate().map(|(place, info)| {
            let next = infos.get(place..).unwrap_or_default();
            let next = next.iter().find(|next| next.cluster > info.cluster);
            next.map_or(text.len(), |next| next.cluster as usize)
        });
        let mut glyphs: Vec<KrillaGlyph> = Vec::with_capacity(infos.len());
        for ((info, position), end) in infos.iter().zip(buffer.glyph_positions()).zip(ends) {
            let (mut id, mut advance) = (info.glyph_id, position.x_advance as f32);
            if id == 0 {
                let Some(mark) = replacement else { continue };
                id = mark.to_u32();
                advance = ShaperFont::new(&self.shaped).glyph_h_advance(mark) as f32;
            }
            glyphs.push(KrillaGlyph::new(
                GlyphId::new(id),
                advance / self.per_em,
                position.x_offset as f32 / self.per_em,
                position.y_offset as f32 / self.per_em,
                0.0,
                info.cluster as usize..end,
                None,
            ));
        }
        glyphs
    }
}

/// Joiners and selectors of variants: they tell how their neighbours look, and have no look.
fn joins(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e0fff}')
}
