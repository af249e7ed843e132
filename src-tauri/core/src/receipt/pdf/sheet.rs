//! Pages in the making: what stands where, and which part of the tag tree it belongs to.

use krilla::tagging::TagKind;

use super::letters::{Line, Style};

/// A4.
pub(super) const PAGE: (f32, f32) = (595.28, 841.89);
/// To the left and right of the text: 20 mm.
pub(super) const SIDE: f32 = 56.7;
/// Width of the text.
pub(super) const WIDTH: f32 = PAGE.0 - 2.0 * SIDE;
/// The lowest place for text; the foot of the page is below.
const BOTTOM: f32 = PAGE.1 - 56.0;
/// Where text begins below the mark of practice, and without it.
const TOP_MARKED: f32 = 78.0;
const TOP: f32 = 51.0;

/// Something that is drawn.
#[derive(Debug)]
pub(super) enum Piece {
    /// A line of text. `node` is none for what is no content, such as a header that is repeated.
    Line {
        x: f32,
        baseline: f32,
        line: Line,
        node: Option<Node>,
    },
    /// A filled rectangle: a rule, or what lies behind text.
    Rectangle {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        colour: [u8; 3],
    },
}

/// A part of the tag tree, by its place.
pub(super) type Node = usize;

/// A part of the tag tree in the making: its text comes when it is drawn.
pub(super) struct Tagged {
    pub(super) tag: TagKind,
    pub(super) parent: Option<Node>,
}

/// A heading for the list of bookmarks.
pub(super) struct Bookmark {
    pub(super) text: String,
    pub(super) page: usize,
    pub(super) y: f32,
}

/// The pages, and where the next thing goes.
pub(super) struct Sheet {
    pub(super) pages: Vec<Vec<Piece>>,
    pub(super) nodes: Vec<Tagged>,
    pub(super) bookmarks: Vec<Bookmark>,
    /// From the top of the page to where the next thing begins.
    pub(super) y: f32,
    top: f32,
}

impl Sheet {
    /// An empty first page, with room for the mark of practice where there is one.
    pub(super) fn new(marked: bool) -> Self {
        let top = if marked { TOP_MARKED } else { TOP };
        Self {
            pages: vec![Vec::new()],
            nodes: Vec::new(),
            bookmarks: Vec::new(),
            y: top,
            top,
        }
    }

    /// Begins a part of the tag tree.
    pub(super) fn node(&mut self, tag: impl Into<TagKind>, parent: Option<Node>) -> Node {
        self.nodes.push(Tagged {
            tag: tag.into(),
            parent,
        });
        self.nodes.len() - 1
    }

    /// What is left of this page.
    pub(super) fn left(&self) -> f32 {
        BOTTOM - self.y
    }

    /// What a whole page has room for.
    pub(super) fn whole(&self) -> f32 {
        BOTTOM - self.top
    }

    /// Goes on at the top of the next page.
    pub(super) fn turn(&mut self) {
        self.pages.push(Vec::new());
        self.y = self.top;
    }

    /// Turns the page unless there is room, where another page has more of it.
    pub(super) fn room(&mut self, height: f32) {
        if self.left() < height && self.y > self.top {
            self.turn();
        }
    }

    /// Leaves a gap; none at the top of a page.
    pub(super) fn gap(&mut self, height: f32) {
        if self.y > self.top {
            self.y += height;
        }
    }

    /// The page that is written on.
    pub(super) fn page(&self) -> usize {
        self.pages.len() - 1
    }

    /// Puts something on this page.
    pub(super) fn put(&mut self, piece: Piece) {
        if let Some(page) = self.pages.last_mut() {
            page.push(piece);
        }
    }

    /// Puts a line at a place of this page, with `y` at the top of its leading.
    pub(super) fn put_line(&mut self, x: f32, y: f32, line: Line, node: Option<Node>) {
        let baseline = y + baseline(line.style);
        self.put(Piece::Line {
            x,
            baseline,
            line,
            node,
        });
    }

    /// A rule across the text.
    pub(super) fn rule(&mut self, y: f32, height: f32, colour: [u8; 3]) {
        self.put(Piece::Rectangle {
            x: SIDE,
            y,
            width: WIDTH,
            height,
            colour,
        });
    }

    /// Puts lines under each other, over as many pages as they need. No single line of several is
    /// left alone at the foot of a page or at the top of one.
    pub(super) fn flow(&mut self, x: f32, lines: Vec<Line>, node: Node) {
        let Some(leading) = lines.first().map(|line| line.style.leading) else {
            return;
        };
        let mut rest = lines.into_iter();
        while rest.len() > 0 {
            let here = lines_here(self.left(), leading, rest.len());
            if here == 0 && self.y > self.top {
                self.turn();
                continue;
            }
            for line in rest.by_ref().take(here.max(1)) {
                let y = self.y;
                self.put_line(x, y, line, Some(node));
                self.y += leading;
            }
            if rest.len() > 0 {
                self.turn();
            }
        }
    }
}

/// How many of some lines go on what is left of a page, without leaving one alone.
pub(super) fn lines_here(left: f32, leading: f32, count: usize) -> usize {
    // A hair more, so that lines that fit to the last point do not fail by rounding.
    let fitting = (1..=count)
        .take_while(|count| *count as f32 * leading <= left + 0.01)
        .count();
    match count - fitting {
        0 => fitting,
        1 => match fitting {
            0..=2 => 0,
            fitting => fitting - 1,
        },
        _ if fitting < 2 => 0,
        _ => fitting,
    }
}

/// From the top of a line to what its letters stand on.
fn baseline(style: Style) -> f32 {
    // Inter's letters reach 0.73 of their size up; what is left of the leading is halved.
    (style.leading - style.size * 0.73) / 2.0 + style.size * 0.73
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_left_alone() {
        assert_eq!(lines_here(100.0, 10.0, 10), 10);
        assert_eq!(lines_here(100.0, 10.0, 11), 9, "two go on to the next page");
        assert_eq!(lines_here(100.0, 10.0, 12), 10);
        assert_eq!(lines_here(15.0, 10.0, 5), 0, "one would stand alone here");
        assert_eq!(lines_here(20.0, 10.0, 3), 0, "and one there");
        assert_eq!(lines_here(15.0, 10.0, 1), 1);
    }
}
