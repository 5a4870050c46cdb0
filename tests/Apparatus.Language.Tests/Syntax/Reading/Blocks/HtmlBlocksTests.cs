using Xunit;

namespace Apparatus.Language.Tests.Syntax.Reading.Blocks;

/// <summary>The reading of comments and raw HTML (Pandoc manual, "Extension: raw_html"); each row was run through Pandoc 2.17.</summary>
public sealed class HtmlBlocksTests
{
    public static TheoryData<string, string, string> Rows => new()
    {
        { "comment", "<!-- c -->\n", "Comment[ c ]" },
        { "comment over lines", "<!-- c\n\nd -->\n", "Comment[ c\\n\\nd ]" },
        { "text after a comment", "<!-- c -->\ntext\n", "Comment[ c ] [text]" },
        { "text on the line of a comment", "<!-- c --> text\n", "Comment[ c ] [text]" },
        { "comment inside text", "text\n<!-- c -->\nmore\n", "[text\\n<!-- c -->\\nmore]" },
        { "unclosed comment", "<!-- c\n\nd\n", "[<!-- c] [d]" },
        { "div", "<div>\na\n</div>\n", "Html[<div>] [a] Html[</div>]" },
        { "div with id", "<div id=\"x\">\n\na\n\n</div>\n", "Html#x[<div id=\"x\">] [a] Html[</div>]" },
        { "div on a line", "<div>a</div>\n", "Html[<div>] [a</div>]" },
        { "div after text", "text\n<div>\na\n</div>\n", "[text] Html[<div>] [a] Html[</div>]" },
        { "paragraph tag", "<p>a</p>\n", "Html[<p>] [a</p>]" },
        { "pre", "<pre>\n[^1]\n</pre>\n", "Html[<pre>\\n[^1]\\n</pre>]" },
        { "script", "<script>\nvar x = \"[^1]\";\n</script>\n", "Html[<script>\\nvar x = \"[^1]\";\\n</script>]" },
        { "style", "<style>\na { b }\n</style>\ntext\n", "Html[<style>\\na { b }\\n</style>] [text]" },
        { "hr", "<hr>\n\na\n", "Html[<hr>] [a]" },
        { "inline tag", "<b>a</b>\n", "[<b>a</b>]" },
        { "anchor", "<a id=\"x\"></a>\n", "[<a id=\"x\"></a>]" },
        { "page break tag", "<pb n=\"1\"/>\n\na\n", "[<pb n=\"1\"/>] [a]" },
        { "table", "<table>\n<tr><td>a</td></tr>\n</table>\n", "Html[<table>] Html[<tr>] Html[<td>] [a</td></tr>] Html[</table>]" },
        { "section", "<section>\n\n# A\n\n</section>\n", "Html[<section>] H1#a[A] Html[</section>]" },
        { "br", "<br>\n\na\n", "[<br>] [a]" },
        { "blockquote", "<blockquote>\na\n</blockquote>\n", "Html[<blockquote>] [a] Html[</blockquote>]" },
        { "notes in it", "<div>\na[^1]\n\n[^1]: n\n\n</div>\n", "Html[<div>] [a[^1]] Note:1([n]) Html[</div>]" },
        { "tag over lines", "<div\n  class=\"x\">\na\n</div>\n", "Html[<div\\n  class=\"x\">] [a] Html[</div>]" },
        { "details, unlike Pandoc: Pandoc ends the paragraph at a closing tag", "<details>\n<summary>s</summary>\na\n</details>\n", "Html[<details>] Html[<summary>] [s</summary>\\na] Html[</details>]" },
        { "indented code inside a div", "<div>\n    a\n</div>\n", "Html[<div>] Code[a] Html[</div>]" },
        { "closing tag alone", "</div>\n\na\n", "Html[</div>] [a]" },
        { "unknown block", "<foo>\na\n</foo>\n", "[<foo>\\na\\n</foo>]" },
        { "comment in a list", "- a\n  <!-- c -->\n- b\n", "Bullet(-([a\\n  <!-- c -->]) -([b]))" },
        { "processing instruction", "<?xml a?>\n\nb\n", "[<?xml a?>] [b]" },
        { "doctype", "<!DOCTYPE html>\n\nb\n", "[<!DOCTYPE html>] [b]" },
        { "comment with two hyphens", "<!-- a -- b -->\n\nc\n", "Comment[ a -- b ] [c]" },
        { "iframe", "<iframe src=\"x\"></iframe>\n", "Html[<iframe src=\"x\">] Html[</iframe>]" },
        { "del at the start, unlike Pandoc: Pandoc ends the paragraph at a closing tag", "<del>a</del> b\n", "Html[<del>] [a</del> b]" },
        { "del in text", "a <del>b</del>\n", "[a <del>b</del>]" },
        { "video", "<video src=\"x\">\n\na\n", "Html[<video src=\"x\">] [a]" },
        { "tag in mid-line, unlike Pandoc: Pandoc ends the paragraph at a tag", "a <div>b</div> c\n", "[a <div>b</div> c]" },
        { "section on a line, unlike Pandoc: Pandoc ends the paragraph at a closing tag", "<section>a</section> b\n", "Html[<section>] [a</section> b]" },
        { "title", "<title>a</title>\n", "Html[<title>] [a</title>]" },
        { "template is inline", "<template>a</template>\n", "[<template>a</template>]" },
        { "details in text", "a\n<details>\nb\n", "[a] Html[<details>] [b]" },
        { "paragraph tag in mid-line, unlike Pandoc: Pandoc ends the paragraph at a tag", "a <p>b\n", "[a <p>b]" },
        { "closing tag in mid-line, unlike Pandoc: Pandoc ends the paragraph at a tag", "a</div>b\n", "[a</div>b]" },
        { "comment in mid-line", "a <!-- b --> c\n", "[a <!-- b --> c]" },
        { "comment over a blank line in text", "a <!-- b\n\nc --> d\n", "[a <!-- b\\n\\nc --> d]" },
        { "list item tag", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n", "Html[<ul>] Html[<li>] [a</li>] Html[<li>] [b</li>] Html[</ul>]" },
        { "div in a list", "- <div>\n  a\n  </div>\n- b\n", "Bullet(-(Html[<div>] [a] Html[</div>]) -([b]))" },
        { "text directly after a div", "<div>\na\n</div>\nb\n", "Html[<div>] [a] Html[</div>] [b]" },
        { "div in a div", "<div>\n<div>\na\n</div>\n</div>\n", "Html[<div>] Html[<div>] [a] Html[</div>] Html[</div>]" },
        { "heading in a div", "<div>\n# A\n</div>\n", "Html[<div>] H1#a[A] Html[</div>]" },
        { "list in a div", "<div>\n- a\n- b\n</div>\n", "Html[<div>] Bullet(-([a]) -([b] Html[</div>]))" },
        { "quotation in a div", "<div>\n> a\n</div>\n", "Html[<div>] Quote([a] Html[</div>])" },
        { "note definition in a div", "<div>\na[^1]\n\n[^1]: n\n</div>\n\nb\n", "Html[<div>] [a[^1]] Note:1([n] Html[</div>]) [b]" },
        { "heading tag", "<h1>A</h1>\n\nb\n", "Html[<h1>] [A</h1>] [b]" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Reads_as_Pandoc_does(string what, string text, string expected) =>
        Assert.Equal((what, expected), (what, BlockDump.Of(text)));
}
