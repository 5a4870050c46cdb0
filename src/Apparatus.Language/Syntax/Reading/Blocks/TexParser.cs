using System;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Apparatus.Language.Text;

namespace Apparatus.Language.Syntax.Reading.Blocks;

/// <summary>
/// TeX environments and commands that stand as blocks (Pandoc manual, "Extension: raw_tex"). A command takes bracketed arguments
/// also from the next line: so <c>\newpage</c> eats the <c>[^1]</c> of a note definition under it (FORMAT A4.4).
/// </summary>
internal sealed class TexParser : RegionParser
{
    // Commands that Pandoc reads inside a line only; any other, alone on its line, is a block.
    private static readonly FrozenSet<string> InlineCommands = FrozenSet.Create(
        StringComparer.Ordinal,
        "emph", "textbf", "textit", "texttt", "textsc", "textrm", "textsf", "textsl", "textup", "underline", "footnote", "cite", "citep",
        "citet", "ref", "pageref", "eqref", "label", "href", "url", "mbox", "ldots", "dots", "LaTeX", "TeX", "ensuremath", "enquote",
        "textsuperscript", "textsubscript", "sout", "verb", "lstinline", "includegraphics", "index", "nocite", "footcite", "autocite");

    /// <inheritdoc/>
    public override ImmutableArray<BlockNode> TryRead(Region region, int line, out int lastLine)
    {
        lastLine = line;
        var found = region.Lines[line];
        var text = region.Text.Content.AsSpan(found.Start, found.End - found.Start);
        if (text.Length < 2 || text[0] != '\\' || !char.IsAsciiLetter(text[1]) || found.Pad > 0)
        {
            return default;
        }

        var name = text[1..(1 + LetterCount(text[1..]))].ToString();
        return name == "begin" ? ReadEnvironment(region, line, ref lastLine) : ReadCommand(region, line, name, ref lastLine);
    }

    private static ImmutableArray<BlockNode> ReadEnvironment(Region region, int line, ref int lastLine)
    {
        var text = region.Trimmed(line);
        var close = text.IndexOf('}');
        if (close < 8 || text[6] != '{')
        {
            return default;
        }

        var name = text[6..(close + 1)].ToString();
        lastLine = region.FindTexEnd(line, name);
        return lastLine < 0 ? default : [new RawBlockNode(region.SpanOf(line, lastLine), RawKind.Tex, null)];
    }

    private static ImmutableArray<BlockNode> ReadCommand(Region region, int line, string name, ref int lastLine)
    {
        if (InlineCommands.Contains(name))
        {
            return default;
        }

        var start = region.Lines[line].Start;
        var end = start + 1 + name.Length;
        end += end < region.Lines[line].End && region.Text[end] == '*' ? 1 : 0;
        while (TryTakeArgument(region, ref lastLine, ref end))
        {
        }

        var rest = region.From(region.Lines[lastLine], end);
        var raw = new RawBlockNode(TextSpan.FromBounds(start, end), RawKind.Tex, null);
        if (region.FirstNonSpace(rest) == rest.End)
        {
            return [raw];
        }

        // Words after the arguments make it part of a paragraph, unless the arguments reached into a later line.
        return lastLine == line ? default : [raw, .. Rest.Read(region, rest, ref lastLine)];
    }

    private static bool TryTakeArgument(Region region, ref int line, ref int end)
    {
        var found = region.Lines[line];
        var i = end;
        var next = line;
        while (i < found.End && region.Text[i] is ' ' or '\t')
        {
            i++;
        }

        if (i == found.End && !region.IsBlank(line + 1))
        {
            next = line + 1;
            found = region.Lines[next];
            i = region.FirstNonSpace(found);
        }

        if (i >= found.End || region.Text[i] is not ('[' or '{') || (next > line && region.Text[i] == '{'))
        {
            return false;
        }

        var close = region.Text.Content.AsSpan(i, found.End - i).IndexOf(region.Text[i] == '[' ? ']' : '}');
        if (close < 0)
        {
            return false;
        }

        line = next;
        end = i + close + 1;
        return true;
    }

    private static int LetterCount(ReadOnlySpan<char> text)
    {
        var i = 0;
        while (i < text.Length && char.IsAsciiLetter(text[i]))
        {
            i++;
        }

        return i;
    }
}
