using System.Collections.Immutable;
using System.Linq;
using Apparatus.Language.Text;

namespace Apparatus.Language.Bibliography.BibTeX;

/// <summary>Finds the entry behind a change from which on the text reads as it did before.</summary>
/// <param name="old">How the text was read before.</param>
/// <param name="change">What has changed.</param>
/// <param name="start">From where it is read anew.</param>
/// <param name="keptStrings">How many strings were taken over from before that place.</param>
internal sealed class BibTeXMeeting(BibliographyFile old, TextChange change, int start, int keptStrings)
{
    /// <summary>Whether the old reading holds from a place on: an entry began there too, and the same macros are known.</summary>
    /// <param name="at">A place in the new text where an entry, string or comment begins.</param>
    /// <param name="strings">The strings read so far.</param>
    public bool IsAt(int at, ImmutableArray<BibliographyString>.Builder strings)
    {
        var before = at - change.Distance;
        if (at <= change.NewEnd || before < start)
        {
            return false;
        }

        var entry = BibTeXReading.CountBefore(old.Entries, before);
        if (entry >= old.Entries.Length || old.Entries[entry].Span.Start != before)
        {
            return false;
        }

        var oldStrings = old.Strings.Skip(keptStrings).TakeWhile(found => found.Span.Start < before).Select(found => (found.Name, found.Value));
        return oldStrings.SequenceEqual(strings.Skip(keptStrings).Select(found => (found.Name, found.Value)));
    }
}
