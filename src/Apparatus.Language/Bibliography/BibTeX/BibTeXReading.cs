using System.Collections.Immutable;

namespace Apparatus.Language.Bibliography.BibTeX;

/// <summary>A BibTeX file as read, with what is needed to read it anew after a change.</summary>
/// <param name="Text">The text.</param>
/// <param name="File">What it holds.</param>
/// <param name="Looks">Where more was looked at than belongs to one entry, in order.</param>
/// <param name="HasHistory">Whether entries read as they do because of what came long before them; then the whole file is read anew.</param>
/// <param name="Expanded">How many characters macros were put together of, at most.</param>
internal sealed record BibTeXReading(string Text, BibliographyFile File, ImmutableArray<BibTeXLook> Looks, bool HasHistory, long Expanded)
{
    /// <summary>How many entries start before an offset.</summary>
    public static int CountBefore(ImmutableArray<BibliographyEntry> entries, int offset)
    {
        var (low, high) = (0, entries.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = entries[middle].Span.Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>
    /// The start of an entry before which a change at an offset changes nothing; 0 when there is none. A whole entry is left between what is kept and
    /// the change, because what comes before an entry may look at its first characters.
    /// </summary>
    public int RestartBefore(int offset)
    {
        var entry = CountBefore(File.Entries, offset) - 1;
        while (entry >= 0 && File.Entries[entry].Span.End >= offset)
        {
            entry--;
        }

        var start = entry < 0 ? 0 : File.Entries[entry].Span.Start;
        foreach (var look in Looks)
        {
            if (look.Start < start && look.Reach >= offset)
            {
                start = look.Start;
            }
        }

        return start;
    }
}
