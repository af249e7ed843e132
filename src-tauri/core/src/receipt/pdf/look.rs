//! How a receipt looks: sizes in points, colours as red, green and blue. Every colour of text has a
//! contrast of at least 4.5 to 1 with what is behind it, the pale word of practice included.

use super::letters::Style;

pub(super) const INK: [u8; 3] = [0x1a, 0x25, 0x30];
const SUBTLE: [u8; 3] = [0x4a, 0x59, 0x68];
pub(super) const RULE: [u8; 3] = [0xcc, 0xd4, 0xdb];
pub(super) const STRONG: [u8; 3] = [0x7a, 0x88, 0x95];
pub(super) const ACCENT: [u8; 3] = [0x0b, 0x5a, 0x8a];
pub(super) const BOX: [u8; 3] = [0xf1, 0xf6, 0xfa];
pub(super) const BOX_MARKED: [u8; 3] = [0xfc, 0xf3, 0xec];
/// The band of practice, and the word behind the text.
pub(super) const MARK: [u8; 3] = [0x8a, 0x2c, 0x00];
pub(super) const WATERMARK: [u8; 3] = [0xf9, 0xef, 0xe8];

const fn style(bold: bool, size: f32, leading: f32, colour: [u8; 3]) -> Style {
    Style {
        bold,
        size,
        leading,
        colour,
    }
}

pub(super) const TITLE: Style = style(true, 24.0, 28.0, INK);
pub(super) const REPORT: Style = style(false, 11.0, 16.0, SUBTLE);
pub(super) const REFERENCE: Style = style(true, 17.0, 23.0, INK);
pub(super) const SECTION: Style = style(true, 13.0, 18.0, INK);
pub(super) const GROUP: Style = style(true, 10.0, 14.5, INK);
pub(super) const TEXT: Style = style(false, 9.5, 14.0, INK);
pub(super) const TEXT_STRONG: Style = style(true, 9.5, 14.0, INK);
pub(super) const LABEL: Style = style(false, 9.5, 14.0, SUBTLE);
pub(super) const HEADER: Style = style(true, 8.5, 12.0, SUBTLE);
pub(super) const EXACT: Style = style(false, 8.5, 14.0, SUBTLE);
pub(super) const CODE: Style = style(false, 8.0, 14.0, INK);
pub(super) const FOOT: Style = style(false, 8.0, 11.0, SUBTLE);
pub(super) const BAND: Style = style(true, 11.0, 16.0, [0xff, 0xff, 0xff]);
pub(super) const BEHIND: Style = style(true, 140.0, 140.0, WATERMARK);
