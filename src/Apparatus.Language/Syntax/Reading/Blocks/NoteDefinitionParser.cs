using System;
using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax.Reading.Blocks;

/// <summary>
/// Note definitions exactly as Pandoc reads them (FORMAT A4.4; Pandoc manual, "Footnotes"): lines directly after the
/// marker belong to the note whatever they are, further paragraphs must be indented by four spaces, and a marker with
/// nothing after it takes the block after one blank line.
/// </summary>
internal sealed class NoteDefinitionParser : RegionParser
{
    /// <inheritdoc/>
    public override ImmutableArray<BlockNode> TryRead(Region region, int line, out int lastLine)
    {
        lastLine = line;
        var marker = ReadMarker(region, region.Lines[line]);
        if (marker.IsEmpty || marker.End >= region.Lines[line].End || region.Text[marker.End] != ':')
        {
            return default;
        }

        var lines = ImmutableArray.CreateBuilder<RegionLine>();
        var rest = region.From(region.Lines[line], marker.End + 1);
        var next = line + 1;
        if (region.FirstNonSpace(rest) < rest.End)
        {
            lines.Add(TakeIndent(region, rest));
        }
        else if (next < region.Lines.Length)
        {
            // The rest of the marker's line is blank: Pandoc takes the next line for the first, even a blank one.
            lines.Add(TakeIndent(region, region.Lines[next]));
            lastLine = region.IsBlank(next) ? lastLine : next;
            next++;
        }

        AddRawLines(region, lines, ref next, ref lastLine);
        while (TryFindFurtherParagraph(region, next, out var paragraph))
        {
            lines.Add(region.Lines[next]);
            lines.Add(TakeIndent(region, region.Lines[paragraph]));
            lastLine = paragraph;
            next = paragraph + 1;
            AddRawLines(region, lines, ref next, ref lastLine);
        }

        var label = TextSpan.FromBounds(marker.Start + 2, marker.End - 1);
        var inner = region.Inner(lines.DrainToImmutable(), region.Context.ForContainer());
        return
        [
            new NoteDefinitionNode(
                region.SpanOf(line, lastLine),
                region.Text.ToString(label),
                label,
                TextSpan.FromBounds(marker.Start, marker.End + 1),
                BlockReader.Read(inner)),
        ];
    }

    /// <summary>The <c>[^label]</c> at the start of a line, indented by three spaces at the most; an empty span when there is none.</summary>
    public static TextSpan ReadMarker(Region region, RegionLine line)
    {
        var start = region.FirstNonSpace(line);
        var text = region.Text.Content.AsSpan(start, line.End - start);
        if (!text.StartsWith("[^") || region.Indent(line) >= 4)
        {
            return default;
        }

        var end = text[2..].IndexOfAny(" \t^[]");
        return end > 0 && text[end + 2] == ']' ? new TextSpan(start, end + 3) : default;
    }

    /// <summary>Whether a line begins a definition.</summary>
    public static bool IsStart(Region region, int line) =>
        ReadMarker(region, region.Lines[line]) is { IsEmpty: false, End: var end } && end < region.Lines[line].End && region.Text[end] == ':';

    /// <summary>The last line of the first paragraph of a definition.</summary>
    public static int LastRawLine(Region region, int line)
    {
        while (!region.IsBlank(line + 1) && ReadMarker(region, region.Lines[line + 1]).IsEmpty)
        {
            line++;
        }

        return line;
    }

    // Lines up to a blank one, or one that begins with a note marker, with or without a colon.
    private static void AddRawLines(
        Region region, ImmutableArray<RegionLine>.Builder lines, ref int next, ref int lastLine)
    {
        while (!region.IsBlank(next) && ReadMarker(region, region.Lines[next]).IsEmpty)
        {
            lines.Add(TakeIndent(region, region.Lines[next]));
            lastLine = next++;
        }
    }

    private static bool TryFindFurtherParagraph(Region region, int line, out int paragraph)
    {
        paragraph = line;
        while (paragraph < region.Lines.Length && region.IsBlank(paragraph))
        {
            paragraph++;
        }

        return paragraph > line && paragraph < region.Lines.Length && region.Indent(paragraph) >= 4;
    }

    private static RegionLine TakeIndent(Region region, RegionLine line) =>
        region.TryTake(line, 4, out var rest) ? rest : line;
}
