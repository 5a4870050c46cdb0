using System;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax.Reading.Blocks;

/// <summary>
/// Block-level HTML tags and comments (Pandoc manual, "Raw HTML"). Only the tag is raw: what stands between tags is read as Markdown
/// (extension <c>markdown_in_html_blocks</c>), but for <c>pre</c>, <c>script</c>, <c>style</c> and <c>textarea</c>.
/// </summary>
internal sealed class HtmlParser : RegionParser
{
    private static readonly FrozenSet<string> BlockTags = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "article", "details", "frameset", "header", "link", "summary", "title", "aside", "hgroup", "blockquote", "hr", "address", "body", "canvas", "caption", "center", "col", "colgroup", "dd",
        "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "html",
        "isindex", "li", "main", "menu", "meta", "nav", "noframes", "ol", "output", "p", "pre", "section", "table", "tbody", "textarea", "td",
        "tfoot", "th", "thead", "tr", "ul", "script", "style");

    // Tags that Pandoc takes for a block at the start of one, and for a part of the text inside a line.
    private static readonly FrozenSet<string> EitherTags = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "applet", "area", "audio", "button", "del", "embed", "iframe", "ins", "map", "noscript", "object", "progress", "source", "svg", "video");

    private static readonly string[] VerbatimTags = ["pre", "script", "style", "textarea"];

    /// <summary>Whether a line begins with a block-level tag, at any indentation.</summary>
    public static bool IsBlockTag(Region region, int line) => TagName(region.Trimmed(line), BlockTags) is not null;

    // Pandoc ends a paragraph before a block-level tag; a comment may stand inside one.
    protected override bool Interrupts(Region region, int line) => IsBlockTag(region, line);

    /// <inheritdoc/>
    public override ImmutableArray<BlockNode> TryRead(Region region, int line, out int lastLine)
    {
        lastLine = line;
        var text = region.Trimmed(line);
        if (text.IsEmpty || text[0] != '<' || region.Indent(line) >= 4)
        {
            return default;
        }

        var start = region.FirstNonSpace(region.Lines[line]);
        if (text.StartsWith("<!--"))
        {
            return region.FindCommentEnd(line) >= 0 && TryFind(region, line, start + 4, "-->", out lastLine, out var close)
                ? WithRest(region, new CommentBlockNode(TextSpan.FromBounds(start, close + 3), TextSpan.FromBounds(start + 4, close)), close + 3, ref lastLine)
                : default;
        }

        var name = TagName(text, BlockTags) ?? TagName(text, EitherTags);
        if (name is null)
        {
            return default;
        }

        var closing = Array.IndexOf(VerbatimTags, name.ToLowerInvariant()) >= 0 && text[1] != '/' ? "</" + name : ">";
        if (!region.MayHold(closing, line))
        {
            return default;
        }

        if (!TryFind(region, line, start, closing, out lastLine, out var end))
        {
            return default;
        }

        if (closing != ">" && !TryFind(region, lastLine, end, ">", out lastLine, out end))
        {
            return default;
        }

        var span = TextSpan.FromBounds(start, end + 1);
        return WithRest(region, new RawBlockNode(span, RawKind.Html, HtmlId.Find(region.Text, span)), end + 1, ref lastLine);
    }

    private static ImmutableArray<BlockNode> WithRest(Region region, BlockNode node, int end, ref int lastLine)
    {
        var rest = region.From(region.Lines[lastLine], end);
        return region.FirstNonSpace(rest) == rest.End ? [node] : [node, .. Rest.Read(region, rest, ref lastLine)];
    }

    // The name of a block-level tag at the start of a text, or null.
    private static string? TagName(ReadOnlySpan<char> text, FrozenSet<string> tags)
    {
        if (text.Length < 3 || text[0] != '<')
        {
            return null;
        }

        var name = text[(text[1] == '/' ? 2 : 1)..];
        var length = 0;
        while (length < name.Length && char.IsAsciiLetterOrDigit(name[length]))
        {
            length++;
        }

        return length > 0 && length < name.Length + 1 && tags.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name[..length], out var found)
            && (length == name.Length || name[length] is ' ' or '\t' or '>' or '/')
            ? found
            : null;
    }

    private static bool TryFind(Region region, int line, int from, string wanted, out int foundLine, out int offset)
    {
        for (foundLine = line; foundLine < region.Lines.Length; foundLine++)
        {
            var start = foundLine == line ? from : region.Lines[foundLine].Start;
            var found = start > region.Lines[foundLine].End
                ? -1
                : region.Text.Content.AsSpan(start, region.Lines[foundLine].End - start).IndexOf(wanted, StringComparison.OrdinalIgnoreCase);
            if (found >= 0)
            {
                offset = start + found;
                return true;
            }
        }

        offset = -1;
        foundLine = line;
        return false;
    }
}
