//! A receipt for people: one file, no script, readable on paper.

use super::content::{Block, Content, Fact, Table};
use super::legible::legible;
use crate::view::app::Language;

const STYLE: &str = include_str!("receipt.css");

/// The receipt as one HTML file. Every text from elsewhere is escaped.
#[must_use]
pub fn html(content: &Content) -> String {
    let language = match content.language {
        Language::Nb => "nb",
        Language::Nn => "nn",
        Language::En => "en",
    };
    let (class, mark) = match &content.mark {
        Some(mark) => (
            " class=\"practice\"",
            format!("<p class=\"mark\">{}</p>\n", escaped(&mark.sentence)),
        ),
        None => ("", String::new()),
    };
    let mut text = format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n\
         <meta http-equiv=\"Content-Security-Policy\" \
         content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{title} {reference}</title>\n<style>\n{STYLE}</style>\n</head>\n<body{class}>\n{mark}\
         <main>\n<h1>{title}</h1>\n<p class=\"report\">{report}</p>\n\
         <p class=\"label\">{label}</p>\n<p class=\"reference\">{reference}</p>\n\
         <p class=\"meaning\">{meaning}</p>\n",
        title = escaped(&content.title),
        report = escaped(&content.report),
        label = escaped(&content.reference.label),
        reference = escaped(&content.reference.value),
        meaning = escaped(&content.meaning),
    );
    for section in &content.sections {
        text.push_str(&format!("<h2>{}</h2>\n", escaped(&section.heading)));
        for block in &section.blocks {
            match block {
                Block::Heading(heading) => {
                    text.push_str(&format!("<h3>{}</h3>\n", escaped(heading)));
                }
                Block::Facts(facts) => draw_facts(&mut text, facts),
                Block::Table(table) => draw_table(&mut text, table),
                Block::Lines(lines) => {
                    for line in lines {
                        text.push_str(&format!("<p>{}</p>\n", escaped(line)));
                    }
                }
            }
        }
    }
    text.push_str("</main>\n</body>\n</html>\n");
    text
}

fn draw_facts(text: &mut String, facts: &[Fact]) {
    text.push_str("<dl>\n");
    for fact in facts {
        let class = if fact.code { " class=\"code\"" } else { "" };
        let exact = fact.exact.as_ref().map_or_else(String::new, |exact| {
            format!(" <span class=\"exact\">{}</span>", escaped(exact))
        });
        text.push_str(&format!(
            "<dt>{}</dt><dd{class}>{}{exact}</dd>\n",
            escaped(&fact.label),
            escaped(&fact.value)
        ));
    }
    text.push_str("</dl>\n");
}

fn draw_table(text: &mut String, table: &Table) {
    let row = |cells: &[String], first: &str| {
        let mut row = String::from("<tr>");
        for (place, (cell, column)) in cells.iter().zip(&table.columns).enumerate() {
            let class = if column.number {
                " class=\"number\""
            } else {
                ""
            };
            let tag = if place == 0 { first } else { "td" };
            let scope = if tag == "th" { " scope=\"row\"" } else { "" };
            row.push_str(&format!("<{tag}{scope}{class}>{}</{tag}>", escaped(cell)));
        }
        row + "</tr>\n"
    };
    text.push_str(&format!(
        "<table>\n<caption>{}</caption>\n<thead><tr>",
        escaped(&table.caption)
    ));
    for column in &table.columns {
        let class = if column.number {
            " class=\"number\""
        } else {
            ""
        };
        let label = escaped(&column.label);
        text.push_str(&format!("<th scope=\"col\"{class}>{label}</th>"));
    }
    text.push_str("</tr></thead>\n<tbody>\n");
    for cells in &table.rows {
        text.push_str(&row(cells, "td"));
    }
    text.push_str("</tbody>\n");
    if let Some(totals) = &table.totals {
        text.push_str(&format!(
            "<tfoot>{}</tfoot>\n",
            row(totals, "th").trim_end()
        ));
    }
    text.push_str("</table>\n");
}

/// Text from elsewhere, so that a browser shows it and never reads it.
fn escaped(text: &str) -> String {
    let text = legible(text);
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            c => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_from_elsewhere_is_shown_and_never_read() {
        assert_eq!(
            escaped("<script>alert('x')</script>\u{202e}"),
            "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;\u{fffd}"
        );
    }
}
