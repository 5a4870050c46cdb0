using System;

namespace Apparatus.Language.Syntax.Reading;

/// <summary>Finds the next occurrence of a string and remembers it, so that asking from place after place stays linear.</summary>
/// <param name="text">The text to look in.</param>
/// <param name="wanted">What to look for.</param>
internal sealed class TextFinder(string text, string wanted)
{
    private int askedFrom = -1;
    private int found = -1;

    /// <summary>The offset of the next occurrence at or after an offset, or -1.</summary>
    public int Next(int start)
    {
        if (askedFrom < 0 || start < askedFrom || (found >= 0 && start > found))
        {
            askedFrom = start;
            found = start > text.Length ? -1 : text.IndexOf(wanted, start, StringComparison.Ordinal);
        }

        return found;
    }
}
